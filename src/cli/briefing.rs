//! What a brief needs of a workspace, gathered on the same two passes as a report's figures.

use std::collections::BTreeMap;

use super::context::Context;
use super::disclosing::{Disclosing, Reader};
use super::failure::Failure;
use super::session::{Ruled, Session};
use crate::engine::answer::Report;
use crate::engine::brief::{Brief, Earlier};
use crate::engine::changes;
use crate::engine::checks::inspection::Inspection;
use crate::engine::checks::levels;
use crate::engine::checks::order::Ordered;
use crate::engine::checks::standing::together;
use crate::engine::coverage;
use crate::engine::disclosure::publish::withhold;
use crate::engine::evidence::Evidence;
use crate::engine::figure::{self, Folds};
use crate::engine::gaps::{self, Gap};
use crate::engine::growth::Growing;
use crate::engine::report::{self, Question};
use crate::engine::seal::Seal;
use crate::model::finding::{Finding, Level};
use crate::model::packed::Packed;
use crate::model::quantity::Quantity;
use crate::model::roadmap::IndicatorIx;

/// Counts the rows and answers everything that a brief tells.
///
/// # Errors
/// When a file changed since the census, or cannot be read to its end.
pub fn answer(
    context: &Context,
    session: &Session,
    ruled: &Ruled,
    question: &Question,
    reader: Reader,
) -> Result<Brief, Failure> {
    let (framework, views) = (session.framework(), ruled.views);
    let mut seal = Seal::new(framework, &ruled.now);
    let mut growing = Growing::new(framework, &ruled.census, &ruled.now);
    let mut evidence = Evidence::new(&ruled.now, question.party);
    let mut inspection = Inspection::new(
        &ruled.census,
        session.data.files(),
        &ruled.now,
        views.now.as_of,
        together(),
    );
    let mut disclosing = Disclosing::new(session, ruled, reader);
    let counted = ruled.count(&mut [
        &mut seal,
        &mut growing,
        &mut evidence,
        &mut inspection,
        &mut disclosing,
    ])?;
    let (folds, growth) = (counted.folds(), growing.grown());
    let whole = disclosing.question(question);
    let mut report = report::report(framework, &whole, views, folds, ruled.accounts(), 1);
    disclosing.finish(context, ruled, question, folds, &mut report)?;
    let listed: Vec<IndicatorIx> = report.figures().map(|figure| figure.indicator).collect();
    let gaps = missing(session, question, folds, &report, &listed);
    let mut found = evidence.found();
    found.retain(|(ix, ..)| listed.contains(ix));
    // Series and counts of rows are of the whole, so a brief of one party goes without.
    let whole = question.party.is_none();
    let (known_then, before) = earlier(session, folds, question, &report);
    let mut brief = Brief {
        changes: match (ruled.as_then_known(), views.since) {
            (Some(then), Some(day)) if whole => {
                changes::since(&ruled.census, &ruled.now, then, day)
            }
            _ => Default::default(),
        },
        known_then,
        before,
        growth: listed.iter().filter(|_| whole).map(|ix| (*ix, growth.of(*ix))).collect(),
        by_party: listed
            .iter()
            .filter(|ix| whole && !framework.indicator(**ix).sensitive)
            .map(|ix| (*ix, growth.of_parties(*ix)))
            .collect(),
        matrix: coverage::matrix(framework, &listed, folds.now, &gaps, question.party),
        gaps,
        evidence: found,
        errors: errors(session, inspection.findings(folds.now)),
        digest: session.digest(seal),
        report,
    };
    if brief.report.hidden.is_some() {
        withhold(framework, &mut brief);
    }
    Ok(brief)
}

/// What the figures listed were on the older day, as it was known at its end: those that are others today, and the rest.
fn earlier(
    session: &Session,
    folds: Folds,
    question: &Question,
    report: &Report,
) -> (BTreeMap<IndicatorIx, Quantity>, BTreeMap<IndicatorIx, Earlier>) {
    let (mut known_then, mut before) = (BTreeMap::new(), BTreeMap::new());
    let Some(then) = folds.as_then_known else { return (known_then, before) };
    let framework = session.framework();
    for figure in report.figures() {
        let ix = figure.indicator;
        let earlier = Earlier::of(framework, then, ix, question.party);
        if figure.restated {
            let known = figure::headline(framework.indicator(ix), &earlier.reading);
            known_then.extend(known.map(|known| (ix, known)));
        } else {
            before.insert(ix, earlier);
        }
    }
    (known_then, before)
}

/// Values missing of the indicators listed, of the party asked for.
fn missing(
    session: &Session,
    question: &Question,
    folds: Folds,
    report: &Report,
    listed: &[IndicatorIx],
) -> Vec<Gap> {
    let of = |ix: &IndicatorIx| gaps::of(session.framework(), *ix, folds.now, report.as_of);
    let mut all: Vec<Gap> = listed.iter().flat_map(of).collect();
    all.retain(|gap| question.party.is_none() || gap.party == question.party);
    all
}

/// Errors alone, of definitions, files and rows, in order of place.
fn errors(session: &Session, mut findings: Packed) -> Vec<Finding> {
    findings.extend(session.early_findings());
    let error = |one: &Finding| levels::level_of(session.framework(), one) == Some(Level::Error);
    Ordered::of(findings).iter().filter(error).collect()
}
