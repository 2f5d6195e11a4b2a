//! The first sheet: as of when, where each roadmap stands, progress against targets, what to know when reading.

use rust_xlsxwriter::{Chart, ColNum, RowNum, Worksheet, XlsxError};

use super::charts::{self, Area};
use super::measurements;
use super::style::Styles;
use super::table::Foot;
use super::value::{Value, readable};
use crate::engine::answer::Summary;
use crate::model::quantity::{DERIVED_DECIMALS, Ratio, fixed};
use crate::model::status::Status;
use crate::render::audience;
use crate::render::form_xlsx::heights::{lines, points};
use crate::render::marks;
use crate::render::page::{Bar, Block, Cell};
use crate::render::report;
use crate::render::values::{bar, count, own, text};
use crate::render::xlsx::book::Source;
use crate::words::catalogue::Words;

/// Widths of the columns, in characters; the last one is that of every further column.
const WIDTHS: [u32; 3] = [12, 62, 12];
/// Columns that running text may take.
const ACROSS: ColNum = 6;
/// Width and greatest height of a chart, height of a row of which nothing is said: pixels.
const CHART: (u32, u32) = (860, 880);
const ROW: u32 = 20;
/// Characters and pixels that a landscape page holds at full size.
const PAGE: (u32, u32) = (135, 640);

/// What the sheet is written with.
struct Maker<'a> {
    source: &'a Source<'a>,
    words: &'a Words,
    styles: &'a Styles,
    sheet: Worksheet,
    name: String,
    /// The next free row.
    row: RowNum,
    /// Columns used.
    columns: u32,
    /// Rows before which a page ends.
    breaks: Vec<RowNum>,
    /// Pixels taken of the page.
    used: u32,
}

/// Writes the sheet.
///
/// # Errors
/// When the name is none for a sheet.
pub(super) fn write(
    source: &Source,
    words: &Words,
    styles: &Styles,
    foot: &Foot,
) -> Result<Worksheet, XlsxError> {
    let page = report::page(source.framework, source.report, words);
    let name = words.say("sheet-summary");
    let mut sheet = Worksheet::new();
    sheet.set_name(&name)?;
    for column in 0..16 {
        let width = WIDTHS.get(usize::from(column)).unwrap_or(&WIDTHS[2]);
        sheet.set_column_width(column, *width)?;
    }
    let mut maker = Maker {
        source,
        words,
        styles,
        sheet,
        name,
        row: 1,
        columns: 7,
        breaks: Vec::new(),
        used: 0,
    };
    maker.sheet.write_string_with_format(0, 0, &foot.title, &styles.title)?;
    maker.sheet.set_row_height(0, 26)?;
    for line in &page.lines {
        maker.sheet.write_string_with_format(maker.row, 0, readable(line), &styles.heading)?;
        maker.skip(1);
    }
    maker.skip(1);
    let first = maker.distribution()?;
    maker.notes(page.blocks)?;
    maker.drawn(first)?;
    maker.progress()?;
    let scale = maker.scale();
    let mut sheet = maker.sheet;
    sheet.set_screen_gridlines(false).set_landscape();
    foot.set_up(&mut sheet, &maker.name);
    // Pages that are fitted to a width ignore breaks, and would cut a chart in two.
    sheet.set_print_scale(scale).set_page_breaks(&maker.breaks)?;
    Ok(sheet)
}

impl Maker<'_> {
    /// The size of print, in percent, that fits the columns to one page.
    fn scale(&self) -> u16 {
        let further = self.columns.saturating_sub(2);
        let used = WIDTHS[0] + WIDTHS[1] + further * WIDTHS[2];
        u16::try_from((PAGE.0 * 100 / used).clamp(35, 100)).unwrap_or(100)
    }

    /// Gives the row its height and goes on below it.
    fn below(&mut self, points: u32) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, points)?;
        self.row += 1;
        self.used += points * 4 / 3;
        Ok(())
    }

    /// Leaves rows free.
    fn skip(&mut self, rows: u32) {
        self.row += rows;
        self.used += rows * ROW;
    }

    /// Ends the page.
    fn turn(&mut self) {
        self.breaks.push(self.row);
        self.used = 0;
    }

    fn heading(&mut self, key: &str) -> Result<(), XlsxError> {
        let said = self.words.say(key);
        self.sheet.write_string_with_format(self.row, 0, said, &self.styles.heading)?;
        self.below(20)
    }

    fn headers(&mut self, headers: &[String]) -> Result<(), XlsxError> {
        self.columns = self.columns.max(u32::try_from(headers.len()).unwrap_or(u32::MAX));
        let mut highest = 1;
        for (at, header) in (0..).zip(headers) {
            let width = *WIDTHS.get(usize::from(at)).unwrap_or(&WIDTHS[2]);
            self.sheet.write_string_with_format(self.row, at, header, &self.styles.header)?;
            highest = highest.max(lines(header, width));
        }
        self.below(points(highest))
    }

    fn values(&mut self, values: &[Value]) -> Result<(), XlsxError> {
        let mut highest = 1;
        for (at, value) in (0..).zip(values) {
            value.write(&mut self.sheet, (self.row, at), self.styles)?;
            let width = *WIDTHS.get(usize::from(at)).unwrap_or(&WIDTHS[2]);
            highest = highest.max(lines(&value.shown(), width));
        }
        self.below(points(highest))
    }

    /// Where each roadmap's indicators stand: never an average of percentages. Gives the cells that are drawn.
    fn distribution(&mut self) -> Result<Option<(Area, Vec<Status>)>, XlsxError> {
        let sheet = self.name.clone();
        let report = self.source.report;
        let held: Vec<Status> =
            report.summary.each().filter(|(_, n)| *n > 0).map(|(one, _)| one).collect();
        self.heading("sheet-distribution")?;
        let mut headers: Vec<String> = ["label-roadmap", "label-name", "label-indicators"]
            .map(|key| self.words.say(key))
            .to_vec();
        headers.extend(held.iter().map(|one| {
            let mark = marks::status(self.words, *one);
            format!("{} {}", mark.sign, mark.word)
        }));
        headers.push(self.words.say("sheet-with-data"));
        let header = self.row;
        self.headers(&headers)?;
        let first = self.row;
        for answer in &report.roadmaps {
            let roadmap = self.source.framework.roadmap(answer.roadmap);
            let title = Value::text(&own(self.words, &roadmap.title));
            let row = counts(Value::Strong(roadmap.id.clone()), title, &answer.summary, &held);
            self.values(&row)?;
        }
        let total = Value::Strong(self.words.say("label-total"));
        self.values(&counts(total, Value::Empty, &report.summary, &held))?;
        self.skip(1);
        let bars = u32::try_from(report.roadmaps.len()).unwrap_or(0);
        Ok((bars > 0)
            .then(|| (Area { sheet, header, first, last: first + bars - 1, column: 3 }, held)))
    }

    /// The distribution's chart.
    fn drawn(&mut self, of: Option<(Area, Vec<Status>)>) -> Result<(), XlsxError> {
        let Some((area, held)) = of else { return Ok(()) };
        let chart = charts::distribution(self.words, &area, &held);
        self.insert(chart, area.last - area.first + 1)
    }

    /// How far each indicator with an agreed target is, and how far it was expected to be.
    fn progress(&mut self) -> Result<(), XlsxError> {
        let mut rows = Vec::new();
        for figure in self.source.report.figures() {
            let one = self.source.framework.indicator(figure.indicator);
            if let Cell::Bar(bar) = bar(self.words, one, figure) {
                let mark = Value::Mark(marks::status(self.words, figure.status));
                let name = Value::text(&own(self.words, &one.name));
                let [done, expected] = shares(&bar);
                rows.push(vec![Value::Strong(one.id.clone()), name, done, expected, mark]);
            }
        }
        if rows.is_empty() {
            return Ok(());
        }
        self.turn();
        self.heading("sheet-progress")?;
        let keys =
            ["label-id", "label-name", "sheet-progress-done", "label-expected", "label-status"];
        let header = self.row;
        self.headers(&keys.map(|key| self.words.say(key)))?;
        let first = self.row;
        for row in &rows {
            self.values(row)?;
        }
        let last = self.row.saturating_sub(1);
        self.skip(1);
        let area = Area { sheet: self.name.clone(), header, first, last, column: 2 };
        let chart = charts::progress(self.words, &area);
        self.insert(chart, last - first + 1)
    }

    /// Puts a chart of so many bars here, and goes on below it; it begins a page if the rest of this one is
    /// too short for it.
    fn insert(&mut self, mut chart: Chart, bars: u32) -> Result<(), XlsxError> {
        let each = if bars > 12 { 24 } else { 44 };
        let height = (130 + bars * each).min(CHART.1);
        chart.set_width(CHART.0).set_height(height);
        let page = PAGE.1 * 100 / u32::from(self.scale());
        // A table may already have filled pages of its own.
        if self.used % page + height > page {
            self.turn();
        }
        self.sheet.insert_chart(self.row, 0, &chart)?;
        self.skip(height / ROW + 2);
        Ok(())
    }

    fn notes(&mut self, blocks: Vec<Block>) -> Result<(), XlsxError> {
        // There are no bars drawn with signs here, and no † beside a figure: a column says "restated".
        let mut notes: Vec<String> = blocks
            .into_iter()
            .filter_map(|block| match block {
                Block::Note(text) => Some(text.trim_start_matches("† ").to_string()),
                _ => None,
            })
            .collect();
        let (hidden, too_many) = measurements::left_out(self.source);
        if hidden > 0 && self.source.report.hidden.is_some() {
            notes.push(self.words.say("sheet-note-sensitive-public"));
        } else if hidden > 0 {
            notes.push(count(self.words, "sheet-note-sensitive", hidden));
        }
        if too_many {
            notes.push(self.words.say("sheet-note-too-many"));
        }
        notes.extend(audience::counted(self.source.report, self.words));
        if let Some(digest) = &self.source.report.digest {
            notes.push(self.words.say_with("brief-digest", &[text("digest", digest.clone())]));
        }
        if notes.is_empty() {
            return Ok(());
        }
        self.heading("sheet-notes")?;
        let width = WIDTHS[0] + WIDTHS[1] + WIDTHS[2] * u32::from(ACROSS - 1);
        for note in notes {
            let said = readable(&note);
            let format = &self.styles.text;
            self.sheet.merge_range(self.row, 0, self.row, ACROSS, &said, format)?;
            self.below(points(lines(&said, width)))?;
        }
        self.skip(1);
        Ok(())
    }
}

fn counts(id: Value, name: Value, summary: &Summary, held: &[Status]) -> Vec<Value> {
    let mut row = vec![id, name, Value::count(summary.indicators())];
    row.extend(held.iter().map(|one| Value::count(summary.of(*one))));
    row.push(Value::count(summary.with_data()));
    row
}

/// Done and expected as shares of the way from baseline to target.
fn shares(bar: &Bar) -> [Value; 2] {
    let share = |ratio: &Ratio| Value::Number {
        digits: fixed(ratio, DERIVED_DECIMALS + 2),
        format: "0.0%".to_string(),
    };
    [share(&bar.done), bar.expected.as_ref().map_or(Value::Empty, share)]
}
