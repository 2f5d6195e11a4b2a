//! What each kind of indicator takes, from the reader's table of kinds.

use serde_json::{Map, Value, json};

use super::forms::choice;
use crate::model::indicator::Kind;
use crate::store::definitions::kinds::{KEYS, KINDS, over_parties, over_time, takes};

/// One rule a kind: which words `over_time` and `over_parties` take, which keys it has no use for,
/// which it cannot do without.
#[must_use]
pub fn rules() -> Value {
    KINDS.iter().map(|(name, kind)| rule(name, *kind)).collect()
}

fn rule(name: &str, kind: Kind) -> Value {
    let mut properties = Map::new();
    let mut needed = Vec::new();
    for key in KEYS.iter().filter(|key| !takes(kind, key)) {
        properties.insert((*key).to_string(), json!(false));
    }
    properties.insert("over_time".to_string(), choice(over_time(kind)));
    if over_time(kind).len() > 1 {
        needed.push("over_time");
    }
    if takes(kind, "over_parties") {
        properties.insert("over_parties".to_string(), choice(over_parties(kind)));
    }
    match kind {
        Kind::Parties => needed.push("within"),
        Kind::Milestone => needed.push("stages"),
        Kind::Count | Kind::Level | Kind::Share | Kind::Text => {}
    }
    json!({
        "if": { "properties": { "kind": { "const": name } }, "required": ["kind"] },
        "then": { "properties": properties, "required": needed },
    })
}
