//! A schema from the reader's table of keys, with descriptions in one language.

use serde_json::{Map, Value, json};

use super::{forms, kinds};
use crate::store::definitions::keys::{self, Table};
use crate::words::catalogue::Words;

/// A definition file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// `ruta.toml`.
    Config,
    /// `roadmaps/*.toml`.
    Roadmap,
}

impl File {
    /// Both, with their names on the command line.
    pub const ALL: [(&'static str, File); 2] =
        [("config", File::Config), ("roadmap", File::Roadmap)];

    fn table(self) -> (&'static str, Table) {
        match self {
            File::Config => ("ruta.toml", keys::CONFIG),
            File::Roadmap => ("roadmaps/*.toml", keys::ROADMAP),
        }
    }
}

/// The schema of a file, draft 7, as text.
#[must_use]
pub fn schema(file: File, words: &Words) -> String {
    let (title, table) = file.table();
    let mut root = Map::new();
    root.insert("$schema".to_string(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("title".to_string(), json!(title));
    root.insert("description".to_string(), json!(words.say(&format!("schema-{}", table.name))));
    if let Value::Object(whole) = of_table(table, words) {
        root.extend(whole);
    }
    root.insert("definitions".to_string(), forms::definitions());
    format!("{:#}\n", Value::Object(root))
}

/// The schema of one table: its keys and no other.
#[must_use]
pub fn of_table(table: Table, words: &Words) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut property = json!({ "description": words.say(&described(table, key, words)) });
        // Beside a `$ref`, draft 7 ignores everything else: hence `allOf`.
        let form = forms::of(table, key, words);
        match (property.as_object_mut(), form) {
            (Some(property), Value::Object(form)) if !form.contains_key("$ref") => {
                property.extend(form);
            }
            (Some(property), form) => {
                property.insert("allOf".to_string(), json!([form]));
            }
            (None, _) => {}
        }
        properties.insert((*key).to_string(), property);
    }
    let mut whole = json!({
        "type": "object",
        "additionalProperties": false,
        "required": table.needed,
        "properties": properties,
    });
    let rules = match table {
        keys::INDICATOR => Some(("allOf", kinds::rules())),
        keys::COLLECT => Some(("oneOf", forms::calendars())),
        _ => None,
    };
    if let (Some(whole), Some((name, rules))) = (whole.as_object_mut(), rules) {
        whole.insert(name.to_string(), rules);
    }
    whole
}

/// The catalogue key of what a key means: its own, else that of all keys of this name.
fn described(table: Table, key: &str, words: &Words) -> String {
    let own = format!("schema-{}-{key}", table.name);
    if words.has(&own) { own } else { format!("schema-any-{key}") }
}
