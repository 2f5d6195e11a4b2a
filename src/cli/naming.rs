//! From what was typed to what it names: indicators, roadmaps, parties, dimensions, meetings.

use chrono::NaiveDate;

use super::failure::{Failure, Named};
use crate::engine::answer::Axis;
use crate::model::framework::{Framework, Meeting};
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::model::roadmap::IndicatorIx;
use crate::store::measurements::lookup::{self, Lookup};
use crate::text::alike::nearest;
use crate::text::fold::fold;

/// The indicator of this id.
///
/// # Errors
/// [`Failure::BrokenDefinition`]; [`Failure::Unknown`] with the nearest id.
pub fn indicator(framework: &Framework, id: &str) -> Result<IndicatorIx, Failure> {
    framework.find_indicator(id).ok_or_else(|| {
        let ids = framework.indicators.iter().map(|one| one.id.as_str());
        unless_broken(framework, id, || Failure::unknown(Named::Indicator, id, nearest(id, ids)))
    })
}

/// That the definition of this id has an error, if it has; else what `other` says.
pub fn unless_broken(framework: &Framework, id: &str, other: impl FnOnce() -> Failure) -> Failure {
    framework.find_faulty(id).map_or_else(other, |one| Failure::BrokenDefinition(one.clone()))
}

/// The roadmaps of these ids, by index.
///
/// # Errors
/// [`Failure::BrokenDefinition`]; [`Failure::Unknown`] with the nearest id.
pub fn roadmaps(framework: &Framework, ids: &[String]) -> Result<Vec<usize>, Failure> {
    let known = || framework.roadmaps.iter().map(|one| one.id.as_str());
    let find = |id: &String| {
        let at = framework.roadmaps.iter().position(|one| one.id.eq_ignore_ascii_case(id));
        let unknown = || Failure::unknown(Named::Roadmap, id, nearest(id, known()));
        at.ok_or_else(|| unless_broken(framework, id, unknown))
    };
    ids.iter().map(find).collect()
}

/// The party of this code or name.
///
/// # Errors
/// [`Failure::Unknown`] with what was probably meant.
pub fn party(framework: &Framework, text: &Option<String>) -> Result<Option<PartyId>, Failure> {
    let Some(text) = text else { return Ok(None) };
    match Lookup::new(framework).party(text.trim()) {
        lookup::Named::Known(id) => Ok(Some(id)),
        lookup::Named::Looks(code) => Err(Failure::unknown(Named::Party, text, Some(&code))),
        lookup::Named::Unknown(guess) => {
            // Here one party is asked for, not several.
            let guess = guess.filter(|guess| !guess.contains('/'));
            Err(Failure::unknown(Named::Party, text, guess.as_deref()))
        }
    }
}

/// The axes of these dimensions; `party`, also `pais` and the like, is one.
///
/// # Errors
/// [`Failure::Unknown`] with the dimensions there are.
pub fn axes(framework: &Framework, names: &[String]) -> Result<Vec<Axis>, Failure> {
    let party = ["party", "parte", "pais", "country"];
    let find = |name: &String| {
        if party.contains(&fold(name).as_str()) {
            return Ok(Axis::Party);
        }
        let at = framework.named_dimension(name);
        at.map(Axis::Dimension).ok_or_else(|| {
            let ids = || framework.dimensions.iter().map(|one| one.id.as_str());
            let all: Vec<&str> = std::iter::once("party").chain(ids()).collect();
            Failure::Unknown {
                what: Named::Dimension,
                id: name.clone(),
                guess: nearest(name, all.iter().copied()).map(str::to_string),
                known: all.join(", "),
            }
        })
    };
    let mut axes: Vec<Axis> = Vec::new();
    for name in names {
        let axis = find(name)?;
        if !axes.contains(&axis) {
            axes.push(axis);
        }
    }
    Ok(axes)
}

/// The meeting that a word names by its id, with its index.
#[must_use]
pub fn meeting<'f>(framework: &'f Framework, typed: &str) -> Option<(usize, &'f Meeting)> {
    let mut all = framework.meetings.iter().enumerate();
    all.find(|(_, one)| one.id.eq_ignore_ascii_case(typed))
}

/// The day that change is counted from: a date or meeting typed, else the last meeting before
/// `as_of`.
///
/// # Errors
/// [`Failure::Unknown`] with the nearest meeting; [`Failure::SinceLater`].
pub fn since(
    framework: &Framework,
    typed: Option<&str>,
    as_of: NaiveDate,
) -> Result<Option<NaiveDate>, Failure> {
    let Some(typed) = typed else {
        return Ok(framework.meeting_before(as_of).map(|meeting| meeting.date));
    };
    let meeting = meeting(framework, typed).map(|(_, meeting)| meeting.date);
    let day = || Period::parse(typed).map(Period::last);
    let ids: Vec<&str> = framework.meetings.iter().map(|one| one.id.as_str()).collect();
    let since = meeting.or_else(day).ok_or_else(|| Failure::Unknown {
        what: Named::Meeting,
        id: typed.to_string(),
        guess: nearest(typed, ids.iter().copied()).map(str::to_string),
        known: ids.join(", "),
    })?;
    if since > as_of { Err(Failure::SinceLater { since, as_of }) } else { Ok(Some(since)) }
}
