//! Measurements as JSON: the contract's columns by name, one object a row, empty cells left out.
//! As in every export of what counts, a correction stands as the plain row it has become.

use serde_json::{Map, Number, Value as Json};

use super::json::print;
use crate::model::framework::Framework;
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};

/// A row's object.
#[must_use]
pub fn object(framework: &Framework, row: &Row) -> Json {
    let mut object = Map::new();
    let columns = row_text::columns(framework).into_iter();
    for column in columns.filter(|column| *column != Column::Replaces) {
        let value = match row_text::cell(framework, row, column) {
            CellText::Empty => None,
            CellText::Number(digits) => digits.parse::<Number>().ok().map(Json::Number),
            CellText::Plain(text) | CellText::Free(text) => Some(Json::from(text)),
        };
        let name = row_text::name(framework, column).to_string();
        object.extend(value.map(|value| (name, value)));
    }
    Json::Object(object)
}

/// The whole document, with the digest of definitions and rows.
#[must_use]
pub fn document(rows: Vec<Json>, digest: &str) -> String {
    let mut whole = Map::new();
    whole.insert("schema".to_string(), Json::from("ruta.measurements/1"));
    whole.insert("digest".to_string(), Json::from(digest));
    whole.insert("measurements".to_string(), Json::Array(rows));
    print(&Json::Object(whole))
}
