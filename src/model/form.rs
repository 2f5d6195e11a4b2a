//! What a form's hidden keys say, so that a form renamed, saved by another program or saved as CSV is
//! still known.
//!
//! Column A of the data sheet holds keys. One cell says which form it is (`ruta.form/1 PER 2025-06-30`)
//! and begins the row that names the other columns: those of answers in the contract's words, those that
//! only tell by names of their own (`#last`), so that one that was inserted is known. Every line below has its
//! own key: `HR1.1.1 2025-Q2` (a value due), `HR1.1.1 2025-04-10 @workshop` (due at an event),
//! `HR1.1.1` (may be reported), `*3` (a spare line); `#` is a heading. None of them begins like a
//! number or a formula, so that no spreadsheet takes one for either.

use std::fmt;

use chrono::NaiveDate;

use super::language::{Lang, Text};
use super::period::Period;
use crate::text::fold::fold;

/// What the key of any version of a form begins with.
pub const MARK: &str = "ruta.form/";
/// The version that this program writes and reads.
const VERSION: &str = "1";
/// The key of a row that is no line.
pub const HEADING: &str = "#";
/// The name of the column in which a value is declared not applicable.
pub const NOT_APPLICABLE: &str = "n/a";
/// The names of columns that only tell something: what is asked, how it is measured, for when.
pub const TOLD: [&str; 3] = ["#what", "#measure", "#due"];
/// The name of the column that tells what was reported last.
pub const LAST: &str = "#last";
/// Characters of a name that a drop-down list can show.
const LONGEST_CHOICE: usize = 200;
/// What stands between an indicator's id and its name where one is chosen from a list.
pub const BEFORE_NAME: &str = " · ";

/// Which form it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormKey {
    /// Code of the party that fills it in.
    pub party: String,
    /// The day as of which its lines were drawn up.
    pub as_of: NaiveDate,
}

impl FormKey {
    /// Reads a key; none if it is damaged or of another version.
    #[must_use]
    pub fn parse(text: &str) -> Option<FormKey> {
        let mut parts = text.trim().strip_prefix(MARK)?.split_whitespace();
        let (version, party, day) = (parts.next()?, parts.next()?, parts.next()?);
        let as_of = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
        let whole = version == VERSION && parts.next().is_none();
        whole.then(|| FormKey { party: party.to_string(), as_of })
    }
}

impl fmt::Display for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK}{VERSION} {} {}", self.party, self.as_of)
    }
}

/// Which line of a form it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKey {
    /// A value of an indicator.
    Of {
        /// The indicator's id.
        indicator: String,
        /// The period, or the event's planned day, that a value is due for.
        period: Option<Period>,
        /// The event that a value is due for.
        event: Option<String>,
    },
    /// A spare line, from 1.
    Spare(u32),
    /// No line: a title, a header.
    Heading,
}

impl LineKey {
    /// Reads a key; none if it is damaged.
    #[must_use]
    pub fn parse(text: &str) -> Option<LineKey> {
        let text = text.trim();
        if text == HEADING {
            return Some(LineKey::Heading);
        }
        if let Some(number) = text.strip_prefix('*') {
            return number.parse().ok().filter(|number| *number > 0).map(LineKey::Spare);
        }
        let (rest, event) = match text.split_once(" @") {
            Some((rest, event)) => (rest, Some(event.to_string())),
            None => (text, None),
        };
        let (indicator, period) = match rest.split_once(' ') {
            Some((indicator, period)) => (indicator, Some(Period::parse(period)?)),
            None => (rest, None),
        };
        let is_id = indicator.starts_with(|c: char| c.is_ascii_alphanumeric());
        let indicator = is_id.then(|| indicator.to_string())?;
        Some(LineKey::Of { indicator, period, event })
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LineKey::Heading => f.write_str(HEADING),
            LineKey::Spare(number) => write!(f, "*{number}"),
            LineKey::Of { indicator, period, event } => {
                f.write_str(indicator)?;
                if let Some(period) = period {
                    write!(f, " {period}")?;
                }
                event.as_ref().map_or(Ok(()), |event| write!(f, " @{event}"))
            }
        }
    }
}

/// How a choice stands in a drop-down list: by its name in `lang` where that is short and plain and reading
/// would take it for this id, else by its id.
#[must_use]
pub fn choice(all: &[(String, Text)], at: usize, lang: Lang) -> &str {
    let Some((id, name)) = all.get(at) else { return "" };
    let name = name.get(lang);
    let folded = fold(name);
    let is_an_id = all.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
    let named = |(_, text): &(String, Text)| text.all().any(|(_, one)| fold(one) == folded);
    // A name that two have means neither.
    let shared = all.iter().filter(|one| named(one)).count() > 1;
    let plain = name.chars().count() <= LONGEST_CHOICE && !name.chars().any(char::is_control);
    if folded.is_empty() || !plain || is_an_id || shared { id } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_written() {
        let key = FormKey::parse("ruta.form/1 PER 2025-06-30").unwrap();
        assert_eq!(
            (key.party.as_str(), key.to_string().as_str()),
            ("PER", "ruta.form/1 PER 2025-06-30")
        );
        for damaged in
            ["ruta.form/2 PER 2025-06-30", "ruta.form/1 PER", "ruta.form/1 PER 30/06/2025", "x"]
        {
            assert_eq!(FormKey::parse(damaged), None, "{damaged}");
        }
        for key in ["HR1.1.1 2025-Q2", "HR1.1.1 2025-04-10 @taller @ Lima", "HR1.1.1", "*3", "#"] {
            assert_eq!(LineKey::parse(key).unwrap().to_string(), key);
        }
        for damaged in ["", "*", "*0", "*x", "HR1.1.1 soon", " @taller"] {
            assert_eq!(LineKey::parse(damaged), None, "{damaged}");
        }
    }

    #[test]
    fn a_choice_is_shown_by_a_name_that_means_it_or_by_its_id() {
        let name = |es: &str, en: &str| {
            Text::by_language(Lang::Es, vec![(Lang::Es, es.into()), (Lang::En, en.into())])
        };
        let all = [
            ("draft".to_string(), name("borrador", "draft version")),
            ("agreed".to_string(), name("lista", "Ready")),
            ("ready".to_string(), name("Borrador", "done")),
            ("x".to_string(), name("draft", "x")),
        ];
        let shown: Vec<&str> = (0..4).map(|at| choice(&all, at, Lang::Es)).collect();
        assert_eq!(shown, ["draft", "lista", "ready", "x"], "a name of two means neither");
        assert_eq!(choice(&all, 1, Lang::En), "agreed", "its name is another one's id");
    }
}
