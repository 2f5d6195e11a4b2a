//! The report as JSON, `ruta.report/1`: stable, every key always present, keys only ever added.
//!
//! Texts are in the documents' language; ids, kinds and statuses are never translated.

use serde::Serialize;
use serde_json::Number;

use super::json::{Ordered, number, print, rows};
use super::values::texts;
use crate::engine::answer::{
    Axis, Figure, Part, Reading, Report, ResultAnswer, RoadmapAnswer, Summary,
};
use crate::model::audience::Audience;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::language::Lang;
use crate::model::quantity::{Quantity, fixed};
use crate::model::status::Status;

/// The schema's name and version.
pub const SCHEMA: &str = "ruta.report/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    known_at: Option<String>,
    since: Option<String>,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    audience: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    presented: Option<Presented<'a>>,
    rows: Ordered<u64>,
    summary: Ordered<u32>,
    roadmaps: Vec<Roadmap<'a>>,
}

/// What a sealed meeting was presented with, and which figures were restated since.
#[derive(Serialize)]
struct Presented<'a> {
    digest: &'a str,
    restated: Vec<&'a str>,
}

#[derive(Serialize)]
struct Roadmap<'a> {
    id: &'a str,
    title: &'a str,
    summary: Ordered<u32>,
    results: Vec<ResultEntry<'a>>,
}

#[derive(Serialize)]
struct ResultEntry<'a> {
    id: &'a str,
    statement: &'a str,
    indicators: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    label: Option<&'a str>,
    name: &'a str,
    kind: &'static str,
    unit: Option<&'a str>,
    status: Option<&'static str>,
    value: Option<Number>,
    of: Option<Number>,
    percent: Option<Number>,
    stage: Option<&'a str>,
    text: Option<String>,
    ceiling: Option<Number>,
    baseline: Option<Number>,
    target: Option<Target<'a>>,
    target_date: Option<String>,
    achieved_percent: Option<Number>,
    expected: Option<Number>,
    pace: Option<Number>,
    previous: Option<Number>,
    change: Option<Number>,
    restated: Option<bool>,
    last_date: Option<String>,
    rows: Option<u64>,
    breakdown: Ordered<Vec<Piece<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_hidden: Option<&'static str>,
}

/// A number, or the id of a milestone's stage.
#[derive(Serialize)]
#[serde(untagged)]
enum Target<'a> {
    Number(Number),
    Stage(&'a str),
}

#[derive(Serialize)]
struct Piece<'a> {
    key: Option<String>,
    value: Option<Number>,
    of: Option<Number>,
    percent: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<&'static str>,
}

/// Why a number is not told: one word for every reason, since to tell a small one from one that would
/// betray it is to tell something of both.
pub const HIDDEN: &str = "small-count";

/// The report's JSON, texts in `lang`.
#[must_use]
pub fn write(framework: &Framework, report: &Report, lang: Lang) -> String {
    print(&Document {
        schema: SCHEMA,
        as_of: report.as_of.to_string(),
        known_at: report.known_at.map(|moment| moment.to_string()),
        since: report.since.map(|day| day.to_string()),
        language: lang.code(),
        audience: report.hidden.as_ref().map(|_| Audience::Public.code()),
        digest: report.digest.as_deref(),
        presented: report.presented.as_ref().map(|one| Presented {
            digest: &one.digest,
            restated: one.restated.iter().map(|figure| figure.id.as_str()).collect(),
        }),
        rows: rows(&report.rows),
        summary: summary(&report.summary),
        roadmaps: report.roadmaps.iter().map(|one| roadmap(framework, report, one, lang)).collect(),
    })
}

fn summary(summary: &Summary) -> Ordered<u32> {
    let all = std::iter::once(("indicators".to_string(), summary.indicators()));
    Ordered(all.chain(summary.each().map(|(status, n)| (status.code().to_string(), n))).collect())
}

fn roadmap<'a>(
    framework: &'a Framework,
    report: &Report,
    answer: &RoadmapAnswer,
    lang: Lang,
) -> Roadmap<'a> {
    let roadmap = framework.roadmap(answer.roadmap);
    let entry = |one: &ResultAnswer| {
        let result = roadmap.result(one.result);
        ResultEntry {
            id: &result.id,
            statement: result.statement.get(lang),
            indicators: one
                .figures
                .iter()
                .map(|figure| entry(framework, report, figure, lang))
                .collect(),
        }
    };
    Roadmap {
        id: &roadmap.id,
        title: roadmap.title.get(lang),
        summary: summary(&answer.summary),
        results: answer.results.iter().map(entry).collect(),
    }
}

fn entry<'a>(framework: &'a Framework, report: &Report, figure: &Figure, lang: Lang) -> Entry<'a> {
    let indicator = framework.indicator(figure.indicator);
    let reading = &figure.reading;
    let some = |quantity: &Option<Quantity>| quantity.as_ref().and_then(number);
    Entry {
        id: &indicator.id,
        label: indicator.label.as_deref(),
        name: indicator.name.get(lang),
        kind: indicator.kind.name(),
        unit: indicator.unit.as_ref().map(|unit| unit.get(lang)),
        status: status(figure),
        value: some(&reading.value),
        of: some(&reading.of),
        percent: some(&reading.percent),
        stage: stage(indicator, reading),
        text: text(reading),
        ceiling: some(&figure.ceiling),
        baseline: some(&figure.baseline),
        target: figure.target.as_ref().and_then(|quantity| target(indicator, quantity)),
        target_date: figure.target_date.map(|day| day.to_string()),
        achieved_percent: some(&figure.achieved),
        expected: some(&figure.expected),
        pace: some(&figure.pace),
        previous: some(&figure.previous),
        change: some(&figure.change),
        restated: restated(figure),
        last_date: reading.last_date.map(|day| day.to_string()),
        rows: report.tells_rows(indicator).then_some(reading.rows),
        hidden: reading.hidden.then_some(HIDDEN),
        previous_hidden: figure.previous_hidden.then_some(HIDDEN),
        breakdown: Ordered(
            figure
                .breakdown
                .iter()
                .map(|(axis, parts)| {
                    (
                        axis_id(framework, *axis),
                        parts.iter().map(|part| piece(indicator, part)).collect(),
                    )
                })
                .collect(),
        ),
    }
}

fn target<'a>(indicator: &'a Indicator, quantity: &Quantity) -> Option<Target<'a>> {
    if indicator.kind != Kind::Milestone {
        return number(quantity).map(Target::Number);
    }
    position(quantity).and_then(|at| stage_id(indicator, at)).map(Target::Stage)
}

/// A milestone's position as an index from 1.
#[must_use]
pub fn position(quantity: &Quantity) -> Option<usize> {
    fixed(&quantity.ratio(), 0).parse().ok()
}

/// The id of the stage at a position, 1 = first.
#[must_use]
pub fn stage_id(indicator: &Indicator, position: usize) -> Option<&str> {
    indicator.stages.get(position.checked_sub(1)?).map(|stage| stage.id.as_str())
}

fn stage<'a>(indicator: &'a Indicator, reading: &Reading) -> Option<&'a str> {
    stage_id(indicator, reading.stage?)
}

/// All texts of the newest moment, each once.
fn text(reading: &Reading) -> Option<String> {
    (!reading.texts.is_empty()).then(|| texts(reading))
}

fn piece<'a>(indicator: &'a Indicator, part: &Part) -> Piece<'a> {
    let some = |quantity: &Option<Quantity>| quantity.as_ref().and_then(number);
    Piece {
        key: part.key.clone(),
        value: some(&part.reading.value),
        of: some(&part.reading.of),
        percent: some(&part.reading.percent),
        stage: stage(indicator, &part.reading),
        text: text(&part.reading),
        hidden: part.reading.hidden.then_some(HIDDEN),
    }
}

/// Whether the older figure was restated; none where it would be told of a figure that is hidden.
#[must_use]
pub fn restated(figure: &Figure) -> Option<bool> {
    (!figure.reading.hidden && !figure.previous_hidden).then_some(figure.restated)
}

/// A status's code; none where it is not told.
#[must_use]
pub fn status(figure: &Figure) -> Option<&'static str> {
    (figure.status != Status::Hidden).then(|| figure.status.code())
}

/// `party`, or a dimension's id.
#[must_use]
pub fn axis_id(framework: &Framework, axis: Axis) -> String {
    match axis {
        Axis::Party => "party".to_string(),
        Axis::Dimension(at) => framework.dimension(at).id.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{samples, samples_figures};

    #[test]
    fn an_indicator_is_written_as_the_contract_shows() {
        let text = write(&samples::framework(), &samples_figures::report(&[0]), Lang::Es);
        let expected = r#"            {
              "id": "HR1.1.1",
              "label": "1",
              "name": "Número de funcionarios que participan en la formación",
              "kind": "count",
              "unit": "funcionarios",
              "status": "off-track",
              "value": 45,
              "of": null,
              "percent": null,
              "stage": null,
              "text": null,
              "ceiling": null,
              "baseline": 0,
              "target": 300,
              "target_date": "2025-12-31",
              "achieved_percent": 15.0,
              "expected": 148.351648,
              "pace": 0.303333,
              "previous": 30,
              "change": 15,
              "restated": false,
              "last_date": "2025-06-12",
              "rows": 4,
              "breakdown": {
                "party": [
                  {
                    "key": "GTM",
                    "value": 30,
                    "of": null,
                    "percent": null
                  },
                  {
                    "key": null,
                    "value": 15,
"#;
        assert!(text.contains(expected), "{text}");
    }

    #[test]
    fn the_head_and_a_milestone_follow_the_contract() {
        let text = write(&samples::framework(), &samples_figures::report(&[0]), Lang::Es);
        let head = "{\n  \"schema\": \"ruta.report/1\",\n  \"as_of\": \"2025-06-30\",\n  \
                    \"known_at\": null,\n  \"since\": \"2025-04-10\",\n  \"language\": \"es\",";
        assert!(text.starts_with(head), "{text}");
        let keys: Vec<&str> = text
            .lines()
            .skip_while(|line| !line.contains("\"summary\""))
            .skip(1)
            .map_while(|line| line.trim().strip_prefix('"')?.split('"').next())
            .collect();
        let statuses = Status::ALL.map(|status| status.code());
        assert_eq!(keys, [&["indicators"], &statuses[..]].concat());
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let guide = &value["roadmaps"][0]["results"][1]["indicators"][1];
        assert_eq!(guide["stage"], "drafted");
        assert_eq!(guide["target"], "published");
        assert!(guide["value"].is_null());
        assert_eq!(guide["baseline"].to_string(), "0");
        assert_eq!(guide["breakdown"], serde_json::json!({}));
    }
}
