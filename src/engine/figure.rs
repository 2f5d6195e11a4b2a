//! From a tally to a figure: value, target, expectation, status, change.

use chrono::NaiveDate;
use num_traits::Zero;

use super::answer::{Axis, Figure, Reading};
use super::fold::Folded;
use super::form::may_report;
use super::gaps;
use super::progress::{self, Leg};
use super::tally::Tally;
use crate::model::amount::Amount;
use crate::model::fraction;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, Target};
use crate::model::party::PartyId;
use crate::model::quantity::{Quantity, Ratio};
use crate::model::roadmap::IndicatorIx;
use crate::model::status::Status;

/// The rows that figures are made of, under up to three views.
#[derive(Clone, Copy)]
pub struct Folds<'a> {
    /// As of the report's day.
    pub now: &'a Folded,
    /// As of the older day, with today's knowledge.
    pub then: Option<&'a Folded>,
    /// As of the older day, as it was known at that day's end.
    pub as_then_known: Option<&'a Folded>,
}

/// c, in the terms of the target: a percentage for a share, a position for a milestone.
#[must_use]
pub fn headline(indicator: &Indicator, reading: &Reading) -> Option<Quantity> {
    match indicator.kind {
        Kind::Share => reading.percent.clone(),
        Kind::Milestone => {
            let position = i64::try_from(reading.stage?).ok()?;
            Some(Quantity::Exact(Amount::whole(position)))
        }
        _ => reading.value.clone(),
    }
}

/// The indicator's whole reading, with the baseline under it where rows come on top of it. Nobody
/// says out of how many a baseline is, so such a sum is not out of any number.
#[must_use]
pub fn whole(indicator: &Indicator, folded: &Folded, ix: IndicatorIx) -> Reading {
    whole_of(indicator, folded.tally(ix))
}

/// The same from the indicator's own tally.
#[must_use]
pub fn whole_of(indicator: &Indicator, tally: &Tally) -> Reading {
    let mut reading = tally.reading(indicator);
    let included = indicator.baseline.as_ref().filter(|baseline| baseline.included);
    if let (Some(Quantity::Exact(sum)), Some(baseline)) = (&reading.value, included) {
        reading.value = Some(Quantity::Exact(*sum + baseline.value));
        if baseline.value != Amount::ZERO {
            (reading.of, reading.percent) = (None, None);
        }
    }
    reading
}

/// The indicator's figure.
#[must_use]
pub fn figure(
    framework: &Framework,
    ix: IndicatorIx,
    folds: Folds,
    as_of: NaiveDate,
    axes: &[Axis],
) -> Figure {
    let indicator = framework.indicator(ix);
    let tally = folds.now.tally(ix);
    let reading = whole(indicator, folds.now, ix);
    let current = headline(indicator, &reading);
    let target = indicator.final_target();
    let leg = progress::leg(framework, ix, as_of);
    let standing =
        Standing { framework, indicator, as_of, target: target.as_ref(), leg: leg.as_ref() };
    let past = Past::new(folds, |folded| headline(indicator, &whole(indicator, folded, ix)));
    let ratio = current.as_ref().map(Quantity::ratio);
    let kept = progress::keeps(indicator);
    Figure {
        indicator: ix,
        status: standing.status(tally.not_applicable(), reading.has_value(), ratio.as_ref()),
        ceiling: ceiling(framework, indicator, folds.now, ix),
        baseline: indicator.start_value().map(|value| stored(indicator, value)),
        target: target.as_ref().map(|target| stored(indicator, target.value)),
        target_date: target.as_ref().and_then(|target| target.date),
        achieved: ratio
            .as_ref()
            .zip(target.as_ref())
            .and_then(|(c, t)| progress::achieved(indicator, c, t)),
        expected: match &target {
            Some(target) if kept => Some(stored(indicator, target.value)),
            _ => leg.as_ref().map(|leg| derived(indicator, leg.expected.clone())),
        },
        pace: ratio.as_ref().and_then(|c| standing.pace(c)).map(Quantity::derived),
        change: past.change(current.as_ref()),
        restated: past.restated(),
        previous: past.previous,
        previous_hidden: false,
        breakdown: axes
            .iter()
            .map(|axis| (*axis, tally.parts(framework, indicator, *axis, None)))
            .collect(),
        reading,
    }
}

/// The indicator's figure as far as one party goes: its own values, no target or expectation.
#[must_use]
pub fn of_party(
    framework: &Framework,
    ix: IndicatorIx,
    folds: Folds,
    as_of: NaiveDate,
    party: PartyId,
    axes: &[Axis],
) -> Figure {
    let indicator = framework.indicator(ix);
    let tally = folds.now.tally(ix);
    let reading = tally.reading_of(indicator, party);
    let past = Past::new(folds, |folded| {
        headline(indicator, &folded.tally(ix).reading_of(indicator, party))
    });
    let current = headline(indicator, &reading);
    let status = if tally.not_applicable() || tally.not_applicable_to(party) {
        Status::NotApplicable
    } else if has_figure(indicator, reading.has_value(), current.is_some()) {
        Status::NoTarget
    } else if !may_report(framework, party, indicator) && !indicator.asks(party) {
        // Whoever can never be counted has nothing to tell, now or later.
        Status::NotApplicable
    } else if gaps::any_due(framework, indicator, as_of) {
        Status::NoData
    } else {
        Status::NotDue
    };
    Figure {
        indicator: ix,
        status,
        ceiling: ceiling(framework, indicator, folds.now, ix),
        baseline: None,
        target: None,
        target_date: None,
        achieved: None,
        expected: None,
        pace: None,
        change: past.change(current.as_ref()),
        restated: past.restated(),
        previous: past.previous,
        previous_hidden: false,
        breakdown: axes
            .iter()
            .map(|axis| (*axis, tally.parts(framework, indicator, *axis, Some(party))))
            .collect(),
        reading,
    }
}

/// What the older views tell.
struct Past {
    previous: Option<Quantity>,
    known_then: Option<Quantity>,
}

impl Past {
    fn new(folds: Folds, headline: impl Fn(&Folded) -> Option<Quantity>) -> Past {
        Past {
            previous: folds.then.and_then(&headline),
            known_then: folds.as_then_known.and_then(&headline),
        }
    }

    fn change(&self, current: Option<&Quantity>) -> Option<Quantity> {
        Some(current?.minus(self.previous.as_ref()?))
    }

    fn restated(&self) -> bool {
        let ratio = |one: &Option<Quantity>| one.as_ref().map(Quantity::ratio);
        self.previous != self.known_then && ratio(&self.previous) != ratio(&self.known_then)
    }
}

/// Zero is a value; a share out of nothing is none.
fn has_figure(indicator: &Indicator, has_value: bool, has_current: bool) -> bool {
    if indicator.kind == Kind::Text { has_value } else { has_current }
}

/// What a status is decided from.
struct Standing<'a> {
    framework: &'a Framework,
    indicator: &'a Indicator,
    as_of: NaiveDate,
    target: Option<&'a Target>,
    leg: Option<&'a Leg>,
}

impl Standing<'_> {
    fn status(&self, not_applicable: bool, has_value: bool, current: Option<&Ratio>) -> Status {
        if not_applicable {
            return Status::NotApplicable;
        }
        if !has_figure(self.indicator, has_value, current.is_some()) {
            let due = gaps::any_due(self.framework, self.indicator, self.as_of);
            return if due { Status::NoData } else { Status::NotDue };
        }
        let (Some(target), Some(current)) = (self.target, current) else { return Status::NoTarget };
        if progress::meets(self.indicator, target, current) {
            return Status::Achieved;
        }
        if target.date.is_some_and(|date| self.as_of > date) {
            return Status::Missed;
        }
        if progress::keeps(self.indicator) {
            return Status::OffTrack;
        }
        if self.indicator.start_value().is_none() {
            return Status::NoBaseline;
        }
        if self.leg.is_none() {
            return Status::InProgress;
        }
        let thresholds = &self.framework.thresholds;
        let reaches = |pace: &Ratio, least: Amount| fraction::compare(pace, &least.ratio()).is_ge();
        match self.pace(current) {
            None => Status::OnTrack,
            Some(pace) if reaches(&pace, thresholds.on_track) => Status::OnTrack,
            Some(pace) if reaches(&pace, thresholds.at_risk) => Status::AtRisk,
            Some(_) => Status::OffTrack,
        }
    }

    /// (c − b) / (E − b); `None` where nothing is expected or E = b.
    fn pace(&self, current: &Ratio) -> Option<Ratio> {
        let start = self.indicator.start_value()?.ratio();
        let expected = &self.leg?.expected;
        progress::share(&fraction::minus(current, &start), &fraction::minus(expected, &start))
    }
}

/// A declared number, printed by its sort: a share's are percentages.
fn stored(indicator: &Indicator, value: Amount) -> Quantity {
    if indicator.kind == Kind::Share { Quantity::Stated(value) } else { Quantity::Exact(value) }
}

fn derived(indicator: &Indicator, ratio: Ratio) -> Quantity {
    if indicator.kind == Kind::Share { Quantity::percent(ratio) } else { Quantity::derived(ratio) }
}

/// The natural ceiling: 100 % of a share, the last stage, the members that can still be counted.
pub(super) fn ceiling(
    framework: &Framework,
    indicator: &Indicator,
    folded: &Folded,
    ix: IndicatorIx,
) -> Option<Quantity> {
    let whole = |number: usize| {
        i64::try_from(number)
            .ok()
            .filter(|n| !n.is_zero())
            .map(|n| Quantity::Exact(Amount::whole(n)))
    };
    match indicator.kind {
        Kind::Share => Some(Quantity::Exact(Amount::HUNDRED)),
        Kind::Milestone => whole(indicator.stages.len()),
        Kind::Parties => {
            let members = framework.parties.expand(indicator.within?);
            let out = folded.tally(ix).parties_not_applicable();
            let left = members.iter().filter(|member| !out.contains(member)).count();
            i64::try_from(left).ok().map(|n| Quantity::Exact(Amount::whole(n)))
        }
        Kind::Count | Kind::Level | Kind::Text => None,
    }
}
