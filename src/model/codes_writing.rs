//! Findings of commands that write: why something was not written, or what was done beside it.
//!
//! Family W, from W401. They concern what was about to be written, so `check` never says them.

use super::codes::{error, note, warning};
use super::finding::Code;

/// `$reason` (word: no-table, no-header, open-merge): the file cannot take rows as it is.
pub static UNFIT_FILE: Code = error("W401", "unfit-file");
/// The last row of the file is torn.
pub static TORN_ROW: Code = error("W402", "torn-row");
/// `$path`, `$character`, `$point`, `$encoding`: a character that the encoding of this data file has no place for.
pub static UNWRITABLE_CHARACTER: Code = error("W403", "unwritable-character");
/// `$headers`: columns that the file lacked and now has.
pub static COLUMNS_ADDED: Code = note("W404", "columns-added");
/// The last row had no line end and now has one.
pub static LINE_END_ADDED: Code = note("W405", "line-end-added");
/// `$column` (word), `$value`: a text that a spreadsheet would run.
pub static FORMULA_TEXT: Code = error("W406", "formula-text");
/// `$column` (word), `$value`, `$count`: a text that a spreadsheet could take for a formula, the first of so many; guarded.
pub static GUARDED_TEXT: Code = warning("W407", "guarded-text");
/// `$reason` (text, unknown), `$column` (word), `$header`: what would be read back is not what was meant, by a text or by a
/// column that the file does not have.
pub static NOT_AS_MEANT: Code = error("W408", "not-as-meant");
/// `$headers`: the header ends in empty cells, so that these columns cannot be added.
pub static NO_ROOM_FOR_COLUMNS: Code = error("W409", "no-room-for-columns");
/// `$headers`, `$written` (quoted: each line of a text wholly in quotes, one-column: each row of a sheet in one cell, or
/// other): a sheet or file whose columns nobody named.
pub static UNRECOGNISED_TABLE: Code = error("W410", "unrecognised-table");
/// `$id`: a row of a conflict copy has the id of another row and not its content.
pub static COPY_OTHER_CONTENT: Code = error("W411", "copy-other-content");
/// A row of a conflict copy looks like another version of a row; neither has an id.
pub static COPY_OTHER_VERSION: Code = error("W412", "copy-other-version");
/// A row of a conflict copy cannot be read.
pub static COPY_UNREADABLE_ROW: Code = error("W413", "copy-unreadable-row");
/// `$reason` (word: no-table, no-header, open-merge): a conflict copy cannot be read.
pub static COPY_UNREADABLE: Code = error("W414", "copy-unreadable");
/// `$header`: a conflict copy fills a column that the contract does not know and its original lacks.
pub static COPY_FOREIGN_COLUMN: Code = error("W415", "copy-foreign-column");
/// Merging a conflict copy would change whether a row counts that does not stand in the copy alone.
pub static COPY_CHANGES_ROW: Code = error("W416", "copy-changes-row");
/// `$id`: an imported row corrects a row that is not here.
pub static REPLACED_ELSEWHERE: Code = warning("W417", "replaced-elsewhere");
/// `$id`: a count of an earlier export of a survey, which this export no longer has.
pub static COUNT_LEFT: Code = warning("W418", "count-left");
/// A row is corrected to what another one says that counts, too.
pub static CORRECTED_ALIKE: Code = warning("W419", "corrected-alike");
/// `$columns`: an imported row changes so much of the one that it corrects that it may be another fact.
pub static MAY_BE_ANOTHER: Code = warning("W420", "may-be-another");

/// Every code of this table.
pub static ALL: &[&Code] = &[
    &UNFIT_FILE,
    &TORN_ROW,
    &UNWRITABLE_CHARACTER,
    &COLUMNS_ADDED,
    &LINE_END_ADDED,
    &FORMULA_TEXT,
    &GUARDED_TEXT,
    &NOT_AS_MEANT,
    &NO_ROOM_FOR_COLUMNS,
    &UNRECOGNISED_TABLE,
    &COPY_OTHER_CONTENT,
    &COPY_OTHER_VERSION,
    &COPY_UNREADABLE_ROW,
    &COPY_UNREADABLE,
    &COPY_FOREIGN_COLUMN,
    &COPY_CHANGES_ROW,
    &REPLACED_ELSEWHERE,
    &COUNT_LEFT,
    &CORRECTED_ALIKE,
    &MAY_BE_ANOTHER,
];
