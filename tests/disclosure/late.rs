//! Documents of days before and after rows came late: no number of the one may tell a few beside the same number of the other.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::attacker::{SMALL, cells, workspace};
use super::invented::{Dice, HEADER, Invented, Row, TOGETHER, days};
use super::outputs::indicators;
use super::support::tried;

/// A row with the day from which on it was known.
struct Told<'d> {
    id: &'d str,
    row: &'d Row,
    known: NaiveDate,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The rows that were known on a day, as a file.
fn csv(rows: &[Told], on: NaiveDate) -> String {
    let mut text = HEADER.trim_end().to_string() + ",recorded\n";
    for Told { id, row, known } in rows.iter().filter(|one| one.known <= on) {
        let Row { day, party, sex, value, of } = row;
        let of = of.map_or(String::new(), |of| of.to_string());
        text += &format!("{day},{id},{value},{of},{party},{sex},{known}\n");
    }
    text
}

/// Publishes a document on each day on which something was observed or reported, with what was known by then; and at last
/// one as of each of those days.
fn publish(number: u64) -> u64 {
    let data: Vec<Invented> =
        (number * TOGETHER..(number + 1) * TOGETHER).map(Invented::new).collect();
    let mut dice = Dice::new(number ^ 0x1A7E);
    let mut rows = Vec::new();
    for one in &data {
        for row in &one.rows {
            let lag = [0, 0, 3, 45, 90][dice.below(5) as usize];
            rows.push(Told { id: &one.id, row, known: day(&row.day) + Days::new(lag) });
        }
    }
    let bench = workspace(&data, "[dimensions.sex]\nvalues = { F = \"F\", M = \"M\" }\n");
    let mut moments: Vec<NaiveDate> = days(number).iter().map(|one| day(one)).collect();
    moments.extend((0..3).map(|_| rows[dice.below(rows.len() as u64) as usize].known));
    moments.sort_unstable();
    moments.dedup();
    let shown = |on: NaiveDate, as_of: NaiveDate| {
        std::fs::write(bench.path().join("data/a.csv"), csv(&rows, on)).unwrap();
        let as_of = as_of.to_string();
        indicators(bench.path(), &["--as-of", &as_of, "--by", "party", "--by", "sex"])
    };
    let last = rows.iter().map(|one| one.known).max().unwrap().max(moments[moments.len() - 1]);
    let mut papers: Vec<(NaiveDate, _)> = moments.iter().map(|on| (*on, shown(*on, *on))).collect();
    papers.extend(moments.iter().map(|as_of| (*as_of, shown(last, *as_of))));
    let mut compared = 0;
    for (at, (early, old)) in papers.iter().enumerate() {
        for (_, new) in papers.iter().skip(at + 1).filter(|(later, _)| later >= early) {
            for (id, told) in new {
                let had: BTreeMap<_, _> = cells(&old[id]);
                for (cell, new) in cells(told) {
                    let pairs = had.get(&cell).into_iter().flat_map(|old| old.iter().zip(new));
                    for (old, new) in pairs.filter_map(|(old, new)| (*old).zip(new)) {
                        let step = (new - old).abs();
                        assert!(
                            !(1..=SMALL).contains(&step),
                            "{id} {early} {cell}: {old}, then {new}"
                        );
                        compared += 1;
                    }
                }
            }
        }
    }
    compared
}

#[test]
fn late_reports_tell_no_small_number() {
    let compared: u64 = (0..200 / TOGETHER).map(publish).sum();
    tried("attacks.late", 200);
    println!("200 data sets with late reports: {compared} numbers compared, 0 tell a small one");
    assert!(compared > 2_000, "{compared}");
}
