//! How wide columns are: by what they hold, and by weight where room is left. The format wants widths in numbers;
//! left to itself, each program would set another table.
//!
//! Widths of letters are those of a usual sans serif type, in thousandths of its size. They need not be
//! exact: too narrow a column breaks its lines once more, and no table is ever wider than the sheet.

use super::cells;
use crate::render::page::{Cell, Column, Mark, Table};

/// Twips at both sides of a cell's text, together.
pub const MARGINS: u32 = 160;
/// The least width of a picture of a bar, in twips, and the usual one.
const BAR: (u32, u32) = (900, 1500);
/// No single word asks for more than this, in twips: an address may break.
const LONGEST: u32 = 2600;

/// How a table is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Size of type, in half points.
    pub size: u32,
    /// Whether states show their sign only, since their words have no room; a legend tells them.
    pub signs_only: bool,
    /// Width of each column, in twips.
    pub widths: Vec<u32>,
}

/// Sizes of type in half points, from the usual one down.
const UPRIGHT: [u32; 3] = [18, 17, 16];
const LYING: [u32; 7] = [18, 17, 16, 15, 14, 13, 12];

/// Whether a table can stand on an upright sheet `room` twips wide, in legible type.
#[must_use]
pub fn fits_upright(table: &Table, room: u32) -> bool {
    let needs = needs(table, false);
    UPRIGHT.iter().any(|size| shared(&needs, *size, room).is_some())
}

/// How to set a table within `room` twips.
#[must_use]
pub fn plan(table: &Table, room: u32) -> Plan {
    for signs_only in [false, true] {
        let needs = needs(table, signs_only);
        for size in LYING {
            if let Some(widths) = shared(&needs, size, room) {
                return Plan { size, signs_only, widths };
            }
        }
    }
    let size = LYING[LYING.len() - 1];
    Plan { size, signs_only: true, widths: squeezed(&needs(table, true), size, room) }
}

/// What a column asks for: widths in thousandths of the type's size, and in twips beside it.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    /// Its longest word.
    word: u32,
    /// Its longest text.
    text: u32,
    /// Pictures: at least, and usually.
    picture: (u32, u32),
    weight: u32,
}

impl Need {
    fn least(&self, size: u32) -> u32 {
        twips(self.word, size).min(LONGEST).max(self.picture.0) + MARGINS
    }

    fn usual(&self, size: u32) -> u32 {
        twips(self.text, size).max(self.picture.1).max(self.least(size) - MARGINS) + MARGINS
    }
}

/// Thousandths of the type's size as twips; sizes are half points, ten twips each.
fn twips(thousandths: u32, size: u32) -> u32 {
    (thousandths * size * 10).div_ceil(1000)
}

fn needs(table: &Table, signs_only: bool) -> Vec<Need> {
    let mut needs: Vec<Need> = table.columns.iter().map(of_heading).collect();
    for row in &table.rows {
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
fn measured(text: &str) -> (u32, u32) {
    let (mut longest, mut word, mut all) = (0, 0, 0);
    for c in text.chars() {
        let wide = breadth(c);
        all += wide;
        // No-break spaces are part of a word.
        word = if matches!(c, ' ' | '\n' | '\t') { 0 } else { word + wide };
        longest = longest.max(word);
        if c == '-' {
            word = 0;
        }
    }
    (longest, all)
}

fn breadth(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'í' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => {
            270
        }
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 370,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 860,
        'a'..='z' | 'à'..='ÿ' | '0'..='9' => 530,
        'A'..='Z' | 'À'..='Þ' => 640,
        '\u{1100}'.. if !('\u{2000}'..='\u{2bff}').contains(&c) => 1000,
        _ => 780,
    }
}

/// Widths within the room, if no word must break; tables that ask for less stay narrower.
fn shared(needs: &[Need], size: u32, room: u32) -> Option<Vec<u32>> {
    let least: Vec<u32> = needs.iter().map(|need| need.least(size)).collect();
    let usual: Vec<u32> = needs.iter().map(|need| need.usual(size)).collect();
    if least.iter().sum::<u32>() > room {
        return None;
    }
    let flexible = needs.iter().any(|need| need.weight > 0);
    if usual.iter().sum::<u32>() <= room {
        let weights: Vec<u32> = needs.iter().map(|need| need.weight).collect();
        return Some(if flexible { more(&usual, &weights, room) } else { usual });
    }
    // Columns without a weight get what they ask for, up to a third of the sheet, if the rest can do with it.
    let fixed: Vec<u32> = needs
        .iter()
        .zip(least.iter().zip(&usual))
        .map(|(need, (least, usual))| match need.weight {
            0 => (*usual).min(room / 3).max(*least),
            _ => *least,
        })
        .collect();
    let from = if flexible && fixed.iter().sum::<u32>() <= room { fixed } else { least };
    let wishes: Vec<u32> =
        usual.iter().zip(&from).map(|(usual, from)| usual.saturating_sub(*from)).collect();
    Some(more(&from, &wishes, room))
}

/// Widths of a row of states within the room: as their numbers are, but none narrower than its words.
#[must_use]
pub fn of_shares(shares: &[&(Mark, u32)], room: u32) -> Vec<u32> {
    let size = UPRIGHT[0];
    let need = |(mark, number): &&(Mark, u32)| {
        let (word, _) = measured(&format!("{}\u{a0}{}", mark.sign, mark.word));
        Need { word, text: word, weight: *number, ..Need::default() }
    };
    let needs: Vec<Need> = shares.iter().map(need).collect();
    shared(&needs, size, room).unwrap_or_else(|| squeezed(&needs, size, room))
}

/// What is left of the room, shared out by `shares`.
fn more(widths: &[u32], shares: &[u32], room: u32) -> Vec<u32> {
    let left = u64::from(room.saturating_sub(widths.iter().sum()));
    let all: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let part = |share: u32| u32::try_from(left * u64::from(share) / all.max(1)).unwrap_or(0);
    widths.iter().zip(shares).map(|(width, share)| width + part(*share)).collect()
}

/// Widths within the room, whatever words must break.
fn squeezed(needs: &[Need], size: u32, room: u32) -> Vec<u32> {
    let all: u32 = needs.iter().map(|need| need.least(size)).sum();
    let part = |need: &Need| u64::from(need.least(size)) * u64::from(room) / u64::from(all.max(1));
    needs.iter().map(|need| u32::try_from(part(need)).unwrap_or(1).max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::Tone;

    fn total(plan: &Plan) -> u32 {
        plan.widths.iter().sum()
    }

    #[test]
    fn texts_take_what_numbers_leave_and_no_more_than_the_sheet() {
        let columns = vec![Column::wide("Indicador".into(), 3), Column::right("Valor".into(), 0)];
        let long = "Número de funcionarios que participan en la formación ".repeat(4);
        let rows = vec![vec![Cell::Text(long), Cell::Number("1.234,5".into())]];
        let plan = plan(&Table::new(columns, rows), 9600);
        assert_eq!(plan.size, 18);
        assert!(plan.widths[1] < 1100 && plan.widths[0] > 8000, "{plan:?}");
        assert!((9590..=9600).contains(&total(&plan)), "{plan:?}");
    }

    #[test]
    fn a_table_of_short_columns_stays_narrow() {
        let columns = vec![Column::left("Año".into(), 0), Column::right("Valor".into(), 0)];
        let rows = vec![vec![Cell::Text("2025".into()), Cell::Number("7".into())]];
        assert!(total(&plan(&Table::new(columns, rows), 9600)) < 2500);
    }

    fn matrix(parties: usize) -> Table {
        let mut columns = vec![Column::wide("Indicador".into(), 1)];
        columns.extend((0..parties).map(|_| Column::left("ARG".into(), 0)));
        let mark = Mark { tone: Tone::Bad, sign: '!', word: "atrasado".into() };
        let mut row = vec![Cell::Text("HR1.1.1".into())];
        row.extend(vec![Cell::Mark(mark); parties]);
        Table::new(columns, vec![row])
    }

    #[test]
    fn where_words_have_no_room_signs_stay() {
        assert!(!plan(&matrix(8), 9600).signs_only);
        let wide = plan(&matrix(23), 9600);
        assert!(wide.signs_only && total(&wide) <= 9600, "{wide:?}");
        let huge = plan(&matrix(300), 9600);
        assert!(huge.signs_only && total(&huge) <= 9600 && huge.widths.len() == 301);
    }
}
