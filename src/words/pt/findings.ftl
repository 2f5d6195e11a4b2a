# Achados: o que acontece (mensagem) e o que fazer (.help). A chave é o código em minúsculas.
# Cada argumento $x chega também como $x-key, sem tradução, para escolher entre variantes.

did-you-mean = Você quis dizer “{ $guess }”?

# Arquivos.
f101 = Não é possível ler o arquivo: { $reason }
    .help = Feche-o se estiver aberto em outro programa, verifique se tem permissão para lê-lo e tente novamente.
f102 = O arquivo não pode ser lido como texto: byte { $byte } na posição { $offset }
    .help = { $what-key ->
        [toml] Salve o arquivo em UTF-8: no editor de texto, “Salvar como”, codificação UTF-8.
       *[csv] Abra-o no Excel ou no LibreOffice, verifique se os acentos e o ç aparecem bem e salve-o como “CSV UTF-8 (delimitado por vírgulas)”.
    }
f103 = O formato do arquivo foi presumido (codificação: { $encoding }; separador: { $separator }; decimais: { $mark }; datas: { $order })
    .help = Se algo não estiver certo, salve o arquivo como “CSV UTF-8”, com datas como 2025-03-12 e números sem separador de milhares.
f104 = Este arquivo é uma cópia em conflito de { $other } deixada pelo programa de sincronização
    .help = As suas linhas contam uma vez: as que têm id e as que também estão em { $other }. As linhas sem id que estão só aqui não contam até que “ruta tidy” as una. “ruta tidy --dry-run” mostra o que faria.
f105 = Esta cópia em conflito difere de { $other } e não é lida
    .help = Deixe em { $other } as definições corretas e apague a cópia.
f106 = Esta cópia em conflito é igual a { $other } e não é lida
    .help = Apague a cópia.
f107 = { $reason-key ->
        [link-outside] Este atalho leva para fora do espaço de trabalho e não é seguido
        [link-loop] Este atalho volta a uma pasta superior e não é seguido
        [not-a-file] Isto não é um arquivo comum e não é aberto
       *[other] Este nome de arquivo não é seguro e o arquivo não é lido
    }
    .help = Coloque no lugar um arquivo comum, com um nome simples, de letras, números e hifens.
f108 = Ficaram marcas de conflito do Git daqui até a linha { NUMBER($last, useGrouping: "false") }
    .help = Escolha uma das duas versões, apague as linhas que começam com <<<<<<<, ======= e >>>>>>> e salve o arquivo.
f109 = O arquivo se chama .csv, mas seu conteúdo é { $format }
    .help = Se for uma tabela, abra-a no Excel ou no LibreOffice e salve-a como “CSV UTF-8 (delimitado por vírgulas)”; se não, tire o arquivo da pasta data.
f110 = O arquivo está vazio
    .help = Se tinha dados, recupere uma versão anterior. Se não é necessário, apague-o.
f111 = Esta tabela não é lida: só são lidos os arquivos .csv da pasta data
    .help = Incorpore suas linhas com ruta import e o caminho do arquivo, e guarde-o em outro lugar. Se é um .csv, basta levá-lo para data; se suas linhas já estão lá, ele sobra.
f112 = Este arquivo não é lido: seu nome termina em .txt, e se esperava “{ $name }”
    .help = Mude o nome para “{ $name }”. O Windows oculta o final: no Explorador, Exibir → Mostrar → Extensões de nomes de arquivos.
f113 = Este roteiro não é lido: só se leem os que estão diretamente em roadmaps
    .help = Leve-o para a pasta roadmaps. Se for uma versão anterior, guarde-o fora dela.
f114 = Este selo não pode ser lido
    .help = Recupere-o de uma cópia ou do histórico de versões da pasta compartilhada; não o edite. Até lá não se pode fazer nenhum documento público.

# Definições.
r101 = { $cause-key ->
        [comma] O arquivo não pode ser lido como TOML a partir daqui: parece haver uma vírgula decimal
        [repeated] Esta chave ou tabela já está escrita mais acima
        [nested] Há colchetes, chaves ou pontos demais uns dentro dos outros
        [many] Há erros demais neste arquivo para enumerar todos: a partir daqui nada mais se diz dele
        [quotes] Estas aspas são tipográficas (“ ” « »): aqui só valem as retas (")
        [character] Há aqui um caractere que não se entende ({ $point })
        [unclosed] Este texto não se fecha: falta uma aspa
        [bracket] Este colchete ou esta chave não se fecha
        [header] Falta um colchete neste título de tabela
        [equals] Falta o sinal = entre a chave e o valor
        [separator] Aqui começa outra chave, e nada a separa do que vem antes
        [unquoted] Isto não é um número nem uma data, e não está entre aspas
        [number] Isto não pode ser lido como um número
        [inner] O texto termina antes disto: há aspas dentro dele
        [backslash] A barra invertida tem um sentido próprio dentro das aspas
        [surplus] Isto está a mais
        [comma-three] Há uma vírgula neste número
        [comment] Os comentários começam com #
        [name] Este nome tem letras que precisam de aspas
        [elements] Falta uma vírgula entre dois elementos de uma lista
       *[other] O arquivo não pode ser lido como TOML a partir daqui
    }
    .help = { $cause-key ->
        [comma] Escreva os decimais com ponto: 12.50 em vez de 12,50.
        [repeated] Deixe só uma. Se for outro resultado, indicador ou reunião, a tabela começa com colchetes duplos: [[results]], [[results.indicators]], [[meetings]].
        [nested] Verifique se cada colchete e cada chave se fecha.
        [many] Corrija os erros enumerados e verifique de novo; o arquivo pode estar danificado ou não ser de definições.
        [quotes] Troque-as por aspas retas, por exemplo kind = "count".
        [character] Apague-o e digite-o de novo: costuma ser um espaço ou um hífen colado do Word.
        [unclosed] Feche-o com uma aspa reta (") na mesma linha.
        [bracket] Feche-o onde a lista ou a tabela termina: até lá não se entende o que segue.
        [header] Feche-o como se abre: [groups.CSM], [[results]], [[results.indicators]].
        [equals] Escreva a linha assim: chave = valor.
        [separator] Dentro de chaves ponha uma vírgula entre uma e outra; fora delas, escreva cada uma em sua linha.
        [unquoted] Os textos vão entre aspas retas; sim e não se escrevem true e false, sem aspas.
        [number] Escreva só algarismos e, se houver decimais, um ponto, por exemplo 1250.5; sem espaços, % nem unidades.
        [inner] Dentro de um texto use “ ” ou aspas simples, por exemplo "As ‘novas’ unidades".
        [backslash] Escreva o texto entre aspas simples, ou a barra duas vezes.
        [surplus] Apague-o.
        [comma-three] Se separa milhares, escreva o número sem ela (1200 em vez de 1,200); se separa decimais, com ponto (1.2).
        [comment] Escreva # no lugar destes sinais, ou apague o comentário.
        [name] Escreva-o sem acentos, como os identificadores. Onde fazem falta, como em um valor de uma dimensão, vai entre aspas retas: "Mães" = "Mães".
        [elements] Escreva uma vírgula antes deste.
       *[other] Corrija a linha indicada: os textos vão entre aspas, as listas entre colchetes e os decimais com ponto.
    }
r102 = { $home-key ->
        [file] “{ $key }” não cabe nesta tabela, e sim na parte geral do arquivo
        [result] “{ $key }” não cabe nesta tabela, e sim no resultado ([[results]])
        [indicator] “{ $key }” não cabe nesta tabela, e sim no indicador ([[results.indicators]])
        [collect] “{ $key }” não vai nesta tabela, mas em collect, dentro do indicador
        [status] “{ $key }” não vai nesta tabela, mas abaixo de [status], em ruta.toml
       *[none] A chave “{ $key }” não existe
    }
    .help = { $home-key ->
        [file] Leve esta chave ao começo do arquivo, acima do primeiro título entre colchetes ([…]).
        [result] Leve esta chave para logo abaixo de [[results]], antes de qualquer outro título entre colchetes.
        [indicator] Leve esta chave para logo abaixo de [[results.indicators]], antes de qualquer outro título entre colchetes e fora de chaves.
        [collect] Escreva-a no indicador: collect = { "{" } every = "quarter", … { "}" }.
        [status] Passe esta chave para baixo de [status].
       *[none] Corrija o nome da chave ou apague-a.
    }
r103 = Falta a chave obrigatória “{ $key }”
    .help = Acrescente uma linha “{ $key } = …” nesta tabela.
r104 = O valor de “{ $key }” é de outro tipo (esperado: { $wanted }; encontrado: { $found })
    .help = { $key-key ->
        [results] A tabela começa com colchetes duplos: [[results]].
        [indicators] A tabela começa com colchetes duplos: [[results.indicators]].
        [specific_objectives] A tabela começa com colchetes duplos: [[specific_objectives]].
        [meetings] A tabela começa com colchetes duplos: [[meetings]].
        [stages] Escreva assim: stages = [ {"{"} id = "…", name = "…" {"}"} ].
        [targets] Escreva assim: targets = [ {"{"} date = 2025-12-31, value = NÚMERO {"}"} ].
       *[other] Escreva um valor do tipo esperado. Os textos vão entre aspas; os números, as datas (2025-12-31) e true ou false, sem elas.
    }
r105 = “{ $value }” não é um valor aceito de “{ $key }”
    .help = Use um destes: { $allowed }.
r106 = “{ $id }” não serve como identificador
    .help = Use até 64 letras sem acento, números, pontos, hifens ou sublinhados; o primeiro deve ser letra ou número.
r107 = O identificador “{ $id }” já está em uso em { $other }
    .help = Escreva outro identificador, ou apague o que está repetido; maiúsculas e minúsculas não fazem diferença.
r108 = “{ $key }” menciona “{ $value }”, mas não há { $what } com esse nome
    .help = { $what-key ->
        [language] Use es, en, pt ou fr.
        [code] Escreva o código que “ruta check” mostra, por exemplo M309, ou o nome dele.
        [objective] Corrija o nome, ou defina-o no roteiro.
       *[other] Corrija o nome, ou defina-o em ruta.toml.
    }
r109 = “{ $value }” não é um país
    .help = Escreva o código ISO de três letras, por exemplo PER.
r110 = O indicador “{ $id }” ({ $kind }) não diz como seus valores se acumulam
    .help = Acrescente over_time = "sum" se cada linha traz só o que é novo, ou over_time = "latest" se traz o total até a data.
r111 = O indicador “{ $id }” parte de { $value } e não diz se esse valor se soma às linhas
    .help = Em baseline, acrescente included = true se o número é a linha de base mais as linhas, ou included = false se as linhas sozinhas dão o número.
r112 = A direção “{ $direction }” contradiz o caminho de { $baseline } a { $target }
    .help = Mude direction, ou corrija a linha de base ou a meta.
r113 = A data da meta ({ $date }) é anterior ao início ({ $start })
    .help = Corrija a data da meta ou o início do roteiro.
r114 = { $before-key ->
        [none] Depois de uma meta sem data não pode vir outra
        [same] Duas metas têm a mesma data: { $date }
       *[other] As metas não estão em ordem de data: { $date } vem depois de { $before }
    }
    .help = Escreva as metas da mais antiga à mais recente, uma só por data.
r115 = “{ $value }” não é uma etapa declarada
    .help = Use uma destas etapas: { $stages }.
r116 = { $reason-key ->
        [too-long] O número “{ $value }” tem algarismos demais
        [fraction] “{ $value }” tem decimais, e este indicador conta unidades inteiras
        [parties] “{ $value }” tem decimais, e este indicador conta partes
       *[grammar] “{ $value }” não é um número aceito
    }
    .help = { $reason-key ->
        [parties] Escreva um número inteiro: cada parte conta um ou nada.
        [fraction] Escreva um número inteiro, sem separador de milhares (1200, não 1.200), ou mude decimals.
       *[other] Escreva só algarismos e, se houver decimais, um ponto, por exemplo 1250.5; no máximo 15 algarismos inteiros e 9 decimais.
    }
r117 = “{ $value }” não é uma data válida
    .help = Escreva a data como 2025-12-31, sem aspas.
r118 = { $kind-key ->
        [event] “{ $key }” não pode estar em collect junto com event
        [target] “{ $key }” só cabe em uma meta com direction = "maintain", e esta tem “{ $direction }”
       *[other] “{ $key }” não cabe em um indicador do tipo “{ $kind }”
    }
    .help = { $kind-key ->
        [event] Deixe “{ $key }” se os valores são esperados a cada período, ou event e date se vêm de uma só atividade.
        [target] Apague “{ $key }”; ou, se o valor não deve sair dos limites, escreva direction = "maintain". Os outros valores, increase e decrease, não levam min nem max.
       *[other] Apague a chave ou corrija kind.
    }
r119 = O roteiro termina ({ $end }) antes de começar ({ $start })
    .help = Corrija start ou end.
r120 = O mínimo ({ $min }) é maior que o máximo ({ $max })
    .help = Corrija min ou max em range.
r121 = “{ $id }” não tem indicadores
    .help = Acrescente ao menos um indicador com [[results.indicators]], ou apague o que sobra.
r122 = O nível de “{ $code }” não pode ser reduzido
    .help = Apague esta linha de [checks]: o que esse achado aponta fica fora dos números de qualquer forma.
r123 = Os limiares não são possíveis: on_track = { $on }, at_risk = { $at }
    .help = Escreva partes de um, maiores que zero, com on_track acima de at_risk; por exemplo, 0.90 (90 %) e 0.60.
r124 = { $side-key ->
        [min] A meta ({ $value }) fica abaixo do que o indicador pode alcançar ({ $limit } ou mais)
       *[max] A meta ({ $value }) ultrapassa o que o indicador pode alcançar ({ $limit })
    }
    .help = { $side-key ->
        [min] Corrija a meta. Se o indicador aceita valores menores, escreva em seu intervalo um mínimo (range.min) mais baixo.
       *[max] Corrija a meta, ou o grupo ou o intervalo que define o máximo.
    }
r125 = O texto de “{ $key }” contém um caractere de controle ou inválido ({ $point })
    .help = Apague-o e digite o texto novamente: o Word e o Excel não o aceitam, e os documentos mostrariam outro sinal no lugar dele.
r126 = “{ $value }” é lido como { $read }: aqui o ponto marca decimais
    .help = Se são milhares, escreva { $plain }; se não, escreva { $decimal }.
r127 = { $side-key ->
        [min] A meta ({ $value }) está abaixo do seu próprio mínimo ({ $limit })
       *[max] A meta ({ $value }) está acima do seu próprio máximo ({ $limit })
    }
    .help = Escreva um valor entre min e max, ou corrija-os.
r128 = A meta de { $target } vai contra a direção “{ $direction }”, a partir de uma linha de base de { $baseline }
    .help = Até essa data o esperado e a situação saem ao contrário: menos conta como mais. Corrija a meta, a não ser que se tenha acordado um recuo.

# Linhas: leitura.
d201 = { $written-key ->
        [quoted] Cada linha deste arquivo está inteira entre aspas, e assim toda ela é uma só coluna
       *[other] Faltam colunas obrigatórias no cabeçalho: { $columns }
    }
    .help = { $written-key ->
        [quoted] Retire as aspas com que cada linha começa e termina, ou separe a coluna no Excel (Dados, Texto para Colunas) e salve como “CSV UTF-8”. Até lá, nenhuma linha do arquivo é contada.
       *[other] { $below ->
            [0] Escreva na primeira linha os nomes das colunas, ao menos data, indicador e valor, separados por vírgulas, ponto e vírgula ou tabulações. Até lá, nenhuma linha do arquivo é contada.
           *[other] Apague as linhas acima do cabeçalho, que está na linha { NUMBER($below, useGrouping: "false") }. Até lá, nenhuma linha deste arquivo é contada.
        }
    }
d202 = A coluna “{ $header }” está repetida
    .help = Deixe uma só coluna com esse nome.
d203 = A coluna “{ $header }” não é conhecida: é conservada, mas não é usada
    .help = Corrija o nome, ou declare a dimensão em ruta.toml. Se for informação sua, não é preciso fazer nada.
d204 = O indicador “{ $id }” não está definido
    .help = Corrija o identificador; “ruta list” mostra os que existem.
d205 = As aspas que se abrem aqui nunca se fecham
    .help = Feche as aspas; se fizerem parte do texto, escreva-as em dobro ("").
d206 = Há aspas fora de lugar na célula “{ $cell }”
    .help = Coloque toda a célula entre aspas e dobre as que fizerem parte do texto: "o ""plano"" anual".
d207 = A linha tem { $found ->
        [one] uma célula
       *[other] { $found } células
    } e o cabeçalho, { $expected }
    .help = Acrescente ou retire células até que coincidam; um texto que contém o separador vai entre aspas.
d208 = “{ $value }” não é uma data válida
    .help = Escreva a data como 2025-03-12, ou um período como 2025-Q2, 2025-S1, 2025-03 ou 2025.
d209 = A data “{ $value }” pode ser { $first } ou { $second }
    .help = Escreva a data com o ano primeiro, por exemplo 2025-03-12.
d210 = A célula “{ $column }” está vazia
    .help = { $door ->
        [typed] Escreva o dado que falta.
        [form] Escreva o dado que falta ou deixe a linha em branco.
       *[file] Escreva o dado que falta ou apague a linha.
    }
d211 = { $reason-key ->
        [too-long] O número “{ $value }” tem algarismos demais
        [grouping] O número “{ $value }” tem separador de milhares
        [percent] O número “{ $value }” tem o sinal de porcentagem
       *[grammar] “{ $value }” não é um número
    }{ $door ->
        [typed] {""}
       *[file] {" "}(coluna “{ $column }”)
    }
    .help = { $reason-key ->
        [too-long] Escreva no máximo 15 algarismos inteiros e 9 decimais.
        [grouping] Escreva o número sem separador de milhares.
        [percent] { $door ->
            [typed] Escreva o número sem o sinal %. Se for uma proporção, com seu denominador: 45/60.
           *[file] Escreva o número sem o sinal %. Se for uma proporção, o numerador vai em “valor” e o denominador em sua coluna.
        }
        [no-data] { $door ->
            [typed] Não registre nada enquanto não houver dado; n/a quer dizer outra coisa: que o indicador não se aplica.
            [form] Deixe a célula em branco; “Não se aplica” quer dizer outra coisa: que o indicador não se aplica.
           *[file] Se não há dado, apague a linha; n/a quer dizer outra coisa: que o indicador não se aplica.
        }
        [of] Escreva só algarismos. Se não se sabe de quantos, deixe a célula vazia.
       *[grammar] { $door ->
            [typed] Escreva só algarismos, sem unidades, símbolos nem palavras; se o indicador não se aplica, escreva n/a.
            [form] Escreva só algarismos, sem unidades, símbolos nem palavras. Se não há dado, deixe a célula em branco; se o indicador não se aplica, escolha “sim” em “Não se aplica”.
           *[file] Escreva só algarismos, sem unidades, símbolos nem palavras. Se não há dado, apague a linha; se o indicador não se aplica, escreva n/a.
        }
    }
d212 = O número “{ $value }” pode ser lido de duas maneiras{ $door ->
        [typed] {""}
       *[file] {" "}(coluna “{ $column }”)
    }
    .help = Se for um número inteiro, escreva { $plain }; se tiver três decimais, escreva { $decimal }, com um zero a mais e essa marca decimal.
d213 = { $sort-key ->
        [yes-no] “{ $value }” não é nem sim (1) nem não (0)
       *[other] “{ $value }” não é um valor aceito
    }
    .help = { $count ->
        [one] Escreva { $allowed }.
       *[other] Escreva um destes: { $allowed }.
    }
d214 = “{ $value }” não é uma parte conhecida
    .help = { $means-key ->
        [nobody] Se a linha não é de nenhuma parte, deixe a célula vazia.
       *[other] Escreva o código ISO de três letras do país (por exemplo PER), ou o de um grupo ou organização definidos em ruta.toml; separe várias partes com “/”.
    }
d215 = “{ $value }” não é um valor da dimensão “{ $dimension }”
    .help = { $reason-key ->
        [total] Deixe a célula vazia: uma linha sem desagregar é o total.
       *[value] { $count ->
                [one] Use { $allowed }.
               *[other] Use um destes: { $allowed }.
            } Se faltar algum, acrescente-o à dimensão em ruta.toml.
    }
d216 = “{ $value }” parece um código conhecido, mas não é o mesmo ({ $points })
    .help = { $door ->
        [typed] Digite o código à mão, sem copiá-lo.
       *[file] Apague a célula e digite o código à mão.
    }
d217 = “{ $value }” não serve como identificador de linha{ $door ->
        [typed] {""}
       *[file] {" "}(coluna “{ $column }”)
    }
    .help = Use até 64 letras sem acento, números, pontos, hifens ou sublinhados; o primeiro deve ser letra ou número.
d218 = “{ $value }” não diz com certeza quando o dado foi informado
    .help = Escreva a data (2025-04-10), ou a data e a hora com o fuso (2025-04-10T15:30:00-03:00).
d219 = { $what-key ->
        [columns] A linha tem colunas demais (limite: { $limit })
        [line] A linha é longa demais (limite: { $limit })
       *[cell] A célula é longa demais (limite: { $limit })
    }
    .help = { $what-key ->
        [columns] Apague as colunas da direita que não são usadas, muitas vezes vazias. Se o arquivo não for uma tabela de medições, retire-o da pasta data.
       *[other] Encurte o texto. Se o arquivo não for uma tabela de medições, retire-o da pasta data.
    }
d220 = { $door ->
        [typed] O texto contém
       *[file] A célula contém
    } um caractere de controle ou inválido ({ $point })
    .help = { $sort-key ->
        [nul] O arquivo se danificou ao ser salvo ou sincronizado: recupere uma versão anterior, ou apague o que está indicado e verifique se não falta nenhuma linha.
       *[other] { $door ->
            [typed] Digite-o novamente à mão.
           *[file] Apague a célula e digite-a novamente à mão.
        }
    }
d221 = As colunas “{ $first }” e “{ $second }” significam o mesmo e aqui dizem coisas diferentes
    .help = Deixe o dado correto em só uma das duas colunas.
d222 = { $count ->
        [one] Uma linha de “{ $id }” não é contada porque a definição do indicador tem um erro
       *[other] { $count } linhas de “{ $id }” não são contadas porque a definição do indicador tem um erro
    }
    .help = Corrija a definição em { $other }, ou ruta.toml se o erro estiver lá: o achado desse arquivo diz como.

# Linhas: quais contam.
d230 = A linha é igual à de { $other }: as duas valem como uma só
    .help = Se for o mesmo dado, apague uma das duas. Se forem dois fatos diferentes, distinga-os pelo evento, pela nota ou pelo id.
d231 = O id “{ $id }” está também em { $other } com outro conteúdo; nenhuma das duas linhas é contada
    .help = Dê outro id a uma das linhas, ou deixe só a correta.
d232 = A linha corrige “{ $id }”, mas nenhuma linha tem esse id
    .help = Escreva em “substitui” o id da linha que quer corrigir.
d233 = A correção de “{ $id }” volta sobre si mesma
    .help = Faça com que cada linha corrija só uma anterior, sem formar um círculo.
d234 = Esta linha (corrige “{ $id }”) e { $other } corrigem uma mesma linha, e nada diz qual é a mais recente
    .help = Escreva em “registrado” quando cada uma foi informada, ou deixe só a correta.
d235 = A linha contradiz a de { $other }: { $of ->
        [yes] mesma data, outro valor ou outro denominador
       *[no] mesma data, outro valor
    }; nenhuma das duas é contada
    .help = { $door ->
        [typed] Para corrigir a outra linha, use --correct com o id dela (“ruta history INDICADOR” o mostra); se não tiver, apague-a em seu arquivo.
       *[file] Apague a errada, ou escreva em “registrado” quando cada uma foi informada: vale a mais recente.
    }
d236 = A linha não tem id e está só na cópia em conflito de { $other }
    .help = Não conta. Se o dado for bom, “ruta tidy” a une a { $other } e apaga a cópia; se alguém a apagou lá, apague-a aqui.
d237 = A linha corrige “{ $id }”, que é de outro indicador ({ $indicator }, em { $other })
    .help = Corrija o indicador desta linha ou o id escrito em “substitui”.

# Sentido: uma linha.
m301 = O valor ({ $value }) é maior que o total de que faz parte ({ $of })
    .help = Revise os dois números: talvez estejam trocados.
m302 = { $side-key ->
        [min] { $value } é menor que o mínimo aceito ({ $limit }, { $other })
        [natural] { $value } é menor que o mínimo aceito ({ $limit }, { $other })
       *[max] { $value } é maior que o máximo aceito ({ $limit }, { $other })
    }
    .help = { $side-key ->
        [natural] Corrija o valor. Valores negativos só são aceitos se range.min o disser na definição, em { $other }.
       *[other] Corrija o valor; se o errado for o limite, ele está em { $other }.
    }
m303 = “{ $value }” tem decimais, e este indicador conta unidades inteiras ({ $other })
    .help = Escreva um número inteiro, sem separador de milhares, ou mude decimals na definição.
m304 = “{ $party }” não é membro de “{ $group }”
    .help = Corrija a parte. Os membros estão em ruta.toml; a condição, em { $other }.
m305 = “{ $party }” não é um país, e este indicador conta países um por um
    .help = Escreva os países correspondentes, cada um em sua linha ou unidos por “/”.
m306 = { $dimension-key ->
        [party] Falta a parte{ $door ->
            [typed] {""}
           *[file] {" "}(coluna “{ $dimension }”)
        }
       *[other] Falta “{ $dimension }”
    }, que este indicador exige
    .help = { $door ->
        [typed] { $dimension-key ->
            [party] Escreva-a com --party.
           *[other] Escreva-o com --by { $dimension }=VALOR.
        }
       *[file] Preencha essa coluna, ou mude by na definição.
    }
m307 = Falta a evidência que este indicador exige
    .help = { $door ->
        [typed] Escreva com --source o documento ou o link que comprova o valor.
       *[file] Escreva em “fonte” o documento ou o link que comprova o valor.
    }
m308 = A linha traz “{ $dimension }”, mas o indicador não é desagregado assim
    .help = { $door ->
        [typed] Registre o valor sem essa desagregação, ou acrescente { $dimension } = "optional" em by, na definição.
       *[file] Apague esse dado, ou acrescente { $dimension } = "optional" em by, na definição.
    }
m309 = A data ({ $date }) é posterior ao dia de referência ({ $today })
    .help = Revise a data: costuma ser um ano ou um mês mal digitado.
m310 = A data ({ $date }) fica fora do prazo do roteiro, de { $start } a { $end }
    .help = Revise a data. Se estiver correta, não é preciso fazer nada: a linha é contada.

# Sentido: várias linhas.
m311 = O total acumulado cai de { $before } (em { $other }) para { $value }
    .help = Revise os dois valores. Se cada linha traz só o que é novo, a definição deve dizer over_time = "sum".
m312 = Esta linha e a de { $other } podem contar duas vezes as mesmas pessoas: só uma está desagregada por “{ $dimension }”
    .help = Deixe o total ou deixe as partes, mas não os dois. Se o total estava certo em sua data, escreva n/a em seu lugar com a data das partes.
m313 = “{ $group }” e seu membro “{ $member }” (em { $other }) dão ambos um valor, e os dois são levados em conta
    .help = Deixe o dado do grupo ou os de seus membros, mas não os dois.
m314 = A linha é igual à de { $other }, exceto no valor, e as duas se somam
    .help = { $door ->
        [typed] Se for uma correção e a linha ainda não foi escrita, use em vez dela --correct com o id da outra (“ruta history INDICADOR” o mostra); se já foi escrita, retire-a primeiro com --withdraw e o seu id, e depois corrija a outra. Se forem duas atividades, distinga-as com --event.
       *[file] Se for uma correção, escreva em “substitui” o id da linha corrigida. Se forem duas atividades, distinga-as pelo evento.
    }
m315 = “{ $party }” informa sozinha (em { $other }) e também junto com outras partes
    .help = Verifique se não é contada duas vezes; se for, deixe só uma das duas séries.
m316 = O total de “{ $id }” é { $value } e não pode passar de { $limit }
    .help = Procure linhas repetidas ou valores mal digitados: “ruta explain { $id }” mostra cada linha.
m317 = Em “{ $id }”, { $with ->
        [one] uma linha diz
       *[other] { $with } linhas dizem
    } de quantos e { $without ->
        [one] uma não diz
       *[other] { $without } não dizem
    }; por isso a porcentagem não é mostrada
    .help = Preencha o denominador em todas as linhas ou retire-o de todas.
m318 = O período { $period } não terminou: seu último dia é { $last }
    .help = Não é preciso fazer nada: a linha será contada a partir desse dia.
m319 = A célula contém { $rows ->
        [one] uma linha que parece uma linha de dados, e ela não é contada
       *[other] { $rows } linhas que parecem linhas de dados, e elas não são contadas
    }: pode sobrar ou faltar uma aspa
    .help = Abra o arquivo em um editor de texto (Bloco de notas): tire a aspa que abre este texto e a que o termina, ou feche-a na sua linha.
m320 = A linha diz que foi informada em { $recorded }, muitos anos depois do dia de referência ({ $today })
    .help = Revise a coluna registrado (recorded): costuma ser um ano mal digitado. Entre várias correções de um dado vale a que foi informada por último.
m321 = O id “{ $id }” está também em { $other } com outro conteúdo, e uma só correção substitui as duas linhas
    .help = Se são dois fatos, dê a cada linha seu próprio id, e à correção o da linha que ela corrige. Se são versões de um mesmo fato, apague uma.
m322 = A linha tem um denominador ({ $of }), que não é usado em um indicador de tipo “{ $kind }”
    .help = { $door ->
        [typed] Registre só o valor: a linha é contada como se não tivesse denominador.
       *[file] Apague essa célula: a linha é contada como se estivesse vazia. Se o valor é parte de um total, o tipo do indicador deveria ser count ou share.
    }
m323 = A meta de “{ $id }” ({ $target }) já não pode ser cumprida: só { $limit } ainda podem ser contados
    .help = Há membros do grupo que disseram que não se aplica a eles (n/a). Acordem outra meta, ou corrija essas linhas: “ruta history { $id }” as mostra.
m324 = “{ $value }” tem letras danificadas: provavelmente era “{ $meant }”
    .help = O arquivo foi lido no caminho com outra codificação e salvo de novo. Salve outra vez o original como “CSV UTF-8”, ou corrija o texto aqui.
m325 = Esta linha não é contada, embora seja mais recente que { $other }, que é a que vale: corrige uma linha que perdeu para essa
    .help = Se esta linha é a correta, corrija { $other }: “ruta record --correct” com o id dessa linha.
