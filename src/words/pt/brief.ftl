# O relatório para a reunião: resumo, cobertura, pontos a decidir, anexo.
# $n é o número para o plural; $shown, o mesmo número já escrito.

brief-title = Avanço dos roteiros: relatório para a reunião
brief-for-meeting = Para a reunião: { $meeting } ({ $date })

# Resumo
brief-summary = Resumo
brief-summary-scope = Este relatório resume { $indicators } de { $roadmaps }.
brief-summary-scope-chosen = Este relatório limita-se a certas situações: { $indicators } de { $roadmaps }.
brief-summary-roadmaps = { $n ->
    [one] { $shown } roteiro
   *[other] { $shown } roteiros
}
brief-summary-coverage = { $n ->
    [0] Nenhum tem dados ainda.
    [one] Deles, { $shown } tem dados.
   *[other] Deles, { $shown } têm dados.
}
brief-summary-all-covered = { $n ->
    [one] Tem dados.
   *[other] Todos têm dados.
}
brief-summary-states = Por situação: { $each }.
brief-summary-attention = { $n ->
    [one] Requer atenção, por estar atrasado ou não ter cumprido sua meta: { $ids }.
   *[other] Requerem atenção, por estarem atrasados ou não terem cumprido sua meta: { $ids }.
}
brief-named = { $id } “{ $name }”
brief-since-meeting = “{ $meeting }” ({ $date })
brief-since-day = { $date }
brief-moved = Desde { $since }, { $each }.
brief-moved-none = Desde { $since }, nenhum valor mudou.
brief-moved-none-shown = Dos valores mostrados, nenhum mudou desde { $since }.
brief-moved-hidden = { $n ->
    [one] A variação de { $shown } valor não é mostrada.
   *[other] A variação de { $shown } valores não é mostrada.
}
brief-moved-first = { $n ->
    [one] { $shown } indicador tem seu primeiro valor
   *[other] { $shown } indicadores têm seu primeiro valor
}
brief-moved-changed = { $n ->
    [one] { $shown } valor mudou
   *[other] { $shown } valores mudaram
}
brief-moved-gone = { $n ->
    [one] { $shown } indicador já não tem valor
   *[other] { $shown } indicadores já não têm valor
}
brief-moved-text = { $n ->
    [one] { $shown } texto mudou
   *[other] { $shown } textos mudaram
}
brief-moved-restated = { $n ->
    [one] { $shown } valor de então foi retificado
   *[other] { $shown } valores de então foram retificados
}
brief-summary-late = { $n ->
    [one] Há atraso de { $shown } parte: { $parties }.
   *[other] Há atrasos de { $shown } partes: { $parties }.
}
brief-summary-late-many = Há atrasos de { $shown } partes; a matriz de cobertura mostra quais.
brief-summary-decide = { $n ->
    [one] Há { $shown } ponto a decidir, detalhado abaixo.
   *[other] Há { $shown } pontos a decidir, detalhados abaixo.
}
brief-summary-broken = Não se calculou, por um erro na definição: { $ids }.
brief-summary-unread = { $n ->
    [one] { $shown } arquivo não pôde ser lido: nada dele está nos números; o anexo diz por quê.
   *[other] { $shown } arquivos não puderam ser lidos: nada deles está nos números; o anexo diz por quê.
}
brief-summary-left-out = { $n ->
    [one] { $shown } linha com erros ficou fora dos valores; o anexo diz por quê.
   *[other] { $shown } linhas com erros ficaram fora dos valores; o anexo diz por quê.
}

# Cada roteiro
brief-objective = Objetivo geral: { $text }
brief-changes = O que mudou
brief-changes-none = Nenhum valor mudou desde { $since }.
brief-change-from-to = de { $previous } para { $value } ({ $change })
brief-change-first = primeiro valor: { $value }
brief-change-same = continua em { $value }
brief-change-same-of = continua em { $same }: { $value }, antes { $previous }
brief-change-now = agora, { $value }
brief-change-gone = já não tem valor; antes, { $previous }
brief-change-none-now = já não tem valor
brief-change-text = nova informação
brief-change-text-left = permanece a informação anterior
brief-change-text-gone = já não há informação
brief-change-new = { $n ->
    [one] { $shown } dado novo
   *[other] { $shown } dados novos
}
brief-change-late = { $n ->
    [one] { $shown } dado anterior informado depois
   *[other] { $shown } dados anteriores informados depois
}
brief-change-corrected = { $n ->
    [one] { $shown } dado corrigido
   *[other] { $shown } dados corrigidos
}
brief-change-withdrawn = { $n ->
    [one] { $shown } dado retirado
   *[other] { $shown } dados retirados
}
brief-change-restated = o valor de então foi retificado: era { $known }, hoje é { $previous }
brief-change-restated-new = o valor de então foi conhecido depois: { $previous }
brief-change-restated-gone = o valor de então foi retificado: era { $known } e já não vale
brief-change-as-presented = { $said } (por dados registrados depois desse dia, que já estavam no que foi apresentado)
brief-change-stage = de { $previous } para { $value }
brief-sensitive = { $name } (valores sensíveis)
brief-caption-result = Indicadores do resultado { $id }
brief-note-restated = † O valor da data anterior foi retificado depois.
brief-note-sensitive = Valores sensíveis: um valor pequeno pode identificar pessoas. Revise-os antes de divulgar este relatório.

# Cobertura
brief-coverage = Cobertura por país e organização
brief-coverage-caption = O que cada parte informou sobre cada indicador
brief-coverage-reported = informado
brief-coverage-zero = zero
brief-coverage-not-due = a vencer
brief-coverage-due = pendente
brief-coverage-overdue = em atraso
brief-coverage-not-applicable = não se aplica
brief-coverage-means-reported = a parte informou um valor.
brief-coverage-means-zero = a parte informou zero ou “não”.
brief-coverage-means-not-due = o prazo não chegou.
brief-coverage-means-due = o prazo chegou; correm os dias de tolerância.
brief-coverage-means-overdue = falta ao menos um dado e o prazo venceu, ainda que outros tenham sido informados.
brief-coverage-means-not-applicable = a parte declarou que não se aplica a ela.
brief-coverage-legend = { $mark }: { $meaning }
brief-coverage-blank = Célula vazia: não se espera esse dado dessa parte.

# O que falta e o que há a decidir
brief-missing = Dados que faltam, por responsável
brief-missing-caption = Dados pendentes e em atraso
brief-no-responsible = sem responsável
brief-decisions = A decidir
brief-decide-target = { $n ->
    [one] Acordar a meta de { $shown } indicador: { $which }.
   *[other] Acordar as metas de { $shown } indicadores: { $which }.
}
brief-decide-baseline = { $n ->
    [one] Acordar a linha de base de { $shown } indicador: { $which }.
   *[other] Acordar as linhas de base de { $shown } indicadores: { $which }.
}
brief-decide-responsible = { $n ->
    [one] Designar responsável por { $shown } indicador: { $which }.
   *[other] Designar responsáveis por { $shown } indicadores: { $which }.
}
brief-decide-all-of = { $n ->
    [one] o único de { $id }
   *[other] os { $shown } de { $id }
}
brief-decide-missed = Prorrogar ou revisar a meta não cumprida de { $id } { $name }: { $value }; a meta era { $target } até { $date }.

# Anexo
brief-annex = Anexo
brief-annex-parties = Séries por parte
brief-annex-parties-how = O valor de cada parte no fim dos dias em que informou. As partes seguem a ordem de seus códigos.
brief-parties-scale = Mesma escala em todos os quadros: de { $low } a { $high }, de { $from } a { $to }.
brief-parties-left-out = { $n ->
        [one] Outra parte não é mostrada.
       *[other] Outras { $shown } partes não são mostradas.
}
brief-annex-definitions = Definições e métodos
brief-annex-definitions-caption = O que se conta e como se calcula cada indicador
brief-column-method = Como se calcula
brief-annex-states = Situações
brief-means-no-data-apart = Não há nenhum dado que conte para o indicador como um todo. De { $ids } contam linhas de partes ou desagregações, que não se combinam.
brief-annex-thresholds = No caminho: ao menos { $on } do avanço esperado até a data; em risco: ao menos { $at }; atrasado: menos.
brief-annex-evidence = Evidências
brief-annex-evidence-caption = Documentos que respaldam os valores
brief-column-document = Documento ou link
brief-annex-evidence-more = { $n ->
    [one] … e mais { $shown } documento.
   *[other] … e mais { $shown } documentos.
}
brief-annex-left-out = Linhas lidas e linhas que ficaram fora
brief-annex-left-out-caption = Por que ficaram fora
brief-column-why = Motivo
brief-column-where = Onde
brief-column-times = Vezes
brief-where-more = { $places } e mais { $shown }
brief-annex-check = Para conferir este relatório com seus dados
brief-digest = Resumo criptográfico dos dados (SHA-256): { $digest }
brief-annex-check-how = Dois relatórios com o mesmo resumo vêm das mesmas definições e das mesmas linhas contadas, ainda que estejam em outros arquivos.

# Rodapé
brief-foot-as-of = Dados até { $date }
brief-foot-known-at = com o informado até { $when }
brief-foot-version = ruta { $version }
brief-foot-digest = resumo criptográfico { $digest }
