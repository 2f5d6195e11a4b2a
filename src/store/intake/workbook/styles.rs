//! How cells show numbers: as numbers, percentages, days or times, by their number formats.

use std::collections::HashMap;
use std::io::BufRead;

use super::fault::Fault;
use super::xml::{Step, Xml};

/// Formats of cells at most; Excel allows 65,490.
const FORMATS: usize = 70_000;

/// How a cell shows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// As a number.
    Number,
    /// Times a hundred with a percent sign.
    Percent,
    /// As a day, maybe with a time.
    Day,
    /// As a time without a day.
    Clock,
}

/// What each style index of cells shows.
///
/// # Errors
/// [`Fault`] when the part is damaged.
pub fn read(reader: &mut dyn BufRead, part: &str) -> Result<Vec<Show>, Fault> {
    let mut xml = Xml::new(reader, part);
    let mut own: HashMap<u32, Show> = HashMap::new();
    let mut of_cells = Vec::new();
    let mut inside = false;
    loop {
        match xml.step()? {
            Step::Open(tag) => match tag.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.get("formatCode"))
                        && own.len() < FORMATS
                    {
                        own.insert(id, by_code(&code));
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside && of_cells.len() < FORMATS => {
                    let id = tag.number("numFmtId").unwrap_or(0);
                    of_cells.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Step::Close(tag) if tag.name() == "cellXfs" => inside = false,
            Step::End => return Ok(of_cells),
            _ => {}
        }
    }
}

/// The formats that every spreadsheet knows by number.
fn built_in(id: u32) -> Show {
    match id {
        9 | 10 => Show::Percent,
        14..=17 | 22 | 27..=31 | 34..=36 | 50..=58 => Show::Day,
        18..=21 | 32 | 33 | 45..=47 => Show::Clock,
        _ => Show::Number,
    }
}

/// What a format code shows positive numbers as: its first section counts.
#[must_use]
pub fn by_code(code: &str) -> Show {
    let (mut day, mut clock, mut month, mut percent) = (false, false, false, false);
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter.to_ascii_lowercase() {
            ';' => break,
            '"' => {
                letters.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                let elapsed = !inside.is_empty() && inside.chars().all(|c| "hms".contains(c));
                clock |= elapsed;
            }
            'y' | 'd' => day = true,
            // AM/PM and A/P belong to a time, `aaa` is a weekday.
            'a' => match letters.peek() {
                Some('a' | 'A') => day = true,
                _ => clock = true,
            },
            // General: the rest of the word is no letter of a date.
            'g' => while letters.next_if(char::is_ascii_alphabetic).is_some() {},
            'h' | 's' => clock = true,
            'm' => month = true,
            '%' => percent = true,
            _ => {}
        }
    }
    if day || (month && !clock) {
        Show::Day
    } else if clock {
        Show::Clock
    } else if percent {
        Show::Percent
    } else {
        Show::Number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_a_number_is() {
        for (code, show) in [
            ("General", Show::Number),
            ("0.00", Show::Number),
            ("#,##0.00\\ [$€-C0A]", Show::Number),
            ("#,##0;[Red]-#,##0", Show::Number),
            ("0.00E+00", Show::Number),
            ("\"d\"0", Show::Number),
            ("[Red]0", Show::Number),
            ("0.0%", Show::Percent),
            ("dd/mm/yyyy", Show::Day),
            ("[$-C0A]d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy;@", Show::Day),
            ("mmm-yy", Show::Day),
            ("mmmm", Show::Day),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", Show::Day),
            ("h:mm AM/PM", Show::Clock),
            ("[h]:mm:ss", Show::Clock),
            ("mm:ss.0", Show::Clock),
        ] {
            assert_eq!(by_code(code), show, "{code}");
        }
        assert_eq!(
            (built_in(14), built_in(9), built_in(0)),
            (Show::Day, Show::Percent, Show::Number)
        );
    }
}
