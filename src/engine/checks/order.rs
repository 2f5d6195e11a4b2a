//! Findings in the order of files and lines, each once.

use std::collections::{HashMap, HashSet};

use crate::model::codes;
use crate::model::finding::{Arg, Finding, Place};
use crate::model::packed::{Head, Lying, Packed};

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
}

impl Ordered {
    /// Puts findings in order.
    #[must_use]
    pub fn of(packed: Packed) -> Ordered {
        let (mut sorted, mut last) = (0, None);
        for here in packed.all_lying() {
            if last.is_some_and(|last| is_after(&packed, &last, &here)) {
                break;
            }
            (sorted, last) = (sorted + 1, Some(here));
        }
        let positions = (sorted..packed.len()).filter_map(|at| u32::try_from(at).ok());
        let mut rest: Vec<u32> = positions.collect();
        let key = |at: &u32| packed.lying(*at as usize).map(|one| rank(packed.head(&one)));
        rest.sort_by(|a, b| key(a).cmp(&key(b)));
        let mut ordered = Ordered { packed, sorted, rest, ..Ordered::default() };
        ordered.joined = ordered.join_broken();
        ordered
    }

    /// Findings in order, equal ones once; of rows of one broken definition all.
    fn all(&self) -> impl Iterator<Item = Lying<'_>> {
        let packed = &self.packed;
        let mut sorted = packed.all_lying().take(self.sorted).peekable();
        let mut rest = self.rest.iter().filter_map(|at| packed.lying(*at as usize)).peekable();
        let merged = std::iter::from_fn(move || match (sorted.peek(), rest.peek()) {
            (Some(early), Some(late)) if is_after(packed, early, late) => rest.next(),
            (Some(_), _) => sorted.next(),
            (None, _) => rest.next(),
        });
        let (mut before, mut seen) = (None, HashSet::<&[u8]>::new());
        merged.filter(move |here| {
            let first = before.filter(|before: &Lying| before.place == here.place);
            before = Some(*here);
            let Some(first) = first else {
                if !seen.is_empty() {
                    seen.clear();
                }
                return true;
            };
            seen.insert(first.bytes);
            seen.insert(here.bytes)
        })
    }

    fn positions(&self) -> impl Iterator<Item = Lying<'_>> {
        let is_told = |one: &Lying| {
            one.code != &codes::BROKEN_DEFINITION || self.joined.contains_key(&one.at)
        };
        let all = self.joined.is_empty();
        self.all().filter(move |one| all || is_told(one))
    }

    /// The first row of each broken definition, with the number of them all.
    fn join_broken(&self) -> HashMap<usize, i64> {
        let mut first: HashMap<Vec<Place>, usize> = HashMap::new();
        let mut joined: HashMap<usize, i64> = HashMap::new();
        if !self.packed.has(&codes::BROKEN_DEFINITION) {
            return joined;
        }
        for one in self.all().filter(|one| one.code == &codes::BROKEN_DEFINITION) {
            let Some(finding) = self.packed.get(one.at) else { continue };
            *joined.entry(*first.entry(finding.related).or_insert(one.at)).or_default() += 1;
        }
        joined
    }

    /// One after the other, each made when it is asked for.
    pub fn iter(&self) -> impl Iterator<Item = Finding> {
        self.positions().filter_map(|one| self.at(one.at))
    }

    /// Sort and file of each in the same order, and where to find it, for whoever needs few of them.
    pub fn heads(&self) -> impl Iterator<Item = (usize, Head<'_>)> {
        self.positions().map(|one| (one.at, self.packed.head(&one)))
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

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }
}

type Rank<'a> = ((bool, bool), Option<(&'a str, [u32; 3])>, &'static str);

fn rank(head: Head<'_>) -> Rank<'_> {
    let file = head.place.map_or("", |(file, _)| file);
    ((!file.ends_with(".toml"), file.contains('/')), head.place, head.code.id)
}

/// Whether one stands after another.
fn is_after(packed: &Packed, one: &Lying, other: &Lying) -> bool {
    let ((file, numbers), (other_file, others)) = (one.place, other.place);
    if file == other_file {
        return (numbers, one.code.id) > (others, other.code.id);
    }
    rank(packed.head(one)) > rank(packed.head(other))
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
