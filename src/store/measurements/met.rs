//! What a reader has met: ids, party lists and breakdowns, each looked up once and numbered.
//!
//! A large file repeats few of them very often, and nearly all are short. So a short text is turned into
//! one number of its bytes, and that is looked up.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::parties::PartyBook;
use crate::model::framework::Framework;
use crate::model::party::PartyId;
use crate::text::fold::is_composed;

/// Bytes of a text that is looked up as a number.
const SHORT: usize = 15;
/// Things that are remembered of each sort.
const REMEMBERED: usize = 1 << 16;

/// Numbers by text.
#[derive(Debug, Default)]
pub struct Numbers {
    short: HashMap<u128, usize, FixedState>,
    long: HashMap<String, usize, FixedState>,
}

impl Numbers {
    /// The number of a text, or what `make` makes of it; `onward` begins with the text.
    #[inline]
    pub fn of(
        &mut self,
        text: &str,
        onward: &[u8],
        make: impl FnOnce(&str) -> Option<usize>,
    ) -> Option<usize> {
        let Some(word) = word(text, onward) else { return self.of_long(text, make) };
        if let Some(known) = self.short.get(&word) {
            return Some(*known);
        }
        let made = make(text)?;
        if self.short.len() < REMEMBERED {
            self.short.insert(word, made);
        }
        Some(made)
    }

    fn of_long(&mut self, text: &str, make: impl FnOnce(&str) -> Option<usize>) -> Option<usize> {
        if let Some(known) = self.long.get(text) {
            return Some(*known);
        }
        let made = make(text)?;
        if self.long.len() < REMEMBERED {
            self.long.insert(text.to_string(), made);
        }
        Some(made)
    }
}

/// The bytes of a short text and their number.
#[inline]
fn word(text: &str, onward: &[u8]) -> Option<u128> {
    if text.len() > SHORT {
        return None;
    }
    let bytes = match onward.first_chunk::<16>() {
        Some(sixteen) => *sixteen,
        None => {
            let mut padded = [0; 16];
            padded[..text.len()].copy_from_slice(text.as_bytes());
            padded
        }
    };
    let own = (1u128 << (text.len() * 8)) - 1;
    Some((u128::from_le_bytes(bytes) & own) | (text.len() as u128) << (SHORT * 8))
}

/// Lists of parties by the text of their cell.
#[derive(Debug)]
pub struct PartyLists {
    numbers: Numbers,
    /// The first is empty.
    lists: Vec<Vec<PartyId>>,
}

impl PartyLists {
    /// None yet.
    #[must_use]
    pub fn new() -> PartyLists {
        PartyLists { numbers: Numbers::default(), lists: vec![Vec::new()] }
    }

    /// The number of a cell's parties, if it names nothing else and not too many lists are known.
    pub fn of(&mut self, text: &str, onward: &[u8], book: &mut PartyBook) -> Option<usize> {
        let lists = &mut self.lists;
        self.numbers.of(text, onward, |text| {
            let parties = book.read(text).as_ref().ok()?;
            let number = lists.len();
            (number < REMEMBERED).then(|| lists.push(parties.clone()))?;
            Some(number)
        })
    }

    /// A list by its number.
    #[must_use]
    pub fn get(&self, number: usize) -> &[PartyId] {
        &self.lists[number]
    }
}

/// Breakdowns: a value, or none, of each dimension.
#[derive(Debug)]
pub struct Splits<'a> {
    framework: &'a Framework,
    /// Of each dimension, its values.
    values: Vec<Numbers>,
    number_of_values: usize,
    /// What a breakdown becomes with a value of one more dimension.
    joined: HashMap<(usize, usize, usize), usize, FixedState>,
    /// The first is none.
    splits: Vec<Vec<String>>,
}

impl<'a> Splits<'a> {
    /// None yet.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Splits<'a> {
        let number = framework.dimensions.len();
        Splits {
            framework,
            values: (0..number).map(|_| Numbers::default()).collect(),
            number_of_values: 0,
            joined: HashMap::default(),
            splits: vec![vec![String::new(); number]],
        }
    }

    /// The number of a breakdown with a value of one more dimension, if that is declared as it is
    /// written and not too many are known.
    pub fn with(&mut self, split: usize, at: usize, text: &str, onward: &[u8]) -> Option<usize> {
        let (framework, number) = (self.framework, &mut self.number_of_values);
        let value = self.values.get_mut(at)?.of(text, onward, |text| {
            let declared = &framework.dimensions[at].values;
            let is_declared = declared.is_empty() || declared.iter().any(|(id, _)| id == text);
            *number += 1;
            (is_declared && is_neat(text)).then_some(*number)
        })?;
        if let Some(known) = self.joined.get(&(split, at, value)) {
            return Some(*known);
        }
        let number = self.splits.len();
        let mut joined = (number < REMEMBERED).then(|| self.splits[split].clone())?;
        joined[at].push_str(text);
        self.splits.push(joined);
        self.joined.insert((split, at, value), number);
        Some(number)
    }

    /// A breakdown by its number.
    #[must_use]
    pub fn get(&self, number: usize) -> &[String] {
        &self.splits[number]
    }
}

/// Whether a trimmed text stays as it is when it is compared: no apostrophe guards a formula, and
/// nothing has to be composed.
#[must_use]
pub fn is_neat(text: &str) -> bool {
    text.as_bytes().first() != Some(&b'\'') && is_composed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_any_length_are_told_apart() {
        let mut numbers = Numbers::default();
        let texts = ["", "a", "ab", "a\0", "fifteen letters", "sixteen letters.", "ñ"];
        for (number, text) in texts.iter().enumerate() {
            let onward = format!("{text},something else");
            assert_eq!(numbers.of(text, onward.as_bytes(), |_| Some(number)), Some(number));
        }
        for (number, text) in texts.iter().enumerate() {
            assert_eq!(numbers.of(text, text.as_bytes(), |_| None), Some(number), "{text:?}");
        }
        assert_eq!(numbers.of("b", b"b", |_| None), None);
    }
}
