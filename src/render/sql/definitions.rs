//! Indicators as a script needs them: a row each, their stages, the legs of their trajectories.

use chrono::NaiveDate;

use super::values::{Cell, Sort, Table};
use crate::engine::gaps::first_due;
use crate::engine::progress::keeps;
use crate::model::framework::Framework;
use crate::model::indicator::{
    Direction, Indicator, Kind, Need, OverParties, OverTime, Trajectory,
};
use crate::model::language::Lang;
use crate::model::roadmap::IndicatorIx;
use crate::text::fold::fold;

const COLUMNS: [(&str, Sort); 26] = [
    ("ix", Sort::Whole),
    ("roadmap", Sort::Text),
    ("result", Sort::Text),
    ("id", Sort::Text),
    ("id_lower", Sort::Text),
    ("label", Sort::Text),
    ("name", Sort::Text),
    ("kind", Sort::Text),
    ("unit", Sort::Text),
    ("over_time", Sort::Text),
    ("over_parties", Sort::Text),
    ("direction", Sort::Text),
    ("baseline", Sort::Amount),
    ("included", Sort::Flag),
    ("target", Sort::Amount),
    ("target_day", Sort::Day),
    ("target_least", Sort::Amount),
    ("target_most", Sort::Amount),
    ("keeps", Sort::Flag),
    ("stages", Sort::Whole),
    ("within", Sort::Text),
    ("members", Sort::Whole),
    ("first_due", Sort::Day),
    ("least", Sort::Amount),
    ("most", Sort::Amount),
    ("whole_only", Sort::Flag),
];

/// Indicators in the report's order with a number each.
pub fn listed(framework: &Framework) -> impl Iterator<Item = (usize, IndicatorIx)> {
    let results = framework.roadmaps.iter().flat_map(|roadmap| &roadmap.results);
    results.flat_map(|result| result.indicators.iter().copied()).enumerate()
}

/// Indicators, stages, legs, dimensions' values, thresholds.
#[must_use]
pub fn tables(framework: &Framework, lang: Lang) -> Vec<Table> {
    let [by_id, by_name] = stages(framework);
    let [ids, names] = splits(framework);
    vec![
        indicators(framework, lang),
        by_id,
        by_name,
        legs(framework),
        ids,
        names,
        thresholds(framework),
    ]
}

fn indicators(framework: &Framework, lang: Lang) -> Table {
    let mut table = Table::new("ruta_indicators", &COLUMNS);
    table.columns.push(("party_needed".to_string(), Sort::Flag));
    for at in 1..=framework.dimensions.len() {
        table.columns.push((format!("needs_{at}"), Sort::Flag));
    }
    table.rows = listed(framework).map(|(number, ix)| row(framework, number, ix, lang)).collect();
    table
}

fn row(framework: &Framework, number: usize, ix: IndicatorIx, lang: Lang) -> Vec<Cell> {
    let indicator = framework.indicator(ix);
    let roadmap = framework.roadmap_of(ix);
    let target = indicator.final_target();
    let target = target.as_ref();
    let within = indicator.within.map(|group| framework.parties.get(group).code.clone());
    let members = indicator.within.map(|group| framework.parties.expand(group).len());
    let label = indicator.label.as_deref().filter(|label| !label.is_empty());
    let mut cells = vec![
        Cell::count(number),
        Cell::Text(roadmap.id.clone()),
        Cell::Text(roadmap.result(indicator.result).id.clone()),
        Cell::Text(indicator.id.clone()),
        Cell::Text(indicator.id.to_ascii_lowercase()),
        Cell::text(label),
        Cell::text(Some(indicator.name.get(lang)).filter(|name| !name.is_empty())),
        Cell::text(Some(indicator.kind.name())),
        Cell::text(
            indicator.unit.as_ref().map(|unit| unit.get(lang)).filter(|unit| !unit.is_empty()),
        ),
        Cell::text(Some(over_time(indicator))),
        Cell::text(Some(over_parties(indicator))),
        Cell::text(Some(direction(indicator))),
        Cell::amount(indicator.start_value()),
        Cell::Flag(indicator.baseline.as_ref().is_some_and(|baseline| baseline.included)),
        Cell::amount(target.map(|target| target.value)),
        Cell::day(target.and_then(|target| target.date)),
        Cell::amount(target.and_then(|target| target.min)),
        Cell::amount(target.and_then(|target| target.max)),
        Cell::Flag(keeps(indicator)),
        Cell::count(indicator.stages.len()),
        Cell::text(within),
        members.map_or(Cell::Null, Cell::count),
        Cell::day(first_due(framework, indicator)),
        Cell::amount(indicator.range.min.as_ref().map(|(least, _)| *least)),
        Cell::amount(indicator.range.max.as_ref().map(|(most, _)| *most)),
        Cell::Flag(indicator.decimals == Some(0)),
        Cell::Flag(indicator.by_party == Need::Required),
    ];
    let needed = |at| indicator.by.iter().any(|(one, need)| *one == at && *need == Need::Required);
    cells.extend((0..framework.dimensions.len()).map(|at| Cell::Flag(needed(at))));
    cells
}

fn over_time(indicator: &Indicator) -> &'static str {
    match indicator.over_time {
        OverTime::Sum => "sum",
        OverTime::Latest => "latest",
        OverTime::Max => "max",
        OverTime::Min => "min",
    }
}

/// Countries that said yes are added; stages are never combined.
fn over_parties(indicator: &Indicator) -> &'static str {
    match (indicator.kind, indicator.over_parties) {
        (Kind::Parties, _) | (Kind::Count | Kind::Level | Kind::Share, OverParties::Sum) => "sum",
        (Kind::Milestone | Kind::Text, _) | (_, OverParties::None) => "none",
        (_, OverParties::Max) => "max",
        (_, OverParties::Min) => "min",
        (_, OverParties::Mean) => "mean",
    }
}

fn direction(indicator: &Indicator) -> &'static str {
    match indicator.direction {
        Direction::Increase => "increase",
        Direction::Decrease => "decrease",
        Direction::Maintain => "maintain",
    }
}

/// Stages by id, and by name where a name is of one stage's alone.
fn stages(framework: &Framework) -> [Table; 2] {
    let place = ("place", Sort::Whole);
    let ix = ("ix", Sort::Whole);
    let mut by_id =
        Table::new("ruta_stages", &[ix, place, ("id", Sort::Text), ("id_lower", Sort::Text)]);
    let mut by_name = Table::new("ruta_stage_names", &[ix, place, ("name", Sort::Text)]);
    for (number, ix) in listed(framework) {
        let mut known: Vec<String> = Vec::new();
        for (stage, place) in framework.indicator(ix).stages.iter().zip(1..) {
            let (id, lower) = (stage.id.clone(), stage.id.to_ascii_lowercase());
            let at = || vec![Cell::count(number), Cell::count(place)];
            by_id.rows.push([at(), vec![Cell::Text(id), Cell::Text(lower)]].concat());
            for name in stage.name.all().map(|(_, name)| fold(name)) {
                if !known.contains(&name) {
                    by_name.rows.push([at(), vec![Cell::Text(name.clone())]].concat());
                    known.push(name);
                }
            }
        }
    }
    [by_id, by_name]
}

/// The stretches of each trajectory: from what on which day to what on which day.
fn legs(framework: &Framework) -> Table {
    let columns = [
        ("ix", Sort::Whole),
        ("leg", Sort::Whole),
        ("since", Sort::Day),
        ("start", Sort::Amount),
        ("until", Sort::Day),
        ("goal", Sort::Amount),
        ("last_leg", Sort::Flag),
        ("steps", Sort::Flag),
    ];
    let mut table = Table::new("ruta_legs", &columns);
    for (number, ix) in listed(framework) {
        let indicator = framework.indicator(ix);
        let Some(start) = indicator.start_value() else { continue };
        if indicator.trajectory == Trajectory::None || keeps(indicator) {
            continue;
        }
        let declared: Option<NaiveDate> = indicator.baseline.as_ref().and_then(|one| one.date);
        let mut from = (declared.unwrap_or(framework.roadmap_of(ix).start), start);
        let dated =
            indicator.targets.iter().filter_map(|target| Some((target.date?, target.value)));
        let dated: Vec<_> = dated.collect();
        for (leg, (until, goal)) in dated.iter().enumerate() {
            table.rows.push(vec![
                Cell::count(number),
                Cell::count(leg),
                Cell::Day(from.0),
                Cell::Amount(from.1),
                Cell::Day(*until),
                Cell::Amount(*goal),
                Cell::Flag(leg + 1 == dated.len()),
                Cell::Flag(indicator.trajectory == Trajectory::Steps),
            ]);
            from = (*until, *goal);
        }
    }
    table
}

/// Declared values of dimensions, by id and by name.
fn splits(framework: &Framework) -> [Table; 2] {
    let dimension = ("dimension", Sort::Whole);
    let value = ("value", Sort::Text);
    let mut ids = Table::new("ruta_split_ids", &[dimension, value, ("id_lower", Sort::Text)]);
    let mut names = Table::new("ruta_split_names", &[dimension, value, ("name", Sort::Text)]);
    for (one, at) in framework.dimensions.iter().zip(1..) {
        let mut known: Vec<String> = Vec::new();
        for (id, name) in &one.values {
            let cells = || vec![Cell::count(at), Cell::Text(id.clone())];
            ids.rows.push([cells(), vec![Cell::Text(id.to_ascii_lowercase())]].concat());
            for name in name.all().map(|(_, name)| fold(name)) {
                if !known.contains(&name) {
                    names.rows.push([cells(), vec![Cell::Text(name.clone())]].concat());
                    known.push(name);
                }
            }
        }
    }
    [ids, names]
}

fn thresholds(framework: &Framework) -> Table {
    let mut table =
        Table::new("ruta_thresholds", &[("on_track", Sort::Amount), ("at_risk", Sort::Amount)]);
    let thresholds = &framework.thresholds;
    table.rows.push(vec![Cell::Amount(thresholds.on_track), Cell::Amount(thresholds.at_risk)]);
    table
}
