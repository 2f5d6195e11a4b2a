//! Whole workspaces: many sets of indicators and rows side by side, so that one run of a script judges
//! many cases.

use std::fs;
use std::path::Path;

use crate::dice::Dice;
use crate::indicators::{self, Drawn};
use crate::rows::{self, COLUMNS, Row};

/// Sets of indicators and rows in one workspace.
const SETS: usize = 30;

/// Writes a workspace and says with which options it is to be asked.
pub fn write(seed: u64, folder: &Path) -> Vec<String> {
    let mut dice = Dice::new(seed);
    fs::create_dir_all(folder.join("roadmaps")).unwrap();
    fs::create_dir_all(folder.join("data/sub")).unwrap();
    fs::write(folder.join("ruta.toml"), framework(&mut dice)).unwrap();
    let mut all: Vec<Row> = Vec::new();
    let mut results = [String::new(), String::new()];
    for set in 0..SETS {
        let number = if dice.chance(25) { 2 } else { 1 };
        let drawn: Vec<Drawn> =
            (0..number).map(|at| indicators::draw(&mut dice, format!("I{set}.{at}"))).collect();
        let result = &mut results[set % 2];
        result.push_str(&format!("\n[[results]]\nid = \"R{set}\"\nstatement = \"S\"\n"));
        for one in &drawn {
            result.push_str(&format!("\n[[results.indicators]]\n{}", one.toml));
        }
        all.extend(rows::draw(&mut dice, &drawn, &format!("x{set}-")));
    }
    let spans = [
        ("2025-01-01", "2025-12-31"),
        *dice.one(&[("2025-01-15", "2025-11-15"), ("2024-12-31", "2025-06-30")]),
    ];
    for (at, ((start, end), results)) in spans.into_iter().zip(results).enumerate() {
        let head = format!("id = \"H{at}\"\ntitle = \"T\"\nstart = {start}\nend = {end}\n");
        fs::write(folder.join(format!("roadmaps/h{at}.toml")), head + &results).unwrap();
    }
    files(&mut dice, folder, all);
    options(&mut dice)
}

fn framework(dice: &mut Dice) -> String {
    let mut text = String::from(
        "language = \"es\"\n[groups.CSM]\nname = \"Grupo\"\nmembers = [\"PER\", \"BOL\", \"CHL\", \"COL\"]\n\
         [parties.OIM]\nname = \"Organización\"\n\
         [dimensions.sex]\nname = \"Sexo\"\nvalues = { F = { es = \"Mujeres\" }, M = { es = \"Hombres\" } }\n\
         [dimensions.age]\nname = \"Edad\"\n",
    );
    for at in 0..dice.number(0, 2) {
        let day = dice.one(&["2025-02-10", "2025-04-10", "2025-06-30"]);
        text += &format!("[[meetings]]\nid = \"m{at}\"\ndate = {day}\n");
    }
    text + *dice.one(&[
        "",
        "[status]\non_track = 0.8\nat_risk = 0.5\n",
        "[status]\non_track = 1\nat_risk = 0.333333\n",
    ])
}

/// Spreads rows over files in chance order, with some of them standing twice.
fn files(dice: &mut Dice, folder: &Path, rows: Vec<Row>) {
    let names = ["data/a.csv", "data/b.csv", "data/sub/c.csv"];
    let mut lines: [Vec<Row>; 3] = Default::default();
    for row in rows {
        let at = usize::try_from(dice.number(0, 2)).unwrap();
        if dice.chance(4) {
            lines[(at + 1) % 3].push(row.clone());
        }
        let place =
            usize::try_from(dice.number(0, i64::try_from(lines[at].len()).unwrap())).unwrap();
        lines[at].insert(place, row);
    }
    for (name, rows) in names.into_iter().zip(lines) {
        let mut writer = csv::Writer::from_path(folder.join(name)).unwrap();
        writer.write_record(COLUMNS).unwrap();
        for row in rows {
            let cells = COLUMNS.iter().map(|column| row.get(column).map_or("", String::as_str));
            writer.write_record(cells).unwrap();
        }
        writer.flush().unwrap();
    }
}

fn options(dice: &mut Dice) -> Vec<String> {
    let days = [
        "2025-02-28",
        "2025-04-10",
        "2025-05-01",
        "2025-06-30",
        "2025-07-30",
        "2025-12-31",
        "2026-01-15",
    ];
    let mut options = vec!["--as-of".to_string(), (*dice.one(&days)).to_string()];
    if dice.chance(35) {
        let known =
            dice.one(&["2025-02-10", "2025-04-10", "2025-04-10T22:00:00Z", "2025-07-02T00:00:00Z"]);
        options.extend(["--known-at".to_string(), (*known).to_string()]);
    }
    if dice.chance(35) {
        options.extend([
            "--since".to_string(),
            (*dice.one(&["2025-01-20", "2025-02-15"])).to_string(),
        ]);
    }
    options
}
