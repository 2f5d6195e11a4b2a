# Rótulos, títulos y notas de los documentos.

label-indicator = Indicador
label-indicators = Indicadores
label-name = Nombre
label-value = Valor
label-target = Meta
label-target-date = Plazo
label-progress = Avance
label-status = Estado
label-change = Cambio
label-previous = Antes
label-last-date = Último dato
label-rows = Filas
label-roadmap = Hoja de ruta
label-result = Resultado
label-since = Desde
label-as-of = Al
label-known-at = Según lo informado hasta
label-new = nuevo
label-restated = rectificado
label-of = De
label-percent = Porcentaje
label-ceiling = Máximo posible
label-breakdown = Desglose
label-breakdown-by = Desglose por { $dimension }
label-party = Parte
label-total = Total
label-not-split = sin desglosar
label-nobody = sin parte
label-coverage = Cobertura
label-baseline = Línea de base
label-expected = Esperado
label-pace = Ritmo
label-unit = Unidad
label-kind = Tipo
label-label = Número en la fuente
label-definition = Definición
label-direction = Dirección
label-trajectory = Trayectoria
label-over-time = En el tiempo
label-over-parties = Entre partes
label-range = Rango
label-decimals = Decimales
label-stage = Etapa
label-stages = Etapas
label-text = Texto
label-by = Desgloses
label-collect = Calendario de recolección
label-responsible = Responsable
label-verification = Medio de verificación
label-evidence = Evidencia
label-sensitive = Dato sensible
label-within = Miembros de
label-references = Referencias
label-source = Fuente
label-section = Sección
label-document = Documento
label-general-objective = Objetivo general
label-specific-objectives = Objetivos específicos
label-supports = Contribuye a
label-subthemes = Subtemas
label-cross-cutting = Enfoques transversales
label-meeting = Reunión
label-period = Período
label-start = Comienzo
label-end = Final
label-due = Vence
label-days = Días de atraso
label-state = Estado
label-what = Falta
label-date = Fecha
label-event = Evento
label-note = Nota
label-reporter = Informante
label-recorded = Registrado
label-replaces = Reemplaza
label-id = Id
label-place = Lugar
label-fate = Qué fue de la fila
label-reason = Motivo
label-summary = Resumen
label-trend = Evolución
label-series = Series
label-formula = Fórmula
label-steps = Cálculo
label-number = Número
label-file = Archivo
label-line = Línea
label-code = Código
label-level = Nivel
label-message = Mensaje
label-name-code = Nombre del hallazgo
label-fix = Qué hacer
label-why = Por qué importa
label-example = Ejemplo

title-report = Avance de las hojas de ruta
title-missing = Lo que falta
title-missing-data = Datos que faltan
title-missing-definitions = Definiciones incompletas
title-history = Historia del indicador { $id }
title-explain = De dónde sale la cifra de { $id }
title-measurements = Mediciones
title-list = Hojas de ruta

note-as-of = Al { $date }
note-known-at = Con lo informado hasta el { $when }
note-since = Cambio desde el { $date }
note-since-meeting = Cambio desde «{ $meeting }» ({ $date })
note-no-meeting = No hay una reunión anterior con la que comparar.
note-party = Solo { $party }
note-statuses = { $n ->
        [one] Solo indicadores con el estado: { $statuses }
       *[other] Solo indicadores con los estados: { $statuses }
    }
note-rows = Filas leídas: { $read } (contadas: { $counted }; rechazadas: { $rejected }; corregidas o retiradas: { $superseded }; repetidas: { $duplicate }; posteriores: { $later })
note-rejected = { $rejected ->
        [one] Una fila con error quedó fuera de las cifras: «ruta check» dice cuál y por qué.
       *[other] { $rejected } filas con error quedaron fuera de las cifras: «ruta check» dice cuáles y por qué.
    }
note-coverage = { $with } de { $indicators } indicadores tienen datos
note-may-repeat = participaciones: una persona puede estar contada más de una vez
note-unofficial = traducción no oficial
note-not-combined = las partes no se combinan
note-restated = La cifra anterior cambió después de esa fecha.
note-no-rows = Todavía no hay mediciones.
note-nothing-listed = Ningún indicador cumple lo pedido.
note-nothing-computed = No hay ningún indicador que se pueda calcular.
note-nothing-missing = No falta nada.
note-nothing-missing-read = De lo que se pudo leer no falta nada.
note-no-findings = Todo en orden: no hay hallazgos.
note-findings = { $errors ->
        [0] Sin errores
        [one] Un error
       *[other] { $errors } errores
    }, { $warnings ->
        [0] sin advertencias
        [one] una advertencia
       *[other] { $warnings } advertencias
    }, { $notes ->
        [0] sin notas
        [one] una nota
       *[other] { $notes } notas
    }
note-more = { $more ->
        [one] … y un hallazgo más en { $file }
       *[other] … y { $more } hallazgos más en { $file }
    }
note-file = Archivo completo
note-days-overdue = { $days ->
        [one] un día de atraso
       *[other] { $days } días de atraso
    }
note-replaced-by = la reemplaza { $place }
note-same-as = igual a { $place }
note-withdrawal = retirada sin reemplazo
note-written = Se escribió { $path }

# Libro de cálculo: nombres de las hojas (31 letras como mucho) y lo que dicen.
sheet-summary = Resumen
sheet-indicators = Indicadores
sheet-matrix = Matriz
sheet-gaps = Faltantes
sheet-measurements = Mediciones
sheet-definitions = Definiciones
sheet-empty = Nada que mostrar.
sheet-part = Corresponde a
sheet-gap-value = dato
sheet-coverage-reported = informado
sheet-coverage-zero = cero
sheet-distribution = Estado de los indicadores por hoja de ruta
sheet-distribution-alt = Barras apiladas: cuántos indicadores de cada hoja de ruta están en cada estado. Las mismas cifras están en la tabla de arriba.
sheet-with-data = Con datos
sheet-progress = Avance hacia la meta
sheet-progress-alt = Barras: avance de cada indicador con meta, de la línea de base (0 %) a la meta (100 %), junto a lo esperado a la fecha. Las mismas cifras están en la tabla de arriba.
sheet-progress-done = Avance
sheet-notes = Para leer estas cifras
sheet-note-sensitive = { $n ->
    [one] { $shown } medición de indicadores sensibles no se muestra en la hoja de mediciones.
   *[other] { $shown } mediciones de indicadores sensibles no se muestran en la hoja de mediciones.
}
sheet-note-too-many = Hay más mediciones de las que caben en una hoja. Todas están en: ruta export csv --what measurements
