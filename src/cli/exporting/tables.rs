//! The tables that `export` writes: summary, gaps, definitions.

use crate::cli::context::Context;
use crate::cli::session::{Counted, Ruled, Session};
use crate::engine::answer::Report;
use crate::engine::gaps::{self, Gap};
use crate::engine::report::{self, Question};
use crate::model::roadmap::IndicatorIx;
use crate::render::data_table::DataTable;
use crate::render::missing::Missing;
use crate::render::{definitions_data, missing_data};

/// The whole report.
#[must_use]
pub fn report(session: &Session, ruled: &Ruled, counted: &Counted) -> Report {
    let question = Question::default();
    report::report(session.framework(), &question, ruled.views, counted.folds(), ruled.accounts())
}

/// Everything that is missing: as a table and as the JSON of `missing`.
#[must_use]
pub fn gaps(session: &Session, ruled: &Ruled, counted: &Counted) -> (DataTable, String) {
    let framework = session.framework();
    let as_of = ruled.views.now.as_of;
    let indicators: Vec<IndicatorIx> = framework.each().map(|(ix, _)| ix).collect();
    let of = |ix: &IndicatorIx| gaps::of(framework, *ix, counted.folds().now, as_of);
    let gaps: Vec<Gap> = indicators.iter().flat_map(of).collect();
    let missing = Missing { as_of, party: None, gaps: &gaps, indicators: &indicators };
    (missing_data::table(framework, missing), missing_data::json(framework, missing))
}

/// Every definition.
#[must_use]
pub fn definitions(context: &Context, session: &Session) -> DataTable {
    let framework = session.framework();
    definitions_data::table(framework, context.languages.data(framework.language))
}
