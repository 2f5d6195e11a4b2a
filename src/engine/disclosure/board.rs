//! The attacker: what somebody who keeps every output can tell of the parts that were hidden.
//!
//! A board holds one axis of an indicator in one layer of counts, over the days on which its total was
//! published. Whoever looks at it knows the totals, the parts shown, that parts add up to the total, that
//! no part falls, and that a hidden part is no zero. From that each hidden part, and each step of it from
//! one day to the next, has a least and a greatest value; they are narrowed until nothing changes
//! (interval propagation). Output is safe while no hidden part, and no small step, is held within fewer
//! than [`SMALL`] units between both.

use super::SMALL;

/// Rounds of narrowing before the board is given up as not safe.
const ROUNDS: usize = 2_000;

/// What is known of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its least value.
    pub least: i64,
    /// Its greatest value.
    pub most: i64,
}

impl Span {
    fn exact(value: i64) -> Span {
        Span { least: value, most: value }
    }

    fn width(self) -> i64 {
        self.most - self.least
    }

    /// Narrows; tells whether anything changed.
    fn within(&mut self, least: i64, most: i64) -> bool {
        let before = *self;
        self.least = self.least.max(least);
        self.most = self.most.min(most);
        *self != before
    }
}

/// A part on a day: the truth, whether it is shown, and what it is known not to be below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// The count.
    pub truth: i64,
    /// Whether everybody knows it.
    pub known: bool,
    /// What is known without any table: 1 for a hidden count, 0 where it may be none.
    pub least: i64,
}

/// One axis in one layer.
#[derive(Debug, Clone, Default)]
pub struct Board {
    totals: Vec<i64>,
    pieces: Vec<Vec<Piece>>,
    /// What is known of each part, a line a day.
    spans: Vec<Vec<Span>>,
    /// What is known of each part's step to the next day.
    steps: Vec<Vec<Span>>,
}

impl Board {
    /// Adds a day; parts always stand in the same order, and new ones come last.
    pub fn add(&mut self, total: i64, pieces: Vec<Piece>) {
        let nobody = Piece { truth: 0, known: true, least: 0 };
        for (line, spans) in self.pieces.iter_mut().zip(&mut self.spans) {
            line.resize(pieces.len(), nobody);
            spans.resize(pieces.len(), Span::exact(0));
        }
        self.steps.iter_mut().for_each(|steps| steps.resize(pieces.len(), Span::exact(0)));
        if let Some(last) = self.totals.last() {
            let step = Span { least: 0, most: total - last };
            self.steps.push(vec![step; pieces.len()]);
        }
        let span = |piece: &Piece| {
            let hidden = Span { least: piece.least, most: total };
            if piece.known { Span::exact(piece.truth) } else { hidden }
        };
        self.spans.push(pieces.iter().map(span).collect());
        self.pieces.push(pieces);
        self.totals.push(total);
    }

    /// Narrows everything as far as it goes and tells whether what is hidden stays hidden.
    #[must_use]
    pub fn is_safe(&mut self) -> bool {
        for _ in 0..ROUNDS {
            if !self.narrow() {
                return self.holds();
            }
        }
        false
    }

    /// One round, from the last day to the first; tells whether anything changed.
    fn narrow(&mut self) -> bool {
        let mut changed = false;
        for day in (0..self.totals.len()).rev() {
            changed |= add_up(&mut self.spans[day], self.totals[day]);
            if day + 1 < self.totals.len() {
                let (before, after) = self.spans.split_at_mut(day + 1);
                let steps = &mut self.steps[day];
                changed |= step(&mut before[day], steps, &mut after[0]);
                changed |= add_up(steps, self.totals[day + 1] - self.totals[day]);
            }
        }
        changed
    }

    fn holds(&self) -> bool {
        let wide = |span: &Span| span.width() >= SMALL;
        let parts = self.pieces.iter().zip(&self.spans);
        let mut each = parts.flat_map(|(pieces, spans)| pieces.iter().zip(spans));
        each.all(|(piece, span)| piece.known || wide(span)) && self.steps_hold(wide)
    }

    /// Whether small steps that are not told stay hidden; that nobody was added may be known.
    fn steps_hold(&self, wide: impl Fn(&Span) -> bool) -> bool {
        let days = self.pieces.windows(2).zip(&self.steps);
        let mut each = days.flat_map(|(pair, steps)| {
            let pieces = pair[0].iter().zip(&pair[1]);
            pieces.zip(steps).map(|((before, after), step)| (after.truth - before.truth, step))
        });
        each.all(|(truth, step)| !(1..=SMALL).contains(&truth) || wide(step))
    }
}

/// Parts that add up to a total: each is at most what the others leave.
fn add_up(spans: &mut [Span], total: i64) -> bool {
    let mut changed = false;
    let mut least: i64 = spans.iter().map(|span| span.least).sum();
    let mut most: i64 = spans.iter().map(|span| span.most).sum();
    for span in spans {
        let (others_least, others_most) = (least - span.least, most - span.most);
        changed |= span.within(total - others_most, total - others_least);
        (least, most) = (others_least + span.least, others_most + span.most);
    }
    changed
}

/// A part, its step, and the part a day later.
fn step(before: &mut [Span], steps: &mut [Span], after: &mut [Span]) -> bool {
    let mut changed = false;
    for ((old, step), new) in before.iter_mut().zip(steps).zip(after) {
        changed |= step.within((new.least - old.most).max(0), new.most - old.least);
        changed |= new.within(old.least + step.least, old.most + step.most);
        changed |= old.within(new.least - step.most, new.most - step.least);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(truth: i64) -> Piece {
        Piece { truth, known: false, least: 1 }
    }

    fn shown(truth: i64) -> Piece {
        Piece { truth, known: true, least: 0 }
    }

    fn safe(days: &[(i64, Vec<Piece>)]) -> bool {
        let mut board = Board::default();
        days.iter().for_each(|(total, pieces)| board.add(*total, pieces.clone()));
        board.is_safe()
    }

    #[test]
    fn a_part_alone_is_what_the_total_leaves() {
        assert!(!safe(&[(43, vec![shown(40), hidden(3)])]));
        assert!(safe(&[(43, vec![hidden(40), hidden(3)])]));
        assert!(!safe(&[(11, vec![hidden(8), hidden(3)])]), "2 to 10 is too narrow");
        assert!(safe(&[(12, vec![hidden(9), hidden(3)])]));
    }

    #[test]
    fn a_small_step_is_hidden_by_hiding_another() {
        let first = (63, vec![shown(23), shown(40)]);
        assert!(!safe(&[first.clone(), (78, vec![hidden(26), shown(52)])]));
        assert!(safe(&[first.clone(), (78, vec![hidden(26), hidden(52)])]));
        assert!(!safe(&[first.clone(), (68, vec![hidden(26), hidden(42)])]), "five between two");
        assert!(!safe(&[first, (78, vec![shown(26), shown(52)])]));
    }

    #[test]
    fn what_is_shown_later_tells_what_was_hidden_before() {
        let first = (43, vec![hidden(3), hidden(40)]);
        assert!(!safe(&[first.clone(), (60, vec![shown(20), shown(40)])]), "40 cannot have fallen");
        assert!(safe(&[first, (80, vec![shown(20), shown(60)])]));
    }
}
