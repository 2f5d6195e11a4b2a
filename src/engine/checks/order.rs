//! Findings in the order of files and lines, each once.

use std::collections::{HashMap, HashSet};

use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::packed::{Head, Packed};

/// Findings by file, line and column, definitions before data; none twice, and the rows that one broken
/// definition left out as one finding, at the first of them, with their number.
#[derive(Debug, Default)]
pub struct Ordered {
    packed: Packed,
    /// How many of the first stand in order as they came: rows are read file by file, line by line.
    sorted: usize,
    /// The others, in order.
    rest: Vec<u32>,
    /// Of broken definitions, the positions of those that are said, and how many each stands for.
    joined: HashMap<usize, i64>,
    length: usize,
}

impl Ordered {
    /// Puts findings in order.
    #[must_use]
    pub fn of(packed: Packed) -> Ordered {
        let key = |at: usize| packed.head(at).map(rank);
        let (mut sorted, mut last) = (0, None);
        while sorted < packed.len() {
            let here = key(sorted);
            if last > here {
                break;
            }
            (sorted, last) = (sorted + 1, here);
        }
        let positions = (sorted..packed.len()).filter_map(|at| u32::try_from(at).ok());
        let mut rest: Vec<u32> = positions.collect();
        rest.sort_by(|a, b| key(*a as usize).cmp(&key(*b as usize)));
        let mut ordered = Ordered { packed, sorted, rest, ..Ordered::default() };
        ordered.joined = ordered.join_broken();
        ordered.length = ordered.positions().count();
        ordered
    }

    /// Positions in order, those of equal findings once; of rows of one broken definition all.
    fn all(&self) -> impl Iterator<Item = usize> {
        let (mut next, mut rest) = (0, self.rest.iter().map(|at| *at as usize).peekable());
        let key = |at: usize| self.packed.head(at).map(rank);
        let merged = std::iter::from_fn(move || {
            let late = rest.peek().copied();
            if next < self.sorted && late.is_none_or(|late| key(next) <= key(late)) {
                next += 1;
                return Some(next - 1);
            }
            rest.next()
        });
        let (mut before, mut seen) = (None, HashSet::<&[u8]>::new());
        merged.filter(move |at| {
            let place = self.packed.head(*at).map(|head| head.place);
            let first = before.filter(|(_, there)| *there == place);
            before = Some((*at, place));
            let Some((first, _)) = first else {
                seen.clear();
                return true;
            };
            seen.insert(self.packed.bytes_of(first));
            seen.insert(self.packed.bytes_of(*at))
        })
    }

    fn is_broken(&self, at: usize) -> bool {
        self.packed.head(at).is_some_and(|head| head.code == &codes::BROKEN_DEFINITION)
    }

    fn positions(&self) -> impl Iterator<Item = usize> {
        self.all().filter(|at| !self.is_broken(*at) || self.joined.contains_key(at))
    }

    /// The first row of each broken definition, with the number of them all.
    fn join_broken(&self) -> HashMap<usize, i64> {
        let mut first: HashMap<Vec<Place>, usize> = HashMap::new();
        let mut joined: HashMap<usize, i64> = HashMap::new();
        for at in self.all().filter(|at| self.is_broken(*at)) {
            let Some(finding) = self.packed.get(at) else { continue };
            *joined.entry(*first.entry(finding.related).or_insert(at)).or_default() += 1;
        }
        joined
    }

    /// One after the other, each made when it is asked for.
    pub fn iter(&self) -> impl Iterator<Item = Finding> {
        self.positions().filter_map(|at| self.at(at))
    }

    /// Sort and file of each in the same order, and how to make it, for whoever needs few of them.
    pub fn heads(&self) -> impl Iterator<Item = (usize, Head<'_>)> {
        self.positions().filter_map(|at| Some((at, self.packed.head(at)?)))
    }

    /// The finding at a position that [`Self::heads`] told.
    #[must_use]
    pub fn at(&self, at: usize) -> Option<Finding> {
        let mut finding = self.packed.get(at)?;
        if let Some(number) = self.joined.get(&at) {
            finding.args.push(("count", Arg::Number(*number)));
        }
        Some(finding)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }
}

type Rank<'a> = ((bool, bool), Option<(&'a str, [u32; 3])>, &'static str);

fn rank(head: Head<'_>) -> Rank<'_> {
    let file = head.place.map_or("", |(file, _)| file);
    ((!file.ends_with(".toml"), file.contains('/')), head.place, head.code.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Code;

    fn at(code: &'static Code, file: &str, line: u32) -> Finding {
        Finding::at(code, Place { file: file.into(), line, column: 1, length: 0 })
    }

    #[test]
    fn definitions_come_first_and_nothing_comes_twice() {
        let one = at(&codes::DUPLICATE_ROW, "data/b.csv", 2).text("id", "x");
        let other = at(&codes::DUPLICATE_ROW, "data/b.csv", 2).text("id", "y");
        let mut packed = Packed::default();
        packed.extend(&[
            at(&codes::DUPLICATE_ROW, "data/b.csv", 10),
            one.clone(),
            other.clone(),
            one.clone(),
            at(&codes::DUPLICATE_ROW, "data/a.csv", 3),
            at(&codes::DUPLICATE_ROW, "roadmaps/x.toml", 7),
            at(&codes::DUPLICATE_ROW, "ruta.toml", 9),
        ]);
        let found: Vec<Finding> = Ordered::of(packed).iter().collect();
        let places: Vec<String> =
            found.iter().filter_map(|one| one.place.as_ref()).map(Place::short).collect();
        let wanted = ["ruta.toml:9", "roadmaps/x.toml:7", "data/a.csv:3"];
        assert_eq!(places[..3], wanted);
        assert_eq!(found[3..5], [one, other]);
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn rows_of_one_broken_definition_are_one_finding_with_their_number() {
        let place = |line| Place { file: "x.toml".into(), line, column: 1, length: 0 };
        let row = |line, of| at(&codes::BROKEN_DEFINITION, "data/a.csv", line).other(place(of));
        let mut packed = Packed::default();
        packed.extend(&[row(9, 1), row(4, 1), row(5, 2), row(6, 1)]);
        let found: Vec<Finding> = Ordered::of(packed).iter().collect();
        let said: Vec<(u32, &Arg)> = found
            .iter()
            .map(|one| (one.place.as_ref().unwrap().line, &one.args.last().unwrap().1))
            .collect();
        assert_eq!(said, [(4, &Arg::Number(3)), (5, &Arg::Number(1))]);
    }
}
