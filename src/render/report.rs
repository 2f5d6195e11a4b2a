//! The progress report as a page: per roadmap its distribution and coverage, per result a table.
//!
//! It must be useful before any target is agreed, which is how the official roadmaps began: columns
//! that would be empty throughout are not shown. A roadmap's summary is a distribution, never an
//! average of percentages.

use super::marks;
use super::page::{Mark, Page};
use super::report_notes;
use super::report_table::{self, Frame};
use super::values::{count, own, party, text};
use super::viewed;
use crate::engine::answer::{Report, Summary};
use crate::engine::view::View;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::status::Status;
use crate::words::catalogue::Words;

/// What is said where no indicator is listed: none fits the request, or none can be computed.
#[must_use]
pub fn nothing_listed(framework: &Framework, words: &Words) -> String {
    let none = framework.indicators.is_empty();
    words.say(if none { "note-nothing-computed" } else { "note-nothing-listed" })
}

/// The report's page.
#[must_use]
pub fn page(framework: &Framework, report: &Report, words: &Words) -> Page {
    let mut page = Page::new(words.say("title-report"));
    page.lines = lines(framework, report, words);
    if report.roadmaps.is_empty() {
        page.note(nothing_listed(framework, words));
    }
    let frame = Frame::new(framework, report, words);
    for answer in &report.roadmaps {
        let roadmap = framework.roadmap(answer.roadmap);
        page.heading(1, &roadmap.id, &own(words, &roadmap.title));
        page.paragraph(distribution(words, report, &answer.summary));
        for one in &answer.results {
            let result = roadmap.result(one.result);
            page.heading(2, &result.id, &own(words, &result.statement));
            report_table::add(&mut page, &frame, &one.figures);
        }
    }
    report_notes::add(&mut page, framework, report, words);
    page
}

/// `Al 30 de junio de 2025`, and what the view leaves out.
#[must_use]
pub fn lines(framework: &Framework, report: &Report, words: &Words) -> Vec<String> {
    let view = View { as_of: report.as_of, known_at: report.known_at };
    let mut lines = viewed::lines(words, view);
    if let Some(since) = report.since {
        lines.push(match report.met(framework) {
            Some(meeting) => {
                let name = own(words, &meeting.name);
                let args = [text("meeting", name), ("date", Arg::Day(since))];
                words.say_with("note-since-meeting", &args)
            }
            None => words.say_with("note-since", &[("date", Arg::Day(since))]),
        });
    }
    if let Some(id) = report.party {
        let name = party(words, framework, &framework.parties.get(id).code);
        lines.push(words.say_with("note-party", &[text("party", name)]));
    }
    let asked = Status::ALL.into_iter().filter(|one| report.statuses.contains(one));
    let asked: Vec<String> = asked.map(|one| marks::status(words, one).word).collect();
    if !asked.is_empty() {
        let n = ("n", Arg::Number(i64::try_from(asked.len()).unwrap_or(i64::MAX)));
        lines.push(words.say_with("note-statuses", &[n, text("statuses", words.list(&asked))]));
    }
    lines
}

/// `20 indicadores: 1 logrado, 3 sin meta y 16 sin datos. 4 de 20 tienen datos.` Where none has any, the
/// states have said so.
fn distribution(words: &Words, report: &Report, summary: &Summary) -> String {
    let all = count(words, "page-report-indicators", u64::from(summary.indicators()));
    let each = text("each", each(words, summary));
    if summary.with_data() == 0 {
        return words.say_with("page-report-distribution-alone", &[text("all", all), each]);
    }
    let args = [text("all", all), each, text("coverage", coverage(words, report, summary))];
    words.say_with("page-report-distribution", &args)
}

/// `1 logrado, 3 sin meta y 16 sin datos`.
#[must_use]
pub fn each(words: &Words, summary: &Summary) -> String {
    let each: Vec<String> = summary
        .each()
        .filter(|(_, number)| *number > 0)
        .map(|(status, number)| count(words, key(status), u64::from(number)))
        .collect();
    words.list(&each)
}

/// `4 de 20 tienen datos.`, or of those shown where only some statuses are.
#[must_use]
pub fn coverage(words: &Words, report: &Report, summary: &Summary) -> String {
    let with_data = [
        ("n", Arg::Number(i64::from(summary.with_data()))),
        text("shown", words.number(&summary.with_data().to_string())),
        text("all", words.number(&summary.indicators().to_string())),
    ];
    let key = match report.statuses.is_empty() {
        true => "page-report-coverage",
        false => "page-report-coverage-shown",
    };
    words.say_with(key, &with_data)
}

/// Each status in use with its number.
#[must_use]
pub fn shares(words: &Words, summary: &Summary) -> Vec<(Mark, u32)> {
    let used = summary.each().filter(|(_, number)| *number > 0);
    used.map(|(status, number)| (marks::status(words, status), number)).collect()
}

fn key(status: Status) -> &'static str {
    match status {
        Status::Achieved => "page-count-achieved",
        Status::OnTrack => "page-count-on-track",
        Status::AtRisk => "page-count-at-risk",
        Status::OffTrack => "page-count-off-track",
        Status::InProgress => "page-count-in-progress",
        Status::Missed => "page-count-missed",
        Status::NoTarget => "page-count-no-target",
        Status::NoBaseline => "page-count-no-baseline",
        Status::NoData => "page-count-no-data",
        Status::NotDue => "page-count-not-due",
        Status::NotApplicable => "page-count-not-applicable",
        Status::Hidden => "page-count-hidden",
    }
}

#[cfg(test)]
mod tests {
    use anstream::adapter::strip_str;

    use super::*;
    use crate::model::framework::Meeting;
    use crate::model::language::{Lang, Text};
    use crate::render::wrap::width;
    use crate::render::{samples, samples_figures, terminal};

    fn printed(roadmaps: &[usize], lang: Lang, limit: usize) -> String {
        let words = Words::new(lang);
        let page = page(&samples::framework(), &samples_figures::report(roadmaps), &words);
        strip_str(&terminal::print(&page, limit)).to_string()
    }

    #[test]
    fn a_report_with_targets_reads_at_80_columns() {
        let text = printed(&[0], Lang::Es, 80);
        let expected = "\
Indicador                              Valor       Meta  Avance      Estado
────────────────────────────────────────────────────────────────────────────────
HR1.1.1                                   45        300  █▌··│·····  ▼ rezagado
Número de funcionarios que                                   15,0\u{a0}%
participan en la formación
Plazo:\u{a0}31\u{a0}dic\u{a0}2025 · Cambio:\u{a0}+15
Último\u{a0}dato:\u{a0}12\u{a0}jun\u{a0}2025
";
        assert!(text.contains(expected), "{text}");
        let said = "4 indicadores: 1 logrado, 2 en camino y 1 rezagado. 4 de 4 tienen datos.";
        assert!(text.contains(said), "{text}");
    }

    #[test]
    fn a_report_without_targets_shows_no_empty_columns() {
        let text = printed(&[1], Lang::Es, 80);
        for absent in ["Meta", "Avance  ", "Plazo", "Cambio:"] {
            assert!(!text.contains(absent), "{absent}: {text}");
        }
        assert!(text.contains("1 de 2 tiene datos."), "{text}");
        assert!(text.contains("ruta missing") && text.contains("ruta check"), "{text}");
        assert!(!text.contains('\u{1b}'), "controls from data are shown, not obeyed");
    }

    #[test]
    fn a_restated_figure_is_told_from_a_meeting_or_from_a_day() {
        let framework = samples::framework();
        let said = |since| {
            let mut report = samples_figures::report(&[0]);
            report.since = Some(samples::day(since));
            let page = page(&framework, &report, &Words::new(Lang::Es));
            let text = strip_str(&terminal::print(&page, 200)).to_string();
            ["de esa reunión", "de esa fecha"].map(|one| text.contains(one))
        };
        assert_eq!(said("2025-04-10"), [true, false]);
        assert_eq!(said("2025-04-09"), [false, true]);
    }

    #[test]
    fn of_two_meetings_on_one_day_the_one_asked_for_is_named() {
        let mut framework = samples::framework();
        let other = Text::plain(Lang::Es, "Otra reunión");
        framework.meetings.push(Meeting { name: other, ..framework.meetings[0].clone() });
        let mut report = samples_figures::report(&[0]);
        let said = |report: &Report| lines(&framework, report, &Words::new(Lang::Es))[1].clone();
        assert!(said(&report).contains("«Otra reunión»"), "{}", said(&report));
        report.meeting = Some(0);
        assert!(said(&report).contains("«I Reunión de seguimiento"), "{}", said(&report));
    }

    #[test]
    fn that_only_some_statuses_are_listed_is_said_in_the_title() {
        let mut report = samples_figures::report(&[0]);
        report.statuses = vec![Status::NoData, Status::OffTrack];
        let last = |report: &Report, lang| {
            lines(&samples::framework(), report, &Words::new(lang)).pop().unwrap()
        };
        let es = "Solo indicadores con los estados: rezagado y sin datos";
        assert_eq!(last(&report, Lang::Es), es);
        report.statuses.truncate(1);
        assert_eq!(last(&report, Lang::En), "Only indicators with the status: no data");
        assert_eq!(last(&report, Lang::Pt), "Apenas indicadores com a situação: sem dados");
        let said = distribution(&Words::new(Lang::Es), &report, &report.summary);
        assert!(said.ends_with(". De los que se muestran, 4 de 4 tienen datos."), "{said}");
    }

    #[test]
    fn that_nothing_has_data_is_said_once() {
        let mut summary = Summary::default();
        (0..3).for_each(|_| summary.add(Status::NoData));
        let report = samples_figures::report(&[0]);
        let said = |lang| distribution(&Words::new(lang), &report, &summary);
        assert_eq!(said(Lang::Es), "3 indicadores: 3 sin datos.");
        assert_eq!(said(Lang::En), "3 indicators: 3 with no data.");
        assert_eq!(said(Lang::Pt), "3 indicadores: 3 sem dados.");
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for lang in Lang::INTERFACE {
            for limit in [40, 80, 100, 120] {
                for line in printed(&[0, 1], lang, limit).lines() {
                    assert!(width(line) <= limit, "{limit}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_wide_terminal_has_every_column_on_its_own() {
        let text = printed(&[0], Lang::Pt, 120);
        let header = text.lines().find(|line| line.starts_with("Indicador")).unwrap();
        let words = Words::new(Lang::Pt);
        for key in ["label-target-date", "label-change", "label-last-date"] {
            assert!(header.contains(&words.say(key)), "{header}");
        }
    }
}
