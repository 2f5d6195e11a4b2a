# Palabras del oficio: meses, estados, columnas, tipos. Cortas: caben en una tabla.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sep
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
date-long = { $day } de { $month } de { $year }
date-short = { $day } { $month } { $year }
period-month = { $month } de { $year }
period-quarter = { $number ->
        [1] 1.er trimestre de { $year }
        [3] 3.er trimestre de { $year }
       *[other] { $number }.º trimestre de { $year }
    }
period-semester = { $number ->
        [1] 1.er semestre de { $year }
       *[other] { $number }.º semestre de { $year }
    }
list-and = y
list-and-before-i = e

level-error = error
level-warning = advertencia
level-note = nota
level-help = ayuda

# Estados.
status-achieved = logrado
status-on-track = en camino
status-at-risk = en riesgo
status-off-track = rezagado
status-in-progress = en curso
status-missed = no cumplido
status-no-target = sin meta
status-no-baseline = sin línea de base
status-no-data = sin datos
status-not-due = aún no corresponde
status-not-applicable = no aplica
means-achieved = La meta final está cumplida.
means-on-track = El avance alcanza, o casi, lo esperado a la fecha.
means-at-risk = El avance está por debajo de lo esperado a la fecha.
means-off-track = El avance está muy por debajo de lo esperado a la fecha.
means-in-progress = Hay dato y meta, pero todavía no se espera nada a esta fecha.
means-missed = El plazo de la meta venció sin que se cumpliera.
means-no-target = Hay dato, pero no se acordó una meta.
means-no-baseline = Hay dato y meta, pero no el punto de partida para medir el avance.
means-no-data = No hay ningún dato que cuente.
means-not-due = No hay dato y todavía no corresponde que lo haya.
means-not-applicable = Se declaró que el indicador no aplica.

# Vacíos.
gap-not-due = por vencer
gap-due = pendiente
gap-overdue = atrasado
gap-absent = sin definir
what-target = meta
what-baseline = línea de base
what-collect = calendario de recolección
what-responsible = responsable
what-verification = medio de verificación

# Tipos y reglas de los indicadores.
kind-count = conteo
kind-level = nivel
kind-share = proporción
kind-parties = países que cumplen
kind-milestone = hito
kind-text = texto
over-time-sum = los valores se suman
over-time-latest = vale el último valor
over-time-max = vale el mayor valor
over-time-min = vale el menor valor
over-parties-sum = las partes se suman
over-parties-max = vale la parte mayor
over-parties-min = vale la parte menor
over-parties-mean = vale el promedio de las partes
over-parties-none = las partes no se combinan
direction-increase = aumentar
direction-decrease = disminuir
direction-maintain = mantener
trajectory-linear = lineal
trajectory-steps = por escalones
trajectory-none = sin trayectoria
need-required = obligatorio
need-optional = opcional
every-day = cada día
every-month = cada mes
every-quarter = cada trimestre
every-semester = cada semestre
every-year = cada año

# Qué fue de cada fila.
fate-counted = contada
fate-rejected = rechazada
fate-superseded = corregida
fate-withdrawn = retirada
fate-duplicate = repetida
fate-later-known = informada después
fate-later-observed = posterior a la fecha

# Palabras que los mensajes intercalan: columnas.
word-date = fecha
word-indicator = indicador
word-value = valor
word-of = denominador
word-party = parte
word-country = país
word-event = evento
word-source = fuente
word-note = nota
word-reporter = informante
word-recorded = registrado
word-id = id
word-replaces = reemplaza
word-dimension = dimensión

# Separadores, marcas y órdenes de fecha.
word-comma = coma
word-semicolon = punto y coma
word-tab = tabulador
word-point = punto
word-point-before-three = punto, también ante tres cifras: 1.000 es 1
word-none = ninguno
word-day-first = día/mes/año
word-month-first = mes/día/año
word-iso = año-mes-día

# Clases de cosas.
word-group = grupo
word-objective = objetivo específico
word-meeting = reunión
word-code = hallazgo
word-unnamed = sin nombre
word-language = idioma
word-roadmap = hoja de ruta
word-result = resultado
word-stage = etapa
word-status = estado
word-definition = hoja de ruta, resultado ni indicador
word-text = texto
word-number = número
word-yes-no = true o false
word-list = lista
word-table = tabla
word-cell = celda
word-line = línea
word-columns = columnas
word-min = mínimo
word-max = máximo
word-yes = sí
word-no = no

# Motivos.
word-grammar = no es un número
word-too-long = demasiadas cifras
word-grouping = separador de miles
word-percent = signo de porcentaje
word-link-outside = enlace que sale de la carpeta
word-not-a-file = no es un archivo
word-unsafe-name = nombre no seguro
reason-not-found = no existe
reason-no-folder = la carpeta no existe
reason-permission = permiso denegado
reason-no-space = no queda espacio en el disco
reason-read-only = la carpeta es de solo lectura
reason-is-folder = es una carpeta
reason-not-folder = no es una carpeta
reason-invalid = está dañado o es de otra clase
reason-exists = ya existe algo con ese nombre
reason-too-large = el archivo no puede crecer más
reason-busy = está en uso por otro programa
word-link-loop = enlace que vuelve atrás
word-natural = mínimo
word-no-permission = no hay permiso para leerlo
word-not-found = ya no está
word-too-large = supera 1 MiB, el límite de un archivo de definiciones
word-not-readable = el sistema lo impide
