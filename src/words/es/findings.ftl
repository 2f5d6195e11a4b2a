# Hallazgos: qué pasa (mensaje) y qué hacer (.help). La clave es el código en minúsculas.
# Cada argumento $x llega también como $x-key, sin traducir, para elegir entre variantes.

did-you-mean = ¿Quiso decir «{ $guess }»?

# Archivos.
f101 = No se puede leer el archivo: { $reason }
    .help = Ciérrelo si está abierto en otro programa, compruebe que tiene permiso para leerlo y vuelva a intentarlo.
f102 = El archivo no se puede interpretar como texto: byte { $byte } en la posición { $offset }
    .help = { $what-key ->
        [toml] Guarde el archivo en UTF-8: en el editor de texto, «Guardar como», codificación UTF-8.
       *[csv] Ábralo en Excel o LibreOffice, compruebe que las tildes y la ñ se ven bien y guárdelo como «CSV UTF-8 (delimitado por comas)».
    }
f103 = Se dio por supuesto el formato del archivo (codificación: { $encoding }; separador: { $separator }; decimales: { $mark }; fechas: { $order })
    .help = Si algo no es así, guarde el archivo como «CSV UTF-8», con fechas como 2025-03-12 y números sin separador de miles.
f104 = Este archivo es una copia en conflicto de { $other } que dejó el programa de sincronización
    .help = Sus filas cuentan una vez: las que tienen id y las que también están en { $other }. Las filas sin id que están solo aquí no cuentan hasta que «ruta tidy» las una. «ruta tidy --dry-run» muestra lo que haría.
f105 = Esta copia en conflicto difiere de { $other } y no se lee
    .help = Deje en { $other } las definiciones correctas y borre la copia.
f106 = Esta copia en conflicto es igual a { $other } y no se lee
    .help = Borre la copia.
f107 = { $reason-key ->
        [link-outside] Este enlace lleva fuera del espacio de trabajo y no se sigue
        [link-loop] Este enlace vuelve a una carpeta superior y no se sigue
        [not-a-file] Esto no es un archivo común y no se abre
       *[other] Este nombre de archivo no es seguro y no se lee
    }
    .help = Ponga en su lugar un archivo común, con un nombre sencillo de letras, números y guiones.
f108 = Quedaron marcas de conflicto de Git desde aquí hasta la línea { NUMBER($last, useGrouping: "false") }
    .help = Elija una de las dos versiones, borre las líneas que empiezan con <<<<<<<, ======= y >>>>>>> y guarde el archivo.
f109 = El archivo se llama .csv, pero su contenido es { $format }
    .help = Si es una tabla, ábrala en Excel o LibreOffice y guárdela como «CSV UTF-8 (delimitado por comas)»; si no, saque el archivo de la carpeta data.
f110 = El archivo está vacío
    .help = Si tenía datos, recupere una versión anterior. Si no hace falta, bórrelo.
f111 = Esta tabla no se lee: solo se leen los archivos .csv de la carpeta data
    .help = Incorpore sus filas con ruta import y la ruta del archivo, y guárdelo en otro sitio. Si es un .csv, basta con llevarlo a data; si sus filas ya están allí, sobra.
f112 = Este archivo no se lee: su nombre termina en .txt, y se esperaba «{ $name }»
    .help = Cámbiele el nombre a «{ $name }». Windows oculta el final: en el Explorador, Vista → Mostrar → Extensiones de nombre de archivo.
f113 = Esta hoja de ruta no se lee: solo se leen las que están directamente en roadmaps
    .help = Llévela a la carpeta roadmaps. Si es una versión anterior, guárdela fuera de ella.
f114 = Este sello no se puede leer
    .help = Recupérelo de una copia o del historial de versiones de la carpeta compartida; no lo edite. Hasta entonces no se puede hacer ningún documento público.

# Definiciones.
r101 = { $cause-key ->
        [comma] El archivo no se puede leer como TOML a partir de aquí: parece haber una coma decimal
        [repeated] Esta clave o tabla ya está escrita más arriba
        [nested] Hay demasiados corchetes, llaves o puntos unos dentro de otros
        [many] Hay demasiados errores en este archivo para enumerarlos todos: a partir de aquí no se dice nada más de él
        [quotes] Estas comillas son tipográficas (“ ” « »): aquí solo valen las rectas (")
        [character] Aquí hay un carácter que no se entiende ({ $point })
        [unclosed] Este texto no se cierra: falta una comilla
        [bracket] Este corchete o esta llave no se cierra
        [header] A este título de tabla le falta un corchete
        [equals] Falta el signo = entre la clave y su valor
        [separator] Aquí empieza otra clave, y nada la separa de lo anterior
        [unquoted] Esto no es un número ni una fecha, y no está entre comillas
        [number] Esto no se puede leer como un número
        [inner] El texto termina antes de esto: hay comillas dentro de él
        [backslash] La barra inversa tiene un sentido propio dentro de las comillas
        [surplus] Esto sobra
        [comma-three] Hay una coma en este número
        [comment] Los comentarios empiezan con #
        [name] Este nombre tiene letras que necesitan comillas
        [elements] Falta una coma entre dos elementos de una lista
       *[other] El archivo no se puede leer como TOML a partir de aquí
    }
    .help = { $cause-key ->
        [comma] Escriba los decimales con punto: 12.50 en lugar de 12,50.
        [repeated] Deje una sola. Si es otro resultado, indicador o reunión, su tabla empieza con corchetes dobles: [[results]], [[results.indicators]], [[meetings]].
        [nested] Compruebe que se cierra cada corchete y cada llave.
        [many] Corrija los errores enumerados y revise de nuevo; puede que el archivo esté dañado o que no sea de definiciones.
        [quotes] Cámbielas por comillas rectas, por ejemplo kind = "count".
        [character] Bórrelo y escríbalo de nuevo con el teclado: suele ser un espacio o un guion pegado de Word.
        [unclosed] Ciérrelo con una comilla recta (") en la misma línea.
        [bracket] Ciérrelo donde termina la lista o la tabla: hasta entonces no se entiende lo que sigue.
        [header] Ciérrelo como se abre: [groups.CSM], [[results]], [[results.indicators]].
        [equals] Escriba la línea así: clave = valor.
        [separator] Dentro de llaves ponga una coma entre una y otra; fuera de ellas, escriba cada clave en su línea.
        [unquoted] Los textos van entre comillas rectas; sí y no se escriben true y false, sin comillas.
        [number] Escriba solo cifras y, si hay decimales, un punto, por ejemplo 1250.5; sin espacios, % ni unidades.
        [inner] Dentro de un texto use « » o comillas simples, por ejemplo "Las «nuevas» oficinas".
        [backslash] Escriba el texto entre comillas simples, o la barra dos veces.
        [surplus] Bórrelo.
        [comma-three] Si son miles, escriba el número sin separador (1200 en lugar de 1,200); si son decimales, con punto (1.2).
        [comment] Escriba # en lugar de estos signos, o borre el comentario.
        [name] Escríbalo sin tildes, como los identificadores. Donde hacen falta, como en un valor de una dimensión, va entre comillas rectas: "Niñas" = "Niñas".
        [elements] Escriba una coma delante de este.
       *[other] Corrija la línea señalada: los textos van entre comillas, las listas entre corchetes y los decimales con punto.
    }
r102 = { $home-key ->
        [file] «{ $key }» no va en esta tabla, sino en la parte general del archivo
        [result] «{ $key }» no va en esta tabla, sino en el resultado ([[results]])
        [indicator] «{ $key }» no va en esta tabla, sino en el indicador ([[results.indicators]])
        [collect] «{ $key }» no va en esta tabla, sino en collect, dentro del indicador
        [status] «{ $key }» no va en esta tabla, sino debajo de [status], en ruta.toml
       *[none] La clave «{ $key }» no existe
    }
    .help = { $home-key ->
        [file] Pase esta clave al comienzo del archivo, por encima del primer título entre corchetes ([…]).
        [result] Pase esta clave justo debajo de [[results]], antes de cualquier otro título entre corchetes.
        [indicator] Pase esta clave justo debajo de [[results.indicators]], antes de cualquier otro título entre corchetes y fuera de llaves.
        [collect] Escríbala en el indicador: collect = { "{" } every = "quarter", … { "}" }.
        [status] Pase esta clave debajo de [status].
       *[none] Corrija el nombre de la clave o bórrela.
    }
r103 = Falta la clave obligatoria «{ $key }»
    .help = Añada una línea «{ $key } = …» en esta tabla.
r104 = El valor de «{ $key }» es de otro tipo (se espera: { $wanted }; hay: { $found })
    .help = { $key-key ->
        [results] Su tabla empieza con corchetes dobles: [[results]].
        [indicators] Su tabla empieza con corchetes dobles: [[results.indicators]].
        [specific_objectives] Su tabla empieza con corchetes dobles: [[specific_objectives]].
        [meetings] Su tabla empieza con corchetes dobles: [[meetings]].
        [stages] Escríbalo así: stages = [ {"{"} id = "…", name = "…" {"}"} ].
        [targets] Escríbalo así: targets = [ {"{"} date = 2025-12-31, value = NÚMERO {"}"} ].
       *[other] Escriba un valor del tipo esperado. Los textos van entre comillas; los números, las fechas (2025-12-31) y true o false, sin ellas.
    }
r105 = «{ $value }» no es un valor admitido de «{ $key }»
    .help = Use uno de estos: { $allowed }.
r106 = «{ $id }» no sirve como identificador
    .help = Use hasta 64 letras sin tilde, números, puntos, guiones o guiones bajos; el primero debe ser letra o número.
r107 = El identificador «{ $id }» ya está en uso en { $other }
    .help = Escriba un identificador distinto, o borre lo repetido; mayúsculas y minúsculas no distinguen.
r108 = En «{ $key }» se menciona «{ $value }», pero no hay { $what } con ese nombre
    .help = { $what-key ->
        [language] Use es, en, pt o fr.
        [code] Escriba el código que muestra «ruta check», por ejemplo M309, o su nombre.
        [objective] Corrija el nombre, o defínalo en la hoja de ruta.
       *[other] Corrija el nombre, o defínalo en ruta.toml.
    }
r109 = «{ $value }» no es un país
    .help = Escriba el código ISO de tres letras, por ejemplo PER.
r110 = El indicador «{ $id }» ({ $kind }) no dice cómo se acumulan sus valores
    .help = Añada over_time = "sum" si cada fila trae solo lo nuevo, o over_time = "latest" si trae el total hasta la fecha.
r111 = El indicador «{ $id }» parte de { $value } y no dice si ese valor se suma a las filas
    .help = Añada en baseline included = true si la cifra es la línea de base más las filas, o included = false si las filas solas dan la cifra.
r112 = La dirección «{ $direction }» contradice el camino de { $baseline } a { $target }
    .help = Cambie direction, o corrija la línea de base o la meta.
r113 = La fecha de la meta ({ $date }) es anterior al comienzo ({ $start })
    .help = Corrija la fecha de la meta o el comienzo de la hoja de ruta.
r114 = { $before-key ->
        [none] Después de una meta sin fecha no puede venir otra
        [same] Dos metas tienen la misma fecha: { $date }
       *[other] Las metas no están en orden de fecha: { $date } viene después de { $before }
    }
    .help = Escriba las metas de la más antigua a la más reciente, una sola por fecha.
r115 = «{ $value }» no es una etapa declarada
    .help = Use una de estas etapas: { $stages }.
r116 = { $reason-key ->
        [too-long] El número «{ $value }» tiene demasiadas cifras
        [fraction] «{ $value }» tiene decimales, y este indicador cuenta unidades enteras
        [parties] «{ $value }» tiene decimales, y este indicador cuenta partes
       *[grammar] «{ $value }» no es un número admitido
    }
    .help = { $reason-key ->
        [parties] Escriba un número entero: cada parte cuenta uno o nada.
        [fraction] Escriba un número entero, sin separador de miles (1200, no 1.200), o cambie decimals.
       *[other] Escriba solo cifras y, si hay decimales, un punto, por ejemplo 1250.5; a lo sumo 15 cifras enteras y 9 decimales.
    }
r117 = «{ $value }» no es una fecha válida
    .help = Escriba la fecha como 2025-12-31, sin comillas.
r118 = { $kind-key ->
        [event] «{ $key }» no puede estar en collect junto a event
        [target] «{ $key }» solo corresponde a una meta con direction = "maintain", y esta tiene «{ $direction }»
       *[other] «{ $key }» no corresponde a un indicador de tipo «{ $kind }»
    }
    .help = { $kind-key ->
        [event] Deje «{ $key }» si los valores se esperan cada período, o event y date si vienen de una sola actividad.
        [target] Borre «{ $key }»; o, si el valor no debe salir de sus límites, escriba direction = "maintain". Los otros valores, increase y decrease, no llevan min ni max.
       *[other] Borre la clave o corrija kind.
    }
r119 = La hoja de ruta termina ({ $end }) antes de comenzar ({ $start })
    .help = Corrija start o end.
r120 = El mínimo ({ $min }) es mayor que el máximo ({ $max })
    .help = Corrija min o max en range.
r121 = «{ $id }» no tiene indicadores
    .help = Añada al menos un indicador con [[results.indicators]], o borre lo que sobra.
r122 = El nivel de «{ $code }» no se puede bajar
    .help = Borre esta línea de [checks]: lo que ese hallazgo señala queda fuera de las cifras de todos modos.
r123 = Los umbrales no son posibles: on_track = { $on }, at_risk = { $at }
    .help = Escriba partes de uno, mayores que cero, con on_track por encima de at_risk; por ejemplo, 0.90 (el 90 %) y 0.60.
r124 = { $side-key ->
        [min] La meta ({ $value }) queda por debajo de lo que el indicador puede alcanzar ({ $limit } o más)
       *[max] La meta ({ $value }) supera lo que el indicador puede alcanzar ({ $limit })
    }
    .help = { $side-key ->
        [min] Corrija la meta. Si el indicador admite valores menores, escriba en su rango un mínimo (range.min) más bajo.
       *[max] Corrija la meta, o el grupo o el rango que fija el máximo.
    }
r125 = El texto de «{ $key }» contiene un carácter de control o no válido ({ $point })
    .help = Bórrelo y vuelva a escribir el texto: Word y Excel no lo admiten, y los documentos mostrarían otro signo en su lugar.
r126 = «{ $value }» se lee como { $read }: aquí el punto marca decimales
    .help = Si son miles, escriba { $plain }; si no, escriba { $decimal }.
r127 = { $side-key ->
        [min] La meta ({ $value }) está por debajo de su propio mínimo ({ $limit })
       *[max] La meta ({ $value }) está por encima de su propio máximo ({ $limit })
    }
    .help = Escriba un valor entre min y max, o corríjalos.
r128 = La meta de { $target } va contra la dirección «{ $direction }», desde una línea de base de { $baseline }
    .help = Hasta esa fecha lo esperado y el estado salen al revés: menos cuenta como más. Corrija la meta, salvo que se haya acordado un retroceso.

# Filas: lectura.
d201 = { $written-key ->
        [quoted] Cada línea de este archivo está entera entre comillas, y así toda ella es una sola columna
       *[other] Al encabezado le faltan columnas obligatorias: { $columns }
    }
    .help = { $written-key ->
        [quoted] Quite las comillas con que empieza y termina cada línea, o separe la columna en Excel (Datos, Texto en columnas) y guarde como «CSV UTF-8». Hasta entonces no se cuenta ninguna fila del archivo.
       *[other] { $below ->
            [0] Escriba en la primera línea los nombres de las columnas, al menos fecha, indicador y valor, separados por comas, punto y coma o tabuladores. Hasta entonces no se cuenta ninguna fila del archivo.
           *[other] Borre las líneas que están encima del encabezado, que está en la línea { NUMBER($below, useGrouping: "false") }. Hasta entonces no se cuenta ninguna fila de este archivo.
        }
    }
d202 = La columna «{ $header }» está repetida
    .help = Deje una sola columna con ese nombre.
d203 = La columna «{ $header }» no es conocida: se conserva, pero no se usa
    .help = Corrija el nombre, o declare la dimensión en ruta.toml. Si es información suya, no hace falta hacer nada.
d204 = El indicador «{ $id }» no está definido
    .help = Corrija el identificador; «ruta list» muestra los que existen.
d205 = Las comillas que se abren aquí nunca se cierran
    .help = Cierre las comillas; si son parte del texto, escríbalas dobles ("").
d206 = Hay comillas fuera de lugar en la celda «{ $cell }»
    .help = Ponga toda la celda entre comillas y duplique las que sean parte del texto: "el ""plan"" anual".
d207 = La fila tiene { $found ->
        [one] una celda
       *[other] { $found } celdas
    } y el encabezado, { $expected }
    .help = Añada o quite celdas hasta que coincidan; un texto que contiene el separador va entre comillas.
d208 = «{ $value }» no es una fecha válida
    .help = Escriba la fecha como 2025-03-12, o un período como 2025-Q2, 2025-S1, 2025-03 o 2025.
d209 = La fecha «{ $value }» puede ser { $first } o { $second }
    .help = Escriba la fecha con el año primero, por ejemplo 2025-03-12.
d210 = La celda «{ $column }» está vacía
    .help = { $door ->
        [typed] Escriba el dato que falta.
        [form] Escriba el dato que falta o deje la fila en blanco.
       *[file] Escriba el dato que falta o borre la fila.
    }
d211 = { $reason-key ->
        [too-long] El número «{ $value }» tiene demasiadas cifras
        [grouping] El número «{ $value }» lleva separador de miles
        [percent] El número «{ $value }» lleva el signo de porcentaje
       *[grammar] «{ $value }» no es un número
    }{ $door ->
        [typed] {""}
       *[file] {" "}(columna «{ $column }»)
    }
    .help = { $reason-key ->
        [too-long] Escriba a lo sumo 15 cifras enteras y 9 decimales.
        [grouping] Escriba el número sin separador de miles.
        [percent] { $door ->
            [typed] Escriba el número sin el signo %. Si es una proporción, con su denominador: 45/60.
           *[file] Escriba el número sin el signo %. Si es una proporción, el numerador va en «valor» y el denominador en su columna.
        }
        [no-data] { $door ->
            [typed] No registre nada mientras no haya dato; n/a quiere decir otra cosa: que el indicador no aplica.
            [form] Deje la celda en blanco; «No aplica» quiere decir otra cosa: que el indicador no aplica.
           *[file] Si no hay dato, borre la fila; n/a quiere decir otra cosa: que el indicador no aplica.
        }
        [of] Escriba solo cifras. Si no se sabe de cuántos, deje la celda vacía.
       *[grammar] { $door ->
            [typed] Escriba solo cifras, sin unidades, símbolos ni palabras; si el indicador no aplica, escriba n/a.
            [form] Escriba solo cifras, sin unidades, símbolos ni palabras. Si no hay dato, deje la celda en blanco; si el indicador no aplica, elija «sí» en «No aplica».
           *[file] Escriba solo cifras, sin unidades, símbolos ni palabras. Si no hay dato, borre la fila; si el indicador no aplica, escriba n/a.
        }
    }
d212 = El número «{ $value }» puede leerse de dos maneras{ $door ->
        [typed] {""}
       *[file] {" "}(columna «{ $column }»)
    }
    .help = Si es un número entero, escriba { $plain }; si lleva tres decimales, escriba { $decimal }, con un cero más y esa marca decimal.
d213 = { $sort-key ->
        [yes-no] «{ $value }» no es ni sí (1) ni no (0)
       *[other] «{ $value }» no es un valor admitido
    }
    .help = { $count ->
        [one] Escriba { $allowed }.
       *[other] Escriba uno de estos: { $allowed }.
    }
d214 = «{ $value }» no es una parte conocida
    .help = { $means-key ->
        [nobody] Si la fila no es de ninguna parte, deje la celda vacía.
       *[other] Escriba el código ISO de tres letras del país (por ejemplo PER), o el de un grupo u organización definidos en ruta.toml; varias partes se separan con «/».
    }
d215 = «{ $value }» no es un valor de la dimensión «{ $dimension }»
    .help = { $reason-key ->
        [total] Deje la celda vacía: una fila sin desglosar es el total.
       *[value] { $count ->
                [one] Use { $allowed }.
               *[other] Use uno de estos: { $allowed }.
            } Si falta alguno, añádalo a la dimensión en ruta.toml.
    }
d216 = «{ $value }» se parece a un código conocido, pero no es el mismo ({ $points })
    .help = { $door ->
        [typed] Escriba el código a mano, sin copiarlo.
       *[file] Borre la celda y escriba el código a mano.
    }
d217 = «{ $value }» no sirve como identificador de fila{ $door ->
        [typed] {""}
       *[file] {" "}(columna «{ $column }»)
    }
    .help = Use hasta 64 letras sin tilde, números, puntos, guiones o guiones bajos; el primero debe ser letra o número.
d218 = «{ $value }» no dice con certeza cuándo se informó el dato
    .help = Escriba la fecha (2025-04-10), o la fecha y la hora con su zona (2025-04-10T15:30:00-05:00).
d219 = { $what-key ->
        [columns] La fila tiene demasiadas columnas (límite: { $limit })
        [line] La línea es demasiado larga (límite: { $limit })
       *[cell] La celda es demasiado larga (límite: { $limit })
    }
    .help = { $what-key ->
        [columns] Borre las columnas de la derecha que no se usan, muchas veces vacías. Si el archivo no es una tabla de mediciones, sáquelo de la carpeta data.
       *[other] Acorte el texto. Si el archivo no es una tabla de mediciones, sáquelo de la carpeta data.
    }
d220 = { $door ->
        [typed] El texto contiene
       *[file] La celda contiene
    } un carácter de control o no válido ({ $point })
    .help = { $sort-key ->
        [nul] El archivo se dañó al guardarse o al sincronizarse: recupere una versión anterior, o borre lo señalado y compruebe que no falte ninguna fila.
       *[other] { $door ->
            [typed] Vuelva a escribirlo a mano.
           *[file] Borre la celda y vuelva a escribirla a mano.
        }
    }
d221 = Las columnas «{ $first }» y «{ $second }» significan lo mismo y aquí dicen cosas distintas
    .help = Deje el dato correcto en una sola de las dos columnas.
d222 = { $count ->
        [one] Una fila de «{ $id }» no se cuenta porque la definición del indicador tiene un error
       *[other] { $count } filas de «{ $id }» no se cuentan porque la definición del indicador tiene un error
    }
    .help = Corrija la definición en { $other }, o ruta.toml si el error está allí: el hallazgo de ese archivo dice cómo.

# Filas: cuáles cuentan.
d230 = La fila es igual a la de { $other }: las dos valen como una sola
    .help = Si es el mismo dato, borre una de las dos. Si son dos hechos distintos, distíngalos con el evento, la nota o el id.
d231 = El id «{ $id }» está también en { $other } con otro contenido; ninguna de las dos filas se cuenta
    .help = Dé a una de las filas otro id, o deje solo la correcta.
d232 = La fila corrige a «{ $id }», pero ninguna fila tiene ese id
    .help = Escriba en «reemplaza» el id de la fila que quiere corregir.
d233 = La corrección de «{ $id }» vuelve sobre sí misma
    .help = Haga que cada fila corrija solo a una anterior, sin formar un círculo.
d234 = Esta fila (corrige «{ $id }») y { $other } corrigen una misma fila, y nada dice cuál es más reciente
    .help = Escriba en «registrado» cuándo se informó cada una, o deje solo la correcta.
d235 = La fila contradice la de { $other }: { $of ->
        [yes] misma fecha, otro valor u otro denominador
       *[no] misma fecha, otro valor
    }; ninguna de las dos se cuenta
    .help = { $door ->
        [typed] Para corregir la otra fila, use --correct con su id («ruta history INDICADOR» lo muestra); si no tiene, bórrela en su archivo.
       *[file] Borre la equivocada, o escriba en «registrado» cuándo se informó cada una: vale la más reciente.
    }
d236 = La fila no tiene id y está solo en la copia en conflicto de { $other }
    .help = No cuenta. Si el dato es bueno, «ruta tidy» la une a { $other } y borra la copia; si alguien la borró allí, bórrela aquí.
d237 = La fila corrige a «{ $id }», que es de otro indicador ({ $indicator }, en { $other })
    .help = Corrija el indicador de esta fila o el id escrito en «reemplaza».

# Sentido: una fila.
m301 = El valor ({ $value }) es mayor que el total del que forma parte ({ $of })
    .help = Revise las dos cifras: puede que estén intercambiadas.
m302 = { $side-key ->
        [min] { $value } es menor que el mínimo admitido ({ $limit }, { $other })
        [natural] { $value } es menor que el mínimo admitido ({ $limit }, { $other })
       *[max] { $value } es mayor que el máximo admitido ({ $limit }, { $other })
    }
    .help = { $side-key ->
        [natural] Corrija el valor. Los valores negativos solo se admiten si range.min lo dice en la definición, en { $other }.
       *[other] Corrija el valor; si el equivocado es el límite, está en { $other }.
    }
m303 = «{ $value }» tiene decimales y este indicador cuenta unidades enteras ({ $other })
    .help = Escriba un número entero, sin separador de miles, o cambie decimals en la definición.
m304 = «{ $party }» no es miembro de «{ $group }»
    .help = Corrija la parte. Los miembros están en ruta.toml; la condición, en { $other }.
m305 = «{ $party }» no es un país, y este indicador cuenta países uno por uno
    .help = Escriba los países que corresponden, cada uno en su fila o unidos por «/».
m306 = { $dimension-key ->
        [party] Falta la parte{ $door ->
            [typed] {""}
           *[file] {" "}(columna «{ $dimension }»)
        }
       *[other] Falta «{ $dimension }»
    }, que este indicador exige
    .help = { $door ->
        [typed] { $dimension-key ->
            [party] Escríbala con --party.
           *[other] Escríbalo con --by { $dimension }=VALOR.
        }
       *[file] Complete esa columna, o cambie by en la definición.
    }
m307 = Falta la evidencia que este indicador exige
    .help = { $door ->
        [typed] Escriba con --source el documento o el enlace que respalda el valor.
       *[file] Escriba en «fuente» el documento o el enlace que respalda el valor.
    }
m308 = La fila trae «{ $dimension }», pero el indicador no se desglosa así
    .help = { $door ->
        [typed] Registre el valor sin ese desglose, o añada { $dimension } = "optional" en by, en la definición.
       *[file] Borre ese dato, o añada { $dimension } = "optional" en by, en la definición.
    }
m309 = La fecha ({ $date }) es posterior al día de referencia ({ $today })
    .help = Revise la fecha: suele ser un año o un mes mal escrito.
m310 = La fecha ({ $date }) queda fuera del plazo de la hoja de ruta, del { $start } al { $end }
    .help = Revise la fecha. Si es correcta, no hace falta nada: la fila se cuenta.

# Sentido: varias filas.
m311 = El total acumulado baja de { $before } (en { $other }) a { $value }
    .help = Revise los dos valores. Si cada fila trae solo lo nuevo, la definición debe decir over_time = "sum".
m312 = Esta fila y la de { $other } pueden contar dos veces a las mismas personas: solo una está desglosada por «{ $dimension }»
    .help = Deje el total o deje las partes, pero no los dos. Si el total era correcto en su día, escriba n/a en su lugar con la fecha de las partes.
m313 = «{ $group }» y su miembro «{ $member }» (en { $other }) dan ambos un valor, y se tienen en cuenta los dos
    .help = Deje el dato del grupo o los de sus miembros, pero no los dos.
m314 = La fila es igual a la de { $other }, salvo en el valor, y las dos se suman
    .help = { $door ->
        [typed] Si es una corrección y la fila todavía no se ha escrito, escriba en su lugar --correct con el id de la otra («ruta history INDICADOR» lo muestra); si ya se escribió, retírela primero con --withdraw y su id, y luego corrija la otra. Si son dos actividades, distíngalas con --event.
       *[file] Si es una corrección, escriba en «reemplaza» el id de la fila corregida. Si son dos actividades, distíngalas con el evento.
    }
m315 = «{ $party }» informa sola (en { $other }) y también junto con otras partes
    .help = Compruebe que no se cuente dos veces: si es así, deje solo una de las dos series.
m316 = El total de «{ $id }» es { $value } y no puede pasar de { $limit }
    .help = Busque filas repetidas o valores mal escritos: «ruta explain { $id }» muestra cada fila.
m317 = En «{ $id }», { $with ->
        [one] una fila dice
       *[other] { $with } filas dicen
    } de cuántos y { $without ->
        [one] una no lo dice
       *[other] { $without } no lo dicen
    }; por eso no se muestra el porcentaje
    .help = Complete el denominador en todas las filas o quítelo de todas.
m318 = El período { $period } no ha terminado: su último día es el { $last }
    .help = No hace falta hacer nada: la fila se contará a partir de ese día.
m319 = La celda contiene { $rows ->
        [one] una línea que parece una fila, y no se cuenta
       *[other] { $rows } líneas que parecen filas, y no se cuentan
    }: puede sobrar o faltar una comilla
    .help = Abra el archivo en un editor de texto (Bloc de notas): quite la comilla que abre este texto y la que lo termina, o ciérrela en su línea.
m320 = La fila dice que se informó el { $recorded }, muchos años después del día de referencia ({ $today })
    .help = Revise la columna registrado (recorded): suele ser un año mal escrito. Entre varias correcciones de un dato vale la que se informó al final.
m321 = El id «{ $id }» está también en { $other } con otro contenido, y una sola corrección reemplaza las dos filas
    .help = Si son dos hechos, dé a cada fila su propio id, y a la corrección el de la que corrige. Si son versiones de un mismo hecho, borre una.
m322 = La fila tiene un denominador ({ $of }), que no se usa en un indicador de tipo «{ $kind }»
    .help = { $door ->
        [typed] Registre el valor solo: la fila se cuenta como si no tuviera denominador.
       *[file] Borre esa celda: la fila se cuenta como si estuviera vacía. Si el valor es parte de un total, el tipo del indicador debería ser count o share.
    }
m323 = La meta de «{ $id }» ({ $target }) ya no puede cumplirse: solo se pueden contar { $limit }
    .help = Hay miembros del grupo que dijeron que no les aplica (n/a). Acuerden otra meta, o corrija esas filas: «ruta history { $id }» las muestra.
m324 = «{ $value }» tiene letras dañadas: probablemente era «{ $meant }»
    .help = El archivo se leyó en el camino con otra codificación y se volvió a guardar. Guarde otra vez el original como «CSV UTF-8», o corrija aquí el texto.
m325 = Esta fila no se cuenta, aunque es más reciente que { $other }, que es la que vale: corrige una fila que perdió frente a esa
    .help = Si esta fila es la correcta, corrija { $other }: «ruta record --correct» con el id de esa fila.
