//! Rows of a few indicators: corrections in chains, trees and cycles, ties, copies, withdrawals, rows in
//! error, everything that may decide whether a row counts.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::indicators::Drawn;

/// Columns in the contract's order, for a workspace with the dimensions sex and age.
pub const COLUMNS: [&str; 14] = [
    "date",
    "indicator",
    "value",
    "of",
    "party",
    "sex",
    "age",
    "event",
    "source",
    "note",
    "reporter",
    "recorded",
    "id",
    "replaces",
];

/// A row by its columns; what is absent is empty.
pub type Row = BTreeMap<&'static str, String>;

const DATES: [&str; 14] = [
    "2025-01-10",
    "2025-02-05",
    "2025-02-28",
    "2025-03-31",
    "2025-04-10",
    "2025-05-20",
    "2025-06-30",
    "2025-07-01",
    "2025-Q1",
    "2025-S1",
    "2025-03",
    "2025",
    "2025-10-01",
    "2024-11-30",
];
const RECORDED: [&str; 10] = [
    "",
    "",
    "",
    "2025-02-10",
    "2025-02-10T12:00:00Z",
    "2025-04-10",
    "2025-04-11T02:00:00+05:00",
    "2025-04-10T23:30:00.25-03:00",
    "2025-07-02 00:00:00Z",
    "2025-09-01T10:00:00Z",
];
const PARTIES: [&str; 11] =
    ["PER", "BOL", "PER/BOL", "BOL / per", "CHL", "CSM", "OIM", "Perú", "bolivia", "PE", ""];

/// How a set of rows is drawn: few days and moments, so that many rows meet; or many.
struct Style {
    dates: Vec<&'static str>,
    recorded: Vec<&'static str>,
    parties: Vec<&'static str>,
    dense: bool,
}

/// Rows of these indicators; ids begin with `prefix`.
pub fn draw(dice: &mut Dice, indicators: &[Drawn], prefix: &str) -> Vec<Row> {
    let dense = dice.chance(40);
    let style = if dense {
        Style {
            dates: dice.some(&DATES, 5),
            recorded: dice.some(&RECORDED, 15),
            parties: vec!["PER", "PER", "BOL", "PER/BOL", ""],
            dense,
        }
    } else {
        let (dates, recorded) = (dice.some(&DATES, 30), dice.some(&RECORDED, 40));
        Style { dates, recorded, parties: PARTIES.to_vec(), dense }
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut ids = 0;
    for _ in 0..dice.number(1, 12) {
        let indicator = dice.one(indicators);
        let mut row = one(dice, indicator, &style);
        if dice.chance(if dense { 80 } else { 50 }) {
            ids += 1;
            row.insert("id", format!("{prefix}{ids}"));
        }
        if dense && ids > 1 && dice.chance(40) {
            row.insert("replaces", format!("{prefix}{}", dice.number(1, ids + 1)));
            if dice.chance(30) {
                row.insert("value", String::new());
                row.remove("of");
            }
        }
        if dice.chance(30) {
            correct(dice, indicators, &style, &mut rows, &row, (prefix, &mut ids));
        }
        rows.push(row);
    }
    for _ in 0..dice.number(0, 3) {
        let copy = altered(dice, &rows, prefix);
        rows.push(copy);
    }
    rows
}

fn one(dice: &mut Dice, indicator: &Drawn, style: &Style) -> Row {
    let mut row = Row::new();
    let id = &indicator.id;
    let told = if dice.chance(3) { id.to_lowercase() } else { id.clone() };
    row.insert("indicator", if dice.chance(1) { "NOPE".to_string() } else { told });
    row.insert("date", (*dice.one(&style.dates)).to_string());
    row.insert("recorded", (*dice.one(&style.recorded)).to_string());
    let (value, of) = indicator.value(dice);
    row.insert("value", value);
    row.insert("of", of);
    let countries = ["PER", "BOL", "PER/BOL", "CHL", "COL", "Perú", "PER", "BOL", "GTM", "CSM"];
    let party =
        if indicator.kind == "parties" { *dice.one(&countries) } else { *dice.one(&style.parties) };
    if indicator.kind == "parties" || dice.chance(60) {
        row.insert("party", party.to_string());
    }
    let mut sometimes = |column, percent, of: &[&str]| {
        if dice.chance(percent) {
            row.insert(column, (*dice.one(of)).to_string());
        }
    };
    sometimes("sex", 25, &["F", "M", "Mujeres", "f"]);
    if !style.dense {
        sometimes("sex", 1, &["Z"]);
        sometimes("age", 12, &["18-30", "60+"]);
        sometimes("event", 15, &["Taller", "taller", "Otro"]);
        sometimes("note", 20, &["n1", "n2", "una, con \"comillas\""]);
        sometimes("source", 30, &["a.pdf", "b.pdf"]);
        sometimes("reporter", 10, &["Ana", "Luis"]);
        sometimes("date", 1, &["2025-02-30", "ayer", ""]);
        sometimes("recorded", 2, &["2025-04-10T10:00:00", "xx"]);
    }
    row
}

/// Corrections of a row, one upon another or side by side.
fn correct(
    dice: &mut Dice,
    indicators: &[Drawn],
    style: &Style,
    rows: &mut Vec<Row>,
    first: &Row,
    (prefix, ids): (&str, &mut i64),
) {
    let Some(mut base) = first.get("id").cloned() else { return };
    for _ in 0..dice.number(1, 3) {
        let mut row = first.clone();
        *ids += 1;
        let id = format!("{prefix}{ids}");
        let target = if dice.chance(10) { base.to_uppercase() } else { base.clone() };
        row.insert("replaces", if dice.chance(3) { "nowhere".to_string() } else { target });
        row.insert("recorded", (*dice.one(&RECORDED)).to_string());
        let drawn =
            indicators.iter().find(|one| one.id == first["indicator"]).unwrap_or(&indicators[0]);
        let (value, of) = drawn.value(dice);
        let withdraws = dice.chance(25);
        row.insert("value", if withdraws { String::new() } else { value });
        row.insert("of", if withdraws { String::new() } else { of });
        if dice.chance(20) {
            row.insert("date", (*dice.one(&style.dates)).to_string());
        }
        if dice.chance(5) {
            row.insert("indicator", dice.one(indicators).id.clone());
        }
        if dice.chance(10) {
            row.remove("id");
            rows.push(row);
            return;
        }
        row.insert("id", id.clone());
        rows.push(row);
        if dice.chance(70) {
            base = id;
        }
    }
}

/// A row again: the same, or the same but for one cell.
fn altered(dice: &mut Dice, rows: &[Row], prefix: &str) -> Row {
    let mut row = dice.one(rows).clone();
    if dice.chance(30)
        && row["value"].bytes().all(|byte| byte.is_ascii_digit())
        && !row["value"].is_empty()
    {
        let value = row["value"].clone() + ".0";
        row.insert("value", value);
    }
    if dice.chance(20) && row.contains_key("id") {
        row.insert("value", "7".to_string());
    }
    if dice.chance(20) {
        let id = row.get("id").map_or(format!("{prefix}zz"), |id| id.to_uppercase());
        row.insert("id", id);
    }
    row
}
