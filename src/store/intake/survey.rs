//! A survey file: a small TOML that says which answers of an export make which indicator's figures.
//!
//! An export holds names, addresses and what people wrote. Of all that only numbers leave this room: [`apply`](super::counted::apply)
//! gives rows of counts, and no finding repeats what a person answered.

use std::sync::Arc;

use toml::de::DeValue;

use super::answers::Answers;
use super::columns::Spot;
use super::keys::{self, ValueMaps};
use super::table::TableCell;
use crate::model::codes;
use crate::model::codes_intake;
use crate::model::finding::Finding;
use crate::model::finding::Place;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::store::definitions::fields::{Field, Fields, Notes};
use crate::store::definitions::ids;
use crate::store::definitions::parties::meant;
use crate::store::measurements::dates::Order;
use crate::text::alike::nearest;

const KEYS: &[&str] = &[
    "survey",
    "sheet",
    "header_row",
    "skip_rows",
    "date",
    "date_format",
    "timestamp",
    "respondent",
    "party",
    "only",
    "dimensions",
    "constants",
    "values",
    "questions",
];
const OF_QUESTION: &[&str] = &["indicator", "column", "answers", "except", "separator", "only"];
const CONSTANTS: &[&str] = &["event", "source", "note", "reporter"];
const ORDERS: [(&str, Order); 2] =
    [("day-first", Order::DayFirst), ("month-first", Order::MonthFirst)];

/// The day that the figures have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// This one, or a period.
    Fixed(String),
    /// That of the latest answer.
    Latest(Place),
}

/// Whose answers are counted.
#[derive(Debug, Clone)]
pub struct Only {
    /// The group, or one party.
    pub party: PartyId,
    /// As written.
    pub text: String,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Question {
    /// What it measures.
    pub indicator: IndicatorIx,
    /// Its column, by its header or a part of it.
    pub column: Spot,
    /// Which answers count.
    pub answers: Answers,
    /// What stands between several answers in one cell.
    pub separator: Option<String>,
    /// Whose answers count.
    pub only: Option<Only>,
}

/// A survey file as read.
#[derive(Debug, Clone)]
pub struct Survey {
    /// Its id: part of the ids of its rows.
    pub id: String,
    /// The sheet; absent = the first visible one that has the columns.
    pub sheet: Option<Spot>,
    /// The row of the header; absent = looked for.
    pub header_row: Option<u32>,
    /// Rows that are not taken, in order.
    pub skip_rows: Vec<u32>,
    /// The day of its figures.
    pub date: When,
    /// Order of day and month in the times of answers.
    pub order: Order,
    /// The column of the times of answers.
    pub timestamp: Option<Spot>,
    /// The column that tells respondents apart.
    pub respondent: Option<Spot>,
    /// The column of parties.
    pub party: Option<Spot>,
    /// Dimensions by index, with their columns.
    pub dimensions: Vec<(usize, Spot)>,
    /// What every row takes: event, source, note, reporter.
    pub constants: Vec<(String, TableCell)>,
    /// What cells of the party and dimension columns mean.
    pub values: ValueMaps,
    /// The questions.
    pub questions: Vec<Question>,
}

/// Reads a survey file; nothing if it has an error.
#[must_use]
pub fn read(
    bytes: &[u8],
    file: &Arc<str>,
    framework: &Framework,
) -> (Option<Survey>, Vec<Finding>) {
    let (survey, findings) = keys::file(bytes, file, |tree, notes| {
        let root = Fields::of_file(tree).only(KEYS, notes);
        let spot =
            |key: &str, notes: &mut Notes| root.get(key).and_then(|it| keys::spot(it, notes));
        let dimensions: Vec<&str> =
            framework.dimensions.iter().map(|one| one.id.as_str()).collect();
        let split: Vec<&str> = dimensions.iter().copied().chain(["party"]).collect();
        let only = root.get("only").and_then(|it| read_only(it, framework, notes));
        let table = |key: &str, allowed: &[&str], notes: &mut Notes| {
            let table = root.get(key).and_then(|it| it.table(notes));
            table.map_or_else(Vec::new, |it| it.only(allowed, notes).all)
        };
        let constants = table("constants", CONSTANTS, notes);
        let columns = table("dimensions", &dimensions, notes);
        let questions = root.need("questions", notes).map_or_else(Vec::new, |it| it.tables(notes));
        let (id, date) = (read_id(&root, notes), read_date(&root, notes));
        // What cannot be absent comes last, so that everything else is read in any case.
        Some(Survey {
            sheet: spot("sheet", notes),
            header_row: root.get("header_row").and_then(|it| it.whole(1_048_576, notes)),
            skip_rows: root
                .get("skip_rows")
                .map_or_else(Vec::new, |it| keys::line_numbers(it, notes)),
            order: root
                .get("date_format")
                .and_then(|it| it.choice(&ORDERS, notes))
                .unwrap_or(Order::Unsettled),
            timestamp: spot("timestamp", notes),
            respondent: spot("respondent", notes),
            party: spot("party", notes),
            dimensions: columns
                .iter()
                .filter_map(|it| Some((framework.find_dimension(it.key)?, keys::spot(it, notes)?)))
                .collect(),
            constants: constants
                .iter()
                .filter_map(|it| Some((it.key.to_string(), keys::constant(it, notes)?)))
                .collect(),
            values: keys::values(&root, &split, notes),
            questions: questions
                .into_iter()
                .filter_map(|it| {
                    read_question(it.only(OF_QUESTION, notes), &only, framework, notes)
                })
                .collect(),
            id: id?,
            date: date?,
        })
    });
    (survey.flatten(), findings)
}

fn read_id(root: &Fields, notes: &mut Notes) -> Option<String> {
    let field = root.need("survey", notes)?;
    let id = field.filled(notes)?;
    ids::check(id, &field.span, notes).then(|| id.to_string())
}

fn read_date(root: &Fields, notes: &mut Notes) -> Option<When> {
    let field = root.need("date", notes)?;
    if field.value.as_str() == Some("latest") {
        root.need("timestamp", notes)?;
        return Some(When::Latest(notes.source.place(&field.span)));
    }
    let period = field.value.as_str().and_then(crate::model::period::Period::parse);
    match (field.value, period) {
        (DeValue::String(_), Some(period)) => Some(When::Fixed(period.to_string())),
        _ => Some(When::Fixed(field.day(notes)?.to_string())),
    }
}

fn read_question(
    fields: Fields,
    only: &Option<Only>,
    framework: &Framework,
    notes: &mut Notes,
) -> Option<Question> {
    let indicator =
        fields.need("indicator", notes).and_then(|it| read_indicator(it, framework, notes));
    let column = fields.need("column", notes).and_then(|it| keys::spot(it, notes));
    let answers = read_answers(&fields, notes);
    let separator = fields.get("separator").and_then(|it| it.string(notes)).map(str::to_string);
    let own = fields.get("only").and_then(|it| read_only(it, framework, notes));
    Some(Question {
        indicator: indicator?,
        column: column?,
        answers: answers?,
        separator: separator.filter(|it| !it.is_empty()),
        only: own.or_else(|| only.clone()),
    })
}

/// `answers = ["Sí", …]`, or `answers = "any"` with `except = ["Ninguno"]`.
fn read_answers(fields: &Fields, notes: &mut Notes) -> Option<Answers> {
    let field = fields.need("answers", notes)?;
    let spots = |field: &Field, notes: &mut Notes| -> Vec<Spot> {
        let list = field.strings(notes);
        let spot = |(one, text): (Field, &str)| Spot {
            text: text.to_string(),
            at: notes.source.place(&one.span),
        };
        list.into_iter().map(spot).collect()
    };
    let except = fields.get("except");
    if field.value.as_str() == Some("any") {
        return Some(Answers::AnyBut(except.map_or_else(Vec::new, |it| spots(it, notes))));
    }
    if except.is_some() {
        field.not_allowed(field.literal(notes), "any", None, notes);
    }
    let these = spots(field, notes);
    if these.is_empty() {
        notes.add(&codes::MISSING_KEY, &field.span, |it| it.text("key", "answers"));
    }
    Some(Answers::These(these))
}

fn read_indicator(field: &Field, framework: &Framework, notes: &mut Notes) -> Option<IndicatorIx> {
    let text = field.filled(notes)?;
    let Some(ix) = framework.find_indicator(text) else {
        let ids = framework.indicators.iter().map(|one| one.id.as_str());
        let guess = nearest(text, ids).map(str::to_string);
        notes.add(&codes::UNKNOWN_REFERENCE, &field.span, |it| {
            it.text("key", "indicator").text("value", text).word("what", "indicator").guess(guess)
        });
        return None;
    };
    let kind = framework.indicator(ix).kind;
    let counts = matches!(kind, Kind::Count | Kind::Share);
    if !counts {
        notes.add(&codes_intake::NOT_FOR_SURVEY, &field.span, |it| it.text("indicator", text));
    }
    counts.then_some(ix)
}

/// `only = { party = "CRM" }`.
fn read_only(field: &Field, framework: &Framework, notes: &mut Notes) -> Option<Only> {
    let fields = field.table(notes)?.only(&["party"], notes);
    let field = fields.need("party", notes)?;
    let text = field.filled(notes)?;
    let found = framework.parties.find(text);
    if found.is_none() {
        let guess = meant(text, &framework.parties);
        notes.add(&codes::UNKNOWN_REFERENCE, &field.span, |it| {
            it.text("key", "party").text("value", text).word("what", "party").guess(guess)
        });
    }
    Some(Only { party: found?, text: text.to_string() })
}
