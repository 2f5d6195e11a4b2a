# Comentários dos scripts que “export sql” escreve.

sql-head =
    Os números de “ruta report --format csv”, calculados por outro motor. Escrito por “ruta export sql”.
    Os números são múltiplos inteiros de 0.000000001: nada passa por ponto flutuante binário. Os quocientes são arredondados a seis casas decimais, a metade para o par, uma única vez, no fim.
sql-head-duckdb = Para DuckDB: duckdb -csv < script.sql, na pasta do espaço de trabalho. Os números têm 38 algarismos; se um produto precisar de mais, o DuckDB para com um erro.
sql-head-datafusion = Para Apache DataFusion: datafusion-cli --format csv -f script.sql, na pasta do espaço de trabalho. Os números têm 76 algarismos.
sql-head-spark = Para Apache Spark: spark-sql -f script.sql, na pasta do espaço de trabalho. Os números têm 38 algarismos; com spark.sql.ansi.enabled = true o Spark para com um erro se um produto precisar de mais; sem isso, a célula fica vazia.
sql-assumes =
    O que o script dá por certo, e “ruta check” verifica: arquivos em UTF-8 com vírgulas, ponto decimal, datas como 2025-06-30 ou 2025-Q2, os nomes das colunas em inglês, tantas células em cada linha quantas no cabeçalho, os acentos em um só caractere (NFC); nenhuma cópia em conflito (“ruta tidy” as combina); definições sem erros.
    O que ele mesmo verifica: números, datas, identificadores, partes, dimensões, intervalos, desagregações exigidas, linhas iguais, identificadores com vários conteúdos, correções e retiradas, contradições. Uma linha com erro não conta.
sql-source = AS MEDIÇÕES. Este é o lugar a mudar: outra pasta, um armazenamento de objetos, Parquet.
sql-parquet = O mesmo em Parquet, todas as colunas como texto:
sql-settings = OS DIAS: na data de, conhecido em (vazio = tudo o que se sabe), desde. Podem ser mudados; “desde” não é posterior a “na data de”.
sql-definitions = AS DEFINIÇÕES, como estavam quando o script foi escrito.
sql-cells = Células, sem espaços em volta.
sql-days = Cada data e momento diferentes uma vez: seu último dia, seu microssegundo em UTC.
sql-parties = Cada célula de parte diferente uma vez: o conjunto de partes que significa.
sql-rows = Linhas, lidas e julgadas por si mesmas. Linhas iguais são uma só; o que não se pode ler é o seu texto.
sql-links = Correções: as linhas de um identificador são um nó; uma ligação vai do que corrige ao que é corrigido.
sql-chains = Cada linha que outra substitui por meio de outras.
sql-cycles = Linhas de um ciclo não substituem nada e não contam.
sql-clashes = Linhas de uma série de totais que dizem coisas diferentes do mesmo dia, informadas no mesmo momento.
sql-rounds = Quem fica de pé: vale a correção mais nova; as igualmente novas caem. Uma contradição não substitui nada, e por isso as correções são resolvidas de novo depois dela.
sql-counted = Linhas que contam, em três vistas: agora; então, com o que se sabe hoje; então, como se sabia então.
sql-series = Séries no tempo.
sql-headlines = Séries combinadas, a linha de base onde é incluída, quocientes.
sql-progress = O que se esperava até este dia.
sql-status = A primeira situação que se aplica.
sql-numbers = Cada número como texto: seus algarismos exatos, ou seis casas decimais arredondadas a metade para o par; percentuais conservam uma.
sql-guard = Para o script se as cadeias ou as contradições forem mais fundas do que ele alcança.
sql-answer = A resposta.
sql-too-deep = Há correções ou contradições mais encadeadas do que este script alcança: use ruta report
sql-unlike =
    { $count ->
        [one] Um arquivo de dados não está escrito como o script espera: { $file }
       *[other] { $count } arquivos de dados não estão escritos como o script espera; o primeiro: { $file }
    }
    .help = O script lê UTF-8 com vírgulas, ponto decimal, datas ISO e nomes de colunas em inglês, e não combina cópias em conflito. Reescreva esse arquivo ou dê ao script outras medições.
