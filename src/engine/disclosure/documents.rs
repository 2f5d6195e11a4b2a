//! Which documents are decided on, and in which order: those that could have been published, as far as it was known then.
//!
//! A document of a day tells what was observed until then as far as it is known. First come the documents of each day on
//! which something became known, with what was known on it: what they show depends on nothing that came later, so it is
//! always the same. Then those of the days of which more became known afterwards, with all that is known today. Every
//! document is decided on beside all those before it, so that a row which comes late is in no difference between two.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::day::{Day, Release};
use super::deciding::Decider;
use super::late::Late;
use super::papers::Among;
use super::timeline::Days;
use crate::engine::tally::Tally;
use crate::model::framework::Framework;
use crate::model::indicator::Indicator;

/// Decides every day of an indicator; `releases` are what left the house before.
#[must_use]
pub fn decide(
    framework: &Framework,
    indicator: &Indicator,
    days: &Days,
    releases: &[Release],
) -> BTreeMap<NaiveDate, Day> {
    let mut decider = Decider::new(framework, indicator, releases);
    let at_once = at_once(framework, indicator, days, releases, &mut decider);
    let afterwards = afterwards(indicator, days, releases, &at_once, &mut decider);
    let mut all: Vec<NaiveDate> = days.keys().chain(at_once.keys()).copied().collect();
    all.sort_unstable();
    all.dedup();
    // Of each day the document with all that is known of it today.
    let of = |day: NaiveDate| {
        let observed = days.range(..=day).next_back().map(|(observed, _)| observed);
        let more = observed.and_then(|observed| afterwards.get(observed));
        let whole = at_once.range(..=day).next_back().map(|(_, document)| document);
        match more {
            Some((known, document)) if *known > day => Some(document.clone()),
            _ => whole.cloned(),
        }
    };
    all.into_iter().filter_map(|day| Some((day, of(day)?))).collect()
}

/// Documents of each day on which something became known, with what was known then.
fn at_once(
    framework: &Framework,
    indicator: &Indicator,
    days: &Days,
    releases: &[Release],
    decider: &mut Decider,
) -> BTreeMap<NaiveDate, Day> {
    let over = indicator.over_time;
    let mut arrived: BTreeMap<NaiveDate, Tally> = BTreeMap::new();
    let (mut late, mut told) = (Late::default(), BTreeMap::new());
    for (day, rows) in days {
        for one in late.told(framework, indicator, *day, rows) {
            told.entry(one.1.until).or_insert_with(Vec::new).push(one);
        }
        for (known, rows) in rows {
            arrived.entry(*known).or_default().merge(rows.clone(), over);
        }
    }
    let mut until = Tally::default();
    let mut decided = BTreeMap::new();
    for (known, rows) in &arrived {
        let later = known.succ_opt().map(|next| told.split_off(&next)).unwrap_or_default();
        let now = std::mem::replace(&mut told, later).into_values().flatten();
        now.for_each(|(form, told)| decider.late(form, told));
        until.merge(rows.clone(), over);
        let below = vec![(0..decider.number()).rev().collect()];
        let bound = bound(releases, *known, arrived.keys());
        let document = decider.document(&until, &bound, &Among { below, ..Among::default() });
        decided.insert(*known, document);
    }
    decided
}

/// Documents of the days of which more became known later, with all that is known today and since when.
fn afterwards(
    indicator: &Indicator,
    days: &Days,
    releases: &[Release],
    at_once: &BTreeMap<NaiveDate, Day>,
    decider: &mut Decider,
) -> BTreeMap<NaiveDate, (NaiveDate, Day)> {
    let first = decider.number();
    let newest = newest(days, at_once.keys());
    let mut until = Tally::default();
    let mut known = NaiveDate::MIN;
    let mut decided = BTreeMap::new();
    for (day, rows) in days {
        for (own, rows) in rows {
            until.merge(rows.clone(), indicator.over_time);
            known = known.max(*own);
        }
        if known <= *day {
            continue;
        }
        let before = newest.iter().take_while(|newest| **newest <= *day).count();
        let whole = at_once.range(..known).count();
        let below = vec![(0..before).rev().collect(), (first..decider.number()).rev().collect()];
        let among = Among { below, above: (whole..first).collect(), late: Some((*day, known)) };
        let bound = bound(releases, *day, days.keys());
        decided.insert(*day, (known, decider.document(&until, &bound, &among)));
    }
    decided
}

/// Of each day on which something became known, the newest that was observed of all that was known then.
fn newest<'d>(days: &Days, known: impl Iterator<Item = &'d NaiveDate>) -> Vec<NaiveDate> {
    let observed = |known: &NaiveDate| {
        let until = |(_, rows): &(&NaiveDate, &BTreeMap<NaiveDate, Tally>)| {
            rows.keys().next().is_some_and(|first| first <= known)
        };
        days.iter().filter(until).map(|(day, _)| *day).next_back().unwrap_or(NaiveDate::MAX)
    };
    known.map(observed).collect()
}

/// The releases that are of this day, of all days in order.
fn bound<'r>(
    releases: &'r [Release],
    day: NaiveDate,
    days: impl Iterator<Item = &'r NaiveDate> + Clone,
) -> Vec<&'r Release> {
    let of = |one: &&Release| {
        let until = days.clone().take_while(|day| **day <= one.day);
        until.last() == Some(&day)
    };
    releases.iter().filter(of).collect()
}
