//! What a form asks of one party: values due first, then whatever else it may report.

use super::fold::Folded;
use super::gaps::{self, Gap, GapState};
use super::last_reported::{Last, LastReported};
use super::view::View;
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
    /// The point of view.
    pub view: View,
    /// Overdue, due, not due by due day; then what may be reported, in the order of definitions.
    pub lines: Vec<Line>,
}

impl Form {
    /// How many lines are overdue, due, not yet due, and optional.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "there are three ranks, and a fourth place for no gap"
    )]
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
    view: View,
) -> Form {
    let line =
        |indicator, gap| Line { indicator, gap, last: reported.of(indicator, party).cloned() };
    let all: Vec<IndicatorIx> = framework.each().map(|(ix, _)| ix).collect();
    let mut due: Vec<Gap> =
        all.iter().flat_map(|ix| gaps::of(framework, *ix, folded, view.as_of)).collect();
    due.retain(|gap| gap.party == Some(party));
    due.sort_by_key(|gap| (rank(gap.state), gap.due, gap.indicator));
    let optional: Vec<IndicatorIx> = all
        .into_iter()
        .filter(|ix| may_report(framework, party, framework.indicator(*ix)))
        .filter(|ix| !due.iter().any(|gap| gap.indicator == *ix))
        .collect();
    let mut lines: Vec<Line> = due.into_iter().map(|gap| line(gap.indicator, Some(gap))).collect();
    lines.extend(optional.into_iter().map(|ix| line(ix, None)));
    Form { party, view, lines }
}

/// Whether a party's values of an indicator could stand: a country outside the group in which it is counted
/// could not, nor could a group or organisation among countries that said yes.
#[must_use]
pub fn may_report(framework: &Framework, party: PartyId, indicator: &Indicator) -> bool {
    let parties = &framework.parties;
    let counts = |group| parties.counts_within(party, group);
    (parties.is_country(party) || indicator.kind != Kind::Parties)
        && indicator.within.is_none_or(counts)
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::engine::census::Census;
    use crate::engine::ruling::Ruling;
    use crate::model::finding::Place;
    use crate::model::indicator::{Calendar, Collect, OverParties, OverTime};
    use crate::model::language::{Lang, Text};
    use crate::model::party::{Parties, Party, PartyKind, countries};
    use crate::model::period::Span;
    use crate::model::roadmap::{Roadmap, Source};
    use crate::model::samples;

    fn text(text: &str) -> Text {
        Text::plain(Lang::Es, text)
    }

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    fn indicator(id: &str, kind: Kind) -> Indicator {
        Indicator {
            over_time: OverTime::Sum,
            over_parties: OverParties::Sum,
            ..samples::indicator(id, kind)
        }
    }

    fn party(code: &str, kind: PartyKind) -> Party {
        Party { code: code.into(), kind, name: text(code), also: Vec::new() }
    }

    /// A count, a count of the group G (Bolivia, Peru), countries that said yes; the organisation OIM.
    fn framework() -> Framework {
        let members = vec!["PER".to_string(), "BOL".to_string()];
        let own = [party("G", PartyKind::Group { members }), party("OIM", PartyKind::Organisation)];
        let parties = Parties::new(countries().chain(own).collect());
        let mut within = indicator("T.2", Kind::Count);
        within.within = parties.find("G");
        let roadmap = Roadmap {
            id: "T".into(),
            title: text("T"),
            language: Lang::Es,
            unofficial: false,
            start: day("2025-01-01"),
            end: day("2025-12-31"),
            general_objective: None,
            subthemes: Vec::new(),
            cross_cutting: Vec::new(),
            source: Source::default(),
            objectives: Vec::new(),
            results: Vec::new(),
            place: Place::file("roadmaps/t.toml"),
        };
        let indicators =
            vec![indicator("T.1", Kind::Count), within, indicator("T.3", Kind::Parties)];
        Framework { parties, roadmaps: vec![roadmap], indicators, ..Framework::default() }
    }

    fn lines(framework: &Framework, code: &str) -> Vec<String> {
        let census = Census::new(framework);
        let ruling = Ruling::known_at(&census, None);
        let reported = LastReported::new(&ruling);
        let party = framework.parties.find(code).unwrap();
        let folded = Folded::new(framework);
        let view = View { as_of: day("2025-08-10"), known_at: None };
        let form = form(framework, party, &folded, &reported, view);
        assert_eq!(form.counts().iter().sum::<u64>(), form.lines.len() as u64);
        let said = |line: &Line| {
            let id = &framework.indicator(line.indicator).id;
            let due = line.gap.as_ref().map(|gap| format!(" {} {}", gap.due, gap.state.code()));
            format!("{id}{}", due.unwrap_or_default())
        };
        form.lines.iter().map(said).collect()
    }

    #[test]
    fn what_is_overdue_comes_first_and_what_is_optional_last() {
        let mut framework = framework();
        let peru = framework.parties.find("PER").unwrap();
        let collect = |span, grace_days| {
            Some(Collect { calendar: Calendar::Every(span), from: vec![peru], grace_days })
        };
        framework.indicators[0].collect = collect(Span::Semester, 60);
        framework.indicators[1].collect = collect(Span::Quarter, 30);
        assert_eq!(
            lines(&framework, "PER"),
            [
                "T.2 2025-03-31 overdue",
                "T.2 2025-06-30 overdue",
                "T.1 2025-06-30 due",
                "T.2 2025-09-30 not-due",
                "T.1 2025-12-31 not-due",
                "T.2 2025-12-31 not-due",
                "T.3"
            ]
        );
        assert_eq!(lines(&framework, "BOL"), ["T.1", "T.2", "T.3"], "asked of Peru alone");
    }

    #[test]
    fn nobody_is_offered_what_could_not_stand() {
        let framework = framework();
        assert_eq!(lines(&framework, "CHL"), ["T.1", "T.3"], "Chile is outside the group");
        assert_eq!(lines(&framework, "OIM"), ["T.1", "T.2"], "an organisation is no country");
    }

    #[test]
    fn forms_go_to_whoever_something_is_collected_from_else_to_all_members() {
        let mut framework = framework();
        let codes = |framework: &Framework| -> Vec<String> {
            let code = |id: &PartyId| framework.parties.get(*id).code.clone();
            parties(framework).iter().map(code).collect()
        };
        assert_eq!(codes(&framework), ["BOL", "PER"]);
        let from = vec![framework.parties.find("OIM").unwrap()];
        let calendar = Calendar::Every(Span::Year);
        framework.indicators[0].collect = Some(Collect { calendar, from, grace_days: 0 });
        assert_eq!(codes(&framework), ["OIM"]);
    }
}
