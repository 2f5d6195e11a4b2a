//! Every sort of finding, in one table.
//!
//! Families: F files, R definitions (ruta.toml and roadmaps), D data rows, M meaning: here. W (writing)
//! stands in [`codes_writing`](super::codes_writing) , [`codes_intake`](super::codes_intake) and
//! [`codes_forms`](super::codes_forms). A code is never renumbered nor reused. Arguments of each message
//! stand behind its code as `$name`; every message may also use `$other`, the first related place.

use super::finding::{Code, Level};
use super::{codes_forms, codes_intake, codes_writing};

pub(super) const fn error(id: &'static str, name: &'static str) -> Code {
    Code { id, name, level: Level::Error }
}

pub(super) const fn warning(id: &'static str, name: &'static str) -> Code {
    Code { id, name, level: Level::Warning }
}

pub(super) const fn note(id: &'static str, name: &'static str) -> Code {
    Code { id, name, level: Level::Note }
}

// Files.
/// `$reason` (word: no-permission, not-found, too-large, not-readable).
pub static UNREADABLE_FILE: Code = error("F101", "unreadable-file");
/// `$byte` (hex), `$offset`, `$what` (toml, csv): neither UTF-8 nor a known single encoding.
pub static INVALID_ENCODING: Code = error("F102", "invalid-encoding");
/// `$encoding`, `$separator` (word), `$mark` (word), `$order` (word): what was assumed.
pub static ASSUMED_FORMAT: Code = note("F103", "assumed-format");
/// Conflict copy of `$other`.
pub static CONFLICT_COPY: Code = warning("F104", "conflict-copy");
/// A roadmap's conflict copy that differs from `$other`.
pub static ROADMAP_COPY_DIFFERS: Code = error("F105", "roadmap-copy-differs");
/// A roadmap's conflict copy equal to `$other`.
pub static ROADMAP_COPY: Code = warning("F106", "roadmap-copy");
/// `$reason` (word: link-outside, link-loop, not-a-file, unsafe-name).
pub static SKIPPED_FILE: Code = error("F107", "skipped-file");
/// Git conflict markers, from this line to `$last`.
pub static CONFLICT_MARKERS: Code = error("F108", "conflict-markers");
/// `$format` (HTML, XLSX, XLS, PDF, ODS …).
pub static NOT_A_CSV: Code = error("F109", "not-a-csv");
/// Nothing stands in a data file.
pub static EMPTY_FILE: Code = warning("F110", "empty-file");
/// A table that lies among the data files and is not read.
pub static UNREAD_TABLE: Code = warning("F111", "unread-table");
/// `$name`: what the file would have to be called to be read.
pub static MISNAMED_FILE: Code = warning("F112", "misnamed-file");
/// Definitions in a folder inside `roadmaps`.
pub static UNREAD_ROADMAP: Code = warning("F113", "unread-roadmap");
/// No arguments.
pub static DAMAGED_SEAL: Code = error("F114", "damaged-seal");

// Definitions.
/// `$cause` (comma, repeated, nested, many, other, and those of `slips`): what is probably the matter; `$point`: the
/// first character there.
pub static TOML_SYNTAX: Code = error("R101", "toml-syntax");
/// `$key`, `$home` (file, result, indicator, none): the table around it that takes this key.
pub static UNKNOWN_KEY: Code = error("R102", "unknown-key");
/// `$key`.
pub static MISSING_KEY: Code = error("R103", "missing-key");
/// `$key`, `$wanted` (word), `$found` (word).
pub static WRONG_TYPE: Code = error("R104", "wrong-type");
/// `$key`, `$value`, `$allowed`.
pub static UNKNOWN_CHOICE: Code = error("R105", "unknown-choice");
/// `$id`.
pub static INVALID_ID: Code = error("R106", "invalid-id");
/// `$id`.
pub static DUPLICATE_ID: Code = error("R107", "duplicate-id");
/// `$key`, `$value`, `$what` (word: group, party, dimension, objective, meeting, code, language).
pub static UNKNOWN_REFERENCE: Code = error("R108", "unknown-reference");
/// `$value`.
pub static NOT_A_COUNTRY: Code = error("R109", "not-a-country");
/// `$id`, `$kind`.
pub static MISSING_OVER_TIME: Code = error("R110", "missing-over-time");
/// `$id`, `$value`.
pub static MISSING_INCLUDED: Code = error("R111", "missing-included");
/// `$direction`, `$baseline`, `$target`.
pub static CONTRADICTORY_DIRECTION: Code = error("R112", "contradictory-direction");
/// `$date`, `$start`.
pub static TARGET_BEFORE_START: Code = error("R113", "target-before-start");
/// `$date`, `$before` (a day; same; or word: none).
pub static TARGETS_OUT_OF_ORDER: Code = error("R114", "targets-out-of-order");
/// `$value`, `$stages`.
pub static UNKNOWN_STAGE: Code = error("R115", "unknown-stage");
/// `$value`, `$reason` (word: grammar, too-long).
pub static INVALID_DEFINITION_NUMBER: Code = error("R116", "invalid-definition-number");
/// `$value`.
pub static INVALID_DEFINITION_DATE: Code = error("R117", "invalid-definition-date");
/// `$key`, `$kind` (of the indicator; event: in collect; target: in a target, with its indicator's `$direction`).
pub static KEY_NOT_FOR_KIND: Code = error("R118", "key-not-for-kind");
/// `$start`, `$end`.
pub static ENDS_BEFORE_START: Code = error("R119", "ends-before-start");
/// `$min`, `$max`.
pub static EMPTY_RANGE: Code = error("R120", "empty-range");
/// `$id`: a roadmap or result without indicators.
pub static NO_INDICATORS: Code = warning("R121", "no-indicators");
/// `$code`: an error's level cannot be lowered.
pub static FIXED_LEVEL: Code = warning("R122", "fixed-level");
/// `$on`, `$at`: thresholds out of order or not above zero.
pub static BAD_THRESHOLDS: Code = error("R123", "bad-thresholds");
/// `$value`, `$limit`, `$side` (word: min, max): a target beyond what the indicator can reach, or below it.
pub static TARGET_BEYOND_CEILING: Code = warning("R124", "target-beyond-ceiling");
/// `$key`, `$point`: a text with what rows may not have either (D220): documents show another sign in its place.
pub static CONTROL_IN_TEXT: Code = warning("R125", "control-in-text");
/// `$value`, `$read`: as what, `$plain`: the digits without the point, `$decimal`: beyond doubt with decimals.
pub static THOUSANDS_POINT: Code = warning("R126", "thousands-point");
/// `$value`, `$limit`, `$side` (word: min, max): a target to be maintained outside its own bounds.
pub static TARGET_OUTSIDE_BAND: Code = warning("R127", "target-outside-band");
/// `$direction`, `$baseline`, `$target`: a target before the last one, on the wrong side of the baseline.
pub static TURN_BACK: Code = warning("R128", "turn-back");

// Data rows: reading.
/// `$columns`, `$below` (the line of a header further down, or 0), `$written` (quoted: each line wholly in quotes, or
/// other): without a readable date, indicator or value header.
pub static MISSING_HEADER: Code = error("D201", "missing-header");
/// `$header`.
pub static DUPLICATE_HEADER: Code = error("D202", "duplicate-header");
/// `$header` (text, or word: unnamed).
pub static UNKNOWN_COLUMN: Code = warning("D203", "unknown-column");
/// `$id`.
pub static UNKNOWN_INDICATOR: Code = error("D204", "unknown-indicator");
/// The quote that opens here is never closed.
pub static UNCLOSED_QUOTE: Code = error("D205", "unclosed-quote");
/// Text after a closing quote, or a quote within an unquoted cell: `$cell`.
pub static STRAY_QUOTE: Code = error("D206", "stray-quote");
/// `$found`, `$expected`.
pub static CELL_COUNT: Code = error("D207", "cell-count");
/// `$value`.
pub static INVALID_DATE: Code = error("D208", "invalid-date");
/// `$value`, `$first`, `$second`: the two readings.
pub static AMBIGUOUS_DATE: Code = error("D209", "ambiguous-date");
/// `$column` (word).
pub static MISSING_CELL: Code = error("D210", "missing-cell");
/// `$value`, `$column` (word), `$reason` (grammar, no-data, of, too-long, grouping, percent).
pub static INVALID_NUMBER: Code = error("D211", "invalid-number");
/// `$value`, `$column` (word), `$plain`: the digits without the mark, `$decimal`: with decimals, as the file writes them.
pub static AMBIGUOUS_NUMBER: Code = error("D212", "ambiguous-number");
/// `$value`, `$allowed`, `$count`: how many those are, `$sort` (yes-no, other).
pub static INVALID_VALUE: Code = error("D213", "invalid-value");
/// `$value`, `$means` (nobody, other): whether it says that there is none.
pub static UNKNOWN_PARTY: Code = error("D214", "unknown-party");
/// `$value`, `$dimension`, `$reason` (value, total), `$allowed`, `$count`: how many those are.
pub static UNKNOWN_DIMENSION_VALUE: Code = error("D215", "unknown-dimension-value");
/// `$value`, `$points`: its code points; the guess is what it looks like.
pub static LOOKALIKE: Code = error("D216", "lookalike");
/// `$value`, `$column` (word).
pub static INVALID_ROW_ID: Code = error("D217", "invalid-row-id");
/// `$value`.
pub static INVALID_RECORDED: Code = error("D218", "invalid-recorded");
/// `$limit`, `$what` (word: cell, line, columns).
pub static OVER_LIMIT: Code = error("D219", "over-limit");
/// `$point`, `$sort` (nul, other): a NUL, left by a damaged file, another control character, or one that is none (U+FFFF).
pub static CONTROL_CHARACTER: Code = error("D220", "control-character");
/// `$first`, `$second`: headers; two synonyms filled with different texts.
pub static SYNONYMS_DISAGREE: Code = error("D221", "synonyms-disagree");
/// `$id`, `$count`: rows of an indicator whose definition (`$other`) has an error; at the first.
pub static BROKEN_DEFINITION: Code = error("D222", "broken-definition");

// Data rows: which ones count.
/// Equal to `$other`.
pub static DUPLICATE_ROW: Code = warning("D230", "duplicate-row");
/// `$id`; different content at `$other`.
pub static ID_CONFLICT: Code = error("D231", "id-conflict");
/// `$id`.
pub static UNKNOWN_REPLACES: Code = error("D232", "unknown-replaces");
/// `$id`.
pub static REPLACES_CYCLE: Code = error("D233", "replaces-cycle");
/// `$id`; also replaced by `$other`.
pub static COMPETING_CORRECTIONS: Code = error("D234", "competing-corrections");
/// Contradicts `$other`; `$of` (yes, no): whether the row says out of how many.
pub static CONTRADICTION: Code = error("D235", "contradiction");
/// Only in the conflict copy of `$other`.
pub static COPY_ONLY_ROW: Code = error("D236", "copy-only-row");
/// `$id`, `$indicator`: of the row replaced, at `$other`.
pub static CORRECTS_OTHER_INDICATOR: Code = error("D237", "corrects-other-indicator");

// Meaning: one row.
/// `$value`, `$of`.
pub static ABOVE_OF: Code = error("M301", "above-of");
/// `$value`, `$limit`, `$side` (word: min, max, natural); the range, or the indicator, at `$other`.
pub static OUT_OF_RANGE: Code = error("M302", "out-of-range");
/// `$value`; the indicator at `$other`.
pub static FRACTION: Code = error("M303", "fraction");
/// `$party`, `$group`; declared at `$other`.
pub static NOT_A_MEMBER: Code = error("M304", "not-a-member");
/// `$party`.
pub static NOT_ONE_COUNTRY: Code = error("M305", "not-one-country");
/// `$dimension`.
pub static MISSING_DIMENSION: Code = error("M306", "missing-dimension");
/// No evidence where it is required.
pub static MISSING_EVIDENCE: Code = warning("M307", "missing-evidence");
/// `$dimension`.
pub static UNDECLARED_DIMENSION: Code = warning("M308", "undeclared-dimension");
/// `$date`, `$today`.
pub static FUTURE_DATE: Code = warning("M309", "future-date");
/// `$date`, `$start`, `$end`.
pub static OUTSIDE_ROADMAP: Code = warning("M310", "outside-roadmap");
/// `$period`, `$last`: a period not over at as-of.
pub static PERIOD_NOT_OVER: Code = note("M318", "period-not-over");
/// `$rows`: lines of a text that look like rows of their own.
pub static ROWS_IN_A_CELL: Code = warning("M319", "rows-in-a-cell");
/// `$recorded`, `$today`.
pub static FUTURE_RECORDED: Code = warning("M320", "future-recorded");
/// `$id`: a correction of this id replaces several rows; another of them at `$other`.
pub static CORRECTED_TOGETHER: Code = warning("M321", "corrected-together");
/// `$of`, `$kind`: out of how many, of a kind that is out of nothing.
pub static UNUSED_OF: Code = warning("M322", "unused-of");
/// `$value`, `$meant`: a word as it stands, and as it was written.
pub static GARBLED_TEXT: Code = warning("M324", "garbled-text");
/// No arguments: a row that corrects one that lost against an older row, which holds, at `$other`.
pub static OUTDONE_CORRECTION: Code = warning("M325", "outdone-correction");

// Meaning: rows together.
/// `$value`, `$before`; the earlier total at `$other`.
pub static FALLING_TOTAL: Code = warning("M311", "falling-total");
/// `$dimension`; the other at `$other`.
pub static PARTS_AND_TOTAL: Code = warning("M312", "parts-and-total");
/// `$group`, `$member`; the other at `$other`.
pub static GROUP_AND_MEMBER: Code = warning("M313", "group-and-member");
/// Alike but for the value at `$other`.
pub static ALIKE_BUT_VALUE: Code = warning("M314", "alike-but-value");
/// `$party`; alone at `$other`.
pub static ALONE_AND_JOINTLY: Code = warning("M315", "alone-and-jointly");
/// `$id`, `$value`, `$limit`: a total beyond a ceiling.
pub static ABOVE_CEILING: Code = warning("M316", "above-ceiling");
/// `$id`, `$with`, `$without`: only some rows say out of how many.
pub static PARTIAL_OF: Code = warning("M317", "partial-of");
/// `$id`, `$target`, `$limit`: members that can still be counted, fewer than the target.
pub static TARGET_OUT_OF_REACH: Code = warning("M323", "target-out-of-reach");

/// Every code, in order of its id.
pub static ALL: &[&Code] = &[
    &UNREADABLE_FILE,
    &INVALID_ENCODING,
    &ASSUMED_FORMAT,
    &CONFLICT_COPY,
    &ROADMAP_COPY_DIFFERS,
    &ROADMAP_COPY,
    &SKIPPED_FILE,
    &CONFLICT_MARKERS,
    &NOT_A_CSV,
    &EMPTY_FILE,
    &UNREAD_TABLE,
    &MISNAMED_FILE,
    &UNREAD_ROADMAP,
    &DAMAGED_SEAL,
    &TOML_SYNTAX,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_CHOICE,
    &INVALID_ID,
    &DUPLICATE_ID,
    &UNKNOWN_REFERENCE,
    &NOT_A_COUNTRY,
    &MISSING_OVER_TIME,
    &MISSING_INCLUDED,
    &CONTRADICTORY_DIRECTION,
    &TARGET_BEFORE_START,
    &TARGETS_OUT_OF_ORDER,
    &UNKNOWN_STAGE,
    &INVALID_DEFINITION_NUMBER,
    &INVALID_DEFINITION_DATE,
    &KEY_NOT_FOR_KIND,
    &ENDS_BEFORE_START,
    &EMPTY_RANGE,
    &NO_INDICATORS,
    &FIXED_LEVEL,
    &BAD_THRESHOLDS,
    &TARGET_BEYOND_CEILING,
    &CONTROL_IN_TEXT,
    &THOUSANDS_POINT,
    &TARGET_OUTSIDE_BAND,
    &TURN_BACK,
    &MISSING_HEADER,
    &DUPLICATE_HEADER,
    &UNKNOWN_COLUMN,
    &UNKNOWN_INDICATOR,
    &UNCLOSED_QUOTE,
    &STRAY_QUOTE,
    &CELL_COUNT,
    &INVALID_DATE,
    &AMBIGUOUS_DATE,
    &MISSING_CELL,
    &INVALID_NUMBER,
    &AMBIGUOUS_NUMBER,
    &INVALID_VALUE,
    &UNKNOWN_PARTY,
    &UNKNOWN_DIMENSION_VALUE,
    &LOOKALIKE,
    &INVALID_ROW_ID,
    &INVALID_RECORDED,
    &OVER_LIMIT,
    &CONTROL_CHARACTER,
    &SYNONYMS_DISAGREE,
    &BROKEN_DEFINITION,
    &DUPLICATE_ROW,
    &ID_CONFLICT,
    &UNKNOWN_REPLACES,
    &REPLACES_CYCLE,
    &COMPETING_CORRECTIONS,
    &CONTRADICTION,
    &COPY_ONLY_ROW,
    &CORRECTS_OTHER_INDICATOR,
    &ABOVE_OF,
    &OUT_OF_RANGE,
    &FRACTION,
    &NOT_A_MEMBER,
    &NOT_ONE_COUNTRY,
    &MISSING_DIMENSION,
    &MISSING_EVIDENCE,
    &UNDECLARED_DIMENSION,
    &FUTURE_DATE,
    &OUTSIDE_ROADMAP,
    &FALLING_TOTAL,
    &PARTS_AND_TOTAL,
    &GROUP_AND_MEMBER,
    &ALIKE_BUT_VALUE,
    &ALONE_AND_JOINTLY,
    &ABOVE_CEILING,
    &PARTIAL_OF,
    &PERIOD_NOT_OVER,
    &ROWS_IN_A_CELL,
    &FUTURE_RECORDED,
    &CORRECTED_TOGETHER,
    &UNUSED_OF,
    &TARGET_OUT_OF_REACH,
    &GARBLED_TEXT,
    &OUTDONE_CORRECTION,
];

/// The code with this id or name, without regard to case.
#[must_use]
pub fn find(text: &str) -> Option<&'static Code> {
    every().find(|code| code.id.eq_ignore_ascii_case(text) || code.name.eq_ignore_ascii_case(text))
}

/// Every code: of `check` first, then of commands that write or take rows in.
pub fn every() -> impl Iterator<Item = &'static Code> {
    let writing = codes_writing::ALL.iter().chain(codes_intake::ALL).chain(codes_forms::ALL);
    ALL.iter().chain(writing).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_ascend_within_a_family_and_names_are_unique() {
        let all: Vec<&Code> = every().collect();
        let mut names: Vec<_> = all.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all.len());
        for pair in all.windows(2) {
            assert!(pair[0].id[..1] != pair[1].id[..1] || pair[0].id < pair[1].id, "{pair:?}");
        }
        assert_eq!(find("d204").unwrap().name, "unknown-indicator");
        assert_eq!(find("future-date").unwrap().id, "M309");
    }
}
