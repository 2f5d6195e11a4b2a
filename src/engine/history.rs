//! Every row behind a figure, with what became of it, and how the figure grew.
//!
//! The one sink that keeps rows: those of a single indicator, because a person asked to see them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fate::Fate;
use super::figure;
use super::fold::Folded;
use super::ruling::Ruling;
use crate::model::framework::Framework;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;
use crate::model::row::Row;
use crate::model::sink::Sink;

/// A row of the indicator and its fate.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number over all files.
    pub number: usize,
    /// The row.
    pub row: Row,
    /// What became of it.
    pub fate: Fate,
    /// For a fate caused by another row, where that row stands: `file:line`, when it was seen.
    pub because: Option<String>,
}

/// Keeps the rows of one indicator.
pub struct History<'a> {
    indicator: IndicatorIx,
    ruling: &'a Ruling,
    lines: Vec<Line>,
}

impl<'a> History<'a> {
    /// A history of `indicator` under a ruling.
    #[must_use]
    pub fn new(indicator: IndicatorIx, ruling: &'a Ruling) -> Self {
        History { indicator, ruling, lines: Vec::new() }
    }

    /// The rows by date, then by when they were reported, then in reading order; rows whose date
    /// could not be read come last.
    #[must_use]
    pub fn lines(mut self) -> Vec<Line> {
        let places: BTreeMap<usize, String> =
            self.lines.iter().map(|line| (line.number, line.row.place().short())).collect();
        for line in &mut self.lines {
            line.because = line.fate.other().and_then(|number| places.get(&number).cloned());
        }
        self.lines.sort_by_key(|line| {
            let day = line.row.date.map_or(NaiveDate::MAX, |period| period.last());
            (day, line.row.recorded, line.number)
        });
        self.lines
    }
}

impl Sink for History<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if row.indicator == Some(self.indicator) {
            let fate = self.ruling.fate(number);
            self.lines.push(Line { number, row: row.clone(), fate, because: None });
        }
    }
}

/// The figure at the end of each day on which a counted row was observed, oldest first.
///
/// The same tally as the report's, fed row by row, so the last point is the report's figure.
#[must_use]
pub fn growth(
    framework: &Framework,
    indicator: IndicatorIx,
    lines: &[Line],
) -> Vec<(NaiveDate, Quantity)> {
    let day_of = |line: &&Line| line.row.date.map_or(NaiveDate::MAX, |period| period.last());
    let counted: Vec<&Line> = lines.iter().filter(|line| line.fate == Fate::Counted).collect();
    let mut folded = Folded::new(framework);
    let mut points = Vec::new();
    for day in counted.chunk_by(|a, b| day_of(a) == day_of(b)) {
        day.iter().for_each(|line| folded.count(framework, &line.row));
        let Some(last) = day.last() else { continue };
        let definition = framework.indicator(indicator);
        let reading = figure::whole(definition, &folded, indicator);
        points.extend(figure::headline(definition, &reading).map(|value| (day_of(last), value)));
    }
    points
}
