# Formulários que cada parte preenche: a pasta de trabalho, o comando e o que se encontra ao recebê-los.

# Planilhas.
form-sheet-cover = Instruções
form-sheet-data = Dados
form-sheet-lists = Listas
form-page = Página { $page } de { $pages }

# Capa.
form-title = Formulário de dados: { $party }
form-title-data = { $party } · dados em { $day }
form-asks = Este formulário contém { $each }.
form-until = Próximo prazo: { $day }; o que está em atraso, quanto antes.
form-until-only = Próximo prazo: { $day }.
form-day-of-grace = { $day } (último dia de tolerância)
form-count-overdue = { $n ->
        [one] um dado em atraso
       *[other] { $shown } dados em atraso
    }
form-count-due = { $n ->
        [one] um dado pendente
       *[other] { $shown } dados pendentes
    }
form-count-not-due = { $n ->
        [one] um dado a vencer
       *[other] { $shown } dados a vencer
    }
form-count-optional = { $n ->
        [one] um indicador opcional
       *[other] { $shown } indicadores opcionais
    }
form-heading-how = Como preencher
form-step-1 = Vá para a planilha “Dados”. Cada linha é um dado: primeiro os que estão em atraso, depois os pendentes, os que estão a vencer e os opcionais.
form-step-2 = Escreva nas células amarelas. Preencha ao menos o valor; as demais células obrigatórias de cada linha são indicadas na coluna “O que escrever”.
form-step-3 = Escreva os números sem separador de milhares e sem o sinal %. Zero também é uma resposta: escreva 0. Se o dado não se aplica, escolha “sim” em “Não se aplica” e explique o motivo na nota.
form-step-4 = Deixe em branco o que não tiver: uma linha intacta não informa nada. Nada do que já foi informado é apagado.
form-step-5 = Para outra atividade, outra data, ou para separar por sexo ou outra desagregação, use as linhas livres do final e escolha o indicador. Não informe o mesmo dado inteiro e também separado.
form-step-6 = Salve o arquivo e devolva-o, antes da data indicada em cada linha, a quem o enviou. Pode mudar o nome do arquivo; não mude suas planilhas nem suas colunas.
form-heading-colours = Cores
form-colour-required = Amarelo forte
form-colour-required-means = Resposta obrigatória, se informar essa linha.
form-colour-optional = Amarelo claro
form-colour-optional-means = Resposta opcional.
form-colour-told = Cinza claro
form-colour-told-means = Informação para você; está protegida.
form-colour-blocked = Cinza
form-colour-blocked-means = Não corresponde a esse indicador; está protegida.
form-heading-columns = O que vai em cada coluna
form-head-column = Coluna
form-head-means = O que significa
form-head-example = EXEMPLO

# Colunas.
form-column-indicator = Indicador
form-column-what = Nome e definição
form-column-measure = O que escrever
form-column-due = Refere-se a
form-column-last = Último dado informado
form-column-value = Valor
form-column-not-applicable = Não se aplica
form-column-of = Total
form-column-date = Data
form-column-event = Atividade
form-column-source = Fonte ou evidência
form-column-note = Nota
form-means-indicator = O identificador do indicador. Nas linhas livres, escolhe-se da lista.
form-means-what = O que se conta, e como.
form-means-measure = A unidade, o tipo de resposta e o que é obrigatório.
form-means-due = O período ou a atividade, o prazo e a situação.
form-means-last = O último dado que seu país ou organização informou, e quando.
form-means-value = O dado: um número, sim ou não, uma etapa ou um texto, conforme o indicador.
form-means-not-applicable = Escolha “sim” se o dado não se aplica ao seu país ou organização. Nesse caso deixe o valor em branco.
form-means-of = De quantos o valor é parte: por exemplo, quantas pessoas responderam à pergunta.
form-means-date = Quando foi observado. Em branco vale o último dia do que diz “Refere-se a”.
form-means-event = Em que oficina, reunião ou atividade.
form-means-dimension = Só se o valor é de uma parte das pessoas. Em branco: todas, sem separar.
form-means-source = O documento ou link que sustenta o dado.
form-means-note = O que for preciso esclarecer.
form-example-indicator = XX.1.1
form-example-what = Número de funcionários formados
form-example-measure = Unidade: funcionários
form-example-due = 2º trimestre de 2025
form-example-last = 30 (14 mar 2025)
form-example-value = 45
form-example-not-applicable = (em branco)
form-example-of = 60
form-example-date = 2025-05-14
form-example-event = Oficina de maio
form-example-source = Lista de presença, 14 de maio
form-example-note = Inclui pessoal de dois postos

# Planilha de dados.
form-band-asked = O que se pede (protegido)
form-band-answer = Sua resposta
form-unit = Unidade: { $unit }
form-answer-whole = Número inteiro
form-answer-number = Número
form-answer-share = Parte (valor) e total
form-answer-yes-no = Sim ou não
form-answer-stage = Etapa da lista
form-answer-text = Texto
form-required = Obrigatório: { $columns }
form-due = Vence: { $day }
form-overdue = { $days ->
        [one] em atraso há um dia
       *[other] em atraso há { $days } dias
    }
form-optional = opcional
form-optional-apart = opcional; aparece por país ou organização, não no valor geral
form-nothing-reported = —
form-more = { $n ->
        [one] e mais um dado
       *[other] e mais { $n } dados
    }
form-spare = Linhas livres: outras atividades, outras datas ou valores separados por sexo ou outra desagregação
form-spare-line = Linha livre { $number }

# Mensagens das células (no máximo 255 letras).
form-refused = Verifique o dado
form-ask-whole = Escreva um número inteiro, sem separador de milhares nem sinal %.
form-ask-number = Escreva só o número, sem separador de milhares nem sinal %.
form-ask-least = Mínimo: { $limit }.
form-ask-most = Máximo: { $limit }.
form-ask-within = Não pode ser maior que o total.
form-ask-yes-no = Escolha sim ou não.
form-ask-stage = Escolha da lista a etapa alcançada.
form-ask-text = Descreva o avanço em poucas frases.
form-ask-of = Escreva de quantos o valor é parte. Não pode ser menor que o valor.
form-ask-date = Escreva a data em que foi observado, entre { $first } e { $last }. Em branco vale a da linha, se houver.
form-ask-list = Escolha da lista.
form-ask-not-applicable = Escolha “sim” só se o dado não se aplica, e explique o motivo na nota.
form-ask-spare = Escolha antes o indicador. Escreva um número, sim ou não, uma etapa ou um texto, conforme o indicador.

# Comando.
form-written = Foi escrito { $path }: { $each }
form-written-nothing = Foi escrito { $path }: só linhas livres
form-exists = { $path } já existe
    .help = Nada mudou: pode conter respostas. Escreva em outra pasta ou com outro nome, ou use --force para substituí-lo.
form-exist = { $n ->
        [one] Já existe um formulário em { $path }: { $files }
       *[other] Já existem { $shown } formulários em { $path }: { $files }
    }
    .help = Nenhum foi escrito: podem conter respostas. Escreva em outra pasta, ou use --force para substituí-los.
form-extension = { $path } não termina em .xlsx
    .help = Um formulário é uma pasta de trabalho do Excel: dê-lhe um nome que termine em .xlsx, ou o de uma pasta que já exista.
form-nobody-named = Falta --party PARTE ou --all
form-nobody = Não há a quem enviar formulários
    .help = Nenhum indicador diz de quem se coleta e ruta.toml não tem grupos. Escolha uma parte com --party.
form-not-a-folder = { $path } não é uma pasta
    .help = Com --all se escreve um formulário por parte: indique uma pasta em -o.

# Achados.
w461 = { $reason-key ->
        [columns] É um formulário, mas a linha oculta que nomeia suas colunas está danificada
        [twice] O formulário está duas vezes no mesmo arquivo
       *[other] É um formulário, mas sua chave está danificada: “{ $key }”
    }
    .help = { $reason-key ->
        [twice] Deixe no arquivo uma só planilha de dados, a que tem as respostas, e importe-o de novo.
       *[other] Copie as respostas em um formulário novo (ruta form), ou peça que o enviem de novo sem mudar suas colunas.
    }
w461-what = O arquivo é um formulário do ruta, mas não se consegue ler a chave oculta que diz de quem é, ou os nomes de suas colunas, ou ele está duas vezes.
w461-why = Sem essa chave não se sabe de que parte são os dados, nem o que diz cada coluna. Nada do arquivo é aceito.
w461-fix = Faça um formulário novo com “ruta form” e copie nele as respostas.
w462 = O formulário é de “{ $party }”, que não é uma parte conhecida
    .help = Declare a parte em ruta.toml, ou importe o formulário no espaço de trabalho de onde saiu.
w462-what = A chave do formulário nomeia uma parte que este espaço de trabalho não conhece.
w462-why = Os dados não seriam de ninguém. Nada do arquivo é aceito.
w462-fix = Declare a parte em ruta.toml, ou importe o formulário onde foi feito.
w463 = O indicador “{ $id }” desta linha não está definido
    .help = Importe o formulário no espaço de trabalho de onde saiu, ou corrija o identificador em roadmaps/.
w463-what = Uma linha preenchida do formulário é de um indicador que nenhum roteiro define.
w463-why = O dado não se somaria a nenhum número. A linha não é aceita.
w463-fix = Verifique se o indicador mudou de identificador, ou se o formulário é de outro espaço de trabalho.
w464 = A linha tem { $columns }, mas não tem valor
    .help = Escreva o valor, ou escolha “sim” em “Não se aplica”, ou apague o resto. Zero também é um valor: escreva 0.
w464-what = Uma linha do formulário tem algo escrito, mas não o valor.
w464-why = Quem a preencheu quis informar algo. A linha não é aceita e não deve se perder em silêncio.
w464-fix = Pergunte o valor a quem preencheu o formulário.
w465 = A linha tem um valor, mas não uma data
    .help = Escreva na célula indicada a data em que foi observado.
w465-what = Uma linha do formulário tem um valor e nenhuma data, e não corresponde a um período que a diga.
w465-why = Sem data não se sabe desde quando o dado conta. A linha não é aceita.
w465-fix = Pergunte a data a quem preencheu o formulário.
w466 = A linha diz que não se aplica e também tem um valor (“{ $value }”)
    .help = Deixe uma das duas respostas.
w466-what = Uma linha do formulário tem um valor e também diz que o dado não se aplica.
w466-why = As duas respostas se contradizem. A linha não é aceita.
w466-fix = Pergunte qual vale a quem preencheu o formulário.
w467 = A célula não tem um valor que se possa ler ({ $what })
    .help = Escreva o dado na célula em lugar da fórmula.
w467-what = Uma célula do formulário contém um erro ou uma fórmula sem resultado.
w467-why = Não se sabe que dado é. A linha não é aceita.
w467-fix = Escreva o dado na célula em lugar da fórmula.
w468 = A linha livre tem um valor (“{ $value }”), mas não um indicador
    .help = Escolha o indicador na célula indicada.
w468-what = Uma linha livre do formulário tem um valor e nenhum indicador.
w468-why = Não se sabe de que é o valor. A linha não é aceita.
w468-fix = Pergunte o indicador a quem preencheu o formulário.
w469 = { $elsewhere ->
        [yes] A linha tem a mesma chave oculta que { $other } e outra resposta: foi copiada com sua coluna A, e nenhuma das duas é incorporada
       *[no] { $reason-key ->
           [moved] A linha diz “{ $key }”, mas a sua chave oculta é a de outra: células foram movidas sem a coluna A
          *[damaged] A linha tem respostas, mas sua chave está danificada ou falta: “{ $key }”
       }
    }
    .help = { $elsewhere ->
        [yes] Deixe nessa linha uma das duas respostas e passe a outra para uma das linhas livres do formulário.
       *[no] { $reason-key ->
           [moved] Ponha as células como estavam no formulário enviado, ou copie as respostas para uma das linhas livres do formulário.
          *[damaged] Copie as respostas em uma das linhas livres do formulário.
       }
    }
w469-what = Uma linha com respostas não tem a chave oculta que diz de que indicador é: foi acrescentada, copiada ou danificada.
w469-why = Não se pode ter certeza de que é o dado, nem reconhecê-lo ao importar outra vez. A linha não é aceita.
w469-fix = Copie as respostas em uma das linhas livres do formulário.
w470 = Em “Não se aplica” consta “{ $value }”, que não é nem sim nem não
    .help = Se for o valor, escreva-o em sua coluna. Se não houver dado a informar, escolha “sim”; se não, deixe a célula vazia e ponha o texto na nota.
w470-what = Na coluna “Não se aplica” de um formulário há algo que não é nem sim nem não: um número, uma data, um comentário.
w470-why = Costuma ser um valor colado uma coluna adiante; tomá-lo por “não se aplica” faria perdê-lo. A linha não é aceita.
w470-fix = Passe o valor para sua coluna. “Não se aplica” só admite sim (sim, x, n/a) ou não (não, 0, vazia).
w471 = A data não está no período para o qual se pede o dado (de { $first } a { $last }), que continuará sem resposta
    .help = Se o dado for desse período, corrija a data; se for de outro, não há nada a fazer, mas ainda falta o que se pedia.
w471-what = Em uma linha do formulário foi escrita uma data fora do período para o qual se pede o dado.
w471-why = O dado conta em sua data, e o período que se pedia continuará pendente ou em atraso.
w471-fix = Compare a data com a coluna que diz para que e até quando se pede. Se estiver certa, registre também o dado do período que falta.
w472 = A mesma linha deste formulário está em { $other } com outra resposta: nenhuma das duas é aceita
    .help = São duas versões do mesmo formulário: deixe na pasta apenas o arquivo mais novo.
w472-what = Dois arquivos importados ao mesmo tempo são versões do mesmo formulário e respondem de modo diferente à mesma linha.
w472-why = Nada diz qual das duas vale, e contar as duas seria contar duas vezes.
w472-fix = Deixe na pasta apenas o arquivo mais novo e importe-a de novo.
w473 = A atividade não é aquela para a qual se pede o dado (“{ $event }”), que continuará sem resposta
    .help = Se o dado é dessa atividade, deixe a que estava. Se é de outra, passe-o para uma das linhas livres: nesta linha ele substitui o que se havia respondido.
w473-what = Em uma linha do formulário foi escrita outra atividade que não aquela para a qual se pede o dado.
w473-why = O dado conta na atividade escrita, e o que se pedia continuará pendente ou atrasado; se já havia sido respondido, a resposta deixa de contar.
w473-fix = Compare a atividade com a coluna que diz para que se pede. Se for outra, passe o dado para uma das linhas livres do formulário.
