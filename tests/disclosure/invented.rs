//! Invented measurements: many small numbers, a few large ones, in every shape that indicators have.

use std::collections::BTreeMap;

/// Numbers from a seed: the same data sets in every run.
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(1))
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64) as usize]
    }
}

/// One invented measurement.
#[derive(Debug, Clone)]
pub struct Row {
    pub day: String,
    pub party: String,
    pub sex: String,
    pub value: i64,
    pub of: Option<i64>,
}

/// How many data sets share a workspace and its days, so that one output shows all of them.
pub const TOGETHER: u64 = 10;

/// A data set of one sensitive indicator.
pub struct Invented {
    /// The indicator's id.
    pub id: String,
    pub rows: Vec<Row>,
    /// `count` or `share`.
    pub kind: &'static str,
    /// `sum` or `latest`.
    pub over_time: &'static str,
    pub joint: bool,
}

/// The columns of the rows.
pub const HEADER: &str = "date,indicator,value,of,party,sex\n";

/// Days on which anything may be observed in the workspace of this number.
pub fn days(workspace: u64) -> Vec<String> {
    let mut dice = Dice::new(workspace ^ 0xDA15);
    let day = |dice: &mut Dice| format!("2025-{:02}-{:02}", 1 + dice.below(9), 1 + dice.below(28));
    let mut days: Vec<String> = (0..2 + dice.below(5)).map(|_| day(&mut dice)).collect();
    days.sort();
    days.dedup();
    days
}

pub const PARTIES: [&str; 5] = ["BOL", "CHL", "COL", "PER", "URY"];

impl Invented {
    /// The data set of a seed.
    pub fn new(seed: u64) -> Invented {
        let mut dice = Dice::new(seed);
        let kind = if dice.below(3) == 0 { "share" } else { "count" };
        let over_time = if dice.below(3) == 0 { "latest" } else { "sum" };
        let joint = dice.below(8) == 0;
        let parties = 1 + dice.below(5) as usize;
        let split = dice.below(4);
        let most = [4, 9, 15, 30, 60][dice.below(5) as usize];
        let rows = 1 + dice.below(18);
        let mut made: BTreeMap<(String, String, String), Row> = BTreeMap::new();
        let mut to_date: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
        let days = days(seed / TOGETHER);
        let mut order: Vec<usize> =
            (0..rows).map(|_| dice.below(days.len() as u64) as usize).collect();
        order.sort_unstable();
        for at in order {
            let mut party = dice.of(&PARTIES[..parties]).to_string();
            if joint && dice.below(3) == 0 {
                party = "BOL/PER".to_string();
            }
            let sex = match split {
                0 => "",
                1 => dice.of(&["F", "M"]),
                _ => dice.of(&["F", "M", "F", "M", ""]),
            };
            let mut value = dice.below(most) as i64;
            let mut of = value + dice.below(most) as i64;
            let key = (party.clone(), sex.to_string());
            if over_time == "latest" {
                let before = to_date.get(&key).copied().unwrap_or_default();
                (value, of) = (value + before.0, of + before.1);
            }
            to_date.insert(key, (value, of));
            let of = (kind == "share").then_some(of);
            let row =
                Row { day: days[at].clone(), party: party.clone(), sex: sex.into(), value, of };
            made.insert((row.day.clone(), party, sex.into()), row);
        }
        Invented {
            id: format!("X{seed}"),
            rows: made.into_values().collect(),
            kind,
            over_time,
            joint,
        }
    }

    /// The definition.
    pub fn definition(&self) -> String {
        format!(
            "id = \"{}\"\nname = \"Persons\"\nkind = \"{}\"\nover_time = \"{}\"\nsensitive = true\n\
             by = {{ sex = \"optional\" }}\ntargets = [ {{ date = 2025-12-31, value = 80 }} ]\n",
            self.id, self.kind, self.over_time
        )
    }

    /// The rows as lines of [`HEADER`].
    pub fn csv(&self) -> String {
        let of = |row: &Row| row.of.map_or(String::new(), |of| of.to_string());
        let line = |row: &Row| {
            format!("{},{},{},{},{},{}\n", row.day, self.id, row.value, of(row), row.party, row.sex)
        };
        self.rows.iter().map(line).collect()
    }

    /// The truth as of a day, `(value, of)`: of rows that `wanted` takes.
    pub fn truth(&self, day: &str, wanted: impl Fn(&Row) -> bool) -> (i64, i64) {
        let mut series: BTreeMap<(&str, &str), (i64, i64)> = BTreeMap::new();
        for row in self.rows.iter().filter(|row| row.day.as_str() <= day && wanted(row)) {
            let held = series.entry((&row.party, &row.sex)).or_default();
            let told = (row.value, row.of.unwrap_or(0));
            *held = if self.over_time == "sum" { (held.0 + told.0, held.1 + told.1) } else { told };
        }
        series.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}
