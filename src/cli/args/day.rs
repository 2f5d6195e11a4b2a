//! `--as-of` and `--known-at`: the point of view of every command that reads measurements. Those that write
//! take `--as-of` alone, the day of the figures that they show: they judge rows by all that is known.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use super::expected::Expected;
use crate::cli::context::Context;
use crate::engine::view::View;
use crate::model::instant::Instant;
use crate::model::period::Period;
use crate::words::catalogue::Words;

/// The point of view typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Observations up to this day; absent = today.
    pub as_of: Option<NaiveDate>,
    /// Rows reported up to this moment; absent = all.
    pub known_at: Option<Instant>,
}

impl Day {
    /// The two options.
    #[must_use]
    pub fn options(words: &Words) -> [Arg; 2] {
        [
            as_of(words),
            Arg::new("known-at")
                .long("known-at")
                .value_name(words.say("value-moment"))
                .help(words.say("arg-known-at"))
                .value_parser(moment),
        ]
    }

    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Day {
        Day { as_of: matches.get_one("as-of").copied(), known_at: known(matches) }
    }

    /// The view meant.
    #[must_use]
    pub fn view(self, context: &Context) -> View {
        View { as_of: self.as_of.unwrap_or(context.today), known_at: self.known_at }
    }
}

/// `--as-of`.
#[must_use]
pub fn as_of(words: &Words) -> Arg {
    Arg::new("as-of")
        .long("as-of")
        .value_name(words.say("value-date"))
        .help(words.say("arg-as-of"))
        .value_parser(day)
}

/// The day that `--as-of` makes today, if the command takes it and it was typed.
#[must_use]
pub fn typed(matches: &ArgMatches) -> Option<NaiveDate> {
    matches.try_get_one("as-of").ok().flatten().copied()
}

/// The moment that `--known-at` says.
#[must_use]
pub fn known(matches: &ArgMatches) -> Option<Instant> {
    matches.get_one("known-at").copied()
}

/// A day, or a period's last day.
fn day(text: &str) -> Result<NaiveDate, Expected> {
    Period::parse(text).map(Period::last).ok_or_else(|| Expected::new("expected-day"))
}

fn moment(text: &str) -> Result<Instant, Expected> {
    Instant::parse(text).ok_or_else(|| Expected::new("expected-moment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_means_its_last_day() {
        assert_eq!(day("2025-Q2").unwrap().to_string(), "2025-06-30");
        assert_eq!(day("2025-06-30").unwrap().to_string(), "2025-06-30");
        assert_eq!(day("30/06/2025").unwrap_err().key, "expected-day");
        assert_eq!(moment("2025-04-10T10:00:00").unwrap_err().key, "expected-moment");
    }
}
