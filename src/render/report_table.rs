//! The report's tables: one per result, and one per breakdown asked for.

use super::given;
use super::marks;
use super::page::{Block, Cell, Column, Page, Table};
use super::values::{self, dimension, own, party, text};
use crate::engine::answer::{Axis, Figure, Part, Report};
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::words::catalogue::Words;

/// What every table of a report shares.
pub struct Frame<'a> {
    framework: &'a Framework,
    words: &'a Words,
    since: bool,
    /// Columns that hold anything anywhere in the report, so that all tables look alike.
    filled: Vec<bool>,
}

impl<'a> Frame<'a> {
    /// Looks over the whole report for the columns it needs.
    #[must_use]
    pub fn new(framework: &'a Framework, report: &Report, words: &'a Words) -> Frame<'a> {
        Frame::of(framework, report.figures(), report.since.is_some(), words)
    }

    /// Looks over some figures alone; `since` tells whether there is a day to count change from.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "there is one for each column, and these are columns"
    )]
    pub fn of<'f>(
        framework: &'a Framework,
        figures: impl Iterator<Item = &'f Figure>,
        since: bool,
        words: &'a Words,
    ) -> Frame<'a> {
        let mut frame = Frame { framework, words, since, filled: Vec::new() };
        let rows = figures.map(|figure| frame.row(figure)).collect();
        let mut filled = Table::new(frame.columns(), rows).filled();
        for always in [NAME, VALUE, STATUS] {
            filled[always] = true;
        }
        frame.filled = filled;
        frame
    }

    /// A table of these figures, with the columns that the report fills.
    #[must_use]
    pub fn table(&self, figures: &[Figure]) -> Table {
        let rows = figures.iter().map(|figure| self.row(figure)).collect();
        Table::new(self.columns(), rows).only(&self.filled)
    }

    fn columns(&self) -> Vec<Column> {
        let say = |key| self.words.say(key);
        vec![
            Column::wide(say("label-indicator"), 3),
            Column::right(say("label-value"), 0),
            Column::right(say("label-target"), 0),
            Column::left(say("label-target-date"), 4),
            Column::left(say("label-progress"), 1),
            Column::left(say("label-status"), 0),
            Column::right(say("label-change"), 2),
            Column::left(say("label-last-date"), 3),
        ]
    }

    fn row(&self, figure: &Figure) -> Vec<Cell> {
        let indicator = self.framework.indicator(figure.indicator);
        let words = self.words;
        let agreed = figure.target.as_ref().filter(|_| !indicator.targets.is_empty());
        let target = agreed.map(|t| values::in_terms(words, indicator, t));
        let target = target.map(|t| given::bounded(words, indicator, indicator.targets.last(), &t));
        let target = match target {
            Some(text) if indicator.kind == Kind::Milestone => Cell::Text(text),
            Some(number) => Cell::Number(number),
            None => Cell::Empty,
        };
        let day = |day: Option<_>| day.map_or(Cell::Empty, |d| Cell::Date(words.short_date(d)));
        vec![
            Cell::Named { id: indicator.id.clone(), text: own(words, &indicator.name) },
            values::value(words, indicator, &figure.reading, figure.ceiling.as_ref()),
            target,
            day(figure.target_date),
            values::bar(words, indicator, figure),
            Cell::Mark(marks::status(words, figure.status)),
            values::change(words, indicator, figure, self.since),
            day(figure.reading.day()),
        ]
    }
}

const NAME: usize = 0;
const VALUE: usize = 1;
const STATUS: usize = 5;

/// Adds a result's table and its indicators' breakdowns.
pub fn add(page: &mut Page, frame: &Frame, figures: &[Figure]) {
    page.blocks.push(Block::Table(frame.table(figures)));
    for figure in figures {
        add_breakdowns(page, frame, figure);
    }
}

/// Adds an indicator's breakdowns.
pub fn add_breakdowns(page: &mut Page, frame: &Frame, figure: &Figure) {
    for (axis, parts) in &figure.breakdown {
        breakdown(page, frame, figure, *axis, parts);
    }
}

fn breakdown(page: &mut Page, frame: &Frame, figure: &Figure, axis: Axis, parts: &[Part]) {
    if parts.is_empty() {
        return;
    }
    let (words, framework) = (frame.words, frame.framework);
    let indicator = framework.indicator(figure.indicator);
    let axis_name = match axis {
        Axis::Party => words.say("label-party"),
        Axis::Dimension(at) => own(words, &framework.dimension(at).name),
    };
    let heading = words.say_with("page-breakdown-title", &[text("axis", axis_name.clone())]);
    page.heading(3, &indicator.id, &heading);
    let columns = vec![
        Column::left(axis_name, 0),
        Column::right(words.say("label-value"), 0),
        Column::left(words.say("label-last-date"), 1),
    ];
    let row = |part: &Part| {
        let key = match (&part.key, axis) {
            (None, _) => words.say("label-not-split"),
            (Some(code), Axis::Party) => party(words, framework, code),
            (Some(value), Axis::Dimension(at)) => dimension(words, framework, at, value),
        };
        let last = part.reading.day();
        vec![
            Cell::Text(key),
            values::part(words, indicator, &part.reading),
            last.map_or(Cell::Empty, |day| Cell::Date(words.short_date(day))),
        ]
    };
    let rows = parts.iter().map(row).collect();
    page.blocks.push(Block::Table(Table::new(columns, rows)));
}
