# Instalar y explicar: autocompletado, manual, esquemas, y lo que sigue a «ruta init».

about-completions = Escribe el guion con que la terminal completa comandos, identificadores y partes
about-manual = Muestra las páginas de manual o las escribe en una carpeta
about-schema = Escribe el esquema con que un editor completa y revisa los archivos TOML

value-shell = TERMINAL
value-page = COMANDO
value-schema = ARCHIVO

arg-shell = Para qué terminal
arg-manual-page = Comando cuya página se muestra; si no se da, la del programa
arg-manual-output = Escribe todas las páginas en esta carpeta, en los tres idiomas salvo que se dé --lang
arg-schema-file = De qué archivo: «config» es ruta.toml, «roadmap» es roadmaps/*.toml

example-bash = Para bash; sirve en la próxima terminal que se abra
example-zsh = Para zsh, con ~/.zfunc en fpath
example-fish = Para fish
example-powershell = Para PowerShell, en Windows
example-manual = La página de «ruta report»
example-manual-all = Todas, para instalarlas en el sistema
example-schema = El esquema de las hojas de ruta, donde «ruta init» lo deja

# Manual.
manual-title = Manual de ruta
manual-name = NOMBRE
manual-synopsis = SINOPSIS
manual-commands = COMANDOS
manual-arguments = ARGUMENTOS
manual-options = OPCIONES
manual-general = OPCIONES GENERALES
manual-examples = EJEMPLOS
manual-also = OTROS NOMBRES
manual-environment = VARIABLES DE ENTORNO
manual-status = ESTADO DE SALIDA
manual-see = VÉASE TAMBIÉN
manual-env-lang = Idioma de los mensajes, si no se da --lang; después se miran LC_ALL, LC_MESSAGES y LANG
manual-env-today = El día que se toma por hoy, por ejemplo 2025-06-30
manual-env-reporter = Quién informa, cuando «ruta record» e «import» no lo reciben con --reporter
manual-env-color = Con cualquier valor, nada se muestra en colores
manual-exit-0 = Hecho
manual-exit-1 = Hecho, y hay errores en los datos o las definiciones
manual-exit-2 = No se pudo hacer: error de uso, o ningún espacio de trabajo legible
manual-exit-3 = El sistema no dejó escribir (disco, permisos); nada cambió
manual-exit-4 = Otro programa tiene bloqueado el archivo
manual-exit-5 = Se escribió, pero el disco no lo confirmó
manual-read = La página está escrita para el programa man: ruta manual { $page }| man -l -. La misma ayuda se lee aquí con: ruta { $page }--help
manual-written = { $count ->
        [one] Se escribió una página en { $dir }.
       *[other] Se escribieron { $count } páginas en { $dir }.
    }

# Lo que sigue a init.
init-next = Ahora, desde { $dir }:
init-next-check = revisa que todo se lea bien
init-next-missing = muestra lo que falta por acordar e informar
init-next-record = registra el primer valor, paso a paso
