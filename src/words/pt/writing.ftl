# O que se diz ao escrever no espaço de trabalho.

w401 = Não é possível acrescentar linhas a este arquivo: { $reason-key ->
        [no-table] não é uma tabela que se possa ler
        [no-header] o cabeçalho tem um erro
       *[open-merge] ficou nele uma mesclagem do Git por resolver
    }
    .help = “ruta check” mostra o que há e como corrigir. Também pode escrever em outro arquivo com --reporter.
w402 = A última linha do arquivo está cortada
    .help = “ruta tidy” a separa em um arquivo .rejected, sem perder nada. Depois repita o comando.
w403 = { $path } não pode guardar o caractere “{ $character }” ({ $point }): está escrito em { $encoding }
    .help = Salve { $path } como “CSV UTF-8” no Excel, ou retire esse caractere.
w404 = Foram acrescentadas ao arquivo as colunas que faltavam: { $headers }
    .help = As demais linhas ficam com essas células vazias.
w405 = A última linha do arquivo não terminava; agora termina
    .help = Não é preciso fazer nada.
w406 = O texto começa como uma fórmula: “{ $value }” ({ $column })
    .help = Ao abrir o arquivo, uma planilha a executaria. Escreva o texto sem “=” no início.
w407 = { $count ->
        [one] Um texto começa
       *[other] { $count } textos começam
    } com um sinal que uma planilha poderia tomar por fórmula{ $count ->
        [one] :
       *[other] ; o primeiro:
    } “{ $value }” ({ $column })
    .help = { $count ->
        [one] É guardado
       *[other] São guardados
    } com um apóstrofo na frente, que o ruta retira ao ler.
w408 = { $reason-key ->
        [unknown] O arquivo em que a linha seria guardada não tem a coluna “{ $header }”
       *[text] O arquivo não pode guardar esta linha tal como foi escrita
    }
    .help = { $reason-key ->
        [unknown] Retire a coluna, ou dê a ela o nome de uma coluna de medições, por exemplo “nota”. Se a tabela está em um arquivo, “ruta import” a incorpora sem essa coluna.
       *[text] Escreva a coluna { $column } sem caracteres de controle e veja o cabeçalho do arquivo com “ruta check”.
    }
w409 = Faltam colunas no arquivo e não podem ser acrescentadas: { $headers }
    .help = O cabeçalho termina em células vazias. Escreva nelas esses nomes, ou apague as colunas vazias.
w411 = O id “{ $id }” está nesta cópia e em { $other } com conteúdo diferente: a cópia não é unida
    .help = Veja as duas linhas. Apague a que não vale, ou dê outro id a uma delas. Depois repita “ruta tidy”.
w412 = Esta linha e a de { $other } parecem duas versões da mesma: a cópia não é unida
    .help = Deixe a mesma linha nos dois arquivos ou, se as duas valem, dê a cada uma o seu “evento” ou um id. Depois repita “ruta tidy”.
w413 = Esta linha tem um erro que impede unir a cópia
    .help = Corrija a linha na cópia, ou apague-a se não serve. Depois repita “ruta tidy”.
w414 = Esta cópia não pode ser unida: { $reason-key ->
        [no-table] não é uma tabela que se possa ler
        [no-header] o cabeçalho tem um erro
       *[open-merge] ficou nela uma mesclagem do Git por resolver
    }
    .help = “ruta check” mostra o que há e como corrigir. Depois repita “ruta tidy”.
w415 = A cópia tem dados em uma coluna que falta no original: “{ $header }”. Não é unida
    .help = Acrescente essa coluna ao original, depois da última e em todas as linhas (o Excel faz isso sozinho), ou esvazie-a na cópia. Depois repita “ruta tidy”.
w416 = Unir as cópias mudaria se esta linha conta: não são unidas
    .help = Veja que linha das cópias diz outra coisa e deixe só o que vale. Depois repita “ruta tidy”.

w401-what = O arquivo de dados não pode receber linhas novas.
w401-why = Uma linha acrescentada a uma tabela quebrada não seria lida, ou seria mal lida.
w401-fix = Corrija o arquivo como diz “ruta check”, ou registre com outro --reporter.
w402-what = A última linha do arquivo de dados está cortada: um programa ou o computador parou enquanto a escrevia.
w402-why = O que se acrescente depois ficaria colado ao fragmento e se perderia.
w402-fix = “ruta tidy” separa o fragmento em um arquivo .rejected, sem perder nada.
w403-what = A codificação do arquivo de dados não tem o caractere que se quer escrever.
w403-why = Escrevê-lo de outro modo mudaria o texto sem avisar.
w403-fix = Salve o arquivo de dados como “CSV UTF-8”, ou retire o caractere.
w404-what = O arquivo não tinha uma coluna de que a linha precisa.
w404-why = Sem ela, parte do registrado se perderia.
w404-fix = Não é preciso fazer nada: a coluna foi acrescentada, vazia nas demais linhas.
w405-what = A última linha do arquivo não tinha fim de linha.
w405-why = A linha seguinte teria ficado colada a ela.
w405-fix = Não é preciso fazer nada: o fim de linha foi acrescentado.
w406-what = Um texto começa com “=”: uma planilha o executaria.
w406-why = O arquivo é aberto no Excel; uma fórmula alheia pode mostrar outra coisa ou enviar dados para fora.
w406-fix = Escreva o texto sem “=” no início.
w407-what = Um texto começa com “+”, “-” ou “@”, ou de um modo que uma planilha poderia tomar por fórmula.
w407-why = O Excel poderia mudá-lo ou executá-lo.
w407-fix = Não é preciso fazer nada: é guardado com um apóstrofo na frente e lido sem ele.
w408-what = O que se leria do arquivo não é o que se quis escrever: a linha tem uma coluna que o arquivo não tem, ou um texto que não se pode guardar.
w408-why = Uma linha que muda ao ser guardada é um dado perdido.
w408-fix = Retire a coluna, ou use “ruta import”, que a deixa de fora e o diz. Se for um texto, retire dele os caracteres estranhos e veja o cabeçalho do arquivo com “ruta check”.
w409-what = Faltam colunas no arquivo e o cabeçalho termina em células vazias.
w409-why = Não se pode saber em que célula ficaria a coluna nova.
w409-fix = Escreva o nome da coluna na primeira célula vazia do cabeçalho, ou apague as colunas vazias.
w411-what = Uma linha de uma cópia em conflito tem o id de outra linha, mas não o seu conteúdo.
w411-why = Duas pessoas mudaram a mesma linha. Cabe a elas dizer que versão vale; escolher uma perderia a outra.
w411-fix = Veja as duas linhas, apague a que não vale ou dê-lhe outro id, e repita “ruta tidy”.
w412-what = Uma linha sem id de uma cópia em conflito e outra linha são da mesma data, parte, desagregação e evento, e cada uma está só no seu arquivo.
w412-why = Provavelmente são a mesma linha, que alguém modificou. Contar as duas seria contá-la duas vezes.
w412-fix = Deixe a mesma linha nos dois arquivos; se as duas valem, dê a cada uma o seu “evento” ou um id. Depois repita “ruta tidy”.
w413-what = Uma linha de uma cópia em conflito não pode ser lida.
w413-why = Uma cópia é unida inteira ou não é unida, e nunca é apagada com uma linha que não está em outro lugar.
w413-fix = Corrija a linha na cópia, ou apague-a se não serve, e repita “ruta tidy”.
w414-what = Uma cópia em conflito não é uma tabela que se possa ler.
w414-why = Não se pode saber o que se perderia com ela.
w414-fix = Corrija-a como diz “ruta check” e repita “ruta tidy”. Se não tem nada de útil, apague-a.
w415-what = Uma cópia em conflito tem uma coluna própria, com dados, que falta no original.
w415-why = Sem essa coluna, os seus dados se perderiam.
w415-fix = Acrescente a coluna ao original, ou esvazie-a na cópia, e repita “ruta tidy”.
w416-what = Uma linha que conta deixaria de contar depois de unir, ou contaria uma que ninguém pediu.
w416-why = Unir só pode acrescentar o que estava apenas na cópia. Uma linha que contradiz outra tiraria um número que valia.
w416-fix = Compare as cópias com o original, deixe só o que vale e repita “ruta tidy”.

word-no-table = não é uma tabela que se possa ler
word-no-header = o cabeçalho tem um erro
word-open-merge = uma mesclagem do Git por resolver

# O que aconteceu com cada linha.
entered-written = Registrado em { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-would-write = Seria registrado em { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-no-rows = Não chegou nenhuma linha: nada foi escrito.
entered-same = Já estava: { $place } diz o mesmo. Nada foi escrito.
entered-corrected = Já estava e depois foi corrigido: { $place } dizia o mesmo. Nada foi escrito.{ $known ->
        [yes] {" "}Se voltar a valer: ruta record --correct { $id } VALOR
       *[no] {""}
    }
entered-twice = Este comando diz o mesmo duas vezes: grava-se uma só vez.
entered-withdrawn = Já estava e depois foi retirado: { $place } dizia o mesmo. Nada foi escrito.
entered-figure = { $id }  { $name }: { $before } → { $after } ({ $status })
entered-nothing = sem dados
word-row = a linha

w410 = { $written-key ->
        [quoted] Cada linha deste arquivo está inteira entre aspas, e assim toda ela é uma só coluna
        [one-column] Cada linha desta planilha está inteira em uma célula, e assim toda ela é uma só coluna
       *[other] As colunas não são reconhecidas: { $headers }
    }
    .help = { $written-key ->
        [quoted] Retire as aspas com que cada linha começa e termina, ou separe a coluna no Excel (Dados, Texto para Colunas) e salve como “CSV UTF-8”; depois, importe-o de novo.
        [one-column] Separe a coluna (Dados, Texto para Colunas), salve o arquivo e importe-o de novo.
       *[other] Ponha na primeira linha os nomes data, indicador e valor; ou diga em um arquivo o que é cada coluna: “ruta import --suggest ARQUIVO” escreve um rascunho, que se usa com --mapping.
    }
w410-what = O arquivo não tem uma linha de cabeçalho com nomes que o ruta conhece.
w410-why = Adivinhar o que é cada coluna poderia pôr um número onde não deve estar.
w410-fix = Use os nomes data, indicador e valor, ou um arquivo de correspondências com --mapping.

w417 = A linha corrige “{ $id }”, que não está aqui: é importada como dado próprio
    .help = Verifique se o dado corrigido não está aqui com outro identificador; se estiver, retire-o com “ruta record --withdraw”.
w417-what = A linha importada indica em “replaces” uma linha que não está neste espaço de trabalho nem nos arquivos.
w417-why = Uma exportação traz as linhas que contam, sem as que elas corrigiram. Se a original estivesse aqui com outro identificador, as duas contariam.
w417-fix = Procure a original com “ruta history INDICADOR”. Se estiver, retire-a; se não, não há nada a fazer.

w418 = A contagem “{ $id }” veio de uma exportação anterior desta pesquisa e não está nesta
    .help = Se suas respostas agora contam em outra parte ou desagregação, retire-a: ruta record --withdraw { $id } --note "…"
w418-what = Uma linha do espaço de trabalho foi contada em uma exportação anterior da mesma pesquisa, e a nova não a traz.
w418-why = Uma pessoa que corrige seu país ou sexo passa para outra linha. Se a anterior ficar, ela é contada duas vezes.
w418-fix = Compare os totais com os do programa de pesquisas e retire com “ruta record --withdraw” o que não vale mais.

w419 = A correção deixa a linha igual a { $other }, salvo no id: as duas contam
    .help = Se for o mesmo fato, retire uma das duas: ruta record --withdraw ID --note "…"
w419-what = Uma linha é corrigida para o mesmo que já diz outra linha que conta.
w419-why = Em um formulário, uma linha que passou para outro lugar corrige o dado que estava ali; o seu continua onde estava, e conta duas vezes.
w419-fix = Veja as duas linhas com “ruta history INDICADOR”. Se forem um só fato, retire uma; se forem dois, não há nada a fazer.

w420 = A linha muda { $columns } de { $other }: pode ser outro fato, e o de antes deixaria de contar
    .help = Se for outra atividade, não continue: ponha-a em uma linha livre que ninguém usou, ou registre-a com “ruta record”.
w475 = Várias linhas com conteúdo diferente têm o id “{ $id }”, uma delas em { $other }: não se sabe qual se quer mudar
    .help = Dê no arquivo um id próprio a cada uma dessas linhas e repita com o id da que se quer mudar.
w476 = Não seria contada: no lugar de “{ $id }” vale { $other }, e foi registrada em { $recorded }
    .help = Corrija { $other }, pelo seu próprio id. Se esse momento ainda não chegou, o relógio de um dos computadores está errado.
w420-what = Uma linha importada corrige outra da mesma chave, e quase nada do que ela dizia fica.
w420-why = Quem preenche de novo o mesmo formulário para outra atividade escreve por cima da primeira: seu valor deixaria de contar.
w420-fix = Compare o que havia e o que chega. Se forem duas atividades, use outra linha livre do formulário ou “ruta record”; se for uma correção, continue.
w475-what = Uma linha corrige ou retira um id que várias linhas têm, com conteúdo diferente.
w475-why = Todas deixariam de ser contadas, também as que ninguém quis mudar.
w475-fix = Dê no arquivo um id próprio a cada uma dessas linhas e repita com o id da que se quer mudar.
w476-what = Uma linha corrige ou retira outra em cujo lugar vale uma terceira, registrada depois.
w476-why = Só vale a correção mais recente de uma linha: esta seria escrita e não mudaria nenhum número.
w476-fix = Corrija a linha que vale, pelo seu próprio id. Se foi registrada em um momento que ainda não chegou, mande acertar o relógio desse computador.

w460 = { $other } diz o mesmo desta data, parte e desagregação, e só difere na fonte, na nota ou em quem informa: as duas contam
    .help = Se for a mesma atividade, não a registre: o que ali faltar se acrescenta com “ruta record --correct”. Se forem duas, distinga-as com um evento.
w460-what = Uma linha nova de uma soma diz da sua data, parte, desagregação e evento o que já diz outra linha que conta.
w460-why = Uma atividade que duas pessoas informam, cada uma com sua fonte, contaria duas vezes.
w460-fix = Veja as duas linhas com “ruta history INDICADOR”. Se forem uma só atividade, não registre a nova ou retire uma das duas; se forem duas, nomeie o evento de cada uma.

# import: o que faria e o que fez.
import-counts = acrescenta { $adds }, iguais { $same }, muda { $changes }, recusa { $refuses }
import-total = No total: { $counts }
import-form-empty = O formulário não traz respostas.
import-first-findings = { $file }: são mostrados os primeiros { $shown } de { $all } achados, os erros antes dos demais. Depois de corrigi-los, o mesmo comando mostra os seguintes.
import-first-rows = { $file }: são mostradas as primeiras { $shown } de { $all } linhas que corrigem algo ou repetem o que já foi dito.
import-changes = { $place } corrige { $other } ({ $row }): { $changes }
import-twice = { $place } repete { $other } ({ $row }: { $value }) e não é adicionado de novo. Se forem dois fatos diferentes, distinga-os pela atividade ou pela nota.
import-corrected = { $place } não muda nada: { $other } já dizia { $value } ({ $row }) e depois foi corrigido. Se voltar a valer: ruta record --correct { $id } VALOR
import-withdrawn = { $place } não muda nada: { $other } já dizia { $value } ({ $row }) e depois foi retirado. Se voltar a valer: ruta record --correct { $id } VALOR
import-change = { $column } { $before } → { $after }
import-empty = (vazio)
import-no-value = (retirado)
import-quoted = “{ $text }”
import-nothing-written = Nada foi escrito.
import-unconfirmed = Nada foi escrito: falta confirmar
    .help = Repita o comando com --yes para escrever o que se mostra, ou com --dry-run só para olhar.
import-confirm = { $n ->
        [one] Escrever uma linha em { $path }? [s/N]
       *[other] Escrever { $n } linhas em { $path }? [s/N]
    }
import-written = { $n ->
        [one] Foi escrita uma linha em { $path }.
       *[other] Foram escritas { $n } linhas em { $path }.
    }

# Perguntas no terminal.
ask-begin = Faltam dados: serão perguntados um a um. Com Esc você sai sem escrever nada.
ask-left = (cancelado)
ask-agree = Registrar?
ask-yes = sim
ask-no = não
ask-yes-or-no = S/n
ask-say-yes-or-no = Digite s (sim) ou n (não).
ask-not-applicable = não se aplica (n/a)
ask-indicator = Indicador
ask-party = De quem
ask-no-party = (de ninguém em particular)
ask-no-split = (sem desagregação)
ask-date = Data
ask-value = Valor{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-numerator = Numerador{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-of = De quantos (denominador){ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-source = Evidência
ask-note = Por quê
ask-reporter = Quem informa
ask-needed = É preciso responder.
ask-nothing = (nada)
ask-no-match = Nada coincide: apague letras, ou Esc para sair
ask-help-choose = ↑↓ escolhe, Enter aceita; digite parte do nome ou do código para buscar
ask-help-value = Um número; 45/60 se se sabe de quantos; n/a se não se aplica
ask-help-text = Um texto; n/a se não se aplica
ask-help-date = Dia (15/03/2025, hoje, ontem) ou período (2025-Q1, 2025-03, 2025)
ask-help-free = Pode ficar vazio
ask-help-reporter = Seu nome ou sigla; será o nome do seu arquivo de dados
# O que tidy fez, ou faria.
tidied-leftover = { $dry ->
        [yes] Seria apagado
       *[no] Foi apagado
    } { $path }, deixado por uma execução interrompida
tidied-end = A última linha, cortada ({ $place }), { $dry ->
        [yes] seria separada
       *[no] foi separada
    } em { $path }
tidied-merged = { $copy }: { $dry ->
        [yes] { $rows ->
            [0] todas as suas linhas já estão em { $path }; a cópia seria apagada
            [one] seria acrescentada uma linha a { $path } e apagada a cópia
           *[other] seriam acrescentadas { $rows } linhas a { $path } e apagada a cópia
        }
       *[no] { $rows ->
            [0] todas as suas linhas já estavam em { $path }; a cópia foi apagada
            [one] foi acrescentada uma linha a { $path } e apagada a cópia
           *[other] foram acrescentadas { $rows } linhas a { $path } e apagada a cópia
        }
    }
tidied-nothing = Não há nada para arrumar.
