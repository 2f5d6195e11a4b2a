//! Who a new row is: a time-ordered id that no other row has, and the moment it was told.

use chrono::{DateTime, Utc};
use ulid::Ulid;

use crate::model::instant::Instant;
use crate::model::row::Row;

/// Gives ids and moments to the rows of one command.
#[derive(Debug)]
pub struct Stamp {
    moment: Instant,
    next: Ulid,
}

impl Stamp {
    /// A stamp for rows told at `now`.
    ///
    /// # Errors
    /// When the system has no random numbers to give.
    pub fn new(now: DateTime<Utc>) -> Result<Stamp, getrandom::Error> {
        let mut random = [0u8; 16];
        getrandom::fill(&mut random)?;
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        // Room is left above, so that the rows of one command count up from here.
        let random = u128::from_be_bytes(random) >> 50;
        Ok(Stamp { moment: Instant::at(now), next: Ulid::from_parts(millis, random) })
    }

    /// Marks a row as told now, under an id of its own, unless it has them already.
    pub fn mark(&mut self, row: &mut Row) {
        row.recorded = row.recorded.or(Some(self.moment));
        self.name(row);
    }

    /// Gives a row an id of its own, unless it has one.
    pub fn name(&mut self, row: &mut Row) {
        if row.id.is_empty() {
            row.id = self.next.to_string();
            let (millis, random) = (self.next.timestamp_ms(), self.next.random());
            self.next = Ulid::from_parts(millis, random + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_time_and_count_up() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let mut early = Stamp::new(at("2025-03-12T10:00:00Z")).unwrap();
        let mut late = Stamp::new(at("2025-03-12T10:00:01Z")).unwrap();
        let framework = crate::render::samples::framework();
        let row = || crate::render::samples::row(&framework, "2025-03-12", "1", "PER");
        let mut rows = [row(), row(), row()];
        early.mark(&mut rows[0]);
        early.mark(&mut rows[1]);
        late.mark(&mut rows[2]);
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        assert!(ids[0] < ids[1] && ids[1] < ids[2], "{ids:?}");
        assert_eq!(ids[0].len(), 26);
        assert_eq!(rows[0].recorded.unwrap().to_string(), "2025-03-12T10:00:00Z");
    }
}
