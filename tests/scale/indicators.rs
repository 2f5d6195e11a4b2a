//! Indicators of every kind, with every way of adding up, aiming and expecting.

use crate::dice::Dice;

/// What the rows of an indicator must know of it.
pub struct Drawn {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: &'static str,
    /// Its TOML.
    pub toml: String,
    /// Whether fractions are errors.
    whole: bool,
    /// How many rows in a hundred have a denominator.
    of: i64,
}

/// Days on which targets are due.
const DUE: [&str; 5] = ["2025-03-31", "2025-04-10", "2025-06-30", "2025-09-30", "2025-12-31"];
const PLACES: [&str; 6] = ["0.5", "12.5", "33.333", "75.25", "7.000000001", "0.1"];

/// An indicator of this id.
pub fn draw(dice: &mut Dice, id: String) -> Drawn {
    let kind = *dice.one(&[
        "count",
        "count",
        "count",
        "count",
        "level",
        "level",
        "share",
        "share",
        "parties",
        "milestone",
        "text",
    ]);
    let number = matches!(kind, "count" | "level" | "share");
    let mut toml = format!("id = \"{id}\"\nname = \"Name of {id}\"\nkind = \"{kind}\"\n");
    let mut line = |text: String| toml.push_str(&(text + "\n"));
    let over_time = if number { adding(dice, kind, &mut line) } else { "latest" };
    if kind == "parties" || dice.chance(10) {
        line("within = \"CSM\"".to_string());
    }
    if kind == "milestone" {
        line(
            "stages = [{ id = \"s1\", name = { es = \"Borrador único\" } }, { id = \"s2\", name = \"dos\" }, { id = \"s3\", name = \"tres\" }]"
                .to_string(),
        );
    }
    if number && dice.chance(20) {
        let range =
            dice.one(&["{ min = -100 }", "{ min = 5 }", "{ max = 50 }", "{ min = 5, max = 55.5 }"]);
        line(format!("range = {range}"));
    }
    let whole = number && dice.chance(15);
    if whole {
        line("decimals = 0".to_string());
    }
    if dice.chance(25) {
        let splits = [
            "party = \"required\"",
            "sex = \"required\"",
            "party = \"required\", sex = \"optional\"",
        ];
        let most = if kind == "parties" { 0 } else { 2 };
        let at = usize::try_from(dice.number(0, most)).unwrap();
        line(format!("by = {{ {} }}", splits[at]));
    }
    if dice.chance(40) {
        let every = dice.one(&["month", "quarter", "semester", "year"]);
        let event = format!("event = \"Taller\", date = {}", dice.one(&DUE));
        let when = if dice.chance(25) { event } else { format!("every = \"{every}\"") };
        line(format!("collect = {{ {when} }}"));
    }
    if kind != "text" {
        aims(dice, kind, over_time, &mut line);
    }
    let of = *dice.one(&[0, 0, 50, 100]);
    Drawn { id, kind, toml, whole, of }
}

/// How rows add up over time and over parties.
fn adding(dice: &mut Dice, kind: &str, line: &mut impl FnMut(String)) -> &'static str {
    let over_time = *dice.one(match kind {
        "count" => &["sum", "sum", "latest", "latest", "max"][..],
        "level" => &["latest", "max", "min"],
        _ => &["sum", "latest"],
    });
    line(format!("over_time = \"{over_time}\""));
    let over_parties = dice.one(match kind {
        "count" => &["sum", "max", "none"][..],
        "level" => &["none", "mean", "max", "min"],
        _ => &["sum"],
    });
    if dice.chance(60) {
        line(format!("over_parties = \"{over_parties}\""));
    }
    over_time
}

/// Baseline, targets, direction, trajectory: such that the definition has no error.
fn aims(dice: &mut Dice, kind: &str, over_time: &str, line: &mut impl FnMut(String)) {
    let stage = |place: i64| format!("\"s{place}\"");
    let direction = *dice.one(&["increase", "increase", "decrease", "maintain"]);
    let rises = direction != "decrease";
    let base = match kind {
        "milestone" if !rises => 3,
        "milestone" => dice.number(1, 2),
        "parties" => dice.number(0, 1),
        _ if rises => *dice.one(&[0, 0, 10, 20]),
        _ => *dice.one(&[60, 80, 100]),
    };
    if dice.chance(60) || !rises {
        let value = if kind == "milestone" { stage(base) } else { base.to_string() };
        let mut text = format!("value = {value}");
        if dice.chance(50) {
            text += &format!(", date = {}", dice.one(&["2024-06-01", "2025-01-01", "2025-02-01"]));
        }
        if kind == "count" && over_time == "sum" && (base != 0 || dice.chance(30)) {
            text += &format!(", included = {}", dice.chance(50));
        }
        line(format!("baseline = {{ {text} }}"));
    }
    if dice.chance(80) {
        let days = dice.some(&DUE, 35);
        let mut values: Vec<i64> = days
            .iter()
            .map(|_| match kind {
                "milestone" if !rises => dice.number(1, 2),
                "milestone" => dice.number(2, 3),
                "parties" if !rises => 0,
                "parties" => dice.number(1, 4),
                _ if rises => *dice.one(&[20, 30, 50, 60, 100]),
                _ => *dice.one(&[0, 5, 20, 45]),
            })
            .collect();
        values.sort_unstable();
        if !rises {
            values.reverse();
        }
        let last = days.len() - 1;
        let each = days.iter().zip(&values).enumerate().map(|(at, (day, value))| {
            let value = if kind == "milestone" { stage(*value) } else { value.to_string() };
            let date = if at == last && dice.chance(20) {
                String::new()
            } else {
                format!("date = {day}, ")
            };
            let bounds = match (direction, kind) {
                ("maintain", "count" | "level" | "share") if dice.chance(50) => {
                    ", min = 3, max = 70.5"
                }
                _ => "",
            };
            format!("{{ {date}value = {value}{bounds} }}")
        });
        line(format!("targets = [{}]", each.collect::<Vec<_>>().join(", ")));
    }
    line(format!("direction = \"{direction}\""));
    if dice.chance(50) {
        line(format!("trajectory = \"{}\"", dice.one(&["linear", "steps", "none"])));
    }
}

impl Drawn {
    fn number(&self, dice: &mut Dice) -> String {
        match dice.number(1, 10) {
            1 => "0".to_string(),
            2..=3 if !self.whole => (*dice.one(&PLACES)).to_string(),
            4 if !self.whole => format!("{}.{}", dice.number(0, 60), dice.number(1, 9)),
            _ => dice.number(0, 60).to_string(),
        }
    }

    /// A value with its denominator; sometimes none that could be read.
    pub fn value(&self, dice: &mut Dice) -> (String, String) {
        let none = String::new();
        if dice.chance(8) {
            return (
                (*dice.one(&["n/a", "N/A", "no aplica", "No se aplica", "Não se aplica"]))
                    .to_string(),
                none,
            );
        }
        if dice.chance(2) {
            return (
                (*dice.one(&["abc", "1,234", "1e5", "-3", "12.5.1", "1234567890123456"]))
                    .to_string(),
                none,
            );
        }
        match self.kind {
            "count" => {
                let of = if dice.chance(self.of) { dice.number(40, 90).to_string() } else { none };
                (self.number(dice), of)
            }
            "share" => {
                let of =
                    if dice.chance(8) { "0".to_string() } else { dice.number(30, 90).to_string() };
                let value = if of == "0" { of.clone() } else { self.number(dice) };
                (value, if dice.chance(97) { of } else { none })
            }
            "level" => {
                let minus = if dice.chance(10) { "-" } else { "" };
                (minus.to_string() + &self.number(dice), none)
            }
            "parties" => ((*dice.one(&["1", "1", "0", "sí", "No", "yes"])).to_string(), none),
            "milestone" => {
                ((*dice.one(&["s1", "s2", "S3", "borrador unico", "s9"])).to_string(), none)
            }
            _ => (
                (*dice.one(&["uno", "dos", "=x", "con\nsalto", "d'Ivoire \\ \"x\""])).to_string(),
                none,
            ),
        }
    }
}
