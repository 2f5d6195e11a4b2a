# Para quem se escrevem os números: o que se oculta e como se diz. Selos de reuniões.
# $n é o número para o plural; $shown, o mesmo número já escrito.

# Opções
value-audience = PÚBLICO
arg-audience = Para quem: public oculta o que revelaria um número pequeno de pessoas nos indicadores sensíveis; internal mostra tudo. Se não for dado: public nos documentos; internal na tela, em JSON e CSV

# Números que não são mostrados
value-hidden = · oculto
status-hidden = oculto
means-hidden = Não se diz: revelaria algo de um valor que está oculto.
page-count-hidden = { $n ->
    [one] { $shown } oculto
   *[other] { $shown } ocultos
}
banner-internal = DE USO INTERNO
banner-internal-too = { $banner } · DE USO INTERNO
note-public = Versão pública. “· oculto” está no lugar de um valor de indicador sensível que é, ou revelaria, um número de pessoas de 1 a { $small }.
note-public-whole = Versão pública: nos indicadores sensíveis oculta-se todo valor que revele um número de pessoas de 1 a { $small }. Aqui não há nenhum.
note-hidden-count = { $n ->
    [one] Está oculto { $shown } número, de { $indicators }.
   *[other] Estão ocultos { $shown } números, de { $indicators }.
}
hidden-indicators = { $n ->
    [one] { $shown } indicador sensível
   *[other] { $shown } indicadores sensíveis
}
note-internal = De uso interno: contém valores exatos de indicadores sensíveis, pelos quais se poderiam reconhecer pessoas. Não o divulgue.
sheet-note-sensitive-public = As medições de indicadores sensíveis não estão nesta pasta de trabalho.
brief-change-restated-plain = o valor daquela data foi retificado

# O que se diz ao escrever
talk-public = Versão pública ({ $each }). Para uso interno: --audience internal
talk-public-numbers = { $n ->
    [0] não houve nada a ocultar
    [one] { $shown } número oculto: { $reasons }
   *[other] { $shown } números ocultos: { $reasons }
}
talk-public-rows = { $n ->
    [0] nenhuma medição ficou de fora
    [one] { $shown } medição de indicadores sensíveis ficou de fora
   *[other] { $shown } medições de indicadores sensíveis ficaram de fora
}
talk-internal = De uso interno: contém valores exatos de indicadores sensíveis. Para divulgá-lo: --audience public
reason-small = { $n ->
    [one] { $shown } pequeno ou com variação pequena
   *[other] { $shown } pequenos ou com variação pequena
}
reason-complement = { $n ->
    [one] { $shown } pelo qual se calcularia um pequeno
   *[other] { $shown } pelos quais se calculariam outros pequenos
}
reason-unfit = { $n ->
    [one] { $shown } parte de um valor cujas partes não se somam simplesmente
   *[other] { $shown } partes de valores cujas partes não se somam simplesmente
}
reason-few-behind = { $n ->
    [one] { $shown } de poucas pessoas, ou de não se sabe quantas
   *[other] { $shown } de poucas pessoas, ou de não se sabe quantas
}
reason-text = { $n ->
    [one] { $shown } texto
   *[other] { $shown } textos
}
reason-past-knowledge = { $n ->
    [one] { $shown } do que se sabia em outro momento (--known-at)
   *[other] { $shown } do que se sabia em outro momento (--known-at)
}
