//! Findings as JSON, `ruta.check/1`: all of them; `message` and `help` in the interface's language.

use serde::Serialize;

use super::check_text::Said;
use super::json::{Ordered, print, rows};
use crate::engine::accounts::Accounts;
use crate::words::catalogue::Words;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.check/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    findings: Vec<Entry<'a>>,
    rows: Ordered<u64>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    file: Option<&'a str>,
    line: u32,
    column: u32,
    message: String,
    help: String,
}

/// The findings' JSON. A finding on a file as a whole points at its first character: lines and
/// columns count from 1, so a script may rely on numbers.
#[must_use]
pub fn write(said: &[Said], accounts: &Accounts, words: &Words) -> String {
    let findings = said.iter().map(|one| entry(one, words)).collect();
    print(&Document { schema: SCHEMA, findings, rows: rows(accounts) })
}

fn entry<'a>((level, finding, _): &'a Said, words: &Words) -> Entry<'a> {
    let text = words.finding(finding);
    let place = finding.place.as_ref();
    Entry {
        code: finding.code.id,
        name: finding.code.name,
        level: level.code(),
        file: place.map(|place| &*place.file),
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
        let said = [(Level::Error, &finding, None), (Level::Error, &file, None)];
        let text =
            write(&said, &Accounts { rejected: 1, ..Accounts::default() }, &Words::new(Lang::En));
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
