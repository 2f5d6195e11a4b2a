# Archivos ajenos: libros de cálculo, correspondencias de columnas, encuestas.

w421 = El archivo es { $format } y de ese formato no se leen filas
    .help = Ábralo en Excel o LibreOffice y guárdelo como libro de Excel (.xlsx) o como «CSV UTF-8».
w421-what = El contenido del archivo, diga lo que diga su nombre, no es un libro .xlsx, .ods ni un texto con columnas.
w421-why = Los formatos antiguos o de otro tipo no se pueden leer con seguridad: alguna cifra podría entenderse mal.
w421-fix = Abra el archivo en Excel o LibreOffice, compruebe que se ve bien y guárdelo como .xlsx o como «CSV UTF-8».
w422 = El archivo está protegido con contraseña y no se puede leer
    .help = Ábralo en Excel, quite la contraseña de apertura, guárdelo y vuelva a importarlo.
w422-what = El libro está cifrado: sin la contraseña no hay nada que leer.
w422-why = El programa no pide ni guarda contraseñas de otros archivos.
w422-fix = En Excel: Archivo, Información, Proteger libro, Cifrar con contraseña; borre la contraseña y guarde.
w423 = El libro está dañado o incompleto ({ $part })
    .help = Pida de nuevo el archivo, o ábralo en Excel o LibreOffice, deje que lo repare y guárdelo con otro nombre.
w423-what = Falta una parte del libro, está cortada o no respeta las reglas de su formato.
w423-why = De un libro a medias no se importa nada: no se sabría qué filas faltan.
w423-fix = Descargue el archivo otra vez por completo. Si sigue igual, ábralo en Excel, acepte la reparación, revise las cifras y guárdelo con otro nombre.
w424 = El libro está construido de forma peligrosa y no se lee: { $reason }
    .help = Compruebe con quien lo envió de dónde viene. Si es legítimo, ábralo en Excel o LibreOffice y guárdelo con otro nombre.
w424-what = El archivo contiene algo que ningún programa de hojas de cálculo escribe y que sirve para atacar a quien lo abre.
w424-why = Un archivo de pocos kilobytes puede ocupar gigabytes al abrirse, o intentar leer otros archivos del equipo.
w424-fix = No lo abra si no conoce a quien lo envió. Si lo conoce, pídale que guarde los datos en un libro nuevo.
w425 = El archivo supera el límite de lo que se lee ({ $what }: { $limit })
    .help = Deje en el archivo solo las hojas y filas que se importan, o divídalo en varios.
w425-what = El archivo tiene más contenido del que se lee de una vez.
w425-why = El límite protege el equipo. De un archivo demasiado grande no se importa ninguna parte, para que no falten filas sin que se note.
w425-fix = Copie en un libro nuevo solo la hoja que hace falta, o reparta las filas en varios archivos.
w426 = El archivo no contiene ninguna celda con datos
    .help = Compruebe que es el archivo correcto y que se guardó después de llenarlo.
w426-what = El archivo se pudo abrir, pero está vacío.
w426-why = Suele ser un archivo que se creó y no se guardó, o que todavía no terminó de descargarse.
w426-fix = Abra el archivo, compruebe que tiene datos, guárdelo y vuelva a importarlo.
w427 = Fila de totales: no se importa
    .help = Si es una medición y no un total, complete su fecha y su indicador y quite la palabra «total».
w427-what = La fila suma otras filas: lo dice su texto, o tiene un valor pero ni fecha ni indicador.
w427-why = Importar el total junto con sus partes contaría todo dos veces.
w427-fix = No haga nada si es un total. Si es una medición, escriba su fecha y su indicador en la fila.
w428 = { $rows ->
        [one] Se lee una fila oculta, esta
       *[other] Se leen { $rows } filas ocultas; la primera es esta
    }
    .help = Muestre todas las filas (quite los filtros) y compruebe que deben importarse. Borre las que no.
w428-what = La hoja oculta filas, por un filtro o a mano, y esas filas tienen datos.
w428-why = Un filtro olvidado no quita datos: se importan, pero quien mira la hoja no los ve.
w428-fix = Quite los filtros, revise las filas y borre las que no correspondan antes de importar.
w429 = Se lee la columna «{ $header }», que está oculta
    .help = Muestre la columna y compruebe que sus datos son los que deben importarse.
w429-what = Una columna que se importa está oculta en la hoja.
w429-why = Lo oculto suele ser viejo o de trabajo interno, y quien llenó la hoja quizá no lo vio.
w429-fix = Muestre la columna y revísela. Si no debe importarse, bórrela o quítela de la correspondencia.
w430 = La hoja «{ $sheet }» está oculta y no se lee
    .help = Si sus datos deben importarse, muestre la hoja y guarde el libro.
w430-what = Una hoja oculta del libro tiene encabezados de mediciones.
w430-why = Quien envió el libro no ve esa hoja; importarla sin que nadie la mire sería arriesgado.
w430-fix = Muestre la hoja, revise sus filas y guarde el libro, o bórrela.
w431 = Las celdas { $range } están combinadas y su contenido no se puede asignar a una sola fila y columna
    .help = Separe las celdas y escriba en cada fila su propio valor.
w431-what = Una celda combinada abarca varias filas con un número, o varias columnas que se importan.
w431-why = No se sabe si el número vale para cada fila o es la suma de todas: cualquiera de las dos lecturas podría contar de más.
w431-fix = Seleccione las celdas, elija «Separar celdas» y escriba en cada una lo que le corresponde.
w432 = { $rows ->
        [one] Una fila, esta, toma su texto de una celda combinada
       *[other] { $rows } filas toman su texto de celdas combinadas; la primera es esta
    }
    .help = Compruebe que el texto de la celda combinada vale para todas sus filas.
w432-what = Un texto, como un país o una fecha, está en una celda combinada junto a varias filas y se lee como texto de cada una.
w432-why = Así lo ve quien mira la hoja, pero conviene saber que se interpretó de ese modo.
w432-fix = Si no es así, separe las celdas y escriba en cada fila lo suyo.
w433 = La celda de «{ $header }» no tiene un valor que se pueda leer: { $reason }
    .help = Abra el libro en Excel o LibreOffice, corrija la celda o escriba el valor, y guarde.
w433-what = La celda muestra un error (#N/A, #DIV/0!), una fórmula que nunca se calculó o una fecha imposible.
w433-why = El programa no calcula fórmulas. Leer la celda como vacía o como cero sería inventar un dato.
w433-fix = Abra el libro, deje que se calculen las fórmulas y guárdelo. Si el error sigue, escriba el valor a mano.
w434 = { $table-key ->
        [form] Lo que se escribió en estas columnas no se importa: { $headers }
       *[sheet] Estas columnas no se importan: { $headers }
    }
    .help = { $table-key ->
        [form] Si es una respuesta, pásela a una de las columnas amarillas del formulario; si no, no hay nada que hacer.
       *[sheet] Si alguna hace falta, póngale el nombre de una columna de mediciones o use un archivo de correspondencia (--mapping).
    }
w434-what = La hoja tiene columnas que no son de una medición, o en un formulario se escribió algo fuera de las columnas de respuesta.
w434-why = Pueden contener cálculos propios o datos personales; solo entra lo que se conoce.
w434-fix = No haga nada si no hacen falta. Si alguna hace falta, cámbiele el encabezado, por ejemplo a «nota»; en un formulario, pase la respuesta a una columna amarilla.
w435 = Aquí empieza otra tabla con otros encabezados: desde esta fila no se lee nada
    .help = Pase cada tabla a su propia hoja, con un solo encabezado.
w435-what = Debajo de la primera tabla hay un segundo encabezado con otras columnas o en otro orden.
w435-why = Leer esas filas con el primer encabezado pondría cada dato en la columna equivocada.
w435-fix = Copie la segunda tabla a otra hoja u otro archivo, con su encabezado, e impórtela también.
w436 = No hay ninguna columna «{ $column }» en «{ $sheet }»
    .help = Escriba el encabezado como está en la hoja, o la letra de la columna, y compruebe header_row.
w436-what = El archivo de correspondencia nombra una columna que la hoja no tiene.
w436-why = Sin esa columna no se puede leer ninguna fila.
w436-fix = Copie el encabezado de la hoja tal como está. Si está en otra fila, indíquela con header_row; si cambia a menudo, use la letra de la columna.
w437 = «{ $column }» puede ser más de una columna: { $columns }
    .help = Escriba el encabezado completo, o la letra de la columna.
w437-what = El texto con que se nombra una columna está en varios encabezados.
w437-why = Elegir una al azar podría contar las respuestas de otra pregunta.
w437-fix = Use un trozo más largo del encabezado o la letra de la columna.
w438 = No hay ninguna hoja «{ $sheet }»
    .help = Use una de estas: { $sheets }.
w438-what = El archivo de correspondencia nombra una hoja que el libro no tiene.
w438-why = Sin esa hoja no se puede leer nada.
w438-fix = Escriba el nombre como aparece en la pestaña del libro.
w439 = La fecha «{ $value }» no está escrita como dice la correspondencia ({ $format })
    .help = Corrija la fecha en la hoja, o date_format en la correspondencia.
w439-what = Una fecha no sigue el formato que se indicó para toda la columna.
w439-why = Leerla de otra manera podría cambiar el día por el mes.
w439-fix = Escriba la fecha como las demás, o como 2025-03-12, que siempre se entiende.
w440 = «{ $column }» figura como columna y también como valor fijo
    .help = Deje solo uno de los dos.
w440-what = La correspondencia toma un dato de la hoja y a la vez lo fija para todas las filas.
w440-why = No se sabe cuál de los dos vale.
w440-fix = Borre la línea de [columns] o la de [constants].
w441 = El indicador «{ $indicator }» no se mide contando respuestas
    .help = Use aquí solo indicadores de tipo count o share.
w441-what = La encuesta se refiere a un indicador que no es un conteo ni una proporción.
w441-why = De una encuesta salen personas contadas; otros tipos de indicador necesitan otro dato.
w441-fix = Corrija el indicador de la pregunta, o registre su valor con «record».
w442 = { $answers ->
        [one] Una respuesta anterior de la misma persona no se cuenta; es esta
       *[other] { $answers } respuestas anteriores de las mismas personas no se cuentan; la primera es esta
    } (vale la última, { $order })
    .help = Si la columna de «respondent» no identifica a personas, quítela del archivo de la encuesta.
w442-what = Una misma persona respondió más de una vez; se cuenta solo su última respuesta.
w442-why = Contar todas sus respuestas inflaría la cifra.
w442-fix = No haga nada si es así. Si varias personas comparten esa identificación, use otra columna o ninguna.
w443 = Esta respuesta no se cuenta: no se entiende su «{ $column }»
    .help = Añada lo que dice la celda en [values.{ $column }] del archivo de la encuesta, con el código que le corresponde.
w443-what = No se sabe a qué país, organización o grupo corresponde la respuesta. Por privacidad no se repite su texto.
w443-why = Sin ese dato la respuesta no puede ir a ninguna fila, y adivinarlo cambiaría las cifras de un país.
w443-fix = Mire la celda señalada y añada en [values] una línea con lo que dice y el código, por ejemplo "Perú (PE)" = "PER".
w444 = Ninguna de las { $of } respuestas sobre «{ $indicator }» es de las que se cuentan
    .help = Compare «answers» en el archivo de la encuesta con las opciones del cuestionario.
w444-what = Hubo respuestas, pero ninguna coincide con las que la encuesta manda contar.
w444-why = Puede ser un resultado verdadero, pero más a menudo las respuestas están escritas de otra manera.
w444-fix = Copie en «answers» las opciones como están en el cuestionario, en todos sus idiomas.
w445 = { $answers ->
        [one] Sobre «{ $indicator }» no se cuenta una respuesta de quien no es de { $group }
       *[other] Sobre «{ $indicator }» no se cuentan { $answers } respuestas de quienes no son de { $group }
    }
    .help = Es lo que pide «only». Las respuestas sin país tampoco se cuentan.
w445-what = El indicador cuenta solo a participantes de un grupo, y hubo respuestas de otros.
w445-why = Son respuestas verdaderas que no corresponden a este indicador.
w445-fix = No haga nada, o corrija «only» en el archivo de la encuesta.
w446 = Nadie respondió la pregunta de «{ $indicator }»
    .help = Compruebe que la columna es la correcta y que el archivo está completo.
w446-what = La columna de la pregunta no tiene respuestas que puedan contarse.
w446-why = No se escribe ninguna fila: ninguna respuesta no es lo mismo que cero.
w446-fix = Revise «column» y «only» en el archivo de la encuesta, y que la exportación tenga todas las respuestas.
w447 = No se puede saber el día de la última respuesta («{ $column }»)
    .help = Ponga la fecha en el archivo de la encuesta (date = 2025-03-12), o date_format = "day-first" o "month-first".
w447-what = La fecha de las cifras debía ser la de la última respuesta, pero no todas sus horas se entienden.
w447-why = Con 03/04/2025 no se sabe si es marzo o abril, y adivinar cambiaría el período.
w447-fix = Escriba la fecha de la actividad en «date», que además es lo más claro.
w448 = «{ $indicator }»: { $of ->
        [one] una persona respondió
       *[other] { $of } personas respondieron
    } y { $value ->
        [one] una respuesta cuenta
       *[other] { $value } respuestas cuentan
    } (en blanco: { $blank })
    .help = Compare estos números con los del formulario antes de confirmar.
w448-what = Resumen de lo que se contó en una pregunta.
w448-why = Permite comprobar la cifra con la que muestra el programa de encuestas.
w448-fix = No hay nada que arreglar si los números coinciden.
w449 = La hoja «{ $sheet }» tiene contenido y no se lee
    .help = Si tiene datos, póngale los encabezados de mediciones, indíquela en un archivo de correspondencia (sheet) o guárdela como archivo aparte.
w449-what = Una hoja visible del libro tiene contenido y no se toma nada de ella.
w449-why = Quien envió el libro puede creer que también esos datos entraron.
w449-fix = No haga nada si no son datos. Si lo son, importe esa hoja con «--mapping» y su nombre en «sheet», o guárdela como archivo aparte.
w450 = Las fechas como 03/04/2025 se leen como { $order }: lo dice otra fecha de la hoja; la primera es esta
    .help = Si no es así, escriba las fechas como 2025-03-12, o indique date_format en un archivo de correspondencia.
w450-what = En un libro hay fechas escritas como texto que se pueden leer de dos maneras, y otra fecha de la misma hoja dice cuál es.
w450-why = Así lo entiende quien mira la hoja, pero si la otra fecha está equivocada, el día y el mes quedan cambiados.
w450-fix = No haga nada si es así. Si no, escriba las fechas como 2025-03-12.
w451 = La carpeta «{ $folder }» contiene tablas y no se mira
    .help = Si deben importarse, indique esa carpeta o sus archivos en el comando.
w451-what = Dentro de la carpeta que se importa hay otra con libros o tablas.
w451-why = Se toman solo los archivos de la carpeta indicada; los de dentro pueden ser viejos o de otro asunto.
w451-fix = No haga nada si no deben importarse. Si deben, importe también esa carpeta, o pase los archivos a la de arriba.

word-bomb = se descomprime a un tamaño desmesurado
word-doctype = contiene una declaración DOCTYPE
word-entry-name = tiene partes con nombres que llevan fuera del archivo
word-entry-twice = tiene dos partes con el mismo nombre
word-file-size = tamaño del archivo
word-entries = partes del libro
word-sheets = hojas
word-cells = celdas
word-rows = filas que se importan de una vez
word-named = columnas que nombra el archivo
word-flaws = filas dañadas
word-texts = cantidad de texto
word-elements = elementos de una hoja
word-error-value = muestra un error
word-no-result = es una fórmula sin calcular
word-no-date = es una fecha imposible
word-by-time = según la hora de respuesta
word-by-row = según el orden de las filas

suggest-head =
    Borrador de correspondencia para «ruta import ARCHIVO --mapping ESTE_ARCHIVO».
    Es una suposición a partir de los encabezados: revise cada línea antes de usarlo.
suggest-sheet = La hoja que se lee y la fila donde están los encabezados.
suggest-dates = Cómo están escritas las fechas: "day-first" (día primero), "month-first" (mes primero) o un patrón como "%d/%m/%Y".
suggest-columns =
    Columna de ruta = "encabezado de la hoja" (o su letra: "C").
    Columnas posibles: date, indicator, value, of, party, event, source, note, reporter, y cada desglose.
    Si la hoja tiene varias columnas de valores, quite «value» y escriba una tabla por columna:
      {"[["}columns.values]]
      column = "Mujeres"
      sex = "F"
suggest-unused = Columnas de la hoja que no se usan:
suggest-constants = Lo que vale para todas las filas, por ejemplo: event = "taller-1"
suggest-missing = obligatorio: escriba entre las comillas el encabezado de esa columna y quite la almohadilla
suggest-missing-or-constant = obligatorio: escriba entre las comillas el encabezado de esa columna y quite la almohadilla; si es lo mismo en todas las filas, páselo a [constants]
suggest-values = Textos de la columna de países que no se reconocen = código. Complete y quite la almohadilla.
