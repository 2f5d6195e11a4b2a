# A linha de comando: ajuda, exemplos, erros de uso e o que não foi possível fazer.

about-ruta = Acompanha os indicadores dos roteiros a partir de arquivos simples: lê as medições, informa o avanço, encontra o que falta e exporta.
about-init = Prepara uma pasta com os roteiros oficiais, sem sobrescrever nada
about-check = Lê tudo e mostra cada erro ou dúvida, com seu lugar e seu remédio
about-list = Mostra os roteiros com seus resultados e indicadores
about-show = Mostra a definição completa de um roteiro, um resultado ou um indicador
about-record = Registra, corrige ou retira valores, sem editar nenhuma linha
about-import = Traz valores de um arquivo alheio: um formulário, uma tabela ou respostas de uma pesquisa
about-tidy = Une as cópias em conflito, separa linhas cortadas e apaga restos, sem perder nada
about-report = Informa o avanço em uma data
about-missing = Mostra os dados que faltam e as definições incompletas
about-form = Escreve a pasta de trabalho do Excel que cada parte preenche, com o que lhe falta informar
about-history = Mostra cada linha que formou o número de um indicador
about-explain = Mostra passo a passo como se calcula o número de um indicador
about-export = Exporta resumo, medições, pendências ou definições, para outros programas

help-usage = Uso
help-options = Opções
help-general = Opções gerais
help-arguments = Argumentos
help-commands = Comandos
help-examples = Exemplos
help-also = Também se chama: { $names }
help-values = [valores: { $values }]
help-default = [padrão: { $value }]
help-foot = “{ $command }” explica cada comando.
usage-options = [OPÇÕES]
usage-command = COMANDO

value-dir = PASTA
value-file = ARQUIVO
value-id = ID
value-code = CÓDIGO
value-date = DATA
value-moment = MOMENTO
value-since = DATA|REUNIÃO
value-party = PARTE
value-dimension = DIMENSÃO
value-status = SITUAÇÃO
value-format = FORMATO
value-what = O_QUÊ
value-engine = MOTOR
value-lang = IDIOMA
value-region = PAÍS
value-color = QUANDO
value-number = NÚMERO
value-text = TEXTO
value-reporter = QUEM
value-row = LINHA
value-typed = VALOR
value-words = ID VALOR
value-split = DIMENSÃO=VALOR

arg-workspace = Pasta do espaço de trabalho; se não for dada, é procurada da pasta atual para cima
arg-lang = Idioma das mensagens e dos documentos
arg-region = Como se escrevem os números, por país (em espanhol e português): MX 1,234.5, PT 1234,5; na falta, “region” do ruta.toml
arg-color = Quando usar cores
arg-quiet = Mostra só os dados e os erros
arg-threads = Linhas de execução que leem os arquivos grandes; se não for dado, as da máquina
arg-help = Mostra esta ajuda
arg-version = Mostra a versão
arg-init-dir = Pasta a preparar; se não for dada, a atual
arg-check-format = Forma dos achados: com sua linha, uma linha cada um, ou para outros programas
arg-check-explain = Explica um código de achado e termina
arg-show-id = Identificador do roteiro, do resultado ou do indicador
arg-indicator-id = Identificador do indicador
arg-as-of = Conta o que foi observado até esse dia (2025-06-30, ou o fim de um período como 2025-Q2); se não for dado, hoje
arg-known-at = Conta só o que foi informado até esse momento (2025-04-10 ou 2025-04-10T15:30:00Z)
arg-since = Mostra a variação desde esse dia ou reunião; se não for dado, desde a última reunião anterior
arg-roadmap = Só estes roteiros
arg-party = Só esta parte: país, grupo ou organização
arg-by = Desagrega por “party” ou por uma dimensão
arg-status = Só os indicadores nestas situações
arg-format = Forma do documento; se não for dada, a extensão de -o decide
arg-output = Grava neste arquivo em vez de mostrar na tela
arg-exit-code = Termina com o código 1 se houver dados em atraso
arg-form-party = A parte que o preenche: país, grupo ou organização
arg-form-all = Escreve um formulário para cada parte da qual se coletam dados
arg-form-output = Arquivo a escrever, ou pasta; sem ele, PARTE-DATA.xlsx na pasta atual
arg-form-force = Substitui os formulários que já existam, com o que tiverem escrito
arg-what = O que exportar: o resumo por indicador, as medições, as pendências ou as definições; se não for dado, o resumo, e em xlsx a pasta de trabalho inteira
arg-raw = Não protege os textos que uma planilha tomaria por fórmulas; para outros programas
arg-for-excel = CSV que o Excel abre bem com duplo clique: ponto e vírgula, vírgula decimal, BOM; com --region MX e outras de ponto decimal, vírgulas e ponto
arg-engine = Para qual motor se escreve o script de “export sql”: duckdb, datafusion ou spark; se não for indicado, duckdb
arg-export-since = Com “export sql”: o dia ou a reunião a partir da qual se conta a variação
arg-export-roadmap = Com “export sql”: só estes roteiros
arg-export-status = Com “export sql”: só os indicadores nestas situações
arg-record-words = Indicador e valor; vários valores de uma vez: sex=F:20 sex=M:25; com denominador: 45/60. “-” os lê da entrada: uma tabela, ou um valor por linha. Em um terminal, o que falta é perguntado
arg-record-party = De quem é o valor: código ou nome do país; vários, unidos por /
arg-record-date = Quando foi observado: 2025-03-12, um período como 2025-Q2, hoje ou ontem
arg-record-of = Denominador: de quantos
arg-record-event = Atividade em que foi observado
arg-record-source = Evidência: documento ou link
arg-record-note = Nota
arg-record-by = Desagregação, por exemplo sex=F; pode ser repetida
arg-reporter = Quem informa: seu arquivo é data/QUEM.csv; se não for dado, RUTA_REPORTER, ruta.toml ou o usuário do computador
arg-correct = Corrige a linha deste id; o que não for escrito fica como nela
arg-withdraw = Retira a linha deste id; pede --note
arg-dry-run = Mostra o que faria, sem escrever nada
arg-import-file = Arquivo CSV, XLSX ou ODS, ou pasta com eles
arg-mapping = Arquivo TOML que diz o que é cada coluna
arg-survey = Arquivo TOML que diz quais respostas são contadas
arg-suggest = Escreve um rascunho de --mapping para o arquivo e termina
arg-yes = Escreve sem perguntar

example-init = Prepara um espaço de trabalho em uma pasta nova
example-check = Revisa tudo
example-check-explain = Explica o que é D204 e como se corrige
example-list = Todos os roteiros
example-show = A definição de um indicador
example-record-ask = Pergunta os dados um a um
example-record = Registra um valor com sua evidência
example-record-split = Registra dois valores desagregados por sexo
example-record-correct = Corrige o valor de uma linha pelo id
example-record-withdraw = Retira uma linha e diz por quê
example-import = Um formulário preenchido: mostra o que faria e pergunta
example-import-folder = Todos os de uma pasta, sem perguntar
example-import-suggest = Um rascunho que diz o que é cada coluna
example-import-mapping = Uma tabela alheia, com esse arquivo já revisto
example-import-survey = Respostas de uma pesquisa, contadas
example-tidy = Une as cópias em conflito aos seus originais e as apaga
example-tidy-dry-run = Mostra o que faria e não muda nada
example-report = O avanço em 30 de junho de 2025
example-report-by = O roteiro HR1 por parte, em um arquivo Markdown
example-missing = Tudo o que falta hoje
example-missing-party = O que falta da Guatemala, em um arquivo Markdown
example-form = O formulário do Peru com o que se refere ao segundo trimestre
example-form-all = Um formulário por parte, cada um em seu idioma
example-history = Cada linha do indicador
example-explain = A fórmula, com seus números e suas linhas
example-export = O resumo, em CSV
example-export-measurements = As medições que contam, em JSON
example-export-workbook = A pasta de trabalho inteira: resumo, indicadores, matriz, pendências, medições e definições
example-export-excel = O resumo, para abrir no Excel com duplo clique
example-export-sql = Um script que calcula o relatório no DuckDB

# Erros de uso.
usage-see = Veja “{ $command } --help”.
usage-not-on-screen = “{ $format }” é um documento que o terminal não pode mostrar
usage-not-on-screen-help = Escreva-o em um arquivo: -o ARQUIVO.{ $format }
usage-unknown-argument = Não existe a opção “{ $arg }”
usage-text-with-line = Se for um valor, escreva-o no fim, depois de “--”: … -- { $arg }. Se for de uma opção, junte-o a ela: --note={ $arg }
usage-unexpected-argument = “{ $arg }” está sobrando
usage-unknown-command = Não existe o comando “{ $command }”
usage-invalid-value = “{ $value }” não serve para { $arg }
usage-allowed = { $count ->
        [one] Use { $values }.
       *[other] Use um destes: { $values }.
    }
usage-missing-value = Falta o valor de { $arg }
usage-no-value = { $arg } não leva valor
usage-missing-argument = Falta { $args }
usage-missing-arguments = Faltam { $args }
usage-conflict = { $arg } não pode ir junto com { $prior }
usage-repeated = { $arg } está repetido
usage-two-values = { $column ->
    [of] O denominador é dado duas vezes, com dois valores: { $first } e { $second }
   *[other] O mesmo é dado duas vezes, com dois valores: { $first } e { $second }
}
    .grouped = Se é um só número, escreva-o sem espaço: { $one }.
    .help = Diga o que os distingue, por exemplo sex=F:20 sex=M:25, ou registre-os um a um. Um texto de várias palavras vai entre aspas.
usage-not-text = Um argumento não é texto válido
usage-wrong = Não se entende o que foi escrito
expected-day = Escreva o dia como 2025-06-30, ou um período como 2025-Q2, 2025-S1, 2025-06 ou 2025.
expected-moment = Escreva a data (2025-04-10), ou a data e a hora com o fuso (2025-04-10T15:30:00-03:00).
expected-status = Escreva uma situação: { $values }.

# O que não foi possível fazer.
failure-no-workspace = Aqui não há um espaço de trabalho: { $path }
    .help = Vá à pasta que contém ruta.toml ou roadmaps, indique-a com -C, ou crie uma com “ruta init”.
failure-no-roadmap = Não foi possível ler nenhum roteiro
    .help = Corrija os erros indicados na pasta roadmaps. “ruta init” traz os roteiros oficiais.
failure-without-roadmap = Não há nenhum roteiro
    .help = Ponha ao menos um, um arquivo que termine em .toml, na pasta roadmaps. “ruta init” traz os oficiais.
failure-nothing-to-import = Não há arquivos para importar em { $path }
    .help = Indique a pasta em que estão os arquivos; as pastas dentro dela não são examinadas.
failure-unreadable = Não é possível ler { $path }: { $reason }
    .help = Verifique se existe, se tem permissão para lê-lo e se nenhum outro programa o bloqueia.
failure-reading = Não foi possível ler os dados: { $reason }
    .help = Verifique se os arquivos da pasta data continuam lá e se tem permissão para lê-los, e tente novamente.
failure-changed-while-reading = Os dados mudaram enquanto eram lidos
    .help = Espere terminar quem os está gravando e tente novamente.
failure-unknown-id = { $what-key ->
        [indicator] Não existe o indicador “{ $id }”
        [roadmap] Não existe o roteiro “{ $id }”
       *[other] Não existe nenhum roteiro, resultado nem indicador “{ $id }”
    }
    .help = “ruta list” mostra os identificadores que existem.
failure-broken-definition = A definição de “{ $id }” tem um erro ({ $place })
    .help = “ruta check” diz qual. Até que seja corrigido, nada do que ela define é calculado nem registrado.
failure-unknown-party = “{ $id }” não é uma parte conhecida
    .help = Use o código ISO de três letras do país, ou o de um grupo ou organização do ruta.toml.
failure-unknown-dimension = “{ $id }” não é uma dimensão
    .help = { $count ->
        [one] Use { $known }.
       *[other] Use uma destas: { $known }.
    }
failure-unknown-meeting = “{ $id }” não é uma data nem uma reunião
    .help = Escreva a data como 2025-04-10, ou o id de uma reunião do ruta.toml.
failure-no-meeting = “{ $id }” não é uma reunião do ruta.toml
    .help = { $count ->
        [0] Acrescente-a a [[meetings]] no ruta.toml, com seu id, seu nome e sua data.
       *[other] Escreva o id de uma reunião: { $known }. Se faltar, acrescente-a a [[meetings]] no ruta.toml.
    }
failure-no-meeting-or-digest = “{ $id }” não é uma reunião do ruta.toml nem um resumo criptográfico
    .help = { $count ->
        [0] Escreva o resumo criptográfico que está no rodapé de um relatório, ou acrescente a reunião a [[meetings]] no ruta.toml.
       *[other] Escreva o id de uma reunião ({ $known }) ou o resumo criptográfico que está no rodapé de um relatório. Se faltar a reunião, acrescente-a a [[meetings]] no ruta.toml.
    }
failure-since-later = A data de --since ({ $since }) é posterior à do relatório ({ $day })
    .help = Escreva em --since uma data ou reunião anterior, ou peça com --as-of o relatório de uma data posterior.
failure-unknown-code = “{ $id }” não é um código de achado
    .help = Escreva o código que “ruta check” mostra, por exemplo D204, ou seu nome.
failure-unknown-row = Nenhuma linha tem o id “{ $id }”
    .help = “ruta history INDICADOR” mostra o id de cada linha. Uma linha sem id se corrige no arquivo.
failure-bad-today = A variável RUTA_TODAY não contém uma data: “{ $value }”
    .help = Escreva a data como 2025-06-30, ou retire a variável.
failure-own-file = { $path } está entre os arquivos que o ruta lê: aí não se grava nenhum resultado
    .help = Nada mudou. Escolha para -o um lugar fora das pastas data, roadmaps e seals, por exemplo “relatorios”.
failure-pdf = O ruta não escreve { $path }: quem faz o PDF é o navegador, com o documento HTML
    .help = Escreva o documento com “-o { $html }”, abra esse arquivo no Edge ou no Chrome e escolha Imprimir (Ctrl+P) → Salvar como PDF. Em docs/brief.md está como fazê-lo sem abrir nada.
failure-unknown-extension = A extensão de { $path } não diz que forma gravar
    .help = Use uma destas extensões: { $known }; ou escolha a forma com --format.
failure-no-workbook = “ruta missing” não escreve pastas de trabalho do Excel: { $path }
    .help = O que falta é uma das planilhas da pasta de trabalho que “ruta report -o { $path }” escreve.
failure-write = Não foi possível gravar { $path }: { $reason }
    .help = Nada mudou. Verifique a permissão da pasta, o espaço livre e se o arquivo não está aberto em outro programa.
failure-write-no-folder = Não foi possível gravar { $path }: { $reason }
    .help = Nada mudou. Crie a pasta { $dir }, ou grave em outra.
failure-write-out = Não foi possível gravar a saída: { $reason }
    .help = Verifique o espaço livre e o destino da saída.
failure-locked = { $known ->
        [yes] { $holder } está com { $path } aberto
       *[no] Outro programa está com { $path } aberto
    }
    .help = Feche o arquivo (está aberto no Excel ou no LibreOffice, aqui ou em outro computador?) e tente de novo. Nada mudou.
failure-not-ours = Não se escreve em { $path }: é um link, não é um arquivo comum, está só na nuvem ou fica fora do espaço de trabalho
    .help = Ponha no lugar um arquivo comum que esteja neste computador, ou registre com outro --reporter.
failure-reporter = Não se sabe quem informa, ou o nome não serve para nome de arquivo: “{ $name }”
    .help = Indique-o com --reporter, por exemplo --reporter PER; com a variável RUTA_REPORTER; ou com a chave reporter do ruta.toml.
failure-refused = Nada foi escrito
    .help = Corrija o que foi apontado e repita o comando.
failure-stopped = Nada foi escrito.
    .help = Repita o comando quando quiser.
failure-unconfirmed = { $path } foi gravado, mas o disco não confirmou: { $reason }
    .help = Não repita a operação sem antes verificar se o dado está no arquivo.
failure-not-removed = Não foi possível apagar { $path }: { $reason }
    .help = Todas as suas linhas estão no original e contam uma vez. Apague-o, ou repita “ruta tidy”.
failure-internal = Erro interno: { $detail }
    .help = É um defeito do ruta, não dos seus dados. Informe esta mensagem a quem o mantém.

# init.
init-written = Foi criado { $path }
init-kept = { $path } já existia; ficou como estava
init-done = { $written ->
        [0] Não era preciso criar nada em { $dir }.
        [one] Foi criado um arquivo em { $dir }.
       *[other] Foram criados { $written } arquivos em { $dir }.
    }
usage-for-excel = --for-excel só serve para CSV
    .help = Acrescente --format csv, ou dê a -o um nome que termine em .csv; para uma pasta de trabalho use --format xlsx.
usage-only-sql = { $arg } é só para “export sql”
    .help = Escreva ruta export sql, ou dê a -o um nome terminado em .sql.
usage-sql-public = Um script calcula com todos os dados e não oculta nada: não há um para o público
    .help = Para publicar, use “ruta report” ou “ruta export xlsx” com --audience public.
usage-sql-what = Um script calcula o resumo e nada mais
    .help = Retire --what. As próprias medições: ruta export csv --what measurements
workbook-needs-file = Uma pasta de trabalho não pode ser mostrada na tela
    .help = Indique o arquivo, por exemplo: -o resumo.xlsx
workbook-too-large = Os dados não cabem em uma pasta de trabalho: há mais de 1.048.575 linhas ou um texto com mais de 32.767 letras
    .help = Exporte-os em CSV: ruta export csv --what measurements

note-progress = { $reading ->
    [1] Lendo
   *[other] Lendo de novo
}: { $percent } · { $read } de { $all } MB · { $counted ->
    [0] {""}
   *[other] { $rows } linhas ·{" "}
}{ $n ->
    [one] resta { $left } s
   *[other] restam { $left } s
}
