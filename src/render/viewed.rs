//! From which day a page looks, as the lines of its head.

use crate::engine::view::View;
use crate::model::finding::Arg;
use crate::words::catalogue::Words;

use super::values::text;

/// `Al 30 de junio de 2025`, and up to when what was reported is known, if not all is.
#[must_use]
pub fn lines(words: &Words, view: View) -> Vec<String> {
    let mut lines = vec![words.say_with("note-as-of", &[("date", Arg::Day(view.as_of))])];
    if let Some(known) = view.known_at {
        let when = text("when", words.long_moment(known));
        lines.push(words.say_with("note-known-at", &[when]));
    }
    lines
}
