//! The brief from title to foot, in the order in which a delegation reads it.

use super::scene::Scene;
use super::{annex, decisions, foot, gaps, matrix, roadmap, summary};
use crate::engine::brief::Brief;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::render::audience;
use crate::render::page::Page;
use crate::render::values::{own, text};
use crate::render::{report, report_notes, standing};
use crate::words::catalogue::Words;

/// The brief's page.
#[must_use]
pub fn page(framework: &Framework, brief: &Brief, words: &Words) -> Page {
    let scene = Scene { framework, brief, words };
    let mut page = Page::new(words.say("brief-title"));
    page.lang = Some(words.lang());
    page.region = words.region();
    let banner = framework.banner.as_ref().map(|one| own(words, one)).unwrap_or_default();
    page.banner = audience::banner(&banner, &brief.report, words);
    page.lines = lines(&scene);
    page.foot = foot::lines(&scene);
    if brief.report.roadmaps.is_empty() {
        page.note(report::nothing_listed(framework, words));
        let report = &brief.report;
        if let Some(presented) = standing::sentence(framework, report, words) {
            page.note(presented);
        }
        let files = (report.unread.as_slice(), report.faulty.as_slice());
        let notes = report_notes::at_fault(framework, files, report.rows.rejected, words);
        notes.into_iter().for_each(|note| page.note(note));
        return page;
    }
    let points = decisions::points(&scene);
    summary::add(&mut page, &scene, points.len());
    let signs = page.blocks.len();
    for answer in &brief.report.roadmaps {
        roadmap::add(&mut page, &scene, answer);
    }
    // How to read the tables is told before them, once they are known.
    let notes = roadmap::notes(&page, &scene);
    page.blocks.splice(signs..signs, notes);
    matrix::add(&mut page, &scene);
    gaps::add(&mut page, &scene);
    decisions::add(&mut page, &scene, points);
    annex::add(&mut page, &scene);
    page
}

/// The meeting that the brief is for, then the report's own lines.
fn lines(scene: &Scene) -> Vec<String> {
    let report = &scene.brief.report;
    let next = scene.framework.meetings.iter().find(|meeting| meeting.date >= report.as_of);
    let meeting = next.map(|meeting| {
        let name = text("meeting", own(scene.words, &meeting.name));
        scene.words.say_with("brief-for-meeting", &[name, ("date", Arg::Day(meeting.date))])
    });
    meeting.into_iter().chain(report::lines(scene.framework, report, scene.words)).collect()
}
