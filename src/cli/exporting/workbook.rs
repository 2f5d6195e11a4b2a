//! Workbooks: the report's six sheets, or one table of data.

use std::path::Path;

use chrono::NaiveDate;

use super::rows::{Counted, Into};
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::{Disclosing, Reader};
use crate::cli::failure::{Failure, UsageText};
use crate::cli::session::Session;
use crate::engine::coverage;
use crate::engine::disclosure::publish::veil;
use crate::engine::gaps::{self, Gap};
use crate::engine::report::{self as engine_report, Question};
use crate::engine::seal::Seal;
use crate::engine::view::Views;
use crate::model::audience::Audience;
use crate::model::roadmap::IndicatorIx;
use crate::render::data_table::DataTable;
use crate::render::missing::Missing;
use crate::render::xlsx::book::{self, Source};
use crate::render::xlsx::data;
use crate::render::xlsx::measurements::Rows;

/// Writes the report as a workbook.
///
/// # Errors
/// When a terminal would get it, data cannot be read, or the file cannot be written.
pub fn report(
    context: &Context,
    session: &Session,
    question: &Question,
    views: Views,
    reader: Reader,
    file: Option<&Path>,
) -> Result<Outcome, Failure> {
    refuse_terminal(context, file)?;
    let framework = session.framework();
    let words = context.document_words(framework.language);
    let ruled = session.rule(views)?;
    let into = Into::Sheet(Rows::new(), words.clone());
    let mut rows = Counted::new(framework, &ruled.now, into, Audience::Internal);
    let mut disclosing = Disclosing::new(session, &ruled, reader);
    let mut seal = Seal::new(framework, &ruled.now);
    let counted = ruled.count(&mut [&mut rows, &mut disclosing, &mut seal])?;
    let (folds, view) = (counted.folds(), views.now);
    let whole = disclosing.question(question);
    let mut report = engine_report::report(framework, &whole, views, folds, ruled.accounts(), 1);
    disclosing.finish(context, &ruled, question, folds, &mut report)?;
    report.digest = Some(session.digest(seal));
    let listed: Vec<IndicatorIx> = report.figures().map(|figure| figure.indicator).collect();
    let of = |ix: &IndicatorIx| gaps::of(framework, *ix, folds.now, view.as_of);
    let mut gaps: Vec<Gap> = listed.iter().flat_map(of).collect();
    gaps.retain(|gap| question.party.is_none() || gap.party == question.party);
    let mut matrix = coverage::matrix(framework, &listed, folds.now, &gaps, question.party);
    if report.hidden.is_some() {
        veil(framework, &mut matrix);
    }
    let looked_at: &[IndicatorIx] = if question.party.is_some() { &[] } else { &listed };
    let missing = Missing { view, party: question.party, gaps: &gaps, indicators: looked_at };
    let Into::Sheet(rows, _) = rows.into else { return Ok(ruled.outcome()) };
    let source = Source { framework, report: &report, matrix: &matrix, missing, rows };
    let bytes = book::write(source, &words).map_err(|_| too_large(context))?;
    context.deliver(file, &mut |out| out.write_all(&bytes))?;
    Ok(ruled.outcome())
}

/// Writes a table of data as a workbook.
///
/// # Errors
/// When a terminal would get it, it does not fit into a sheet, or the file cannot be written.
pub fn table(
    context: &Context,
    table: &DataTable,
    as_of: NaiveDate,
    file: Option<&Path>,
) -> Result<(), Failure> {
    refuse_terminal(context, file)?;
    let bytes = data::write(table, as_of).map_err(|_| too_large(context))?;
    context.deliver(file, &mut |out| out.write_all(&bytes))
}

/// A workbook is no text: at a terminal it would be noise.
fn refuse_terminal(context: &Context, file: Option<&Path>) -> Result<(), Failure> {
    if file.is_some() || context.width.is_none() {
        return Ok(());
    }
    Err(refusal(context, "workbook-needs-file"))
}

fn too_large(context: &Context) -> Failure {
    refusal(context, "workbook-too-large")
}

fn refusal(context: &Context, key: &str) -> Failure {
    let help = vec![context.words.say(&format!("{key}.help"))];
    Failure::Usage(UsageText { message: context.words.say(key), help })
}
