# Para quem se escrevem os números: o que se oculta e como se diz. Selos de reuniões.
# $n é o número para o plural; $shown, o mesmo número já escrito.

# Opções
value-audience = LEITOR
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
because-small = { $n ->
    [one] { $shown } pequeno ou com variação pequena
   *[other] { $shown } pequenos ou com variação pequena
}
because-complement = { $n ->
    [one] { $shown } pelo qual se calcularia um pequeno
   *[other] { $shown } pelos quais se calculariam outros pequenos
}
because-unfit = { $n ->
    [one] { $shown } parte de um valor cujas partes não se somam simplesmente
   *[other] { $shown } partes de valores cujas partes não se somam simplesmente
}
because-few-behind = { $n ->
    [one] { $shown } de poucas pessoas, ou de não se sabe quantas
   *[other] { $shown } de poucas pessoas, ou de não se sabe quantas
}
because-text = { $n ->
    [one] { $shown } texto
   *[other] { $shown } textos
}
because-past-knowledge = { $n ->
    [one] { $shown } do que se sabia em outro momento (--known-at)
   *[other] { $shown } do que se sabia em outro momento (--known-at)
}

# Selos de reuniões
value-seal = SELO
arg-meeting-id = O identificador da reunião em ruta.toml, como troika-2025-1
arg-check-against = Em vez de verificar, mostra o que mudou desde que uma reunião foi selada (seu identificador), ou se um resumo criptográfico ainda vale
about-seal = Sela uma reunião: guarda com que dados foi apresentada, para dizer depois se ainda vale
example-seal = Sela a reunião já realizada
example-seal-known-at = O mesmo, sem os dados registrados depois desse dia
example-seal-against = O que mudou desde essa reunião
seal-made = “{ $meeting }” foi selada com dados até { $date }: { $rows }, resumo criptográfico { $digest }. Está em { $file }.
seal-made-known = “{ $meeting }” foi selada com dados até { $date }, com o que foi informado até { $when }: { $rows }, resumo criptográfico { $digest }. Está em { $file }.
seal-recorded-later = { $n ->
    [one] { $shown } dado de datas até { $date } foi registrado, corrigido ou retirado depois desse dia, e o selo o guarda assim. Se não foi apresentado assim, apague { $file } e deixe-o de fora: ruta seal { $id } --known-at { $day }
   *[other] { $shown } dados de datas até { $date } foram registrados, corrigidos ou retirados depois desse dia, e o selo os guarda assim. Se não foram apresentados assim, apague { $file } e deixe-os de fora: ruta seal { $id } --known-at { $day }
}
seal-already = “{ $meeting }” já foi selada em { $date } e contam os mesmos dados.
seal-stands = O que foi apresentado em “{ $meeting }” continua valendo, nos indicadores desta lista (selo { $digest }).
seal-restated = { $n ->
    [one] Do que foi apresentado em “{ $meeting }” (selo { $digest }) foi retificado { $shown } valor: { $which }.
   *[other] Do que foi apresentado em “{ $meeting }” (selo { $digest }) foram retificados { $shown } valores: { $which }.
}
seal-as-presented = { $ids }: consta como retificado por dados registrados depois desse dia, que já estavam no que foi apresentado.
seal-restated-figure = { $id } ({ $presented }, hoje { $today })
seal-restated-said = { $kind-key ->
    [text] { $id } (hoje diz outra coisa)
    [gone] { $id } (hoje sem texto)
   *[other] { $id } ({ $presented }, hoje com outras partes)
}
seal-no-figure = sem valor
usage-seal-differs = “{ $meeting }” foi selada em { $date } com outros dados ou definições
    .help = Um selo não se escreve de novo. O que mudou: ruta check --against { $id }
usage-seal-future = “{ $meeting }” acontece em { $date }: ainda não pode ser selada
    .help = Sele-a nesse dia ou depois: ruta seal { $id }
usage-no-seal = A reunião “{ $id }” não tem selo
    .help = Sele-a primeiro: ruta seal { $id }
talk-seal-unreadable = { $path } não pode ser lido como selo e é ignorado. Recupere-o de uma cópia; não o edite.
against-title = Desde o selo de “{ $with }”
against-title-digest = Resumo criptográfico { $with }
against-sealed = Selado em { $date }, com dados até { $as_of }: { $rows }, resumo criptográfico { $digest }
against-today = Resumo criptográfico de hoje: { $digest }
against-rows = { $n ->
    [one] { $shown } linha que conta
   *[other] { $shown } linhas que contam
}
against-known-at = Compara-se o que se sabia em { $when }: o informado depois, não, e vai à parte. Como ficam os números com isso: ruta report
against-later = Soube-se depois (não se compara)
against-same = Nada mudou: as mesmas definições e as mesmas linhas contam.
against-differs = Já não é o mesmo.
against-only-whether = Um resumo criptográfico diz se algo mudou, não o quê. Com um selo (ruta seal) sabe-se quais linhas. Se o resumo é de outro dia, indique-o: --as-of
against-definitions = Mudaram definições: { $files }.
against-changed = { $n ->
    [one] { $shown } linha alterada
   *[other] { $shown } linhas alteradas
}
against-added = { $n ->
    [one] { $shown } linha acrescentada
   *[other] { $shown } linhas acrescentadas
}
against-removed = { $n ->
    [one] { $shown } linha já não conta
   *[other] { $shown } linhas já não contam
}
against-then = Então
against-now = Hoje
against-gone = em nenhum arquivo que se possa ler
