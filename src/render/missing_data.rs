//! What is missing as JSON (`ruta.missing/1`) and as a table of data: data gaps first, then definition gaps.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::csv_text::Cell;
use super::data_table::DataTable;
use super::json::print;
use super::missing::Missing;
use crate::engine::answers::DueFor;
use crate::engine::definition_gaps;
use crate::engine::gaps::Gap;
use crate::model::framework::Framework;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.missing/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    gaps: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'static str,
    indicator: &'a str,
    party: Option<&'a str>,
    period: Option<String>,
    #[serde(serialize_with = "iso")]
    due: Option<NaiveDate>,
    state: &'static str,
    what: Option<&'static str>,
    event: Option<&'a str>,
}

fn iso<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(serializer)
}

fn entries<'a>(framework: &'a Framework, missing: Missing<'a>) -> Vec<Entry<'a>> {
    let data = |gap: &'a Gap| Entry {
        kind: "data",
        indicator: &framework.indicator(gap.indicator).id,
        party: gap.party.map(|id| framework.parties.get(id).code.as_str()),
        period: match &gap.due_for {
            DueFor::Period(period) => Some(period.to_string()),
            DueFor::Event(_) | DueFor::Roadmap => None,
        },
        due: Some(gap.due),
        state: gap.state.code(),
        what: None,
        event: match &gap.due_for {
            DueFor::Event(event) => Some(event),
            DueFor::Period(_) | DueFor::Roadmap => None,
        },
    };
    let mut entries: Vec<Entry> = missing.gaps.iter().map(data).collect();
    for indicator in missing.indicators.iter().map(|ix| framework.indicator(*ix)) {
        entries.extend(definition_gaps::of(indicator).into_iter().map(|what| Entry {
            kind: "definition",
            indicator: &indicator.id,
            party: None,
            period: None,
            due: None,
            state: "absent",
            what: Some(what.code()),
            event: None,
        }));
    }
    entries
}

/// What is missing, as JSON.
#[must_use]
pub fn json(framework: &Framework, missing: Missing) -> String {
    let as_of = missing.view.as_of.to_string();
    print(&Document { schema: SCHEMA, as_of, gaps: entries(framework, missing) })
}

/// Names of the table's columns.
const COLUMNS: [&str; 8] =
    ["kind", "indicator", "party", "period", "due", "state", "what", "event"];

/// What is missing, as a table.
#[must_use]
pub fn table(framework: &Framework, missing: Missing) -> DataTable {
    let row = |entry: Entry| {
        vec![
            Cell::plain(Some(entry.kind)),
            Cell::plain(Some(entry.indicator)),
            Cell::plain(entry.party),
            Cell::plain(entry.period),
            Cell::day(entry.due),
            Cell::plain(Some(entry.state)),
            Cell::plain(entry.what),
            Cell::text(entry.event.unwrap_or("")),
        ]
    };
    let rows = entries(framework, missing).into_iter().map(row).collect();
    DataTable { what: "gaps", columns: COLUMNS.map(str::to_string).to_vec(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::gaps::GapState;
    use crate::engine::view::View;
    use crate::model::roadmap::IndicatorIx;
    use crate::render::csv_text::Dialect;
    use crate::render::samples::{day, framework};

    #[test]
    fn data_gaps_come_before_definition_gaps_with_the_contracts_keys() {
        let framework = framework();
        let gap = Gap {
            indicator: IndicatorIx(0),
            party: framework.parties.find("PER"),
            due_for: DueFor::Event("=taller".into()),
            due: day("2025-03-31"),
            state: GapState::Overdue(91),
        };
        let indicators = [IndicatorIx(5)];
        let missing = Missing {
            view: View { as_of: day("2025-06-30"), known_at: None },
            party: None,
            gaps: &[gap],
            indicators: &indicators,
        };
        let text = json(&framework, missing);
        let first = r#"    {
      "kind": "data",
      "indicator": "HR1.1.1",
      "party": "PER",
      "period": null,
      "due": "2025-03-31",
      "state": "overdue",
      "what": null,
      "event": "=taller"
    },
    {
      "kind": "definition",
      "indicator": "HR2.1.5",
"#;
        assert!(text.contains(first), "{text}");
        let text = table(&framework, missing).csv(Dialect::Guarded);
        let mut lines = text.lines().skip(1);
        assert_eq!(lines.next(), Some("data,HR1.1.1,PER,,2025-03-31,overdue,,\"'=taller\""));
        assert_eq!(lines.next(), Some("definition,HR2.1.5,,,,absent,target,"));
    }
}
