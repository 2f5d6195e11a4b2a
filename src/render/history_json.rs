//! The rows behind a figure as JSON (`ruta.history/1`), in the page's order.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::json::{Ordered, number, print};
use super::report_json::stage_id;
use crate::engine::fate::Fate;
use crate::engine::history::Line;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::Indicator;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Value;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.history/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    indicator: &'a str,
    rows: Vec<Entry<'a>>,
    growth: Vec<Grown>,
}

#[derive(Serialize)]
struct Grown {
    date: String,
    value: Option<Number>,
}

#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: u32,
    fate: &'static str,
    because: Option<&'a str>,
    date: Option<String>,
    value: Option<serde_json::Value>,
    of: Option<Number>,
    parties: Vec<&'a str>,
    dimensions: Ordered<&'a str>,
    event: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
    reporter: Option<&'a str>,
    recorded: Option<String>,
    id: Option<&'a str>,
    replaces: Option<&'a str>,
}

/// The history's JSON.
#[must_use]
pub fn write(
    framework: &Framework,
    indicator: IndicatorIx,
    lines: &[Line],
    growth: &[(NaiveDate, Quantity)],
    as_of: NaiveDate,
) -> String {
    let indicator = framework.indicator(indicator);
    let grown = |(day, value): &(NaiveDate, Quantity)| Grown {
        date: day.to_string(),
        value: number(value),
    };
    print(&Document {
        schema: SCHEMA,
        as_of: as_of.to_string(),
        indicator: &indicator.id,
        rows: lines.iter().map(|line| entry(framework, indicator, line)).collect(),
        growth: growth.iter().map(grown).collect(),
    })
}

fn entry<'a>(framework: &'a Framework, indicator: &Indicator, line: &'a Line) -> Entry<'a> {
    let row = &line.row;
    let some = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
    let dimension = |(one, value): (&'a Dimension, &'a String)| {
        some(value).map(|value| (one.id.clone(), value))
    };
    Entry {
        file: &row.path,
        line: row.line,
        fate: fate(line.fate),
        because: line.because.as_deref(),
        date: row.date.map(|date| date.to_string()),
        value: row.value.as_ref().and_then(|value| plain(indicator, value)),
        of: row.of.and_then(|of| number(&Quantity::Exact(of))),
        parties: row.parties.iter().map(|id| framework.parties.get(*id).code.as_str()).collect(),
        dimensions: Ordered(
            framework.dimensions.iter().zip(&row.dimensions).filter_map(dimension).collect(),
        ),
        event: some(&row.event),
        source: some(&row.source),
        note: some(&row.note),
        reporter: some(&row.reporter),
        recorded: row.recorded.map(|moment| moment.to_string()),
        id: some(&row.id),
        replaces: some(&row.replaces),
    }
}

fn plain(indicator: &Indicator, value: &Value) -> Option<serde_json::Value> {
    match value {
        Value::Number(amount) => number(&Quantity::Exact(*amount)).map(Into::into),
        Value::Yes(yes) => Some(u8::from(*yes).into()),
        Value::Stage(position) => stage_id(indicator, *position).map(Into::into),
        Value::Text(text) => Some(text.as_str().into()),
        Value::NotApplicable => Some("n/a".into()),
        Value::Withdrawn => None,
    }
}

/// The name of a fate, that of its place in the accounts.
fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Counted => "counted",
        Fate::Rejected(_) => "rejected",
        Fate::Superseded { withdrawn: true, .. } => "withdrawn",
        Fate::Superseded { .. } => "superseded",
        Fate::Duplicate(_) => "duplicate",
        Fate::LaterKnown | Fate::LaterObserved => "later",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples;

    #[test]
    fn rows_and_growth_are_written() {
        let framework = samples::framework();
        let row = samples::row(&framework, "2025-03-12", "10", "PER");
        let line = Line { number: 0, row, fate: Fate::Counted, because: None };
        let day = samples::day("2025-06-30");
        let growth = [(samples::day("2025-03-12"), samples::exact("10"))];
        let text = write(&framework, IndicatorIx(0), &[line], &growth, day);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["schema"], SCHEMA);
        assert_eq!(value["rows"][0]["fate"], "counted");
        assert_eq!(value["rows"][0]["parties"][0], "PER");
        assert_eq!(value["rows"][0]["value"].to_string(), "10");
        assert_eq!(value["growth"][0]["date"], "2025-03-12");
    }
}
