//! A JSON Schema validator of the words that our schemas use, and no others: an unknown word fails the
//! test rather than pass unseen.

use std::sync::OnceLock;

use serde_json::{Map, Value};

/// What is wrong with a value, by the paths of what is wrong.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    judge(schema, schema, value, "", &mut found);
    found
}

fn sound(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut found = Vec::new();
    judge(root, schema, value, "", &mut found);
    found.is_empty()
}

fn judge(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let rules = match schema {
        Value::Bool(true) => return,
        Value::Bool(false) => return found.push(format!("{at} is not allowed")),
        Value::Object(rules) => rules,
        other => panic!("no schema: {other}"),
    };
    for (word, rule) in rules {
        let wrong = match word.as_str() {
            "$schema" | "title" | "description" | "definitions" | "then" => false,
            "$ref" => {
                let path = rule.as_str().unwrap().strip_prefix('#').unwrap();
                judge(root, root.pointer(path).unwrap(), value, at, found);
                false
            }
            "allOf" => {
                rule.as_array().unwrap().iter().for_each(|one| judge(root, one, value, at, found));
                false
            }
            "anyOf" => !rule.as_array().unwrap().iter().any(|one| sound(root, one, value)),
            "oneOf" => {
                rule.as_array().unwrap().iter().filter(|one| sound(root, one, value)).count() != 1
            }
            "not" => sound(root, rule, value),
            "if" => {
                if sound(root, rule, value) {
                    judge(root, &rules["then"], value, at, found);
                }
                false
            }
            "enum" => !rule.as_array().unwrap().contains(value),
            "const" => rule != value,
            "type" => !is_of(rule, value),
            _ => sized(word, rule, value).unwrap_or_else(|| {
                inside(root, rules, (word, rule), value, at, found);
                false
            }),
        };
        if wrong {
            found.push(format!("{at}: {word}"));
        }
    }
}

fn is_of(rule: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        other => panic!("type {other}"),
    };
    match rule {
        Value::Array(names) => names.iter().any(|name| is(name.as_str().unwrap())),
        name => is(name.as_str().unwrap()),
    }
}

/// Whether a rule about size or form is broken; none for a rule of another sort.
fn sized(word: &str, rule: &Value, value: &Value) -> Option<bool> {
    let number = || value.as_f64();
    Some(match word {
        "minimum" => number().is_some_and(|it| it < rule.as_f64().unwrap()),
        "maximum" => number().is_some_and(|it| it > rule.as_f64().unwrap()),
        "minItems" => value.as_array().is_some_and(|it| (it.len() as u64) < rule.as_u64().unwrap()),
        "minLength" => value.as_str().is_some_and(|it| (it.len() as u64) < rule.as_u64().unwrap()),
        "pattern" => value.as_str().is_some_and(|it| !matches(rule.as_str().unwrap(), it)),
        _ => return None,
    })
}

fn inside(
    root: &Value,
    rules: &Map<String, Value>,
    (word, rule): (&str, &Value),
    value: &Value,
    at: &str,
    found: &mut Vec<String>,
) {
    static NONE: OnceLock<Map<String, Value>> = OnceLock::new();
    let known = rules.get("properties").and_then(Value::as_object);
    let known = known.unwrap_or_else(|| NONE.get_or_init(Map::new));
    match (word, value) {
        ("items", Value::Array(list)) => {
            let each = list.iter().enumerate();
            each.for_each(|(nth, one)| judge(root, rule, one, &format!("{at}/{nth}"), found));
        }
        ("properties", Value::Object(fields)) => {
            for (key, one) in fields {
                if let Some(rule) = known.get(key) {
                    judge(root, rule, one, &format!("{at}/{key}"), found);
                }
            }
        }
        ("additionalProperties", Value::Object(fields)) => {
            for (key, one) in fields.iter().filter(|(key, _)| !known.contains_key(*key)) {
                judge(root, rule, one, &format!("{at}/{key}"), found);
            }
        }
        ("propertyNames", Value::Object(fields)) => {
            for key in fields.keys() {
                judge(root, rule, &Value::String(key.clone()), &format!("{at}/{key}"), found);
            }
        }
        ("required", Value::Object(fields)) => {
            for key in rule.as_array().unwrap().iter().map(|key| key.as_str().unwrap()) {
                if !fields.contains_key(key) {
                    found.push(format!("{at} lacks {key}"));
                }
            }
        }
        ("items" | "properties" | "additionalProperties" | "propertyNames" | "required", _) => {}
        _ => panic!("unknown word {word}"),
    }
}

/// The three patterns of our schemas, each by its own meaning.
fn matches(pattern: &str, text: &str) -> bool {
    let bytes = text.as_bytes();
    if pattern.starts_with("^[A-Za-z0-9](") {
        let inner = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-".contains(byte);
        let ends =
            bytes.first().is_some_and(u8::is_ascii_alphanumeric) && bytes.last() != Some(&b'.');
        return ends && bytes.len() <= 64 && bytes.iter().all(inner);
    }
    if pattern.starts_with("^(19|20|21)") {
        return chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok() && text.len() == 10;
    }
    assert!(pattern.contains("{3}"), "{pattern}");
    text.trim().len() == 3 && text.trim().bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Paths of properties that say nothing of their value beside what it means.
pub fn untold(schema: &Value, at: &str, found: &mut Vec<String>) {
    let Value::Object(rules) = schema else { return };
    if rules.contains_key("description") && rules.len() == 1 {
        found.push(at.to_string());
    }
    rules.iter().for_each(|(key, one)| untold(one, &format!("{at}/{key}"), found));
}
