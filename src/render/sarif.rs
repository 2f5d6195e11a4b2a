//! Findings as SARIF 2.1.0, for editors and code-review tools.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::check_text::Said;
use super::json::{self, Each};
use crate::model::finding::{Code, Place};
use crate::words::catalogue::Words;

#[derive(Serialize)]
struct Log<F: Serialize> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<F>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<F: Serialize> {
    tool: Tool,
    column_kind: &'static str,
    language: &'static str,
    results: F,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u32>,
}

/// The findings' SARIF log; rules are those that occur, in order of their id. `said` gives all findings, from
/// the first, each time it is called.
///
/// # Errors
/// When it cannot be written.
pub fn write<I: Iterator<Item = Said>>(
    out: &mut dyn Write,
    said: impl Fn() -> I,
    words: &Words,
) -> io::Result<()> {
    let codes: BTreeMap<&str, &'static Code> =
        said().map(|(_, finding)| (finding.code.id, finding.code)).collect();
    let codes: Vec<&'static Code> = codes.into_values().collect();
    let rule = |code: &&'static Code| {
        let text = words.explain(code);
        Rule {
            id: code.id,
            name: code.name,
            short_description: Message { text: text.what },
            full_description: Message { text: text.why },
            help: Message { text: text.fix },
            default_configuration: Configuration { level: code.level.code() },
        }
    };
    let driver = Driver {
        name: "ruta",
        version: env!("CARGO_PKG_VERSION"),
        rules: codes.iter().map(rule).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        language: words.lang().code(),
        results: Each(|| said().map(|one| entry(&one, &codes, words))),
    };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    json::write(&Log { schema, version: "2.1.0", runs: [run] }, out)
}

fn entry((found, finding): &Said, codes: &[&'static Code], words: &Words) -> Entry {
    let said = words.finding(finding);
    let text = format!("{}\n{}", said.message, said.help);
    Entry {
        rule_id: finding.code.id,
        rule_index: codes.partition_point(|code| code.id < finding.code.id),
        level: found.code(),
        message: Message { text },
        locations: finding.place.iter().map(location).collect(),
        related_locations: finding.related.iter().map(location).collect(),
    }
}

fn location(place: &Place) -> Location {
    let region = (place.line > 0).then(|| Region {
        start_line: place.line,
        start_column: place.column,
        end_column: (place.length > 0).then(|| place.column + place.length),
    });
    let artifact_location = Artifact { uri: uri(&place.file) };
    Location { physical_location: Physical { artifact_location, region } }
}

/// A relative path as a URI: everything but unreserved characters and `/` is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;
    use crate::model::finding::{Finding, Level};
    use crate::model::language::Lang;

    #[test]
    fn the_log_has_the_shape_that_the_standard_asks_for() {
        let place = Place { file: "data/año 1.csv".into(), line: 7, column: 12, length: 7 };
        let first = Finding::at(&codes::UNKNOWN_INDICATOR, place.clone()).text("id", "x");
        let second = Finding::at(&codes::UNREADABLE_FILE, Place::file("b.csv"))
            .text("reason", "no")
            .other(place);
        let said = [(Level::Error, first), (Level::Warning, second)];
        let mut text = Vec::new();
        write(&mut text, || said.iter().cloned(), &Words::new(Lang::Es)).unwrap();
        let log: serde_json::Value = serde_json::from_slice(&text).unwrap();
        let run = &log["runs"][0];
        assert_eq!(log["version"], "2.1.0");
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        assert_eq!(run["tool"]["driver"]["name"], "ruta");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in run["results"].as_array().unwrap() {
            let at = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[at]["id"], result["ruleId"]);
            assert!(result["message"]["text"].is_string());
        }
        let place = &run["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "data/a%C3%B1o%201.csv");
        assert_eq!(place["region"]["startLine"], 7);
        assert_eq!(place["region"]["endColumn"], 19);
        let whole = &run["results"][1];
        assert_eq!(whole["level"], "warning");
        assert!(whole["locations"][0]["physicalLocation"]["region"].is_null());
        assert_eq!(whole["relatedLocations"].as_array().unwrap().len(), 1);
    }
}
