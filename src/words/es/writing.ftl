# Lo que se dice al escribir en el espacio de trabajo.

w401 = No se pueden añadir filas a este archivo: { $reason-key ->
        [no-table] no es una tabla que se pueda leer
        [no-header] su encabezado tiene un error
       *[open-merge] quedó sin resolver una fusión de Git
    }
    .help = «ruta check» muestra qué tiene y cómo se arregla. También puede escribir en otro archivo con --reporter.
w402 = La última fila del archivo está cortada
    .help = «ruta tidy» la aparta en un archivo .rejected, sin perder nada. Después repita el comando.
w403 = { $path } no puede guardar el carácter «{ $character }» ({ $point }): está escrito en { $encoding }
    .help = Guarde { $path } como «CSV UTF-8» en Excel, o quite ese carácter.
w404 = Se añadieron al archivo las columnas que faltaban: { $headers }
    .help = Las demás filas quedan con esas celdas vacías.
w405 = La última fila del archivo no terminaba su línea; se terminó
    .help = No hace falta hacer nada.
w406 = El texto empieza como una fórmula: «{ $value }» ({ $column })
    .help = Al abrir el archivo, una hoja de cálculo lo ejecutaría. Escriba el texto sin «=» al principio.
w407 = { $count ->
        [one] Un texto empieza
       *[other] { $count } textos empiezan
    } con un signo que una hoja de cálculo podría tomar por fórmula{ $count ->
        [one] :
       *[other] ; el primero:
    } «{ $value }» ({ $column })
    .help = { $count ->
        [one] Se guarda
       *[other] Se guardan
    } con un apóstrofo delante, que ruta quita al leer.
w408 = { $reason-key ->
        [unknown] El archivo donde se guardaría la fila no tiene la columna «{ $header }»
       *[text] El archivo no puede guardar esta fila tal como se escribió
    }
    .help = { $reason-key ->
        [unknown] Quite la columna, o póngale el nombre de una columna de mediciones, por ejemplo «nota». Si la tabla está en un archivo, «ruta import» la incorpora sin esa columna.
       *[text] Escriba la columna { $column } sin caracteres de control y compruebe el encabezado del archivo con «ruta check».
    }
w409 = Faltan columnas en el archivo y no se pueden añadir: { $headers }
    .help = Su encabezado termina en celdas vacías. Escriba esos nombres en ellas, o borre las columnas vacías.
w411 = El id «{ $id }» está en esta copia y en { $other } con distinto contenido: la copia no se une
    .help = Mire las dos filas. Borre la que no vale, o póngale otro id a una de ellas. Después repita «ruta tidy».
w412 = Esta fila y la de { $other } parecen dos versiones de la misma: la copia no se une
    .help = Deje la misma fila en los dos archivos o, si las dos valen, ponga a cada una su «evento» o un id. Después repita «ruta tidy».
w413 = Esta fila tiene un error que impide unir la copia
    .help = Corrija la fila en la copia, o bórrela si no sirve. Después repita «ruta tidy».
w414 = Esta copia no se puede unir: { $reason-key ->
        [no-table] no es una tabla que se pueda leer
        [no-header] su encabezado tiene un error
       *[open-merge] quedó sin resolver una fusión de Git
    }
    .help = «ruta check» muestra qué tiene y cómo se arregla. Después repita «ruta tidy».
w415 = La copia tiene datos en una columna que falta en su original: «{ $header }». No se une
    .help = Añada esa columna al original, después de la última y en todas las filas (Excel lo hace solo), o vacíela en la copia. Después repita «ruta tidy».
w416 = Unir las copias cambiaría si esta fila cuenta: no se unen
    .help = Vea qué fila de las copias dice otra cosa y deje solo lo que vale. Después repita «ruta tidy».

w401-what = El archivo de datos no puede recibir filas nuevas.
w401-why = Una fila añadida a una tabla rota no se leería, o se leería mal.
w401-fix = Arregle el archivo como dice «ruta check», o registre con otro --reporter.
w402-what = La última fila del archivo de datos está cortada: un programa o el equipo se detuvo mientras la escribía.
w402-why = Lo que se añada detrás quedaría pegado al fragmento y se perdería.
w402-fix = «ruta tidy» aparta el fragmento en un archivo .rejected, sin perder nada.
w403-what = La codificación del archivo de datos no tiene el carácter que se quiere escribir.
w403-why = Escribirlo de otra manera cambiaría el texto sin avisar.
w403-fix = Guarde el archivo de datos como «CSV UTF-8», o quite el carácter.
w404-what = El archivo no tenía una columna que la fila necesita.
w404-why = Sin ella se perdería parte de lo registrado.
w404-fix = No hace falta hacer nada: la columna se añadió vacía a las demás filas.
w405-what = La última fila del archivo no terminaba con un fin de línea.
w405-why = La fila siguiente habría quedado pegada a ella.
w405-fix = No hace falta hacer nada: el fin de línea se añadió.
w406-what = Un texto empieza con «=»: una hoja de cálculo lo ejecutaría.
w406-why = El archivo se abre en Excel; una fórmula ajena puede mostrar otra cosa o enviar datos afuera.
w406-fix = Escriba el texto sin «=» al principio.
w407-what = Un texto empieza con «+», «-» o «@», o de un modo que una hoja de cálculo podría tomar por fórmula.
w407-why = Excel podría cambiarlo o ejecutarlo.
w407-fix = No hace falta hacer nada: se guarda con un apóstrofo delante y se lee sin él.
w408-what = Lo que se leería del archivo no es lo que se quiso escribir: la fila tiene una columna que el archivo no tiene, o un texto que no se puede guardar.
w408-why = Una fila que cambia al guardarse es un dato perdido.
w408-fix = Quite la columna, o use «ruta import», que la deja fuera y lo dice. Si es un texto, quite de él los caracteres raros y compruebe el encabezado del archivo con «ruta check».
w409-what = Al archivo le faltan columnas y su encabezado termina en celdas vacías.
w409-why = No se puede saber en qué celda estaría la columna nueva.
w409-fix = Escriba el nombre de la columna en la primera celda vacía del encabezado, o borre las columnas vacías.
w411-what = Una fila de una copia en conflicto tiene el id de otra fila, pero no su contenido.
w411-why = Dos personas cambiaron la misma fila. Les toca a ellas decir qué versión vale; elegir una perdería la otra.
w411-fix = Mire las dos filas, borre la que no vale o póngale otro id, y repita «ruta tidy».
w412-what = Una fila sin id de una copia en conflicto y otra fila son de la misma fecha, parte, desglose y evento, y cada una está solo en su archivo.
w412-why = Probablemente son una misma fila que alguien modificó. Contar las dos sería contarla dos veces.
w412-fix = Deje la misma fila en los dos archivos; si las dos valen, ponga a cada una su «evento» o un id. Después repita «ruta tidy».
w413-what = Una fila de una copia en conflicto no se puede leer.
w413-why = Una copia se une entera o no se une, y nunca se borra con una fila que no está en otro lugar.
w413-fix = Corrija la fila en la copia, o bórrela si no sirve, y repita «ruta tidy».
w414-what = Una copia en conflicto no es una tabla que se pueda leer.
w414-why = No se puede saber qué se perdería con ella.
w414-fix = Arréglela como dice «ruta check» y repita «ruta tidy». Si no tiene nada útil, bórrela.
w415-what = Una copia en conflicto tiene una columna propia, con datos, que falta en su original.
w415-why = Sin esa columna se perderían sus datos.
w415-fix = Añada la columna al original, o vacíela en la copia, y repita «ruta tidy».
w416-what = Una fila que cuenta dejaría de contar después de unir, o contaría una que nadie pidió.
w416-why = Unir solo puede añadir lo que estaba únicamente en la copia. Una fila que contradice a otra quitaría una cifra que valía.
w416-fix = Compare las copias con el original, deje solo lo que vale y repita «ruta tidy».

word-no-table = no es una tabla que se pueda leer
word-no-header = el encabezado tiene un error
word-open-merge = una fusión de Git sin resolver

# Qué pasó con cada fila.
entered-written = Se registró en { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-would-write = Se registraría en { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-no-rows = No llegó ninguna fila: no se escribió nada.
entered-same = Ya estaba: { $place } dice lo mismo. No se escribió nada.
entered-corrected = Ya estaba y después se corrigió: { $place } decía lo mismo. No se escribió nada.{ $known ->
        [yes] {" "}Si vuelve a valer: ruta record --correct { $id } VALOR
       *[no] {""}
    }
entered-twice = Este comando dice lo mismo dos veces: se escribe una sola vez.
entered-withdrawn = Ya estaba y después se retiró: { $place } decía lo mismo. No se escribió nada.
entered-figure = { $id }  { $name }: { $before } → { $after } ({ $status })
entered-nothing = sin datos
word-row = la fila

w410 = { $written-key ->
        [quoted] Cada línea de este archivo está entera entre comillas, y así toda ella es una sola columna
        [one-column] Cada fila de esta hoja está entera en una celda, y así toda ella es una sola columna
       *[other] No se reconocen las columnas: { $headers }
    }
    .help = { $written-key ->
        [quoted] Quite las comillas con que empieza y termina cada línea, o separe la columna en Excel (Datos, Texto en columnas) y guarde como «CSV UTF-8»; después, vuelva a importarlo.
        [one-column] Separe la columna (Datos, Texto en columnas), guarde el archivo y vuelva a importarlo.
       *[other] Ponga en la primera fila los nombres fecha, indicador y valor; o diga en un archivo qué es cada columna: «ruta import --suggest ARCHIVO» escribe un borrador, que se usa con --mapping.
    }
w410-what = En el archivo no hay una fila de encabezado con los nombres que ruta conoce.
w410-why = Adivinar qué es cada columna podría poner una cifra donde no va.
w410-fix = Use los nombres fecha, indicador y valor, o un archivo de correspondencias con --mapping.

w417 = La fila corrige a «{ $id }», que no está aquí: se importa como dato propio
    .help = Compruebe que el dato corregido no esté ya con otro identificador; si está, retírelo con «ruta record --withdraw».
w417-what = La fila importada nombra en «replaces» una fila que no está en este espacio de trabajo ni en los archivos.
w417-why = Una exportación lleva las filas que cuentan, sin las que corrigieron. Si la original estuviera aquí con otro identificador, se contarían las dos.
w417-fix = Busque la original con «ruta history INDICADOR». Si está, retírela; si no, no hay nada que hacer.

w418 = El recuento «{ $id }» vino de una exportación anterior de esta encuesta y ya no está en esta
    .help = Si sus respuestas ahora cuentan en otra parte o desglose, retírelo: ruta record --withdraw { $id } --note "…"
w418-what = Una fila del espacio de trabajo se contó en una exportación anterior de la misma encuesta, y la nueva no la trae.
w418-why = Una persona que corrige su país o su sexo pasa a otra fila. Si la de antes sigue, se la cuenta dos veces.
w418-fix = Compare los totales con los del programa de encuestas y retire con «ruta record --withdraw» lo que ya no vale.

w419 = La corrección deja la fila igual a { $other }, salvo en su id: las dos cuentan
    .help = Si es el mismo hecho, retire una de las dos: ruta record --withdraw ID --note "…"
w419-what = Una fila se corrige a lo mismo que ya dice otra fila que cuenta.
w419-why = En un formulario, una línea que se pasó a otro lugar corrige el dato que estaba allí; el suyo sigue donde estaba, y cuenta dos veces.
w419-fix = Mire las dos filas con «ruta history INDICADOR». Si son un solo hecho, retire una; si son dos, no hay nada que hacer.

w420 = La fila cambia { $columns } de { $other }: puede ser otro hecho, y el de antes dejaría de contar
    .help = Si es otra actividad, no siga: póngala en una línea libre que nadie haya usado, o regístrela con «ruta record».
w475 = Varias filas con distinto contenido tienen el id «{ $id }», una de ellas en { $other }: no se sabe cuál se quiere cambiar
    .help = Dé en su archivo un id propio a cada una de esas filas y repita con el id de la que se quiere cambiar.
w476 = No se contaría: en lugar de «{ $id }» vale { $other }, y se registró el { $recorded }
    .help = Corrija { $other }, por su propio id. Si ese momento todavía no ha llegado, el reloj de una de las computadoras está mal.
w420-what = Una fila importada corrige otra de la misma clave, y casi nada de lo que decía queda.
w420-why = Quien vuelve a llenar el mismo formulario para otra actividad escribe encima de la primera: su valor dejaría de contar.
w420-fix = Compare lo que había y lo que llega. Si son dos actividades, use otra línea libre del formulario o «ruta record»; si es una corrección, siga.
w475-what = Una fila corrige o retira un id que tienen varias filas con distinto contenido.
w475-why = Todas dejarían de contarse, también las que nadie quiso cambiar.
w475-fix = Dé en su archivo un id propio a cada una de esas filas y repita con el id de la que se quiere cambiar.
w476-what = Una fila corrige o retira otra en cuyo lugar vale una tercera, registrada después.
w476-why = Solo vale la corrección más reciente de una fila: esta se escribiría y no cambiaría ninguna cifra.
w476-fix = Corrija la fila que vale, por su propio id. Si se registró en un momento que todavía no ha llegado, haga poner en hora el reloj de esa computadora.

w460 = { $other } dice lo mismo de esta fecha, parte y desglose, y solo difiere en la fuente, la nota o quien informa: cuentan las dos
    .help = Si es la misma actividad, no la registre: lo que allí falte se añade con «ruta record --correct». Si son dos, distíngalas con un evento.
w460-what = Una fila nueva de una suma dice de su fecha, parte, desglose y evento lo que ya dice otra fila que cuenta.
w460-why = Una actividad que informan dos personas, cada una con su fuente, contaría dos veces.
w460-fix = Mire las dos filas con «ruta history INDICADOR». Si son una sola actividad, no registre la nueva o retire una de las dos; si son dos, nombre el evento de cada una.

# import: qué haría y qué hizo.
import-counts = añade { $adds }, iguales { $same }, cambia { $changes }, rechaza { $refuses }
import-total = En total: { $counts }
import-form-empty = El formulario no trae respuestas.
import-first-findings = { $file }: se muestran los primeros { $shown } hallazgos de { $all }, los errores antes que los demás. Al corregirlos y repetir el comando se ven los siguientes.
import-first-rows = { $file }: se muestran las primeras { $shown } filas de { $all } que corrigen algo o repiten lo ya dicho.
import-changes = { $place } corrige { $other } ({ $row }): { $changes }
import-twice = { $place } repite { $other } ({ $row }: { $value }) y no se añade otra vez. Si son dos hechos distintos, distíngalos por la actividad o la nota.
import-corrected = { $place } no cambia nada: { $other } ya decía { $value } ({ $row }) y después se corrigió. Si vuelve a valer: ruta record --correct { $id } VALOR
import-withdrawn = { $place } no cambia nada: { $other } ya decía { $value } ({ $row }) y después se retiró. Si vuelve a valer: ruta record --correct { $id } VALOR
import-change = { $column } { $before } → { $after }
import-empty = (vacío)
import-no-value = (retirado)
import-quoted = «{ $text }»
import-nothing-written = No se escribió nada.
import-unconfirmed = No se escribió nada: falta confirmar
    .help = Repita el comando con --yes para escribir lo que se muestra, o con --dry-run para solo mirarlo.
import-confirm = { $n ->
        [one] ¿Escribir una fila en { $path }? [s/N]
       *[other] ¿Escribir { $n } filas en { $path }? [s/N]
    }
import-written = { $n ->
        [one] Se escribió una fila en { $path }.
       *[other] Se escribieron { $n } filas en { $path }.
    }

# Preguntas en la terminal.
ask-begin = Faltan datos: se preguntan uno por uno. Con Esc sale sin escribir nada.
ask-left = (cancelado)
ask-agree = ¿Registrarlo?
ask-yes = sí
ask-no = no
ask-yes-or-no = S/n
ask-say-yes-or-no = Escriba s (sí) o n (no).
ask-not-applicable = no aplica (n/a)
ask-indicator = Indicador
ask-party = De quién
ask-no-party = (de nadie en particular)
ask-no-split = (sin desglosar)
ask-date = Fecha
ask-value = Valor{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-numerator = Numerador{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-of = De cuántos (denominador){ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-source = Evidencia
ask-note = Por qué
ask-reporter = Quién informa
ask-needed = Hace falta una respuesta.
ask-nothing = (nada)
ask-no-match = Nada coincide: borre letras, o Esc para salir
ask-help-choose = ↑↓ elige, Intro acepta; escriba parte del nombre o del código para buscar
ask-help-value = Un número; 45/60 si se sabe de cuántos; n/a si no aplica
ask-help-text = Un texto; n/a si no aplica
ask-help-date = Día (15/03/2025, hoy, ayer) o período (2025-Q1, 2025-03, 2025)
ask-help-free = Se puede dejar vacío
ask-help-reporter = Su nombre o sigla; será el nombre de su archivo de datos
# Lo que tidy hizo, o haría.
tidied-leftover = { $dry ->
        [yes] Se borraría
       *[no] Se borró
    } { $path }, que dejó una ejecución interrumpida
tidied-end = La última fila, cortada ({ $place }), { $dry ->
        [yes] se apartaría
       *[no] se apartó
    } en { $path }
tidied-merged = { $copy }: { $dry ->
        [yes] { $rows ->
            [0] todas sus filas ya están en { $path }; la copia se borraría
            [one] se añadiría una fila a { $path } y se borraría la copia
           *[other] se añadirían { $rows } filas a { $path } y se borraría la copia
        }
       *[no] { $rows ->
            [0] todas sus filas ya estaban en { $path }; la copia se borró
            [one] se añadió una fila a { $path } y se borró la copia
           *[other] se añadieron { $rows } filas a { $path } y se borró la copia
        }
    }
tidied-nothing = No hay nada que ordenar.
