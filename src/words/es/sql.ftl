# Comentarios de los guiones que escribe «export sql».

sql-head =
    Las cifras de «ruta report --format csv», calculadas por otro motor. Escrito por «ruta export sql».
    Los números son múltiplos enteros de 0.000000001: nada pasa por coma flotante binaria. Los cocientes se redondean a seis decimales, la mitad al par, una sola vez, al final.
sql-head-duckdb = Para DuckDB: duckdb -csv < guion.sql, en la carpeta del espacio de trabajo. Los números tienen 38 cifras; si un producto necesita más, DuckDB se detiene con un error.
sql-head-datafusion = Para Apache DataFusion: datafusion-cli --format csv -f guion.sql, en la carpeta del espacio de trabajo. Los números tienen 76 cifras.
sql-head-spark = Para Apache Spark: spark-sql -f guion.sql, en la carpeta del espacio de trabajo. Los números tienen 38 cifras; con spark.sql.ansi.enabled = true Spark se detiene con un error si un producto necesita más; sin ello, la celda queda vacía.
sql-assumes =
    Lo que el guion da por hecho, y «ruta check» comprueba: archivos en UTF-8 con comas, punto decimal, fechas como 2025-06-30 o 2025-Q2, los nombres de las columnas en inglés, tantas celdas en cada fila como en el encabezado, los acentos en un solo carácter (NFC); ninguna copia en conflicto («ruta tidy» las combina); definiciones sin errores.
    Lo que revisa él mismo: números, fechas, identificadores, partes, dimensiones, rangos, desgloses exigidos, filas iguales, identificadores con varios contenidos, correcciones y retiros, contradicciones. Una fila con un error no cuenta.
sql-source = LAS MEDICIONES. Este es el lugar que se cambia: otra carpeta, un almacén de objetos, Parquet.
sql-parquet = Lo mismo en Parquet, todas las columnas como texto:
sql-settings = LOS DÍAS: a fecha de, conocido a (vacío = todo lo que se sabe), desde. Se pueden cambiar; «desde» no es posterior a «a fecha de».
sql-definitions = LAS DEFINICIONES, como estaban al escribirse el guion.
sql-cells = Celdas, sin blancos alrededor.
sql-days = Cada fecha y momento distintos una vez: su último día, su microsegundo en UTC.
sql-parties = Cada celda de parte distinta una vez: el conjunto de partes que significa.
sql-rows = Filas, leídas y juzgadas por sí mismas. Las filas iguales son una sola; lo que no se puede leer es su texto.
sql-links = Correcciones: las filas de un identificador son un nodo; un enlace va de lo que corrige a lo corregido.
sql-chains = Cada fila que otra reemplaza a través de otras.
sql-cycles = Las filas de un ciclo no reemplazan nada y no cuentan.
sql-clashes = Filas de una serie de totales que dicen cosas distintas del mismo día, informadas en el mismo momento.
sql-rounds = Quién queda en pie: vale la corrección más nueva; las igual de nuevas caen. Una contradicción no reemplaza nada, y por eso las correcciones se resuelven de nuevo tras ella.
sql-counted = Filas que cuentan, en tres vistas: ahora; entonces, con lo que se sabe hoy; entonces, como se sabía entonces.
sql-series = Series en el tiempo.
sql-headlines = Series combinadas, la línea de base donde se incluye, cocientes.
sql-progress = Lo que se esperaba a este día.
sql-status = El primer estado que corresponde.
sql-numbers = Cada número como texto: sus cifras exactas, o seis decimales redondeados la mitad al par; los porcentajes conservan uno.
sql-guard = Detiene el guion si las cadenas o las contradicciones son más hondas de lo que él alcanza.
sql-answer = La respuesta.
sql-too-deep = Hay correcciones o contradicciones más encadenadas de lo que este guion alcanza: use ruta report
sql-unlike =
    { $count ->
        [one] Un archivo de datos no está escrito como el guion espera: { $file }
       *[other] { $count } archivos de datos no están escritos como el guion espera; el primero: { $file }
    }
    .help = El guion lee UTF-8 con comas, punto decimal, fechas ISO y nombres de columnas en inglés, y no combina copias en conflicto. Reescriba ese archivo o dé al guion otras mediciones.
