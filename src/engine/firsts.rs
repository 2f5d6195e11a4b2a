//! Which row was the first of each print, in eight bytes a row: a hostile file has a row every two bytes.

#![expect(
    clippy::indexing_slicing,
    reason = "places are behind a mask of their number, and some of them are always free"
)]

use super::fingerprint::Print;
use super::ties::number;

/// Finds the first row of each print: a table of row numbers, each beside some bits of its print, so that hardly
/// ever another print is fetched.
#[derive(Debug, Default)]
pub struct Firsts {
    /// Row number and one, and bits of its print; 0 = free. A power of two of places, a third free at least.
    places: Vec<(u32, u32)>,
    held: usize,
}

impl Firsts {
    /// The row that was put first of those with the print of `row`; `row` itself is put if there is none.
    pub fn put(&mut self, row: usize, print: impl Fn(usize) -> Print) -> Option<usize> {
        if self.held * 3 >= self.places.len() * 2 {
            let grown = vec![(0, 0); (self.places.len() * 2).max(64)];
            let old = std::mem::replace(&mut self.places, grown);
            self.held = 0;
            for (one, _) in old.into_iter().filter(|(one, _)| *one != 0) {
                self.seek(one as usize - 1, &print);
            }
        }
        self.seek(row, &print)
    }

    /// The row that was put first of those with a print.
    #[must_use]
    pub fn find(&self, wanted: Print, print: impl Fn(usize) -> Print) -> Option<usize> {
        if self.places.is_empty() { None } else { self.look(wanted, &print).1 }
    }

    fn seek(&mut self, row: usize, print: &impl Fn(usize) -> Print) -> Option<usize> {
        let wanted = print(row);
        let (at, first) = self.look(wanted, print);
        if first.is_none() {
            self.places[at] = (number(row + 1), (wanted >> 96) as u32);
            self.held += 1;
        }
        first
    }

    /// Where the first row with a print stands, or would; and which that is.
    fn look(&self, wanted: Print, print: &impl Fn(usize) -> Print) -> (usize, Option<usize>) {
        let (mask, bits) = (self.places.len() - 1, (wanted >> 96) as u32);
        let mut at = wanted as usize & mask;
        loop {
            let (held, its) = self.places[at];
            let Some(first) = (held as usize).checked_sub(1) else { return (at, None) };
            if its == bits && print(first) == wanted {
                return (at, Some(first));
            }
            at = (at + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::fingerprint::of_id;

    #[test]
    fn the_first_row_of_a_print_is_found() {
        let prints: Vec<Print> = (0..1000u32).map(|at| of_id(&format!("{}", at % 300))).collect();
        let mut firsts = Firsts::default();
        for row in 0..1000 {
            let first = firsts.put(row, |at| prints[at]);
            assert_eq!(first, (row >= 300).then_some(row % 300));
        }
        assert_eq!(firsts.find(of_id("7"), |at| prints[at]), Some(7));
        assert_eq!(firsts.find(of_id("300"), |at| prints[at]), None);
        assert_eq!(Firsts::default().find(1, |_| 1), None);
    }
}
