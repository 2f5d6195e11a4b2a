//! Numbers in cells: the one grammar, after the file's decimal mark is undone.
//!
//! One mark with three digits behind it (`1.234`, `1,234`) may group thousands or begin decimals,
//! so it is refused, but for `N.NNN` in a comma-separated file without decimal commas. A leading
//! zero (`0.125`) groups nothing and is no doubt. Grouping is never read, even when it is clear.

use super::dialect::Mark;
use crate::model::amount::{Amount, NotAmount};

/// Why a cell is no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotNumber {
    /// Grouping or decimals: the digits without the mark.
    Ambiguous(String),
    /// For a reason, with the likely number.
    Invalid(&'static str, Option<String>),
}

/// What a file says of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberStyle {
    /// Its decimal mark.
    pub mark: Mark,
    /// Whether `N.NNN` is a decimal here.
    pub point_is_decimal: bool,
}

/// Which decimal mark a cell shows beyond doubt.
#[must_use]
pub fn mark_of(text: &str) -> Option<Mark> {
    let (mark, whole, part) = split(text)?;
    (!doubtful(whole, part)).then_some(mark)
}

/// Reads a number.
///
/// # Errors
/// [`NotNumber`] with what was probably meant.
pub fn read(text: &str, style: NumberStyle) -> Result<Amount, NotNumber> {
    if let Some((mark, whole, part)) = split(text) {
        let sure = mark == Mark::Point && style.point_is_decimal;
        if doubtful(whole, part) && !sure {
            return Err(NotNumber::Ambiguous(format!("{whole}{part}")));
        }
        if mark != style.mark && mark == Mark::Comma {
            return Err(NotNumber::Invalid("grammar", Some(format!("{whole}.{part}"))));
        }
        return parse(&format!("{whole}.{part}"));
    }
    parse(text)
}

fn parse(text: &str) -> Result<Amount, NotNumber> {
    Amount::parse(text).map_err(|error| match error {
        NotAmount::TooLong => NotNumber::Invalid("too-long", None),
        NotAmount::Grammar if text.trim_end().ends_with('%') => NotNumber::Invalid("percent", None),
        NotAmount::Grammar => match ungrouped(text) {
            Some(plain) => NotNumber::Invalid("grouping", Some(plain)),
            None => NotNumber::Invalid("grammar", None),
        },
    })
}

/// `-?digits MARK digits`: the mark, sign and whole part, and the part behind it.
fn split(text: &str) -> Option<(Mark, &str, &str)> {
    let at = text.find(['.', ','])?;
    let (whole, part) = (&text[..at], &text[at + 1..]);
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mark = if text.as_bytes()[at] == b',' { Mark::Comma } else { Mark::Point };
    (digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(part))
        .then_some((mark, whole, part))
}

fn doubtful(whole: &str, part: &str) -> bool {
    let digits = whole.trim_start_matches('-');
    part.len() == 3 && digits.len() <= 3 && !digits.starts_with('0')
}

/// A number written with grouping, without it: `1.234,5`, `1,234,567`, `1 234`.
fn ungrouped(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let is_mark = |c: char| matches!(c, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}');
    if !digits.starts_with(|c: char| c.is_ascii_digit())
        || !digits.chars().all(|c| c.is_ascii_digit() || is_mark(c))
    {
        return None;
    }
    let pieces: Vec<&str> = digits.split(is_mark).collect();
    let marks: Vec<char> = digits.chars().filter(|c| is_mark(*c)).collect();
    let decimal = marks.last().filter(|last| {
        matches!(last, '.' | ',') && marks.iter().filter(|one| one == last).count() == 1
    });
    let grouped = if decimal.is_some() { &pieces[..pieces.len() - 1] } else { &pieces[..] };
    let groups_fit = grouped[0].len() <= 3 && grouped[1..].iter().all(|piece| piece.len() == 3);
    if !groups_fit {
        return None;
    }
    let whole = grouped.concat();
    Some(match decimal {
        Some(_) => format!("{sign}{whole}.{}", pieces[pieces.len() - 1]),
        None => format!("{sign}{whole}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(mark: Mark, point_is_decimal: bool, text: &str) -> Result<String, NotNumber> {
        read(text, NumberStyle { mark, point_is_decimal }).map(|amount| amount.to_string())
    }

    #[test]
    fn the_decimal_mark_is_undone() {
        assert_eq!(with(Mark::Comma, false, "12,5"), Ok("12.5".into()));
        assert_eq!(with(Mark::Point, true, "1.234"), Ok("1.234".into()));
        assert_eq!(with(Mark::Comma, false, "0,125"), Ok("0.125".into()));
        assert_eq!(with(Mark::Comma, false, "1234,567"), Ok("1234.567".into()));
        assert_eq!(with(Mark::Point, false, "-7"), Ok("-7".into()));
    }

    #[test]
    fn doubt_is_refused_and_grouping_never_read() {
        for (mark, text) in [(Mark::Point, "1.234"), (Mark::Comma, "1,234"), (Mark::Comma, "1.234")]
        {
            assert_eq!(with(mark, false, text), Err(NotNumber::Ambiguous("1234".into())), "{text}");
        }
        for (text, plain) in [("1.234,5", "1234.5"), ("1,234,567", "1234567"), ("1 234", "1234")] {
            let refused = Err(NotNumber::Invalid("grouping", Some(plain.into())));
            assert_eq!(with(Mark::Point, true, text), refused, "{text}");
        }
        assert_eq!(with(Mark::Point, true, "45%"), Err(NotNumber::Invalid("percent", None)));
        assert_eq!(with(Mark::Point, true, "1e5"), Err(NotNumber::Invalid("grammar", None)));
        let comma = Err(NotNumber::Invalid("grammar", Some("12.5".into())));
        assert_eq!(with(Mark::Point, true, "12,5"), comma, "a comma where points are used");
    }
}
