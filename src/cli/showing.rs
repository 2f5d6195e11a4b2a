//! Printing a page: to the terminal or as Markdown, to a file or to standard output.

use std::path::Path;

use chrono::NaiveDate;

use super::args::format::Format;
use super::context::Context;
use super::failure::Failure;
use crate::render::page::Page;
use crate::render::{docx, html, markdown, terminal};

/// Columns where there is no terminal to ask.
const WIDTH: usize = 80;

/// Prints a page as Markdown, or for the terminal in any other form.
///
/// # Errors
/// [`Failure::Write`].
pub fn page(
    context: &Context,
    page: &Page,
    form: Format,
    file: Option<&Path>,
) -> Result<(), Failure> {
    text(context, &set(context, page, form, file), file)
}

/// A page's text in a form, coloured where it may be.
#[must_use]
pub fn set(context: &Context, page: &Page, form: Format, file: Option<&Path>) -> String {
    if form == Format::Markdown {
        return markdown::print(page);
    }
    let set = terminal::print(page, width(context));
    let coloured = context.stdout_colour && file.is_none();
    if coloured { set } else { anstream::adapter::strip_str(&set).to_string() }
}

/// Prints a brief of a day as Markdown, HTML or a Word document.
///
/// # Errors
/// [`Failure::Write`].
pub fn brief(
    context: &Context,
    page: &Page,
    form: Format,
    as_of: NaiveDate,
    file: Option<&Path>,
) -> Result<(), Failure> {
    let bytes = match form {
        Format::Docx => docx::print(page, as_of),
        Format::Html => html::print(page).into_bytes(),
        _ => markdown::print(page).into_bytes(),
    };
    context.deliver(file, &mut |out| out.write_all(&bytes))
}

/// Prints a text as it is.
///
/// # Errors
/// [`Failure::Write`].
pub fn text(context: &Context, text: &str, file: Option<&Path>) -> Result<(), Failure> {
    context.deliver(file, &mut |out| out.write_all(text.as_bytes()))
}

/// A page for the terminal.
///
/// # Errors
/// [`Failure::Write`].
pub fn terminal_page(context: &Context, shown: &Page) -> Result<(), Failure> {
    page(context, shown, Format::Table, None)
}

/// Columns to print findings in.
#[must_use]
pub fn width(context: &Context) -> usize {
    context.width.unwrap_or(WIDTH)
}
