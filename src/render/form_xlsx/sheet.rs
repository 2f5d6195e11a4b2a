//! The data sheet: its heads, its lines, what is locked and how it prints.

use rust_xlsxwriter::{ColNum, ProtectionOptions, RowNum, Worksheet, XlsxError};

use super::columns::Role;
use super::heights::{lines as wrapped, points};
use super::lines;
use super::rules::Rules;
use super::style::Styles;
use super::texts::Texts;
use crate::engine::form::Form;
use crate::model::finding::Arg;
use crate::model::form::{FormKey, HEADING};
use crate::render::values::{party, text};
use crate::text::visible::one_line;

/// Rows of the form's key, the title, the bands and the headers.
const KEYS: RowNum = 0;
const TITLE: RowNum = 1;
const BANDS: RowNum = 2;
const HEADERS: RowNum = 3;
/// The first line's row.
const FIRST: RowNum = 4;
/// Lines on which any indicator can be chosen.
const SPARE: u32 = 20;
/// Heights in points.
const TITLE_HEIGHT: u32 = 26;
const SPARE_HEIGHT: u32 = 20;

/// What the sheet is made with.
pub(super) struct Parts<'a> {
    /// What is asked.
    pub(super) form: &'a Form,
    /// Its columns.
    pub(super) columns: &'a [Role],
    /// How cells look.
    pub(super) styles: &'a Styles,
    /// What they say.
    pub(super) texts: Texts<'a>,
}

/// Writes the sheet; its lists are added to those of `rules`.
///
/// # Errors
/// When a text is longer than a cell may be.
pub(super) fn write(parts: &Parts, rules: &mut Rules) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(parts.texts.words.say("form-sheet-data"))?;
    heads(&mut sheet, parts)?;
    let mut row = FIRST;
    for line in &parts.form.lines {
        lines::asked(&mut sheet, parts, rules, row, line)?;
        row += 1;
    }
    let words = parts.texts.words;
    sheet.write_string(row, 0, HEADING)?;
    sheet.write_string_with_format(row, 1, words.say("form-spare"), &parts.styles.heading)?;
    sheet.set_row_height(row, SPARE_HEIGHT)?;
    for number in 1..=SPARE {
        row += 1;
        lines::spare(&mut sheet, parts, rules, row, number)?;
    }
    set_up(&mut sheet, parts, row)?;
    Ok(sheet)
}

/// The hidden row of keys, the title, and the two rows of headers.
fn heads(sheet: &mut Worksheet, parts: &Parts) -> Result<(), XlsxError> {
    let (words, framework) = (parts.texts.words, parts.texts.framework);
    let code = &framework.parties.get(parts.form.party).code;
    let key = FormKey { party: code.clone(), as_of: parts.form.view.as_of };
    sheet.write_string(KEYS, 0, key.to_string())?;
    for row in [TITLE, BANDS, HEADERS] {
        sheet.write_string(row, 0, HEADING)?;
    }
    let title =
        [text("party", party(words, framework, code)), ("day", Arg::Day(parts.form.view.as_of))];
    let title = words.say_with("form-title-data", &title);
    sheet.write_string_with_format(TITLE, 1, &title, &parts.styles.title)?;
    sheet.set_row_height(TITLE, TITLE_HEIGHT)?;
    let first_input = parts.columns.iter().position(|role| role.is_input()).unwrap_or_default();
    let (first, last) = (column(first_input), column(parts.columns.len() - 1));
    let told = words.say("form-band-asked");
    sheet.merge_range(BANDS, 1, BANDS, first - 1, &told, &parts.styles.header)?;
    let answer = words.say("form-band-answer");
    sheet.merge_range(BANDS, first, BANDS, last, &answer, &parts.styles.input_header)?;
    let mut highest = 1;
    for (at, role) in parts.columns.iter().enumerate().skip(1) {
        if let Some(name) = role.name(framework) {
            sheet.write_string(KEYS, column(at), name)?;
        }
        let style = if role.is_input() { &parts.styles.input_header } else { &parts.styles.header };
        let header = one_line(&role.header(framework, words));
        sheet.write_string_with_format(HEADERS, column(at), &header, style)?;
        // The filter's button takes room.
        highest = highest.max(wrapped(&header, role.width().saturating_sub(2)));
    }
    sheet.set_row_height(HEADERS, points(highest))?;
    Ok(())
}

/// Widths, what stays in sight, what is locked, and how it prints.
fn set_up(sheet: &mut Worksheet, parts: &Parts, last: RowNum) -> Result<(), XlsxError> {
    for (at, role) in parts.columns.iter().enumerate() {
        sheet.set_column_width(column(at), role.width())?;
    }
    let width = column(parts.columns.len() - 1);
    sheet.set_column_hidden(0)?.set_row_hidden(KEYS)?;
    sheet.set_freeze_panes(FIRST, 3)?.autofilter(HEADERS, 0, last, width)?;
    let allowed = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&allowed);
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(TITLE, HEADERS)?.set_print_area(TITLE, 1, last, width)?;
    sheet.set_footer(foot(parts)).set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    Ok(())
}

/// The foot of a printed page: whose form, as of when, which page.
pub(super) fn foot(parts: &Parts) -> String {
    let code = &parts.texts.framework.parties.get(parts.form.party).code;
    let page = [text("page", "&P"), text("pages", "&N")];
    format!(
        "&L{code} · {}&R{}",
        parts.form.view.as_of,
        parts.texts.words.say_with("form-page", &page)
    )
}

pub(super) fn column(at: usize) -> ColNum {
    ColNum::try_from(at).unwrap_or(ColNum::MAX)
}
