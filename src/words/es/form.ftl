# Formularios que llena cada parte: el libro, el comando y lo que se encuentra al recibirlos.

# Hojas.
form-sheet-cover = Instrucciones
form-sheet-data = Datos
form-sheet-lists = Listas
form-page = Página { $page } de { $pages }

# Portada.
form-title = Formulario de datos: { $party }
form-title-data = { $party } · datos al { $day }
form-asks = Este formulario contiene { $each }.
form-until = Próxima fecha límite: { $day }; lo atrasado, cuanto antes.
form-until-only = Próxima fecha límite: { $day }.
form-day-of-grace = { $day } (último día de gracia)
form-count-overdue = { $n ->
        [one] un dato atrasado
       *[other] { $shown } datos atrasados
    }
form-count-due = { $n ->
        [one] un dato pendiente
       *[other] { $shown } datos pendientes
    }
form-count-not-due = { $n ->
        [one] un dato por vencer
       *[other] { $shown } datos por vencer
    }
form-count-optional = { $n ->
        [one] un indicador opcional
       *[other] { $shown } indicadores opcionales
    }
form-heading-how = Cómo se llena
form-step-1 = Vaya a la hoja «Datos». Cada fila es un dato: primero los atrasados, luego los pendientes, los que están por vencer y los opcionales.
form-step-2 = Escriba en las celdas amarillas. Llene cuando menos el valor; las demás celdas obligatorias de cada fila se indican en la columna «Qué se escribe».
form-step-3 = Escriba los números sin separador de miles y sin el signo %. El cero también es una respuesta: escriba 0. Si el dato no aplica, elija «sí» en «No aplica» y explique el motivo en la nota.
form-step-4 = Deje en blanco lo que no tenga: una fila sin tocar no informa nada. Nada de lo ya informado se borra.
form-step-5 = Para otra actividad, otra fecha, o para separar por sexo u otro desglose, use las filas libres del final y elija el indicador. No informe el mismo dato entero y además separado.
form-step-6 = Guarde el archivo y devuélvalo, antes de la fecha que indica cada fila, a quien se lo envió. Puede cambiarle el nombre; no cambie sus hojas ni sus columnas.
form-heading-colours = Colores
form-colour-required = Amarillo fuerte
form-colour-required-means = Respuesta obligatoria, si informa esa fila.
form-colour-optional = Amarillo claro
form-colour-optional-means = Respuesta opcional.
form-colour-told = Gris claro
form-colour-told-means = Información para usted; está protegida.
form-colour-blocked = Gris
form-colour-blocked-means = No corresponde a ese indicador; está protegida.
form-heading-columns = Qué va en cada columna
form-head-column = Columna
form-head-means = Qué quiere decir
form-head-example = EJEMPLO

# Columnas.
form-column-indicator = Indicador
form-column-what = Nombre y definición
form-column-measure = Qué se escribe
form-column-due = Corresponde a
form-column-last = Último dato informado
form-column-value = Valor
form-column-not-applicable = No aplica
form-column-of = Total
form-column-date = Fecha
form-column-event = Actividad
form-column-source = Fuente o evidencia
form-column-note = Nota
form-means-indicator = El identificador del indicador. En las filas libres se elige de la lista.
form-means-what = Qué se cuenta, y cómo.
form-means-measure = La unidad, la clase de respuesta y lo que es obligatorio.
form-means-due = El período o la actividad, la fecha límite y el estado.
form-means-last = Lo último que su país u organización informó, y cuándo.
form-means-value = El dato: un número, sí o no, una etapa o un texto, según el indicador.
form-means-not-applicable = Elija «sí» si el dato no aplica a su país u organización. Deje entonces el valor en blanco.
form-means-of = De cuántos es parte el valor: por ejemplo, cuántas personas respondieron la pregunta.
form-means-date = Cuándo se observó. En blanco vale el último día de lo que dice «Corresponde a».
form-means-event = En qué taller, reunión o actividad.
form-means-dimension = Solo si el valor es de una parte de las personas. En blanco: todas, sin separar.
form-means-source = El documento o enlace que respalda el dato.
form-means-note = Lo que haga falta aclarar.
form-example-indicator = XX.1.1
form-example-what = Número de funcionarios formados
form-example-measure = Unidad: funcionarios
form-example-due = 2.º trimestre de 2025
form-example-last = 30 (14 mar 2025)
form-example-value = 45
form-example-not-applicable = (en blanco)
form-example-of = 60
form-example-date = 2025-05-14
form-example-event = Taller de mayo
form-example-source = Lista de asistencia, 14 de mayo
form-example-note = Incluye a personal de dos puestos

# Hoja de datos.
form-band-asked = Lo que se pide (protegido)
form-band-answer = Su respuesta
form-unit = Unidad: { $unit }
form-answer-whole = Número entero
form-answer-number = Número
form-answer-share = Parte (valor) y total
form-answer-yes-no = Sí o no
form-answer-stage = Etapa de la lista
form-answer-text = Texto
form-required = Obligatorio: { $columns }
form-due = Vence: { $day }
form-overdue = { $days ->
        [one] atrasado un día
       *[other] atrasado { $days } días
    }
form-optional = opcional
form-optional-apart = opcional; se ve por país u organización, no en la cifra general
form-nothing-reported = —
form-more = { $n ->
        [one] y un dato más
       *[other] y { $n } datos más
    }
form-spare = Filas libres: otras actividades, otras fechas o valores separados por sexo u otro desglose
form-spare-line = Fila libre { $number }

# Mensajes de las celdas (255 letras como máximo).
form-refused = Revise el dato
form-ask-whole = Escriba un número entero, sin separador de miles ni signo %.
form-ask-number = Escriba solo el número, sin separador de miles ni signo %.
form-ask-least = Mínimo: { $limit }.
form-ask-most = Máximo: { $limit }.
form-ask-within = No puede ser mayor que el total.
form-ask-yes-no = Elija sí o no.
form-ask-stage = Elija de la lista la etapa que se alcanzó.
form-ask-text = Escriba el avance en pocas frases.
form-ask-of = Escriba de cuántos es parte el valor. No puede ser menor que el valor.
form-ask-date = Escriba la fecha en que se observó, entre { $first } y { $last }. En blanco vale la de la fila, si la tiene.
form-ask-list = Elija de la lista.
form-ask-not-applicable = Elija «sí» solo si el dato no aplica, y explique el motivo en la nota.
form-ask-spare = Elija antes el indicador. Escriba un número, sí o no, una etapa o un texto, según el indicador.

# Comando.
form-written = Se escribió { $path }: { $each }
form-written-nothing = Se escribió { $path }: solo filas libres
form-exists = Ya existe { $path }
    .help = No cambió nada: podría tener respuestas. Escriba en otra carpeta o con otro nombre, o use --force para reemplazarlo.
form-exist = { $n ->
        [one] Ya existe un formulario en { $path }: { $files }
       *[other] Ya existen { $shown } formularios en { $path }: { $files }
    }
    .help = No se escribió ninguno: podrían tener respuestas. Escriba en otra carpeta, o use --force para reemplazarlos.
form-extension = { $path } no termina en .xlsx
    .help = Un formulario es un libro de Excel: dele un nombre que termine en .xlsx, o el de una carpeta que ya exista.
form-nobody-named = Falta --party PARTE o --all
form-nobody = No hay a quién enviar formularios
    .help = Ningún indicador dice de quién se recolecta y ruta.toml no tiene grupos. Elija una parte con --party.
form-not-a-folder = { $path } no es una carpeta
    .help = Con --all se escribe un formulario por parte: indique en -o una carpeta.

# Hallazgos.
w461 = { $reason-key ->
        [columns] Es un formulario, pero la fila oculta que nombra sus columnas está dañada
        [twice] El formulario está dos veces en el mismo archivo
       *[other] Es un formulario, pero su clave está dañada: «{ $key }»
    }
    .help = { $reason-key ->
        [twice] Deje en el archivo una sola hoja de datos, la que tiene las respuestas, y vuelva a importarlo.
       *[other] Copie las respuestas en un formulario nuevo (ruta form), o pida que se lo vuelvan a enviar sin cambiar sus columnas.
    }
w461-what = El archivo es un formulario de ruta, pero no se puede leer la clave oculta que dice de quién es, o los nombres de sus columnas, o está dos veces.
w461-why = Sin esa clave no se sabe de qué parte son los datos, ni qué dice cada columna. Nada del archivo se toma.
w461-fix = Haga un formulario nuevo con «ruta form» y copie en él las respuestas.
w462 = El formulario es de «{ $party }», que no es una parte conocida
    .help = Declare la parte en ruta.toml, o importe el formulario en el espacio de trabajo del que salió.
w462-what = La clave del formulario nombra una parte que este espacio de trabajo no conoce.
w462-why = Los datos serían de nadie. Nada del archivo se toma.
w462-fix = Declare la parte en ruta.toml, o importe el formulario donde se hizo.
w463 = El indicador «{ $id }» de esta fila no está definido
    .help = Importe el formulario en el espacio de trabajo del que salió, o corrija el identificador en roadmaps/.
w463-what = Una fila llena del formulario es de un indicador que ninguna hoja de ruta define.
w463-why = El dato no se sumaría a ninguna cifra. La fila no se toma.
w463-fix = Compruebe si el indicador cambió de identificador, o si el formulario es de otro espacio de trabajo.
w464 = La fila tiene { $columns }, pero no tiene valor
    .help = Escriba el valor, o elija «sí» en «No aplica», o borre lo demás. El cero también es un valor: escriba 0.
w464-what = Una fila del formulario tiene algo escrito, pero no el valor.
w464-why = Quien la llenó quiso informar algo. La fila no se toma y no debe perderse en silencio.
w464-fix = Pregunte el valor a quien llenó el formulario.
w465 = La fila tiene un valor, pero no una fecha
    .help = Escriba en la celda señalada la fecha en que se observó.
w465-what = Una fila del formulario tiene un valor y ninguna fecha, y no corresponde a un período que la diga.
w465-why = Sin fecha no se sabe desde cuándo cuenta el dato. La fila no se toma.
w465-fix = Pregunte la fecha a quien llenó el formulario.
w466 = La fila dice que no aplica y también tiene un valor («{ $value }»)
    .help = Deje una de las dos respuestas.
w466-what = Una fila del formulario tiene un valor y además dice que el dato no aplica.
w466-why = Las dos respuestas se contradicen. La fila no se toma.
w466-fix = Pregunte cuál vale a quien llenó el formulario.
w467 = La celda no tiene un valor que se pueda leer ({ $what })
    .help = Escriba el dato en la celda en lugar de la fórmula.
w467-what = Una celda del formulario contiene un error o una fórmula sin resultado.
w467-why = No se sabe qué dato es. La fila no se toma.
w467-fix = Escriba el dato en la celda en lugar de la fórmula.
w468 = La fila libre tiene un valor («{ $value }»), pero no un indicador
    .help = Elija el indicador en la celda señalada.
w468-what = Una fila libre del formulario tiene un valor y ningún indicador.
w468-why = No se sabe de qué es el valor. La fila no se toma.
w468-fix = Pregunte el indicador a quien llenó el formulario.
w469 = { $elsewhere ->
        [yes] La fila tiene la misma clave oculta que { $other } y otra respuesta: se copió con su columna A, y no se toma ninguna de las dos
       *[no] { $reason-key ->
           [moved] La fila dice «{ $key }», pero su clave oculta es la de otra: se movieron celdas sin la columna A
          *[damaged] La fila tiene respuestas, pero su clave está dañada o falta: «{ $key }»
       }
    }
    .help = { $elsewhere ->
        [yes] Deje en esa línea una de las dos respuestas y pase la otra a una de las filas libres del formulario.
       *[no] { $reason-key ->
           [moved] Devuelva las celdas a como estaban en el formulario enviado, o copie las respuestas en una de las filas libres del formulario.
          *[damaged] Copie las respuestas en una de las filas libres del formulario.
       }
    }
w469-what = Una fila con respuestas no tiene la clave oculta que dice de qué indicador es: se añadió, se copió o se dañó.
w469-why = No se puede saber con certeza de qué es el dato, ni reconocerlo al importar otra vez. La fila no se toma.
w469-fix = Copie las respuestas en una de las filas libres del formulario.
w470 = Bajo «No aplica» dice «{ $value }», que no es ni sí ni no
    .help = Si es el valor, escríbalo en su columna. Si no hay dato que dar, elija «sí»; si no, deje la celda vacía y ponga el texto en la nota.
w470-what = En la columna «No aplica» de un formulario hay algo que no es ni sí ni no: un número, una fecha, un comentario.
w470-why = Suele ser un valor pegado una columna más allá; tomarlo por «no aplica» lo perdería. La fila no se toma.
w470-fix = Pase el valor a su columna. «No aplica» solo admite sí (sí, x, n/a) o no (no, 0, vacía).
w471 = La fecha no cae en el período para el que se pide el dato (del { $first } al { $last }), que seguirá sin respuesta
    .help = Si el dato es de ese período, corrija la fecha; si es de otro, no hay nada que hacer, pero falta todavía el que se pedía.
w471-what = En una línea del formulario se escribió una fecha fuera del período para el que se pide el dato.
w471-why = El dato cuenta en su fecha, y el período que se pedía seguirá como pendiente o atrasado.
w471-fix = Compare la fecha con la columna que dice para qué y hasta cuándo se pide. Si está bien, registre también el dato del período que falta.
w472 = La misma línea de este formulario está en { $other } con otra respuesta: no se toma ninguna de las dos
    .help = Son dos versiones del mismo formulario: deje en la carpeta solo el archivo más nuevo.
w472-what = Dos archivos que se importan a la vez son versiones del mismo formulario y responden distinto a la misma línea.
w472-why = Nada dice cuál de las dos vale, y contar las dos sería contar dos veces.
w472-fix = Deje en la carpeta solo el archivo más nuevo y vuelva a importarla.
w473 = La actividad no es aquella para la que se pide el dato («{ $event }»), que seguirá sin respuesta
    .help = Si el dato es de esa actividad, deje la que estaba. Si es de otra, páselo a una de las filas libres: en esta línea sustituye lo que se había respondido.
w473-what = En una línea del formulario se escribió otra actividad que aquella para la que se pide el dato.
w473-why = El dato cuenta en la actividad escrita, y el que se pedía seguirá como pendiente o atrasado; si ya se había respondido, la respuesta deja de contar.
w473-fix = Compare la actividad con la columna que dice para qué se pide. Si es otra, pase el dato a una de las filas libres del formulario.
