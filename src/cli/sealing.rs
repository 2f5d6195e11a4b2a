//! Seals of meetings, as commands need them: read, compared with a report, taken as what left the house.

use std::collections::BTreeMap;

use super::context::Context;
use super::failure::Failure;
use super::session::Session;
use crate::engine::answer::{Axis, Report};
use crate::engine::disclosure::day::Release;
use crate::engine::disclosure::sheet::{Counts, Form};
use crate::engine::figure::Folds;
use crate::engine::report::Question;
use crate::engine::standing;
use crate::model::amount::Amount;
use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::framework::Framework;
use crate::model::roadmap::IndicatorIx;
use crate::model::sealed::{Sealed, SealedNumber};
use crate::render::report_json::axis_id;
use crate::store::seals;

/// The seal of a meeting, if it has one.
///
/// # Errors
/// [`Failure::Unreadable`].
pub fn read(session: &Session, meeting: &str) -> Result<Option<Sealed>, Failure> {
    seals::read(&session.workspace, meeting).map_err(|source| {
        let path = session.workspace.path_of(&seals::place(meeting));
        Failure::Unreadable { path, source }
    })
}

/// The same; one that cannot be read is said and passed over.
fn read_or_say(context: &Context, session: &Session, meeting: &str) -> Option<Sealed> {
    read(session, meeting).unwrap_or_else(|_| {
        let place = ("path", Arg::Text(seals::place(meeting)));
        context.warn(&context.words.say_with("talk-seal-unreadable", &[place]));
        None
    })
}

/// Tells a report whether what was presented at the meeting that it counts change from still stands.
pub fn attach(
    context: &Context,
    session: &Session,
    question: &Question,
    folds: Folds,
    report: &mut Report,
) {
    let framework = session.framework();
    let sealed = report.met(framework).and_then(|one| read_or_say(context, session, &one.id));
    if let Some(sealed) = sealed.filter(|one| Some(one.as_of) == report.since) {
        let roadmaps = &question.roadmaps;
        report.presented = Some(standing::of(framework, &sealed, roadmaps, report, folds.then));
    }
}

/// What public documents of sealed meetings have shown of each sensitive indicator.
///
/// # Errors
/// [`Failure::Unreadable`]: without a seal nobody knows what has left the house, and what must not be told beside it.
pub fn releases(session: &Session) -> Result<BTreeMap<IndicatorIx, Vec<Release>>, Failure> {
    let framework = session.framework();
    let mut all: BTreeMap<IndicatorIx, Vec<Release>> = BTreeMap::new();
    // What was shown was shown, whether or not the meeting is still declared.
    for id in seals::ids(&session.workspace) {
        let Some(sealed) = read(session, &id)? else { continue };
        for (id, numbers) in &sealed.published {
            let Some(ix) = framework.find_indicator(id) else { continue };
            let shown = numbers.iter().filter_map(|one| counts(framework, one)).collect();
            all.entry(ix).or_default().push(Release { day: sealed.as_of, shown });
        }
    }
    Ok(all)
}

/// What is to be said of seals: which of them cannot be read.
#[must_use]
pub fn findings(session: &Session) -> Vec<Finding> {
    let lost = |id: &String| read(session, id).is_err();
    let place = |id: String| Place::file(seals::place(&id));
    let ids = seals::ids(&session.workspace).into_iter().filter(lost);
    ids.map(|id| Finding::at(&codes::DAMAGED_SEAL, place(id))).collect()
}

/// A number as a seal keeps it.
#[must_use]
pub fn number(framework: &Framework, form: &Form, counts: &Counts) -> SealedNumber {
    let (axis, key) = match form {
        Form::Total => (None, None),
        Form::Part(axis, key) => (Some(axis_id(framework, *axis)), key.clone()),
    };
    let of = counts.of.map(|of| of.to_string());
    SealedNumber { axis, key, value: counts.value.to_string(), of }
}

fn counts(framework: &Framework, one: &SealedNumber) -> Option<(Form, Counts)> {
    let form = match one.axis.as_deref() {
        None => Form::Total,
        Some("party") => Form::Part(Axis::Party, one.key.clone()),
        Some(id) => {
            let axis = Axis::Dimension(framework.find_dimension(id)?);
            Form::Part(axis, one.key.clone())
        }
    };
    let of = match &one.of {
        Some(of) => Some(Amount::parse(of).ok()?),
        None => None,
    };
    Some((form, Counts { value: Amount::parse(&one.value).ok()?, of }))
}
