//! A table as a sheet: frozen headers with filters, widths, and a print set-up whose headers repeat. The
//! header is the sheet's first row, so that filters, sorting and other programs find it; what the sheet is and
//! as of when stands at the head and foot of its pages.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use super::style::Styles;
use super::value::{Value, readable};
use crate::render::form_xlsx::heights::{lines, points};
use crate::render::values::text;
use crate::words::catalogue::Words;

/// Characters that a page shows beside each other in letters that can be read with ease, and the most that
/// one page is made to show before the sheet is spread over several.
const LEGIBLE: u32 = 190;
const ONE_PAGE: u32 = 230;

/// A column of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// What people read above it.
    pub(super) header: String,
    /// Its width in characters.
    pub(super) width: u32,
}

impl Column {
    /// A column.
    pub(super) fn new(header: String, width: u32) -> Column {
        Column { header, width }
    }
}

/// A table to be written.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The sheet's name.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Value>>,
    /// How many columns stay in sight.
    pub(super) kept: ColNum,
}

impl Table {
    /// The same table without columns that hold nothing, but for the first ones.
    pub(super) fn filled(mut self) -> Table {
        let holds = |at: usize| {
            at < usize::from(self.kept)
                || self.rows.iter().any(|row| row.get(at).is_some_and(|one| *one != Value::Empty))
        };
        let keep: Vec<bool> = (0..self.columns.len()).map(holds).collect();
        let mut each = keep.iter();
        self.columns.retain(|_| each.next().copied().unwrap_or(true));
        for row in &mut self.rows {
            let mut each = keep.iter();
            row.retain(|_| each.next().copied().unwrap_or(true));
        }
        self
    }

    /// Writes the sheet.
    ///
    /// # Errors
    /// When there are more rows than a sheet holds, or the name is none for a sheet.
    pub(super) fn write(&self, styles: &Styles, foot: &Foot) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(&self.name)?;
        for (at, column) in (0..).zip(&self.columns) {
            let header = readable(&column.header);
            sheet.write_string_with_format(0, at, &header, &styles.header)?;
            sheet.set_column_width(at, column.width)?;
        }
        // The filter's button takes room.
        let head = self.columns.iter().map(|one| lines(&one.header, one.width.saturating_sub(2)));
        sheet.set_row_height(0, points(head.max().unwrap_or(1)))?;
        for (at, row) in (1..).zip(&self.rows) {
            self.write_row(&mut sheet, at, row, styles)?;
        }
        if self.rows.is_empty() {
            sheet.write_string(1, 0, foot.words.say("sheet-empty"))?;
        }
        let last = RowNum::try_from(self.rows.len()).unwrap_or(RowNum::MAX);
        let width = ColNum::try_from(self.columns.len()).unwrap_or(ColNum::MAX).saturating_sub(1);
        sheet.set_freeze_panes(1, self.kept)?.autofilter(0, 0, last, width)?;
        sheet.set_repeat_rows(0, 0)?.set_landscape();
        foot.set_up(&mut sheet, &self.name);
        sheet.set_print_fit_to_pages(self.pages_wide(), 0);
        if self.kept > 0 {
            sheet.set_repeat_columns(0, self.kept - 1)?;
        }
        Ok(sheet)
    }

    /// Pages beside each other: one, unless its letters would be too small to read.
    fn pages_wide(&self) -> u16 {
        let widths = || self.columns.iter().map(|column| column.width);
        let whole: u32 = widths().sum();
        let kept: u32 = widths().take(usize::from(self.kept)).sum();
        let beside = LEGIBLE.saturating_sub(kept).max(1);
        let pages = whole.saturating_sub(kept).div_ceil(beside).max(1);
        if whole <= ONE_PAGE { 1 } else { u16::try_from(pages).unwrap_or(u16::MAX) }
    }

    fn write_row(
        &self,
        sheet: &mut Worksheet,
        at: RowNum,
        row: &[Value],
        styles: &Styles,
    ) -> Result<(), XlsxError> {
        let mut highest = 1;
        for ((place, value), column) in (0..).zip(row).zip(&self.columns) {
            value.write(sheet, (at, place), styles)?;
            highest = highest.max(lines(&value.shown(), column.width));
        }
        sheet.set_row_height(at, points(highest))?;
        Ok(())
    }
}

/// What every page of a workbook says at its head and foot, and how it is laid out.
pub(super) struct Foot<'a> {
    /// The language.
    pub(super) words: &'a Words,
    /// What the workbook is.
    pub(super) title: String,
    /// As of when.
    pub(super) as_of: String,
}

impl Foot<'_> {
    /// Paper, margins, head and foot of a sheet.
    pub(super) fn set_up(&self, sheet: &mut Worksheet, name: &str) {
        let page = [text("page", "&P"), text("pages", "&N")];
        let page = self.words.say_with("form-page", &page);
        sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
        let head = format!("&L&B{}&R{}", literal(&self.title), literal(name));
        sheet.set_header(head).set_footer(format!("&L{}&R{page}", literal(&self.as_of)));
    }
}

/// A text in a page's head, where `&` begins a code and there is little room.
fn literal(text: &str) -> String {
    text.chars().take(90).collect::<String>().replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_columns_go_unless_they_stay_in_sight() {
        let column = |name: &str| Column::new(name.to_string(), 10);
        let table = Table {
            name: "x".into(),
            columns: vec![column("a"), column("b"), column("c")],
            rows: vec![vec![Value::Empty, Value::Empty, Value::text("x")]],
            kept: 1,
        };
        let headers: Vec<String> = table.filled().columns.into_iter().map(|c| c.header).collect();
        assert_eq!(headers, ["a", "c"]);
    }
}
