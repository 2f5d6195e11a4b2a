//! Small pieces that the TOML of a mapping and of a survey have in common.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::columns::Spot;
use super::table::TableCell;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::store::definitions::fields::{Field, Fields, Notes};
use crate::store::definitions::source::Source;
use crate::store::definitions::syntax;
use crate::text::fold::{fold, neat};

/// The contract's columns, by their English names; dimensions come on top.
const COLUMNS: [&str; 12] = [
    "date",
    "indicator",
    "value",
    "of",
    "party",
    "event",
    "source",
    "note",
    "reporter",
    "recorded",
    "id",
    "replaces",
];

/// The names of all columns of a workspace.
#[must_use]
pub fn columns(framework: &Framework) -> Vec<&str> {
    let dimensions = framework.dimensions.iter().map(|one| one.id.as_str());
    COLUMNS.into_iter().chain(dimensions).collect()
}

/// Reads a TOML file with `read`; with a syntax error only that is said.
#[must_use]
pub fn file<T>(
    bytes: &[u8],
    file: &Arc<str>,
    read: impl FnOnce(&Spanned<DeTable>, &mut Notes) -> T,
) -> (Option<T>, Vec<Finding>) {
    let source = Source::new(file, bytes);
    if let Some(fault) = &source.fault {
        return (None, vec![fault.clone()]);
    }
    let (tree, errors) = syntax::parse(&source);
    if !errors.is_empty() {
        return (None, errors);
    }
    let mut notes = Notes::new(&source);
    let read = read(&tree, &mut notes);
    ((notes.faults() == 0).then_some(read), notes.findings)
}

/// The name of a column: a text, or a number from 1.
pub fn spot(field: &Field, notes: &mut Notes) -> Option<Spot> {
    let text = match field.value {
        DeValue::Integer(_) => field.whole(16_384, notes)?.to_string(),
        _ => field.filled(notes)?.to_string(),
    };
    Some(Spot { text, at: notes.source.place(&field.span) })
}

/// A value that every row takes: a text, a number or a day.
pub fn constant(field: &Field, notes: &mut Notes) -> Option<TableCell> {
    let (text, exact) = match field.value {
        DeValue::Integer(_) | DeValue::Float(_) => (field.amount(notes)?.to_string(), true),
        DeValue::Datetime(_) => (field.day(notes)?.to_string(), false),
        _ => (field.filled(notes)?.to_string(), false),
    };
    Some(TableCell { text, exact, line: 0, column: 0 })
}

/// For each column what its cells mean, by folded text.
pub type ValueMaps = BTreeMap<String, BTreeMap<String, String>>;

/// Reads `[values.COLUMN]`: what is written = what is meant.
pub fn values(root: &Fields, allowed: &[&str], notes: &mut Notes) -> ValueMaps {
    let mut maps = ValueMaps::new();
    let Some(fields) = root.get("values").and_then(|it| it.table(notes)) else { return maps };
    for field in fields.only(allowed, notes).all {
        let map = maps.entry(field.key.to_string()).or_default();
        for one in field.table(notes).map_or_else(Vec::new, |it| it.all) {
            let Some(meant) = constant(&one, notes) else { continue };
            let twice = map.insert(form(one.key), meant.text).is_some();
            if twice {
                notes.add(&codes::DUPLICATE_ID, &one.at, |it| {
                    it.text("id", one.key).text("other", field.key)
                });
            }
        }
    }
    maps
}

/// The form in which a written text is looked up: folded, or as it stands if nothing of it folds.
#[must_use]
pub fn form(text: &str) -> String {
    Some(fold(text)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| neat(text))
}

/// Line numbers of a list, in order.
pub fn line_numbers(field: &Field, notes: &mut Notes) -> Vec<u32> {
    let list = field.list(notes);
    let mut lines: Vec<u32> = list.iter().filter_map(|one| one.whole(1_048_576, notes)).collect();
    lines.sort_unstable();
    lines
}
