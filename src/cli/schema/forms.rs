//! What each key holds, as JSON Schema. TOML dates reach a schema as text.

use serde_json::{Map, Value, json};

use super::build::of_table;
use crate::model::codes;
use crate::model::finding::Level;
use crate::model::language::Lang;
use crate::model::region::Region;
use crate::store::definitions::config::SETTINGS;
use crate::store::definitions::indicator::TRANSLATIONS;
use crate::store::definitions::keys::{self, Table};
use crate::store::definitions::kinds::{DIRECTIONS, KINDS, NEEDS, SPANS, TRAJECTORIES};
use crate::store::definitions::scope::MOST_GRACE;
use crate::words::catalogue::Words;

/// Forms that many keys share.
#[must_use]
pub fn definitions() -> Value {
    let languages: Map<String, Value> = Lang::TEXT
        .iter()
        .map(|lang| (lang.code().to_string(), json!({ "type": "string" })))
        .collect();
    json!({
        "id": {
            "type": "string",
            "pattern": "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$",
        },
        "day": { "type": "string", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$" },
        "text": {
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": false, "properties": languages },
            ],
        },
    })
}

/// What a key of a table holds; anything, for a key that is not known here: a test finds it.
#[must_use]
pub fn of(table: Table, key: &str, words: &Words) -> Value {
    let list = |of: Table| json!({ "type": "array", "items": of_table(of, words) });
    let by_id = |of: Table| json!({ "type": "object", "propertyNames": shared("id"), "additionalProperties": of_table(of, words) });
    match (table.name, key) {
        ("config", "groups") => by_id(keys::GROUP),
        ("config", "parties") => by_id(keys::PARTY),
        ("config", "dimensions") => by_id(keys::DIMENSION),
        ("config", "meetings") => list(keys::MEETING),
        ("config", "status") => of_table(keys::STATUS, words),
        ("roadmap", "source") => of_table(keys::SOURCE, words),
        ("roadmap", "specific_objectives") => list(keys::OBJECTIVE),
        ("roadmap", "results") => list(keys::RESULT),
        ("result", "indicators") => list(keys::INDICATOR),
        ("indicator", "baseline") => of_table(keys::BASELINE, words),
        ("indicator", "targets") => list(keys::TARGET),
        ("indicator", "range") => of_table(keys::RANGE, words),
        ("indicator", "collect") => of_table(keys::COLLECT, words),
        ("indicator", "stages") => list(keys::STAGE),
        ("baseline" | "target", "value" | "min" | "max") => json!({ "type": ["number", "string"] }),
        _ => plain(table, key),
    }
}

/// Keys that hold no table of their own.
fn plain(table: Table, key: &str) -> Value {
    match (table.name, key) {
        ("config", "language") => json!({ "enum": Lang::INTERFACE.map(Lang::code) }),
        ("config", "region") => json!({ "enum": Region::ALL.map(Region::code) }),
        ("config", "checks") => checks(),
        ("roadmap", "language") => json!({ "enum": Lang::TEXT.map(Lang::code) }),
        ("roadmap" | "indicator", "translations") => choice(TRANSLATIONS),
        ("indicator", "kind") => choice(KINDS),
        // Which words a kind takes is said by the rules of kinds.
        ("indicator", "over_time" | "over_parties") => json!({ "type": "string" }),
        ("indicator", "direction") => choice(DIRECTIONS),
        ("indicator", "trajectory") => choice(TRAJECTORIES),
        ("indicator", "evidence") => choice(NEEDS),
        ("indicator", "by") => json!({
            "type": "object",
            "properties": { "party": choice(NEEDS) },
            "additionalProperties": choice(NEEDS),
        }),
        ("indicator", "label") => json!({ "type": ["string", "number"] }),
        ("indicator", "decimals") => json!({ "type": "integer", "minimum": 0, "maximum": 9 }),
        ("collect", "every") => choice(SPANS),
        ("collect", "grace_days") => {
            json!({ "type": "integer", "minimum": 0, "maximum": MOST_GRACE })
        }
        ("group", "members") => json!({
            "type": "array",
            "minItems": 1,
            "items": { "type": "string", "pattern": "^ *[A-Za-z]{3} *$" },
        }),
        ("dimension", "values") => {
            json!({ "type": "object", "additionalProperties": shared("text") })
        }
        ("roadmap", "subthemes" | "cross_cutting") => {
            json!({ "type": "array", "items": shared("text") })
        }
        ("result", "supports") | ("indicator", "references") | ("collect", "from") => {
            json!({ "type": "array", "items": { "type": "string", "minLength": 1 } })
        }
        ("indicator", "may_repeat" | "sensitive") | ("baseline", "included") => {
            json!({ "type": "boolean" })
        }
        ("config", "reporter")
        | ("target", "agreed")
        | ("indicator", "within")
        | ("collect", "event") => {
            json!({ "type": "string" })
        }
        ("status" | "range", _) => json!({ "type": "number" }),
        (_, "id") => shared("id"),
        (_, "date" | "start" | "end") => shared("day"),
        (_, "name" | "title" | "text" | "statement" | "document" | "section" | "banner")
        | ("roadmap", "general_objective")
        | ("indicator", "definition" | "unit" | "responsible" | "verification") => shared("text"),
        _ => json!({}),
    }
}

/// `collect` is a calendar or an event.
#[must_use]
pub fn calendars() -> Value {
    let not = |key: &str| json!({ "required": [key] });
    json!([
        { "required": ["every"], "not": { "anyOf": [not("event"), not("date")] } },
        { "required": ["event", "date"], "not": not("every") },
    ])
}

/// One of a few words.
pub fn choice<T>(choices: &[(&str, T)]) -> Value {
    json!({ "enum": choices.iter().map(|(word, _)| *word).collect::<Vec<_>>() })
}

/// Levels by code and name; an error's cannot be lowered.
fn checks() -> Value {
    let mut properties = Map::new();
    for code in codes::ALL {
        let setting =
            if code.level == Level::Error { json!({ "enum": ["deny"] }) } else { choice(SETTINGS) };
        properties.insert(code.id.to_string(), setting.clone());
        properties.insert(code.name.to_string(), setting);
    }
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn shared(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}
