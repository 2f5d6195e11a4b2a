# Arquivos de fora: pastas de trabalho, correspondências de colunas, pesquisas.

w421 = O arquivo é { $format }, e desse formato não se leem linhas
    .help = Abra-o no Excel ou no LibreOffice e salve-o como pasta de trabalho do Excel (.xlsx) ou como “CSV UTF-8”.
w421-what = Diga o nome o que disser, o arquivo não é uma pasta de trabalho .xlsx ou .ods nem um texto com colunas.
w421-why = Formatos antigos ou de outro tipo não podem ser lidos com segurança: algum número poderia ser mal entendido.
w421-fix = Abra o arquivo no Excel ou no LibreOffice, confira se está certo e salve-o como .xlsx ou como “CSV UTF-8”.
w422 = O arquivo está protegido por senha e não pode ser lido
    .help = Abra-o no Excel, retire a senha de abertura, salve-o e importe-o de novo.
w422-what = A pasta de trabalho está criptografada: sem a senha não há nada que ler.
w422-why = O programa não pede nem guarda senhas de outros arquivos.
w422-fix = No Excel: Arquivo, Informações, Proteger Pasta de Trabalho, Criptografar com Senha; apague a senha e salve.
w423 = A pasta de trabalho está danificada ou incompleta ({ $part })
    .help = Peça o arquivo de novo, ou abra-o no Excel ou no LibreOffice, deixe que seja reparado e salve-o com outro nome.
w423-what = Falta uma parte da pasta de trabalho, está cortada ou não respeita as regras do formato.
w423-why = De uma pasta de trabalho pela metade não se importa nada: não se saberia que linhas faltam.
w423-fix = Baixe o arquivo inteiro outra vez. Se nada mudar, abra-o no Excel, aceite o reparo, confira os números e salve-o com outro nome.
w424 = A pasta de trabalho está construída de forma perigosa e não é lida: { $reason }
    .help = Pergunte a quem a enviou de onde ela vem. Se for legítima, abra-a no Excel ou no LibreOffice e salve-a com outro nome.
w424-what = O arquivo contém algo que nenhum programa de planilhas escreve e que serve para atacar quem o abre.
w424-why = Um arquivo de poucos kilobytes pode ocupar gigabytes ao ser aberto, ou tentar ler outros arquivos do computador.
w424-fix = Não o abra se não conhece quem o enviou. Se conhece, peça os dados em uma pasta de trabalho nova.
w425 = O arquivo passa do limite do que se lê ({ $what }: { $limit })
    .help = Deixe no arquivo somente as planilhas e linhas a importar, ou divida-o em vários.
w425-what = O arquivo tem mais conteúdo do que se lê de uma vez.
w425-why = O limite protege o computador. De um arquivo grande demais não se importa nenhuma parte, para que não faltem linhas sem que se note.
w425-fix = Copie para uma pasta de trabalho nova somente a planilha necessária, ou distribua as linhas em vários arquivos.
w426 = O arquivo não contém nenhuma célula com dados
    .help = Confira se é o arquivo certo e se foi salvo depois de preenchido.
w426-what = O arquivo pôde ser aberto, mas está vazio.
w426-why = Costuma ser um arquivo que foi criado e não foi salvo, ou que ainda não terminou de ser baixado.
w426-fix = Abra o arquivo, confira se tem dados, salve-o e importe-o de novo.
w427 = Linha de totais: não é importada
    .help = Se for uma medição e não um total, preencha a data e o indicador e retire a palavra “total”.
w427-what = A linha soma outras linhas: o texto o diz, ou ela tem um valor mas nem data nem indicador.
w427-why = Importar o total junto com as suas partes contaria tudo duas vezes.
w427-fix = Não faça nada se for um total. Se for uma medição, escreva na linha a data e o indicador.
w428 = { $rows ->
        [one] Lê-se uma linha oculta, esta
       *[other] Leem-se { $rows } linhas ocultas; a primeira é esta
    }
    .help = Mostre todas as linhas (limpe os filtros) e confira se devem ser importadas. Apague as que não devem.
w428-what = A planilha oculta linhas, por um filtro ou à mão, e essas linhas têm dados.
w428-why = Um filtro esquecido não retira dados: eles são importados, mas quem olha a planilha não os vê.
w428-fix = Limpe os filtros, revise as linhas e apague as que não cabem antes de importar.
w429 = Lê-se a coluna “{ $header }”, que está oculta
    .help = Mostre a coluna e confira se os seus dados são os que devem ser importados.
w429-what = Uma coluna que é importada está oculta na planilha.
w429-why = O que está oculto costuma ser antigo ou de trabalho interno, e quem preencheu a planilha talvez não o tenha visto.
w429-fix = Mostre a coluna e revise-a. Se não deve ser importada, apague-a ou retire-a da correspondência.
w430 = A planilha “{ $sheet }” está oculta e não é lida
    .help = Se os seus dados devem ser importados, mostre a planilha e salve a pasta de trabalho.
w430-what = Uma planilha oculta tem cabeçalhos de medições.
w430-why = Quem enviou a pasta de trabalho não vê essa planilha; importá-la sem que ninguém a olhe seria arriscado.
w430-fix = Mostre a planilha, revise as suas linhas e salve, ou apague-a.
w431 = As células { $range } estão mescladas, e o seu conteúdo não pode ser atribuído a uma só linha e coluna
    .help = Desfaça a mesclagem e escreva em cada linha o seu próprio valor.
w431-what = Uma célula mesclada abrange várias linhas com um número, ou várias colunas que são importadas.
w431-why = Não se sabe se o número vale para cada linha ou é a soma de todas: qualquer das leituras poderia contar a mais.
w431-fix = Selecione as células, escolha “Desfazer Mesclagem de Células” e escreva em cada uma o que lhe cabe.
w432 = { $rows ->
        [one] Uma linha, esta, toma o seu texto de uma célula mesclada
       *[other] { $rows } linhas tomam o seu texto de células mescladas; a primeira é esta
    }
    .help = Confira se o texto da célula mesclada vale para todas as suas linhas.
w432-what = Um texto, como um país ou uma data, está em uma célula mesclada ao lado de várias linhas e é lido como texto de cada uma.
w432-why = É assim que o vê quem olha a planilha, mas convém saber que foi entendido desse modo.
w432-fix = Se não for assim, desfaça a mesclagem e escreva em cada linha o que é seu.
w433 = A célula de “{ $header }” não tem um valor que se possa ler: { $reason }
    .help = Abra a pasta de trabalho no Excel ou no LibreOffice, corrija a célula ou escreva o valor, e salve.
w433-what = A célula mostra um erro (#N/D, #DIV/0!), uma fórmula que nunca foi calculada ou uma data impossível.
w433-why = O programa não calcula fórmulas. Ler a célula como vazia ou como zero seria inventar um dado.
w433-fix = Abra a pasta de trabalho, deixe que as fórmulas sejam calculadas e salve. Se o erro continuar, escreva o valor à mão.
w434 = { $table-key ->
        [form] O que foi escrito nestas colunas não é importado: { $headers }
       *[sheet] Estas colunas não são importadas: { $headers }
    }
    .help = { $table-key ->
        [form] Se for uma resposta, passe-a para uma das colunas amarelas do formulário; se não, não há nada a fazer.
       *[sheet] Se alguma for necessária, dê a ela o nome de uma coluna de medições ou use um arquivo de correspondência (--mapping).
    }
w434-what = A planilha tem colunas que não são de uma medição, ou em um formulário se escreveu algo fora das colunas de resposta.
w434-why = Podem conter cálculos próprios ou dados pessoais; só entra o que se conhece.
w434-fix = Não faça nada se não forem necessárias. Se alguma for, mude o cabeçalho, por exemplo para “nota”; em um formulário, passe a resposta para uma coluna amarela.
w435 = Aqui começa outra tabela com outros cabeçalhos: a partir desta linha nada é lido
    .help = Passe cada tabela para a sua própria planilha, com um só cabeçalho.
w435-what = Abaixo da primeira tabela há um segundo cabeçalho com outras colunas ou em outra ordem.
w435-why = Ler essas linhas pelo primeiro cabeçalho poria cada dado na coluna errada.
w435-fix = Copie a segunda tabela, com o seu cabeçalho, para outra planilha ou outro arquivo e importe-a também.
w436 = Não há nenhuma coluna “{ $column }” em “{ $sheet }”
    .help = Escreva o cabeçalho como está na planilha, ou a letra da coluna, e confira header_row.
w436-what = O arquivo de correspondência menciona uma coluna que a planilha não tem.
w436-why = Sem essa coluna nenhuma linha pode ser lida.
w436-fix = Copie o cabeçalho da planilha tal como está. Se estiver em outra linha, indique-a com header_row; se mudar com frequência, use a letra da coluna.
w437 = “{ $column }” pode ser mais de uma coluna: { $columns }
    .help = Escreva o cabeçalho completo, ou a letra da coluna.
w437-what = O texto com que se menciona uma coluna está em vários cabeçalhos.
w437-why = Escolher uma ao acaso poderia contar as respostas de outra pergunta.
w437-fix = Use um trecho mais longo do cabeçalho ou a letra da coluna.
w438 = Não há nenhuma planilha “{ $sheet }”
    .help = Use uma destas: { $sheets }.
w438-what = O arquivo de correspondência menciona uma planilha que a pasta de trabalho não tem.
w438-why = Sem essa planilha nada pode ser lido.
w438-fix = Escreva o nome como aparece na guia da pasta de trabalho.
w439 = A data “{ $value }” não está escrita como diz a correspondência ({ $format })
    .help = Corrija a data na planilha, ou date_format na correspondência.
w439-what = Uma data não segue o formato indicado para toda a coluna.
w439-why = Lê-la de outra maneira poderia trocar o dia pelo mês.
w439-fix = Escreva a data como as demais, ou como 2025-03-12, que sempre se entende.
w440 = “{ $column }” aparece como coluna e também como valor fixo
    .help = Deixe somente um dos dois.
w440-what = A correspondência toma um dado da planilha e ao mesmo tempo o fixa para todas as linhas.
w440-why = Não se sabe qual dos dois vale.
w440-fix = Apague a linha de [columns] ou a de [constants].
w441 = O indicador “{ $indicator }” não é medido contando respostas
    .help = Use aqui somente indicadores do tipo count ou share.
w441-what = A pesquisa se refere a um indicador que não é uma contagem nem uma proporção.
w441-why = De uma pesquisa saem pessoas contadas; outros tipos de indicador precisam de outro dado.
w441-fix = Corrija o indicador da pergunta, ou registre o seu valor com “record”.
w442 = { $answers ->
        [one] Uma resposta anterior da mesma pessoa não é contada; é esta
       *[other] { $answers } respostas anteriores das mesmas pessoas não são contadas; a primeira é esta
    } (vale a última, { $order })
    .help = Se a coluna de “respondent” não identifica pessoas, retire-a do arquivo da pesquisa.
w442-what = Uma mesma pessoa respondeu mais de uma vez; conta-se somente a sua última resposta.
w442-why = Contar todas as suas respostas inflaria o número.
w442-fix = Não faça nada se for assim. Se várias pessoas compartilham essa identificação, use outra coluna ou nenhuma.
w443 = Esta resposta não é contada: não se entende o seu “{ $column }”
    .help = Acrescente o que diz a célula em [values.{ $column }] do arquivo da pesquisa, com o código correspondente.
w443-what = Não se sabe a que país, organização ou grupo corresponde a resposta. Por privacidade, o texto não é repetido.
w443-why = Sem esse dado a resposta não pode ir para nenhuma linha, e adivinhá-lo mudaria os números de um país.
w443-fix = Olhe a célula indicada e acrescente em [values] uma linha com o que ela diz e o código, por exemplo "Perú (PE)" = "PER".
w444 = Nenhuma das { $of } respostas sobre “{ $indicator }” é das que contam
    .help = Compare “answers” no arquivo da pesquisa com as opções do questionário.
w444-what = Houve respostas, mas nenhuma coincide com as que a pesquisa manda contar.
w444-why = Pode ser um resultado verdadeiro, mas com mais frequência as respostas estão escritas de outra maneira.
w444-fix = Copie em “answers” as opções como estão no questionário, em todos os seus idiomas.
w445 = { $answers ->
        [one] Sobre “{ $indicator }” não se conta uma resposta de quem não é de { $group }
       *[other] Sobre “{ $indicator }” não se contam { $answers } respostas de quem não é de { $group }
    }
    .help = É o que pede “only”. As respostas sem país também não são contadas.
w445-what = O indicador conta somente participantes de um grupo, e houve respostas de outros.
w445-why = São respostas verdadeiras que não correspondem a este indicador.
w445-fix = Não faça nada, ou corrija “only” no arquivo da pesquisa.
w446 = Ninguém respondeu à pergunta de “{ $indicator }”
    .help = Confira se a coluna é a certa e se o arquivo está completo.
w446-what = A coluna da pergunta não tem respostas que possam ser contadas.
w446-why = Não se escreve nenhuma linha: nenhuma resposta não é o mesmo que zero.
w446-fix = Revise “column” e “only” no arquivo da pesquisa, e se a exportação tem todas as respostas.
w447 = Não se pode saber o dia da última resposta (“{ $column }”)
    .help = Ponha a data no arquivo da pesquisa (date = 2025-03-12), ou date_format = "day-first" ou "month-first".
w447-what = A data dos números devia ser a da última resposta, mas nem todas as horas se entendem.
w447-why = Com 03/04/2025 não se sabe se é março ou abril, e adivinhar mudaria o período.
w447-fix = Escreva a data da atividade em “date”, que além disso é o mais claro.
w448 = “{ $indicator }”: { $of ->
        [one] uma pessoa respondeu
       *[other] { $of } pessoas responderam
    } e { $value ->
        [one] uma resposta conta
       *[other] { $value } respostas contam
    } (em branco: { $blank })
    .help = Compare estes números com os do formulário antes de confirmar.
w448-what = Resumo do que foi contado em uma pergunta.
w448-why = Permite conferir o número com o que mostra o programa de pesquisas.
w448-fix = Não há nada a corrigir se os números coincidem.
w449 = A planilha “{ $sheet }” tem conteúdo e não é lida
    .help = Se tiver dados, ponha nela os cabeçalhos de medições, indique-a em um arquivo de correspondência (sheet) ou salve-a como arquivo à parte.
w449-what = Uma planilha visível da pasta de trabalho tem conteúdo, e nada dela é aceito.
w449-why = Quem enviou o arquivo pode acreditar que esses dados também entraram.
w449-fix = Não faça nada se não forem dados. Se forem, importe essa planilha com “--mapping” e seu nome em “sheet”, ou salve-a como arquivo à parte.
w450 = As datas como 03/04/2025 são lidas como { $order }: é o que diz outra data da planilha; a primeira é esta
    .help = Se não for assim, escreva as datas como 2025-03-12, ou indique date_format em um arquivo de correspondência.
w450-what = Em uma pasta de trabalho há datas escritas como texto que podem ser lidas de duas maneiras, e outra data da mesma planilha diz qual é.
w450-why = É assim que as entende quem olha a planilha, mas, se a outra data estiver errada, dia e mês ficam trocados.
w450-fix = Não faça nada se for assim. Se não, escreva as datas como 2025-03-12.
w451 = A pasta “{ $folder }” contém tabelas e não é examinada
    .help = Se devem ser importadas, indique essa pasta ou seus arquivos no comando.
w451-what = Dentro da pasta que se importa há outra com pastas de trabalho ou tabelas.
w451-why = Só são aceitos os arquivos da pasta indicada; os de dentro podem ser antigos ou de outro assunto.
w451-fix = Não faça nada se não devem ser importados. Se devem, importe também essa pasta, ou passe os arquivos para a de cima.

word-bomb = descompacta-se em um tamanho desmedido
word-doctype = contém uma declaração DOCTYPE
word-entry-name = tem partes com nomes que levam para fora do arquivo
word-entry-twice = tem duas partes com o mesmo nome
word-file-size = tamanho do arquivo
word-entries = partes da pasta de trabalho
word-sheets = planilhas
word-cells = células
word-rows = linhas importadas de uma vez
word-named = colunas que o arquivo nomeia
word-flaws = linhas danificadas
word-texts = quantidade de texto
word-elements = elementos de uma planilha
word-error-value = mostra um erro
word-no-result = é uma fórmula não calculada
word-no-date = é uma data impossível
word-by-time = conforme a hora da resposta
word-by-row = conforme a ordem das linhas

suggest-head =
    Rascunho de correspondência para “ruta import ARQUIVO --mapping ESTE_ARQUIVO”.
    É uma suposição a partir dos cabeçalhos: revise cada linha antes de usá-lo.
suggest-sheet = A planilha que é lida e a linha onde estão os cabeçalhos.
suggest-dates = Como estão escritas as datas: "day-first" (dia primeiro), "month-first" (mês primeiro) ou um padrão como "%d/%m/%Y".
suggest-columns =
    Coluna do ruta = "cabeçalho da planilha" (ou a sua letra: "C").
    Colunas possíveis: date, indicator, value, of, party, event, source, note, reporter, e cada desagregação.
    Se a planilha tiver várias colunas de valores, retire “value” e escreva uma tabela para cada uma:
      {"[["}columns.values]]
      column = "Mulheres"
      sex = "F"
suggest-unused = Colunas da planilha que não são usadas:
suggest-constants = O que vale para todas as linhas, por exemplo: event = "oficina-1"
suggest-missing = obrigatório: escreva entre as aspas o cabeçalho dessa coluna e retire o sinal #
suggest-missing-or-constant = obrigatório: escreva entre as aspas o cabeçalho dessa coluna e retire o sinal #; se for igual em todas as linhas, passe-o para [constants]
suggest-values = Textos da coluna de países que não são reconhecidos = código. Preencha e retire o sinal #.
