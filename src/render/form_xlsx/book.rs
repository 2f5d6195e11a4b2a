//! The whole workbook. Same form, same language: the same bytes, since the day as of which it was drawn up
//! stands for the moment of its making.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::columns;
use super::cover;
use super::lists::Lists;
use super::rules::Rules;
use super::sheet::{self, Parts};
use super::style::Styles;
use super::texts::Texts;
use crate::engine::form::Form;
use crate::model::framework::Framework;
use crate::render::values::{party, text};
use crate::render::zip_maker;
use crate::words::catalogue::Words;

/// A form as the bytes of an XLSX file, in the language of `words`.
///
/// # Errors
/// When a definition's text is longer than a cell may be (32,767 characters).
pub fn write(framework: &Framework, form: &Form, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let columns = columns::of(framework, form);
    let styles = Styles::new();
    let texts = Texts { framework, words };
    let parts = Parts { form, columns: &columns, styles: &styles, texts };
    let lists = Lists::new(words.say("form-sheet-lists"));
    let mut rules = Rules { framework, words, lists };
    let mut book = Workbook::new();
    let name = party(words, framework, &framework.parties.get(form.party).code);
    let title = words.say_with("form-title", &[text("party", name)]);
    let made = ExcelDateTime::parse_from_str(&form.view.as_of.to_string())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let data = sheet::write(&parts, &mut rules)?;
    book.push_worksheet(cover::write(&parts)?);
    book.push_worksheet(data);
    book.push_worksheet(rules.lists.write()?);
    book.save_to_buffer().map(zip_maker::unix)
}
