# Foreign files: workbooks, mappings, surveys.

w421 = The file is { $format }, and no rows are read from that format
    .help = Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx) or as “CSV UTF-8”.
w421-what = Whatever its name says, the file is neither an .xlsx or .ods workbook nor a text with columns.
w421-why = Old or other formats cannot be read safely: a figure might be misunderstood.
w421-fix = Open the file in Excel or LibreOffice, check that it looks right and save it as .xlsx or as “CSV UTF-8”.
w422 = The file is protected by a password and cannot be read
    .help = Open it in Excel, remove the opening password, save it and import it again.
w422-what = The workbook is encrypted: without its password there is nothing to read.
w422-why = The program neither asks for nor keeps the passwords of other files.
w422-fix = In Excel: File, Info, Protect Workbook, Encrypt with Password; delete the password and save.
w423 = The workbook is damaged or incomplete ({ $part })
    .help = Ask for the file again, or open it in Excel or LibreOffice, let it be repaired and save it under another name.
w423-what = A part of the workbook is missing, cut off or breaks the rules of its format.
w423-why = Nothing is imported from half a workbook: nobody could tell which rows are missing.
w423-fix = Download the whole file again. If nothing changes, open it in Excel, accept the repair, check the figures and save it under another name.
w424 = The workbook is built in a dangerous way and is not read: { $reason }
    .help = Ask whoever sent it where it comes from. If it is legitimate, open it in Excel or LibreOffice and save it under another name.
w424-what = The file contains something that no spreadsheet program writes and that serves to attack whoever opens it.
w424-why = A file of a few kilobytes can take gigabytes when opened, or try to read other files of the computer.
w424-fix = Do not open it if you do not know the sender. If you do, ask for the data in a new workbook.
w425 = The file exceeds the limit of what is read ({ $what }: { $limit })
    .help = Leave in the file only the sheets and rows to be imported, or split it into several.
w425-what = The file holds more than is read at once.
w425-why = The limit protects the computer. No part of a file that is too large is imported, so that no rows go missing unnoticed.
w425-fix = Copy only the sheet that is needed into a new workbook, or spread the rows over several files.
w426 = The file has no cell with data
    .help = Check that it is the right file and that it was saved after it was filled in.
w426-what = The file could be opened, but it is empty.
w426-why = It is usually a file that was created and not saved, or that has not been downloaded completely.
w426-fix = Open the file, check that it has data, save it and import it again.
w427 = A row of totals: not imported
    .help = If it is a measurement and not a total, fill in its date and indicator and remove the word “total”.
w427-what = The row adds up others: its text says so, or it has a value but neither date nor indicator.
w427-why = Importing the total together with its parts would count everything twice.
w427-fix = Do nothing if it is a total. If it is a measurement, write its date and indicator in the row.
w428 = { $rows ->
        [one] A hidden row is read: this one
       *[other] { $rows } hidden rows are read; this is the first
    }
    .help = Show all rows (clear the filters) and check that they are to be imported. Delete those that are not.
w428-what = The sheet hides rows, by a filter or by hand, and those rows hold data.
w428-why = A forgotten filter removes no data: they are imported, but whoever looks at the sheet does not see them.
w428-fix = Clear the filters, review the rows and delete those that do not belong before importing.
w429 = The column “{ $header }”, which is hidden, is read
    .help = Show the column and check that its data are those to be imported.
w429-what = A column that is imported is hidden in the sheet.
w429-why = What is hidden is often old or internal, and whoever filled in the sheet may not have seen it.
w429-fix = Show the column and review it. If it is not to be imported, delete it or take it out of the mapping.
w430 = The sheet “{ $sheet }” is hidden and is not read
    .help = If its data are to be imported, show the sheet and save the workbook.
w430-what = A hidden sheet of the workbook has the headers of measurements.
w430-why = Whoever sent the workbook does not see that sheet; importing it unseen would be risky.
w430-fix = Show the sheet, review its rows and save the workbook, or delete it.
w431 = The cells { $range } are merged, and what they hold cannot be given to one row and column
    .help = Unmerge the cells and write each row’s own value.
w431-what = A merged cell spans several rows with a number, or several columns that are imported.
w431-why = Nobody can tell whether the number holds for each row or is the sum of all: either reading might count too much.
w431-fix = Select the cells, choose “Unmerge cells” and write in each what belongs to it.
w432 = { $rows ->
        [one] One row, this one, takes its text from a merged cell
       *[other] { $rows } rows take their text from merged cells; this is the first
    }
    .help = Check that the text of the merged cell holds for all its rows.
w432-what = A text, such as a country or a date, stands in a merged cell beside several rows and is read as the text of each.
w432-why = That is how whoever looks at the sheet sees it, but it is good to know that it was understood so.
w432-fix = If it is not so, unmerge the cells and write each row’s own.
w433 = The cell of “{ $header }” has no value that can be read: { $reason }
    .help = Open the workbook in Excel or LibreOffice, correct the cell or write the value, and save.
w433-what = The cell shows an error (#N/A, #DIV/0!), a formula that was never calculated or an impossible date.
w433-why = The program calculates no formulas. Reading the cell as empty or as zero would be inventing data.
w433-fix = Open the workbook, let the formulas be calculated and save it. If the error stays, write the value by hand.
w434 = { $table-key ->
        [form] What was written in these columns is not imported: { $headers }
       *[sheet] These columns are not imported: { $headers }
    }
    .help = { $table-key ->
        [form] If it is an answer, move it to one of the form’s yellow columns; if not, there is nothing to do.
       *[sheet] If one is needed, give it the name of a measurement column or use a mapping file (--mapping).
    }
w434-what = The sheet has columns that do not belong to a measurement, or something was written in a form beside its columns for answers.
w434-why = They may hold calculations or personal data; only what is known comes in.
w434-fix = Do nothing if they are not needed. If one is, change its header, for example to “note”; in a form, move the answer to a yellow column.
w435 = Another table with other headers begins here: nothing is read from this row on
    .help = Move each table to a sheet of its own, with one header.
w435-what = Below the first table there is a second header with other columns or in another order.
w435-why = Reading those rows by the first header would put each datum into the wrong column.
w435-fix = Copy the second table with its header to another sheet or file, and import that too.
w436 = There is no column “{ $column }” in “{ $sheet }”
    .help = Write the header as it stands in the sheet, or the column’s letter, and check header_row.
w436-what = The mapping names a column that the sheet does not have.
w436-why = Without that column no row can be read.
w436-fix = Copy the header from the sheet as it stands. If it is in another row, give it with header_row; if it often changes, use the column’s letter.
w437 = “{ $column }” may be more than one column: { $columns }
    .help = Write the whole header, or the column’s letter.
w437-what = The text that names a column stands in several headers.
w437-why = Choosing one at random might count the answers to another question.
w437-fix = Use a longer part of the header or the column’s letter.
w438 = There is no sheet “{ $sheet }”
    .help = Use one of these: { $sheets }.
w438-what = The mapping names a sheet that the workbook does not have.
w438-why = Without that sheet nothing can be read.
w438-fix = Write the name as it appears on the workbook’s tab.
w439 = The date “{ $value }” is not written as the mapping says ({ $format })
    .help = Correct the date in the sheet, or date_format in the mapping.
w439-what = A date does not follow the format given for the whole column.
w439-why = Reading it in another way might swap day and month.
w439-fix = Write the date like the others, or as 2025-03-12, which is always understood.
w440 = “{ $column }” is given both as a column and as a fixed value
    .help = Keep only one of the two.
w440-what = The mapping takes something from the sheet and at the same time fixes it for all rows.
w440-why = Nobody can tell which of the two holds.
w440-fix = Delete the line in [columns] or the one in [constants].
w441 = The indicator “{ $indicator }” is not measured by counting answers
    .help = Use only indicators of kind count or share here.
w441-what = The survey refers to an indicator that is neither a count nor a share.
w441-why = A survey gives counted persons; other kinds of indicator need other data.
w441-fix = Correct the indicator of the question, or record its value with “record”.
w442 = { $answers ->
        [one] One earlier answer of the same person is not counted: this one
       *[other] { $answers } earlier answers of the same persons are not counted; this is the first
    } (the last one holds, { $order })
    .help = If the “respondent” column does not identify persons, take it out of the survey file.
w442-what = One person answered more than once; only the last answer is counted.
w442-why = Counting all their answers would inflate the figure.
w442-fix = Do nothing if that is so. If several persons share that identification, use another column or none.
w443 = This answer is not counted: its “{ $column }” is not understood
    .help = Add what the cell says to [values.{ $column }] of the survey file, with the code it stands for.
w443-what = Nobody can tell which country, organisation or group the answer belongs to. Its text is not repeated, for privacy.
w443-why = Without it the answer can go to no row, and guessing would change a country’s figures.
w443-fix = Look at the cell and add a line to [values] with what it says and the code, for example "Perú (PE)" = "PER".
w444 = None of the { $of } answers on “{ $indicator }” is one that counts
    .help = Compare “answers” in the survey file with the choices of the questionnaire.
w444-what = There were answers, but none is among those that the survey file counts.
w444-why = It may be a true result, but more often the answers are written in another way.
w444-fix = Copy into “answers” the choices as they stand in the questionnaire, in all its languages.
w445 = { $answers ->
        [one] On “{ $indicator }”, one answer from outside { $group } is not counted
       *[other] On “{ $indicator }”, { $answers } answers from outside { $group } are not counted
    }
    .help = That is what “only” asks for. Answers without a country are not counted either.
w445-what = The indicator counts only participants of a group, and others answered too.
w445-why = They are true answers that do not belong to this indicator.
w445-fix = Do nothing, or correct “only” in the survey file.
w446 = Nobody answered the question of “{ $indicator }”
    .help = Check that the column is the right one and that the file is complete.
w446-what = The question’s column has no answers that can be counted.
w446-why = No row is written: no answer is not the same as zero.
w446-fix = Review “column” and “only” in the survey file, and that the export has all answers.
w447 = The day of the latest answer cannot be told (“{ $column }”)
    .help = Give the date in the survey file (date = 2025-03-12), or date_format = "day-first" or "month-first".
w447-what = The figures were to have the day of the latest answer, but not all of its times are understood.
w447-why = 03/04/2025 may be in March or in April, and guessing would change the period.
w447-fix = Write the date of the activity in “date”, which is clearest anyway.
w448 = “{ $indicator }”: { $of ->
        [one] one person answered
       *[other] { $of } persons answered
    } and { $value ->
        [one] one answer counts
       *[other] { $value } answers count
    } (blank: { $blank })
    .help = Compare these numbers with those of the form before you confirm.
w448-what = A summary of what was counted in one question.
w448-why = It allows checking the figure against what the survey program shows.
w448-fix = There is nothing to correct if the numbers agree.
w449 = The sheet “{ $sheet }” holds something and is not read
    .help = If it holds data, give it the headers of measurements, name it in a mapping file (sheet), or save it as a file of its own.
w449-what = A visible sheet of the workbook holds something, and nothing of it is taken.
w449-why = Whoever sent the workbook may believe that those data came in, too.
w449-fix = Do nothing if it holds no data. If it does, import that sheet with “--mapping” and its name under “sheet”, or save it as a file of its own.
w450 = Dates such as 03/04/2025 are read as { $order }, as another date of the sheet is written; this is the first
    .help = If that is wrong, write dates like 2025-03-12, or give date_format in a mapping file.
w450-what = A workbook has dates written as texts that can be read in two ways, and another date of the same sheet tells which one is meant.
w450-why = That is how whoever looks at the sheet reads it, but if the other date is wrong, day and month are swapped.
w450-fix = Do nothing if it is right. If not, write dates like 2025-03-12.
w451 = The folder “{ $folder }” holds tables and is not looked at
    .help = If they are to be imported, name that folder or its files in the command.
w451-what = Inside the folder that is imported there is another one with workbooks or tables.
w451-why = Only files of the folder itself are taken; those inside it may be old or about something else.
w451-fix = Do nothing if they are not to be imported. If they are, import that folder too, or move the files to the one above.

word-bomb = it unpacks to an excessive size
word-doctype = it contains a DOCTYPE declaration
word-entry-name = it has parts whose names lead out of the file
word-entry-twice = it has two parts of the same name
word-file-size = size of the file
word-entries = parts of the workbook
word-sheets = sheets
word-cells = cells
word-rows = rows to be imported at once
word-named = columns that the file names
word-flaws = damaged rows
word-texts = amount of text
word-elements = elements of a sheet
word-error-value = it shows an error
word-no-result = it is a formula that was not calculated
word-no-date = it is an impossible date
word-by-time = by the time of the answer
word-by-row = by the order of the rows

suggest-head =
    Draft of a mapping for “ruta import FILE --mapping THIS_FILE”.
    It is a guess from the headers: review every line before you use it.
suggest-sheet = The sheet that is read and the row of its headers.
suggest-dates = How the dates are written: "day-first", "month-first" or a pattern such as "%d/%m/%Y".
suggest-columns =
    ruta’s column = "header of the sheet" (or its letter: "C").
    Possible columns: date, indicator, value, of, party, event, source, note, reporter, and each dimension.
    If the sheet has several columns of values, take “value” out and write a table for each:
      {"[["}columns.values]]
      column = "Women"
      sex = "F"
suggest-unused = Columns of the sheet that are not used:
suggest-constants = What holds for all rows, for example: event = "workshop-1"
suggest-missing = mandatory: write that column's header between the quotes and remove the hash sign
suggest-missing-or-constant = mandatory: write that column's header between the quotes and remove the hash sign; if it is the same in all rows, move it to [constants]
suggest-values = Texts of the country column that are not recognised = code. Fill in and remove the hash sign.
