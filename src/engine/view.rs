//! A point of view: which observations count, and what we had been told by then.

use chrono::NaiveDate;

use crate::model::instant::Instant;

/// As-of and known-at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Observations up to this day count.
    pub as_of: NaiveDate,
    /// Rows recorded up to this moment are known; absent = all.
    pub known_at: Option<Instant>,
}

impl View {
    /// Whether it knows what was reported then.
    #[inline]
    #[must_use]
    pub fn knows(&self, recorded: Option<Instant>) -> bool {
        self.known_at.is_none_or(|limit| recorded.is_none_or(|recorded| recorded <= limit))
    }

    /// Whether it reaches what was observed until then.
    #[inline]
    #[must_use]
    pub fn reaches(&self, last: Option<NaiveDate>) -> bool {
        last.is_none_or(|last| last <= self.as_of)
    }
}

/// The three views that a report needs: now, the older day with today's knowledge, and the older
/// day as it was known at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Views {
    /// The report's own.
    pub now: View,
    /// The older day.
    pub since: Option<NaiveDate>,
}

impl Views {
    /// The older day with today's knowledge.
    #[must_use]
    pub fn then(&self) -> Option<View> {
        self.since.map(|as_of| View { as_of, known_at: self.now.known_at })
    }

    /// The older day with the knowledge of that day's end.
    #[must_use]
    pub fn as_then_known(&self) -> Option<View> {
        self.since.map(|as_of| {
            let end = Instant::end_of(as_of);
            let known_at = self.now.known_at.map_or(end, |known| known.min(end));
            View { as_of, known_at: Some(known_at) }
        })
    }
}
