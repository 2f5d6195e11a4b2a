//! How much room texts take, by the widths of letters of a usual sans serif type, in thousandths of its size. They
//! need not be exact: too narrow a column breaks its lines once more, and no table is ever wider than the
//! sheet.

use super::cells;
use crate::render::page::{Cell, Column, Table};

/// Twips at both sides of a cell's text, together.
pub const MARGINS: u32 = 160;
/// The least width of a picture of a bar, in twips, and the usual one.
const BAR: (u32, u32) = (1000, 1360);
/// No single word asks for more than this, in twips: an address may break.
const LONGEST: u32 = 2600;

/// What a column asks for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Need {
    /// Its longest word.
    pub word: u32,
    /// Its longest text.
    pub text: u32,
    /// Pictures: at least, and usually, in twips.
    pub picture: (u32, u32),
    /// Its share of the room left over; 0 = as wide as its content.
    pub weight: u32,
}

impl Need {
    /// The width, in twips, at which no word breaks. Sizes are in half points.
    #[must_use]
    pub fn least(&self, size: u32) -> u32 {
        twips(self.word, size).min(LONGEST).max(self.picture.0) + MARGINS
    }

    /// The width, in twips, at which every text stands on one line.
    #[must_use]
    pub fn usual(&self, size: u32) -> u32 {
        (twips(self.text, size).max(self.picture.1) + MARGINS).max(self.least(size))
    }
}

/// Thousandths of the type's size as twips; a half point is ten twips.
fn twips(thousandths: u32, size: u32) -> u32 {
    u32::try_from((u64::from(thousandths) * u64::from(size) * 10).div_ceil(1000))
        .unwrap_or(u32::MAX / 4)
}

/// What each column of tables with the same columns asks for.
#[must_use]
pub fn needs(alike: &[&Table], signs_only: bool) -> Vec<Need> {
    let columns = alike.first().map_or(&[][..], |table| &table.columns);
    let mut needs: Vec<Need> = columns.iter().map(of_heading).collect();
    for row in alike.iter().flat_map(|table| &table.rows) {
        for (need, cell) in needs.iter_mut().zip(row) {
            let (word, text) = measured(&cells::plain(cell, signs_only));
            need.word = need.word.max(word);
            need.text = need.text.max(text);
            if matches!(cell, Cell::Bar(_)) {
                need.picture = BAR;
            }
        }
    }
    needs
}

/// A heading may break between words, so it asks for its longest word only. It is bold: a tenth wider.
fn of_heading(column: &Column) -> Need {
    let (word, _) = measured(&column.name);
    let word = word * 11 / 10;
    Need { word, text: word, weight: column.weight.into(), ..Need::default() }
}

/// The longest word and the whole of a text, in thousandths of its size.
#[must_use]
pub fn measured(text: &str) -> (u32, u32) {
    let (mut longest, mut word, mut all) = (0_u32, 0_u32, 0_u32);
    for c in text.chars() {
        let wide = breadth(c);
        all = all.saturating_add(wide);
        // No-break spaces are part of a word.
        word = if matches!(c, ' ' | '\n' | '\t') { 0 } else { word.saturating_add(wide) };
        longest = longest.max(word);
        if c == '-' {
            word = 0;
        }
    }
    (longest, all)
}

fn breadth(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'í' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 270,
        ' ' | '\u{a0}' => 240,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 370,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 860,
        'a'..='z' | 'à'..='ÿ' | '0'..='9' => 530,
        'A'..='Z' | 'À'..='Þ' => 640,
        '\u{1100}'.. if !('\u{2000}'..='\u{2bff}').contains(&c) => 1000,
        _ => 780,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_blanks_and_hyphens_not_at_no_break_spaces() {
        let (word, all) = measured("31\u{a0}dic 2025");
        assert!(word > measured("2025").0 && word < all);
        assert_eq!(measured("aaaa-bb").0, measured("aaaa-").0);
        assert!(measured("W").0 > measured("i").0);
    }

    #[test]
    fn an_address_does_not_ask_for_the_whole_sheet() {
        let (word, text) = measured(&"x".repeat(9000));
        let need = Need { word, text, ..Need::default() };
        assert_eq!(need.least(18), LONGEST + MARGINS);
    }
}
