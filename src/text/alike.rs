//! "Did you mean": the nearest of the texts that would have been right.

use super::fold::fold;
use super::looks::plain_form;

/// The candidate nearest to `text`, if near enough to be what was meant.
///
/// Near enough: Damerau–Levenshtein distance on folded text of at most a third of the longer one's
/// length (at least 1, at most 4), and no other number: `HR1.1.9` is not a misspelt `HR1.1.1`, but a slip of which nobody
/// knows what was meant, unless the two look alike (`HR1.1.l`). Of several equally near ones none is told: a guess that is
/// followed books a value elsewhere.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Effort::endless().nearest(text, candidates)
}

/// The same where several candidates may mean one thing, as names in several languages do, with what it means.
pub fn nearest_of<'a, M: PartialEq>(
    text: &str,
    candidates: impl IntoIterator<Item = (&'a str, M)>,
) -> Option<(&'a str, M)> {
    Effort::endless().nearest_of(text, candidates)
}

/// How much comparing is still worth its time in a definition file. One with thousands of different wrong texts was not
/// misspelt: after some of them nothing more is guessed. Whoever reads rows bounds how much is asked.
#[derive(Debug, Clone)]
pub struct Effort(usize);

/// What the reader of a file spends on guesses: comparisons of a text with a candidate.
const WORTH: usize = 2_000_000;
/// What working out a distance costs, in comparisons.
const DISTANCE: usize = 40;

impl Default for Effort {
    fn default() -> Effort {
        Effort(WORTH)
    }
}

impl Effort {
    /// For one question, of which the answer is always worth its time.
    fn endless() -> Effort {
        Effort(usize::MAX)
    }

    /// Whether so many comparisons are still worth their time; they are counted then.
    pub fn worth(&mut self, comparisons: usize) -> bool {
        let left = self.0.checked_sub(comparisons);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }

    /// The nearest candidate, as [`nearest`] tells it; nothing once the effort is spent.
    pub fn nearest<'a>(
        &mut self,
        text: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let each = candidates.into_iter().map(|one| (one, one));
        self.nearest_of(text, each).map(|(candidate, _)| candidate)
    }

    /// The nearest with what it means, as [`nearest_of`] tells it.
    fn nearest_of<'a, M: PartialEq>(
        &mut self,
        text: &str,
        candidates: impl IntoIterator<Item = (&'a str, M)>,
    ) -> Option<(&'a str, M)> {
        if self.0 == 0 {
            return None;
        }
        let wanted = fold(text);
        if wanted.is_empty() {
            return None;
        }
        let outline = Outline::of(&wanted);
        let mut best: Option<(&str, M)> = None;
        let (mut near, mut alone) = (usize::MAX, true);
        for (candidate, meaning) in candidates {
            self.0 = self.0.checked_sub(1)?;
            let rough = Outline::of(candidate);
            if outline.apart(&rough) > rough.limit(&outline).min(near) {
                continue;
            }
            self.0 = self.0.saturating_sub(DISTANCE);
            let have = fold(candidate);
            let distance = strsim::damerau_levenshtein(&wanted, &have);
            let folded = Outline::of(&have);
            let longer = outline.length.max(folded.length);
            let is_near = distance <= outline.limit(&folded) && distance < longer;
            if !is_near || distance > near || is_other_number(text, candidate) {
                continue;
            }
            if distance < near {
                (near, alone, best) = (distance, true, Some((candidate, meaning)));
            } else {
                alone &= best.as_ref().is_some_and(|(_, have)| *have == meaning);
            }
        }
        best.filter(|_| alone)
    }
}

/// Whether both texts have digits, not the same ones, and do not look alike either: a zero lost, `l` for `1`, `O` for `0`.
fn is_other_number(text: &str, candidate: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (mine, theirs) = (digits(text), digits(candidate));
    if mine.is_empty() || theirs.is_empty() || mine == theirs {
        return false;
    }
    let typed = |text: &str| fold(text).replace(['l', 'i'], "1").replace('o', "0");
    plain_form(text) != plain_form(candidate) && typed(text) != typed(candidate)
}

/// How long a text is, folded, and which letters it has: tells at a glance that two are far apart.
struct Outline {
    length: usize,
    letters: u64,
}

impl Outline {
    fn of(text: &str) -> Outline {
        let mut outline = Outline { length: 0, letters: 0 };
        if text.is_ascii() {
            for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
                outline.add(u32::from(byte.to_ascii_lowercase()));
            }
        } else {
            fold(text).chars().for_each(|c| outline.add(u32::from(c)));
        }
        outline
    }

    fn add(&mut self, letter: u32) {
        let bit = match letter {
            0x30..=0x39 => letter - 0x30,
            0x61..=0x7a => letter - 0x61 + 10,
            _ => 36 + letter % 28,
        };
        self.length += 1;
        self.letters |= 1 << bit;
    }

    /// A distance that is certainly not exceeded by the real one: every letter that only one has must be
    /// typed or changed.
    fn apart(&self, other: &Outline) -> usize {
        let mine = (self.letters & !other.letters).count_ones() as usize;
        let theirs = (other.letters & !self.letters).count_ones() as usize;
        self.length.abs_diff(other.length).max(mine).max(theirs)
    }

    /// The greatest distance at which one may have been meant by the other.
    fn limit(&self, other: &Outline) -> usize {
        (self.length.max(other.length) / 3).clamp(1, 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_wins_if_near_enough() {
        let keys = ["baseline", "targets", "trajectory"];
        assert_eq!(nearest("bassline", keys), Some("baseline"));
        assert_eq!(nearest("target", keys), Some("targets"));
        assert_eq!(nearest("xyz", keys), None);
        assert_eq!(nearest("", keys), None);
    }

    #[test]
    fn of_equally_near_ones_and_of_other_numbers_none_is_told() {
        let ids = ["HR1.1.1", "HR1.1.2", "HR2.1.1", "VP.1"];
        for text in ["HR1.1.9", "HR1.1", "HR1.2.1", "HR1.1.11", "VP.2", "HR.1.1"] {
            assert_eq!(nearest(text, ids), None, "{text}");
        }
        for (text, id) in [("HR1-1-1", "HR1.1.1"), ("HRR1.1.2", "HR1.1.2"), ("HR01.1.1", "HR1.1.1")]
        {
            assert_eq!(nearest(text, ids), Some(id), "{text}");
        }
        for text in ["HR1.1.l", "HRI.1.1", "HR1.01.1"] {
            assert_eq!(nearest(text, ids), Some("HR1.1.1"), "{text} looks like it");
        }
        assert_eq!(nearest("BAR", ["BAZ", "CAR"]), None);
        assert_eq!(nearest("BAR", ["BAZ", "CAR", "BA"]), None);
        assert_eq!(nearest("BARR", ["BAZ", "CAR", "BAR"]), Some("BAR"));
        let names = [("Brasil", 1), ("Brazil", 1), ("Basel", 2)];
        assert_eq!(Effort::default().nearest_of("Brail", names), Some(("Brasil", 1)));
    }

    /// What is told if nothing is left out at a glance.
    fn plainly<'a>(text: &str, candidates: &[&'a str]) -> Option<&'a str> {
        let wanted = fold(text);
        let mut near: Vec<(usize, &str)> = Vec::new();
        for candidate in candidates {
            let have = fold(candidate);
            let longer = wanted.chars().count().max(have.chars().count());
            let distance = strsim::damerau_levenshtein(&wanted, &have);
            let is_near = distance <= (longer / 3).clamp(1, 4) && distance < longer;
            if is_near && !is_other_number(text, candidate) {
                near.push((distance, candidate));
            }
        }
        let least = near.iter().map(|(distance, _)| *distance).min()?;
        near.retain(|(distance, _)| *distance == least);
        let first = near.first().map(|(_, candidate)| *candidate);
        first.filter(|one| !wanted.is_empty() && near.iter().all(|(_, other)| other == one))
    }

    proptest::proptest! {
        #[test]
        fn a_glance_leaves_out_nothing_that_is_near(
            text in "[a-cA-C1-3ñé .]{0,8}",
            candidates in proptest::collection::vec("[a-cA-C1-3ñé .-]{0,8}", 0..12),
        ) {
            let all: Vec<&str> = candidates.iter().map(String::as_str).collect();
            proptest::prop_assert_eq!(nearest(&text, all.iter().copied()), plainly(&text, &all));
        }

    }

    #[test]
    fn guesses_end_when_they_are_no_longer_worth_their_time() {
        let mut effort = Effort(100);
        assert_eq!(effort.nearest("Guatemla", ["Perú", "Guatemala"]), Some("Guatemala"));
        assert_eq!((0..100).filter_map(|_| effort.nearest("Guatemla", ["Guatemala"])).count(), 2);
    }
}
