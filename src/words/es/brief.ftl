# El informe para la reunión: resumen, cobertura, puntos por decidir, anexo.
# $n es el número para el plural; $shown, el mismo número ya escrito.

brief-title = Avance de las hojas de ruta: informe para la reunión
brief-for-meeting = Para la reunión: { $meeting } ({ $date })

# Resumen
brief-summary = Resumen
brief-summary-scope = Este informe resume { $indicators } de { $roadmaps }.
brief-summary-scope-chosen = Este informe se limita a ciertos estados: { $indicators } de { $roadmaps }.
brief-summary-roadmaps = { $n ->
    [one] { $shown } hoja de ruta
   *[other] { $shown } hojas de ruta
}
brief-summary-coverage = { $n ->
    [0] Ninguno tiene datos todavía.
    [one] De ellos, { $shown } tiene datos.
   *[other] De ellos, { $shown } tienen datos.
}
brief-summary-all-covered = { $n ->
    [one] Tiene datos.
   *[other] Todos tienen datos.
}
brief-summary-states = Por su estado: { $each }.
brief-summary-attention = { $n ->
    [one] Requiere atención, por estar rezagado o no haber cumplido su meta: { $ids }.
   *[other] Requieren atención, por estar rezagados o no haber cumplido su meta: { $ids }.
}
brief-named = { $id } «{ $name }»
brief-since-meeting = «{ $meeting }» ({ $date })
brief-since-day = el { $date }
brief-moved = Desde { $since }, { $each }.
brief-moved-none = Desde { $since } no cambió ninguna cifra.
brief-moved-none-shown = De las cifras que se muestran, ninguna cambió desde { $since }.
brief-moved-hidden = { $n ->
    [one] El cambio de { $shown } cifra no se muestra.
   *[other] El cambio de { $shown } cifras no se muestra.
}
brief-moved-first = { $n ->
    [one] { $shown } indicador tiene su primera cifra
   *[other] { $shown } indicadores tienen su primera cifra
}
brief-moved-changed = { $n ->
    [one] { $shown } cifra cambió
   *[other] { $shown } cifras cambiaron
}
brief-moved-gone = { $n ->
    [one] { $shown } indicador ya no tiene cifra
   *[other] { $shown } indicadores ya no tienen cifra
}
brief-moved-text = { $n ->
    [one] { $shown } texto cambió
   *[other] { $shown } textos cambiaron
}
brief-moved-restated = { $n ->
    [one] { $shown } cifra de entonces se rectificó
   *[other] { $shown } cifras de entonces se rectificaron
}
brief-summary-late = { $n ->
    [one] Hay atraso de { $shown } parte: { $parties }.
   *[other] Hay atrasos de { $shown } partes: { $parties }.
}
brief-summary-late-many = Hay atrasos de { $shown } partes; la matriz de cobertura muestra cuáles.
brief-summary-decide = { $n ->
    [one] Hay { $shown } punto por decidir, que se detalla más abajo.
   *[other] Hay { $shown } puntos por decidir, que se detallan más abajo.
}
brief-summary-broken = No se calculó, por un error en su definición: { $ids }.
brief-summary-unread = { $n ->
    [one] { $shown } archivo no se pudo leer: nada de él está en las cifras; el anexo dice por qué.
   *[other] { $shown } archivos no se pudieron leer: nada de ellos está en las cifras; el anexo dice por qué.
}
brief-summary-left-out = { $n ->
    [one] { $shown } fila con errores quedó fuera de las cifras; el anexo dice por qué.
   *[other] { $shown } filas con errores quedaron fuera de las cifras; el anexo dice por qué.
}

# Cada hoja de ruta
brief-objective = Objetivo general: { $text }
brief-changes = Qué cambió
brief-changes-none = Ninguna cifra cambió desde { $since }.
brief-change-from-to = de { $previous } a { $value } ({ $change })
brief-change-first = primera cifra: { $value }
brief-change-same = sigue en { $value }
brief-change-same-of = sigue en { $same }: { $value }, antes { $previous }
brief-change-now = ahora, { $value }
brief-change-gone = ya no tiene cifra; antes, { $previous }
brief-change-none-now = ya no tiene cifra
brief-change-text = nueva información
brief-change-text-left = queda la información anterior
brief-change-text-gone = ya no hay información
brief-change-new = { $n ->
    [one] { $shown } dato nuevo
   *[other] { $shown } datos nuevos
}
brief-change-late = { $n ->
    [one] { $shown } dato anterior informado después
   *[other] { $shown } datos anteriores informados después
}
brief-change-corrected = { $n ->
    [one] { $shown } dato corregido
   *[other] { $shown } datos corregidos
}
brief-change-withdrawn = { $n ->
    [one] { $shown } dato retirado
   *[other] { $shown } datos retirados
}
brief-change-restated = la cifra de entonces se rectificó: era { $known }, hoy es { $previous }
brief-change-restated-new = la cifra de entonces se conoció después: { $previous }
brief-change-restated-gone = la cifra de entonces se rectificó: era { $known } y ya no vale
brief-change-as-presented = { $said } (por datos registrados después de ese día, que ya estaban en lo presentado)
brief-change-stage = de { $previous } a { $value }
brief-sensitive = { $name } (cifras sensibles)
brief-caption-result = Indicadores del resultado { $id }
brief-note-restated = † La cifra de la fecha anterior se rectificó después.
brief-note-sensitive = Cifras sensibles: un valor pequeño puede señalar a personas. Revíselas antes de difundir este informe.

# Cobertura
brief-coverage = Cobertura por país y organización
brief-coverage-caption = Qué ha informado cada parte sobre cada indicador
brief-coverage-reported = informado
brief-coverage-zero = cero
brief-coverage-not-due = por vencer
brief-coverage-due = pendiente
brief-coverage-overdue = atrasado
brief-coverage-not-applicable = no aplica
brief-coverage-means-reported = la parte informó un valor.
brief-coverage-means-zero = la parte informó cero o «no».
brief-coverage-means-not-due = el plazo no ha llegado.
brief-coverage-means-due = el plazo llegó; corren los días de gracia.
brief-coverage-means-overdue = falta al menos un dato y el plazo venció, aunque haya informado otros.
brief-coverage-means-not-applicable = la parte declaró que no le aplica.
brief-coverage-legend = { $mark }: { $meaning }
brief-coverage-blank = Celda vacía: de esa parte no se espera ese dato.

# Lo que falta y lo que hay que decidir
brief-missing = Datos que faltan, por responsable
brief-missing-caption = Datos pendientes y atrasados
brief-no-responsible = sin responsable
brief-decisions = Por decidir
brief-decide-target = { $n ->
    [one] Acordar la meta de { $shown } indicador: { $which }.
   *[other] Acordar la meta de { $shown } indicadores: { $which }.
}
brief-decide-baseline = { $n ->
    [one] Acordar la línea de base de { $shown } indicador: { $which }.
   *[other] Acordar la línea de base de { $shown } indicadores: { $which }.
}
brief-decide-responsible = { $n ->
    [one] Designar responsable de { $shown } indicador: { $which }.
   *[other] Designar responsable de { $shown } indicadores: { $which }.
}
brief-decide-all-of = { $n ->
    [one] el único de { $id }
   *[other] los { $shown } de { $id }
}
brief-decide-missed = Prorrogar o revisar la meta no cumplida de { $id } { $name }: { $value }; la meta era { $target } al { $date }.

# Anexo
brief-annex = Anexo
brief-annex-parties = Series por parte
brief-annex-parties-how = La cifra de cada parte, al cierre de los días en que informó. Las partes siguen el orden de sus códigos.
brief-parties-scale = Misma escala en todos los recuadros: de { $low } a { $high }, del { $from } al { $to }.
brief-parties-left-out = { $n ->
    [one] Otra parte no se muestra.
   *[other] Otras { $shown } partes no se muestran.
}
brief-annex-definitions = Definiciones y métodos
brief-annex-definitions-caption = Qué se cuenta y cómo se calcula cada indicador
brief-column-method = Cómo se calcula
brief-annex-states = Estados
brief-means-no-data-apart = No hay ningún dato que cuente para el indicador en su conjunto. De { $ids } cuentan filas de partes o desgloses, que no se combinan.
brief-annex-thresholds = En camino: al menos el { $on } del avance esperado a la fecha; en riesgo: al menos el { $at }; rezagado: menos.
brief-annex-evidence = Evidencia
brief-annex-evidence-caption = Documentos que respaldan las cifras
brief-column-document = Documento o enlace
brief-annex-evidence-more = { $n ->
    [one] … y { $shown } documento más.
   *[other] … y { $shown } documentos más.
}
brief-annex-left-out = Filas leídas y filas que quedaron fuera
brief-annex-left-out-caption = Por qué quedaron fuera
brief-column-why = Motivo
brief-column-where = Dónde
brief-column-times = Veces
brief-where-more = { $places } y { $shown } más
brief-annex-check = Para cotejar este informe con sus datos
brief-digest = Huella de los datos (SHA-256): { $digest }
brief-annex-check-how = Dos informes con la misma huella salen de las mismas definiciones y las mismas filas contadas, aunque estén repartidas en otros archivos.

# Pie
brief-foot-as-of = Datos al { $date }
brief-foot-known-at = con lo informado hasta { $when }
brief-foot-version = ruta { $version }
brief-foot-digest = huella { $digest }
