//! A file with slips of the pen only, as it would read without them: so that whatever else is wrong
//! in it is said in the same breath.
//!
//! A decimal comma, a date of no calendar and a key written twice leave no doubt what the rest of
//! the file says. The first two are replaced by text of the same length, so every place stays true.
//! Nothing read from a mended file is ever used: only what is found wrong with it.

use super::source::Source;
use super::syntax::{MOST, parse};
use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};

/// Times a file is mended: of several slips on one line, each time only the first is said.
const ROUNDS: usize = 16;

/// The file without its slips; nothing if there is any other syntax error.
#[must_use]
pub fn without_slips(source: &Source) -> Option<Source> {
    let mut text = source.text.clone();
    for _ in 0..ROUNDS {
        let mended = Source::new(&source.path, text.as_bytes());
        let mut changed = false;
        let errors = parse(&mended).1;
        if errors.len() >= MOST {
            return None;
        }
        for error in errors {
            let Some(right) = right(&mended, &error)? else { continue };
            let start = offset(&mended, error.place.as_ref()?)?;
            text.replace_range(start..start + right.len(), &right);
            changed = true;
        }
        if !changed {
            return Some(mended);
        }
    }
    None
}

/// What may stand in the place of a slip, of the same length; nothing to replace where the tree is
/// whole as it is. The outer nothing: this is no slip.
fn right(source: &Source, error: &Finding) -> Option<Option<String>> {
    let cause = |cause: &str| error.args.contains(&("cause", Arg::Text(cause.to_string())));
    if cause("repeated") || error.code == &codes::WRONG_TYPE {
        return Some(None);
    }
    let place = error.place.as_ref()?;
    let start = offset(source, place)?;
    let written = source.text.get(start..)?;
    if cause("comma-three") {
        // Whichever of its readings: what is said of it must not be said twice.
        let number = written.get(..place.length as usize)?;
        return number.contains(',').then(|| Some(format!(" {}", number.replacen(',', "", 1))));
    }
    if cause("comma") {
        let number = written.get(..place.length as usize)?;
        return number.contains(',').then(|| Some(number.replacen(',', ".", 1)));
    }
    (error.code == &codes::INVALID_DEFINITION_DATE).then_some(())?;
    let day = written.get(..10)?;
    let number = |at: std::ops::Range<usize>| day.get(at)?.parse::<u32>().ok();
    let (month, last) = (number(5..7)?.clamp(1, 12), number(8..10)?.clamp(1, 28));
    let possible = format!("{}-{month:02}-{last:02}", day.get(..4)?);
    (possible != day).then_some(Some(possible))
}

/// Where a place begins, in bytes.
fn offset(source: &Source, place: &Place) -> Option<usize> {
    let (start, line) = source.lines().nth((place.line as usize).checked_sub(1)?)?;
    let within = line.char_indices().nth((place.column as usize).checked_sub(1)?)?.0;
    Some(start + within)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn mended(text: &str) -> Option<String> {
        let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
        without_slips(&source).map(|source| source.text)
    }

    #[test]
    fn slips_are_replaced_by_as_many_characters() {
        for (written, read) in [
            ("a = 1\n", "a = 1\n"),
            (
                "t = \"año\"\nb = { v = 12,50, w = 1,5 }\n",
                "t = \"año\"\nb = { v = 12.50, w = 1.5 }\n",
            ),
            ("d = 2025-02-30\ne = 2025-13-00\n", "d = 2025-02-28\ne = 2025-12-01\n"),
            ("a = 1\na = 2\n", "a = 1\na = 2\n"),
        ] {
            assert_eq!(mended(written).as_deref(), Some(read));
        }
    }

    #[test]
    fn any_other_error_leaves_nothing_to_read() {
        for text in ["a = \n", "d = 2025-02-30\nb = \"x\n", "a = [\n", "d = 2025-02-30x\n"] {
            assert_eq!(mended(text), None, "{text}");
        }
    }
}
