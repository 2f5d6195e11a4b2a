//! What can be chosen from: indicators, parties, values of a dimension, stages, yes and no.

use super::person::Choice;
use super::terminal::cut;
use crate::engine::form::may_report;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::language::Text;
use crate::model::party::{Party, PartyId, PartyKind};
use crate::render::values;
use crate::words::catalogue::Words;

/// Columns that a unit may take.
pub const UNIT: usize = 24;

fn names(of: &Text) -> Vec<String> {
    of.all().map(|(_, name)| name.to_string()).collect()
}

/// Every indicator, in the order of the files.
#[must_use]
pub fn indicators(framework: &Framework, words: &Words) -> Vec<Choice> {
    let choice = |one: &Indicator| Choice {
        cell: one.id.clone(),
        shown: format!("{}  {}", one.id, values::own(words, &one.name).trim_end_matches('.')),
        aside: match values::unit(words, one) {
            "" => String::new(),
            unit => format!(" ({})", cut(unit, UNIT)),
        },
        also: names(&one.name),
    };
    framework.indicators.iter().map(choice).collect()
}

/// Who may be counted under an indicator: members of `within`, else everybody, those of the
/// workspace's groups first. With `none`, nobody in particular is offered before all.
#[must_use]
pub fn parties(
    framework: &Framework,
    words: &Words,
    indicator: &Indicator,
    none: bool,
) -> Vec<Choice> {
    let all = &framework.parties;
    let groups: Vec<PartyId> =
        all.iter().map(|(id, _)| id).filter(|id| all.is_group(*id)).collect();
    let order = |id: PartyId, party: &Party| match party.kind {
        PartyKind::Country { .. } if groups.iter().any(|group| all.is_member(id, *group)) => 0,
        PartyKind::Group { .. } | PartyKind::Organisation => 1,
        PartyKind::Country { .. } => 2,
    };
    let mut found: Vec<(usize, String, &Party)> = all
        .iter()
        .filter(|(id, _)| may_report(framework, *id, indicator))
        .map(|(id, party)| (order(id, party), values::own(words, &party.name), party))
        .collect();
    found.sort_by_cached_key(|(order, name, _)| (*order, crate::text::fold::fold(name)));
    let choice = |(_, name, party): (usize, String, &Party)| {
        let mut also = names(&party.name);
        also.extend(party.also.iter().map(|name| (*name).to_string()));
        if let PartyKind::Country { alpha2 } = &party.kind {
            also.push((*alpha2).to_string());
        }
        also.push(name.clone());
        let shown = format!("{}  {name}", party.code);
        Choice { cell: party.code.clone(), shown, also, ..Choice::default() }
    };
    let nobody = none.then(|| empty(words, "ask-no-party"));
    nobody.into_iter().chain(found.into_iter().map(choice)).collect()
}

/// Declared values of a dimension; with `none`, not splitting is offered before all.
#[must_use]
pub fn splits(words: &Words, values: &[(String, Text)], none: bool) -> Vec<Choice> {
    let choice = |(id, name): &(String, Text)| Choice {
        cell: id.clone(),
        shown: format!("{id}  {}", values::own(words, name)),
        also: names(name),
        ..Choice::default()
    };
    let whole = none.then(|| empty(words, "ask-no-split"));
    whole.into_iter().chain(values.iter().map(choice)).collect()
}

/// Values of an indicator that are chosen, not written; nothing for any other.
#[must_use]
pub fn values(words: &Words, indicator: &Indicator) -> Vec<Choice> {
    let said = |cell: &str, key: &str| Choice { cell: cell.to_string(), ..empty(words, key) };
    let mut found = match indicator.kind {
        Kind::Parties => vec![said("1", "ask-yes"), said("0", "ask-no")],
        Kind::Milestone => {
            let choice = |stage: &crate::model::indicator::Stage| Choice {
                cell: stage.id.clone(),
                shown: values::own(words, &stage.name),
                also: names(&stage.name),
                ..Choice::default()
            };
            indicator.stages.iter().map(choice).collect()
        }
        Kind::Count | Kind::Level | Kind::Share | Kind::Text => return Vec::new(),
    };
    found.push(said("n/a", "ask-not-applicable"));
    found
}

fn empty(words: &Words, key: &str) -> Choice {
    Choice { shown: words.say(key), ..Choice::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Lang;
    use crate::model::party::{Parties, countries};
    use crate::render::samples;

    fn framework() -> Framework {
        let mut framework = samples::framework();
        let group = Party {
            code: "CSM".into(),
            kind: PartyKind::Group { members: vec!["PER".into(), "BOL".into()] },
            name: Text::plain(Lang::Es, "Conferencia Suramericana"),
            also: vec![],
        };
        framework.parties = Parties::new(countries().chain([group]).collect());
        framework
    }

    #[test]
    fn parties_of_the_groups_come_first_and_only_members_within() {
        let (framework, words) = (framework(), Words::new(Lang::Es));
        let codes = |indicator: &Indicator, none| -> Vec<String> {
            parties(&framework, &words, indicator, none).into_iter().map(|one| one.cell).collect()
        };
        let mut indicator = framework.indicators[0].clone();
        assert_eq!(codes(&indicator, true)[..5], ["", "BOL", "PER", "CSM", "AFG"]);
        indicator.within = framework.parties.find("CSM");
        assert_eq!(codes(&indicator, false), ["BOL", "PER", "CSM"]);
        indicator.kind = Kind::Parties;
        assert_eq!(codes(&indicator, false), ["BOL", "PER"]);
    }

    #[test]
    fn values_of_milestones_and_parties_are_chosen() {
        let (framework, words) = (framework(), Words::new(Lang::Pt));
        let cells = |at: usize| -> Vec<String> {
            let found = values(&words, &framework.indicators[at]);
            found.into_iter().map(|one| one.cell).collect()
        };
        assert_eq!(cells(2), ["1", "0", "n/a"]);
        assert_eq!(cells(3), ["drafted", "agreed", "published", "n/a"]);
        assert!(cells(0).is_empty());
    }
}
