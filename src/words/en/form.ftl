# Forms that a party fills in: the workbook, the command and what is found when they come back.

# Sheets.
form-sheet-cover = Instructions
form-sheet-data = Data
form-sheet-lists = Lists
form-page = Page { $page } of { $pages }

# Cover.
form-title = Data form: { $party }
form-title-data = { $party } · data as of { $day }
form-asks = This form contains { $each }.
form-until = Next deadline: { $day }; what is overdue, as soon as possible.
form-until-only = Next deadline: { $day }.
form-day-of-grace = { $day } (the last day of grace)
form-count-overdue = { $n ->
        [one] one overdue value
       *[other] { $shown } overdue values
    }
form-count-due = { $n ->
        [one] one value due
       *[other] { $shown } values due
    }
form-count-not-due = { $n ->
        [one] one value not yet due
       *[other] { $shown } values not yet due
    }
form-count-optional = { $n ->
        [one] one optional indicator
       *[other] { $shown } optional indicators
    }
form-heading-how = How to fill it in
form-step-1 = Go to the sheet “Data”. Each row is one value: overdue ones first, then those due, those not yet due, and optional ones.
form-step-2 = Write in the yellow cells. Fill in at least the value; the column “What to write” tells which other cells of the row are required.
form-step-3 = Write numbers without thousands separators and without the % sign. Zero is an answer too: write 0. If the value does not apply, choose “yes” under “Not applicable” and give the reason in the note.
form-step-4 = Leave blank what you do not have: an untouched row reports nothing. Nothing reported earlier is deleted.
form-step-5 = For another activity, another date, or to break down by sex or otherwise, use the spare rows at the end and choose the indicator. Do not report the same value both as a whole and broken down.
form-step-6 = Save the file and send it back, before the date given in each row, to whoever sent it to you. You may rename it; do not change its sheets or columns.
form-heading-colours = Colours
form-colour-required = Strong yellow
form-colour-required-means = Answer required, if you report that row.
form-colour-optional = Light yellow
form-colour-optional-means = Optional answer.
form-colour-told = Light grey
form-colour-told-means = Information for you; it is locked.
form-colour-blocked = Grey
form-colour-blocked-means = Does not apply to that indicator; it is locked.
form-heading-columns = What goes in each column
form-head-column = Column
form-head-means = What it means
form-head-example = EXAMPLE

# Columns.
form-column-indicator = Indicator
form-column-what = Name and definition
form-column-measure = What to write
form-column-due = Due for
form-column-last = Last reported
form-column-value = Value
form-column-not-applicable = Not applicable
form-column-of = Total
form-column-date = Date
form-column-event = Activity
form-column-source = Source or evidence
form-column-note = Note
form-means-indicator = The indicator’s id. On spare rows, choose it from the list.
form-means-what = What is counted, and how.
form-means-measure = The unit, the kind of answer, and what is required.
form-means-due = The period or activity, the deadline and the state.
form-means-last = What your country or organisation reported last, and when.
form-means-value = The value: a number, yes or no, a stage or a text, depending on the indicator.
form-means-not-applicable = Choose “yes” if it does not apply to your country or organisation. Then leave the value blank.
form-means-of = How many the value is part of: for example, how many people answered the question.
form-means-date = When it was observed. Blank means the last day of what “Due for” says.
form-means-event = At which workshop, meeting or activity.
form-means-dimension = Only if the value is for some of the people. Blank: all of them, not broken down.
form-means-source = The document or link that supports the value.
form-means-note = Anything that needs explaining.
form-example-indicator = XX.1.1
form-example-what = Number of officials trained
form-example-measure = Unit: officials
form-example-due = 2nd quarter of 2025
form-example-last = 30 (14 Mar 2025)
form-example-value = 45
form-example-not-applicable = (blank)
form-example-of = 60
form-example-date = 2025-05-14
form-example-event = May workshop
form-example-source = Attendance list, 14 May
form-example-note = Includes staff from two posts

# Data sheet.
form-band-asked = What is asked (locked)
form-band-answer = Your answer
form-unit = Unit: { $unit }
form-answer-whole = Whole number
form-answer-number = Number
form-answer-share = Part (value) and total
form-answer-yes-no = Yes or no
form-answer-stage = Stage from the list
form-answer-text = Text
form-required = Required: { $columns }
form-due = Due: { $day }
form-overdue = { $days ->
        [one] overdue by one day
       *[other] overdue by { $days } days
    }
form-optional = optional
form-optional-apart = optional; shown by country or organisation, not in the overall figure
form-nothing-reported = —
form-more = { $n ->
        [one] and one more value
       *[other] and { $n } more values
    }
form-spare = Spare rows: other activities, other dates, or values broken down by sex or otherwise
form-spare-line = Spare row { $number }

# Messages of cells (255 letters at most).
form-refused = Please check the value
form-ask-whole = Write a whole number, without thousands separators or the % sign.
form-ask-number = Write only the number, without thousands separators or the % sign.
form-ask-least = Minimum: { $limit }.
form-ask-most = Maximum: { $limit }.
form-ask-within = It cannot be greater than the total.
form-ask-yes-no = Choose yes or no.
form-ask-stage = Choose from the list the stage that was reached.
form-ask-text = Describe the progress in a few sentences.
form-ask-of = Write how many the value is part of. It cannot be less than the value.
form-ask-date = Write the date on which it was observed, between { $first } and { $last }. Blank means that of the row, if it has one.
form-ask-list = Choose from the list.
form-ask-not-applicable = Choose “yes” only if the value does not apply, and give the reason in the note.
form-ask-spare = Choose the indicator first. Write a number, yes or no, a stage or a text, depending on the indicator.

# Command.
form-written = Wrote { $path }: { $each }
form-written-nothing = Wrote { $path }: spare rows only
form-exists = { $path } already exists
    .help = Nothing changed: it may hold answers. Write to another folder or under another name, or use --force to replace it.
form-exist = { $n ->
        [one] A form already exists in { $path }: { $files }
       *[other] { $shown } forms already exist in { $path }: { $files }
    }
    .help = None was written: they may hold answers. Write to another folder, or use --force to replace them.
form-extension = { $path } does not end in .xlsx
    .help = A form is an Excel workbook: give it a name that ends in .xlsx, or that of a folder that already exists.
form-nobody-named = --party PARTY or --all is missing
form-nobody = There is nobody to send forms to
    .help = No indicator says from whom it is collected, and ruta.toml has no groups. Choose a party with --party.
form-not-a-folder = { $path } is not a folder
    .help = With --all, one form is written per party: give a folder in -o.

# Findings.
w461 = { $reason-key ->
        [columns] This is a form, but the hidden row that names its columns is damaged
        [twice] The form stands twice in the same file
       *[other] This is a form, but its key is damaged: “{ $key }”
    }
    .help = { $reason-key ->
        [twice] Leave a single data sheet in the file, the one with the answers, and import it again.
       *[other] Copy the answers into a new form (ruta form), or ask for it again with its columns unchanged.
    }
w461-what = The file is a form of ruta, but the hidden key that says whose it is, or the names of its columns, cannot be read, or it stands there twice.
w461-why = Without that key nobody can tell whose values they are, or what each column says. Nothing in the file is taken.
w461-fix = Make a new form with “ruta form” and copy the answers into it.
w462 = The form is that of “{ $party }”, which is not a known party
    .help = Declare the party in ruta.toml, or import the form in the workspace that it came from.
w462-what = The form’s key names a party that this workspace does not know.
w462-why = The values would be nobody’s. Nothing in the file is taken.
w462-fix = Declare the party in ruta.toml, or import the form where it was made.
w463 = The indicator “{ $id }” of this row is not defined
    .help = Import the form in the workspace that it came from, or correct the id in roadmaps/.
w463-what = A filled row of the form is of an indicator that no roadmap defines.
w463-why = The value would be added to no figure. The row is not taken.
w463-fix = Check whether the indicator’s id has changed, or whether the form belongs to another workspace.
w464 = The row has { $columns }, but no value
    .help = Write the value, or choose “yes” under “Not applicable”, or clear the rest. Zero is a value too: write 0.
w464-what = A row of the form has something written in it, but not the value.
w464-why = Whoever filled it in meant to report something. The row is not taken, and must not be lost in silence.
w464-fix = Ask whoever filled in the form for the value.
w465 = The row has a value, but no date
    .help = Write the date on which it was observed in the cell shown.
w465-what = A row of the form has a value and no date, and is not due for a period that would tell it.
w465-why = Without a date nobody knows from when the value counts. The row is not taken.
w465-fix = Ask whoever filled in the form for the date.
w466 = The row says not applicable and also has a value (“{ $value }”)
    .help = Leave one of the two answers.
w466-what = A row of the form has a value and also says that it does not apply.
w466-why = The two answers contradict each other. The row is not taken.
w466-fix = Ask whoever filled in the form which one holds.
w467 = The cell has no value that can be read ({ $what })
    .help = Write the value in the cell instead of the formula.
w467-what = A cell of the form holds an error or a formula without a result.
w467-why = Nobody knows which value it is. The row is not taken.
w467-fix = Write the value in the cell instead of the formula.
w468 = The spare row has a value (“{ $value }”), but no indicator
    .help = Choose the indicator in the cell shown.
w468-what = A spare row of the form has a value and no indicator.
w468-why = Nobody knows what the value is of. The row is not taken.
w468-fix = Ask whoever filled in the form for the indicator.
w469 = { $elsewhere ->
        [yes] The row has the same hidden key as { $other } and another answer: it was copied with its column A, and neither of them is taken
       *[no] { $reason-key ->
           [moved] The row says “{ $key }”, but its hidden key is that of another one: cells were moved without column A
          *[damaged] The row has answers, but its key is damaged or missing: “{ $key }”
       }
    }
    .help = { $elsewhere ->
        [yes] Leave one of the two answers on that line and move the other to one of the form’s spare rows.
       *[no] { $reason-key ->
           [moved] Put the cells back as they were in the form that was sent, or copy the answers into one of the form’s spare rows.
          *[damaged] Copy the answers into one of the form’s spare rows.
       }
    }
w469-what = A row with answers lacks the hidden key that says which indicator it is of: it was added, copied or damaged.
w469-why = Nobody can be certain what the value is of, or know it again at the next import. The row is not taken.
w469-fix = Copy the answers into one of the form’s spare rows.
w470 = “{ $value }” under “Not applicable” is neither yes nor no
    .help = If it is the value, write it in its own column. If there is nothing to report, choose “yes”; else leave the cell empty and put the text into the note.
w470-what = The column “Not applicable” of a form holds something that is neither yes nor no: a number, a date, a comment.
w470-why = Mostly it is a value that was pasted one column too far; taken for “not applicable” it would be lost. The row is not taken.
w470-fix = Move the value to its own column. “Not applicable” takes only yes (yes, x, n/a) or no (no, 0, empty).
w471 = The date is not within the period that the value is due for ({ $first } to { $last }), which stays without an answer
    .help = If the value is of that period, correct the date; if it is of another one, there is nothing to correct, but the one that was asked for is still missing.
w471-what = On a line of the form a date was written outside the period that the value is due for.
w471-why = The value counts on its date, and the period that was asked for stays due or overdue.
w471-fix = Compare the date with the column that says what the value is due for, and until when. If it is right, report the value of the missing period, too.
w472 = The same line of this form stands at { $other } with another answer: neither of the two is taken
    .help = These are two versions of the same form: leave only the newer file in the folder.
w472-what = Two files that are imported together are versions of the same form, and answer the same line differently.
w472-why = Nothing tells which of the two holds, and counting both would count twice.
w472-fix = Leave only the newer file in the folder and import it again.
w473 = The activity is not the one that the value is asked for (“{ $event }”), which stays unanswered
    .help = If the value is of that activity, leave the one that stood there. If it is of another, move it to one of the spare rows: on this line it replaces what was answered.
w473-what = On a line of the form another activity was written than the one that the value is asked for.
w473-why = The value counts at the activity written, and the one asked for stays due or overdue; if it had been answered, that answer no longer counts.
w473-fix = Compare the activity with the column that says what the value is asked for. If it is another, move the value to one of the form’s spare rows.
