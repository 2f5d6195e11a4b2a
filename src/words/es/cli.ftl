# La línea de comandos: ayuda, ejemplos, errores de uso y lo que no se pudo hacer.

about-ruta = Sigue los indicadores de las hojas de ruta a partir de archivos sencillos: lee las mediciones, informa el avance, encuentra lo que falta y lo exporta.
about-init = Prepara una carpeta con las hojas de ruta oficiales, sin sobrescribir nada
about-check = Lee todo y muestra cada error o duda, con su lugar y su remedio
about-list = Muestra las hojas de ruta con sus resultados e indicadores
about-show = Muestra entera la definición de una hoja de ruta, un resultado o un indicador
about-record = Registra, corrige o retira valores, sin editar ninguna fila
about-import = Trae valores de un archivo ajeno: un formulario, una tabla o respuestas de una encuesta
about-tidy = Une las copias en conflicto, aparta filas cortadas y borra restos, sin perder nada
about-report = Informa el avance a una fecha
about-missing = Muestra los datos que faltan y las definiciones incompletas
about-form = Escribe el libro de Excel que llena cada parte, con lo que le falta informar
about-history = Muestra cada fila que formó la cifra de un indicador
about-explain = Muestra paso a paso cómo se calcula la cifra de un indicador
about-export = Exporta resumen, mediciones, faltantes o definiciones, para otros programas

help-usage = Uso
help-options = Opciones
help-general = Opciones generales
help-arguments = Argumentos
help-commands = Comandos
help-examples = Ejemplos
help-also = También se llama: { $names }
help-values = [valores: { $values }]
help-default = [por omisión: { $value }]
help-foot = «{ $command }» explica cada comando.
usage-options = [OPCIONES]
usage-command = COMANDO

value-dir = CARPETA
value-file = ARCHIVO
value-id = ID
value-code = CÓDIGO
value-date = FECHA
value-moment = MOMENTO
value-since = FECHA|REUNIÓN
value-party = PARTE
value-dimension = DIMENSIÓN
value-status = ESTADO
value-format = FORMATO
value-what = QUÉ
value-engine = MOTOR
value-lang = IDIOMA
value-region = PAÍS
value-color = CUÁNDO
value-number = NÚMERO
value-text = TEXTO
value-reporter = QUIÉN
value-row = FILA
value-typed = VALOR
value-words = ID VALOR
value-split = DIMENSIÓN=VALOR

arg-workspace = Carpeta del espacio de trabajo; si no se da, se busca desde la carpeta actual hacia arriba
arg-lang = Idioma de los mensajes y los documentos
arg-region = Cómo se escriben los números, por país (en español y portugués): MX 1,234.5, CR 1 234,5; si no se da, «region» de ruta.toml
arg-color = Cuándo usar colores
arg-quiet = Solo muestra los datos y los errores
arg-threads = Hilos que leen los archivos grandes; si no se da, los de la máquina
arg-help = Muestra esta ayuda
arg-version = Muestra la versión
arg-init-dir = Carpeta que se prepara; si no se da, la actual
arg-check-format = Forma de los hallazgos: con su línea, una línea cada uno, o para otros programas
arg-check-explain = Explica un código de hallazgo y termina
arg-show-id = Identificador de la hoja de ruta, el resultado o el indicador
arg-indicator-id = Identificador del indicador
arg-as-of = Cuenta lo observado hasta ese día (2025-06-30, o el final de un período como 2025-Q2); si no se da, hoy
arg-known-at = Cuenta solo lo informado hasta ese momento (2025-04-10 o 2025-04-10T15:30:00Z)
arg-since = Muestra el cambio desde ese día o reunión; si no se da, desde la última reunión anterior
arg-roadmap = Solo estas hojas de ruta
arg-party = Solo esta parte: país, grupo u organización
arg-by = Desglosa por «party» o por una dimensión
arg-status = Solo los indicadores en estos estados
arg-format = Forma del documento; si no se da, la decide la extensión de -o
arg-output = Escribe en este archivo en lugar de la pantalla
arg-exit-code = Termina con el código 1 si hay datos atrasados
arg-form-party = La parte que lo llena: país, grupo u organización
arg-form-all = Escribe un formulario para cada parte a la que se piden datos
arg-form-output = Archivo que se escribe, o carpeta; si no se da, PARTE-FECHA.xlsx en la carpeta actual
arg-form-force = Reemplaza los formularios que ya existan, con lo que tengan escrito
arg-what = Qué se exporta: el resumen por indicador, las mediciones, lo que falta o las definiciones; si no se da, el resumen, y en xlsx el libro entero
arg-raw = No protege los textos que una hoja de cálculo tomaría por fórmulas; para otros programas
arg-for-excel = CSV que Excel abre bien con doble clic: punto y coma, coma decimal, BOM; con --region MX y otras de punto decimal, comas y punto
arg-engine = Para qué motor se escribe el guion de «export sql»: duckdb, datafusion o spark; si no se indica, duckdb
arg-export-since = Con «export sql»: el día o la reunión desde la que se cuenta el cambio
arg-export-roadmap = Con «export sql»: solo estas hojas de ruta
arg-export-status = Con «export sql»: solo los indicadores en estos estados
arg-record-words = Indicador y valor; varios valores a la vez: sex=F:20 sex=M:25; con denominador: 45/60. «-» los lee de la entrada: una tabla, o un valor por línea. En una terminal, lo que falta se pregunta
arg-record-party = De quién es el valor: código o nombre del país; varios, unidos con /
arg-record-date = Cuándo se observó: 2025-03-12, un período como 2025-Q2, hoy o ayer
arg-record-of = Denominador: de cuántos
arg-record-event = Actividad en que se observó
arg-record-source = Evidencia: documento o enlace
arg-record-note = Nota
arg-record-by = Desglose, por ejemplo sex=F; se puede repetir
arg-reporter = Quién informa: su archivo es data/QUIÉN.csv; si no se da, RUTA_REPORTER, ruta.toml o el usuario del equipo
arg-correct = Corrige la fila de este id; lo que no se escriba queda como en ella
arg-withdraw = Retira la fila de este id; pide --note
arg-dry-run = Muestra qué haría, sin escribir nada
arg-import-file = Archivo CSV, XLSX u ODS, o carpeta con ellos
arg-mapping = Archivo TOML que dice qué es cada columna
arg-survey = Archivo TOML que dice qué respuestas se cuentan
arg-suggest = Escribe un borrador de --mapping para el archivo y termina
arg-yes = Escribe sin preguntar

example-init = Prepara un espacio de trabajo en una carpeta nueva
example-check = Revisa todo
example-check-explain = Explica qué es D204 y cómo se arregla
example-list = Todas las hojas de ruta
example-show = La definición de un indicador
example-record-ask = Pregunta los datos uno por uno
example-record = Registra un valor con su evidencia
example-record-split = Registra dos valores desglosados por sexo
example-record-correct = Corrige el valor de una fila por su id
example-record-withdraw = Retira una fila y dice por qué
example-import = Un formulario lleno: muestra qué haría y pregunta
example-import-folder = Todos los de una carpeta, sin preguntar
example-import-suggest = Un borrador que dice qué es cada columna
example-import-mapping = Una tabla ajena, con ese archivo ya revisado
example-import-survey = Respuestas de una encuesta, contadas
example-tidy = Une las copias en conflicto con sus originales y las borra
example-tidy-dry-run = Muestra lo que haría y no cambia nada
example-report = El avance al 30 de junio de 2025
example-report-by = La hoja de ruta HR1 por parte, en un archivo Markdown
example-missing = Todo lo que falta hoy
example-missing-party = Lo que falta de Guatemala, en un archivo Markdown
example-form = El formulario de Perú con lo que corresponde al segundo trimestre
example-form-all = Un formulario por parte, cada uno en su idioma
example-history = Cada fila del indicador
example-explain = La fórmula, con sus números y sus filas
example-export = El resumen, en CSV
example-export-measurements = Las mediciones que cuentan, en JSON
example-export-workbook = El libro de Excel entero: resumen, indicadores, matriz, faltantes, mediciones y definiciones
example-export-excel = El resumen, para abrirlo en Excel con doble clic
example-export-sql = Un guion que calcula el informe en DuckDB

# Errores de uso.
usage-see = Vea «{ $command } --help».
usage-not-on-screen = «{ $format }» es un documento que la terminal no puede mostrar
usage-not-on-screen-help = Escríbalo en un archivo: -o ARCHIVO.{ $format }
usage-unknown-argument = No existe la opción «{ $arg }»
usage-text-with-line = Si es un valor, escríbalo al final, detrás de «--»: … -- { $arg }. Si es de una opción, únalo a ella: --note={ $arg }
usage-unexpected-argument = Sobra «{ $arg }»
usage-unknown-command = No existe el comando «{ $command }»
usage-invalid-value = «{ $value }» no sirve para { $arg }
usage-allowed = { $count ->
        [one] Use { $values }.
       *[other] Use uno de estos: { $values }.
    }
usage-missing-value = Falta el valor de { $arg }
usage-no-value = { $arg } no lleva valor
usage-missing-argument = Falta { $args }
usage-missing-arguments = Faltan { $args }
usage-conflict = { $arg } no puede ir junto con { $prior }
usage-repeated = { $arg } está repetido
usage-two-values = { $column ->
    [of] El denominador se da dos veces, con dos valores: { $first } y { $second }
   *[other] Lo mismo se da dos veces, con dos valores: { $first } y { $second }
}
    .grouped = Si es un solo número, escríbalo sin espacio: { $one }.
    .help = Diga qué los distingue, por ejemplo sex=F:20 sex=M:25, o regístrelos uno por uno. Un texto de varias palabras va entre comillas.
usage-not-text = Un argumento no es texto válido
usage-wrong = No se entiende lo escrito
expected-day = Escriba el día como 2025-06-30, o un período como 2025-Q2, 2025-S1, 2025-06 o 2025.
expected-moment = Escriba la fecha (2025-04-10), o la fecha y la hora con su zona (2025-04-10T15:30:00-05:00).
expected-status = Escriba un estado: { $values }.

# Lo que no se pudo hacer.
failure-no-workspace = Aquí no hay un espacio de trabajo: { $path }
    .help = Vaya a la carpeta que contiene ruta.toml o roadmaps, indíquela con -C, o cree una con «ruta init».
failure-no-roadmap = No se pudo leer ninguna hoja de ruta
    .help = Corrija los errores señalados en la carpeta roadmaps. «ruta init» trae las hojas de ruta oficiales.
failure-without-roadmap = No hay ninguna hoja de ruta
    .help = Ponga al menos una, un archivo que termine en .toml, en la carpeta roadmaps. «ruta init» trae las oficiales.
failure-nothing-to-import = No hay archivos que importar en { $path }
    .help = Indique la carpeta en la que están los archivos; no se miran las carpetas que hay dentro.
failure-unreadable = No se puede leer { $path }: { $reason }
    .help = Compruebe que existe, que tiene permiso para leerlo y que ningún otro programa lo bloquea.
failure-reading = No se pudieron leer los datos: { $reason }
    .help = Compruebe que los archivos de la carpeta data siguen ahí, que tiene permiso para leerlos y vuelva a intentarlo.
failure-changed-while-reading = Los datos cambiaron mientras se leían
    .help = Espere a que termine quien los está escribiendo y vuelva a intentarlo.
failure-unknown-id = { $what-key ->
        [indicator] No existe el indicador «{ $id }»
        [roadmap] No existe la hoja de ruta «{ $id }»
       *[other] No existe ninguna hoja de ruta, resultado ni indicador «{ $id }»
    }
    .help = «ruta list» muestra los identificadores que existen.
failure-broken-definition = La definición de «{ $id }» tiene un error ({ $place })
    .help = «ruta check» dice cuál. Hasta que se corrija, nada de lo que define se calcula ni se registra.
failure-unknown-party = «{ $id }» no es una parte conocida
    .help = Use el código ISO de tres letras del país, o el de un grupo u organización de ruta.toml.
failure-unknown-dimension = «{ $id }» no es una dimensión
    .help = { $count ->
        [one] Use { $known }.
       *[other] Use una de estas: { $known }.
    }
failure-unknown-meeting = «{ $id }» no es una fecha ni una reunión
    .help = Escriba la fecha como 2025-04-10, o el id de una reunión de ruta.toml.
failure-no-meeting = «{ $id }» no es una reunión de ruta.toml
    .help = { $count ->
        [0] Añádala a [[meetings]] en ruta.toml, con su id, su nombre y su fecha.
       *[other] Escriba el id de una reunión: { $known }. Si falta, añádala a [[meetings]] en ruta.toml.
    }
failure-no-meeting-or-digest = «{ $id }» no es una reunión de ruta.toml ni una huella
    .help = { $count ->
        [0] Escriba la huella que está al pie de un informe, o añada la reunión a [[meetings]] en ruta.toml.
       *[other] Escriba el id de una reunión ({ $known }) o la huella que está al pie de un informe. Si falta la reunión, añádala a [[meetings]] en ruta.toml.
    }
failure-since-later = La fecha de --since ({ $since }) es posterior a la del informe ({ $day })
    .help = Escriba en --since una fecha o reunión anterior, o pida con --as-of el informe a una fecha posterior.
failure-unknown-code = «{ $id }» no es un código de hallazgo
    .help = Escriba el código que muestra «ruta check», por ejemplo D204, o su nombre.
failure-unknown-row = Ninguna fila tiene el id «{ $id }»
    .help = «ruta history INDICADOR» muestra el id de cada fila. Una fila sin id se corrige en su archivo.
failure-bad-today = La variable RUTA_TODAY no contiene una fecha: «{ $value }»
    .help = Escriba la fecha como 2025-06-30, o quite la variable.
failure-own-file = { $path } está entre los archivos que ruta lee: ahí no se escribe ningún resultado
    .help = No cambió nada. Elija para -o un lugar fuera de las carpetas data, roadmaps y seals, por ejemplo «informes».
failure-pdf = ruta no escribe { $path }: un PDF lo hace el navegador, con el documento HTML
    .help = Escriba el documento con «-o { $html }», abra ese archivo en Edge o Chrome y elija Imprimir (Ctrl+P) → Guardar como PDF. En docs/brief.md está cómo hacerlo sin abrir nada.
failure-unknown-extension = La extensión de { $path } no dice qué forma escribir
    .help = Use una de estas extensiones: { $known }; o elija la forma con --format.
failure-no-workbook = «ruta missing» no escribe libros de Excel: { $path }
    .help = Lo que falta es una de las hojas del libro que escribe «ruta report -o { $path }».
failure-write = No se pudo escribir { $path }: { $reason }
    .help = No cambió nada. Compruebe el permiso de la carpeta, el espacio libre y que el archivo no esté abierto en otro programa.
failure-write-no-folder = No se pudo escribir { $path }: { $reason }
    .help = No cambió nada. Cree la carpeta { $dir }, o escriba en otra.
failure-write-out = No se pudo escribir la salida: { $reason }
    .help = Compruebe el espacio libre y el destino de la salida.
failure-locked = { $known ->
        [yes] { $holder } tiene abierto { $path }
       *[no] Otro programa tiene abierto { $path }
    }
    .help = Cierre el archivo (¿está abierto en Excel o LibreOffice, aquí o en otro equipo?) y vuelva a intentarlo. No cambió nada.
failure-not-ours = No se escribe en { $path }: es un enlace, no es un archivo común, está solo en la nube o queda fuera del espacio de trabajo
    .help = Ponga en su lugar un archivo común que esté en este equipo, o registre con otro --reporter.
failure-reporter = Falta saber quién informa, o su nombre no sirve de nombre de archivo: «{ $name }»
    .help = Indíquelo con --reporter, por ejemplo --reporter PER; con la variable RUTA_REPORTER; o con la clave reporter de ruta.toml.
failure-refused = No se escribió nada
    .help = Corrija lo señalado y repita el comando.
failure-stopped = No se escribió nada.
    .help = Repita el comando cuando quiera.
failure-unconfirmed = { $path } se escribió, pero el disco no lo confirmó: { $reason }
    .help = No repita la operación sin comprobar antes si el dato está en el archivo.
failure-not-removed = No se pudo borrar { $path }: { $reason }
    .help = Todas sus filas están en su original y cuentan una vez. Bórrelo usted, o repita «ruta tidy».
failure-internal = Error interno: { $detail }
    .help = Es un defecto de ruta, no de sus datos. Informe este mensaje a quien lo mantiene.

# init.
init-written = Se creó { $path }
init-kept = Ya existía { $path }; quedó como estaba
init-done = { $written ->
        [0] No hacía falta crear nada en { $dir }.
        [one] Se creó un archivo en { $dir }.
       *[other] Se crearon { $written } archivos en { $dir }.
    }
usage-for-excel = --for-excel solo sirve para CSV
    .help = Añada --format csv, o dé a -o un nombre que termine en .csv; para un libro de Excel use --format xlsx.
usage-only-sql = { $arg } es solo para «export sql»
    .help = Escriba ruta export sql, o dé a -o un nombre terminado en .sql.
usage-sql-public = Un guion calcula con todos los datos y no oculta nada: no hay uno para el público
    .help = Para publicar, use «ruta report» o «ruta export xlsx» con --audience public.
usage-sql-what = Un guion calcula el resumen y nada más
    .help = Quite --what. Las mediciones mismas: ruta export csv --what measurements
workbook-needs-file = Un libro de Excel no se muestra en la pantalla
    .help = Indique el archivo, por ejemplo: -o resumen.xlsx
workbook-too-large = Los datos no caben en un libro de Excel: hay más de 1.048.575 filas o un texto de más de 32.767 letras
    .help = Expórtelos en CSV: ruta export csv --what measurements

note-progress = { $reading ->
    [1] Leyendo
   *[other] Leyendo otra vez
}: { $percent } · { $read } de { $all } MB · { $counted ->
    [0] {""}
   *[other] { $rows } filas ·{" "}
}{ $n ->
    [one] queda { $left } s
   *[other] quedan { $left } s
}
