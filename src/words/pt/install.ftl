# Instalar e explicar: preenchimento automático, manual, esquemas, e o que vem depois de “ruta init”.

about-completions = Escreve o script com que o terminal completa comandos, identificadores e partes
about-manual = Mostra as páginas do manual ou as grava em uma pasta
about-schema = Escreve o esquema com que um editor completa e confere os arquivos TOML

value-shell = TERMINAL
value-page = COMANDO
value-schema = ARQUIVO

arg-shell = Para qual terminal
arg-manual-page = Comando cuja página é mostrada; se não for dado, a do programa
arg-manual-output = Grava todas as páginas nesta pasta, nos três idiomas a menos que se dê --lang
arg-schema-file = De qual arquivo: “config” é ruta.toml, “roadmap” é roadmaps/*.toml

example-bash = Para bash; vale no próximo terminal que se abrir
example-zsh = Para zsh, com ~/.zfunc em fpath
example-fish = Para fish
example-powershell = Para PowerShell, no Windows
example-manual = A página de “ruta report”
example-manual-all = Todas, para instalá-las no sistema
example-schema = O esquema dos roteiros, onde “ruta init” o deixa

# Manual.
manual-title = Manual do ruta
manual-name = NOME
manual-synopsis = SINOPSE
manual-commands = COMANDOS
manual-arguments = ARGUMENTOS
manual-options = OPÇÕES
manual-general = OPÇÕES GERAIS
manual-examples = EXEMPLOS
manual-also = OUTROS NOMES
manual-environment = VARIÁVEIS DE AMBIENTE
manual-status = CÓDIGO DE SAÍDA
manual-see = VEJA TAMBÉM
manual-env-lang = Idioma das mensagens, se não for dado --lang; depois são vistos LC_ALL, LC_MESSAGES e LANG
manual-env-today = O dia que se toma por hoje, por exemplo 2025-06-30
manual-env-reporter = Quem informa, quando “ruta record” e “import” não o recebem por --reporter
manual-env-color = Com qualquer valor, nada é mostrado em cores
manual-exit-0 = Feito
manual-exit-1 = Feito, e há erros nos dados ou nas definições
manual-exit-2 = Não foi possível: erro de uso, ou nenhum espaço de trabalho legível
manual-exit-3 = O sistema não deixou gravar (disco, permissões); nada mudou
manual-exit-4 = Outro programa mantém o arquivo bloqueado
manual-exit-5 = Gravado, mas o disco não confirmou
manual-read = A página está escrita para o programa man: ruta manual { $page }| man -l -. A mesma ajuda se lê aqui com: ruta { $page }--help
manual-written = { $count ->
        [one] Uma página foi gravada em { $dir }.
       *[other] { $count } páginas foram gravadas em { $dir }.
    }

# O que vem depois de init.
init-next = Agora, a partir de { $dir }:
init-next-check = confere se tudo é lido corretamente
init-next-missing = mostra o que falta acordar e informar
init-next-record = registra o primeiro valor, passo a passo
