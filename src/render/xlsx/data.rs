//! A data format's table as a workbook of one sheet: the names of the CSV, typed cells, whole texts. For
//! programs and for `import`, so nothing is translated, rounded or cut.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, RowNum, Workbook, Worksheet, XlsxError,
};

use super::numbers;
use super::style::Styles;
use crate::render::csv_text::Cell;
use crate::render::data_table::DataTable;
use crate::render::zip_maker;
use crate::text::formula::{guard, is_dangerous, unguard};

/// Widths of columns, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// The workbook's bytes; `as_of` stands for the moment of its making.
///
/// # Errors
/// When there are more rows than a sheet holds, or a text is longer than a cell may be (32,767 characters).
pub fn write(table: &DataTable, as_of: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let styles = Looks::new();
    let mut sheet = Worksheet::new();
    sheet.set_name(table.what)?;
    let header = Styles::new().header;
    for (at, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, at, name, &header)?;
    }
    for (at, row) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(row) {
            put(&mut sheet, (at, column), cell, &styles)?;
        }
    }
    for (at, width) in (0..).zip(widths(table)) {
        sheet.set_column_width(at, width)?;
    }
    let last = RowNum::try_from(table.rows.len()).unwrap_or(RowNum::MAX);
    let width = ColNum::try_from(table.columns.len()).unwrap_or(ColNum::MAX).saturating_sub(1);
    sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, last, width)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&as_of.to_string())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    book.push_worksheet(sheet);
    book.save_to_buffer().map(zip_maker::unix)
}

/// Formats of cells, made once: a table may have a million of them.
struct Looks {
    day: Format,
    kept: Format,
    numbers: [Format; 10],
}

impl Looks {
    fn new() -> Looks {
        let number = |decimals: u32| Format::new().set_num_format(numbers::plain(decimals));
        Looks {
            day: Format::new().set_num_format("yyyy-mm-dd"),
            kept: Format::new().set_quote_prefix(),
            numbers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(number),
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "there are looks for zero to nine decimals")]
fn put(
    sheet: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Number(digits) => match numbers::held(digits) {
            Some(number) => {
                let decimals = numbers::decimals(digits).min(9) as usize;
                sheet.write_number_with_format(row, column, number, &looks.numbers[decimals])?;
            }
            None => {
                sheet.write_string(row, column, digits)?;
            }
        },
        Cell::Day(day) => {
            sheet.write_datetime_with_format(row, column, day, &looks.day)?;
        }
        Cell::Flag(yes) => {
            // A text, as in the CSV: another program turns a true into a formula, another language into a word.
            sheet.write_string(row, column, yes.to_string())?;
        }
        // Reading would take its own apostrophe for a guard.
        Cell::Plain(text) | Cell::Text(text) if unguard(text) != text => {
            sheet.write_string_with_format(row, column, guard(text), &looks.kept)?;
        }
        Cell::Plain(text) | Cell::Text(text) if is_dangerous(text) => {
            sheet.write_string_with_format(row, column, text, &looks.kept)?;
        }
        Cell::Plain(text) | Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}

/// Wide enough for most of what stands there.
fn widths(table: &DataTable) -> Vec<u32> {
    let mut widths: Vec<usize> =
        table.columns.iter().map(|name| name.chars().count() + 3).collect();
    for row in table.rows.iter().take(1000) {
        for (width, cell) in widths.iter_mut().zip(row) {
            let length = match cell {
                Cell::Empty => 0,
                Cell::Number(text) | Cell::Plain(text) | Cell::Text(text) => text.chars().count(),
                Cell::Day(_) => 11,
                Cell::Flag(_) => 6,
            };
            *width = (*width).max(length + 1);
        }
    }
    let bounded = |width: usize| u32::try_from(width.clamp(NARROWEST, WIDEST)).unwrap_or(60);
    widths.into_iter().map(bounded).collect()
}
