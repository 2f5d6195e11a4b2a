//! What a form asks of one party: values due first, then whatever else it may report.

use chrono::NaiveDate;

use super::fold::Folded;
use super::gaps::{self, Gap, GapState};
use super::last_reported::{Last, LastReported};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;

/// One line: a value asked for, or one that may be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Of which indicator.
    pub indicator: IndicatorIx,
    /// What it is due for; none = it may be reported.
    pub gap: Option<Gap>,
    /// What the party reported last.
    pub last: Option<Last>,
}

/// The lines of one party as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Who fills it in.
    pub party: PartyId,
    /// The day.
    pub as_of: NaiveDate,
    /// Overdue, due, not due by due day; then what may be reported, in the order of definitions.
    pub lines: Vec<Line>,
}

impl Form {
    /// How many lines are overdue, due, not yet due, and optional.
    #[must_use]
    pub fn counts(&self) -> [u64; 4] {
        let mut counts = [0; 4];
        for line in &self.lines {
            counts[line.gap.as_ref().map_or(3, |gap| rank(gap.state))] += 1;
        }
        counts
    }
}

/// The form of a party.
#[must_use]
pub fn form(
    framework: &Framework,
    party: PartyId,
    folded: &Folded,
    reported: &LastReported,
    as_of: NaiveDate,
) -> Form {
    let line =
        |indicator, gap| Line { indicator, gap, last: reported.of(indicator, party).cloned() };
    let all: Vec<IndicatorIx> = framework.each().map(|(ix, _)| ix).collect();
    let mut due: Vec<Gap> =
        all.iter().flat_map(|ix| gaps::of(framework, *ix, folded, as_of)).collect();
    due.retain(|gap| gap.party == Some(party));
    due.sort_by_key(|gap| (rank(gap.state), gap.due, gap.indicator));
    let optional: Vec<IndicatorIx> = all
        .into_iter()
        .filter(|ix| may_report(framework, party, framework.indicator(*ix)))
        .filter(|ix| !due.iter().any(|gap| gap.indicator == *ix))
        .collect();
    let mut lines: Vec<Line> = due.into_iter().map(|gap| line(gap.indicator, Some(gap))).collect();
    lines.extend(optional.into_iter().map(|ix| line(ix, None)));
    Form { party, as_of, lines }
}

/// Whether a party's values of an indicator could stand: a country outside the group in which it is counted
/// could not, nor could a group or organisation among countries that said yes.
#[must_use]
pub fn may_report(framework: &Framework, party: PartyId, indicator: &Indicator) -> bool {
    let country = framework.parties.is_country(party);
    let outside = |group| country && !framework.parties.is_member(party, group);
    (country || indicator.kind != Kind::Parties) && !indicator.within.is_some_and(outside)
}

/// Everybody who gets a form: whoever something is collected from, else every member of every group.
#[must_use]
pub fn parties(framework: &Framework) -> Vec<PartyId> {
    let collects = framework.indicators.iter().filter_map(|one| one.collect.as_ref());
    let mut found: Vec<PartyId> = collects.flat_map(|one| one.from.iter().copied()).collect();
    if found.is_empty() {
        let groups = framework.parties.iter().filter(|(id, _)| framework.parties.is_group(*id));
        found.extend(groups.flat_map(|(id, _)| framework.parties.expand(id)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn rank(state: GapState) -> usize {
    match state {
        GapState::Overdue(_) => 0,
        GapState::Due => 1,
        GapState::NotDue => 2,
    }
}
