# Palavras do ofício: meses, situações, colunas, tipos. Curtas: cabem em uma tabela.

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
month-short-1 = jan
month-short-2 = fev
month-short-3 = mar
month-short-4 = abr
month-short-5 = mai
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = set
month-short-10 = out
month-short-11 = nov
month-short-12 = dez
date-long = { $day ->
        [1] 1º de { $month } de { $year }
       *[other] { $day } de { $month } de { $year }
    }
date-short = { $day ->
        [1] 1º { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
period-month = { $month } de { $year }
period-quarter = { $number }º trimestre de { $year }
period-semester = { $number }º semestre de { $year }
list-and = e
list-and-before-i = e

level-error = erro
level-warning = aviso
level-note = nota
level-help = ajuda

# Situações.
status-achieved = alcançado
status-on-track = no caminho
status-at-risk = em risco
status-off-track = atrasado
status-in-progress = em andamento
status-missed = não cumprido
status-no-target = sem meta
status-no-baseline = sem linha de base
status-no-data = sem dados
status-not-due = ainda não devido
status-not-applicable = não se aplica
means-achieved = A meta final está cumprida.
means-on-track = O avanço atinge, ou quase, o esperado até a data.
means-at-risk = O avanço está abaixo do esperado até a data.
means-off-track = O avanço está muito abaixo do esperado até a data.
means-in-progress = Há dado e meta, mas ainda nada se espera até esta data.
means-missed = O prazo da meta venceu sem que ela fosse cumprida.
means-no-target = Há dado, mas não foi acordada uma meta.
means-no-baseline = Há dado e meta, mas não o ponto de partida para medir o avanço.
means-no-data = Não há nenhum dado que conte.
means-not-due = Não há dado e ainda não é devido.
means-not-applicable = Foi declarado que o indicador não se aplica.

# Lacunas.
gap-not-due = a vencer
gap-due = pendente
gap-overdue = em atraso
gap-absent = não definido
what-target = meta
what-baseline = linha de base
what-collect = calendário de coleta
what-responsible = responsável
what-verification = meio de verificação

# Tipos e regras dos indicadores.
kind-count = contagem
kind-level = nível
kind-share = proporção
kind-parties = países que cumprem
kind-milestone = marco
kind-text = texto
over-time-sum = os valores se somam
over-time-latest = vale o último valor
over-time-max = vale o maior valor
over-time-min = vale o menor valor
over-parties-sum = as partes se somam
over-parties-max = vale a parte maior
over-parties-min = vale a parte menor
over-parties-mean = vale a média das partes
over-parties-none = as partes não se combinam
direction-increase = aumentar
direction-decrease = diminuir
direction-maintain = manter
trajectory-linear = linear
trajectory-steps = em degraus
trajectory-none = sem trajetória
need-required = obrigatório
need-optional = opcional
every-day = a cada dia
every-month = a cada mês
every-quarter = a cada trimestre
every-semester = a cada semestre
every-year = a cada ano

# O que foi feito de cada linha.
fate-counted = contada
fate-rejected = rejeitada
fate-superseded = corrigida
fate-withdrawn = retirada
fate-duplicate = repetida
fate-later-known = informada depois
fate-later-observed = posterior à data

# Palavras que as mensagens intercalam: colunas.
word-date = data
word-indicator = indicador
word-value = valor
word-of = denominador
word-party = parte
word-country = país
word-event = evento
word-source = fonte
word-note = nota
word-reporter = informante
word-recorded = registrado
word-id = id
word-replaces = substitui
word-dimension = dimensão

# Separadores, marcas e ordens de data.
word-comma = vírgula
word-semicolon = ponto e vírgula
word-tab = tabulação
word-point = ponto
word-point-before-three = ponto, também antes de três algarismos: 1.000 é 1
word-none = nenhum
word-day-first = dia/mês/ano
word-month-first = mês/dia/ano
word-iso = ano-mês-dia

# Tipos de coisas.
word-group = grupo
word-objective = objetivo específico
word-meeting = reunião
word-code = achado
word-unnamed = sem nome
word-language = idioma
word-roadmap = roteiro
word-result = resultado
word-stage = etapa
word-status = situação
word-definition = roteiro, resultado nem indicador
word-text = texto
word-number = número
word-yes-no = true ou false
word-list = lista
word-table = tabela
word-cell = célula
word-line = linha
word-columns = colunas
word-min = mínimo
word-max = máximo
word-yes = sim
word-no = não

# Motivos.
word-grammar = não é um número
word-too-long = algarismos demais
word-grouping = separador de milhares
word-percent = sinal de porcentagem
word-link-outside = atalho que sai da pasta
word-not-a-file = não é um arquivo
word-unsafe-name = nome não seguro
reason-not-found = não existe
reason-no-folder = a pasta não existe
reason-permission = permissão negada
reason-no-space = não há mais espaço no disco
reason-read-only = a pasta é somente leitura
reason-is-folder = é uma pasta
reason-not-folder = não é uma pasta
reason-invalid = está danificado ou é de outro tipo
reason-exists = já existe algo com esse nome
reason-too-large = o arquivo não pode crescer mais
reason-busy = está em uso por outro programa
word-link-loop = atalho que volta atrás
word-natural = mínimo
word-no-permission = não há permissão para lê-lo
word-not-found = já não está lá
word-too-large = passa de 1 MiB, o limite de um arquivo de definições
word-not-readable = o sistema o impede
