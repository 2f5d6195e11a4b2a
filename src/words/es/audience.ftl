# Para quién se escriben las cifras: qué se oculta y cómo se dice. Sellos de reuniones.
# $n es el número para el plural; $shown, el mismo número ya escrito.

# Opciones
value-audience = LECTOR
arg-audience = Para quién: public oculta lo que delataría un número pequeño de personas en los indicadores sensibles; internal muestra todo. Si no se da: public en los documentos; internal en pantalla, JSON y CSV

# Cifras que no se muestran
value-hidden = · oculto
status-hidden = oculto
means-hidden = No se dice: revelaría algo de una cifra que está oculta.
page-count-hidden = { $n ->
    [one] { $shown } oculto
   *[other] { $shown } ocultos
}
banner-internal = DE USO INTERNO
banner-internal-too = { $banner } · DE USO INTERNO
note-public = Versión pública. «· oculto» está en lugar de una cifra de un indicador sensible que es, o delataría, un número de personas de 1 a { $small }.
note-public-whole = Versión pública: en los indicadores sensibles se oculta toda cifra que delate un número de personas de 1 a { $small }. Aquí no hay ninguna.
note-hidden-count = { $n ->
    [one] Está oculto { $shown } número, de { $indicators }.
   *[other] Están ocultos { $shown } números, de { $indicators }.
}
hidden-indicators = { $n ->
    [one] { $shown } indicador sensible
   *[other] { $shown } indicadores sensibles
}
note-internal = De uso interno: contiene cifras exactas de indicadores sensibles, por las que se podría reconocer a personas. No lo difunda.
sheet-note-sensitive-public = Las mediciones de indicadores sensibles no están en este libro.
brief-change-restated-plain = la cifra de entonces se rectificó

# Lo que se dice al escribir
talk-public = Versión pública ({ $each }). Para uso interno: --audience internal
talk-public-numbers = { $n ->
    [0] no hubo nada que ocultar
    [one] { $shown } número oculto: { $reasons }
   *[other] { $shown } números ocultos: { $reasons }
}
talk-public-rows = { $n ->
    [0] no se dejó fuera ninguna medición
    [one] se dejó fuera { $shown } medición de indicadores sensibles
   *[other] se dejaron fuera { $shown } mediciones de indicadores sensibles
}
talk-internal = De uso interno: contiene cifras exactas de indicadores sensibles. Para difundirlo: --audience public
because-small = { $n ->
    [one] { $shown } pequeño o con un cambio pequeño
   *[other] { $shown } pequeños o con un cambio pequeño
}
because-complement = { $n ->
    [one] { $shown } por el que se calcularía uno pequeño
   *[other] { $shown } por los que se calcularían otros pequeños
}
because-unfit = { $n ->
    [one] { $shown } parte de una cifra cuyas partes no se suman sin más
   *[other] { $shown } partes de cifras cuyas partes no se suman sin más
}
because-few-behind = { $n ->
    [one] { $shown } de pocas personas, o de no se sabe cuántas
   *[other] { $shown } de pocas personas, o de no se sabe cuántas
}
because-text = { $n ->
    [one] { $shown } texto
   *[other] { $shown } textos
}
because-past-knowledge = { $n ->
    [one] { $shown } de lo que se sabía en otro momento (--known-at)
   *[other] { $shown } de lo que se sabía en otro momento (--known-at)
}

# Sellos de reuniones
value-seal = SELLO
arg-meeting-id = El identificador de la reunión en ruta.toml, como troika-2025-1
arg-check-against = En vez de revisar, muestra qué ha cambiado desde que se selló una reunión (su identificador), o si una huella sigue valiendo
about-seal = Sella una reunión: guarda con qué datos se presentó, para decir después si sigue en pie
example-seal = Sella la reunión que ya se celebró
example-seal-known-at = Lo mismo, sin los datos registrados después de ese día
example-seal-against = Qué ha cambiado desde esa reunión
seal-made = Se selló «{ $meeting }» al { $date }: { $rows }, huella { $digest }. Está en { $file }.
seal-made-known = Se selló «{ $meeting }» al { $date }, con lo informado hasta el { $when }: { $rows }, huella { $digest }. Está en { $file }.
seal-recorded-later = { $n ->
    [one] { $shown } dato de fechas hasta el { $date } se registró, se corrigió o se retiró después de ese día, y el sello lo recoge así. Si no se presentó así, borre { $file } y déjelo fuera: ruta seal { $id } --known-at { $day }
   *[other] { $shown } datos de fechas hasta el { $date } se registraron, se corrigieron o se retiraron después de ese día, y el sello los recoge así. Si no se presentaron así, borre { $file } y déjelos fuera: ruta seal { $id } --known-at { $day }
}
seal-already = «{ $meeting }» ya se selló el { $date } y cuentan los mismos datos.
seal-stands = Lo que se presentó en «{ $meeting }» sigue en pie, en los indicadores de esta lista (sello { $digest }).
seal-restated = { $n ->
    [one] De lo que se presentó en «{ $meeting }» (sello { $digest }) se rectificó { $shown } cifra: { $which }.
   *[other] De lo que se presentó en «{ $meeting }» (sello { $digest }) se rectificaron { $shown } cifras: { $which }.
}
seal-as-presented = { $ids }: consta como rectificado por datos registrados después de ese día, que ya estaban en lo presentado.
seal-restated-figure = { $id } ({ $presented }, hoy { $today })
seal-restated-said = { $kind-key ->
    [text] { $id } (hoy dice otra cosa)
    [gone] { $id } (hoy sin texto)
   *[other] { $id } ({ $presented }, hoy con otras partes)
}
seal-no-figure = sin cifra
usage-seal-differs = «{ $meeting }» se selló el { $date } con otros datos o definiciones
    .help = Un sello no se vuelve a escribir. Qué ha cambiado: ruta check --against { $id }
usage-seal-future = «{ $meeting }» se celebra el { $date }: todavía no se puede sellar
    .help = Séllela ese día o después: ruta seal { $id }
usage-no-seal = La reunión «{ $id }» no tiene sello
    .help = Séllela primero: ruta seal { $id }
talk-seal-unreadable = { $path } no se puede leer como sello y se pasa por alto. Recupérelo de una copia; no lo edite.
against-title = Desde el sello de «{ $with }»
against-title-digest = Huella { $with }
against-sealed = Sellado el { $date }, con datos al { $as_of }: { $rows }, huella { $digest }
against-today = Huella de hoy: { $digest }
against-rows = { $n ->
    [one] { $shown } fila que cuenta
   *[other] { $shown } filas que cuentan
}
against-known-at = Se compara lo que se sabía al { $when }: lo informado después no, y va aparte. Cómo quedan las cifras con ello: ruta report
against-later = Se supo después (no se compara)
against-same = Nada ha cambiado: las mismas definiciones y las mismas filas cuentan.
against-differs = Ya no es lo mismo.
against-only-whether = Una huella dice si algo cambió, no qué. Con un sello (ruta seal) se sabe qué filas. Si la huella es de otro día, indíquelo: --as-of
against-definitions = Cambiaron definiciones: { $files }.
against-changed = { $n ->
    [one] { $shown } fila cambiada
   *[other] { $shown } filas cambiadas
}
against-added = { $n ->
    [one] { $shown } fila añadida
   *[other] { $shown } filas añadidas
}
against-removed = { $n ->
    [one] { $shown } fila ya no cuenta
   *[other] { $shown } filas ya no cuentan
}
against-then = Entonces
against-now = Hoy
against-gone = en ningún archivo que se pueda leer
