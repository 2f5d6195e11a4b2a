//! What is known of a number: a least and a greatest value, and how sums narrow them.

/// As good as no bound: larger than any count, small enough for sums of many.
const BOUNDLESS: i128 = 1 << 80;

/// A number between two bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its least value.
    pub least: i128,
    /// Its greatest value.
    pub most: i128,
}

impl Span {
    /// A number that is known.
    #[must_use]
    pub fn exact(value: i128) -> Span {
        Span { least: value, most: value }
    }

    /// A number of which only the least value is known.
    #[must_use]
    pub fn from(least: i128) -> Span {
        Span { least, most: BOUNDLESS }
    }

    /// Units between both bounds.
    #[must_use]
    pub fn width(self) -> i128 {
        self.most - self.least
    }

    /// Narrows; tells whether anything changed.
    fn within(&mut self, least: i128, most: i128) -> bool {
        let before = *self;
        self.least = self.least.max(least);
        self.most = self.most.min(most);
        *self != before
    }
}

/// Parts that add up to a total: each is at most what the others leave.
pub fn add_up(parts: &mut [Span], total: &mut Span) -> bool {
    let mut least: i128 = parts.iter().map(|span| span.least).sum();
    let mut most: i128 = parts.iter().map(|span| span.most).sum();
    let mut changed = total.within(least, most);
    for part in parts {
        let (others_least, others_most) = (least - part.least, most - part.most);
        changed |= part.within(total.least - others_most, total.most - others_least);
        (least, most) = (others_least + part.least, others_most + part.most);
    }
    changed
}

/// Numbers, their steps, and the same numbers a day later; none falls.
pub fn step(before: &mut [Span], steps: &mut [Span], after: &mut [Span]) -> bool {
    let mut changed = false;
    for ((old, step), new) in before.iter_mut().zip(steps).zip(after) {
        changed |= step.within((new.least - old.most).max(0), new.most - old.least);
        changed |= new.within(old.least + step.least, old.most + step.most);
        changed |= old.within(new.least - step.most, new.most - step.least);
    }
    changed
}

/// Two numbers that add up to a third: those who did and did not, and all.
pub fn link(did: &mut [Span], all: &mut [Span], rest: &mut [Span]) -> bool {
    let mut changed = false;
    for ((did, all), rest) in did.iter_mut().zip(all).zip(rest) {
        changed |= all.within(did.least + rest.least, did.most + rest.most);
        changed |= did.within(all.least - rest.most, all.most - rest.least);
        changed |= rest.within(all.least - did.most, all.most - did.least);
    }
    changed
}
