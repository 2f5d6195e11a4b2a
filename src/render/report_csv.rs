//! The report as a table of data: one row per indicator, headers never translated.

use super::csv_text::Cell;
use super::data_table::DataTable;
use super::report_json::{HIDDEN, kind, position, restated, stage_id, status};
use crate::engine::answer::{Figure, Report};
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::language::Lang;
use crate::model::quantity::Quantity;

const COLUMNS: [&str; 25] = [
    "roadmap",
    "result",
    "indicator",
    "label",
    "name",
    "kind",
    "unit",
    "status",
    "value",
    "of",
    "percent",
    "stage",
    "text",
    "ceiling",
    "baseline",
    "target",
    "target_date",
    "achieved_percent",
    "expected",
    "pace",
    "previous",
    "change",
    "restated",
    "last_date",
    "rows",
];

/// The report's table, texts in `lang`; of a public one, with two columns more that say what is hidden.
#[must_use]
pub fn table(framework: &Framework, report: &Report, lang: Lang) -> DataTable {
    let mut rows = Vec::new();
    for answer in &report.roadmaps {
        let roadmap = framework.roadmap(answer.roadmap);
        for one in &answer.results {
            let result = &roadmap.result(one.result).id;
            for figure in &one.figures {
                let mut cells = vec![Cell::plain(Some(&roadmap.id)), Cell::plain(Some(result))];
                cells.extend(line(framework, report, figure, lang));
                if report.hidden.is_some() {
                    let word = |hidden: bool| Cell::plain(hidden.then_some(HIDDEN));
                    cells.extend([word(figure.reading.hidden), word(figure.previous_hidden)]);
                }
                rows.push(cells);
            }
        }
    }
    let mut columns = COLUMNS.map(str::to_string).to_vec();
    if report.hidden.is_some() {
        columns.extend(["hidden", "previous_hidden"].map(str::to_string));
    }
    DataTable { what: "summary", columns, rows }
}

fn line(framework: &Framework, report: &Report, figure: &Figure, lang: Lang) -> Vec<Cell> {
    let indicator = framework.indicator(figure.indicator);
    let reading = &figure.reading;
    let number =
        |quantity: &Option<Quantity>| Cell::number(quantity.as_ref().map(Quantity::data_text));
    let stage = |at: Option<usize>| Cell::plain(at.and_then(|at| stage_id(indicator, at)));
    let target = match indicator.kind {
        Kind::Milestone => stage(figure.target.as_ref().and_then(position)),
        _ => number(&figure.target),
    };
    vec![
        Cell::plain(Some(&indicator.id)),
        Cell::text(indicator.label.as_deref().unwrap_or("")),
        Cell::text(indicator.name.get(lang)),
        Cell::plain(Some(kind(indicator.kind))),
        Cell::text(indicator.unit.as_ref().map_or("", |unit| unit.get(lang))),
        Cell::plain(status(figure)),
        number(&reading.value),
        number(&reading.of),
        number(&reading.percent),
        stage(reading.stage),
        Cell::text(&reading.texts.join(" / ")),
        number(&figure.ceiling),
        number(&figure.baseline),
        target,
        Cell::day(figure.target_date),
        number(&figure.achieved),
        number(&figure.expected),
        number(&figure.pace),
        number(&figure.previous),
        number(&figure.change),
        restated(figure).map_or(Cell::Empty, Cell::Flag),
        Cell::day(reading.last_date),
        Cell::number(report.tells_rows(indicator).then_some(reading.rows)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::csv_text::Dialect;
    use crate::render::{samples, samples_figures};

    #[test]
    fn one_line_an_indicator_with_as_many_cells_as_headers() {
        let report = samples_figures::report(&[0, 1]);
        let text = table(&samples::framework(), &report, Lang::Es).csv(Dialect::Raw);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), COLUMNS.len());
        assert_eq!(reader.records().map(Result::unwrap).count(), 6);
        let first = "HR1,HR1.1,HR1.1.1,1,Número de funcionarios que participan en la formación,\
                     count,funcionarios,off-track,45,,,,,,0,300,2025-12-31,15.0,148.351648,\
                     0.303333,30,15,false,2025-06-12,4\n";
        assert!(text.contains(first), "{text}");
    }
}
