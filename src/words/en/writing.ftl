# What is said when writing into the workspace.

w401 = Rows cannot be added to this file: { $reason-key ->
        [no-table] it is not a table that can be read
        [no-header] its header has an error
       *[open-merge] a Git merge was left unfinished in it
    }
    .help = “ruta check” shows what is wrong and how to correct it. Or write to another file with --reporter.
w402 = The last row of the file is torn
    .help = “ruta tidy” sets it aside in a .rejected file, losing nothing. Then run the command again.
w403 = { $path } cannot hold the character “{ $character }” ({ $point }): it is written in { $encoding }
    .help = Save { $path } as “CSV UTF-8” in Excel, or leave that character out.
w404 = Columns that the file lacked were added: { $headers }
    .help = The other rows keep those cells empty.
w405 = The last row of the file did not end its line; it does now
    .help = There is nothing to do.
w406 = The text begins like a formula: “{ $value }” ({ $column })
    .help = A spreadsheet that opens the file would run it. Write the text without “=” in front.
w407 = { $count ->
        [one] A text begins
       *[other] { $count } texts begin
    } with a sign that a spreadsheet could take for a formula{ $count ->
        [one] :
       *[other] ; the first:
    } “{ $value }” ({ $column })
    .help = { $count ->
        [one] It is
       *[other] They are
    } kept with an apostrophe in front, which ruta takes off when reading.
w408 = { $reason-key ->
        [unknown] The file that the row would go to does not have the column “{ $header }”
       *[text] The file cannot hold this row as it was written
    }
    .help = { $reason-key ->
        [unknown] Take the column out, or give it the name of a measurement column, for example “note”. If the table is in a file, “ruta import” takes it in without that column.
       *[text] Write the column { $column } without control characters, and see the file’s header with “ruta check”.
    }
w409 = The file lacks columns that cannot be added: { $headers }
    .help = Its header ends in empty cells. Write those names in them, or delete the empty columns.
w411 = The id “{ $id }” stands in this copy and at { $other } with different content: the copy is not merged
    .help = See both rows. Delete the one that does not hold, or give one of them another id. Then repeat “ruta tidy”.
w412 = This row and the one at { $other } look like two versions of one: the copy is not merged
    .help = Leave the same row in both files, or give each its own “event” or an id if both hold. Then repeat “ruta tidy”.
w413 = This row has an error that keeps the copy from being merged
    .help = Correct the row in the copy, or delete it if it is of no use. Then repeat “ruta tidy”.
w414 = This copy cannot be merged: { $reason-key ->
        [no-table] it is not a table that can be read
        [no-header] its header has an error
       *[open-merge] a Git merge was left unfinished in it
    }
    .help = “ruta check” shows what is wrong and how to correct it. Then repeat “ruta tidy”.
w415 = The copy fills a column that its original lacks: “{ $header }”. It is not merged
    .help = Add that column to the header of the original, after its last one and in every row (Excel does so by itself), or empty it in the copy. Then repeat “ruta tidy”.
w416 = Merging the copies would change whether this row counts: they are not merged
    .help = See which row of the copies says otherwise, and leave only what holds. Then repeat “ruta tidy”.

w401-what = The data file cannot take new rows.
w401-why = A row added to a broken table would not be read, or would be misread.
w401-fix = Correct the file as “ruta check” says, or record with another --reporter.
w402-what = The last row of the data file is torn: a program or the machine stopped while writing it.
w402-why = What is added after it would be joined to the fragment and lost.
w402-fix = “ruta tidy” sets the fragment aside in a .rejected file, losing nothing.
w403-what = The data file’s encoding lacks a character that is to be written.
w403-why = Writing it another way would change the text without a word.
w403-fix = Save the data file as “CSV UTF-8”, or leave the character out.
w404-what = The file lacked a column that the row needs.
w404-why = Without it, part of what was recorded would be lost.
w404-fix = There is nothing to do: the column was added, empty in all other rows.
w405-what = The last row of the file had no line end.
w405-why = The next row would have been joined to it.
w405-fix = There is nothing to do: the line end was added.
w406-what = A text begins with “=”: a spreadsheet would run it.
w406-why = The file is opened in Excel; a foreign formula can show something else or send data out.
w406-fix = Write the text without “=” in front.
w407-what = A text begins with “+”, “-” or “@”, or otherwise as a spreadsheet could take for a formula.
w407-why = Excel could change it or run it.
w407-fix = There is nothing to do: it is kept with an apostrophe in front and read without it.
w408-what = What would be read from the file is not what was to be written: the row has a column that the file does not have, or a text that cannot be kept.
w408-why = A row that changes when it is saved is a lost value.
w408-fix = Take the column out, or use “ruta import”, which leaves it out and says so. If it is a text, take odd characters out of it and see the file’s header with “ruta check”.
w409-what = The file lacks columns and its header ends in empty cells.
w409-why = Nobody can tell in which cell the new column would stand.
w409-fix = Write the column’s name in the first empty cell of the header, or delete the empty columns.
w411-what = A row of a conflict copy has the id of another row, but not its content.
w411-why = Two people changed the same row. Which version holds is theirs to say; choosing one would lose the other.
w411-fix = See both rows, delete the one that does not hold or give it another id, and repeat “ruta tidy”.
w412-what = A row without id of a conflict copy and another one are of one date, party, breakdown and event, and each stands in its own file only.
w412-why = They are probably one row that somebody edited. Counting both would count it twice.
w412-fix = Leave the same row in both files; if both hold, give each its own “event” or an id. Then repeat “ruta tidy”.
w413-what = A row of a conflict copy cannot be read.
w413-why = A copy goes into its original whole or not at all, and is never removed with a row that is nowhere else.
w413-fix = Correct the row in the copy, or delete it if it is of no use, and repeat “ruta tidy”.
w414-what = A conflict copy is not a table that can be read.
w414-why = Nobody can tell what would be lost with it.
w414-fix = Correct it as “ruta check” says, and repeat “ruta tidy”. If it holds nothing of use, delete it.
w415-what = A conflict copy has a column of its own, with data, that its original lacks.
w415-why = Without that column its data would be lost.
w415-fix = Add the column to the original, or empty it in the copy, and repeat “ruta tidy”.
w416-what = A row that counts would no longer count after merging, or one that nobody asked for would.
w416-why = Merging may only add what stood in the copy alone. A contradicting row would take away a figure that held.
w416-fix = Compare the copies with the original, leave only what holds, and repeat “ruta tidy”.

word-no-table = it is not a table that can be read
word-no-header = the header has an error
word-open-merge = an unfinished Git merge

# What became of each row.
entered-written = Recorded in { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-would-write = Would be recorded in { $place }{ $known ->
        [yes] {" "}(id { $id })
       *[no] {""}
    }
entered-no-rows = No row came in: nothing was written.
entered-same = Already there: { $place } says the same. Nothing was written.
entered-corrected = Already there, and corrected since: { $place } said the same. Nothing was written.{ $known ->
        [yes] {" "}If it holds again: ruta record --correct { $id } VALUE
       *[no] {""}
    }
entered-twice = This command says the same twice: it is written once.
entered-withdrawn = Already there, and withdrawn since: { $place } said the same. Nothing was written.
entered-figure = { $id }  { $name }: { $before } → { $after } ({ $status })
entered-nothing = no data
word-row = row

w410 = { $written-key ->
        [quoted] Each line of this file is wholly in quotes, so that all of it is one column
        [one-column] Each row of this sheet is wholly in one cell, so that all of it is one column
       *[other] The columns are not recognised: { $headers }
    }
    .help = { $written-key ->
        [quoted] Take away the quotes with which each line begins and ends, or in Excel split the column (Data, Text to Columns) and save it as “CSV UTF-8”; then import it again.
        [one-column] Split the column (Data, Text to Columns), save the file and import it again.
       *[other] Put the names date, indicator and value in the first row; or say in a file what each column is: “ruta import --suggest FILE” writes a draft, which --mapping uses.
    }
w410-what = The file has no header row with names that ruta knows.
w410-why = Guessing what each column is could put a figure where it does not belong.
w410-fix = Use the names date, indicator and value, or a mapping file with --mapping.

w417 = The row corrects “{ $id }”, which is not here: it is imported as a value of its own
    .help = Check that the corrected value is not here under another id; if it is, withdraw it with “ruta record --withdraw”.
w417-what = The imported row names in “replaces” a row that is neither in this workspace nor in the files.
w417-why = An export holds the rows that count, without those they corrected. If the original stood here under another id, both would count.
w417-fix = Look for the original with “ruta history INDICATOR”. If it is here, withdraw it; if not, there is nothing to do.

w418 = The count “{ $id }” came with an earlier export of this survey and is not in this one
    .help = If its answers now count for another party or breakdown, withdraw it: ruta record --withdraw { $id } --note "…"
w418-what = A row of the workspace was counted from an earlier export of the same survey, and the new one does not have it.
w418-why = A person who corrects country or sex moves to another row. If the old one stays, that person counts twice.
w418-fix = Compare the totals with those of the survey program and withdraw what no longer holds with “ruta record --withdraw”.

w419 = The correction makes the row the same as { $other }, but for its id: both count
    .help = If it is the same fact, withdraw one of the two: ruta record --withdraw ID --note "…"
w419-what = A row is corrected to what another row that counts already says.
w419-why = In a form, a line that was moved to another place corrects the value that was there; its own stays where it was, and counts twice.
w419-fix = Look at both rows with “ruta history INDICATOR”. If they are one fact, withdraw one; if they are two, there is nothing to do.

w420 = The row changes { $columns } of { $other }: it may be another fact, and the one before would no longer count
    .help = If it is another activity, do not go on: put it on a spare line that nobody has used, or record it with “ruta record”.
w475 = Several rows with different content have the id “{ $id }”, one of them at { $other }: it is not known which one is meant
    .help = Give each of these rows an id of its own in its file, and try again with the id of the one that is meant.
w476 = It would not count: { $other } holds in the stead of “{ $id }”, and was recorded on { $recorded }
    .help = Correct { $other } instead, by its own id. If that time is still to come, the clock of one of the computers is wrong.
w420-what = An imported row corrects another one of the same key, and hardly anything of what that said is left.
w420-why = Whoever fills in the same form again for another activity writes over the first one: its value would no longer count.
w420-fix = Compare what was there with what comes. If they are two activities, use another spare line of the form or “ruta record”; if it is a correction, go on.
w475-what = A row corrects or withdraws an id that several rows have, with different content.
w475-why = All of them would stop counting, also those that nobody wanted to change.
w475-fix = Give each of these rows an id of its own in its file, and try again with the id of the one that is meant.
w476-what = A row corrects or withdraws another in whose stead a third one holds, recorded later.
w476-why = Only the newest correction of a row holds: this one would be written and change no figure.
w476-fix = Correct the row that holds, by its own id. If it was recorded at a time that is still to come, have the clock of that computer set right.

w460 = { $other } says the same of this date, party and breakdown, and differs only in source, note or reporter: both count
    .help = If it is the same activity, leave it out: what is missing there is added with “ruta record --correct”. If they are two, tell them apart with an event.
w460-what = A new row of a sum says of its date, party, breakdown and event what another row says that counts.
w460-why = An activity that two people report with sources of their own would count twice.
w460-fix = Look at both rows with “ruta history INDICATOR”. If they are one activity, leave the new one out, or withdraw one of them; if they are two, name the event of each.

# import: what it would do and did.
import-counts = adds { $adds }, same { $same }, changes { $changes }, refuses { $refuses }
import-total = In all: { $counts }
import-form-empty = The form has no answers.
import-first-findings = { $file }: the first { $shown } of { $all } findings are shown, errors before the rest. Once they are put right, the same command shows the next.
import-first-rows = { $file }: the first { $shown } of { $all } rows are shown that correct something or repeat what was said.
import-changes = { $place } corrects { $other } ({ $row }): { $changes }
import-twice = { $place } repeats { $other } ({ $row }: { $value }) and is not added again. If they are two different facts, tell them apart by event or note.
import-corrected = { $place } changes nothing: { $other } already said { $value } ({ $row }) and was corrected since. If it holds again: ruta record --correct { $id } VALUE
import-withdrawn = { $place } changes nothing: { $other } already said { $value } ({ $row }) and was withdrawn since. If it holds again: ruta record --correct { $id } VALUE
import-change = { $column } { $before } → { $after }
import-empty = (empty)
import-no-value = (withdrawn)
import-quoted = “{ $text }”
import-nothing-written = Nothing was written.
import-unconfirmed = Nothing was written: a confirmation is needed
    .help = Run the command again with --yes to write what is shown, or with --dry-run only to look at it.
import-confirm = { $n ->
        [one] Write one row to { $path }? [y/N]
       *[other] Write { $n } rows to { $path }? [y/N]
    }
import-written = { $n ->
        [one] One row was written to { $path }.
       *[other] { $n } rows were written to { $path }.
    }

# Questions at the terminal.
ask-begin = Some details are missing: you will be asked for them one by one. Esc leaves without writing anything.
ask-left = (cancelled)
ask-agree = Record it?
ask-yes = yes
ask-no = no
ask-yes-or-no = Y/n
ask-say-yes-or-no = Type y (yes) or n (no).
ask-not-applicable = not applicable (n/a)
ask-indicator = Indicator
ask-party = Party
ask-no-party = (nobody in particular)
ask-no-split = (not broken down)
ask-date = Date
ask-value = Value{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-numerator = Numerator{ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-of = Out of how many (denominator){ $known ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
ask-source = Evidence
ask-note = Why
ask-reporter = Who reports
ask-needed = An answer is needed.
ask-nothing = (nothing)
ask-no-match = Nothing matches: delete letters, or Esc to leave
ask-help-choose = ↑↓ moves, Enter accepts; type part of the name or code to search
ask-help-value = A number; 45/60 if it is known out of how many; n/a if not applicable
ask-help-text = A text; n/a if not applicable
ask-help-date = Day (2025-03-15, 15/03/2025, today, yesterday) or period (2025-Q1, 2025-03)
ask-help-free = May be left empty
ask-help-reporter = Your name or acronym; it becomes the name of your data file
# What tidy did, or would do.
tidied-leftover = { $dry ->
        [yes] Would remove
       *[no] Removed
    } { $path }, left by a run that was interrupted
tidied-end = The torn last row, { $place }, { $dry ->
        [yes] would be moved
       *[no] was moved
    } to { $path }
tidied-merged = { $copy }: { $dry ->
        [yes] { $rows ->
            [0] all its rows are in { $path } already; the copy would be removed
            [one] one row would be added to { $path } and the copy removed
           *[other] { $rows } rows would be added to { $path } and the copy removed
        }
       *[no] { $rows ->
            [0] all its rows were in { $path } already; the copy was removed
            [one] one row was added to { $path } and the copy removed
           *[other] { $rows } rows were added to { $path } and the copy removed
        }
    }
tidied-nothing = There is nothing to tidy.
