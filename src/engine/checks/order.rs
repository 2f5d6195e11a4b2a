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
    order: Vec<usize>,
    /// How many rows the one at this position stands for.
    joined: HashMap<usize, i64>,
}

impl Ordered {
    /// Puts findings in order.
    #[must_use]
    pub fn of(packed: Packed) -> Ordered {
        let mut order: Vec<usize> = (0..packed.len()).collect();
        let key = |at: &usize| packed.head(*at).map(rank);
        order.sort_by(|a, b| key(a).cmp(&key(b)));
        let mut here = None;
        let mut seen: HashSet<&[u8]> = HashSet::new();
        order.retain(|at| {
            let place = packed.head(*at).map(|head| head.place);
            if here != place {
                here = place;
                seen.clear();
            }
            seen.insert(packed.bytes_of(*at))
        });
        let joined = join_broken(&packed, &mut order);
        Ordered { packed, order, joined }
    }

    /// One after the other, each made when it is asked for.
    pub fn iter(&self) -> impl Iterator<Item = Finding> {
        self.order.iter().filter_map(|at| {
            let mut finding = self.packed.get(*at)?;
            if let Some(number) = self.joined.get(at) {
                finding.args.push(("count", Arg::Number(*number)));
            }
            Some(finding)
        })
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }
}

type Rank<'a> = ((bool, bool), Option<(&'a str, [u32; 3])>, &'static str);

fn rank(head: Head<'_>) -> Rank<'_> {
    let file = head.place.map_or("", |(file, _)| file);
    ((!file.ends_with(".toml"), file.contains('/')), head.place, head.code.id)
}

fn join_broken(packed: &Packed, order: &mut Vec<usize>) -> HashMap<usize, i64> {
    let mut first: HashMap<Vec<Place>, usize> = HashMap::new();
    let mut joined: HashMap<usize, i64> = HashMap::new();
    order.retain(|at| {
        let broken = packed.head(*at).is_some_and(|head| head.code == &codes::BROKEN_DEFINITION);
        let Some(finding) = packed.get(*at).filter(|_| broken) else { return true };
        let kept = *first.entry(finding.related).or_insert(*at);
        *joined.entry(kept).or_default() += 1;
        kept == *at
    });
    joined
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
