//! Cells of several threads that have no room in one table.

use super::fold::Folded;
use super::grid::Grid;
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

/// A thousand rows of as many series, of five hundred pairs of parties and a thousand breakdowns that no other thread has met.
fn counted<'a>(framework: &'a Framework, thread: u32, fold: &mut Folded) -> Grid<'a> {
    let mut grid = Grid::new(framework, [true, false, false]);
    for number in 0..1000u32 {
        let pair = number % 500;
        let parties = [PartyId(thread * 2 + pair / 120), PartyId(100 + pair % 120)];
        let split = [format!("{thread}-{number}")];
        let row = PlainRow {
            line: number + 2,
            at: number,
            day: "2025-03-01".parse().unwrap(),
            indicator: IndicatorIx(1),
            value: Amount::whole(1),
            of: None,
            parties: Met { number: pair as usize, is: &parties },
            dimensions: Met { number: number as usize, is: &split },
            recorded: None,
            within: "",
            spans: &[],
            texts: &[None; 4],
            id: (0, 0),
            replaces: (0, 0),
        };
        let taken = grid.place(&row).expect("there is room for these alone");
        grid.count(0, taken, &row, fold);
    }
    grid
}

#[test]
fn what_has_no_room_beside_another_threads_cells_is_counted_once() {
    let framework = framework();
    let mut folds = [Folded::new(&framework), Folded::none(), Folded::none()];
    let mut own = counted(&framework, 0, &mut folds[0]);
    let other = counted(&framework, 10, &mut folds[0]);
    let full = own.join(other).expect("there is no room for both");
    full.pour(&mut folds);
    own.pour(&mut folds);
    let [fold, ..] = folds;
    let tally = fold.tally(IndicatorIx(1));
    assert_eq!((tally.rows, tally.series().count()), (2000, 2000));
}
