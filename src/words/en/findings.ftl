# Findings: what is the matter (message) and what to do (.help). The key is the code in lower case.
# Every argument $x also comes as $x-key, untranslated, to choose between variants.

did-you-mean = Did you mean “{ $guess }”?

# Files.
f101 = The file cannot be read: { $reason }
    .help = Close it if another program has it open, check that you are allowed to read it, and try again.
f102 = The file cannot be read as text: byte { $byte } at position { $offset }
    .help = { $what-key ->
        [toml] Save the file as UTF-8: in the text editor, “Save as”, encoding UTF-8.
       *[csv] Open it in Excel or LibreOffice, check that accented letters look right and save it as “CSV UTF-8 (comma delimited)”.
    }
f103 = The format of this file was assumed (encoding: { $encoding }; separator: { $separator }; decimals: { $mark }; dates: { $order })
    .help = If any of this is wrong, save the file as “CSV UTF-8”, with dates like 2025-03-12 and numbers without thousands separators.
f104 = This file is a conflict copy of { $other }, left by the synchronisation program
    .help = Its rows count once: those with an id, and those that { $other } has too. Rows without an id that stand only here do not count until “ruta tidy” merges them. “ruta tidy --dry-run” shows what it would do.
f105 = This conflict copy differs from { $other } and is not read
    .help = Make sure that { $other } holds the right definitions, then delete the copy.
f106 = This conflict copy is the same as { $other } and is not read
    .help = Delete the copy.
f107 = { $reason-key ->
        [link-outside] This link leads out of the workspace and is not followed
        [link-loop] This link leads back to a folder above it and is not followed
        [not-a-file] This is not an ordinary file and is not opened
       *[other] This file name is not safe and the file is not read
    }
    .help = Put an ordinary file in its place, with a simple name made of letters, digits and hyphens.
f108 = Git conflict markers were left here, down to line { NUMBER($last, useGrouping: "false") }
    .help = Choose one of the two versions, delete the lines that start with <<<<<<<, ======= and >>>>>>>, and save the file.
f109 = The file is called .csv, but its content is { $format }
    .help = If it is a table, open it in Excel or LibreOffice and save it as “CSV UTF-8 (comma delimited)”; if not, move the file out of the folder data.
f110 = The file is empty
    .help = If it held data, restore an earlier version. If it is not needed, delete it.
f111 = This table is not read: only the .csv files in the folder data are
    .help = Bring its rows in with ruta import and the path of the file, and keep it elsewhere. A .csv need only be moved to data; if its rows are there already, it is not needed.
f112 = This file is not read: its name ends in .txt, and “{ $name }” was expected
    .help = Rename it to “{ $name }”. Windows hides the ending: in Explorer, View → Show → File name extensions.
f113 = This roadmap is not read: only those directly in roadmaps are
    .help = Move it into the folder roadmaps. If it is an earlier version, keep it outside that folder.
f114 = This seal cannot be read
    .help = Bring it back from a copy or from the version history of the shared folder; do not edit it. Until then no public document can be made.

# Definitions.
r101 = { $cause-key ->
        [comma] The file cannot be read as TOML from here: there seems to be a decimal comma
        [repeated] This key or table is already written further up
        [nested] Too many brackets, braces or points stand one inside another
        [many] There are too many errors in this file to list them all: from here on nothing more is said of it
        [quotes] These quotes are typographic (“ ” « »): only straight ones (") count here
        [character] There is a character here that is not understood ({ $point })
        [unclosed] This text is not closed: a quote is missing
        [bracket] This bracket or brace is not closed
        [header] This table heading lacks a bracket
        [equals] The = sign between the key and its value is missing
        [separator] Another key begins here, and nothing separates it from what stands before
        [unquoted] This is neither a number nor a date, and it is not in quotes
        [number] This cannot be read as a number
        [inner] The text ends before this: there are quotes inside it
        [backslash] The backslash has a meaning of its own inside quotes
        [surplus] This is too much
        [comma-three] There is a comma in this number
        [comment] Comments begin with #
        [name] This name has letters that need quotes
        [elements] A comma is missing between two elements of a list
       *[other] The file cannot be read as TOML from here
    }
    .help = { $cause-key ->
        [comma] Write decimals with a point: 12.50 instead of 12,50.
        [repeated] Keep only one. If this is another result, indicator or meeting, its table begins with double brackets: [[results]], [[results.indicators]], [[meetings]].
        [nested] Check that every bracket and every brace is closed.
        [many] Correct the errors listed and check again; the file may be damaged, or it is no definition file.
        [quotes] Change them to straight quotes, for example kind = "count".
        [character] Delete it and type it again: it is often a blank or a dash pasted from Word.
        [unclosed] Close it with a straight quote (") on the same line.
        [bracket] Close it where the list or the table ends: until then what follows is not understood.
        [header] Close it as it opens: [groups.CSM], [[results]], [[results.indicators]].
        [equals] Write the line like this: key = value.
        [separator] Inside braces put a comma between them; outside, write each key on its own line.
        [unquoted] Texts go in straight quotes; yes and no are written true and false, without quotes.
        [number] Write digits only and, if there are decimals, a point, for example 1250.5; without blanks, % or units.
        [inner] Inside a text use “ ” or single quotes, for example "The ‘new’ offices".
        [backslash] Write the text in single quotes, or the backslash twice.
        [surplus] Delete it.
        [comma-three] If it groups thousands, write the number without it (1200 instead of 1,200); if it marks decimals, write a point (1.2).
        [comment] Write # where these marks stand, or delete the comment.
        [name] Write it without accents, as identifiers are written. Where accents belong, as in a value of a dimension, put it in straight quotes: "Niñas" = "Girls".
        [elements] Write a comma before this one.
       *[other] Correct the line shown: texts go in quotes, lists in square brackets, and decimals take a point.
    }
r102 = { $home-key ->
        [file] “{ $key }” does not belong in this table, but to the file as a whole
        [result] “{ $key }” does not belong in this table, but to its result ([[results]])
        [indicator] “{ $key }” does not belong in this table, but to its indicator ([[results.indicators]])
        [collect] “{ $key }” does not belong in this table but in collect, within the indicator
        [status] “{ $key }” does not belong in this table but below [status], in ruta.toml
       *[none] There is no key “{ $key }”
    }
    .help = { $home-key ->
        [file] Move this key to the beginning of the file, above the first heading in brackets ([…]).
        [result] Move this key right below [[results]], above any other heading in brackets.
        [indicator] Move this key right below [[results.indicators]], above any other heading in brackets and outside of braces.
        [collect] Write it in the indicator: collect = { "{" } every = "quarter", … { "}" }.
        [status] Move this key below [status].
       *[none] Correct the name of the key or delete it.
    }
r103 = The required key “{ $key }” is missing
    .help = Add a line “{ $key } = …” to this table.
r104 = The value of “{ $key }” is of another type (expected: { $wanted }; found: { $found })
    .help = { $key-key ->
        [results] Its table begins with double brackets: [[results]].
        [indicators] Its table begins with double brackets: [[results.indicators]].
        [specific_objectives] Its table begins with double brackets: [[specific_objectives]].
        [meetings] Its table begins with double brackets: [[meetings]].
        [stages] Write it like this: stages = [ {"{"} id = "…", name = "…" {"}"} ].
        [targets] Write it like this: targets = [ {"{"} date = 2025-12-31, value = NUMBER {"}"} ].
       *[other] Write a value of the expected type. Texts go in quotes; numbers, dates (2025-12-31) and true or false go without.
    }
r105 = “{ $value }” is not an allowed value of “{ $key }”
    .help = Use one of these: { $allowed }.
r106 = “{ $id }” cannot be used as an identifier
    .help = Use up to 64 unaccented letters, digits, points, hyphens or underscores; the first must be a letter or a digit.
r107 = The identifier “{ $id }” is already used at { $other }
    .help = Write another identifier, or delete what is repeated; capital and small letters count as the same.
r108 = “{ $key }” mentions “{ $value }”, but there is no { $what } of that name
    .help = { $what-key ->
        [language] Use es, en, pt or fr.
        [code] Write the code that “ruta check” shows, such as M309, or its name.
        [objective] Correct the name, or define it in the roadmap.
       *[other] Correct the name, or define it in ruta.toml.
    }
r109 = “{ $value }” is not a country
    .help = Write the three-letter ISO code, for example PER.
r110 = Indicator “{ $id }” ({ $kind }) does not say how its values add up over time
    .help = Add over_time = "sum" if each row brings only what is new, or over_time = "latest" if it brings the total to date.
r111 = Indicator “{ $id }” starts from { $value } and does not say whether rows are added to that value
    .help = In baseline, add included = true if the figure is the baseline plus the rows, or included = false if the rows alone make the figure.
r112 = Direction “{ $direction }” contradicts the way from { $baseline } to { $target }
    .help = Change direction, or correct the baseline or the target.
r113 = The date of the target ({ $date }) is before the start ({ $start })
    .help = Correct the date of the target or the start of the roadmap.
r114 = { $before-key ->
        [none] No target can come after one without a date
        [same] Two targets have the same date: { $date }
       *[other] The targets are not in order of date: { $date } comes after { $before }
    }
    .help = Write the targets from the earliest to the latest, one for each date.
r115 = “{ $value }” is not a declared stage
    .help = Use one of these stages: { $stages }.
r116 = { $reason-key ->
        [too-long] The number “{ $value }” has too many digits
        [fraction] “{ $value }” has decimals, and this indicator counts whole units
        [parties] “{ $value }” has decimals, and this indicator counts parties
       *[grammar] “{ $value }” is not an allowed number
    }
    .help = { $reason-key ->
        [parties] Write a whole number: each party counts as one or not at all.
        [fraction] Write a whole number, without a thousands separator (1200, not 1.200), or change decimals.
       *[other] Write digits only, with a point for decimals, for example 1250.5; at most 15 digits before the point and 9 after it.
    }
r117 = “{ $value }” is not a valid date
    .help = Write the date like 2025-12-31, without quotes.
r118 = { $kind-key ->
        [event] “{ $key }” cannot stand in collect beside event
        [target] “{ $key }” belongs only to a target with direction = "maintain", and this one has “{ $direction }”
       *[other] “{ $key }” does not belong to an indicator of kind “{ $kind }”
    }
    .help = { $kind-key ->
        [event] Keep “{ $key }” if values are due in every period, or event and date if they come from one activity.
        [target] Delete “{ $key }”; or, if the value must not leave its bounds, write direction = "maintain". The other values, increase and decrease, take neither min nor max.
       *[other] Delete the key or correct kind.
    }
r119 = The roadmap ends ({ $end }) before it starts ({ $start })
    .help = Correct start or end.
r120 = The minimum ({ $min }) is greater than the maximum ({ $max })
    .help = Correct min or max in range.
r121 = “{ $id }” has no indicators
    .help = Add at least one indicator with [[results.indicators]], or delete what is not needed.
r122 = The level of “{ $code }” cannot be lowered
    .help = Delete this line from [checks]: what that finding points at stays out of the figures in any case.
r123 = These thresholds are not possible: on_track = { $on }, at_risk = { $at }
    .help = Write parts of one, above zero, with on_track above at_risk; for example, 0.90 (90 %) and 0.60.
r124 = { $side-key ->
        [min] The target ({ $value }) is below what the indicator can reach ({ $limit } or more)
       *[max] The target ({ $value }) is beyond what the indicator can reach ({ $limit })
    }
    .help = { $side-key ->
        [min] Correct the target. If the indicator takes lower values, give its range a lower minimum (range.min).
       *[max] Correct the target, or the group or range that sets the maximum.
    }
r125 = The text of “{ $key }” holds a control or invalid character ({ $point })
    .help = Delete it and type the text again: Word and Excel cannot hold it, and documents would show another sign in its place.
r126 = “{ $value }” is read as { $read }: here the point marks decimals
    .help = If thousands are meant, write { $plain }; if not, write { $decimal }.
r127 = { $side-key ->
        [min] The target ({ $value }) is below its own minimum ({ $limit })
       *[max] The target ({ $value }) is above its own maximum ({ $limit })
    }
    .help = Write a value between min and max, or correct them.
r128 = The target of { $target } goes against the direction “{ $direction }”, from a baseline of { $baseline }
    .help = Until then the expected value and the status are turned round: less counts as more. Correct the target, unless a turn back was agreed.

# Rows: reading.
d201 = { $written-key ->
        [quoted] Each line of this file is wholly in quotes, so that all of it is one column
       *[other] The header lacks required columns: { $columns }
    }
    .help = { $written-key ->
        [quoted] Take away the quotes with which each line begins and ends, or in Excel split the column (Data, Text to Columns) and save it as “CSV UTF-8”. Until then no row of this file is counted.
       *[other] { $below ->
            [0] Write the column names in the first line, at least date, indicator and value, separated by commas, semicolons or tabs. Until then no row of this file is counted.
           *[other] Delete the lines above the header, which stands on line { NUMBER($below, useGrouping: "false") }. Until then no row of this file is counted.
        }
    }
d202 = Column “{ $header }” appears twice
    .help = Keep only one column of that name.
d203 = Column “{ $header }” is not known: it is kept, but not used
    .help = Correct the name, or declare the dimension in ruta.toml. If the column is for your own use, there is nothing to do.
d204 = Indicator “{ $id }” is not defined
    .help = Correct the identifier; “ruta list” shows those that exist.
d205 = The quote that opens here is never closed
    .help = Close the quote; if it is part of the text, write it twice ("").
d206 = There is a quote out of place in the cell “{ $cell }”
    .help = Put the whole cell in quotes and double those that are part of the text: "the yearly ""plan""".
d207 = The row has { $found ->
        [one] one cell
       *[other] { $found } cells
    } and the header has { $expected }
    .help = Add or remove cells until they match; a text that holds the separator goes in quotes.
d208 = “{ $value }” is not a valid date
    .help = Write the date like 2025-03-12, or a period like 2025-Q2, 2025-S1, 2025-03 or 2025.
d209 = The date “{ $value }” may be { $first } or { $second }
    .help = Write the date with the year first, for example 2025-03-12.
d210 = The cell “{ $column }” is empty
    .help = { $door ->
        [typed] Write what is missing.
        [form] Write what is missing, or leave the row blank.
       *[file] Write what is missing or delete the row.
    }
d211 = { $reason-key ->
        [too-long] The number “{ $value }” has too many digits
        [grouping] The number “{ $value }” has a thousands separator
        [percent] The number “{ $value }” has a percent sign
       *[grammar] “{ $value }” is not a number
    }{ $door ->
        [typed] {""}
       *[file] {" "}(column “{ $column }”)
    }
    .help = { $reason-key ->
        [too-long] Write at most 15 digits before the decimal mark and 9 after it.
        [grouping] Write the number without a thousands separator.
        [percent] { $door ->
            [typed] Write the number without the % sign. For a share, with its denominator: 45/60.
           *[file] Write the number without the % sign. For a share, the numerator goes in “value” and the denominator in “of”.
        }
        [no-data] { $door ->
            [typed] Record nothing as long as there is no data; n/a means something else: that the indicator does not apply.
            [form] Leave the cell blank; “Not applicable” means something else: that the indicator does not apply.
           *[file] If there is no data, delete the row; n/a means something else: that the indicator does not apply.
        }
        [of] Write digits only. If it is not known out of how many, leave the cell empty.
       *[grammar] { $door ->
            [typed] Write digits only, without units, symbols or words; if the indicator does not apply, write n/a.
            [form] Write digits only, without units, symbols or words. If there is no value, leave the cell blank; if the indicator does not apply, choose “yes” under “Not applicable”.
           *[file] Write digits only, without units, symbols or words. If there is no value, delete the row; if the indicator does not apply, write n/a.
        }
    }
d212 = The number “{ $value }” can be read in two ways{ $door ->
        [typed] {""}
       *[file] {" "}(column “{ $column }”)
    }
    .help = If it is a whole number, write { $plain }; if it has three decimals, write { $decimal }, with one more zero and that decimal mark.
d213 = { $sort-key ->
        [yes-no] “{ $value }” is neither yes (1) nor no (0)
       *[other] “{ $value }” is not an allowed value
    }
    .help = { $count ->
        [one] Write { $allowed }.
       *[other] Write one of these: { $allowed }.
    }
d214 = “{ $value }” is not a known party
    .help = { $means-key ->
        [nobody] If the row is of no party, leave the cell empty.
       *[other] Write the three-letter ISO code of the country (for example PER), or that of a group or organisation defined in ruta.toml; separate several parties with “/”.
    }
d215 = “{ $value }” is not a value of dimension “{ $dimension }”
    .help = { $reason-key ->
        [total] Leave the cell empty: a row that is not broken down is the total.
       *[value] { $count ->
                [one] Use { $allowed }.
               *[other] Use one of these: { $allowed }.
            } If one is missing, add it to the dimension in ruta.toml.
    }
d216 = “{ $value }” looks like a known code, but is not the same ({ $points })
    .help = { $door ->
        [typed] Type the code by hand, without copying it.
       *[file] Clear the cell and type the code by hand.
    }
d217 = “{ $value }” cannot be used as the id of a row{ $door ->
        [typed] {""}
       *[file] {" "}(column “{ $column }”)
    }
    .help = Use up to 64 unaccented letters, digits, points, hyphens or underscores; the first must be a letter or a digit.
d218 = “{ $value }” does not say for certain when the value was reported
    .help = Write the date (2025-04-10), or the date and time with its zone (2025-04-10T15:30:00-05:00).
d219 = { $what-key ->
        [columns] The row has too many columns (limit: { $limit })
        [line] The line is too long (limit: { $limit })
       *[cell] The cell is too long (limit: { $limit })
    }
    .help = { $what-key ->
        [columns] Delete the columns on the right that are not used, often empty ones. If the file is not a table of measurements, move it out of the data folder.
       *[other] Shorten the text. If the file is not a table of measurements, move it out of the data folder.
    }
d220 = { $door ->
        [typed] The text holds
       *[file] The cell holds
    } a control or invalid character ({ $point })
    .help = { $sort-key ->
        [nul] The file was damaged when it was saved or synchronised: restore an earlier version, or delete what is shown and check that no row is missing.
       *[other] { $door ->
            [typed] Type it again by hand.
           *[file] Clear the cell and type it again by hand.
        }
    }
d221 = Columns “{ $first }” and “{ $second }” mean the same and disagree here
    .help = Leave the right value in only one of the two columns.
d222 = { $count ->
        [one] One row of “{ $id }” is not counted because the definition of the indicator has an error
       *[other] { $count } rows of “{ $id }” are not counted because the definition of the indicator has an error
    }
    .help = Correct the definition at { $other }, or ruta.toml if the error is there: the finding on that file says how.

# Rows: which ones count.
d230 = The row is the same as { $other }: the two are taken as one
    .help = If it is the same fact, delete one of the two. If they are two facts, tell them apart by event, note or id.
d231 = The id “{ $id }” also stands at { $other } with different content; neither row is counted
    .help = Give one of the rows another id, or keep only the right one.
d232 = The row corrects “{ $id }”, but no row has that id
    .help = In “replaces”, write the id of the row that you want to correct.
d233 = The correction of “{ $id }” leads back to itself
    .help = Let each row correct only an earlier one, without forming a circle.
d234 = This row (it corrects “{ $id }”) and { $other } correct one and the same row, and nothing tells which is newer
    .help = In “recorded”, write when each was reported, or keep only the right one.
d235 = The row contradicts { $other }: { $of ->
        [yes] same date, another value or another “of”
       *[no] same date, another value
    }; neither is counted
    .help = { $door ->
        [typed] To correct the other row, use --correct with its id (“ruta history INDICATOR” shows it); if it has none, delete it in its file.
       *[file] Delete the wrong one, or write in “recorded” when each was reported: the newer one holds.
    }
d236 = The row has no id and stands only in the conflict copy of { $other }
    .help = It does not count. If the value is good, “ruta tidy” merges it into { $other } and removes the copy; if somebody deleted it there, delete it here.
d237 = The row corrects “{ $id }”, which belongs to another indicator ({ $indicator }, at { $other })
    .help = Correct the indicator of this row or the id written in “replaces”.

# Meaning: one row.
m301 = The value ({ $value }) is greater than the total it is part of ({ $of })
    .help = Check both figures: they may have been swapped.
m302 = { $side-key ->
        [min] { $value } is below the allowed minimum ({ $limit }, { $other })
        [natural] { $value } is below the allowed minimum ({ $limit }, { $other })
       *[max] { $value } is above the allowed maximum ({ $limit }, { $other })
    }
    .help = { $side-key ->
        [natural] Correct the value. Values below zero are allowed only if range.min says so in the definition, at { $other }.
       *[other] Correct the value; if it is the limit that is wrong, it is set at { $other }.
    }
m303 = “{ $value }” has decimals, and this indicator counts whole units ({ $other })
    .help = Write a whole number, without a thousands separator, or change decimals in the definition.
m304 = “{ $party }” is not a member of “{ $group }”
    .help = Correct the party. Members are listed in ruta.toml; the condition is set at { $other }.
m305 = “{ $party }” is not a country, and this indicator counts countries one by one
    .help = Write the countries concerned, each in a row of its own or joined by “/”.
m306 = { $dimension-key ->
        [party] The party is missing{ $door ->
            [typed] {""}
           *[file] {" "}(column “{ $dimension }”)
        }
       *[other] “{ $dimension }” is missing
    } and this indicator requires it
    .help = { $door ->
        [typed] { $dimension-key ->
            [party] Give it with --party.
           *[other] Give it with --by { $dimension }=VALUE.
        }
       *[file] Fill in that column, or change by in the definition.
    }
m307 = The evidence that this indicator requires is missing
    .help = { $door ->
        [typed] With --source, give the document or link that supports the value.
       *[file] In “source”, write the document or link that supports the value.
    }
m308 = The row gives “{ $dimension }”, but the indicator is not broken down that way
    .help = { $door ->
        [typed] Record the value without that breakdown, or add { $dimension } = "optional" to by in the definition.
       *[file] Delete that value, or add { $dimension } = "optional" to by in the definition.
    }
m309 = The date ({ $date }) is later than the reference day ({ $today })
    .help = Check the date: usually the year or the month is mistyped.
m310 = The date ({ $date }) is outside the period of the roadmap, { $start } to { $end }
    .help = Check the date. If it is right, there is nothing to do: the row is counted.

# Meaning: several rows.
m311 = The total to date falls from { $before } (at { $other }) to { $value }
    .help = Check both values. If each row brings only what is new, the definition should say over_time = "sum".
m312 = This row and { $other } may count the same people twice: only one of them is broken down by “{ $dimension }”
    .help = Keep the total or keep the parts, but not both. If the total was right on its day, write n/a for it with the date of the parts.
m313 = “{ $group }” and its member “{ $member }” (at { $other }) both give a value, and both are taken into account
    .help = Keep the value of the group or those of its members, but not both.
m314 = The row is the same as { $other } except for the value, and both are added up
    .help = { $door ->
        [typed] If it is a correction and the row is not yet written, use --correct with the id of the other row instead (“ruta history INDICATOR” shows it); if it is written, first withdraw it with --withdraw and its id, then correct the other one. If they are two activities, tell them apart with --event.
       *[file] If it is a correction, write the id of the corrected row in “replaces”. If they are two activities, tell them apart by event.
    }
m315 = “{ $party }” reports alone (at { $other }) and also jointly with other parties
    .help = Check that it is not counted twice; if it is, keep only one of the two series.
m316 = The total of “{ $id }” is { $value } and cannot exceed { $limit }
    .help = Look for repeated rows or mistyped values: “ruta explain { $id }” shows every row.
m317 = In “{ $id }”, { $with ->
        [one] one row says
       *[other] { $with } rows say
    } out of how many and { $without ->
        [one] one does not
       *[other] { $without } do not
    }; so no percentage is shown
    .help = Fill in the denominator in every row or remove it from all.
m318 = Period { $period } is not over: its last day is { $last }
    .help = There is nothing to do: the row will be counted from that day on.
m319 = The cell holds { $rows ->
        [one] a line that looks like a row of its own, and it is not counted
       *[other] { $rows } lines that look like rows of their own, and they are not counted
    }: a quote may be left over or missing
    .help = Open the file in a text editor (Notepad): take away the quote before this text and the one with which it ends, or close it on its line.
m320 = The row says that it was reported on { $recorded }, many years after the reference day ({ $today })
    .help = Check the column recorded: usually the year is mistyped. Of several corrections of a value, the one reported last holds.
m321 = The id “{ $id }” also stands at { $other } with different content, and one correction replaces both rows
    .help = If they are two facts, give each row an id of its own, and the correction the id of the one it corrects. If they are versions of one fact, delete one.
m322 = The row says “of” ({ $of }), which an indicator of kind “{ $kind }” does not use
    .help = { $door ->
        [typed] Record the value alone: the row counts as if “of” were empty.
       *[file] Clear that cell: the row counts as if it were empty. If the value is out of a number, the indicator’s kind should be count or share.
    }
m323 = The target of “{ $id }” ({ $target }) cannot be met any more: only { $limit } can still be counted
    .help = Members of the group said that it does not apply to them (n/a). Agree on another target, or correct those rows: “ruta history { $id }” shows them.
m324 = “{ $value }” has damaged letters: it probably was “{ $meant }”
    .help = The file was read in another encoding on its way and saved again. Save the original once more as “CSV UTF-8”, or correct the text here.
m325 = This row does not count, though it is newer than { $other }, which holds: it corrects a row that lost against that one
    .help = If this row is right, correct { $other } instead: “ruta record --correct” with the id of that row.
