//! What a reader has met: ids, party lists and breakdowns, each looked up once and numbered.
//!
//! A large file repeats few of them very often, and nearly all are short. So a short text is turned into
//! one number of its bytes, and that is looked up.

#![expect(
    clippy::indexing_slicing,
    reason = "numbers are given out by these lists, which only grow"
)]

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::FixedState;

use super::parties::PartyBook;
use super::plain_line::Line;
use super::table::{REMEMBERED, Table};
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::model::period::Period;
use crate::text::fold::is_composed;

/// Numbers by text.
#[derive(Debug)]
pub(super) struct Numbers {
    brief: Table<u64>,
    short: Table<u128>,
    long: HashMap<String, usize, FixedState>,
}

impl Numbers {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> Numbers {
        Numbers { brief: Table::new(), short: Table::new(), long: HashMap::default() }
    }

    /// The number of a cell's text, or what `make` makes of it; of an empty one, 0.
    #[inline(always)]
    pub(super) fn of(
        &mut self,
        line: &Line,
        cell: usize,
        make: impl FnOnce(&str) -> Option<usize>,
    ) -> Option<usize> {
        match self.known(line, cell) {
            Some(known) => Some(known),
            None => self.meet(line, cell, make),
        }
    }

    /// The number of a brief text that was met.
    #[inline(always)]
    fn known(&self, line: &Line, cell: usize) -> Option<usize> {
        self.brief.get(line.brief(cell)?)
    }

    /// The number of a longer text, or of one that was not met.
    #[inline(never)]
    fn meet(
        &mut self,
        line: &Line,
        cell: usize,
        make: impl FnOnce(&str) -> Option<usize>,
    ) -> Option<usize> {
        let (text, brief, word) = (line.cell(cell), line.brief(cell), line.word(cell));
        let known = match (brief, word) {
            (Some(_), _) => None,
            (None, Some(word)) => self.short.get(word.number()),
            (None, None) => self.long.get(text).copied(),
        };
        if known.is_some() {
            return known;
        }
        let made = make(text)?;
        // What there is no room for is made again.
        if let Some(brief) = brief {
            self.brief.insert(brief, made);
        } else if let Some(word) = word {
            self.short.insert(word.number(), made);
        } else if self.long.len() < REMEMBERED {
            self.long.insert(text.to_string(), made);
        }
        Some(made)
    }
}

/// Lists of parties by the text of their cell.
#[derive(Debug)]
pub(super) struct PartyLists {
    numbers: Numbers,
    /// The first is empty.
    lists: Vec<Vec<PartyId>>,
}

impl PartyLists {
    /// None yet.
    #[must_use]
    pub(super) fn new() -> PartyLists {
        PartyLists { numbers: Numbers::new(), lists: vec![Vec::new()] }
    }

    /// The number of a cell's parties, if it names nothing else and not too many lists are known.
    #[inline(always)]
    pub(super) fn of(&mut self, line: &Line, cell: usize, book: &mut PartyBook) -> Option<usize> {
        let lists = &mut self.lists;
        self.numbers.of(line, cell, |text| {
            let parties = book.read(text).as_ref().ok().filter(|_| text.trim() == text)?;
            let number = lists.len();
            (number < REMEMBERED).then(|| lists.push(parties.clone()))?;
            Some(number)
        })
    }

    /// A list by its number.
    #[must_use]
    pub(super) fn get(&self, number: usize) -> &[PartyId] {
        &self.lists[number]
    }
}

/// Breakdowns: a value, or none, of each dimension.
#[derive(Debug)]
pub(super) struct Splits<'a> {
    framework: &'a Framework,
    /// Of each dimension, its values.
    values: Vec<Numbers>,
    number_of_values: usize,
    /// Breakdowns by one value alone, by its number; [`UNKNOWN`] = not known.
    alone: Vec<u32>,
    /// What another breakdown becomes with a value of one more dimension.
    joined: Table<u64>,
    /// The first is none.
    splits: Vec<Vec<String>>,
}

impl<'a> Splits<'a> {
    /// None yet.
    #[must_use]
    pub(super) fn new(framework: &'a Framework) -> Splits<'a> {
        let number = framework.dimensions.len();
        Splits {
            framework,
            values: (0..number).map(|_| Numbers::new()).collect(),
            number_of_values: 0,
            alone: vec![0],
            joined: Table::new(),
            splits: vec![vec![String::new(); number]],
        }
    }

    /// The number of a breakdown with a value of one more dimension, if that is declared as it is
    /// written and not too many are known.
    #[inline(always)]
    pub(super) fn with(
        &mut self,
        split: usize,
        at: usize,
        line: &Line,
        cell: usize,
    ) -> Option<usize> {
        // Values are numbered over all dimensions; 0 is that of an empty cell.
        let value = match self.values.get(at)?.known(line, cell) {
            Some(value) => value,
            None => self.meet(at, line, cell)?,
        };
        let known = if split == 0 {
            self.alone.get(value).copied().unwrap_or(UNKNOWN) as usize
        } else if value == 0 {
            split
        } else {
            self.joined.get(joint(split, value)).unwrap_or(UNKNOWN as usize)
        };
        if known == UNKNOWN as usize {
            return self.join(split, at, line.cell(cell), value);
        }
        Some(known)
    }

    /// The number of a dimension's value that is long or was not met, if it is declared as it is written.
    #[inline(never)]
    fn meet(&mut self, at: usize, line: &Line, cell: usize) -> Option<usize> {
        let (framework, number) = (self.framework, &mut self.number_of_values);
        self.values[at].meet(line, cell, |text| {
            let declared = &framework.dimensions[at].values;
            let is_declared = declared.is_empty() || declared.iter().any(|(id, _)| id == text);
            let plain = is_declared && is_neat(text) && text.trim() == text;
            *number += usize::from(plain);
            plain.then_some(*number)
        })
    }

    #[cold]
    fn join(&mut self, split: usize, at: usize, text: &str, value: usize) -> Option<usize> {
        let number = self.splits.len();
        let mut joined = (number < REMEMBERED).then(|| self.splits[split].clone())?;
        joined[at].push_str(text);
        self.splits.push(joined);
        if split == 0 {
            self.alone.resize(self.alone.len().max(value + 1), UNKNOWN);
            self.alone[value] = number as u32;
        } else {
            self.joined.insert(joint(split, value), number);
        }
        Some(number)
    }

    /// A breakdown by its number.
    #[must_use]
    pub(super) fn get(&self, number: usize) -> &[String] {
        &self.splits[number]
    }
}

const UNKNOWN: u32 = u32::MAX;

/// A breakdown and one more value.
#[inline]
fn joint(split: usize, value: usize) -> u64 {
    (value as u64) << 16 | split as u64
}

/// Whether a trimmed text stays as it is when it is compared: no apostrophe guards a formula, and
/// nothing has to be composed.
#[must_use]
pub(super) fn is_neat(text: &str) -> bool {
    text.as_bytes().first() != Some(&b'\'') && is_composed(text)
}

/// Days by the pairs of their digits: a file repeats those of few years.
#[derive(Debug)]
pub(super) struct Days(Vec<(u32, NaiveDate)>);

/// Days that are remembered: those of 64 months, of which none are in each other's way.
const DAYS: usize = 64 * 32;

impl Days {
    /// None met yet.
    #[must_use]
    pub(super) fn new() -> Days {
        Days(vec![(u32::MAX, NaiveDate::MIN); DAYS])
    }

    /// The day, if there is one, of century, year, month and day as two digits write each.
    #[inline(always)]
    pub(super) fn of(&mut self, pairs: [u8; 4]) -> Option<NaiveDate> {
        let [_, year, month, day] = pairs.map(u32::from);
        let number = u32::from_le_bytes(pairs);
        let known = &mut self.0[((year * 12 + month) * 32 + day) as usize % DAYS];
        if known.0 != number {
            *known = (number, Period::plain_day(pairs)?.first);
        }
        Some(known.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every writing of four digits and two times two, in an order in which neighbours are in each other's way.
    #[test]
    fn days_are_those_of_the_calendar() {
        let mut days = Days::new();
        for month in 0..100 {
            for day in 0..100 {
                for year in (0..10_000).step_by(37).chain([1900, 2024, 2025, 2199, 2200]) {
                    let plain = NaiveDate::from_ymd_opt(year as i32, month, day)
                        .filter(|_| (1900..2200).contains(&year));
                    let pairs = [year / 100, year % 100, month, day].map(|pair| pair as u8);
                    assert_eq!(days.of(pairs), plain, "{year}-{month}-{day}");
                    assert_eq!(days.of(pairs), plain, "once met");
                }
            }
        }
    }
}
