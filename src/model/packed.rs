//! Many findings in little room: a file of a million bad lines has a million of them.
//!
//! A [`Finding`] takes some hundreds of bytes, most of them for what all have alike. Packed, it takes a
//! few dozen: codes, files and names once each, numbers as short as they are. Equal findings have equal
//! bytes.

use super::finding::{Code, Finding, Place};
use super::named::Named;
use super::short::{Reader, put};

/// Findings in the order in which they came.
#[derive(Debug, Default)]
pub struct Packed {
    /// Each with its length before it.
    bytes: Vec<u8>,
    /// Where every [`STRIDE`]th begins.
    starts: Vec<usize>,
    length: usize,
    /// Of findings that wait for the place of a row: where it stands, and further arguments, by its number.
    awaited: Vec<Awaited>,
    /// Sorts of which no guess is told.
    withheld: Vec<&'static Code>,
    named: Named,
    spare: Vec<u8>,
}

/// From one known beginning to the next.
const STRIDE: usize = 4;

/// A row whose place findings have waited for.
#[derive(Debug, Clone)]
pub struct Awaited {
    /// Its number.
    pub row: usize,
    /// Where it stands.
    pub place: Place,
    /// The id of its indicator: `$indicator`.
    pub indicator: String,
}

/// A finding as it lies here.
#[derive(Debug, Clone, Copy)]
pub struct Lying<'a> {
    /// Its position.
    pub at: usize,
    /// Which sort it is of.
    pub code: &'static Code,
    /// The number of its file, from 1, its line, column and length; zeros, if it has no place. Equal
    /// places have equal numbers.
    pub place: (u64, [u32; 3]),
    /// Its bytes: equal if and only if the findings are.
    pub bytes: &'a [u8],
}

/// Of which sort a finding is and where it stands: what findings are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head<'a> {
    /// Which sort.
    pub code: &'static Code,
    /// Its file, line, column and length, if it has a place.
    pub place: Option<(&'a str, [u32; 3])>,
}

impl Packed {
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

    /// Adds one.
    pub fn push(&mut self, finding: &Finding) {
        self.push_beside(finding, None);
    }

    /// Adds one that waits for the place of a row, by its number.
    pub fn push_waiting(&mut self, finding: &Finding, row: usize) {
        self.push_beside(finding, Some(row));
    }

    /// Nothing yet, to be appended to this later: equal findings in both have equal bytes.
    #[must_use]
    pub fn beside(&self) -> Packed {
        Packed { named: self.named.beside(), ..Packed::default() }
    }

    /// Adds those of one that was made beside this.
    pub fn append(&mut self, mut other: Packed) {
        let (mut rest, mut start) = (Reader(&other.bytes), self.bytes.len());
        for _ in 0..other.length {
            if self.length.is_multiple_of(STRIDE) {
                self.starts.push(start);
            }
            self.length += 1;
            let before = rest.0.len();
            rest.stretch();
            start += before - rest.0.len();
        }
        self.bytes.append(&mut other.bytes);
        self.named.learn();
    }

    /// Tells where the rows stand that findings wait for, in order of their numbers.
    pub fn resolve(&mut self, awaited: Vec<Awaited>) {
        self.awaited = awaited;
    }

    /// Tells no guess of findings of these sorts.
    pub fn withhold_guesses(&mut self, sorts: Vec<&'static Code>) {
        self.withheld = sorts;
    }

    fn push_beside(&mut self, finding: &Finding, beside: Option<usize>) {
        if self.length.is_multiple_of(STRIDE) {
            self.starts.push(self.bytes.len());
        }
        self.length += 1;
        let mut own = std::mem::take(&mut self.spare);
        self.named.put(&mut own, finding, beside);
        put(&mut self.bytes, own.len() as u64);
        self.bytes.append(&mut own);
        self.spare = own;
    }

    /// Adds all.
    pub fn extend<'f>(&mut self, findings: impl IntoIterator<Item = &'f Finding>) {
        findings.into_iter().for_each(|one| self.push(one));
    }

    /// The finding at this position.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Finding> {
        let (mut finding, beside) = self.named.read(self.reader(at)?)?;
        if self.withheld.contains(&finding.code) {
            finding.guess = None;
        }
        let beside = beside.and_then(|row| {
            let at = self.awaited.binary_search_by_key(&row, |one| one.row).ok()?;
            self.awaited.get(at)
        });
        Some(match beside {
            Some(row) => finding.text("indicator", &row.indicator).other(row.place.clone()),
            None => finding,
        })
    }

    /// All of them, one at a time.
    pub fn iter(&self) -> impl Iterator<Item = Finding> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Whether there is one of this sort.
    #[must_use]
    pub fn has(&self, code: &Code) -> bool {
        self.named.has(code)
    }

    /// The path of a file by its number.
    #[must_use]
    pub fn file(&self, number: u64) -> Option<&str> {
        self.named.file_of(number.checked_sub(1)?).map(|file| &**file)
    }

    /// Sort and place of one that lies here.
    #[must_use]
    pub fn head(&self, lying: &Lying) -> Head<'_> {
        let (file, numbers) = lying.place;
        Head { code: lying.code, place: self.file(file).map(|file| (file, numbers)) }
    }

    /// The one at this position, as it lies.
    #[must_use]
    pub fn lying(&self, at: usize) -> Option<Lying<'_>> {
        if at < self.len() { self.lying_of(at, self.bytes_of(at)) } else { None }
    }

    /// All of them as they lie, one after another.
    pub fn all_lying(&self) -> impl Iterator<Item = Lying<'_>> {
        let mut rest = Reader(&self.bytes);
        (0..self.len()).map_while(move |at| {
            let bytes = rest.stretch()?;
            self.lying_of(at, bytes)
        })
    }

    fn lying_of<'a>(&'a self, at: usize, bytes: &'a [u8]) -> Option<Lying<'a>> {
        let mut from = Reader(bytes);
        let code = self.named.code_of(from.number())?;
        let file = from.number();
        let place = match file {
            0 => (0, [0; 3]),
            _ => (file, [from.short(), from.short(), from.short()]),
        };
        Some(Lying { at, code, place, bytes })
    }

    /// Its bytes: equal if and only if the findings are.
    #[must_use]
    fn bytes_of(&self, at: usize) -> &[u8] {
        let start = self.starts.get(at / STRIDE).copied().unwrap_or(self.bytes.len());
        let mut from = Reader(self.bytes.get(start..).unwrap_or_default());
        (0..at % STRIDE).for_each(|_| {
            from.stretch();
        });
        from.stretch().unwrap_or_default()
    }

    fn reader(&self, at: usize) -> Option<Reader<'_>> {
        (at < self.len()).then(|| Reader(self.bytes_of(at)))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::codes;

    fn bare_with(finding: &Finding) -> Finding {
        finding.clone().number("n", 1)
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was_and_is_small() {
        let place =
            |line, column| Place { file: "data/año 1.csv".into(), line, column, length: 7 };
        let day = NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
        let full = Finding::at(&codes::UNKNOWN_INDICATOR, place(u32::MAX, 1))
            .text("id", "ñandú")
            .text("empty", "")
            .text("allowed", "largo ".repeat(90))
            .number("count", i64::MIN)
            .number("one", 1)
            .day("day", day)
            .word("column", "value")
            .guess(Some(String::new()))
            .other(place(1, 300))
            .other(Place::file("roadmaps/x.toml"));
        let bare = Finding { place: None, ..Finding::at(&codes::DUPLICATE_ROW, place(1, 1)) };
        let short = Finding::at(&codes::DUPLICATE_ROW, place(70_000, 1)).other(place(2, 1));
        let all = [full, bare, short.clone(), short];
        let mut packed = Packed::default();
        packed.extend(&all);
        assert_eq!(packed.iter().collect::<Vec<Finding>>(), all);
        assert_eq!(packed.bytes_of(2), packed.bytes_of(3));
        assert_ne!(packed.bytes_of(1), packed.bytes_of(2));
        assert!(packed.bytes_of(2).len() < 20);
        assert!(packed.bytes_of(0).len() < 100, "a long text is held once for all");
        assert_eq!(packed.get(4), None);
        let mut parts = Packed::default();
        parts.push(&all[2]);
        let (mut one, mut other) = (parts.beside(), parts.beside());
        other.extend(&all);
        one.extend(all[1..].iter().rev());
        (0..5).for_each(|_| other.push(&all[0]));
        parts.append(one);
        parts.append(other);
        let each: Vec<Finding> = (0..parts.len()).filter_map(|at| parts.get(at)).collect();
        let wanted = [&all[2], &all[3], &all[2], &all[1]].into_iter().chain(&all);
        let wanted: Vec<Finding> = wanted.chain([&all[0]; 5]).cloned().collect();
        assert_eq!((&each, parts.iter().collect::<Vec<_>>()), (&wanted, wanted.clone()));
        assert_eq!(parts.bytes_of(0), parts.bytes_of(1));
        assert_eq!(parts.bytes_of(4), parts.bytes_of(10));
        packed.push_waiting(&bare_with(&all[1]), 70);
        packed.resolve(vec![Awaited { row: 70, place: place(3, 1), indicator: "A".into() }]);
        let waited = bare_with(&all[1]).text("indicator", "A").other(place(3, 1));
        assert_eq!(packed.get(4), Some(waited));
        (0..99).for_each(|_| packed.push(&all[0]));
        assert_eq!((packed.len(), packed.get(50).as_ref()), (104, Some(&all[0])));
        let head = packed.head(&packed.lying(2).unwrap());
        assert_eq!((head.code.id, head.place), ("D230", Some(("data/año 1.csv", [70_000, 1, 7]))));
        assert_eq!(packed.head(&packed.lying(1).unwrap()).place, None);
        let told = |one: Lying| (one.at, one.code.id, one.place, one.bytes.to_vec());
        let each: Vec<_> = (0..packed.len()).map(|at| told(packed.lying(at).unwrap())).collect();
        assert_eq!(packed.all_lying().map(told).collect::<Vec<_>>(), each);
        assert!(packed.has(&codes::DUPLICATE_ROW) && !packed.has(&codes::CELL_COUNT));
        packed.withhold_guesses(vec![&codes::UNKNOWN_INDICATOR]);
        assert_eq!(packed.get(0), Some(all[0].clone().guess(None)));
    }
}
