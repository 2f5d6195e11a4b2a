//! Answers read as soon as they are given, by the reader of measurement files.

use crate::cli::context::Context;
use crate::cli::entering::texts;
use crate::cli::entering::typed::{self, Typed};
use crate::engine::checks::rows as meaning;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::store::intake::reading;

/// What is wrong with a row as far as it is known; that something is still missing is no fault yet.
#[must_use]
pub fn faults(framework: &Framework, row: &Typed) -> Vec<Finding> {
    let Some(mut read) = read(framework, row) else { return Vec::new() };
    texts::refuse(framework, &mut read);
    let mut found = std::mem::take(&mut read.faults);
    found.extend(meaning::errors(framework, &read));
    let absent = [&codes::MISSING_CELL, &codes::MISSING_DIMENSION];
    found.retain(|one| !absent.contains(&one.code));
    found
}

fn read(framework: &Framework, row: &Typed) -> Option<Row> {
    reading::read(&typed::table(std::slice::from_ref(row)), framework).into_iter().next()
}

/// The first fault of a row, with its remedy, in the user's language.
#[must_use]
pub fn wrong(context: &Context, framework: &Framework, row: &Typed) -> Option<String> {
    let found = faults(framework, row).into_iter().next()?;
    let text = context.words.finding_typed(&found);
    Some(format!("{}\n{}", text.message, text.help))
}

/// How an answer was read: a date in words, anything else as typed.
#[must_use]
pub fn shown(
    context: &Context,
    framework: &Framework,
    row: &Typed,
    column: &str,
    text: &str,
) -> String {
    let date = read(framework, row).and_then(|row| row.date).filter(|_| column == "date");
    date.map_or_else(|| text.trim().to_string(), |date| context.words.period(date))
}
