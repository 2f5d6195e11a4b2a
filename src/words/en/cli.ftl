# The command line: help, examples, errors of use, and what could not be done.

about-ruta = Tracks the indicators of roadmaps from plain files: reads measurements, reports progress, finds what is missing and exports it.
about-init = Lays down a folder with the official roadmaps, overwriting nothing
about-check = Reads everything and shows each error or doubt, with its place and remedy
about-list = Shows the roadmaps with their results and indicators
about-show = Shows the whole definition of a roadmap, a result or an indicator
about-record = Records, corrects or withdraws values without editing any row
about-import = Brings in values from somebody else’s file: a form, a table or survey answers
about-tidy = Merges conflict copies, sets torn rows aside and removes leftovers, losing nothing
about-report = Reports progress as of a day
about-missing = Shows missing data and incomplete definitions
about-form = Writes the Excel workbook that each party fills in, with what it still has to report
about-history = Shows every row that made the figure of an indicator
about-explain = Shows step by step how the figure of an indicator is computed
about-export = Exports summary, measurements, gaps or definitions for other programs

help-usage = Usage
help-options = Options
help-general = General options
help-arguments = Arguments
help-commands = Commands
help-examples = Examples
help-also = Also called: { $names }
help-values = [values: { $values }]
help-default = [default: { $value }]
help-foot = “{ $command }” explains each command.
usage-options = [OPTIONS]
usage-command = COMMAND

value-dir = DIR
value-file = FILE
value-id = ID
value-code = CODE
value-date = DATE
value-moment = TIME
value-since = DATE|MEETING
value-party = PARTY
value-dimension = DIMENSION
value-status = STATUS
value-format = FORMAT
value-what = WHAT
value-engine = ENGINE
value-lang = LANGUAGE
value-region = CODE
value-color = WHEN
value-number = NUMBER
value-text = TEXT
value-reporter = WHO
value-row = ROW
value-typed = VALUE
value-words = ID VALUE
value-split = DIMENSION=VALUE

arg-workspace = Folder of the workspace; if not given, it is looked for from the current folder upwards
arg-lang = Language of messages and documents
arg-region = How numbers are written, by country (in Spanish and Portuguese): MX 1,234.5, CR 1 234,5; if absent, “region” of ruta.toml
arg-color = When to use colours
arg-quiet = Shows only data and errors
arg-threads = Threads that read large files; if not given, as many as the machine has
arg-help = Shows this help
arg-version = Shows the version
arg-init-dir = Folder to lay down; if not given, the current one
arg-check-format = Form of the findings: with their line, one line each, or for other programs
arg-check-explain = Explains a finding’s code and ends
arg-show-id = Identifier of the roadmap, result or indicator
arg-indicator-id = Identifier of the indicator
arg-as-of = Counts what was observed up to that day (2025-06-30, or the end of a period like 2025-Q2); if not given, today
arg-known-at = Counts only what was reported up to that moment (2025-04-10 or 2025-04-10T15:30:00Z)
arg-since = Shows the change since that day or meeting; if not given, since the last meeting before
arg-roadmap = Only these roadmaps
arg-party = Only this party: country, group or organisation
arg-by = Breaks down by “party” or by a dimension
arg-status = Only indicators with these statuses
arg-format = Form of the document; if not given, the extension of -o decides
arg-output = Writes to this file instead of the screen
arg-exit-code = Ends with code 1 if data are overdue
arg-form-party = The party that fills it in: country, group or organisation
arg-form-all = Writes a form for every party that values are collected from
arg-form-output = File to write, or folder; without it, PARTY-DATE.xlsx in the current folder
arg-form-force = Replaces forms that already exist, with whatever is written in them
arg-what = What to export: the summary by indicator, the measurements, the gaps or the definitions; if not given, the summary, and in xlsx the whole workbook
arg-raw = Does not guard texts that a spreadsheet would take for formulas; for other programs
arg-for-excel = CSV that Excel opens right by double-click: semicolons, decimal comma, BOM; with --region MX and others of decimal point, commas and point
arg-engine = For which engine the script of “export sql” is written: duckdb, datafusion or spark; if not given, duckdb
arg-export-since = With “export sql”: the day or meeting that change is counted from
arg-export-roadmap = With “export sql”: only these roadmaps
arg-export-status = With “export sql”: only indicators with these statuses
arg-record-words = Indicator and value; several values at once: sex=F:20 sex=M:25; with a denominator: 45/60. “-” reads them from standard input: a table, or a value a line. At a terminal, what is missing is asked for
arg-record-party = Whose value it is: a country’s code or name; several joined by /
arg-record-date = When it was observed: 2025-03-12, a period such as 2025-Q2, today or yesterday
arg-record-of = Denominator: out of how many
arg-record-event = Activity at which it was observed
arg-record-source = Evidence: document or link
arg-record-note = Note
arg-record-by = Breakdown, for example sex=F; may be repeated
arg-reporter = Who reports: their file is data/WHO.csv; otherwise RUTA_REPORTER, ruta.toml or the login name
arg-correct = Corrects the row with this id; what is not typed stays as in that row
arg-withdraw = Withdraws the row with this id; needs --note
arg-dry-run = Shows what it would do and writes nothing
arg-import-file = CSV, XLSX or ODS file, or a folder of them
arg-mapping = TOML file that says what each column is
arg-survey = TOML file that says which answers are counted
arg-suggest = Writes a first draft of --mapping for the file and ends
arg-yes = Writes without asking

example-init = Lays down a workspace in a new folder
example-check = Checks everything
example-check-explain = Explains what D204 is and how to put it right
example-list = All roadmaps
example-show = The definition of an indicator
example-record-ask = Asks for the details one by one
example-record = Records a value with its evidence
example-record-split = Records two values broken down by sex
example-record-correct = Corrects a row’s value by its id
example-record-withdraw = Withdraws a row and says why
example-import = A filled form: shows what it would do and asks
example-import-folder = All of a folder, without asking
example-import-suggest = A draft that says what each column is
example-import-mapping = A foreign table, with that file looked over
example-import-survey = Survey answers, counted
example-tidy = Merges conflict copies into their originals and removes them
example-tidy-dry-run = Shows what it would do and changes nothing
example-report = Progress as of 30 June 2025
example-report-by = Roadmap HR1 by party, in a Markdown file
example-missing = All that is missing today
example-missing-party = What is missing from Guatemala, in a Markdown file
example-form = Peru’s form with what is due for the second quarter
example-form-all = A form for each party, each in its own language
example-history = Every row of the indicator
example-explain = The formula, with its numbers and rows
example-export = The summary, as CSV
example-export-measurements = The measurements that count, as JSON
example-export-workbook = The whole workbook: summary, indicators, matrix, gaps, measurements and definitions
example-export-excel = The summary, to be opened in a Spanish Excel by double-click
example-export-sql = A script that computes the report in DuckDB

# Errors of use.
usage-see = See “{ $command } --help”.
usage-not-on-screen = “{ $format }” is a document that a terminal cannot show
usage-not-on-screen-help = Write it to a file: -o FILE.{ $format }
usage-unknown-argument = There is no option “{ $arg }”
usage-text-with-line = If it is a value, write it at the end, behind “--”: … -- { $arg }. If it belongs to an option, join it to that: --note={ $arg }
usage-unexpected-argument = “{ $arg }” is not expected here
usage-unknown-command = There is no command “{ $command }”
usage-invalid-value = “{ $value }” does not fit { $arg }
usage-allowed = { $count ->
        [one] Use { $values }.
       *[other] Use one of these: { $values }.
    }
usage-missing-value = The value of { $arg } is missing
usage-no-value = { $arg } takes no value
usage-missing-argument = { $args } is missing
usage-missing-arguments = { $args } are missing
usage-conflict = { $arg } cannot go together with { $prior }
usage-repeated = { $arg } is given twice
usage-two-values = { $column ->
    [of] The denominator is given twice, with two values: { $first } and { $second }
   *[other] The same is given twice, with two values: { $first } and { $second }
}
    .grouped = If one number is meant, write it without a blank: { $one }.
    .help = Say what tells them apart, for example sex=F:20 sex=M:25, or record them one by one. A text of several words goes in quotes.
usage-not-text = An argument is not valid text
usage-wrong = What was typed is not understood
expected-day = Write the day like 2025-06-30, or a period like 2025-Q2, 2025-S1, 2025-06 or 2025.
expected-moment = Write the date (2025-04-10), or the date and time with its zone (2025-04-10T15:30:00-05:00).
expected-status = Write a status: { $values }.

# What could not be done.
failure-no-workspace = There is no workspace here: { $path }
    .help = Go to the folder that holds ruta.toml or roadmaps, name it with -C, or make one with “ruta init”.
failure-no-roadmap = No roadmap could be read
    .help = Correct the errors shown in the roadmaps folder. “ruta init” brings the official roadmaps.
failure-without-roadmap = There is no roadmap
    .help = Put at least one, a file that ends in .toml, into the roadmaps folder. “ruta init” brings the official ones.
failure-nothing-to-import = There are no files to import in { $path }
    .help = Name the folder that holds the files; folders inside it are not looked at.
failure-unreadable = { $path } cannot be read: { $reason }
    .help = Check that it exists, that you are allowed to read it and that no other program locks it.
failure-reading = The data could not be read: { $reason }
    .help = Check that the files of the data folder are still there and that you are allowed to read them, and try again.
failure-changed-while-reading = The data changed while they were being read
    .help = Wait until whoever is writing them has finished, and try again.
failure-unknown-id = { $what-key ->
        [indicator] There is no indicator “{ $id }”
        [roadmap] There is no roadmap “{ $id }”
       *[other] There is no roadmap, result or indicator “{ $id }”
    }
    .help = “ruta list” shows the identifiers that exist.
failure-broken-definition = The definition of “{ $id }” has an error ({ $place })
    .help = “ruta check” says which. Until it is corrected, nothing that it defines is computed or recorded.
failure-unknown-party = “{ $id }” is not a known party
    .help = Use the three-letter ISO code of the country, or that of a group or organisation in ruta.toml.
failure-unknown-dimension = “{ $id }” is not a dimension
    .help = { $count ->
        [one] Use { $known }.
       *[other] Use one of these: { $known }.
    }
failure-unknown-meeting = “{ $id }” is neither a date nor a meeting
    .help = Write the date like 2025-04-10, or the id of a meeting in ruta.toml.
failure-no-meeting = “{ $id }” is not a meeting in ruta.toml
    .help = { $count ->
        [0] Add it to [[meetings]] in ruta.toml, with its id, name and date.
       *[other] Write the id of a meeting: { $known }. If it is missing, add it to [[meetings]] in ruta.toml.
    }
failure-no-meeting-or-digest = “{ $id }” is neither a meeting in ruta.toml nor a digest
    .help = { $count ->
        [0] Write the digest at the foot of a report, or add the meeting to [[meetings]] in ruta.toml.
       *[other] Write the id of a meeting ({ $known }) or the digest at the foot of a report. If the meeting is missing, add it to [[meetings]] in ruta.toml.
    }
failure-since-later = The day of --since ({ $since }) is later than the day reported on ({ $day })
    .help = Give --since an earlier day or meeting, or ask with --as-of for a later day.
failure-unknown-code = “{ $id }” is not the code of a finding
    .help = Write the code that “ruta check” shows, for example D204, or its name.
failure-unknown-row = No row has the id “{ $id }”
    .help = “ruta history INDICATOR” shows the id of each row. A row without an id is corrected in its file.
failure-bad-today = The variable RUTA_TODAY does not hold a date: “{ $value }”
    .help = Write the date like 2025-06-30, or remove the variable.
failure-own-file = { $path } is among the files that ruta reads: no output is written there
    .help = Nothing has changed. Choose for -o a place outside the folders data, roadmaps and seals, for example “reports”.
failure-pdf = ruta does not write { $path }: a browser makes the PDF, from the HTML document
    .help = Write the document with “-o { $html }”, open that file in Edge or Chrome and choose Print (Ctrl+P) → Save as PDF. docs/brief.md tells how to do it without opening anything.
failure-unknown-extension = The extension of { $path } does not tell which form to write
    .help = Use one of these extensions: { $known }; or choose the form with --format.
failure-no-workbook = “ruta missing” does not write Excel workbooks: { $path }
    .help = What is missing is one of the sheets of the workbook that “ruta report -o { $path }” writes.
failure-write = { $path } could not be written: { $reason }
    .help = Nothing changed. Check that you may write to the folder, that there is free space and that no other program has the file open.
failure-write-no-folder = { $path } could not be written: { $reason }
    .help = Nothing changed. Create the folder { $dir }, or write to another one.
failure-write-out = The output could not be written: { $reason }
    .help = Check the free space and where the output goes.
failure-locked = { $known ->
        [yes] { $holder } has { $path } open
       *[no] Another program has { $path } open
    }
    .help = Close the file (is it open in Excel or LibreOffice, here or on another computer?) and try again. Nothing changed.
failure-not-ours = { $path } is not written to: it is a link, no plain file, only in the cloud, or outside the workspace
    .help = Put a plain file that is on this computer in its place, or record with another --reporter.
failure-reporter = Who reports is not known, or makes no file name: “{ $name }”
    .help = Name it with --reporter, for example --reporter PER; with the variable RUTA_REPORTER; or with the key reporter of ruta.toml.
failure-refused = Nothing was written
    .help = Correct what is pointed out and run the command again.
failure-stopped = Nothing was written.
    .help = Run the command again whenever you like.
failure-unconfirmed = { $path } was written, but the disk did not confirm it: { $reason }
    .help = Do not repeat this before checking whether the value is in the file.
failure-not-removed = { $path } could not be removed: { $reason }
    .help = All its rows are in its original, and counted once. Delete it yourself, or repeat “ruta tidy”.
failure-internal = Internal error: { $detail }
    .help = This is a defect of ruta, not of your data. Report this message to whoever maintains it.

# init.
init-written = Made { $path }
init-kept = { $path } was already there and stays as it was
init-done = { $written ->
        [0] Nothing needed to be made in { $dir }.
        [one] One file was made in { $dir }.
       *[other] { $written } files were made in { $dir }.
    }
usage-for-excel = --for-excel is for CSV only
    .help = Add --format csv, or give -o a name that ends in .csv; for a workbook use --format xlsx.
usage-only-sql = { $arg } is for “export sql” only
    .help = Write ruta export sql, or give -o a name that ends in .sql.
usage-sql-public = A script computes from all data and hides nothing: there is none for the public
    .help = To publish, use “ruta report” or “ruta export xlsx” with --audience public.
usage-sql-what = A script computes the summary and nothing else
    .help = Leave out --what. The measurements themselves: ruta export csv --what measurements
workbook-needs-file = A workbook cannot be shown on the screen
    .help = Name the file, for example: -o summary.xlsx
workbook-too-large = The data do not fit into a workbook: there are more than 1,048,575 rows or a text of more than 32,767 letters
    .help = Export them as CSV: ruta export csv --what measurements

note-progress = { $reading ->
    [1] Reading
   *[other] Reading again
}: { $percent } · { $read } of { $all } MB · { $counted ->
    [0] {""}
   *[other] { $rows } rows ·{" "}
}{ $n ->
   *[other] { $left } s left
}
