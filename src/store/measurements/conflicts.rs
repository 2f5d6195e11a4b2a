//! What an unfinished Git merge left in a file: two versions of some rows, neither of which counts.
//!
//! One finding stands for a whole conflict. Every row inside carries that same finding, place and all,
//! so whoever collects findings says it once.

use super::record::Marker;

/// Lines from the first mark to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict {
    /// Line of the first mark.
    pub first: u32,
    /// Line of the last mark; the file's last line if the conflict is never closed.
    pub last: u32,
}

/// Joins marks to conflicts as they come.
#[derive(Debug, Default)]
pub struct Conflicts {
    open: Option<(u32, Marker)>,
    found: Vec<Conflict>,
    /// Whether there are so many that the last one reaches to the last mark.
    joined: bool,
}

/// Conflicts of a file that are told apart.
const MOST: usize = 1_000;

impl Conflicts {
    /// Takes the mark on a line.
    pub fn take(&mut self, marker: Marker, line: u32) {
        if let Some(last) = self.found.last_mut().filter(|_| self.joined) {
            last.last = line;
            return;
        }
        let (first, _) = *self.open.get_or_insert((line, marker));
        if marker == Marker::Close {
            self.found.push(Conflict { first, last: line });
            self.open = None;
            self.joined = self.found.len() == MOST;
        }
    }

    /// Every conflict, in order of lines, of a file that ends on `last_line`. A `<<<<<<<` without an end
    /// reaches to the end of the file, since nothing tells which version follows; a lone `=======`
    /// is only itself.
    #[must_use]
    pub fn close(mut self, last_line: u32) -> Vec<Conflict> {
        if let Some((first, marker)) = self.open {
            let last = if marker == Marker::Open { last_line } else { first };
            self.found.push(Conflict { first, last });
        }
        self.found
    }
}

/// The conflict that a line lies in.
#[must_use]
pub fn around(conflicts: &[Conflict], line: u32) -> Option<Conflict> {
    let at = conflicts.partition_point(|one| one.last < line);
    conflicts.get(at).copied().filter(|one| one.first <= line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(marks: &[(Marker, u32)], last_line: u32) -> Vec<(u32, u32)> {
        let mut conflicts = Conflicts::default();
        marks.iter().for_each(|(marker, line)| conflicts.take(*marker, *line));
        conflicts.close(last_line).iter().map(|one| (one.first, one.last)).collect()
    }

    #[test]
    fn marks_join_to_conflicts() {
        use Marker::{Close, Middle, Open};
        assert_eq!(joined(&[], 9), []);
        let two = [(Open, 2), (Middle, 4), (Close, 6), (Open, 8), (Close, 9)];
        assert_eq!(joined(&two, 20), [(2, 6), (8, 9)]);
        assert_eq!(joined(&[(Open, 2), (Middle, 4)], 9), [(2, 9)], "never closed");
        assert_eq!(joined(&[(Middle, 4)], 9), [(4, 4)]);
        assert_eq!(joined(&[(Close, 4)], 9), [(4, 4)]);
        let many: Vec<(Marker, u32)> = (1..=3_000).map(|line| (Close, line * 2)).collect();
        let many = joined(&many, 9_000);
        assert_eq!((many.len(), many[999]), (1_000, (2_000, 6_000)), "the last of very many");
        let conflicts = [Conflict { first: 2, last: 6 }, Conflict { first: 8, last: 9 }];
        let inside = |line| around(&conflicts, line).map(|one| one.first);
        assert_eq!([1, 2, 6, 7, 8, 10].map(inside), [None, Some(2), Some(2), None, Some(8), None]);
    }
}
