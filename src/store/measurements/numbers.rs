//! Numbers of a file: the one grammar, after the file's own decimal mark is undone.
//!
//! One mark before exactly three digits may be a decimal mark or a thousands separator: it is refused,
//! except `1.234` in a file of commas without decimal commas, and `0.125`, since zero groups nothing. Grouped digits are never read,
//! even when clear, since a file that groups once will group ambiguously elsewhere.

use crate::model::amount::{Amount, NotAmount};
use crate::text::looks::is_invisible;

/// What a file's numbers use as decimal mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Some number has a comma that can only be a decimal mark.
    pub comma: bool,
    /// Some number has a point that can only be a decimal mark.
    pub point: bool,
    /// Some number has a point before exactly three digits: one between commas, thousands elsewhere.
    pub three: bool,
    /// The separator is a comma.
    pub by_commas: bool,
}

/// Why a text is not a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotNumber {
    /// It has two readings.
    Ambiguous {
        /// Its digits without the mark.
        plain: String,
        /// The same with decimals, as its file would write them so that nothing else is read otherwise.
        decimal: String,
    },
    /// It is none.
    Invalid {
        /// `grammar`, `no-data`, `too-long`, `grouping` or `percent`.
        reason: &'static str,
        /// The number that was probably meant, as this file would write it.
        guess: Option<String>,
    },
}

impl Marks {
    /// With what one cell tells, be it a number or one written as none may be.
    #[must_use]
    pub fn with(self, text: &str) -> Marks {
        if !text.bytes().any(|byte| matches!(byte, b',' | b'.')) {
            return self;
        }
        match decimal_mark(text) {
            Some(',') => Marks { comma: true, ..self },
            Some(_) => Marks { point: true, ..self },
            None => Marks { three: self.three || has_three(text), ..self },
        }
    }

    /// Whether `12,5` is read as 12.5: not beside `12.5`. Between commas such a cell is quoted.
    #[must_use]
    pub fn decimal_comma(self) -> bool {
        self.comma && !self.point
    }

    /// The key of the mark's name in messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match (self.decimal_comma(), self.point) {
            (true, _) => "comma",
            (_, true) => "point",
            _ if self.assumes_three() => "point-before-three",
            _ => "none",
        }
    }

    /// Whether `1.234` has one reading here.
    fn three_decimals(self) -> bool {
        self.by_commas && !self.comma
    }

    /// Whether it has that only because cells are separated by commas: no other number tells the mark.
    #[must_use]
    pub fn assumes_three(self) -> bool {
        self.three && self.three_decimals() && !self.point
    }
}

/// The decimal mark that a text tells of its file: `12,5`, `12,5%`, `1.234,5`; `1.234.567` groups with the point, so that it is
/// none.
fn decimal_mark(text: &str) -> Option<char> {
    let bare = text.strip_suffix('%').map_or(text, str::trim_end);
    if let Some(number) = OneMark::of(bare) {
        return (!number.is_ambiguous()).then_some(number.mark);
    }
    match grouped(bare)? {
        Grouped { decimal: Some(mark), .. } => Some(mark),
        Grouped { group: '.', .. } => Some(','),
        Grouped { .. } => None,
    }
}

/// Whether a text is `1.234`.
fn has_three(text: &str) -> bool {
    OneMark::of(text).is_some_and(|number| number.mark == '.' && number.is_ambiguous())
}

/// Digits, one mark, digits.
struct OneMark {
    mark: char,
    before: usize,
    after: usize,
    /// A leading zero groups nothing: `0.125` has one reading.
    zero: bool,
}

impl OneMark {
    fn of(text: &str) -> Option<OneMark> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let at = digits.bytes().position(|byte| !byte.is_ascii_digit())?;
        let mark = digits[at..].chars().next().filter(|mark| matches!(mark, ',' | '.'))?;
        let (before, after) = (&digits[..at], &digits[at + 1..]);
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let zero = before.starts_with('0');
        let found = OneMark { mark, before: before.len(), after: after.len(), zero };
        (plain(before) && plain(after)).then_some(found)
    }

    fn is_ambiguous(&self) -> bool {
        self.after == 3 && self.before <= 3 && !self.zero
    }
}

/// Reads a number cell.
///
/// # Errors
/// [`NotNumber`] with what was probably meant.
pub fn read(text: &str, marks: Marks) -> Result<Amount, NotNumber> {
    parse(text, marks).map_err(|not| match not {
        None => {
            NotNumber::Ambiguous { plain: without_marks(text), decimal: with_decimals(text, marks) }
        }
        Some(error) => explain(text, error, marks),
    })
}

/// The number of a cell, if it has one reading.
#[must_use]
pub fn certain(text: &str, marks: Marks) -> Option<Amount> {
    parse(text, marks).ok()
}

/// Reads a number; nothing is said of one that has two readings.
fn parse(text: &str, marks: Marks) -> Result<Amount, Option<NotAmount>> {
    if text.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(amount) = Amount::parse(text)
    {
        return Ok(amount);
    }
    let number = OneMark::of(text);
    let point = number.as_ref().is_some_and(|number| number.mark == '.');
    if number.as_ref().is_some_and(OneMark::is_ambiguous) && !(point && marks.three_decimals()) {
        return Err(None);
    }
    let comma = number.is_some() && !point;
    let parsed = if comma && marks.decimal_comma() {
        Amount::parse(&text.replacen(',', ".", 1))
    } else {
        Amount::parse(text)
    };
    parsed.map_err(Some)
}

fn without_marks(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let kept = digits.trim_start_matches('0');
    let sign = if text.starts_with('-') { "-" } else { "" };
    format!("{sign}{}", if kept.is_empty() { "0" } else { kept })
}

/// The number with a zero more, so that nobody takes its decimals for thousands: with the mark that decimals have in its file,
/// else with its own. Another mark would tell that decimals of the whole file have that one.
fn with_decimals(text: &str, marks: Marks) -> String {
    let mark = match marks {
        _ if marks.decimal_comma() => ",",
        Marks { point: true, .. } | Marks { by_commas: true, .. } => ".",
        _ => return format!("{text}0"),
    };
    format!("{}0", text.replacen([',', '.'], mark, 1))
}

fn explain(text: &str, error: NotAmount, marks: Marks) -> NotNumber {
    let invalid = |reason, guess| NotNumber::Invalid { reason, guess };
    if error == NotAmount::TooLong {
        return invalid("too-long", None);
    }
    if let Some(number) = text.strip_suffix('%') {
        let number = number.trim_end();
        return invalid("percent", read(number, marks).is_ok().then(|| number.to_string()));
    }
    if let Some(Grouped { plain, .. }) = grouped(text) {
        let own = if marks.decimal_comma() { plain.replace('.', ",") } else { plain };
        return invalid("grouping", Some(own));
    }
    if let Some(usual) = in_usual_characters(text) {
        return invalid("grammar", read(&usual, marks).is_ok().then_some(usual));
    }
    let with_point = text.replacen(',', ".", 1);
    let clear = OneMark::of(text).is_some() && Amount::parse(&with_point).is_ok();
    invalid("grammar", clear.then_some(with_point))
}

/// The text without hidden characters, spreadsheet's apostrophe and plus, with digits and minus of
/// ASCII; nothing if that changes nothing.
fn in_usual_characters(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['\'', '+']);
    let usual = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}' => '-',
        '\u{ff0e}' => '.',
        '\u{ff0c}' => ',',
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xff10 + 0x30).unwrap_or(c),
        other => other,
    };
    let plain: String =
        bare.chars().filter(|c| c.is_whitespace() || !is_invisible(*c)).map(usual).collect();
    (plain != text).then_some(plain)
}

/// Digits in groups: `1.234,5`, `1,234,567`, `1 234`, `1'234.5`.
struct Grouped {
    /// The number without groups.
    plain: String,
    /// What stands between them.
    group: char,
    /// What stands before the decimals, if there are any.
    decimal: Option<char>,
}

fn grouped(text: &str) -> Option<Grouped> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_mark =
        |c: &char| matches!(c, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let begins = digits.bytes().position(|byte| !byte.is_ascii_digit())?;
    // A zero groups nothing: `0,125` without its mark would be a thousand times as much.
    if !(1..=3).contains(&begins) || digits.starts_with('0') {
        return None;
    }
    let group = digits[begins..].chars().next().filter(is_mark)?;
    let last = digits.chars().rev().find(is_mark).unwrap_or(group);
    let decimal = Some(last).filter(|last| matches!(last, '.' | ',') && *last != group);
    let cut = decimal.and_then(|mark| digits.rfind(mark)).unwrap_or(digits.len());
    let (whole, part) = digits.split_at(cut);
    let mut rest = &whole[begins..];
    while !rest.is_empty() {
        let (three, further) = rest.strip_prefix(group)?.split_at_checked(3)?;
        if !three.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        rest = further;
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    let part = part.get(1..).filter(|part| !part.is_empty()).map(|part| format!(".{part}"));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let plain = format!("{sign}{whole}{}", part.unwrap_or_default());
    Amount::parse(&plain).is_ok().then_some(Grouped { plain, group, decimal })
}
