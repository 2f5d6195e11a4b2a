# Páginas: relatórios, dados que faltam, histórico, explicação, definições, verificação.
# $n é o número para o plural; $shown, o mesmo número já escrito.

# Quantos indicadores há em cada situação
page-count-achieved = { $n ->
    [one] { $shown } alcançado
   *[other] { $shown } alcançados
}
page-count-on-track = { $shown } no caminho
page-count-at-risk = { $shown } em risco
page-count-off-track = { $n ->
    [one] { $shown } atrasado
   *[other] { $shown } atrasados
}
page-count-in-progress = { $shown } em andamento
page-count-missed = { $n ->
    [one] { $shown } não cumprido
   *[other] { $shown } não cumpridos
}
page-count-no-target = { $shown } sem meta
page-count-no-baseline = { $shown } sem linha de base
page-count-no-data = { $shown } sem dados
page-count-not-due = { $n ->
    [one] { $shown } ainda não devido
   *[other] { $shown } ainda não devidos
}
page-count-not-applicable = { $n ->
    [one] { $shown } que não se aplica
   *[other] { $shown } que não se aplicam
}

# Colunas
page-column-due-for = Refere-se a
page-column-of-whom = De quem
page-column-detail = Detalhes

# Valores
page-value-of = { $value } de { $of }
page-value-of-unit = { $value } de { $of } { $unit }
page-value-of-percent = { $value } de { $of } ({ $percent })
page-value-stage = { $value } ({ $position } de { $all })
page-value-no-stage = nenhuma etapa
page-value-withdrawn = retirado
page-change-points = { $points }{"\u00A0"}p.p.

# Relatório
page-report-indicators = { $n ->
    [one] { $shown } indicador
   *[other] { $shown } indicadores
}
page-report-coverage = { $n ->
    [0] Nenhum tem dados.
    [one] { $shown } de { $all } tem dados.
   *[other] { $shown } de { $all } têm dados.
}
page-report-coverage-shown = { $n ->
    [0] Dos mostrados, nenhum tem dados.
    [one] Dos mostrados, { $shown } de { $all } tem dados.
   *[other] Dos mostrados, { $shown } de { $all } têm dados.
}
page-report-distribution = { $all }: { $each }. { $coverage }
page-report-distribution-alone = { $all }: { $each }.
page-breakdown-title = Desagregação: { $axis }

page-note-expected = Na barra de avanço, │ marca o esperado até a data.
page-note-restated = † O valor anterior foi retificado { $since ->
    [meeting] depois dessa reunião
   *[day] depois dessa data
}. Veja cada linha com: ruta history ID
page-note-rejected = { $n ->
    [one] { $shown } linha tem erros e não foi contada. Veja com: ruta check
   *[other] { $shown } linhas têm erros e não foram contadas. Veja com: ruta check
}
page-note-duplicate = { $n ->
    [one] { $shown } linha repetida foi contada uma só vez. Veja com: ruta check
   *[other] { $shown } linhas repetidas foram contadas uma só vez. Veja com: ruta check
}
page-note-superseded = { $n ->
    [one] { $shown } linha foi corrigida ou retirada. Veja com: ruta history ID
   *[other] { $shown } linhas foram corrigidas ou retiradas. Veja com: ruta history ID
}
page-note-later = { $n ->
    [one] { $shown } linha é posterior à data do relatório e não foi contada. Veja com: ruta history ID
   *[other] { $shown } linhas são posteriores à data do relatório e não foram contadas. Veja com: ruta history ID
}
page-note-unread = Não foi possível ler { $paths }: nada disso está nos números. Veja por quê com: ruta check
page-note-faulty = Há erros em { $paths }, e o que está ali não é usado. Veja-os com: ruta check
page-note-broken = Indicadores não calculados porque sua definição tem erros: { $ids }. Veja quais com: ruta check
page-note-participations = Participações (uma mesma pessoa ou coisa pode ser contada mais de uma vez): { $ids }.
page-note-unofficial = A tradução dos textos não é oficial; vale o texto da fonte.
page-note-no-target = { $n ->
    [one] { $shown } indicador sem meta acordada. Veja o que falta acordar com: ruta missing
   *[other] { $shown } indicadores sem meta acordada. Veja o que falta acordar com: ruta missing
}

# Dados e acordos que faltam
page-missing-no-data-gaps = Não falta nenhum dado.
page-missing-data-gaps = Dados que faltam: { $each }.
page-missing-overdue = { $n ->
   *[other] { $shown } em atraso
}
page-missing-due = { $n ->
    [one] { $shown } pendente
   *[other] { $shown } pendentes
}
page-missing-not-due = { $shown } a vencer
page-missing-definitions = A acordar
page-missing-definitions-count = { $n ->
    [one] A definição de { $shown } indicador está incompleta. Complete o arquivo em roadmaps/ quando as partes acordarem.
   *[other] A definição de { $shown } indicadores está incompleta. Complete os arquivos em roadmaps/ quando as partes acordarem.
}
page-definition-absent = falta
page-due-for-roadmap = todo o roteiro
page-gap-overdue = { $days ->
    [one] em{"\u00A0"}atraso há{"\u00A0"}{ $days }{"\u00A0"}dia
   *[other] em{"\u00A0"}atraso há{"\u00A0"}{ $days }{"\u00A0"}dias
}

title-reminder = Mensagem pronta para enviar:
page-reminder-subject = Assunto: { $party }: dados pendentes em { $day }
page-reminder-greeting = { $party }: prezadas e prezados colegas,
page-reminder-as-of = Em { $day },
page-reminder-asks = { $n ->
    [one] está pendente o seguinte dado para o acompanhamento dos roteiros:
   *[other] estão pendentes os seguintes { $shown } dados para o acompanhamento dos roteiros:
}
page-reminder-point-due = { $id } · { $name }. Refere-se a: { $for }. Data-limite: { $due }.
page-reminder-point-overdue = { $days ->
    [one] { $id } · { $name }. Refere-se a: { $for }. Venceu em { $due } (há { $days } dia).
   *[other] { $id } · { $name }. Refere-se a: { $for }. Venceu em { $due } (há { $days } dias).
}
page-reminder-unit = Unidade: { $unit }.
page-reminder-share = Pedem-se as duas partes: quantos (numerador) e de quantos (denominador).
page-reminder-answer = Para responder, basta responder a esta mensagem e indicar, para cada dado: o valor, a data em que foi observado e o meio de verificação (documento ou link).
page-reminder-not-applicable = Se um dado não se aplica ao seu país ou organização, escreva “n/a” e indique o motivo. O valor zero também é uma resposta.
page-reminder-thanks = Agradecemos a colaboração.

# Histórico
page-history-nothing = Nenhuma linha se refere a este indicador.
page-detail-recorded = registrada { $moment }
page-detail-reporter = informou { $who }
page-detail-id = id { $id }
page-detail-replaces = corrige { $id }
page-detail-withdraws = retira { $id }

# Explicação de um valor
page-explain-formula = Como se forma o valor
page-explain-rows = { $n ->
    [0] Nenhuma linha conta
    [one] { $shown } linha conta
   *[other] { $shown } linhas contam
}
page-explain-others = { $n ->
    [one] { $shown } linha deste indicador não conta. Veja com: ruta history { $id }
   *[other] { $shown } linhas deste indicador não contam. Veja com: ruta history { $id }
}
page-explain-progress = Avanço e situação
page-formula-parties = Conta-se cada país cujo dado mais recente é “sim”, uma só vez.
page-formula-milestone = Vale a etapa do dado mais recente.
page-formula-text = Mostra-se o texto mais recente.
page-formula-over-time-sum = No tempo: as linhas de cada série são somadas.
page-formula-over-time-latest = No tempo: de cada série vale o dado mais recente.
page-formula-over-time-max = No tempo: de cada série vale o maior dado.
page-formula-over-time-min = No tempo: de cada série vale o menor dado.
page-formula-over-parties-sum = Entre partes: as séries são somadas.
page-formula-over-parties-max = Entre partes: vale a maior série.
page-formula-over-parties-min = Entre partes: vale a menor série.
page-formula-over-parties-mean = Entre partes: vale a média das séries.
page-formula-over-parties-none = Entre partes: as séries não se combinam; vale a série sem parte nem desagregação.
page-formula-share = Porcentagem = numerador / denominador × 100. Cada parte é somada separadamente; nunca se tira a média de porcentagens.
page-formula-included = As linhas são somadas à linha de base ({ $baseline }).
page-formula-achieved = Avanço = (valor − linha de base) / (meta − linha de base) = ({ $value } − { $baseline }) / ({ $target } − { $baseline }) = { $result }
page-formula-achieved-milestone = Avanço = etapa alcançada / etapa da meta = { $value } / { $target } = { $result }
page-formula-expected-linear = Esperado até a data, em linha reta de { $from } a { $to }: { $start } + ({ $goal } − { $start }) × { $elapsed } dias / { $days } dias = { $result }
page-formula-expected-steps = Esperado até a data: { $result }, até que vença a meta de { $goal } em { $to }.
page-formula-expected-due = Esperado até a data: { $result }, porque a meta venceu em { $to }.
page-formula-expected-kept = Esperado em todo momento: { $result }
page-formula-pace = Ritmo = (valor − linha de base) / (esperado − linha de base) = ({ $value } − { $baseline }) / ({ $expected } − { $baseline }) = { $result }
page-why-achieved = Situação: { $status }, porque o valor cumpre a meta final.
page-why-achieved-within = Situação: { $status }, porque o valor, { $value }, está dentro do que cumpre a meta: { $bounds }.
page-why-on-track = Situação: { $status }, porque o ritmo é de { $on } ou mais.
page-why-on-track-start = Situação: { $status }, porque ainda não se espera nenhum avanço até a data.
page-why-at-risk = Situação: { $status }, porque o ritmo é de { $at } ou mais, mas menor que { $on }.
page-why-off-track = Situação: { $status }, porque o ritmo é menor que { $at }.
page-why-off-track-kept = Situação: { $status }, porque o valor não se mantém na meta.
page-why-off-track-outside = Situação: { $status }, porque o valor, { $value }, está fora do que cumpre a meta: { $bounds }.
page-why-in-progress = Situação: { $status }, porque há um valor e uma meta, mas nada se espera para uma data.
page-why-missed = Situação: { $status }, porque o prazo da meta final venceu sem que fosse cumprida.
page-why-missed-outside = Situação: { $status }, porque o prazo da meta final venceu e o valor, { $value }, está fora do que a cumpre: { $bounds }.
page-why-no-target = Situação: { $status }, porque nenhuma meta foi acordada.
page-why-no-baseline = Situação: { $status }, porque sem linha de base não se pode medir o avanço.
page-why-no-data = Situação: { $status }, porque nenhuma linha conta.
page-why-no-headline = Situação: { $status }, porque o valor vem das linhas sem parte nem desagregação, e nenhuma das que contam é assim.
page-why-no-value = Situação: { $status }, porque nenhuma das linhas que contam dá um valor.
page-why-not-due = Situação: { $status }, porque ainda não terminou nenhum período a informar.
page-why-not-applicable = Situação: { $status }, porque assim diz o dado mais recente.

# Definições
page-show-span = De { $start } a { $end }
page-show-results = Resultados e indicadores
page-show-other-languages = Em outros idiomas
page-show-unofficial = A tradução não é oficial; vale o texto da fonte ({ $language }).
page-show-not-agreed = { $what ->
    [target] não acordada
    [baseline] não acordada
   *[other] não acordado
}
page-show-may-repeat = Participações
page-show-may-repeat-yes = sim: uma mesma pessoa ou coisa pode ser contada mais de uma vez
page-show-by-required = { $name } (obrigatória)
page-show-range-from = a partir de { $min }
page-show-range-to = até { $max }
page-show-range-both = de { $min } a { $max }
page-show-evidence-yes = obrigatória: cada dado deve nomear sua fonte
page-show-sensitive-yes = dado sensível: números pequenos de pessoas não são publicados
value-bounded = { $value } ({ $min }–{ $max })
value-bounded-from = { $value } (≥ { $min })
value-bounded-to = { $value } (≤ { $max })
page-show-value-on = { $value }, em { $day }
page-show-value-by = { $value }, até { $day }
page-show-value-undated = { $value }, sem data acordada
page-show-included = as linhas são somadas a este valor
page-show-agreed-at = acordada em { $meeting }
page-show-collect-event = em { $event } ({ $day })
page-show-collect-from = de { $parties }
page-show-collect-grace = { $days ->
    [one] com { $days } dia de tolerância
   *[other] com { $days } dias de tolerância
}

# Verificação
page-check-found = Achados: { $each }.
page-check-errors = { $n ->
    [one] { $shown } erro
   *[other] { $shown } erros
}
page-check-warnings = { $n ->
    [one] { $shown } aviso
   *[other] { $shown } avisos
}
page-check-notes = { $n ->
    [one] { $shown } nota
   *[other] { $shown } notas
}
page-check-rows = { $read }: { $each }.
page-check-rows-read = { $n ->
    [one] { $shown } linha lida
   *[other] { $shown } linhas lidas
}
page-check-rows-counted = { $n ->
    [one] { $shown } conta
   *[other] { $shown } contam
}
page-check-rows-rejected = { $n ->
    [one] { $shown } rejeitada
   *[other] { $shown } rejeitadas
}
page-check-rows-superseded = { $n ->
    [one] { $shown } corrigida ou retirada
   *[other] { $shown } corrigidas ou retiradas
}
page-check-rows-duplicate = { $n ->
    [one] { $shown } repetida
   *[other] { $shown } repetidas
}
page-check-rows-later = { $n ->
    [one] { $shown } posterior à data
   *[other] { $shown } posteriores à data
}
page-check-first-only = { $file }: são mostrados os primeiros { $shown } de { $all } achados. Todos estão em: ruta check --format json
page-check-see-also = veja também { $places }

# Documento HTML. O navegador substitui %n e %all por números.
html-skip = Ir para o conteúdo
html-contents = Sumário
html-nothing = sem dado
html-expected = esperado: { $shown }
html-chart-data = Dados do gráfico
html-filter = Filtrar as tabelas
html-filter-all = { $what ->
    [roadmap] Todos
   *[other] Todas
}
html-filter-reset = Limpar o filtro
html-filter-shown = Linhas visíveis: %n de %all
html-filter-none = Nenhuma linha corresponde ao filtro.

# Gráficos
chart-measured = Medido
chart-expected = Esperado
chart-what = O quê
chart-line-measured = Medido: de { $first } ({ $from }) a { $last } ({ $to }).
chart-one-measured = Medido: { $value } ({ $day }).
chart-line-expected = Esperado: da linha de base, { $baseline }, { $n ->
    [one] à meta
   *[other] às metas
} de { $targets }.
chart-line-kept = Esperado em todo momento: { $value }.
chart-line-baseline = Esperado a partir da linha de base: { $value } ({ $day }).
chart-line-targets = { $n ->
    [one] Meta
   *[other] Metas
}: { $targets }.
chart-target = Meta
chart-at = { $value } ({ $day })
chart-from-to = de { $first } ({ $from }) a { $last } ({ $to })
chart-line-moment = { $name } ({ $day }).

# Documento do Word. $label, $number, $text, $page e $pages são lugares que o documento preenche.
docx-contents = Sumário
docx-page-of = Página { $page } de { $pages }
docx-table = Tabela
docx-chart = Gráfico
docx-caption = { $label } { $number }. { $text }
docx-alt-bar = Avanço: { $shown }
docx-alt-bar-expected = Avanço: { $shown } (o esperado até a data: { $expected })
docx-alt-chart = Gráfico de linhas: { $name }.
docx-alt-frame = { $name }: { $values }
docx-alt-values = Valores: { $values }.
docx-alt-path = O esperado: { $values }.
docx-legend-value = Ponto: { $last } ({ $to })
docx-legend-values = Linha contínua: de { $first } ({ $from }) a { $last } ({ $to })
docx-legend-path = Linha tracejada: o esperado até { $last } ({ $to })
docx-legend-kept = Linha tracejada: o esperado em todo momento, { $value }
docx-legend-moment = { $number }: { $name } ({ $date })
docx-style-cell = Texto de tabela
docx-style-heading = Título de coluna
docx-style-legend = Legenda do quadro
docx-style-gap = Espaço após tabela
docx-style-picture = Imagem
docx-style-sign = Sinal de situação
docx-style-figure = Número da distribuição
docx-style-banner = Aviso de cabeçalho
docx-style-table = Tabela de acompanhamento
