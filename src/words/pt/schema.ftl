# O esquema dos arquivos TOML: o que significa cada chave, dito no editor.

schema-config = Espaço de trabalho: quem participa, como se desagrega e quando se revisa. Tudo é opcional.
schema-roadmap = Um roteiro: seus objetivos, resultados e indicadores.

schema-any-id = Identificador único: letras e números sem acento, ponto, hífen; até 64. Maiúsculas não fazem diferença.
schema-any-name = O que as pessoas leem: um texto, ou um por idioma.

schema-config-language = Idioma dos documentos quando não se pede outro.
schema-config-region = País por cujo costume se escrevem os números em documentos e na tela, por exemplo MX.
schema-config-banner = Texto que aparece em cada folha de um documento, por exemplo EXEMPLO.
schema-config-reporter = Quem informa quando não se diz outra coisa: dá nome ao seu arquivo em data.
schema-config-groups = Grupos de países, por seu código.
schema-config-parties = Organizações que informam ou são contadas; os países não precisam ser declarados.
schema-config-dimensions = Formas de desagregar os valores; o código é o nome da coluna.
schema-config-meetings = Reuniões de acompanhamento.
schema-config-status = A partir de que parte do avanço esperado se está no caminho ou em risco.
schema-config-checks = Nível de um achado, por código ou nome: allow o cala, warn o adverte, deny o torna erro.
schema-group-members = Códigos ISO de três letras dos países membros, cada um uma vez.
schema-dimension-values = Seus valores: código e nome. Se não forem dados, vale qualquer texto.
schema-meeting-date = Dia em que se realiza.
schema-status-on_track = Parte do avanço esperado a partir da qual se está no caminho; 0.90 se não for dada.
schema-status-at_risk = Parte do avanço esperado a partir da qual se está em risco; 0.60 se não for dada. Não maior que on_track.

schema-roadmap-title = Título do roteiro.
schema-roadmap-language = Idioma dos textos deste arquivo que não dizem outro.
schema-roadmap-translations = Se os demais idiomas são da fonte (official) ou nossos (unofficial).
schema-roadmap-start = Primeiro dia.
schema-roadmap-end = Último dia; não antes do primeiro.
schema-roadmap-general_objective = Objetivo geral.
schema-roadmap-subthemes = Subtemas.
schema-roadmap-cross_cutting = Enfoques transversais.
schema-roadmap-source = De onde vêm as definições.
schema-roadmap-specific_objectives = Objetivos específicos.
schema-roadmap-results = Objetivos de resultado, com seus indicadores.
schema-source-document = Documento.
schema-source-section = Seção ou página.
schema-objective-text = O que diz o objetivo.
schema-result-statement = O que diz o resultado.
schema-result-supports = Objetivos específicos para os quais contribui.
schema-result-indicators = Seus indicadores.

schema-indicator-label = Número que lhe dá a fonte; pode repetir-se.
schema-indicator-translations = Como no roteiro, para este indicador.
schema-indicator-definition = O que exatamente se conta, e como.
schema-indicator-unit = O que é uma unidade, por exemplo pessoas ou dias.
schema-indicator-kind = count: conta-se; level: índice, taxa ou média; share: porcentagem com numerador e denominador; parties: países que cumprem; milestone: etapas; text: qualitativo.
schema-indicator-over_time = Se os valores se somam (sum), se cada um é o total até a data e vale o último (latest), ou se vale o maior ou o menor (max, min).
schema-indicator-over_parties = Como as partes se combinam no valor total; none: não se combinam.
schema-indicator-may_repeat = true se uma mesma pessoa pode ser contada duas vezes: os documentos dizem “participações”.
schema-indicator-direction = Para onde é melhor: aumentar, diminuir ou manter.
schema-indicator-baseline = Linha de base: o valor de partida.
schema-indicator-targets = Metas, em ordem de data.
schema-indicator-trajectory = Como se espera chegar à meta: pouco a pouco (linear), por etapas (steps), ou sem expectativa (none).
schema-indicator-range = Entre quais valores pode estar uma linha.
schema-indicator-decimals = Decimais que se mostram; com 0, uma fração é um erro.
schema-indicator-by = Desagregações: required se toda linha deve dizê-lo, optional se pode.
schema-indicator-collect = Com que frequência, ou em que atividade, se informa, e quem.
schema-indicator-responsible = Quem responde pelo indicador.
schema-indicator-verification = Meio de verificação.
schema-indicator-evidence = required se toda linha deve trazer sua fonte.
schema-indicator-sensitive = true se são contagens pequenas de pessoas que não se publicam exatas.
schema-indicator-within = Grupo cujos membros são os únicos que se contam.
schema-indicator-references = Outros marcos com que se relaciona, por exemplo sdg:10.7.2.
schema-indicator-stages = Etapas de um marco, em ordem.

schema-baseline-value = O valor; em uma porcentagem, em pontos; em um marco, a etapa.
schema-baseline-date = Quando foi medido; se não for dada, o início do roteiro.
schema-baseline-included = true se o valor é a linha de base mais as linhas; false se são só as linhas.
schema-target-date = Para quando; uma meta sem data vem por último.
schema-target-value = O valor que se quer alcançar.
schema-target-agreed = Reunião que a acordou, ou um texto.
schema-target-min = Com direction = maintain: a partir de que valor se cumpre.
schema-target-max = Com direction = maintain: até que valor se cumpre.
schema-range-min = O menor valor admitido.
schema-range-max = O maior valor admitido.
schema-collect-every = A cada mês, trimestre, semestre ou ano.
schema-collect-from = De quem se espera; um grupo vale por cada um de seus membros.
schema-collect-grace_days = Dias de tolerância após o vencimento.
schema-collect-event = Atividade em que se observa, em vez de every.
schema-collect-date = Dia da atividade.
