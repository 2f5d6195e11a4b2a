//! What was typed after `record`, as a table of rows: each word remembers the option it came from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::piped::STDIN;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, Need};
use crate::store::intake::source::Source;
use crate::store::intake::table::{Table, TableCell, TableRow};
use crate::store::measurements::values::{is_not_applicable, is_number};
use crate::text::fold::fold;
use crate::words::catalogue::Words;

/// Cells of one row, by the names of their columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Column, text, and where it stands on its line, from 1; 0 = not there.
    cells: Vec<(String, String, u32)>,
    /// The line of standard input that it was piped in on.
    pub line: Option<u32>,
}

/// Where the value is typed: behind the id, without an option.
const VALUE: &str = "VALUE";

/// Names of columns, with the options they are typed in.
const OPTIONS: [(&str, &str); 11] = [
    ("value", VALUE),
    ("date", "--date"),
    ("of", "--of"),
    ("party", "--party"),
    ("event", "--event"),
    ("source", "--source"),
    ("note", "--note"),
    ("reporter", "--reporter"),
    ("id", "id"),
    ("replaces", "--correct"),
    ("indicator", "ID"),
];

impl Typed {
    /// The same, piped in on a line.
    #[must_use]
    pub fn on_line(&self, line: u32) -> Typed {
        let cells = self.cells.iter().map(|(name, text, _)| (name.clone(), text.clone(), 0));
        Typed { line: Some(line), cells: cells.collect() }
    }

    /// Fills a column; what was there before gives way.
    pub fn set(&mut self, column: &str, text: &str) {
        self.set_at(column, text, 0);
    }

    /// Fills a column with what stands at a place of its line, counted in characters from 1.
    pub fn set_at(&mut self, column: &str, text: &str, at: u32) {
        self.cells.retain(|(have, ..)| have != column);
        self.cells.push((column.to_string(), text.to_string(), at));
    }

    /// What stands in a column.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        let found = self.cells.iter().find(|(have, ..)| have == column);
        found.map(|(_, text, _)| text.as_str()).filter(|text| !text.trim().is_empty())
    }

    /// Fills a column from `sex=F` or `party=GTM`, and tells which; none if the text has no such form.
    pub fn split(&mut self, framework: &Framework, text: &str) -> Option<String> {
        let (name, value) = text.split_once('=')?;
        let name = name.trim();
        let column = match fold(name).as_str() {
            "party" | "parte" | "pais" | "country" => Some("party".to_string()),
            _ => framework.named_dimension(name).map(|at| framework.dimension(at).id.clone()),
        };
        column.inspect(|column| self.set(column, value.trim()))
    }

    /// The first of these cells that holds something else here.
    #[must_use]
    pub fn differs<'a>(&self, from: &'a Typed) -> Option<&'a str> {
        let says = |(name, text, _): &&(String, String, u32)| {
            !self.cells.iter().any(|(have, own, _)| have == name && own == text)
        };
        from.cells.iter().find(says).map(|(name, ..)| name.as_str())
    }

    /// What it says besides its value: two values of the same are two facts that nobody could tell apart.
    #[must_use]
    pub fn of_what(&self) -> BTreeMap<&str, &str> {
        let besides = self.cells.iter().filter(|(name, ..)| name != "value" && name != "of");
        besides.map(|(name, text, _)| (name.as_str(), text.as_str())).collect()
    }

    /// Fills every column that the other fills.
    pub fn fill(&mut self, from: &Typed) {
        from.cells.iter().for_each(|(name, text, at)| self.set_at(name, text, *at));
    }

    /// The value of one word: `45`, `45/60`, `sex=F:20`, `sex=F,age=0-17:20/25`.
    pub fn value(&mut self, framework: &Framework, kind: Option<Kind>, word: &str) {
        let mut value = word;
        if let Some((splits, rest)) = word.split_once(':') {
            let (mut with, mut filled) = (self.clone(), BTreeSet::new());
            let mut fills = |one| with.split(framework, one).is_some_and(|it| filled.insert(it));
            if splits.split(',').all(&mut fills) {
                *self = with;
                value = rest;
            }
        }
        let number = kind.is_some_and(is_number) && !is_not_applicable(value.trim());
        let parts = value.split_once('/').filter(|_| number);
        // Half of it may be forgotten: then the whole is no number, and is refused as one.
        let whole = |(part, of): &(&str, &str)| !part.trim().is_empty() && !of.trim().is_empty();
        if let Some((part, of)) = parts.filter(whole) {
            self.set("of", of.trim());
            value = part.trim();
        }
        self.set("value", value);
    }

    /// Columns without which the row cannot be read, for its indicator, that are empty. With
    /// `withdraws` the row is to say that another one no longer holds.
    #[must_use]
    pub fn lacks(
        &self,
        framework: &Framework,
        indicator: &Indicator,
        withdraws: bool,
    ) -> Vec<String> {
        let applies = self.applies();
        let mut lacks = Vec::new();
        let mut need = |column: &str, needed: bool| {
            if needed && self.get(column).is_none() {
                lacks.push(column.to_string());
            }
        };
        need("value", !withdraws);
        need("date", true);
        need("of", indicator.kind == Kind::Share && applies && !withdraws);
        let party = indicator.kind == Kind::Parties || indicator.by_party == Need::Required;
        need("party", party && applies && !withdraws);
        for (at, needed) in &indicator.by {
            let id = framework.dimensions.get(*at).map_or("", |one| one.id.as_str());
            need(id, *needed == Need::Required && applies && !withdraws);
        }
        need("source", indicator.evidence_required && !withdraws);
        need("note", withdraws);
        lacks
    }

    /// Whether its value, if it has one yet, is other than "not applicable".
    #[must_use]
    pub fn applies(&self) -> bool {
        self.get("value").is_none_or(|value| !is_not_applicable(value.trim()))
    }
}

/// Where a column is typed.
#[must_use]
pub fn option(column: &str) -> String {
    let known = OPTIONS.iter().find(|(have, _)| *have == column);
    known.map_or_else(|| format!("--by {column}"), |(_, option)| (*option).to_string())
}

/// The same as a person is told it.
#[must_use]
pub fn told(words: &Words, option: String) -> String {
    if option == VALUE { words.say("value-typed") } else { option }
}

/// The day that `hoy`, `ayer` and the like mean; other texts as they are.
#[must_use]
pub fn day(text: &str, today: NaiveDate) -> String {
    let back = match fold(text).as_str() {
        "hoy" | "today" | "hoje" => 0,
        "ayer" | "yesterday" | "ontem" => 1,
        _ => return text.to_string(),
    };
    today.checked_sub_days(Days::new(back)).unwrap_or(today).to_string()
}

/// The rows as one table. What was piped in is a text with lines; its dates are told by one another.
#[must_use]
pub fn table(rows: &[Typed]) -> Table {
    let mut headers: Vec<String> = Vec::new();
    for (name, ..) in rows.iter().flat_map(|row| &row.cells) {
        if !headers.contains(name) {
            headers.push(name.clone());
        }
    }
    let options: Arc<[String]> = headers.iter().map(|name| option(name)).collect();
    let cell = |row: &Typed, line: u32, (at, name): (usize, &String)| {
        let found = row.cells.iter().find(|(have, ..)| have == name);
        let column = match (row.line, found) {
            (Some(_), Some((.., at))) => *at,
            (Some(_), None) => 0,
            (None, _) => u32::try_from(at).unwrap_or(0) + 1,
        };
        let text = row.get(name).unwrap_or_default().to_string();
        TableCell { text, exact: false, line, column }
    };
    let row = |(number, row): (u32, &Typed)| {
        let line = row.line.unwrap_or(number);
        let cells = headers.iter().enumerate().map(|one| cell(row, line, one)).collect();
        TableRow { line, cells, due: None }
    };
    let piped = rows.iter().any(|row| row.line.is_some());
    Table {
        source: if piped { Source::Text(STDIN.into()) } else { Source::Typed(options) },
        rows: (1u32..).zip(rows).map(row).collect(),
        headers,
        together: piped,
        written: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples;

    fn typed(kind: Kind, word: &str) -> Typed {
        let mut row = Typed::default();
        row.value(&samples::framework(), Some(kind), word);
        row
    }

    #[test]
    fn values_with_splits_and_denominators() {
        let row = typed(Kind::Count, "sex=F:20/25");
        let all = ["value", "of", "sex"].map(|name| row.get(name));
        assert_eq!(all, [Some("20"), Some("25"), Some("F")]);
        let row = typed(Kind::Count, "Sexo=Mujeres,país=Perú:3");
        let all = ["value", "sex", "party"].map(|name| row.get(name));
        assert_eq!(all, [Some("3"), Some("Mujeres"), Some("Perú")]);
        let row = typed(Kind::Share, "sex=F:n/a");
        assert_eq!((row.get("value"), row.get("of"), row.applies()), (Some("n/a"), None, false));
        let row = typed(Kind::Share, "45/");
        assert_eq!((row.get("value"), row.get("of")), (Some("45/"), None), "half is forgotten");
        let row = typed(Kind::Count, "sex=F,sexo=M:3");
        assert_eq!(row.get("value"), Some("sex=F,sexo=M:3"), "nobody can be told which one holds");
        for text in ["a/b: c", "nada=x:1", "12:30"] {
            assert_eq!(typed(Kind::Text, text).get("value"), Some(text), "a text is left alone");
        }
    }

    #[test]
    fn what_is_said_in_two_ways_is_seen() {
        let mut given = Typed::default();
        ["of", "note"].into_iter().zip(["60", ""]).for_each(|(name, text)| given.set(name, text));
        let mut row = given.clone();
        row.value(&samples::framework(), Some(Kind::Share), "45/60");
        assert_eq!(row.differs(&given), None);
        row.value(&samples::framework(), Some(Kind::Share), "45/61");
        assert_eq!(row.differs(&given), Some("of"));
    }

    #[test]
    fn days_by_word() {
        let today = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        assert_eq!(day("Hoy", today), "2025-03-01");
        assert_eq!(day("ontem", today), "2025-02-28");
        assert_eq!(day("12/03/2025", today), "12/03/2025");
    }

    #[test]
    fn cells_point_at_their_options() {
        let mut row = typed(Kind::Count, "x");
        row.set("party", "ZZZ");
        let table = table(&[row]);
        let rows = crate::store::intake::reading::read(&table, &samples::framework());
        let places = rows[0].faults.iter().filter_map(|one| one.place.as_ref());
        let shown: Vec<String> = places.map(|place| table.source.shown(place)).collect();
        assert!(shown.contains(&"--party".to_string()), "{shown:?}");
    }
}
