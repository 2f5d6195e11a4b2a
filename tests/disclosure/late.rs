//! Documents of days before and after rows came late: neither may a number of the one tell a few beside the same number of
//! the other, nor what the total and the other parts leave of it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde_json::Value;

use super::attacker::{SMALL, cells, workspace};
use super::invented::{Dice, HEADER, Invented, Row, TOGETHER, days};
use super::outputs::indicators;
use super::support::{Bench, text, tried};

/// A row with the day from which on it was known.
struct Told<'d> {
    id: &'d str,
    row: &'d Row,
    known: NaiveDate,
}

/// A document: until when it tells what was observed, as far as it was known until when.
struct Paper {
    observed: NaiveDate,
    known: NaiveDate,
    told: BTreeMap<String, Value>,
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

/// Compares each number of a document with the same one of an earlier one; how many.
fn compare(id: &str, old: &Paper, new: &Paper) -> usize {
    let (had, has) = (cells(&old.told[id]), cells(&new.told[id]));
    let pairs = has.iter().flat_map(|(cell, new)| {
        let had = had.get(cell).into_iter();
        had.flat_map(move |old| old.iter().zip(new)).map(move |pair| (cell, pair))
    });
    let mut compared = 0;
    for (cell, (old, new)) in pairs.filter_map(|(cell, (old, new))| Some((cell, (*old).zip(*new)?)))
    {
        let step = (new - old).abs();
        assert!(!(1..=SMALL).contains(&step), "{id} {cell}: {old}, then {new}");
        compared += 1;
    }
    compared
}

/// What the steps of a total and of the parts shown leave to the others: no few of a part may be held in it too narrowly.
/// `None` where the totals are not told. `truth` tells a part's number in a document.
fn subtract(
    id: &str,
    axis: &str,
    (old, new): (&Paper, &Paper),
    truth: impl Fn(&Paper, &str) -> i64,
) -> Option<()> {
    let numbers = |paper: &Paper| {
        let parts = paper.told[id]["breakdown"][axis].as_array().unwrap().clone();
        let number =
            |one: &Value| (one["key"].as_str().unwrap_or("").to_string(), one["value"].as_i64());
        parts.iter().map(number).collect::<BTreeMap<_, _>>()
    };
    let total = |paper: &Paper| paper.told[id]["value"].as_i64();
    let (had, has) = (numbers(old), numbers(new));
    let mut rest = total(new)? - total(old)?;
    let mut others = Vec::new();
    for (key, now) in &has {
        let before = had.get(key).copied().unwrap_or(Some(0));
        match before.zip(*now) {
            Some((before, now)) => rest -= now - before,
            // A part that nobody had is not nothing now.
            None => others.push((key, i64::from(before == Some(0)))),
        }
    }
    let least: i64 = others.iter().map(|(_, least)| least).sum();
    for (key, _) in &others {
        let step = truth(new, key) - truth(old, key);
        assert!(
            !(1..=SMALL).contains(&step) || rest - least >= SMALL,
            "{id} {axis}:{key} {} to {}: {step} of {rest}, of which others are {least}",
            old.observed,
            new.observed
        );
    }
    Some(())
}

/// Publishes a document on each day on which something was observed or reported, with what was known by then; and at last
/// one as of each of those days.
fn publish(number: u64) -> [usize; 2] {
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
    let paper = |observed: NaiveDate, known: NaiveDate| {
        std::fs::write(bench.path().join("data/a.csv"), csv(&rows, known)).unwrap();
        let as_of = observed.to_string();
        let told = indicators(bench.path(), &["--as-of", &as_of, "--by", "party", "--by", "sex"]);
        Paper { observed, known, told }
    };
    let last = rows.iter().map(|one| one.known).max().unwrap().max(moments[moments.len() - 1]);
    let mut papers: Vec<Paper> = moments.iter().map(|on| paper(*on, *on)).collect();
    papers.extend(moments.iter().map(|as_of| paper(*as_of, last)));
    let (mut compared, mut subtracted) = (0, 0);
    for (at, old) in papers.iter().enumerate() {
        for new in papers.iter().skip(at + 1).filter(|new| new.observed >= old.observed) {
            for one in &data {
                compared += compare(&one.id, old, new);
                if one.over_time != "sum" {
                    continue;
                }
                for axis in ["party", "sex"].iter().filter(|axis| !one.joint || **axis == "sex") {
                    let truth = |paper: &Paper, key: &str| {
                        let own = rows.iter().filter(|told| told.id == one.id);
                        let known = own.filter(|told| told.known <= paper.known);
                        let observed = known.filter(|told| day(&told.row.day) <= paper.observed);
                        let part = |row: &Row| {
                            if *axis == "party" { row.party == key } else { row.sex == key }
                        };
                        observed.filter(|told| part(told.row)).map(|told| told.row.value).sum()
                    };
                    subtracted += usize::from(subtract(&one.id, axis, (old, new), truth).is_some());
                }
            }
        }
    }
    [compared, subtracted]
}

#[test]
fn late_reports_tell_no_small_number() {
    let all = (0..200 / TOGETHER).map(publish);
    let [compared, subtracted] = all.fold([0, 0], |[a, b], [c, d]| [a + c, b + d]);
    tried("attacks.late", 200);
    println!(
        "200 data sets with late reports: {compared} numbers compared, {subtracted} totals subtracted, none tells a small one"
    );
    assert!(compared > 2_000 && subtracted > 2_000, "{compared} {subtracted}");
}

/// Each part as of a day, in a public document.
fn parts(rows: &str, as_of: &str) -> Vec<String> {
    let indicator =
        "id = \"X\"\nname = \"X\"\nkind = \"count\"\nover_time = \"sum\"\nsensitive = true";
    let bench =
        Bench::with(&[indicator]).data(format!("date,indicator,value,party,recorded\n{rows}"));
    let figure = &indicators(bench.path(), &["--as-of", as_of, "--by", "party"])["X"];
    let parts = figure["breakdown"]["party"].as_array().unwrap().iter();
    let of = |one: &Value| format!("{} {}", one["key"].as_str().unwrap(), text(&one["value"]));
    std::iter::once(text(&figure["value"])).chain(parts.map(of)).collect()
}

#[test]
fn what_stood_beside_a_part_before_is_no_way_to_it() {
    // One person of Chile comes late, while what Bolivia has was told before.
    let before = "2025-03-15,X,19,BOL,2025-03-15\n2025-04-15,X,23,PER,2025-04-15\n";
    assert_eq!(parts(before, "2025-04-15"), ["42", "BOL 19", "PER 23"]);
    let late = "2025-03-15,X,1,CHL,2025-05-10\n2025-05-15,X,140,ECU,2025-05-15\n";
    let after = parts(&format!("{before}{late}"), "2025-05-15");
    assert_eq!(after, ["183", "BOL null", "CHL null", "ECU null", "PER null"]);
    // Nine more come late beside many others: what both come to tells them.
    let before = "2025-02-15,X,32,BOL,2025-02-15\n2025-02-15,X,21,CHL,2025-02-15\n";
    let late = "2025-02-15,X,9,CHL,2025-03-10\n2025-02-15,X,52,BOL,2025-03-10\n";
    let after = parts(&format!("{before}{late}"), "2025-03-15");
    assert_eq!(after, ["114", "BOL null", "CHL null"]);
    // Nothing comes late, and everything is hidden on the day between.
    let rows = "2025-02-15,X,29,CHL,\n2025-02-15,X,12,COL,\n2025-02-15,X,4,PER,\n";
    assert_eq!(parts(rows, "2025-02-28"), ["45", "CHL 29", "COL null", "PER null"]);
    let rows = format!("{rows}2025-03-15,X,1,BOL,\n2025-04-15,X,111,CHL,\n");
    let after = parts(&rows, "2025-04-30");
    assert_eq!(after, ["157", "BOL null", "CHL null", "COL null", "PER null"]);
}
