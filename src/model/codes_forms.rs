//! Findings in filled forms; and, since numbers follow each other, later ones on rows that are to be written.
//!
//! Family W, from W461. They concern files outside the workspace, so `check` never says them.

use super::codes::{error, warning};
use super::finding::Code;

/// `$reason` (key, columns, twice), `$key`.
pub static DAMAGED_FORM: Code = error("W461", "damaged-form");
/// `$party`.
pub static UNKNOWN_FORM_PARTY: Code = error("W462", "unknown-form-party");
/// `$id`.
pub static UNKNOWN_FORM_INDICATOR: Code = error("W463", "unknown-form-indicator");
/// `$columns`: what is filled.
pub static FORM_LINE_WITHOUT_VALUE: Code = error("W464", "form-line-without-value");
/// No arguments.
pub static FORM_LINE_WITHOUT_DATE: Code = error("W465", "form-line-without-date");
/// `$value`.
pub static VALUE_AND_NOT_APPLICABLE: Code = error("W466", "value-and-not-applicable");
/// `$what` (word).
pub static UNREADABLE_FORM_CELL: Code = error("W467", "unreadable-form-cell");
/// `$value`.
pub static FORM_LINE_WITHOUT_INDICATOR: Code = error("W468", "form-line-without-indicator");
/// `$reason` (damaged, moved), `$key`: the key, or what the line shows in its stead; or, where another line of the form has the same
/// key, that one as `$other`.
pub static DAMAGED_FORM_LINE: Code = error("W469", "damaged-form-line");
/// `$value`: what stands under “not applicable” is neither yes nor no.
pub static UNCLEAR_NOT_APPLICABLE: Code = error("W470", "unclear-not-applicable");
/// `$first`, `$last`: the days of the period that the line is due for; the date typed is of another one.
pub static DATE_NOT_DUE: Code = warning("W471", "date-not-due");
/// `$id`: two files hold the same line of the same form, with different answers.
pub static FORM_IN_TWO_FILES: Code = error("W472", "form-in-two-files");
/// `$event`: the activity that the line is due for; the one typed is another.
pub static EVENT_NOT_DUE: Code = warning("W473", "event-not-due");
/// `$id`: a row corrects or withdraws an id that several rows have; the first of them at `$other`.
pub static REPLACES_SHARED_ID: Code = error("W475", "replaces-shared-id");
/// `$id`, `$recorded`: a row corrects or withdraws what another row corrects, which was recorded later and stands at `$other`.
pub static OUTDATED_CORRECTION: Code = error("W476", "outdated-correction");

/// Every code of this table.
pub static ALL: &[&Code] = &[
    &DAMAGED_FORM,
    &UNKNOWN_FORM_PARTY,
    &UNKNOWN_FORM_INDICATOR,
    &FORM_LINE_WITHOUT_VALUE,
    &FORM_LINE_WITHOUT_DATE,
    &VALUE_AND_NOT_APPLICABLE,
    &UNREADABLE_FORM_CELL,
    &FORM_LINE_WITHOUT_INDICATOR,
    &DAMAGED_FORM_LINE,
    &UNCLEAR_NOT_APPLICABLE,
    &DATE_NOT_DUE,
    &FORM_IN_TWO_FILES,
    &EVENT_NOT_DUE,
    &REPLACES_SHARED_ID,
    &OUTDATED_CORRECTION,
];
