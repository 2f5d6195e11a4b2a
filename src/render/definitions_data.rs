//! Definitions as a table of data: one row per indicator with every field, headers never translated.
//!
//! What a definition file holds as a list stands in one cell, joined by `; `: targets as
//! `2025-12-31=300 agreed=troika-1`, splits as `party:required`, stages in their order as `draft=Draft`.

use super::csv_text::Cell;
use super::data_table::DataTable;
use super::report_json::{position, stage_id};
use crate::model::amount::Amount;
use crate::model::framework::Framework;
use crate::model::indicator::{
    Calendar, Direction, Indicator, Kind, Need, OverParties, OverTime, Stage, Target, Trajectory,
};
use crate::model::language::{Lang, Text};
use crate::model::period::Span;
use crate::model::quantity::Quantity;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.definitions/1";

/// Names of the columns: keys of the definition files wherever there is one.
const COLUMNS: [&str; 38] = [
    "roadmap",
    "result",
    "indicator",
    "label",
    "name",
    "definition",
    "unit",
    "kind",
    "over_time",
    "over_parties",
    "may_repeat",
    "direction",
    "baseline",
    "baseline_date",
    "baseline_included",
    "target",
    "target_date",
    "target_agreed",
    "targets",
    "trajectory",
    "range_min",
    "range_max",
    "decimals",
    "by",
    "collect_every",
    "collect_event",
    "collect_date",
    "collect_from",
    "grace_days",
    "responsible",
    "verification",
    "evidence",
    "sensitive",
    "within",
    "stages",
    "references",
    "file",
    "line",
];

/// Every indicator's row, in file order, texts in `lang`.
#[must_use]
pub fn table(framework: &Framework, lang: Lang) -> DataTable {
    let rows = framework.each().map(|(_, one)| row(framework, one, lang)).collect();
    DataTable { what: "definitions", columns: COLUMNS.map(str::to_string).to_vec(), rows }
}

fn row(framework: &Framework, one: &Indicator, lang: Lang) -> Vec<Cell> {
    let roadmap = framework.roadmap(one.roadmap);
    let said = |text: &Option<Text>| Cell::text(text.as_ref().map_or("", |text| text.get(lang)));
    let mut cells = vec![
        Cell::plain(Some(&roadmap.id)),
        Cell::plain(Some(&roadmap.result(one.result).id)),
        Cell::plain(Some(&one.id)),
        Cell::text(one.label.as_deref().unwrap_or("")),
        Cell::text(one.name.get(lang)),
        said(&one.definition),
        said(&one.unit),
    ];
    cells.extend(sense(one));
    cells.extend(aims(one));
    cells.extend(bounds(framework, one));
    cells.extend(calendar(framework, one));
    let named = |stage: &Stage| format!("{}={}", stage.id, stage.name.get(lang));
    let stages: Vec<String> = one.stages.iter().map(named).collect();
    cells.extend([
        said(&one.responsible),
        said(&one.verification),
        Cell::Flag(one.evidence_required),
        Cell::Flag(one.sensitive),
        Cell::plain(one.within.map(|id| &framework.parties.get(id).code)),
        Cell::text(&stages.join("; ")),
        Cell::text(&one.references.join("; ")),
        Cell::text(&one.place.file),
        Cell::number(Some(one.place.line)),
    ]);
    cells
}

/// What sort of thing it is and how values add up.
fn sense(one: &Indicator) -> [Cell; 5] {
    let adds = matches!(one.kind, Kind::Count | Kind::Level | Kind::Share);
    let over_time = match one.over_time {
        OverTime::Sum => "sum",
        OverTime::Latest => "latest",
        OverTime::Max => "max",
        OverTime::Min => "min",
    };
    let over_parties = match one.over_parties {
        OverParties::Sum => "sum",
        OverParties::Max => "max",
        OverParties::Min => "min",
        OverParties::Mean => "mean",
        OverParties::None => "none",
    };
    let direction = match one.direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Maintain => "maintain",
    };
    [
        Cell::plain(Some(one.kind.name())),
        Cell::plain(adds.then_some(over_time)),
        Cell::plain(adds.then_some(over_parties)),
        Cell::Flag(one.may_repeat),
        Cell::plain((one.kind != Kind::Text).then_some(direction)),
    ]
}

/// Where it starts and what is aimed at: as declared, nothing assumed.
fn aims(one: &Indicator) -> [Cell; 8] {
    let baseline = one.baseline.as_ref();
    let last = one.targets.last();
    let each: Vec<String> = one.targets.iter().map(|target| dated(one, target)).collect();
    let trajectory = match one.trajectory {
        Trajectory::Linear => "linear",
        Trajectory::Steps => "steps",
        Trajectory::None => "none",
    };
    [
        baseline.map_or(Cell::Empty, |baseline| value(one, baseline.value)),
        Cell::day(baseline.and_then(|baseline| baseline.date)),
        baseline.map_or(Cell::Empty, |baseline| Cell::Flag(baseline.included)),
        last.map_or(Cell::Empty, |target| value(one, target.value)),
        Cell::day(last.and_then(|target| target.date)),
        Cell::plain(last.and_then(|target| target.agreed.as_ref())),
        Cell::text(&each.join("; ")),
        Cell::plain(last.map(|_| trajectory)),
    ]
}

/// A declared number; of a milestone the id of its stage, where it has one.
fn value(one: &Indicator, amount: Amount) -> Cell {
    let stage = position(&Quantity::Exact(amount)).and_then(|at| stage_id(one, at));
    match stage.filter(|_| one.kind == Kind::Milestone) {
        Some(stage) => Cell::plain(Some(stage)),
        None => Cell::number(Some(amount)),
    }
}

fn dated(one: &Indicator, target: &Target) -> String {
    let aim = match value(one, target.value) {
        Cell::Plain(text) | Cell::Number(text) => text,
        _ => String::new(),
    };
    let bounds = [("min", target.min), ("max", target.max)];
    let bounds = bounds.into_iter().filter_map(|(name, bound)| Some((name, bound?)));
    let bounds: String = bounds.map(|(name, bound)| format!(" {name}={bound}")).collect();
    let agreed = target.agreed.as_ref().map_or(String::new(), |at| format!(" agreed={at}"));
    target.date.map_or_else(|| aim.clone(), |day| format!("{day}={aim}")) + &bounds + &agreed
}

/// What a row may hold and how it is split.
fn bounds(framework: &Framework, one: &Indicator) -> [Cell; 4] {
    let need = |name: &str, need: Need| match need {
        Need::Required => format!("{name}:required"),
        Need::Optional => format!("{name}:optional"),
    };
    let split = one.by.iter().map(|(at, needed)| need(&framework.dimension(*at).id, *needed));
    let by: Vec<String> = std::iter::once(need("party", one.by_party)).chain(split).collect();
    [
        Cell::number(one.range.min.as_ref().map(|(amount, _)| amount)),
        Cell::number(one.range.max.as_ref().map(|(amount, _)| amount)),
        Cell::number(one.decimals),
        Cell::plain(Some(by.join("; "))),
    ]
}

/// When values are due and from whom.
fn calendar(framework: &Framework, one: &Indicator) -> [Cell; 5] {
    let Some(collect) = &one.collect else {
        return [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
    };
    let [every, event, date] = match &collect.calendar {
        Calendar::Every(span) => [Cell::plain(Some(span_word(*span))), Cell::Empty, Cell::Empty],
        Calendar::Event { event, date } => [Cell::Empty, Cell::text(event), Cell::Day(*date)],
    };
    let from: Vec<&str> =
        collect.from.iter().map(|id| framework.parties.get(*id).code.as_str()).collect();
    [every, event, date, joined(&from), Cell::number(Some(collect.grace_days))]
}

fn span_word(span: Span) -> &'static str {
    match span {
        Span::Day => "day",
        Span::Month => "month",
        Span::Quarter => "quarter",
        Span::Semester => "semester",
        Span::Year => "year",
    }
}

fn joined(parts: &[&str]) -> Cell {
    Cell::plain((!parts.is_empty()).then(|| parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::samples;

    #[test]
    fn every_indicator_has_a_cell_for_every_column() {
        let framework = samples::framework();
        let table = table(&framework, Lang::Es);
        assert_eq!(table.rows.len(), framework.indicators.len());
        assert!(table.rows.iter().all(|row| row.len() == COLUMNS.len()));
        let at = |name: &str| COLUMNS.iter().position(|one| *one == name).unwrap();
        let first = &table.rows[0];
        assert_eq!(first[at("indicator")], Cell::Plain("HR1.1.1".into()));
        assert_eq!(first[at("target")], Cell::Number("300".into()));
        assert_eq!(first[at("targets")], Cell::Text("2025-12-31=300 agreed=troika-2025-1".into()));
    }
}
