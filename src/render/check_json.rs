//! Findings as JSON, `ruta.check/1`: all of them; `message` and `help` in the interface's language.

use std::io::{self, Write};

use serde::Serialize;

use super::check_text::Said;
use super::json::{self, Each, Ordered, rows};
use crate::engine::accounts::Accounts;
use crate::words::catalogue::Words;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.check/1";

#[derive(Serialize)]
struct Document<F: Serialize> {
    schema: &'static str,
    findings: F,
    rows: Ordered<u64>,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    file: Option<String>,
    line: u32,
    column: u32,
    message: String,
    help: String,
}

/// The findings' JSON. A finding on a file as a whole points at its first character: lines and
/// columns count from 1, so a script may rely on numbers. `said` gives all of them, from the first.
///
/// # Errors
/// When it cannot be written.
pub fn write<I: Iterator<Item = Said>>(
    out: &mut dyn Write,
    said: impl Fn() -> I,
    accounts: &Accounts,
    words: &Words,
) -> io::Result<()> {
    let findings = Each(|| said().map(|one| entry(&one, words)));
    json::write(&Document { schema: SCHEMA, findings, rows: rows(accounts) }, out)
}

fn entry((level, finding): &Said, words: &Words) -> Entry {
    let text = words.finding(finding);
    let place = finding.place.as_ref();
    Entry {
        code: finding.code.id,
        name: finding.code.name,
        level: level.code(),
        file: place.map(|place| place.file.to_string()),
        line: place.map_or(1, |place| place.line.max(1)),
        column: place.map_or(1, |place| place.column.max(1)),
        message: text.message,
        help: text.help,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;
    use crate::model::finding::{Finding, Level, Place};
    use crate::model::language::Lang;

    #[test]
    fn keys_stand_as_in_the_contract() {
        let place = Place { file: "data/per.csv".into(), line: 7, column: 12, length: 7 };
        let finding = Finding::at(&codes::UNKNOWN_INDICATOR, place).text("id", "HR1.1.l");
        let file = Finding::at(&codes::UNREADABLE_FILE, Place::file("x.csv")).text("reason", "no");
        let said = [(Level::Error, finding), (Level::Error, file)];
        let (mut out, rows) = (Vec::new(), Accounts { rejected: 1, ..Accounts::default() });
        write(&mut out, || said.iter().cloned(), &rows, &Words::new(Lang::En)).unwrap();
        let text = String::from_utf8(out).unwrap();
        let head = r#"{
  "schema": "ruta.check/1",
  "findings": [
    {
      "code": "D204",
      "name": "unknown-indicator",
      "level": "error",
      "file": "data/per.csv",
      "line": 7,
      "column": 12,
      "message": ""#;
        assert!(text.starts_with(head), "{text}");
        assert!(text.contains("\"file\": \"x.csv\",\n      \"line\": 1,\n"), "{text}");
        assert!(text.contains("\"rows\": {\n    \"read\": 1,\n    \"counted\": 0,"), "{text}");
    }
}
