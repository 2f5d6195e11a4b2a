# Installing and explaining: completions, manual, schemas, and what comes after “ruta init”.

about-completions = Writes the script by which a shell completes commands, ids and parties
about-manual = Shows the manual pages, or writes them to a folder
about-schema = Writes the schema by which an editor completes and checks the TOML files

value-shell = SHELL
value-page = COMMAND
value-schema = FILE

arg-shell = For which shell
arg-manual-page = Command whose page is shown; if not given, the program’s
arg-manual-output = Writes every page to this folder, in the three languages unless --lang is given
arg-schema-file = Of which file: “config” is ruta.toml, “roadmap” is roadmaps/*.toml

example-bash = For bash; it works in the next terminal opened
example-zsh = For zsh, with ~/.zfunc in fpath
example-fish = For fish
example-powershell = For PowerShell, on Windows
example-manual = The page of “ruta report”
example-manual-all = All of them, to install them in the system
example-schema = The schema of roadmaps, where “ruta init” leaves it

# Manual.
manual-title = ruta manual
manual-name = NAME
manual-synopsis = SYNOPSIS
manual-commands = COMMANDS
manual-arguments = ARGUMENTS
manual-options = OPTIONS
manual-general = GENERAL OPTIONS
manual-examples = EXAMPLES
manual-also = OTHER NAMES
manual-environment = ENVIRONMENT
manual-status = EXIT STATUS
manual-see = SEE ALSO
manual-env-lang = Language of messages, if --lang is not given; after it LC_ALL, LC_MESSAGES and LANG are looked at
manual-env-today = The day taken for today, for example 2025-06-30
manual-env-reporter = Who reports, where “ruta record” and “import” are not told by --reporter
manual-env-color = With any value, nothing is shown in colours
manual-exit-0 = Done
manual-exit-1 = Done, and there are errors in data or definitions
manual-exit-2 = Could not be done: wrong usage, or no readable workspace
manual-exit-3 = The system refused to write (disk, permissions); nothing changed
manual-exit-4 = Another program has the file locked
manual-exit-5 = Written, but not confirmed by the disk
manual-read = The page is written for the program man: ruta manual { $page }| man -l -. The same help is read here with: ruta { $page }--help
manual-written = { $count ->
        [one] One page written to { $dir }.
       *[other] { $count } pages written to { $dir }.
    }

# What comes after init.
init-next = Next, from { $dir }:
init-next-check = checks that everything reads well
init-next-missing = shows what is still to be agreed and reported
init-next-record = records the first value, step by step
