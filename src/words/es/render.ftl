# Páginas: informes, datos que faltan, historial, explicación, definiciones, verificación.
# $n es el número para el plural; $shown, el mismo número ya escrito.

# Cuántos indicadores hay en cada estado
page-count-achieved = { $n ->
    [one] { $shown } logrado
   *[other] { $shown } logrados
}
page-count-on-track = { $shown } en camino
page-count-at-risk = { $shown } en riesgo
page-count-off-track = { $n ->
    [one] { $shown } rezagado
   *[other] { $shown } rezagados
}
page-count-in-progress = { $shown } en curso
page-count-missed = { $n ->
    [one] { $shown } no cumplido
   *[other] { $shown } no cumplidos
}
page-count-no-target = { $shown } sin meta
page-count-no-baseline = { $shown } sin línea de base
page-count-no-data = { $shown } sin datos
page-count-not-due = { $n ->
    [one] { $shown } que aún no corresponde
   *[other] { $shown } que aún no corresponden
}
page-count-not-applicable = { $n ->
    [one] { $shown } que no aplica
   *[other] { $shown } que no aplican
}

# Columnas
page-column-due-for = Corresponde a
page-column-of-whom = De quién
page-column-detail = Detalle

# Valores
page-value-of = { $value } de { $of }
page-value-of-unit = { $value } de { $of } { $unit }
page-value-of-percent = { $value } de { $of } ({ $percent })
page-value-stage = { $value } ({ $position } de { $all })
page-value-no-stage = ninguna etapa
page-value-withdrawn = retirado
page-change-points = { $points }{"\u00A0"}p.{"\u00A0"}p.

# Informe
page-report-indicators = { $n ->
    [one] { $shown } indicador
   *[other] { $shown } indicadores
}
page-report-coverage = { $n ->
    [0] Ninguno tiene datos.
    [one] { $shown } de { $all } tiene datos.
   *[other] { $shown } de { $all } tienen datos.
}
page-report-coverage-shown = { $n ->
    [0] De los que se muestran, ninguno tiene datos.
    [one] De los que se muestran, { $shown } de { $all } tiene datos.
   *[other] De los que se muestran, { $shown } de { $all } tienen datos.
}
page-report-distribution = { $all }: { $each }. { $coverage }
page-report-distribution-alone = { $all }: { $each }.
page-breakdown-title = Desglose: { $axis }

page-note-expected = En la barra de avance, │ señala lo esperado a la fecha.
page-note-restated = † La cifra anterior se rectificó después { $since ->
    [meeting] de esa reunión
   *[day] de esa fecha
}. Vea cada fila con: ruta history ID
page-note-rejected = { $n ->
    [one] { $shown } fila tiene errores y no se contó. Véala con: ruta check
   *[other] { $shown } filas tienen errores y no se contaron. Véalas con: ruta check
}
page-note-duplicate = { $n ->
    [one] { $shown } fila repetida se contó una sola vez. Véala con: ruta check
   *[other] { $shown } filas repetidas se contaron una sola vez. Véalas con: ruta check
}
page-note-superseded = { $n ->
    [one] { $shown } fila fue corregida o retirada. Véala con: ruta history ID
   *[other] { $shown } filas fueron corregidas o retiradas. Véalas con: ruta history ID
}
page-note-later = { $n ->
    [one] { $shown } fila es posterior a la fecha del informe y no se contó. Véala con: ruta history ID
   *[other] { $shown } filas son posteriores a la fecha del informe y no se contaron. Véalas con: ruta history ID
}
page-note-unread = No se pudo leer { $paths }: nada de ahí está en las cifras. Vea por qué con: ruta check
page-note-faulty = Hay errores en { $paths }, y lo que dice allí no se usa. Véalos con: ruta check
page-note-broken = Indicadores que no se calcularon porque su definición tiene errores: { $ids }. Vea cuáles con: ruta check
page-note-participations = Participaciones (una misma persona o cosa puede contarse más de una vez): { $ids }.
page-note-unofficial = La traducción de los textos no es oficial; vale el texto de la fuente.
page-note-no-target = { $n ->
    [one] { $shown } indicador sin meta acordada. Vea qué falta acordar con: ruta missing
   *[other] { $shown } indicadores sin meta acordada. Vea qué falta acordar con: ruta missing
}

# Datos y acuerdos que faltan
page-missing-no-data-gaps = No falta ningún dato.
page-missing-data-gaps = Datos que faltan: { $each }.
page-missing-overdue = { $n ->
    [one] { $shown } atrasado
   *[other] { $shown } atrasados
}
page-missing-due = { $n ->
    [one] { $shown } pendiente
   *[other] { $shown } pendientes
}
page-missing-not-due = { $shown } por vencer
page-missing-definitions = Por acordar
page-missing-definitions-count = { $n ->
    [one] La definición de { $shown } indicador está incompleta. Complete su archivo en roadmaps/ cuando las partes lo acuerden.
   *[other] La definición de { $shown } indicadores está incompleta. Complete sus archivos en roadmaps/ cuando las partes lo acuerden.
}
page-definition-absent = falta
page-due-for-roadmap = toda la hoja de ruta
page-gap-overdue = { $days ->
    [one] atrasado { $days }{"\u00A0"}día
   *[other] atrasado { $days }{"\u00A0"}días
}

title-reminder = Mensaje listo para enviar:
page-reminder-subject = Asunto: Datos pendientes de { $party } al { $day }
page-reminder-greeting = Estimadas y estimados colegas de { $party }:
page-reminder-as-of = Al { $day },
page-reminder-asks = { $n ->
    [one] está pendiente el siguiente dato para el seguimiento de las hojas de ruta:
   *[other] están pendientes los siguientes { $shown } datos para el seguimiento de las hojas de ruta:
}
page-reminder-point-due = { $id } · { $name }. Corresponde a: { $for }. Fecha límite: { $due }.
page-reminder-point-overdue = { $days ->
    [one] { $id } · { $name }. Corresponde a: { $for }. Venció el { $due } (hace { $days } día).
   *[other] { $id } · { $name }. Corresponde a: { $for }. Venció el { $due } (hace { $days } días).
}
page-reminder-unit = Unidad: { $unit }.
page-reminder-share = Se piden las dos partes: cuántos (numerador) y de cuántos (denominador).
page-reminder-answer = Para responder basta con contestar este mensaje e indicar, para cada dato: el valor, la fecha en que se observó y el medio de verificación (documento o enlace).
page-reminder-not-applicable = Si un dato no aplica a su país u organización, escriba «n/a» e indique el motivo. El valor cero también es una respuesta.
page-reminder-thanks = Muchas gracias por su colaboración.

# Historial
page-history-nothing = Ninguna fila se refiere a este indicador.
page-detail-recorded = registrada { $moment }
page-detail-reporter = informó { $who }
page-detail-id = id { $id }
page-detail-replaces = corrige { $id }
page-detail-withdraws = retira { $id }

# Explicación de una cifra
page-explain-formula = Cómo se forma el valor
page-explain-rows = { $n ->
    [0] Ninguna fila cuenta
    [one] { $shown } fila cuenta
   *[other] { $shown } filas cuentan
}
page-explain-others = { $n ->
    [one] { $shown } fila de este indicador no cuenta. Véala con: ruta history { $id }
   *[other] { $shown } filas de este indicador no cuentan. Véalas con: ruta history { $id }
}
page-explain-progress = Avance y estado
page-formula-parties = Se cuenta cada país cuyo dato más reciente es «sí», una sola vez.
page-formula-milestone = Vale la etapa del dato más reciente.
page-formula-text = Se muestra el texto más reciente.
page-formula-over-time-sum = En el tiempo: las filas de cada serie se suman.
page-formula-over-time-latest = En el tiempo: de cada serie vale el dato más reciente.
page-formula-over-time-max = En el tiempo: de cada serie vale el dato mayor.
page-formula-over-time-min = En el tiempo: de cada serie vale el dato menor.
page-formula-over-parties-sum = Entre partes: las series se suman.
page-formula-over-parties-max = Entre partes: vale la serie mayor.
page-formula-over-parties-min = Entre partes: vale la serie menor.
page-formula-over-parties-mean = Entre partes: vale la media de las series.
page-formula-over-parties-none = Entre partes: las series no se combinan; vale la serie sin parte ni desglose.
page-formula-share = Porcentaje = numerador / denominador × 100. Cada parte se suma por separado; los porcentajes nunca se promedian.
page-formula-included = Las filas se suman a la línea de base ({ $baseline }).
page-formula-achieved = Avance = (valor − línea de base) / (meta − línea de base) = ({ $value } − { $baseline }) / ({ $target } − { $baseline }) = { $result }
page-formula-achieved-milestone = Avance = etapa alcanzada / etapa de la meta = { $value } / { $target } = { $result }
page-formula-expected-linear = Esperado a la fecha, en línea recta del { $from } al { $to }: { $start } + ({ $goal } − { $start }) × { $elapsed } días / { $days } días = { $result }
page-formula-expected-steps = Esperado a la fecha: { $result }, hasta que venza la meta de { $goal } el { $to }.
page-formula-expected-due = Esperado a la fecha: { $result }, porque la meta venció el { $to }.
page-formula-expected-kept = Esperado en todo momento: { $result }
page-formula-pace = Ritmo = (valor − línea de base) / (esperado − línea de base) = ({ $value } − { $baseline }) / ({ $expected } − { $baseline }) = { $result }
page-why-achieved = Estado: { $status }, porque el valor cumple la meta final.
page-why-achieved-within = Estado: { $status }, porque el valor, { $value }, está dentro de lo que cumple la meta: { $bounds }.
page-why-on-track = Estado: { $status }, porque el ritmo es de { $on } o más.
page-why-on-track-start = Estado: { $status }, porque a la fecha no se espera todavía ningún avance.
page-why-at-risk = Estado: { $status }, porque el ritmo es de { $at } o más, pero menor que { $on }.
page-why-off-track = Estado: { $status }, porque el ritmo es menor que { $at }.
page-why-off-track-kept = Estado: { $status }, porque el valor no se mantiene en la meta.
page-why-off-track-outside = Estado: { $status }, porque el valor, { $value }, está fuera de lo que cumple la meta: { $bounds }.
page-why-in-progress = Estado: { $status }, porque hay un valor y una meta, pero nada se espera para una fecha.
page-why-missed = Estado: { $status }, porque venció el plazo de la meta final sin cumplirse.
page-why-missed-outside = Estado: { $status }, porque venció el plazo de la meta final y el valor, { $value }, está fuera de lo que la cumple: { $bounds }.
page-why-no-target = Estado: { $status }, porque no se ha acordado ninguna meta.
page-why-no-baseline = Estado: { $status }, porque sin línea de base no se puede medir el avance.
page-why-no-data = Estado: { $status }, porque ninguna fila cuenta.
page-why-no-headline = Estado: { $status }, porque el valor lo dan las filas sin parte ni desglose, y ninguna de las que cuentan lo es.
page-why-no-value = Estado: { $status }, porque ninguna de las filas que cuentan da un valor.
page-why-not-due = Estado: { $status }, porque todavía no ha terminado ningún período por informar.
page-why-not-applicable = Estado: { $status }, porque así lo dice el dato más reciente.

# Definiciones
page-show-span = Del { $start } al { $end }
page-show-results = Resultados e indicadores
page-show-other-languages = En otros idiomas
page-show-unofficial = La traducción no es oficial; vale el texto de la fuente ({ $language }).
page-show-not-agreed = { $what ->
    [target] no acordada
    [baseline] no acordada
   *[other] no acordado
}
page-show-may-repeat = Participaciones
page-show-may-repeat-yes = sí: una misma persona o cosa puede contarse más de una vez
page-show-by-required = { $name } (obligatorio)
page-show-range-from = desde { $min }
page-show-range-to = hasta { $max }
page-show-range-both = de { $min } a { $max }
page-show-evidence-yes = obligatoria: cada dato debe nombrar su fuente
page-show-sensitive-yes = dato sensible: los números pequeños de personas no se publican
value-bounded = { $value } ({ $min }–{ $max })
value-bounded-from = { $value } (≥ { $min })
value-bounded-to = { $value } (≤ { $max })
page-show-value-on = { $value }, al { $day }
page-show-value-by = { $value }, a más tardar el { $day }
page-show-value-undated = { $value }, sin fecha acordada
page-show-included = las filas se suman a este valor
page-show-agreed-at = acordada en { $meeting }
page-show-collect-event = en { $event } ({ $day })
page-show-collect-from = de { $parties }
page-show-collect-grace = { $days ->
    [one] con { $days } día de gracia
   *[other] con { $days } días de gracia
}

# Verificación
page-check-found = Hallazgos: { $each }.
page-check-errors = { $n ->
    [one] { $shown } error
   *[other] { $shown } errores
}
page-check-warnings = { $n ->
    [one] { $shown } advertencia
   *[other] { $shown } advertencias
}
page-check-notes = { $n ->
    [one] { $shown } nota
   *[other] { $shown } notas
}
page-check-rows = { $read }: { $each }.
page-check-rows-read = { $n ->
    [one] { $shown } fila leída
   *[other] { $shown } filas leídas
}
page-check-rows-counted = { $n ->
    [one] { $shown } cuenta
   *[other] { $shown } cuentan
}
page-check-rows-rejected = { $n ->
    [one] { $shown } rechazada
   *[other] { $shown } rechazadas
}
page-check-rows-superseded = { $n ->
    [one] { $shown } corregida o retirada
   *[other] { $shown } corregidas o retiradas
}
page-check-rows-duplicate = { $n ->
    [one] { $shown } repetida
   *[other] { $shown } repetidas
}
page-check-rows-later = { $n ->
    [one] { $shown } posterior a la fecha
   *[other] { $shown } posteriores a la fecha
}
page-check-first-only = { $file }: se muestran los primeros { $shown } hallazgos de { $all }. Todos están en: ruta check --format json
page-check-see-also = vea también { $places }

# Documento HTML. %n y %all los reemplaza el navegador por números.
html-skip = Ir al contenido
html-contents = Contenido
html-nothing = sin dato
html-expected = esperado: { $shown }
html-chart-data = Datos del gráfico
html-filter = Filtrar las tablas
html-filter-all = { $what ->
    [status] Todos
   *[other] Todas
}
html-filter-reset = Quitar el filtro
html-filter-shown = Filas a la vista: %n de %all
html-filter-none = Ninguna fila coincide con el filtro.

# Gráficos
chart-measured = Medido
chart-expected = Esperado
chart-what = Qué
chart-line-measured = Medido: de { $first } ({ $from }) a { $last } ({ $to }).
chart-one-measured = Medido: { $value } ({ $day }).
chart-line-expected = Esperado: de la línea de base, { $baseline }, a { $n ->
    [one] la meta
   *[other] las metas
} de { $targets }.
chart-line-kept = Esperado en todo momento: { $value }.
chart-line-baseline = Esperado desde la línea de base: { $value } ({ $day }).
chart-line-targets = { $n ->
    [one] Meta
   *[other] Metas
}: { $targets }.
chart-target = Meta
chart-at = { $value } ({ $day })
chart-from-to = de { $first } ({ $from }) a { $last } ({ $to })
chart-line-moment = { $name } ({ $day }).

# Documento de Word. $label, $number, $text, $page y $pages son lugares que el documento rellena.
docx-contents = Contenido
docx-page-of = Página { $page } de { $pages }
docx-table = Tabla
docx-chart = Gráfico
docx-caption = { $label } { $number }. { $text }
docx-alt-bar = Avance: { $shown }
docx-alt-bar-expected = Avance: { $shown } (lo esperado a la fecha: { $expected })
docx-alt-chart = Gráfico de líneas: { $name }.
docx-alt-frame = { $name }: { $values }
docx-alt-values = Valores: { $values }.
docx-alt-path = Lo esperado: { $values }.
docx-legend-value = Punto: { $last } ({ $to })
docx-legend-values = Línea continua: de { $first } ({ $from }) a { $last } ({ $to })
docx-legend-path = Línea discontinua: lo esperado hasta { $last } ({ $to })
docx-legend-kept = Línea discontinua: lo esperado en todo momento, { $value }
docx-legend-moment = { $number }: { $name } ({ $date })
docx-style-cell = Texto de tabla
docx-style-heading = Encabezado de columna
docx-style-legend = Leyenda
docx-style-gap = Separación tras tabla
docx-style-picture = Imagen
docx-style-sign = Signo de estado
docx-style-figure = Cifra de distribución
docx-style-banner = Aviso de encabezado
docx-style-table = Tabla de seguimiento
