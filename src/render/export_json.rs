//! Measurements as JSON: the contract's columns by name, one object a row, empty cells left out.

use serde_json::{Map, Number, Value as Json};

use super::json::print;
use super::report_json::stage_id;
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::row::{Row, Value};

/// A row's object.
#[must_use]
pub fn object(framework: &Framework, row: &Row) -> Json {
    let mut object = Map::new();
    let mut put = |name: &str, value: Option<Json>| {
        object.extend(value.map(|value| (name.to_string(), value)));
    };
    let text = |text: &str| (!text.is_empty()).then(|| Json::from(text));
    let indicator = row.indicator.map(|ix| framework.indicator(ix));
    let codes: Vec<&str> =
        row.parties.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
    put("date", row.date.map(|date| Json::from(date.to_string())));
    put("indicator", indicator.map(|one| Json::from(one.id.as_str())));
    put(
        "value",
        match &row.value {
            None | Some(Value::Withdrawn) => None,
            Some(Value::Number(amount)) => number(*amount),
            Some(Value::Yes(yes)) => Some(Json::from(u8::from(*yes))),
            Some(Value::Stage(position)) => {
                indicator.and_then(|one| stage_id(one, *position)).map(Json::from)
            }
            Some(Value::Text(text)) => Some(Json::from(text.as_str())),
            Some(Value::NotApplicable) => Some(Json::from("n/a")),
        },
    );
    put("of", row.of.and_then(number));
    put("party", text(&codes.join("/")));
    for (dimension, value) in framework.dimensions.iter().zip(&row.dimensions) {
        put(&dimension.id, text(value));
    }
    put("event", text(&row.event));
    put("source", text(&row.source));
    put("note", text(&row.note));
    put("reporter", text(&row.reporter));
    put("recorded", row.recorded.map(|at| Json::from(at.to_string())));
    put("id", text(&row.id));
    put("replaces", text(&row.replaces));
    Json::Object(object)
}

/// The whole document.
#[must_use]
pub fn document(rows: Vec<Json>) -> String {
    let mut whole = Map::new();
    whole.insert("schema".to_string(), Json::from("ruta.measurements/1"));
    whole.insert("measurements".to_string(), Json::Array(rows));
    print(&Json::Object(whole))
}

/// A number with its exact digits.
fn number(amount: Amount) -> Option<Json> {
    amount.to_string().parse::<Number>().ok().map(Json::Number)
}
