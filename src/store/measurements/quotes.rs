//! Which records of a text have quotes, told one after another.
//!
//! Nearly none has, so that each is asked one thing: whether the next quote stands before its end.

#![expect(clippy::indexing_slicing, reason = "a block was met before it is looked at")]

use super::marks::Marks;

/// Where the next quote stands, as records are gone through in their order: most have none, and are asked nothing else.
#[derive(Debug)]
pub(super) struct Quotes {
    /// The byte at which it stands.
    next: usize,
    /// The quotes behind it in its block, and which block comes next.
    left: u64,
    block: usize,
}

impl Quotes {
    /// The first one.
    pub(super) fn before(marks: &Marks) -> Quotes {
        let mut quotes = Quotes { next: 0, left: 0, block: 0 };
        quotes.advance(marks);
        quotes
    }

    /// Whether there are any before this byte that were not met yet; now they are.
    #[inline]
    pub(super) fn are_before(&mut self, end: usize, marks: &Marks) -> bool {
        let any = self.next < end;
        while self.next < end {
            self.advance(marks);
        }
        any
    }

    /// Goes on to the next one.
    fn advance(&mut self, marks: &Marks) {
        if self.left == 0 {
            let Some((_, quotes)) = marks.quoted.get(self.block) else {
                self.next = usize::MAX;
                return;
            };
            (self.left, self.block) = (*quotes, self.block + 1);
        }
        let (begins, _) = marks.quoted[self.block - 1];
        self.next = begins as usize + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_with_quotes_are_those_between_whose_ends_one_stands() {
        let long = "x".repeat(150);
        let text = format!("a,b\nc,\"d\"\n{long}\n\"{long}\",e\nf\n\"\"\n");
        let mut marks = Marks::default();
        marks.look(text.as_bytes(), b',', 0, text.len());
        let mut quotes = Quotes::before(&marks);
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let found: Vec<bool> = ends.map(|end| quotes.are_before(end, &marks)).collect();
        assert_eq!(found, [false, true, false, true, false, true]);
        assert!(
            !quotes.are_before(usize::MAX, &marks)
                && !Quotes::before(&Marks::default()).are_before(9, &marks)
        );
    }
}
