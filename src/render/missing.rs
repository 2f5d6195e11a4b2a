//! What is missing, as a page: values by roadmap, the longest overdue first, then what definitions
//! leave open. Values not yet due are only counted.

use super::marks;
use super::page::{Block, Cell, Column, Mark, Page, Table, Tone};
use super::values::{count, own, party, text, whole};
use super::viewed;
use crate::engine::answers::DueFor;
use crate::engine::definition_gaps::{self, What};
use crate::engine::gaps::{Gap, GapState};
use crate::engine::view::View;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::party::PartyId;
use crate::model::roadmap::IndicatorIx;
use crate::words::catalogue::Words;

/// What `missing` answers.
#[derive(Debug, Clone, Copy)]
pub struct Missing<'a> {
    /// The point of view.
    pub view: View,
    /// The one party asked for.
    pub party: Option<PartyId>,
    /// Values missing.
    pub gaps: &'a [Gap],
    /// Indicators whose definitions are looked at; empty = none.
    pub indicators: &'a [IndicatorIx],
}

/// The page; `left_out` is what could not be looked at, a note each.
#[must_use]
pub fn page(framework: &Framework, missing: Missing, left_out: &[String], words: &Words) -> Page {
    let mut page = Page::new(words.say("title-missing"));
    (page.lang, page.region) = (Some(words.lang()), words.region());
    page.banner = framework.banner.as_ref().map(|one| own(words, one)).unwrap_or_default();
    page.lines.extend(viewed::lines(words, missing.view));
    if let Some(id) = missing.party {
        let name = party(words, framework, &framework.parties.get(id).code);
        page.lines.push(words.say_with("note-party", &[text("party", name)]));
    }
    let open =
        |at: usize| missing.indicators.iter().any(|ix| framework.indicator(*ix).roadmap == at);
    for (at, roadmap) in framework.roadmaps.iter().enumerate() {
        let gaps: Vec<&Gap> = missing
            .gaps
            .iter()
            .filter(|g| framework.indicator(g.indicator).roadmap == at)
            .collect();
        if gaps.is_empty() && !open(at) {
            continue;
        }
        page.heading(1, &roadmap.id, &own(words, &roadmap.title));
        data_gaps(&mut page, framework, &gaps, words);
        definitions(&mut page, framework, missing.indicators, at, words);
    }
    if page.blocks.is_empty() {
        let all = left_out.is_empty();
        let key = if all { "note-nothing-missing" } else { "note-nothing-missing-read" };
        page.paragraph(words.say(key));
    }
    left_out.iter().for_each(|note| page.note(note.clone()));
    page
}

/// Gaps of one indicator, occasion and state, whoever they are expected from.
pub struct Group<'a> {
    /// The first of them.
    pub first: &'a Gap,
    /// Codes of the parties they are expected from.
    pub parties: Vec<&'a str>,
}

/// `Datos que faltan: 12 atrasados y 3 pendientes.`; none where nothing is missing.
#[must_use]
pub fn counted(gaps: &[&Gap], words: &Words) -> Option<String> {
    let number = |wanted: fn(&GapState) -> bool| gaps.iter().filter(|g| wanted(&g.state)).count();
    let counted = [
        ("page-missing-overdue", number(|state| matches!(state, GapState::Overdue(_)))),
        ("page-missing-due", number(|state| *state == GapState::Due)),
        ("page-missing-not-due", number(|state| *state == GapState::NotDue)),
    ];
    let said: Vec<String> = counted
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| count(words, key, number as u64))
        .collect();
    let each = text("each", words.list(&said));
    (!said.is_empty()).then(|| words.say_with("page-missing-data-gaps", &[each]))
}

fn data_gaps(page: &mut Page, framework: &Framework, gaps: &[&Gap], words: &Words) {
    let Some(said) = counted(gaps, words) else {
        page.paragraph(words.say("page-missing-no-data-gaps"));
        return;
    };
    page.paragraph(said);
    let groups = grouped(framework, gaps);
    if groups.is_empty() {
        return;
    }
    let columns = vec![
        Column::wide(words.say("label-indicator"), 3),
        Column::wide(words.say("label-party"), 2),
        Column::left(whole(&words.say("page-column-due-for")), 2),
        Column::left(words.say("label-due"), 1),
        Column::left(words.say("label-status"), 0),
        Column::left(words.say("label-responsible"), 3),
    ];
    let rows = groups.iter().map(|group| gap_row(framework, group, words)).collect();
    let table = Table::new(columns, rows);
    let mut keep = table.filled();
    if let Some(indicator) = keep.first_mut() {
        *indicator = true;
    }
    page.blocks.push(Block::Table(table.only(&keep)));
}

/// Due and overdue gaps, the longest overdue first.
#[must_use]
pub fn grouped<'a>(framework: &'a Framework, gaps: &[&'a Gap]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for gap in gaps.iter().filter(|gap| gap.state != GapState::NotDue) {
        let same = |group: &&mut Group| {
            let first = group.first;
            (first.indicator, &first.due_for, first.due) == (gap.indicator, &gap.due_for, gap.due)
        };
        let code = gap.party.map(|id| framework.parties.get(id).code.as_str());
        match groups.iter_mut().find(same) {
            Some(group) => group.parties.extend(code),
            None => groups.push(Group { first: gap, parties: code.into_iter().collect() }),
        }
    }
    let urgency = |group: &Group| match group.first.state {
        GapState::Overdue(days) => (0, std::cmp::Reverse(days)),
        GapState::Due => (1, std::cmp::Reverse(0)),
        GapState::NotDue => (2, std::cmp::Reverse(0)),
    };
    groups.sort_by_key(|group| (urgency(group), group.first.indicator));
    groups
}

/// One group as cells: indicator, parties, due for, due day, state, responsible.
#[must_use]
pub fn gap_row(framework: &Framework, group: &Group, words: &Words) -> Vec<Cell> {
    let gap = group.first;
    let indicator = framework.indicator(gap.indicator);
    let parties = match &group.parties[..] {
        [] => Cell::Empty,
        [one] => Cell::Text(party(words, framework, one)),
        several => Cell::Text(several.join(", ")),
    };
    let responsible = indicator.responsible.as_ref();
    vec![
        Cell::Named { id: indicator.id.clone(), text: own(words, &indicator.name) },
        parties,
        Cell::Text(due_for(words, &gap.due_for)),
        Cell::Date(words.short_date(gap.due)),
        Cell::Mark(marks::gap(words, gap.state)),
        responsible.map_or(Cell::Empty, |who| Cell::Text(own(words, who))),
    ]
}

/// What a value was due for: a period, an event, the whole roadmap.
#[must_use]
pub fn due_for(words: &Words, due_for: &DueFor) -> String {
    match due_for {
        DueFor::Period(period) => words.period(*period),
        DueFor::Event(event) => event.clone(),
        DueFor::Roadmap => words.say("page-due-for-roadmap"),
    }
}

/// Which indicator lacks what: a matrix of ids, preceded by the totals.
fn definitions(
    page: &mut Page,
    framework: &Framework,
    indicators: &[IndicatorIx],
    roadmap: usize,
    words: &Words,
) {
    let of_roadmap = indicators.iter().map(|ix| framework.indicator(*ix));
    let open: Vec<(&Indicator, Vec<What>)> = of_roadmap
        .filter(|indicator| indicator.roadmap == roadmap)
        .map(|indicator| (indicator, definition_gaps::of(indicator)))
        .filter(|(_, gaps)| !gaps.is_empty())
        .collect();
    if open.is_empty() {
        return;
    }
    page.heading(2, "", &words.say("page-missing-definitions"));
    page.paragraph(count(words, "page-missing-definitions-count", open.len() as u64));
    let mut columns = vec![Column::left(words.say("label-indicator"), 0)];
    columns.extend(What::ALL.map(|what| Column::left(words.say(what_key(what)), 0)));
    let row = |(indicator, gaps): &(&Indicator, Vec<What>)| {
        let id = Cell::Named { id: indicator.id.clone(), text: String::new() };
        let cells = What::ALL.map(|what| definition(indicator, gaps, what, words));
        std::iter::once(id).chain(cells).collect()
    };
    let rows = open.iter().map(row).collect();
    page.blocks.push(Block::Table(Table::new(columns, rows)));
}

/// Whether a part is there, lacks, or does not apply: a text has neither target nor baseline.
fn definition(indicator: &Indicator, gaps: &[What], what: What, words: &Words) -> Cell {
    let measured = indicator.kind != Kind::Text;
    let (tone, sign, word) = match what {
        _ if gaps.contains(&what) => (Tone::Doubtful, '○', words.say("page-definition-absent")),
        What::Target | What::Baseline if !measured => return Cell::Empty,
        _ => (Tone::Good, '✓', words.say("word-yes")),
    };
    Cell::Mark(Mark { tone, sign, word })
}

/// The catalogue key of a part of a definition.
#[must_use]
pub fn what_key(what: What) -> &'static str {
    match what {
        What::Target => "label-target",
        What::Baseline => "label-baseline",
        What::Collect => "label-collect",
        What::Responsible => "label-responsible",
        What::Verification => "label-verification",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anstream::adapter::strip_str;

    use crate::model::language::Lang;
    use crate::model::period::Period;
    use crate::render::samples::{day, framework};
    use crate::render::terminal;

    #[test]
    fn the_longest_overdue_comes_first_and_parties_stand_together() {
        let framework = framework();
        let gap = |party: &str, period: &str, state| {
            let period = Period::parse(period).unwrap();
            let party = framework.parties.find(party);
            let due_for = DueFor::Period(period);
            Gap { indicator: IndicatorIx(0), party, due_for, due: period.last(), state }
        };
        let gaps = [
            gap("PER", "2025-Q2", GapState::Due),
            gap("BOL", "2025-Q1", GapState::Overdue(91)),
            gap("PER", "2025-Q1", GapState::Overdue(91)),
            gap("PER", "2025-Q3", GapState::NotDue),
        ];
        let indicators = [IndicatorIx(0), IndicatorIx(4)];
        let missing = Missing {
            view: View { as_of: day("2025-06-30"), known_at: None },
            party: None,
            gaps: &gaps,
            indicators: &indicators,
        };
        let page = page(&framework, missing, &[], &Words::new(Lang::Es));
        let text = strip_str(&terminal::print(&page, 80)).to_string().replace('\u{a0}', " ");
        let counted = "Datos que faltan: 2 atrasados, 1 pendiente y 1 por vencer.";
        assert!(text.contains(counted), "{text}");
        assert!(text.find("BOL, PER").unwrap() < text.find("Perú (PER)").unwrap(), "{text}");
        assert!(text.contains("91 días"), "{text}");
        let matrix = "HR2.1.4    —     —              ○ falta";
        assert!(text.contains(matrix), "a text has no target to lack: {text}");
    }

    #[test]
    fn what_could_not_be_read_may_be_missing() {
        let framework = framework();
        let missing = Missing {
            view: View { as_of: day("2025-06-30"), known_at: None },
            party: None,
            gaps: &[],
            indicators: &[],
        };
        let said = |left_out: &[String]| {
            let page = page(&framework, missing, left_out, &Words::new(Lang::Es));
            strip_str(&terminal::print(&page, 80)).to_string()
        };
        assert!(said(&[]).contains("\nNo falta nada.\n"), "{}", said(&[]));
        let text = said(&["No se calculó EJ.1.1.".to_string()]);
        assert!(text.contains("De lo que se pudo leer no falta nada."), "{text}");
        assert!(text.contains("· No se calculó EJ.1.1."), "{text}");
    }
}
