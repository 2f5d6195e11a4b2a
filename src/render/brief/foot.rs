//! The foot of every sheet: from which day, which program and which data a brief is.

use super::scene::Scene;
use crate::model::finding::Arg;
use crate::render::values::text;

/// Digits of the digest shown; the annex has all.
const DIGITS: usize = 16;

/// The foot, in one line.
#[must_use]
pub fn lines(scene: &Scene) -> Vec<String> {
    let (words, report) = (scene.words, &scene.brief.report);
    let mut parts = vec![words.say_with("brief-foot-as-of", &[("date", Arg::Day(report.as_of))])];
    parts.extend(report.known_at.map(|moment| {
        words.say_with("brief-foot-known-at", &[text("when", words.moment(moment))])
    }));
    let version = text("version", env!("CARGO_PKG_VERSION"));
    parts.push(words.say_with("brief-foot-version", &[version]));
    let digits = scene.brief.digest.get(..DIGITS).unwrap_or(&scene.brief.digest);
    parts.push(words.say_with("brief-foot-digest", &[text("digest", digits)]));
    vec![parts.join(" · ")]
}
