//! Definitions as `VALUES`: typed columns, texts quoted, an empty table where there are no rows.

use chrono::NaiveDate;

use super::engine::Engine;
use crate::model::amount::Amount;

/// A cell of a table of definitions.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// An exact decimal, by its digits.
    Amount(Amount),
    /// A day.
    Day(NaiveDate),
    /// True or false.
    Flag(bool),
}

impl Cell {
    /// A text if there is one.
    #[must_use]
    pub fn text(text: Option<impl ToString>) -> Cell {
        text.map_or(Cell::Null, |text| Cell::Text(text.to_string()))
    }

    /// An amount if there is one.
    #[must_use]
    pub fn amount(amount: Option<Amount>) -> Cell {
        amount.map_or(Cell::Null, Cell::Amount)
    }

    /// A day if there is one.
    #[must_use]
    pub fn day(day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Null, Cell::Day)
    }

    /// A length or position.
    #[must_use]
    pub fn count(number: usize) -> Cell {
        i64::try_from(number).map_or(Cell::Null, Cell::Whole)
    }

    fn written(&self, engine: Engine) -> String {
        match self {
            Cell::Null => "NULL".to_string(),
            Cell::Text(text) => engine.literal(text),
            Cell::Whole(number) => number.to_string(),
            Cell::Amount(amount) => format!("'{amount}'"),
            Cell::Day(day) => format!("'{day}'"),
            Cell::Flag(yes) => if *yes { "TRUE" } else { "FALSE" }.to_string(),
        }
    }
}

/// What sort of cells a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Texts.
    Text,
    /// Whole numbers.
    Whole,
    /// Decimals, which become whole numbers of 10⁻⁹.
    Amount,
    /// Days, which become days since 1970.
    Day,
    /// True or false.
    Flag,
}

/// A step that holds definitions.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<(String, Sort)>,
    /// As many cells a row as columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new(name: &'static str, columns: &[(&str, Sort)]) -> Table {
        let columns = columns.iter().map(|(name, sort)| ((*name).to_string(), *sort)).collect();
        Table { name, columns, rows: Vec::new() }
    }

    /// The step, in macros.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a step has at least one column")]
    pub fn step(&self, engine: Engine) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let typed: Vec<String> =
            self.columns.iter().map(|(name, sort)| typed(name, *sort)).collect();
        let none = vec![vec![Cell::Null; names.len()]];
        let rows = if self.rows.is_empty() { &none } else { &self.rows };
        let line = |row: &Vec<Cell>| {
            let cells: Vec<String> = row.iter().map(|cell| cell.written(engine)).collect();
            format!("    ({})", cells.join(", "))
        };
        let lines: Vec<String> = rows.iter().map(line).collect();
        // A text may hold the sign of macros.
        let lines = lines.join(",\n").replace('@', "@@");
        let filter = if self.rows.is_empty() {
            format!("\nWHERE {} IS NOT NULL", names[0])
        } else {
            String::new()
        };
        format!(
            "@step({})\nSELECT {}\nFROM (VALUES\n{lines}\n) AS t({}){filter};\n",
            self.name,
            typed.join(", "),
            names.join(", ")
        )
    }
}

fn typed(name: &str, sort: Sort) -> String {
    match sort {
        Sort::Text => format!("CAST({name} AS @text) AS {name}"),
        Sort::Whole => format!("CAST({name} AS BIGINT) AS {name}"),
        Sort::Amount => format!("@units(CAST({name} AS @text)) AS {name}"),
        Sort::Day => format!("@day_number(CAST({name} AS @text)) AS {name}"),
        Sort::Flag => format!("CAST({name} AS BOOLEAN) AS {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_typed_and_an_empty_table_has_none() {
        let mut table = Table::new("t", &[("a", Sort::Text), ("b", Sort::Amount)]);
        let empty = "@step(t)\nSELECT CAST(a AS @text) AS a, @units(CAST(b AS @text)) AS b\n\
                     FROM (VALUES\n    (NULL, NULL)\n) AS t(a, b)\nWHERE a IS NOT NULL;\n";
        assert_eq!(table.step(Engine::DuckDb), empty);
        table.rows.push(vec![Cell::Text("it's @ 5".into()), Cell::Amount(Amount::ONE)]);
        let full = table.step(Engine::DuckDb);
        assert!(full.contains("    ('it''s @@ 5', '1')\n) AS t(a, b);\n"), "{full}");
    }
}
