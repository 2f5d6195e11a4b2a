//! An attacker who knows nothing of how figures are hidden: only what outputs say, that parts add up, that
//! counts do not fall, that a hidden one is at least one, and that those who did and those who did not are
//! all who were asked. Every number is a variable between two bounds; equations narrow them to a standstill.

use std::collections::BTreeMap;

use serde_json::Value;

use super::invented::{Dice, HEADER, Invented, PARTIES, Row, TOGETHER, days};
use super::outputs::{indicators, printed};
use super::support::{Bench, tried};

/// Counts from 1 up to here may point to persons.
pub const SMALL: i64 = 10;
const CONFIG: &str = "[dimensions.sex]\nname = \"Sex\"\nvalues = { F = \"F\", M = \"M\" }\n";
const LAYERS: [&str; 3] = ["did", "asked", "did not"];

type Name = (String, usize, String);

/// Variables with their bounds, and sums that are zero.
#[derive(Default)]
struct Puzzle {
    bounds: BTreeMap<Name, (i64, i64)>,
    sums: Vec<Vec<(i64, Name)>>,
}

impl Puzzle {
    fn know(&mut self, name: Name, least: i64, most: i64) {
        let held = self.bounds.entry(name.clone()).or_insert((0, 1_000_000));
        *held = (held.0.max(least), held.1.min(most));
        assert!(held.0 <= held.1, "outputs contradict each other about {name:?}");
    }

    fn solve(&mut self) {
        loop {
            let mut changed = false;
            for sum in &self.sums {
                for (sign, name) in sum {
                    let others = sum.iter().filter(|(_, other)| other != name);
                    let (mut least, mut most) = (0, 0);
                    for (sign, other) in others {
                        let (low, high) = self.bounds[other];
                        let ends = if *sign > 0 { (low, high) } else { (-high, -low) };
                        (least, most) = (least + ends.0, most + ends.1);
                    }
                    let (low, high) = if *sign > 0 { (-most, -least) } else { (least, most) };
                    let held = self.bounds.get_mut(name).unwrap();
                    let new = (held.0.max(low), held.1.min(high));
                    assert!(new.0 <= new.1, "{name:?} contradicts {sum:?}: {held:?} {new:?}");
                    changed |= new != *held;
                    *held = new;
                }
            }
            if !changed {
                return;
            }
        }
    }
}

/// What outputs have shown and what they have hidden.
struct Attack<'a> {
    data: &'a Invented,
    puzzle: Puzzle,
    cells: BTreeMap<String, Vec<String>>,
    shown: u64,
    hidden: u64,
}

impl Attack<'_> {
    /// Takes a number with what it is out of; one that is hidden must tell nothing else.
    fn take(&mut self, day: &str, cell: &str, told: &Value) {
        let name = |layer: usize| (day.to_string(), layer, cell.to_string());
        let whole = |key: &str| told[key].as_i64();
        if !told["hidden"].is_null() {
            self.hidden += 1;
            for key in ["value", "of", "percent"] {
                assert!(told[key].is_null(), "{key} beside a hidden value: {told}");
            }
            // That nobody did may be known from the table of who has reported.
            let nobody = self.truth(day, cell).0 == 0;
            self.puzzle.know(name(0), i64::from(!nobody), if nobody { 0 } else { 1_000_000 });
            (1..3).for_each(|layer| self.puzzle.know(name(layer), 0, 1_000_000));
            return;
        }
        self.shown += u64::from(!told["value"].is_null());
        let value = whole("value").unwrap_or(0);
        assert_eq!(value, self.truth(day, cell).0, "{cell} on {day}");
        self.puzzle.know(name(0), value, value);
        if self.data.kind == "share" {
            let of = whole("of").unwrap_or(0);
            self.puzzle.know(name(1), of, of);
            self.puzzle.know(name(2), of - value, of - value);
        }
    }

    fn truth(&self, day: &str, cell: &str) -> (i64, i64) {
        let of_party = |row: &Row, party: &str| row.party.split('/').any(|one| one == party);
        match cell.split_once(':') {
            Some(("party", "null")) => self.data.truth(day, |row| row.party.is_empty()),
            Some(("party", party)) => self.data.truth(day, |row| of_party(row, party)),
            Some(("sex", "null")) => self.data.truth(day, |row| row.sex.is_empty()),
            Some((_, sex)) => self.data.truth(day, |row| row.sex == sex),
            None => self.data.truth(day, |_| true),
        }
    }

    fn layer(&self, day: &str, layer: usize, cell: &str) -> i64 {
        let (value, of) = self.truth(day, cell);
        [value, of, of - value][layer]
    }

    /// Reads a report as of a day, with every breakdown.
    fn report(&mut self, day: &str, told: &Value, since: Option<&str>) {
        if !told["hidden"].is_null() {
            for key in ["achieved_percent", "pace", "change", "last_date", "stage", "text"] {
                assert!(told[key].is_null(), "{key} of a hidden figure: {told}");
            }
            assert!(
                ["no-data", "no-target"].contains(&told["status"].as_str().unwrap_or("no-data"))
            );
        }
        assert!(told["rows"].is_null());
        self.take(day, "all", told);
        if let (Some(since), Some(previous), "count") =
            (since, told["previous"].as_i64(), self.data.kind)
        {
            self.puzzle.know((since.to_string(), 0, "all".into()), previous, previous);
        }
        if let (Some(since), Some(change), "count") =
            (since.filter(|since| *since != day), told["change"].as_i64(), self.data.kind)
        {
            let name = |day: &str| (day.to_string(), 0, "all".to_string());
            let known = ("change".to_string(), 0, format!("{day} {since}"));
            self.puzzle.know(known.clone(), change, change);
            self.puzzle.sums.push(vec![(1, name(day)), (-1, name(since)), (-1, known)]);
        }
        for (axis, pieces) in told["breakdown"].as_object().unwrap() {
            for piece in pieces.as_array().unwrap() {
                let cell = format!("{axis}:{}", piece["key"].as_str().unwrap_or("null"));
                self.take(day, &cell, piece);
                let known = self.cells.entry(axis.clone()).or_default();
                if !known.contains(&cell) {
                    known.push(cell);
                }
            }
        }
    }

    /// Everything that holds between the numbers of all days.
    fn relate(&mut self, days: &[String]) {
        let layers = if self.data.kind == "share" { 3 } else { 1 };
        let cells: Vec<String> = self.cells.values().flatten().cloned().collect();
        let every: Vec<String> = std::iter::once("all".to_string()).chain(cells).collect();
        for day in days {
            for cell in &every {
                let name = |layer: usize| (day.clone(), layer, cell.clone());
                (0..layers).for_each(|layer| {
                    if !self.puzzle.bounds.contains_key(&name(layer)) {
                        // A part that no table of the day names is nobody's.
                        self.puzzle.know(name(layer), 0, 0);
                    }
                });
                if layers == 3 {
                    self.puzzle.sums.push(vec![(1, name(0)), (1, name(2)), (-1, name(1))]);
                }
            }
            for layer in 0..layers {
                self.add_up(layer, |cell| (day.clone(), layer, cell.to_string()));
            }
        }
        for pair in days.windows(2) {
            for layer in 0..layers {
                let step =
                    |cell: &str| (format!("{} {}", pair[0], pair[1]), layer, cell.to_string());
                for cell in &every {
                    self.puzzle.know(step(cell), 0, 1_000_000);
                    let name = |day: &String| (day.clone(), layer, cell.clone());
                    let sum = vec![(1, name(&pair[1])), (-1, name(&pair[0])), (-1, step(cell))];
                    self.puzzle.sums.push(sum);
                }
                self.add_up(layer, step);
            }
        }
    }

    /// Parts of each axis add up to all; parties do not where they reported together.
    fn add_up(&mut self, _: usize, name: impl Fn(&str) -> Name) {
        for (axis, cells) in &self.cells {
            if axis != "party" || !self.data.joint {
                let parts = cells.iter().map(|cell| (1, name(cell)));
                self.puzzle.sums.push(parts.chain([(-1, name("all"))]).collect());
            }
        }
    }

    /// The bounds that are too narrow.
    fn recovered(&self, days: &[String]) -> Vec<String> {
        let mut found = Vec::new();
        for ((when, layer, cell), (low, high)) in &self.puzzle.bounds {
            if when == "change" || high - low >= SMALL {
                continue;
            }
            let truth = match when.split_once(' ') {
                Some((from, to)) => self.layer(to, *layer, cell) - self.layer(from, *layer, cell),
                None if days.contains(when) => self.layer(when, *layer, cell),
                None => continue,
            };
            if (1..=SMALL).contains(&truth) {
                let what = LAYERS[*layer];
                found.push(format!("{when} {cell} ({what}): {truth} is within {low} to {high}"));
            }
        }
        found
    }
}

/// A workspace of several data sets.
pub fn workspace(data: &[Invented], config: &str) -> Bench {
    let definitions: Vec<String> = data.iter().map(Invented::definition).collect();
    let definitions: Vec<&str> = definitions.iter().map(String::as_str).collect();
    Bench::with(&definitions).file("ruta.toml", config).data(csv(data))
}

fn csv(data: &[Invented]) -> String {
    HEADER.to_string() + &data.iter().map(Invented::csv).collect::<String>()
}

/// Attacks the data sets of a workspace; returns how many numbers were shown and hidden.
fn attack(number: u64) -> (u64, u64) {
    let seeds = number * TOGETHER..(number + 1) * TOGETHER;
    let data: Vec<Invented> = seeds.map(Invented::new).collect();
    let bench = workspace(&data, CONFIG);
    let mut dice = Dice::new(number ^ 0xA77A);
    let days = days(number);
    let begin = |data| Attack {
        data,
        puzzle: Puzzle::default(),
        cells: BTreeMap::new(),
        shown: 0,
        hidden: 0,
    };
    let mut attacks: Vec<Attack> = data.iter().map(begin).collect();
    for (at, day) in days.iter().enumerate() {
        let since = &days[dice.below(at as u64 + 1) as usize];
        let by = ["--by", "party", "--by", "sex"];
        let args = [&["--as-of", day, "--since", since][..], &by].concat();
        let told = indicators(bench.path(), &args);
        let party = PARTIES[dice.below(5) as usize];
        let args = [&["--as-of", day, "--since", since, "--party", party][..], &by].concat();
        let own = indicators(bench.path(), &args);
        // Listed or not by status must not tell a status that is hidden.
        let status = ["off-track", "on-track", "no-data", "at-risk"][dice.below(4) as usize];
        let listed = indicators(bench.path(), &["--as-of", day, "--status", status]);
        for attack in &mut attacks {
            let id = &attack.data.id;
            attack.report(day, &told[id], Some(since));
            assert_eq!(listed.contains_key(id), told[id]["status"] == status, "{id} {day}");
            attack.take(day, &format!("party:{party}"), &own[id]);
            for piece in own[id]["breakdown"]["sex"].as_array().unwrap() {
                assert!(piece["value"].is_null(), "two dimensions at once: {piece}");
            }
        }
    }
    for attack in &mut attacks {
        attack.relate(&days);
        attack.puzzle.solve();
        let found = attack.recovered(&days);
        let data = attack.data;
        assert!(found.is_empty(), "{}: {found:#?}\n{}{}", data.id, data.definition(), data.csv());
    }
    let sum = |count: fn(&Attack) -> u64| attacks.iter().map(count).sum();
    (sum(|one| one.shown), sum(|one| one.hidden))
}

#[test]
fn a_thousand_data_sets_tell_no_small_number() {
    let (mut shown, mut hidden) = (0, 0);
    for one in (0..1_000 / TOGETHER).map(attack) {
        (shown, hidden) = (shown + one.0, hidden + one.1);
    }
    tried("attacks.sets", 1_000);
    tried("hidden", hidden as usize);
    println!("1000 data sets attacked: {shown} numbers shown, {hidden} hidden, 0 recovered");
    assert!(shown > 1_000 && hidden > 1_000, "both must happen: {shown} shown, {hidden} hidden");
}

/// Numbers of an indicator by cell: how many, out of how many.
pub fn cells(told: &Value) -> BTreeMap<String, [Option<i64>; 2]> {
    let numbers = |one: &Value| [one["value"].as_i64(), one["of"].as_i64()];
    let mut cells = BTreeMap::from([("all".to_string(), numbers(told))]);
    for (axis, pieces) in told["breakdown"].as_object().unwrap() {
        for one in pieces.as_array().unwrap() {
            cells.insert(format!("{axis}:{}", one["key"]), numbers(one));
        }
    }
    cells
}

/// Seals a meeting, corrects a row of each data set, and looks at every number that is shown afterwards
/// beside each that the public documents of the meeting showed.
fn restate(number: u64) -> u64 {
    let seeds = number * TOGETHER..(number + 1) * TOGETHER;
    let mut data: Vec<Invented> = seeds.map(Invented::new).collect();
    let mut dice = Dice::new(number ^ 0x5EA1);
    let days = days(number);
    let meeting = &days[dice.below(days.len() as u64) as usize];
    let config = format!("{CONFIG}[[meetings]]\nid = \"m\"\ndate = {meeting}\nname = \"M\"\n");
    let bench = workspace(&data, &config);
    let shown =
        |day: &str| indicators(bench.path(), &["--as-of", day, "--by", "party", "--by", "sex"]);
    printed(bench.path(), &["seal", "m"]);
    let before = shown(meeting);
    for one in &mut data {
        let at = dice.below(one.rows.len() as u64) as usize;
        one.rows[at].value += 1 + dice.below(12) as i64;
        one.rows[at].of = one.rows[at].of.map(|of| of + 12);
    }
    std::fs::write(bench.path().join("data/a.csv"), csv(&data)).unwrap();
    let mut compared = 0;
    for day in &days {
        for (id, told) in shown(day) {
            let old = cells(&before[&id]);
            for (cell, new) in cells(&told) {
                let Some(old) = old.get(&cell) else { continue };
                for (old, new) in old.iter().zip(&new) {
                    let Some((old, new)) = old.zip(*new) else { continue };
                    let step = (new - old).abs();
                    assert!(!(1..=SMALL).contains(&step), "{id} {day} {cell}: {old}, now {new}");
                    compared += 1;
                }
                let kept = day != meeting || old[0].is_some() || new[0].is_none_or(|one| one == 0);
                assert!(kept, "{id} {cell} was hidden then, and is {new:?}");
            }
        }
    }
    compared
}

#[test]
fn corrections_after_a_seal_tell_no_small_number() {
    let compared: u64 = (0..200 / TOGETHER).map(restate).sum();
    tried("attacks.corrected", 200);
    println!(
        "200 data sets corrected after a seal: {compared} numbers compared, 0 tell a small one"
    );
    assert!(compared > 200, "{compared}");
}

#[test]
fn the_attacker_recovers_what_is_left_open() {
    let mut puzzle = Puzzle::default();
    let name = |cell: &str| ("d".to_string(), 0, cell.to_string());
    puzzle.know(name("all"), 43, 43);
    puzzle.know(name("a"), 40, 40);
    puzzle.know(name("b"), 1, 1_000_000);
    puzzle.sums.push(vec![(1, name("a")), (1, name("b")), (-1, name("all"))]);
    puzzle.solve();
    assert_eq!(puzzle.bounds[&name("b")], (3, 3));
}
