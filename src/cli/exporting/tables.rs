//! The tables that `export` writes: summary, gaps, definitions.

use crate::cli::context::Context;
use crate::cli::disclosing::{self, Disclosing, Reader};
use crate::cli::failure::Failure;
use crate::cli::session::{Counted, Ruled, Session};
use crate::engine::answer::Report;
use crate::engine::gaps::{self, Gap};
use crate::engine::report::{self, Question};
use crate::engine::seal::Seal;
use crate::model::roadmap::IndicatorIx;
use crate::render::data_table::DataTable;
use crate::render::missing::Missing;
use crate::render::{definitions_data, missing_data};

/// The whole report, for its audience.
///
/// # Errors
/// When a file changed since the census, or cannot be read to its end.
pub fn report(
    context: &Context,
    session: &Session,
    ruled: &Ruled,
    reader: Reader,
) -> Result<Report, Failure> {
    let (framework, question) = (session.framework(), Question::default());
    let mut disclosing = Disclosing::new(session, ruled, reader);
    let mut seal = Seal::new(framework, &ruled.now);
    let counted = ruled.count(&mut [&mut disclosing, &mut seal])?;
    let (views, accounts) = (ruled.views, ruled.accounts());
    let mut report = report::report(framework, &question, views, counted.folds(), accounts, 1);
    disclosing.finish(context, ruled, &question, counted.folds(), &mut report)?;
    disclosing::say_internal(context, framework, &report);
    report.digest = Some(session.digest(seal));
    Ok(report)
}

/// Everything that is missing: as a table and as the JSON of `missing`.
#[must_use]
pub fn gaps(session: &Session, ruled: &Ruled, counted: &Counted) -> (DataTable, String) {
    let framework = session.framework();
    let view = ruled.views.now;
    let indicators: Vec<IndicatorIx> = framework.each().map(|(ix, _)| ix).collect();
    let of = |ix: &IndicatorIx| gaps::of(framework, *ix, counted.folds().now, view.as_of);
    let gaps: Vec<Gap> = indicators.iter().flat_map(of).collect();
    let missing = Missing { view, party: None, gaps: &gaps, indicators: &indicators };
    (missing_data::table(framework, missing), missing_data::json(framework, missing))
}

/// Every definition.
#[must_use]
pub fn definitions(context: &Context, session: &Session) -> DataTable {
    let framework = session.framework();
    definitions_data::table(framework, context.languages.data(framework.language))
}
