//! Findings in foreign files: workbooks, tables with a mapping, survey answers.
//!
//! Family W, from W421. They concern files outside the workspace, so `check` never says them. An error at
//! a line refuses that row of the foreign file and no other.

use super::codes::{error, note, warning};
use super::finding::Code;

// Files.
/// `$format` (XLS, XLSB, PDF, HTML, DOCX …).
pub static UNREADABLE_FORMAT: Code = error("W421", "unreadable-format");
/// Behind a password.
pub static ENCRYPTED_FILE: Code = error("W422", "encrypted-file");
/// `$part`: what of the workbook is missing, torn or against the rules.
pub static DAMAGED_WORKBOOK: Code = error("W423", "damaged-workbook");
/// `$reason` (word: bomb, doctype, entry-name, entry-twice).
pub static UNSAFE_WORKBOOK: Code = error("W424", "unsafe-workbook");
/// `$what` (word: file-size, entries, sheets, cells, texts, elements, rows, flaws, named), `$limit`.
pub static TOO_LARGE: Code = error("W425", "too-large");
/// No cell holds anything.
pub static NOTHING_IN_FILE: Code = error("W426", "nothing-in-file");

// Rows and cells of a grid.
/// A row of totals, not taken.
pub static TOTALS_ROW: Code = warning("W427", "totals-row");
/// `$rows`: hidden rows that were read; the first one here.
pub static HIDDEN_ROWS: Code = warning("W428", "hidden-rows");
/// `$header`: a hidden column that was read.
pub static HIDDEN_COLUMN: Code = warning("W429", "hidden-column");
/// `$sheet`: a hidden sheet, not read.
pub static HIDDEN_SHEET: Code = warning("W430", "hidden-sheet");
/// `$range`: a merged cell that cannot be given to one row and column.
pub static MERGED_CELL: Code = error("W431", "merged-cell");
/// `$rows`: rows that took a text from a merged cell; the first one here.
pub static MERGED_TEXT: Code = note("W432", "merged-text");
/// `$reason` (word: error-value, no-result, no-date), `$header`.
pub static CELL_WITHOUT_VALUE: Code = error("W433", "cell-without-value");
/// `$headers`: columns that are not taken, or of a form what stands in them; `$table` (sheet, form).
pub static COLUMN_NOT_TAKEN: Code = note("W434", "column-not-taken");
/// A second header below the first, with other columns: what follows is not read.
pub static SECOND_HEADER: Code = error("W435", "second-header");

// Mappings.
/// `$column`, `$sheet`: a mapping names a column that is not there.
pub static COLUMN_NOT_FOUND: Code = error("W436", "column-not-found");
/// `$column`, `$columns`: a mapping names several columns at once.
pub static COLUMN_NOT_CLEAR: Code = error("W437", "column-not-clear");
/// `$sheet`, `$sheets`: a mapping names a sheet that is not there.
pub static SHEET_NOT_FOUND: Code = error("W438", "sheet-not-found");
/// `$value`, `$format`: a date that is not written as the mapping says.
pub static DATE_NOT_IN_FORMAT: Code = error("W439", "date-not-in-format");
/// `$column`: both a column and a constant.
pub static TWICE_MAPPED: Code = error("W440", "twice-mapped");

// Surveys.
/// `$indicator`: an indicator that is no count and no share.
pub static NOT_FOR_SURVEY: Code = error("W441", "not-for-survey");
/// `$answers`, `$order` (word: by-time, by-row): earlier answers of the same respondents, not counted.
pub static REPEATED_RESPONDENT: Code = note("W442", "repeated-respondent");
/// `$column`: an answer whose party or split cannot be told, not counted; its text is not repeated.
pub static ANSWER_NOT_PLACED: Code = error("W443", "answer-not-placed");
/// `$indicator`, `$of`: nobody gave an answer that would count.
pub static ANSWER_NEVER_GIVEN: Code = warning("W444", "answer-never-given");
/// `$indicator`, `$answers`, `$group`: answers of others than the group's members, not counted.
pub static OTHERS_LEFT_OUT: Code = note("W445", "others-left-out");
/// `$indicator`: nobody answered the question.
pub static NOBODY_ANSWERED: Code = warning("W446", "nobody-answered");
/// `$column`: no day can be told from the times of the answers.
pub static NO_SURVEY_DAY: Code = error("W447", "no-survey-day");
/// `$indicator`, `$value`, `$of`, `$blank`: how many answers counted, of how many, and how many were blank.
pub static ANSWERS_COUNTED: Code = note("W448", "answers-counted");
/// A new row of a sum says of its date, party and event what another one says that counts, too.
pub static TOLD_ALREADY: Code = warning("W460", "told-already");

// What is passed over.
/// `$sheet`: a visible sheet that holds something and is not read.
pub static SHEET_NOT_READ: Code = warning("W449", "sheet-not-read");
/// `$order` (word): in a workbook, texts such as 03/04/2025 are read as other dates of the sheet are written.
pub static ASSUMED_DATE_ORDER: Code = note("W450", "assumed-date-order");
/// `$folder`: a folder inside the one given holds tables and is not looked at.
pub static FOLDER_NOT_READ: Code = warning("W451", "folder-not-read");

/// Every code of this table.
pub static ALL: &[&Code] = &[
    &UNREADABLE_FORMAT,
    &ENCRYPTED_FILE,
    &DAMAGED_WORKBOOK,
    &UNSAFE_WORKBOOK,
    &TOO_LARGE,
    &NOTHING_IN_FILE,
    &TOTALS_ROW,
    &HIDDEN_ROWS,
    &HIDDEN_COLUMN,
    &HIDDEN_SHEET,
    &MERGED_CELL,
    &MERGED_TEXT,
    &CELL_WITHOUT_VALUE,
    &COLUMN_NOT_TAKEN,
    &SECOND_HEADER,
    &COLUMN_NOT_FOUND,
    &COLUMN_NOT_CLEAR,
    &SHEET_NOT_FOUND,
    &DATE_NOT_IN_FORMAT,
    &TWICE_MAPPED,
    &NOT_FOR_SURVEY,
    &REPEATED_RESPONDENT,
    &ANSWER_NOT_PLACED,
    &ANSWER_NEVER_GIVEN,
    &OTHERS_LEFT_OUT,
    &NOBODY_ANSWERED,
    &NO_SURVEY_DAY,
    &ANSWERS_COUNTED,
    &SHEET_NOT_READ,
    &ASSUMED_DATE_ORDER,
    &FOLDER_NOT_READ,
    &TOLD_ALREADY,
];
