//! The whole report as a workbook: what is in it and in which order.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::measurements::Rows;
use super::style::Styles;
use super::table::Foot;
use super::{definitions, gaps, indicators, matrix, measurements, summary};
use crate::engine::answer::Report;
use crate::engine::coverage::Matrix;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::render::audience;
use crate::render::missing::Missing;
use crate::render::values::{own, text};
use crate::render::zip_maker;
use crate::words::catalogue::Words;

/// What a workbook is made of.
pub struct Source<'a> {
    /// The definitions.
    pub framework: &'a Framework,
    /// The figures.
    pub report: &'a Report,
    /// Who has reported what.
    pub matrix: &'a Matrix,
    /// What is missing of the indicators listed.
    pub missing: Missing<'a>,
    /// The rows that count.
    pub rows: Rows,
}

/// The workbook's bytes, in the language of `words`.
///
/// # Errors
/// When something does not fit into a workbook.
pub fn write(mut source: Source, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new();
    let title = words.say("title-report");
    let as_of = words.say_with("note-as-of", &[("date", Arg::Day(source.report.as_of))]);
    let digits = source.report.digest.as_ref().and_then(|digest| digest.get(..16));
    let digest =
        digits.map(|digits| words.say_with("brief-foot-digest", &[text("digest", digits)]));
    let as_of = [Some(as_of), digest].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let banner = source.framework.banner.as_ref().map(|one| own(words, one));
    let named = banner.map_or_else(|| title.clone(), |banner| format!("{banner} · {title}"));
    let head = audience::banner(&named, source.report, words);
    let foot = Foot { words, title: head, as_of };
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&source.report.as_of.to_string())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    book.push_worksheet(summary::write(&source, words, &styles, &foot)?);
    // There may be very many: none is kept twice.
    let rows = source.rows.told();
    let source = &source;
    book.push_worksheet(indicators::table(source, words).write(&styles, &foot)?);
    if let Some(table) = indicators::breakdowns(source, words) {
        book.push_worksheet(table.write(&styles, &foot)?);
    }
    for table in [
        matrix::table(source, words),
        gaps::table(source, words),
        measurements::table(source, rows, words),
        definitions::table(source, words),
    ] {
        book.push_worksheet(table.write(&styles, &foot)?);
    }
    book.save_to_buffer().map(zip_maker::unix)
}
