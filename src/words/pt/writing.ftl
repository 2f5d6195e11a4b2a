# O que se diz ao escrever no espaço de trabalho.

w401 = Não é possível acrescentar linhas a este arquivo: { $reason-key ->
        [no-table] não é uma tabela que se possa ler
        [no-header] o cabeçalho tem um erro
       *[open-merge] ficou nele uma mesclagem do Git por resolver
    }
    .help = “ruta check” mostra o que há e como corrigir. Também pode escrever em outro arquivo com --reporter.
w402 = A última linha do arquivo está cortada
    .help = “ruta tidy” a separa em um arquivo .rejected, sem perder nada. Depois repita o comando.
w403 = O arquivo não pode guardar o caractere { $point }: está escrito em { $encoding }
    .help = Salve o arquivo como “CSV UTF-8” no Excel, ou retire esse caractere.
w404 = Foram acrescentadas ao arquivo as colunas que faltavam: { $columns }
    .help = As demais linhas ficam com essas células vazias.
w405 = A última linha do arquivo não terminava; agora termina
    .help = Não é preciso fazer nada.
w406 = O texto começa como uma fórmula: “{ $value }” ({ $column })
    .help = Ao abrir o arquivo, uma planilha a executaria. Escreva o texto sem “=” no início.
w407 = O texto começa com um sinal que uma planilha poderia tomar por fórmula: “{ $value }” ({ $column })
    .help = É guardado com um apóstrofo na frente, que ruta retira ao ler.
w408 = O arquivo não pode guardar esta linha tal como foi escrita
    .help = Escreva a coluna { $column } sem caracteres de controle e veja o cabeçalho do arquivo com “ruta check”.
w409 = Faltam colunas no arquivo e não podem ser acrescentadas: { $columns }
    .help = O cabeçalho termina em células vazias. Escreva nelas esses nomes, ou apague as colunas vazias.

w401-what = O arquivo de dados não pode receber linhas novas.
w401-why = Uma linha acrescentada a uma tabela quebrada não seria lida, ou seria mal lida.
w401-fix = Corrija o arquivo como diz “ruta check”, ou registre com outro --reporter.
w402-what = A última linha do arquivo de dados está cortada: um programa ou o computador parou enquanto a escrevia.
w402-why = O que se acrescente depois ficaria colado ao fragmento e se perderia.
w402-fix = “ruta tidy” separa o fragmento em um arquivo .rejected, sem perder nada.
w403-what = A codificação do arquivo não tem o caractere que se quer escrever.
w403-why = Escrevê-lo de outro modo mudaria o texto sem avisar.
w403-fix = Salve o arquivo como “CSV UTF-8”, ou retire o caractere.
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
w408-what = O que se leria do arquivo não é o que se quis escrever.
w408-why = Uma linha que muda ao ser guardada é um dado perdido.
w408-fix = Veja o cabeçalho do arquivo com “ruta check” e retire do texto os caracteres estranhos.
w409-what = Faltam colunas no arquivo e o cabeçalho termina em células vazias.
w409-why = Não se pode saber em que célula ficaria a coluna nova.
w409-fix = Escreva o nome da coluna na primeira célula vazia do cabeçalho, ou apague as colunas vazias.

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
entered-same = Já estava: { $place } diz o mesmo. Nada foi escrito.
entered-corrected = Já estava e depois foi corrigido: { $place } dizia o mesmo. Nada foi escrito.
entered-withdrawn = Já estava e depois foi retirado: { $place } dizia o mesmo. Nada foi escrito.
entered-figure = { $id }  { $name }: { $before } → { $after } ({ $status })
entered-nothing = sem dados
word-row = a linha

w410 = As colunas não são reconhecidas: { $headers }
    .help = Ponha na primeira linha os nomes data, indicador e valor; ou diga em um arquivo o que é cada coluna: “ruta import --suggest ARQUIVO” escreve um rascunho, que se usa com --mapping.
w410-what = O arquivo não tem uma linha de cabeçalho com nomes que ruta conhece.
w410-why = Adivinhar o que é cada coluna poderia pôr um número onde não deve estar.
w410-fix = Use os nomes data, indicador e valor, ou um arquivo de correspondências com --mapping.

w411 = A linha corrige “{ $id }”, que não está aqui: é importada como dado próprio
    .help = Verifique se o dado corrigido não está aqui com outro identificador; se estiver, retire-o com “ruta record --withdraw”.
w411-what = A linha importada indica em “replaces” uma linha que não está neste espaço de trabalho nem nos arquivos.
w411-why = Uma exportação traz as linhas que contam, sem as que elas corrigiram. Se a original estivesse aqui com outro identificador, as duas contariam.
w411-fix = Procure a original com “ruta history”. Se estiver, retire-a; se não, não há nada a fazer.

w412 = A contagem “{ $id }” veio de uma exportação anterior desta pesquisa e não está nesta
    .help = Se suas respostas agora contam em outra parte ou desagregação, retire-a: ruta record --withdraw { $id } --note "…"
w412-what = Uma linha do espaço de trabalho foi contada em uma exportação anterior da mesma pesquisa, e a nova não a traz.
w412-why = Uma pessoa que corrige seu país ou sexo passa para outra linha. Se a anterior ficar, ela é contada duas vezes.
w412-fix = Compare os totais com os do programa de pesquisas e retire com “ruta record --withdraw” o que não vale mais.

# import: o que faria e o que fez.
import-counts = acrescenta { $adds }, iguais { $same }, muda { $changes }, recusa { $refuses }
import-total = No total: { $counts }
import-changes = { $place } corrige { $other } ({ $row }): { $changes }
import-twice = { $place } repete { $other } ({ $row }: { $value }) e não é adicionado de novo. Se forem dois fatos diferentes, distinga-os pela atividade ou pela nota.
import-corrected = { $place } não muda nada: { $other } já dizia { $value } ({ $row }) e depois foi corrigido. Se voltar a valer: ruta record --correct { $id } VALOR
import-withdrawn = { $place } não muda nada: { $other } já dizia { $value } ({ $row }) e depois foi retirado. Se voltar a valer, registre-o com ruta record.
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
