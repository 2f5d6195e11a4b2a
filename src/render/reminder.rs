//! The message that reminds one party of its missing values, ready to send.
//!
//! It is written to people who never ran a program: what is asked, until when, how to answer. It is
//! plain text for any mail program, in the party's language (that of the words given), not wrapped.

use chrono::NaiveDate;

use super::missing::due_for;
use super::page::{Block, Page};
use super::values::{count, own, text, unit};
use crate::engine::gaps::{Gap, GapState};
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::Kind;
use crate::model::party::PartyId;
use crate::text::visible::one_line;
use crate::words::catalogue::Words;

/// The message to `party` about those of `gaps` that are its own and due; nothing if none is.
#[must_use]
pub fn write(
    framework: &Framework,
    gaps: &[Gap],
    party: PartyId,
    as_of: NaiveDate,
    words: &Words,
) -> Option<String> {
    let own_gap = |gap: &&Gap| gap.party == Some(party) && gap.state != GapState::NotDue;
    let mut own_gaps: Vec<&Gap> = gaps.iter().filter(own_gap).collect();
    if own_gaps.is_empty() {
        return None;
    }
    own_gaps.sort_by_key(|gap| (gap.due, gap.indicator));
    let name = own(words, &framework.parties.get(party).name);
    let day = ("day", Arg::Day(as_of));
    let subject = [text("party", name.clone()), day.clone()];
    let number = own_gaps.len() as u64;
    let mut parts = vec![
        words.say_with("page-reminder-subject", &subject),
        words.say_with("page-reminder-greeting", &[text("party", name)]),
        format!(
            "{} {}",
            words.say_with("page-reminder-as-of", &[day]),
            count(words, "page-reminder-asks", number)
        ),
    ];
    let points: Vec<String> = own_gaps.iter().map(|gap| point(framework, gap, words)).collect();
    parts.push(points.join("\n"));
    parts.push(words.say("page-reminder-answer"));
    parts.push(words.say("page-reminder-not-applicable"));
    parts.push(words.say("page-reminder-thanks"));
    Some(parts.join("\n\n") + "\n")
}

/// Puts a message at the end of a page, under its title.
pub fn put(page: &mut Page, title: String, message: &str) {
    page.heading(1, "", title.trim_end_matches(':'));
    for part in message.trim_end().split("\n\n") {
        if part.starts_with("- ") {
            let points = part.lines().map(|line| line.trim_start_matches("- ").to_string());
            page.blocks.push(Block::Bullets(points.collect()));
        } else {
            page.paragraph(part.to_string());
        }
    }
}

fn point(framework: &Framework, gap: &Gap, words: &Words) -> String {
    let indicator = framework.indicator(gap.indicator);
    let mut args = vec![
        text("id", indicator.id.clone()),
        text("name", one_line(own(words, &indicator.name).trim_end_matches('.'))),
        text("for", one_line(&due_for(words, &gap.due_for))),
        ("due", Arg::Day(gap.due)),
    ];
    let key = match gap.state {
        GapState::Overdue(days) => {
            args.push(("days", Arg::Number(i64::from(days))));
            "page-reminder-point-overdue"
        }
        _ => "page-reminder-point-due",
    };
    let mut said = format!("- {}", words.say_with(key, &args));
    let unit = unit(words, indicator);
    if !unit.is_empty() {
        let unit = [text("unit", one_line(unit))];
        said = format!("{said} {}", words.say_with("page-reminder-unit", &unit));
    }
    if indicator.kind == Kind::Share {
        said = format!("{said} {}", words.say("page-reminder-share"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::answers::DueFor;
    use crate::model::language::Lang;
    use crate::model::period::Period;
    use crate::model::roadmap::IndicatorIx;
    use crate::render::samples::{day, framework};

    #[test]
    fn stands_at_the_end_of_a_page() {
        let mut page = Page::new(String::new());
        put(&mut page, "Ready:".to_string(), "Dear all,\n\n- one\n- two\n\nThanks.\n");
        let heading = Block::Heading { level: 1, id: String::new(), text: "Ready".to_string() };
        let points = Block::Bullets(vec!["one".to_string(), "two".to_string()]);
        let said = ["Dear all,", "Thanks."].map(|text| Block::Paragraph(text.to_string()));
        let [dear, thanks] = said;
        assert_eq!(page.blocks, [heading, dear, points, thanks]);
    }

    #[test]
    fn says_what_until_when_and_how_in_the_language_of_the_party() {
        let framework = framework();
        let peru = framework.parties.find("PER").unwrap();
        let gap = |period: &str, state| {
            let period = Period::parse(period).unwrap();
            let due_for = DueFor::Period(period);
            let due = period.last();
            Gap { indicator: IndicatorIx(0), party: Some(peru), due_for, due, state }
        };
        let gaps = [gap("2025-Q2", GapState::Due), gap("2025-Q1", GapState::Overdue(91))];
        let said = |gaps: &[Gap], lang| {
            write(&framework, gaps, peru, day("2025-06-30"), &Words::new(lang))
        };
        let text = said(&gaps, Lang::Es).unwrap();
        assert!(text.starts_with("Asunto: Datos pendientes de Perú al 30 de junio de 2025\n"));
        let late = "- HR1.1.1 · Número de funcionarios que participan en la formación. Corresponde \
                    a: 1.er trimestre de 2025. Venció el 31 de marzo de 2025 (hace 91 días). \
                    Unidad: funcionarios.\n- HR1.1.1";
        assert!(text.contains(late), "{text}");
        assert!(said(&gaps, Lang::Pt).unwrap().contains("há 91 dias"));
        assert_eq!(said(&[gap("2025-Q3", GapState::NotDue)], Lang::Es), None);
        assert!(!text.contains("denominador"));
        let share = framework.indicators.iter().position(|one| one.kind == Kind::Share);
        let indicator = IndicatorIx(share.unwrap() as u32);
        let share = Gap { indicator, ..gap("2025-Q2", GapState::Due) };
        assert!(said(&[share], Lang::Es).unwrap().contains("de cuántos (denominador)."));
    }
}
