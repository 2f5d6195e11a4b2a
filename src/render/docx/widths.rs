//! How wide columns are: by what they hold, and by weight where room is left. The format wants widths in numbers;
//! left to itself, each program would set another table.
//!
//! Where room is short, first the type gets a little smaller, then columns of little weight for the matter move
//! under the row's first wide cell, then states show their signs only and a legend tells the words.

use super::measure::{Need, measured, needs};
use crate::render::page::{Column, Mark, Table};

/// How a table is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Size of type, in half points.
    pub size: u32,
    /// Whether states show their sign only, since their words have no room; a legend tells them.
    pub signs_only: bool,
    /// Which columns are shown as such; the others go under the row's first wide cell.
    pub kept: Vec<usize>,
    /// The width of each of these, in twips.
    pub widths: Vec<u32>,
}

/// Size of type in tables, in half points.
pub const USUAL: u32 = 18;
/// Sizes that are good to read, from the usual one down, and those for need.
const LEGIBLE: [u32; 3] = [USUAL, 17, 16];
const SMALL: [u32; 4] = [15, 14, 13, 12];
/// Columns of running text want this part of the sheet, in hundredths, before anything is said to fit.
const FOR_TEXT: u32 = 35;

/// Whether a table can stand on an upright sheet `room` twips wide, in legible type.
#[must_use]
pub fn fits_upright(table: &Table, room: u32) -> bool {
    let needs = needs(&[table], false);
    legible(&table.columns, &needs, room).is_some()
        || shared(&chosen(&needs, &fewest(&table.columns)), LEGIBLE[2], room).is_some()
}

/// How to set tables that have the same columns within `room` twips, so that they look alike.
#[must_use]
pub fn plan(alike: &[&Table], room: u32) -> Plan {
    let columns = alike.first().map_or(&[][..], |table| &table.columns);
    let fewest = fewest(columns);
    for signs_only in [false, true] {
        let needs = needs(alike, signs_only);
        if let Some(plan) = legible(columns, &needs, room) {
            return Plan { signs_only, ..plan };
        }
        let few = chosen(&needs, &fewest);
        for size in LEGIBLE.into_iter().chain(SMALL) {
            if let Some((widths, _)) = shared(&few, size, room) {
                return Plan { size, signs_only, kept: fewest, widths };
            }
        }
    }
    let [.., size] = SMALL;
    let widths = squeezed(&chosen(&needs(alike, true), &fewest), size, room);
    Plan { size, signs_only: true, kept: fewest, widths }
}

/// A plan in legible type with room for running text, with as many columns as can be.
fn legible(columns: &[Column], needs: &[Need], room: u32) -> Option<Plan> {
    for kept in choices(columns) {
        for size in LEGIBLE {
            if let Some((widths, true)) = shared(&chosen(needs, &kept), size, room) {
                return Some(Plan { size, signs_only: false, kept, widths });
            }
        }
    }
    None
}

/// Which columns to keep: all, then without those of the highest priority number, and so on.
fn choices(columns: &[Column]) -> Vec<Vec<usize>> {
    let mut limits: Vec<u8> = columns.iter().map(|column| column.priority).collect();
    limits.push(0);
    limits.sort_unstable_by(|a, b| b.cmp(a));
    limits.dedup();
    let kept = |limit: &u8| {
        let stay = columns.iter().enumerate().filter(|(_, column)| column.priority <= *limit);
        stay.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    // What goes must find a place under something that stays.
    limits.iter().map(kept).filter(|kept| !kept.is_empty()).collect()
}

fn fewest(columns: &[Column]) -> Vec<usize> {
    choices(columns).pop().unwrap_or_default()
}

fn chosen(needs: &[Need], kept: &[usize]) -> Vec<Need> {
    kept.iter().filter_map(|at| needs.get(*at).copied()).collect()
}

/// Widths within the room, if no word must break, and whether running text has room enough. Tables that ask for
/// less than the room stay narrower, unless a column takes what is left.
fn shared(needs: &[Need], size: u32, room: u32) -> Option<(Vec<u32>, bool)> {
    let least: Vec<u32> = needs.iter().map(|need| need.least(size)).collect();
    let usual: Vec<u32> = needs.iter().map(|need| need.usual(size)).collect();
    if sum(&least) > room {
        return None;
    }
    let weights: Vec<u32> = needs.iter().map(|need| need.weight).collect();
    if sum(&usual) <= room {
        let weighted = weights.iter().any(|weight| *weight > 0);
        return Some((if weighted { more(&usual, &weights, room) } else { usual }, true));
    }
    let part = |of: &[u32], weighted: bool| -> Vec<u32> {
        let pick =
            |(width, need): (&u32, &Need)| if (need.weight > 0) == weighted { *width } else { 0 };
        of.iter().zip(needs).map(pick).collect()
    };
    let wish = |from: &[u32], to: &[u32]| -> Vec<u32> {
        from.iter().zip(to).map(|(from, to)| to.saturating_sub(*from)).collect()
    };
    // Running text first gets what it needs to be read; the other columns, what is left, up to all they ask for.
    let wanted = sum(&part(&usual, true)).min(room * FOR_TEXT / 100);
    let for_text = wanted.max(sum(&part(&least, true)));
    let (small, full) = (part(&least, false), part(&usual, false));
    let for_others = (room - for_text.min(room)).clamp(sum(&small), sum(&full).max(sum(&small)));
    let others = more(&small, &wish(&small, &full), for_others);
    let text = part(&least, true);
    let text = by_root(&text, &part(&usual, true), &weights, room - for_others);
    let good = sum(&text) + 8 >= wanted;
    Some((others.iter().zip(&text).map(|(a, b)| a + b).collect(), good))
}

/// Widths of running text, none wider than `most`: shared out by the roots of what they wish, or else one long
/// definition would leave a finger's breadth to the column beside it.
fn by_root(least: &[u32], most: &[u32], weights: &[u32], room: u32) -> Vec<u32> {
    let mut widths = least.to_vec();
    // What a column does not need goes to the others.
    for _ in 0..least.len() {
        let wishes = widths.iter().zip(most).map(|(width, most)| most.saturating_sub(*width));
        let shares: Vec<u32> = wishes
            .zip(weights)
            .map(|(wish, weight)| wish.isqrt().saturating_mul(*weight))
            .collect();
        let wider = more(&widths, &shares, room);
        widths = wider.iter().zip(most).map(|(width, most)| *width.min(most)).collect();
    }
    widths
}

fn sum(widths: &[u32]) -> u32 {
    widths.iter().fold(0, |all, width| all.saturating_add(*width))
}

/// Widths of a row of states within the room: as their numbers are, but none narrower than its words.
#[must_use]
pub fn of_shares(shares: &[&(Mark, u32)], room: u32) -> Vec<u32> {
    let need = |(mark, number): &&(Mark, u32)| {
        let (_, text) = measured(&format!("{}\u{a0}{}", mark.sign, mark.word));
        Need { word: text, text, weight: *number, ..Need::default() }
    };
    let needs: Vec<Need> = shares.iter().map(need).collect();
    match shared(&needs, USUAL, room) {
        Some((widths, _)) => widths,
        None => squeezed(&needs, USUAL, room),
    }
}

/// What is left of the room, shared out by `shares`.
fn more(widths: &[u32], shares: &[u32], room: u32) -> Vec<u32> {
    let left = u64::from(room.saturating_sub(sum(widths)));
    let all: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let part = |share: u32| u32::try_from(left * u64::from(share) / all.max(1)).unwrap_or(0);
    widths.iter().zip(shares).map(|(width, share)| width + part(*share)).collect()
}

/// Widths within the room, whatever words must break.
fn squeezed(needs: &[Need], size: u32, room: u32) -> Vec<u32> {
    let all: u64 = needs.iter().map(|need| u64::from(need.least(size))).sum();
    let part = |need: &Need| u64::from(need.least(size)) * u64::from(room) / all.max(1);
    needs.iter().map(|need| u32::try_from(part(need)).unwrap_or(1).max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::page::{Cell, Mark, Tone};

    #[test]
    fn texts_take_what_numbers_leave_and_no_more_than_the_sheet() {
        let columns = vec![Column::wide("Indicador".into(), 3), Column::right("Valor".into(), 0)];
        let long = "Número de funcionarios que participan en la formación ".repeat(4);
        let rows = vec![vec![Cell::Text(long), Cell::Number("1.234,5".into())]];
        let plan = plan(&[&Table::new(columns, rows)], 9600);
        assert_eq!((plan.size, plan.kept.len()), (USUAL, 2));
        assert!(plan.widths[1] < 1100 && plan.widths[0] > 8000, "{plan:?}");
        assert!((9590..=9600).contains(&sum(&plan.widths)), "{plan:?}");
    }

    #[test]
    fn one_long_text_leaves_room_to_the_column_beside_it() {
        let columns = vec![Column::wide("Definición".into(), 4), Column::wide("Cálculo".into(), 3)];
        let (long, short) = ("palabras que definen ".repeat(60), "Se suman las filas ".repeat(5));
        let table = Table::new(columns, vec![vec![Cell::Text(long), Cell::Text(short)]]);
        let widths = plan(&[&table], 9600).widths;
        assert!(widths[1] > 1900 && (9580..=9600).contains(&sum(&widths)), "{widths:?}");
    }

    #[test]
    fn a_table_of_short_columns_stays_narrow() {
        let columns = vec![Column::left("Año".into(), 0), Column::right("Valor".into(), 0)];
        let rows = vec![vec![Cell::Text("2025".into()), Cell::Number("7".into())]];
        assert!(sum(&plan(&[&Table::new(columns, rows)], 9600).widths) < 2500);
    }

    #[test]
    fn columns_of_a_high_number_go_first_and_only_for_want_of_room() {
        let mut columns = vec![Column::wide("Indicador".into(), 3)];
        columns.extend((0..8).map(|at| Column::left(format!("Columna{at}"), at)));
        let mut row = vec![Cell::Text("Número de funcionarios que participan ".repeat(3))];
        row.extend((0..8).map(|_| Cell::Date("31\u{a0}dic\u{a0}2025".into())));
        let table = Table::new(columns, vec![row]);
        let kept = |room| plan(&[&table], room).kept;
        assert_eq!(kept(14_500), (0..9).collect::<Vec<_>>());
        let fewer = kept(9600);
        assert!(fewer.len() < 9 && fewer == (0..fewer.len()).collect::<Vec<_>>(), "{fewer:?}");
        assert!(fits_upright(&table, 9600) && sum(&plan(&[&table], 9600).widths) <= 9600);
    }

    #[test]
    fn tables_of_the_same_columns_are_set_alike() {
        let table = |value: &str| {
            let columns =
                vec![Column::wide("Indicador".into(), 1), Column::right("Valor".into(), 0)];
            Table::new(columns, vec![vec![Cell::Empty, Cell::Number(value.into())]])
        };
        let (short, long) = (table("7"), table("999.999.999"));
        assert_eq!(plan(&[&short, &long], 9600), plan(&[&long], 9600));
        assert_ne!(plan(&[&short], 9600), plan(&[&long], 9600));
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
        assert!(!plan(&[&matrix(8)], 9600).signs_only);
        let wide = plan(&[&matrix(23)], 9600);
        assert!(wide.signs_only && sum(&wide.widths) <= 9600, "{wide:?}");
        let huge = plan(&[&matrix(300)], 9600);
        assert!(huge.signs_only && sum(&huge.widths) <= 9600 && huge.widths.len() == 301);
    }

    #[test]
    fn a_row_of_states_is_as_wide_as_the_sheet() {
        let mark = Mark { tone: Tone::Bad, sign: '!', word: "sin datos".into() };
        let shares: Vec<(Mark, u32)> = [1, 15].into_iter().map(|n| (mark.clone(), n)).collect();
        let widths = of_shares(&shares.iter().collect::<Vec<_>>(), 9600);
        assert!((9590..=9600).contains(&sum(&widths)) && widths[0] * 4 < widths[1], "{widths:?}");
    }
}
