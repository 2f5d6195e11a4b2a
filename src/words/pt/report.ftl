# Rótulos, títulos e notas dos documentos.

label-indicator = Indicador
label-indicators = Indicadores
label-name = Nome
label-value = Valor
label-target = Meta
label-target-date = Prazo
label-progress = Avanço
label-status = Situação
label-change = Variação
label-previous = Antes
label-last-date = Último dado
label-rows = Linhas
label-roadmap = Roteiro
label-result = Resultado
label-since = Desde
label-as-of = Até
label-known-at = Conforme informado até
label-new = novo
label-restated = retificado
label-of = De
label-percent = Porcentagem
label-ceiling = Máximo possível
label-breakdown = Desagregação
label-breakdown-by = Desagregação por { $dimension }
label-party = Parte
label-total = Total
label-not-split = sem desagregação
label-nobody = sem parte
label-coverage = Cobertura
label-baseline = Linha de base
label-expected = Esperado
label-pace = Ritmo
label-unit = Unidade
label-kind = Tipo
label-label = Número na fonte
label-definition = Definição
label-direction = Direção
label-trajectory = Trajetória
label-over-time = No tempo
label-over-parties = Entre partes
label-range = Intervalo
label-decimals = Decimais
label-stage = Etapa
label-stages = Etapas
label-text = Texto
label-by = Desagregações
label-collect = Calendário de coleta
label-responsible = Responsável
label-verification = Meio de verificação
label-evidence = Evidência
label-sensitive = Dado sensível
label-within = Membros de
label-references = Referências
label-source = Fonte
label-section = Seção
label-document = Documento
label-general-objective = Objetivo geral
label-specific-objectives = Objetivos específicos
label-supports = Contribui para
label-subthemes = Subtemas
label-cross-cutting = Enfoques transversais
label-meeting = Reunião
label-period = Período
label-start = Início
label-end = Fim
label-due = Vence
label-days = Dias de atraso
label-state = Situação
label-what = Falta
label-date = Data
label-event = Evento
label-note = Nota
label-reporter = Informante
label-recorded = Registrado
label-replaces = Substitui
label-id = Id
label-place = Lugar
label-fate = O que foi feito da linha
label-reason = Motivo
label-summary = Resumo
label-trend = Evolução
label-series = Séries
label-formula = Fórmula
label-steps = Cálculo
label-number = Número
label-file = Arquivo
label-line = Linha
label-code = Código
label-level = Nível
label-message = Mensagem
label-name-code = Nome do achado
label-fix = O que fazer
label-why = Por que importa
label-example = Exemplo

title-report = Avanço dos roteiros
title-missing = O que falta
title-missing-data = Dados que faltam
title-missing-definitions = Definições incompletas
title-history = Histórico do indicador { $id }
title-explain = De onde vem o número de { $id }
title-measurements = Medições
title-list = Roteiros

note-as-of = Até { $date }
note-known-at = Com o que foi informado até { $when }
note-since = Variação desde { $date }
note-since-meeting = Variação desde “{ $meeting }” ({ $date })
note-no-meeting = Não há uma reunião anterior com a qual comparar.
note-party = Apenas { $party }
note-statuses = { $n ->
        [one] Apenas indicadores com a situação: { $statuses }
       *[other] Apenas indicadores com as situações: { $statuses }
    }
note-rows = Linhas lidas: { $read } (contadas: { $counted }; rejeitadas: { $rejected }; corrigidas ou retiradas: { $superseded }; repetidas: { $duplicate }; posteriores: { $later })
note-rejected = { $rejected ->
        [one] Uma linha com erro ficou fora dos números: “ruta check” diz qual e por quê.
       *[other] { $rejected } linhas com erro ficaram fora dos números: “ruta check” diz quais e por quê.
    }
note-coverage = { $with } de { $indicators } indicadores têm dados
note-may-repeat = participações: uma pessoa pode estar contada mais de uma vez
note-unofficial = tradução não oficial
note-not-combined = as partes não se combinam
note-restated = O número anterior mudou depois dessa data.
note-no-rows = Ainda não há medições.
note-nothing-listed = Nenhum indicador atende ao pedido.
note-nothing-computed = Não há nenhum indicador que possa ser calculado.
note-nothing-missing = Não falta nada.
note-nothing-missing-read = Do que foi possível ler, não falta nada.
note-no-findings = Tudo em ordem: não há achados.
note-findings = { $errors ->
        [0] Nenhum erro
        [one] Um erro
       *[other] { $errors } erros
    }, { $warnings ->
        [0] nenhum aviso
        [one] um aviso
       *[other] { $warnings } avisos
    }, { $notes ->
        [0] nenhuma nota
        [one] uma nota
       *[other] { $notes } notas
    }
note-more = { $more ->
        [one] … e mais um achado em { $file }
       *[other] … e mais { $more } achados em { $file }
    }
note-file = Arquivo inteiro
note-days-overdue = { $days ->
        [one] um dia de atraso
       *[other] { $days } dias de atraso
    }
note-replaced-by = substituída por { $place }
note-same-as = igual a { $place }
note-withdrawal = retirada sem substituição
note-written = Foi gravado { $path }

# Pasta de trabalho: nomes das planilhas (31 letras no máximo) e o que dizem.
sheet-summary = Resumo
sheet-indicators = Indicadores
sheet-matrix = Matriz
sheet-gaps = Pendências
sheet-measurements = Medições
sheet-definitions = Definições
sheet-empty = Nada a mostrar.
sheet-part = Corresponde a
sheet-gap-value = dado
sheet-coverage-reported = informado
sheet-coverage-zero = zero
sheet-distribution = Situação dos indicadores por roteiro
sheet-distribution-alt = Barras empilhadas: quantos indicadores de cada roteiro estão em cada situação. Os mesmos números estão na tabela acima.
sheet-with-data = Com dados
sheet-progress = Avanço rumo à meta
sheet-progress-alt = Barras: avanço de cada indicador com meta, da linha de base (0%) à meta (100%), ao lado do esperado até a data. Os mesmos números estão na tabela acima.
sheet-progress-done = Avanço
sheet-notes = Como ler estes números
sheet-note-sensitive = { $n ->
    [one] { $shown } medição de indicadores sensíveis não é mostrada na planilha de medições.
   *[other] { $shown } medições de indicadores sensíveis não são mostradas na planilha de medições.
}
sheet-note-too-many = Há mais medições do que cabem em uma planilha. Todas estão em: ruta export csv --what measurements
