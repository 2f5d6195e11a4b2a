//! Progress against targets: achieved, expected today, pace.
//!
//! *achieved* = (c − b) / (t − b); *pace* = (c − b) / (E − b), both exact. E runs from the baseline
//! (or the roadmap's start) through each dated target in turn. The formulas are those of
//! results-based monitoring (UNDG Results-Based Management Handbook, 2011); `docs/figures.md` gives
//! worked examples.

use chrono::NaiveDate;
use num_bigint::BigInt;

use crate::model::amount::Amount;
use crate::model::fraction;
use crate::model::framework::Framework;
use crate::model::indicator::{Direction, Indicator, Kind, Target, Trajectory};
use crate::model::quantity::{Quantity, Ratio};
use crate::model::roadmap::IndicatorIx;

/// The stretch of a trajectory on which a day lies, and what it expects of that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    /// Its first day.
    pub from: NaiveDate,
    /// What held then.
    pub start: Ratio,
    /// The day of its target.
    pub to: NaiveDate,
    /// That target.
    pub goal: Ratio,
    /// Days gone of it, 0 to `days`.
    pub elapsed: i64,
    /// Days in all.
    pub days: i64,
    /// E on the day asked for.
    pub expected: Ratio,
}

/// The leg of a day; `None` without a dated target, a baseline, or for trajectory none.
#[must_use]
pub fn leg(framework: &Framework, ix: IndicatorIx, day: NaiveDate) -> Option<Leg> {
    let indicator = framework.indicator(ix);
    if indicator.trajectory == Trajectory::None || keeps(indicator) {
        return None;
    }
    let baseline = indicator.start_value()?.ratio();
    let declared = indicator.baseline.as_ref().and_then(|b| b.date);
    let mut from = declared.unwrap_or(framework.roadmap_of(ix).start);
    let mut start = baseline;
    let dated: Vec<(NaiveDate, Ratio)> = indicator
        .targets
        .iter()
        .filter_map(|target| Some((target.date?, target.value.ratio())))
        .collect();
    for (at, (to, goal)) in dated.iter().enumerate() {
        if day < *to || at + 1 == dated.len() {
            return Some(on_leg(indicator.trajectory, (from, start), (*to, goal.clone()), day));
        }
        (from, start) = (*to, goal.clone());
    }
    None
}

fn on_leg(
    trajectory: Trajectory,
    (from, start): (NaiveDate, Ratio),
    (to, goal): (NaiveDate, Ratio),
    day: NaiveDate,
) -> Leg {
    let days = (to - from).num_days().max(0);
    let elapsed = (day - from).num_days().clamp(0, days);
    let expected = if day >= to {
        goal.clone()
    } else if trajectory == Trajectory::Steps || elapsed == 0 {
        start.clone()
    } else {
        let share = Ratio::new(BigInt::from(elapsed), BigInt::from(days));
        &start + (&goal - &start) * share
    };
    Leg { from, start, to, goal, elapsed, days, expected }
}

/// Whether the indicator is to be kept where it is: direction maintain, or a target equal to the
/// baseline. Then it is met or not met, without a percentage.
#[must_use]
pub fn keeps(indicator: &Indicator) -> bool {
    let Some(target) = indicator.final_target() else { return false };
    indicator.direction == Direction::Maintain || indicator.start_value() == Some(target.value)
}

/// Whether `current` meets the target by the indicator's direction.
#[must_use]
pub fn meets(indicator: &Indicator, target: &Target, current: &Ratio) -> bool {
    let goal = target.value.ratio();
    match indicator.direction {
        Direction::Increase => fraction::compare(current, &goal).is_ge(),
        Direction::Decrease => fraction::compare(current, &goal).is_le(),
        Direction::Maintain if target.min.is_none() && target.max.is_none() => *current == goal,
        Direction::Maintain => {
            target.min.is_none_or(|min| min.ratio() <= *current)
                && target.max.is_none_or(|max| *current <= max.ratio())
        }
    }
}

/// `part / whole`; `None` when the whole is zero.
#[must_use]
pub fn share(part: &Ratio, whole: &Ratio) -> Option<Ratio> {
    fraction::over(part, whole)
}

/// Where the way to the target begins: the baseline, but no stage at all for a milestone that rises. One that goes back through its
/// stages comes from its baseline: from nowhere it would be further from its target than it ever was.
#[must_use]
pub fn begin(indicator: &Indicator) -> Option<Amount> {
    match indicator.kind {
        Kind::Milestone if indicator.direction != Direction::Decrease => Some(Amount::ZERO),
        _ => indicator.start_value(),
    }
}

/// (c − b) / (t − b) as a percentage; a rising milestone's is its position over the target's.
#[must_use]
pub fn achieved(indicator: &Indicator, current: &Ratio, target: &Target) -> Option<Quantity> {
    if keeps(indicator) {
        return None;
    }
    let goal = target.value.ratio();
    let from = begin(indicator)?.ratio();
    let part = share(&fraction::minus(current, &from), &fraction::minus(&goal, &from))?;
    Some(Quantity::percent(fraction::percent(&part)))
}
