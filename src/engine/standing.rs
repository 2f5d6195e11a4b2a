//! Whether what was presented at a sealed meeting still stands.

use std::collections::BTreeSet;

use super::answer::{Figure, Reading, Report};
use super::figure;
use super::fold::Folded;
use super::seal::{digits, of_texts};
use crate::model::framework::{Broken, Framework};
use crate::model::indicator::Kind;
use crate::model::quantity::Quantity;
use crate::model::roadmap::{IndicatorIx, Roadmap};
use crate::model::sealed::Sealed;

/// Bytes of a fingerprint of what a figure says.
const PRINT: usize = 8;

/// What became of what a meeting was presented with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The seal's digest.
    pub digest: String,
    /// Indicators whose figure of that day is the one presented.
    pub kept: BTreeSet<IndicatorIx>,
    /// Figures of that day that are others today.
    pub restated: Vec<Restated>,
}

impl Standing {
    /// Whether a figure is another one than its rows say was known that day, and the one presented all the same.
    #[must_use]
    pub fn recorded_later(&self, figure: &Figure) -> bool {
        figure.restated && self.kept.contains(&figure.indicator)
    }
}

/// A figure that was restated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restated {
    /// Of which indicator: its id.
    pub id: String,
    /// The indicator; none where nothing defines it any more, or what defines it has an error.
    pub indicator: Option<IndicatorIx>,
    /// What was presented, in the digits of the data formats; none where there was none.
    pub presented: Option<String>,
    /// What it is today; none where there is none.
    pub today: Option<Quantity>,
    /// Whether both may be told.
    pub told: bool,
    /// Whether there is nothing at all today, be it a text.
    pub empty: bool,
}

/// What a figure says, to be compared: its kind, and the fingerprint of a share's parts, a milestone's stage, a text's words.
#[must_use]
pub fn says(kind: Kind, reading: &Reading) -> String {
    format!("{} {}", kind.name(), print(reading))
}

fn print(reading: &Reading) -> String {
    let digits_of = |one: &Option<Quantity>| one.as_ref().map(Quantity::data_text);
    let stage = reading.stage.map(|stage| stage.to_string());
    let parts = [digits_of(&reading.value), digits_of(&reading.of), stage];
    let parts = parts.into_iter().map(Option::unwrap_or_default);
    digits(&of_texts(parts.chain(reading.texts.iter().cloned())), PRINT)
}

/// Compares a report's figures as of the meeting's day with those that its seal holds, and what is behind them: `then` are
/// the rows of that day. A figure of which no indicator is known today stands no longer; under a choice of roadmaps, if it
/// may be of one of them.
#[must_use]
pub fn of(
    framework: &Framework,
    sealed: &Sealed,
    roadmaps: &[usize],
    report: &Report,
    then: Option<&Folded>,
) -> Standing {
    let mut kept = BTreeSet::new();
    let differs = report.figures().filter_map(|figure| {
        let id = &framework.indicator(figure.indicator).id;
        let presented = sealed.figures.get(id)?.clone();
        let today = figure.previous.clone();
        let indicator = framework.indicator(figure.indicator);
        let reading = then.map(|then| figure::whole(indicator, then, figure.indicator));
        let now = reading.as_ref().map(|reading| says(indicator.kind, reading));
        let had = sealed.says.get(id);
        let same = today.as_ref().map(Quantity::data_text) == presented
            && had.zip(now.as_ref()).is_none_or(|(had, now)| had == now);
        // A percentage is not told beside a count.
        let told = had.is_none_or(|had| had.starts_with(indicator.kind.name()));
        let empty = reading.is_some_and(|reading| !reading.has_value());
        let (id, indicator) = (id.clone(), Some(figure.indicator));
        kept.extend(indicator.filter(|_| same));
        (!same).then_some(Restated { id, indicator, presented, today, told, empty })
    });
    let mut restated: Vec<Restated> = differs.collect();
    restated.extend(gone(framework, sealed, roadmaps));
    Standing { digest: sealed.digest.clone(), kept, restated }
}

/// Figures that were presented and of which no indicator is known today.
fn gone<'a>(
    framework: &'a Framework,
    sealed: &'a Sealed,
    roadmaps: &'a [usize],
) -> impl Iterator<Item = Restated> + 'a {
    let known: BTreeSet<&str> = framework.indicators.iter().map(|one| one.id.as_str()).collect();
    let nothing = print(&Reading::default());
    let said = move |id| sealed.says.get(id).is_some_and(|said| !said.ends_with(&nothing));
    let presented = sealed.figures.iter().filter(move |(id, one)| one.is_some() || said(*id));
    let gone = presented.filter(move |(id, _)| !known.contains(id.as_str()));
    gone.filter_map(move |(id, presented)| {
        let broken = framework.find_broken(id);
        let of = |at: &usize| is_of(framework.roadmap(*at), id, broken);
        let elsewhere = || (0..framework.roadmaps.len()).any(|at| of(&at));
        if !roadmaps.is_empty() && !roadmaps.iter().any(of) && elsewhere() {
            return None;
        }
        // What was sensitive then may not be told because nobody says so any more.
        let sensitive =
            broken.is_some_and(|one| one.sensitive) || sealed.published.contains_key(id);
        // Nor is a percentage or a stage told as a bare number.
        let plain = ["count", "level", "parties"];
        let said = sealed.says.get(id).and_then(|said| said.split(' ').next());
        let told =
            !sensitive && presented.is_some() && said.is_none_or(|sort| plain.contains(&sort));
        let (id, presented) = (id.clone(), presented.clone().filter(|_| told));
        Some(Restated { id, indicator: None, presented, today: None, told, empty: true })
    })
}

/// Whether an indicator that is not known stands, or stood, in a roadmap, as far as that can be told.
fn is_of(roadmap: &Roadmap, id: &str, broken: Option<&Broken>) -> bool {
    let below = |rest: &str| rest.starts_with('.');
    match broken {
        Some(broken) => broken.place.file == roadmap.place.file,
        None => id.strip_prefix(&roadmap.id).is_some_and(below),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::finding::Place;
    use crate::model::indicator::Kind;
    use crate::model::language::{Lang, Text};
    use crate::model::roadmap::Source;
    use crate::model::samples;

    fn roadmap(id: &str, file: &str) -> Roadmap {
        let day = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        Roadmap {
            id: id.to_string(),
            title: Text::plain(Lang::Es, id),
            language: Lang::Es,
            unofficial: false,
            start: day,
            end: day,
            general_objective: None,
            subthemes: Vec::new(),
            cross_cutting: Vec::new(),
            source: Source::default(),
            objectives: Vec::new(),
            results: Vec::new(),
            place: Place::file(file),
        }
    }

    fn sealed(figures: &[(&str, Option<&str>)], sensitive: &[&str]) -> Sealed {
        let day = NaiveDate::from_ymd_opt(2025, 4, 10).unwrap();
        let figure =
            |(id, digits): &(&str, Option<&str>)| (id.to_string(), digits.map(str::to_string));
        Sealed {
            meeting: "m".to_string(),
            as_of: day,
            known_at: None,
            made: day,
            digest: String::new(),
            definitions: Default::default(),
            rows: Vec::new(),
            figures: figures.iter().map(figure).collect(),
            says: Default::default(),
            published: sensitive.iter().map(|id| (id.to_string(), Vec::new())).collect(),
        }
    }

    #[test]
    fn what_nothing_defines_any_more_does_not_stand() {
        let broken = |id: &str, file: &str, sensitive| Broken {
            id: id.to_string(),
            place: Place::file(file),
            sensitive,
        };
        let framework = Framework {
            roadmaps: vec![roadmap("A", "a.toml"), roadmap("B", "b.toml")],
            indicators: vec![samples::indicator("A.1", Kind::Count)],
            broken: vec![broken("own", "b.toml", false), broken("B.9", "b.toml", true)],
            ..Framework::default()
        };
        let figures = [
            ("A.1", Some("1")),
            ("A.2", Some("2")),
            ("A.3", None),
            ("A.4", Some("4")),
            ("AB.1", Some("5")),
            ("B.9", Some("6")),
            ("own", Some("7")),
        ];
        let sealed = sealed(&figures, &["A.4"]);
        let told = |roadmaps: &[usize]| {
            let gone = gone(&framework, &sealed, roadmaps);
            let told = gone.map(|one| format!("{} {:?} {}", one.id, one.presented, one.told));
            told.collect::<Vec<_>>()
        };
        let (two, four) = ("A.2 Some(\"2\") true", "A.4 None false");
        let (of_b, own) = ("B.9 None false", "own Some(\"7\") true");
        let nowhere = "AB.1 Some(\"5\") true";
        assert_eq!(told(&[]), [two, four, nowhere, of_b, own]);
        assert_eq!(told(&[0]), [two, four, nowhere], "it may have been of any");
        assert_eq!(told(&[1]), [nowhere, of_b, own], "by the file that it stands in");
    }
}
