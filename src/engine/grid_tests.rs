//! Cells of several threads, poured into one tally.

use chrono::NaiveDate;

use super::fold::Folded;
use super::grid::Grid;
use super::pouring::pour;
use crate::model::amount::Amount;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::{Indicator, Kind, OverTime};
use crate::model::language::{Lang, Text};
use crate::model::party::{Parties, PartyId, countries};
use crate::model::plain::{Met, PlainRow};
use crate::model::roadmap::IndicatorIx;
use crate::model::samples;

fn framework() -> Framework {
    let sum = |at: usize| Indicator {
        over_time: OverTime::Sum,
        ..samples::indicator(&format!("S{at}"), Kind::Count)
    };
    Framework {
        parties: Parties::new(countries().collect()),
        dimensions: vec![Dimension {
            id: "r".into(),
            name: Text::by_language(Lang::Es, vec![(Lang::Es, "r".into())]),
            values: vec![],
        }],
        indicators: (0..2).map(sum).collect(),
        ..Framework::default()
    }
}

/// What stands in a row: party, breakdown, value and how often.
type Told = (u32, u32, i64, u32);

/// Rows of a thread that numbers what it meets from this number on, in two ways each.
fn counted<'a>(
    framework: &'a Framework,
    first: usize,
    rows: &[Told],
    fold: &mut Folded,
) -> Grid<'a> {
    let mut grid = Grid::new(framework, [true, false, false]);
    for (party, split, value, times) in rows {
        for time in 0..*times {
            let (parties, dimensions) = ([PartyId(*party)], [format!("{split}")]);
            let number = |of: u32| (first + of as usize) * 2 + (time % 2) as usize;
            let row = PlainRow {
                folded: false,
                line: 2,
                at: 0,
                day: NaiveDate::from_ymd_opt(2025, 3, 1 + time % 20).unwrap(),
                indicator: IndicatorIx(time % 2),
                value: Amount::whole(*value),
                of: None,
                parties: Met { number: number(*party), is: &parties },
                dimensions: Met { number: number(*split), is: &dimensions },
                recorded: None,
                within: "",
                spans: &[],
                texts: &[None; 4],
                id: (0, 0),
                replaces: (0, 0),
            };
            let taken = grid.place(&row).expect("it is plain");
            grid.count(0, taken, &row, fold);
        }
    }
    grid
}

fn told(grids: Vec<Grid>, fold: Folded, threads: usize) -> String {
    let mut folds = [fold, Folded::none(), Folded::none()];
    pour(grids, &mut folds, threads);
    let [fold, ..] = folds;
    let tally = |ix| {
        let tally = fold.tally(IndicatorIx(ix));
        format!("{} {:?} ", tally.rows, tally.series().collect::<Vec<_>>())
    };
    tally(0) + &tally(1)
}

/// However the rows are shared out, and however a thread numbers what it meets, the series are those of one thread.
#[test]
fn what_is_shared_out_is_poured_together() {
    let framework = framework();
    // Three of the greatest are more than a cell holds.
    let much = 4_000_000_000;
    let rows: [Told; 6] = [
        (1, 0, 5, 9),
        (2, 3, much, 1),
        (0, 1, 7, 4),
        (2, 3, much, 3),
        (1, 0, 2, 1),
        (5, 5, much, 6),
    ];
    for others in 0..rows.len() {
        let told_by = |parts: &[&[Told]], threads| {
            let mut fold = Folded::new(&framework);
            let each = parts.iter().enumerate();
            let grids =
                each.map(|(at, rows)| counted(&framework, at * 3, rows, &mut fold)).collect();
            told(grids, fold, threads)
        };
        let (one, two) = rows.split_at(others);
        let whole = told_by(&[&rows], 1);
        assert!(whole.starts_with("14 ") && whole.contains("] 10 "), "{whole}");
        assert_eq!(told_by(&[one, two], 2), whole);
        assert_eq!(told_by(&[two, &[], one], 3), whole);
    }
    assert_eq!(told(Vec::new(), Folded::new(&framework), 2), "0 [] 0 [] ");
}
