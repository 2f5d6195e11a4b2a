//! The report as a table of data: one row per indicator and, if asked for, per part of it; headers never
//! translated.

use super::csv_text::Cell;
use super::data_table::DataTable;
use super::report_json::{HIDDEN, axis_id, position, restated, stage_id, status};
use super::values::texts;
use crate::engine::answer::{Figure, Reading, Report};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
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

/// What a row of a breakdown adds: along which dimension, and for whom.
const PART: [&str; 2] = ["by", "key"];

/// The report's table, texts in `lang`. Where breakdowns were asked for, a row for each part follows its
/// indicator's, under two columns more that are empty in the whole; a public report has two more that say
/// what is hidden.
#[must_use]
pub fn table(framework: &Framework, report: &Report, lang: Lang) -> DataTable {
    let split = report.figures().any(|figure| !figure.breakdown.is_empty());
    let mut rows = Vec::new();
    for answer in &report.roadmaps {
        let roadmap = framework.roadmap(answer.roadmap);
        for one in &answer.results {
            let result = &roadmap.result(one.result).id;
            for figure in &one.figures {
                let place = [roadmap.id.as_str(), result];
                let whole = line(framework, report, (figure, place), lang);
                let figures = [(whole, [Cell::Empty, Cell::Empty], hidden(figure))];
                let parts = parts(framework, (figure, place), lang);
                for (mut row, of_part, hidden) in figures.into_iter().chain(parts) {
                    row.extend(split.then_some(of_part).into_iter().flatten());
                    row.extend(report.hidden.as_ref().map(|_| hidden).into_iter().flatten());
                    rows.push(row);
                }
            }
        }
    }
    let mut columns = COLUMNS.map(str::to_string).to_vec();
    columns.extend(PART.map(str::to_string).into_iter().filter(|_| split));
    if report.hidden.is_some() {
        columns.extend(["hidden", "previous_hidden"].map(str::to_string));
    }
    DataTable { what: "summary", columns, rows }
}

fn word_if(hidden: bool) -> Cell {
    Cell::plain(hidden.then_some(HIDDEN))
}

fn hidden(figure: &Figure) -> [Cell; 2] {
    [word_if(figure.reading.hidden), word_if(figure.previous_hidden)]
}

/// The parts of a figure: what their rows tell, and nothing of targets, which are the whole's.
fn parts<'a>(
    framework: &'a Framework,
    (figure, place): (&'a Figure, [&'a str; 2]),
    lang: Lang,
) -> impl Iterator<Item = (Vec<Cell>, [Cell; 2], [Cell; 2])> + 'a {
    let indicator = framework.indicator(figure.indicator);
    figure.breakdown.iter().flat_map(move |(axis, parts)| {
        parts.iter().map(move |part| {
            let reading = &part.reading;
            let mut cells = named(place, indicator, lang);
            cells.push(Cell::Empty);
            cells.extend(read(indicator, reading));
            cells.extend(vec![Cell::Empty; 10]);
            cells.extend([Cell::day(reading.last_date), Cell::Empty]);
            let of_part = [
                Cell::plain(Some(&axis_id(framework, *axis))),
                Cell::text(part.key.as_deref().unwrap_or("")),
            ];
            (cells, of_part, [word_if(reading.hidden), Cell::Empty])
        })
    })
}

/// A row with its roadmap and result and what its indicator is called, from its id to its unit; there is room for all else.
fn named([roadmap, result]: [&str; 2], indicator: &Indicator, lang: Lang) -> Vec<Cell> {
    let mut row = Vec::with_capacity(COLUMNS.len() + 2 * PART.len());
    row.extend([
        Cell::plain(Some(roadmap)),
        Cell::plain(Some(result)),
        Cell::plain(Some(&indicator.id)),
        Cell::text(indicator.label.as_deref().unwrap_or("")),
        Cell::text(indicator.name.get(lang)),
        Cell::plain(Some(indicator.kind.name())),
        Cell::text(indicator.unit.as_ref().map_or("", |unit| unit.get(lang))),
    ]);
    row
}

fn number(quantity: &Option<Quantity>) -> Cell {
    quantity.as_ref().map_or(Cell::Empty, |it| Cell::Number(it.data_text()))
}

fn stage(indicator: &Indicator, at: Option<usize>) -> Cell {
    Cell::plain(at.and_then(|at| stage_id(indicator, at)))
}

/// What rows tell, from the value to the texts.
fn read(indicator: &Indicator, reading: &Reading) -> [Cell; 5] {
    [
        number(&reading.value),
        number(&reading.of),
        number(&reading.percent),
        stage(indicator, reading.stage),
        Cell::text(&texts(reading)),
    ]
}

fn line(
    framework: &Framework,
    report: &Report,
    (figure, place): (&Figure, [&str; 2]),
    lang: Lang,
) -> Vec<Cell> {
    let indicator = framework.indicator(figure.indicator);
    let reading = &figure.reading;
    let target = match indicator.kind {
        Kind::Milestone => stage(indicator, figure.target.as_ref().and_then(position)),
        _ => number(&figure.target),
    };
    let mut cells = named(place, indicator, lang);
    cells.push(Cell::plain(status(figure)));
    cells.extend(read(indicator, reading));
    cells.extend([
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
    ]);
    cells
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
        assert_eq!(reader.headers().unwrap().len(), COLUMNS.len() + PART.len());
        assert_eq!(reader.records().map(Result::unwrap).count(), 8);
        let first = "HR1,HR1.1,HR1.1.1,1,Número de funcionarios que participan en la formación,\
                     count,funcionarios,off-track,45,,,,,,0,300,2025-12-31,15.0,148.351648,\
                     0.303333,30,15,false,2025-06-12,4,,\n";
        assert!(text.contains(first), "{text}");
        let part = ",count,funcionarios,,30,,,,,,,,,,,,,,,2025-06-12,,party,GTM\n";
        assert!(text.contains(part), "{text}");
    }
}
