//! The attacker: what somebody who keeps every output can tell of the numbers that were hidden.
//!
//! The board holds every number of an indicator on every day: its total and its parts along each axis,
//! and of each how many, out of how many, and how many not. Whoever looks at it knows what was shown,
//! that parts add up to the total, that none falls, that a hidden count is no zero, and that those who did
//! and those who did not are all. From that each hidden number, and each step from one day to the next,
//! has a least and a greatest value; they are narrowed until nothing changes (interval propagation).
//! What was published is safe while none of them is held within fewer than [`SMALL`] units between both.

use super::SMALL;
use super::span::{Span, add_up, link, step};

/// Rounds of narrowing before the board is given up as not safe.
const ROUNDS: usize = 1_000;
/// How many, out of how many, how many not.
const LAYERS: usize = 3;

/// A number on a day: the truth, and whether everybody knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// The count.
    pub truth: i128,
    /// Whether everybody knows it.
    pub known: bool,
}

/// Which number of a day was not held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fall {
    /// The total.
    Total,
    /// A part along the axis of this index.
    Axis(usize),
}

/// A day's numbers in one layer.
#[derive(Debug, Clone)]
pub struct Layer {
    /// The total.
    pub total: Piece,
    /// The parts along each axis; parts keep their places, new ones come last. An axis without any is
    /// one of which nothing is shown.
    pub axes: Vec<Vec<Piece>>,
}

/// What is known of one layer of one day, or of its steps to the next day.
#[derive(Debug, Clone)]
struct Known {
    truth: Layer,
    total: [Span; 1],
    axes: Vec<Vec<Span>>,
}

/// The numbers of every document.
#[derive(Debug, Clone, Default)]
pub struct Board {
    sheets: Vec<[Option<Known>; LAYERS]>,
    /// The steps from one to another that tells at least as much.
    steps: Vec<([usize; 2], [Option<Known>; LAYERS])>,
}

impl Board {
    /// Adds a document's numbers; a layer that it does not tell is none. None of its numbers is less than in those
    /// `below` it, nor more than in those `above`.
    pub fn add(&mut self, layers: [Option<Layer>; LAYERS], below: &[usize], above: &[usize]) {
        let mut at = 0;
        let own = layers.map(|layer| {
            at += 1;
            layer.map(|layer| Known::new(layer, i128::from(at == 1)))
        });
        let number = self.sheets.len();
        self.sheets.push(own);
        below.iter().for_each(|other| self.step(*other, number));
        above.iter().for_each(|other| self.step(number, *other));
    }

    /// How many documents there are.
    #[must_use]
    pub fn number(&self) -> usize {
        self.sheets.len()
    }

    /// Notes that one document tells at least as much as another.
    fn step(&mut self, old: usize, new: usize) {
        let Ok([before, after]) = self.sheets.get_disjoint_mut([old, new]) else { return };
        let mut steps = [const { None }; LAYERS];
        for ((step, old), new) in steps.iter_mut().zip(before).zip(after) {
            *step = old.as_mut().zip(new.as_mut()).map(|(old, new)| old.steps_to(new));
        }
        self.steps.push(([old, new], steps));
    }

    /// Narrows everything as far as it goes; what is not held then, if anything.
    #[must_use]
    pub fn fall(&mut self) -> Option<Fall> {
        for _ in 0..ROUNDS {
            if !self.narrow() {
                let all = self.sheets.iter().chain(self.steps.iter().map(|(_, steps)| steps));
                return all.flatten().flatten().find_map(Known::fall);
            }
        }
        Some(Fall::Total)
    }

    /// One round, from the last document to the first; tells whether anything changed.
    fn narrow(&mut self) -> bool {
        let mut changed = false;
        for sheet in self.sheets.iter_mut().rev() {
            sheet.iter_mut().flatten().for_each(|known| changed |= known.add_up());
            changed |= Known::link(sheet);
        }
        for (ends, steps) in self.steps.iter_mut().rev() {
            let Ok([before, after]) = self.sheets.get_disjoint_mut(*ends) else { continue };
            for ((old, steps), new) in before.iter_mut().zip(steps).zip(after) {
                if let (Some(old), Some(steps), Some(new)) = (old, steps, new) {
                    changed |= Known::step(old, steps, new);
                    changed |= steps.add_up();
                }
            }
        }
        changed
    }
}

impl Known {
    /// What is known before any sum; a hidden count is at least `least`.
    fn new(truth: Layer, least: i128) -> Known {
        let span = |piece: &Piece| {
            if piece.known { Span::exact(piece.truth) } else { Span::from(least) }
        };
        Known {
            total: [span(&truth.total)],
            axes: truth.axes.iter().map(|parts| parts.iter().map(span).collect()).collect(),
            truth,
        }
    }

    /// Steps to a document that tells at least as much; parts that only one of both has are nobody's in the other.
    #[expect(
        clippy::indexing_slicing,
        reason = "the same axes in all documents: one left out would go unguarded"
    )]
    fn steps_to(&mut self, new: &mut Known) -> Known {
        let hidden =
            |old: &Piece, new: &Piece| Piece { truth: new.truth - old.truth, known: false };
        let mut axes = Vec::new();
        for at in 0..new.truth.axes.len() {
            let [mine, theirs] = [&*self, &*new].map(|one| one.truth.axes[at].len());
            if (mine == 0) != (theirs == 0) {
                axes.push(Vec::new());
                continue;
            }
            let parts = mine.max(theirs);
            [&mut *self, &mut *new].into_iter().for_each(|one| one.fill(at, parts));
            let (before, after) = (&self.truth.axes[at], &new.truth.axes[at]);
            axes.push(before.iter().zip(after).map(|(old, new)| hidden(old, new)).collect());
        }
        let total = hidden(&self.truth.total, &new.truth.total);
        Known::new(Layer { total, axes }, 0)
    }

    /// Gives an axis so many parts: further ones are nobody's, and everybody knows it.
    #[expect(clippy::indexing_slicing, reason = "an axis of all documents")]
    fn fill(&mut self, at: usize, parts: usize) {
        self.truth.axes[at].resize(parts, Piece { truth: 0, known: true });
        self.axes[at].resize(parts, Span::exact(0));
    }

    fn add_up(&mut self) -> bool {
        let mut changed = false;
        for parts in self.axes.iter_mut().filter(|parts| !parts.is_empty()) {
            changed |= add_up(parts, &mut self.total[0]);
        }
        changed
    }

    /// Each number, its step, and the number a day later.
    fn step(old: &mut Known, steps: &mut Known, new: &mut Known) -> bool {
        let mut changed = step(&mut old.total, &mut steps.total, &mut new.total);
        let axes = old.axes.iter_mut().zip(&mut steps.axes).zip(&mut new.axes);
        for ((old, steps), new) in axes {
            changed |= step(old, steps, new);
        }
        changed
    }

    /// Those who did and those who did not are all.
    fn link(day: &mut [Option<Known>; LAYERS]) -> bool {
        let [Some(did), Some(all), Some(rest)] = day else { return false };
        let mut changed = link(&mut did.total, &mut all.total, &mut rest.total);
        let axes = did.axes.iter_mut().zip(&mut all.axes).zip(&mut rest.axes);
        for ((did, all), rest) in axes {
            changed |= link(did, all, rest);
        }
        changed
    }

    /// A small number that is not known and is held too narrowly.
    fn fall(&self) -> Option<Fall> {
        let falls = |(piece, span): (&Piece, &Span)| {
            (1..=i128::from(SMALL)).contains(&piece.truth) && span.width() < i128::from(SMALL)
        };
        if falls((&self.truth.total, &self.total[0])) {
            return Some(Fall::Total);
        }
        let mut axes = self.truth.axes.iter().zip(&self.axes);
        axes.position(|(pieces, spans)| pieces.iter().zip(spans).any(falls)).map(Fall::Axis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(truth: i128) -> Piece {
        Piece { truth, known: false }
    }

    fn shown(truth: i128) -> Piece {
        Piece { truth, known: true }
    }

    fn safe(days: &[(Piece, Vec<Piece>)]) -> bool {
        let mut board = Board::default();
        for (at, (total, parts)) in days.iter().enumerate() {
            let layer = Layer { total: *total, axes: vec![parts.clone()] };
            let all: Vec<usize> = (0..at).collect();
            board.add([Some(layer), None, None], &all, &[]);
        }
        board.fall().is_none()
    }

    #[test]
    fn a_part_alone_is_what_the_total_leaves() {
        assert!(!safe(&[(shown(43), vec![shown(40), hidden(3)])]));
        assert!(safe(&[(shown(43), vec![hidden(40), hidden(3)])]));
        assert!(!safe(&[(shown(11), vec![hidden(8), hidden(3)])]), "1 to 10 is too narrow");
        assert!(safe(&[(shown(12), vec![hidden(9), hidden(3)])]));
        assert!(safe(&[(hidden(11), vec![hidden(8), hidden(3)])]));
    }

    #[test]
    fn a_small_step_is_hidden_by_hiding_another() {
        let first = (shown(63), vec![shown(23), shown(40)]);
        assert!(!safe(&[first.clone(), (shown(78), vec![hidden(26), shown(52)])]));
        assert!(safe(&[first.clone(), (shown(78), vec![hidden(26), hidden(52)])]));
        assert!(!safe(&[first.clone(), (shown(68), vec![hidden(26), hidden(42)])]));
        assert!(!safe(&[first, (shown(78), vec![shown(26), shown(52)])]));
    }

    #[test]
    fn what_is_shown_later_tells_what_was_hidden_before() {
        let first = (shown(43), vec![hidden(3), hidden(40)]);
        let later = |other| (shown(12 + other), vec![shown(12), shown(other)]);
        assert!(!safe(&[first.clone(), later(40)]), "40 cannot fall: 3 to 12");
        assert!(safe(&[first, later(60)]));
    }

    #[test]
    fn those_who_did_not_tell_those_who_did() {
        let layer =
            |total, part, other| Some(Layer { total: shown(total), axes: vec![vec![part, other]] });
        let fall = |did, all, rest| {
            let mut board = Board::default();
            let other = [hidden(20), hidden(41), hidden(21)];
            board.add(
                [layer(25, did, other[0]), layer(86, all, other[1]), layer(61, rest, other[2])],
                &[],
                &[],
            );
            board.fall()
        };
        assert_eq!(fall(hidden(5), shown(45), shown(40)), Some(Fall::Axis(0)));
        assert_eq!(fall(hidden(5), hidden(45), hidden(40)), None);
    }
}
