//! A data format's table before it has a form: names that are never translated, and typed cells. CSV, JSON
//! and XLSX are made of the same one, so they cannot differ.

use serde_json::{Map, Number, Value as Json};

use super::csv_text::{Cell, Dialect, header, put_record};
use super::json::print;

/// Names and rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataTable {
    /// What it holds: `summary`, `measurements`, `gaps`, `definitions`.
    pub what: &'static str,
    /// A name for each column.
    pub columns: Vec<String>,
    /// As many cells in each row as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl DataTable {
    /// As CSV.
    #[must_use]
    pub fn csv(&self, dialect: Dialect) -> String {
        let names: Vec<&str> = self.columns.iter().map(String::as_str).collect();
        let mut out = header(&names, dialect);
        self.rows.iter().for_each(|row| put_record(&mut out, row, dialect));
        out
    }

    /// As JSON: `schema`, and under the table's own name an object a row, every key always present.
    #[must_use]
    pub fn json(&self, schema: &str) -> String {
        let rows = self.rows.iter().map(|row| {
            let pairs = self.columns.iter().cloned().zip(row.iter().map(json));
            Json::Object(pairs.collect())
        });
        let mut whole = Map::new();
        whole.insert("schema".to_string(), Json::from(schema));
        whole.insert(self.what.to_string(), Json::Array(rows.collect()));
        print(&Json::Object(whole))
    }
}

fn json(cell: &Cell) -> Json {
    match cell {
        Cell::Empty => Json::Null,
        Cell::Number(digits) => digits.parse::<Number>().map_or(Json::Null, Json::Number),
        Cell::Day(day) => Json::from(day.to_string()),
        Cell::Flag(yes) => Json::from(*yes),
        Cell::Plain(text) | Cell::Text(text) => Json::from(text.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_table_has_two_texts() {
        let table = DataTable {
            what: "gaps",
            columns: vec!["a".into(), "b".into(), "c".into()],
            rows: vec![vec![Cell::Number("2.50".into()), Cell::Empty, Cell::Text("=x".into())]],
        };
        assert_eq!(table.csv(Dialect::Guarded), "a,b,c\n2.50,,\"'=x\"\n");
        let expected = "{\n  \"schema\": \"s/1\",\n  \"gaps\": [\n    {\n      \"a\": 2.50,\n      \
                        \"b\": null,\n      \"c\": \"=x\"\n    }\n  ]\n}\n";
        assert_eq!(table.json("s/1"), expected);
    }
}
