//! Many findings in little room: a file of a million bad lines has a million of them.
//!
//! A [`Finding`] takes some hundreds of bytes, most of them for what all have alike. Packed, it takes a
//! few dozen: codes, files and names once each, numbers as short as they are. Equal findings have equal
//! bytes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Datelike, NaiveDate};

use super::finding::{Arg, Code, Finding, Place};

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
    /// What findings name, by its number, as far as it is known here.
    known: Named,
    /// The same for all that were made beside each other.
    common: Arc<Mutex<Named>>,
    spare: Vec<u8>,
    /// That of the last place.
    last_file: Option<(Arc<str>, u64)>,
}

/// What findings name, by its number.
#[derive(Debug, Default)]
struct Named {
    codes: Vec<&'static Code>,
    /// Names of arguments and words of the interface.
    names: Vec<&'static str>,
    files: Vec<Arc<str>>,
    /// Of files, of which there may be many.
    file_ix: HashMap<Arc<str>, u64>,
}

impl Named {
    /// Learns what the other knows; both number alike.
    fn learn(&mut self, other: &Named) {
        self.codes.extend(other.codes.iter().skip(self.codes.len()));
        self.names.extend(other.names.iter().skip(self.names.len()));
        self.files.extend(other.files.iter().skip(self.files.len()).cloned());
    }
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
        Packed { common: self.common.clone(), ..Packed::default() }
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
            let length = rest.index();
            rest.0 = rest.0.get(length..).unwrap_or_default();
            start += before - rest.0.len();
        }
        self.bytes.append(&mut other.bytes);
        self.known.learn(&self.common.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The number of what a list of names has or gets.
    fn number<T: PartialEq + Clone>(
        &mut self,
        list: fn(&mut Named) -> &mut Vec<T>,
        one: &T,
    ) -> u64 {
        if let Some(at) = list(&mut self.known).iter().position(|have| have == one) {
            return at as u64;
        }
        let mut common = self.common.lock().unwrap_or_else(PoisonError::into_inner);
        let all = list(&mut common);
        let at = all.iter().position(|have| have == one).unwrap_or_else(|| {
            all.push(one.clone());
            all.len() - 1
        });
        self.known.learn(&common);
        at as u64
    }

    /// The number of a file, of which there may be many.
    fn number_of_file(&mut self, file: &Arc<str>) -> u64 {
        let mut common = self.common.lock().unwrap_or_else(PoisonError::into_inner);
        let next = common.files.len() as u64;
        let number = *common.file_ix.entry(file.clone()).or_insert(next);
        if number == next {
            common.files.push(file.clone());
        }
        self.known.learn(&common);
        self.known.file_ix.insert(file.clone(), number);
        number
    }

    /// Tells where the rows stand that findings wait for, in order of their numbers.
    pub fn resolve(&mut self, awaited: Vec<Awaited>) {
        self.awaited = awaited;
    }

    fn push_beside(&mut self, finding: &Finding, beside: Option<usize>) {
        if self.length.is_multiple_of(STRIDE) {
            self.starts.push(self.bytes.len());
        }
        self.length += 1;
        let mut own = std::mem::take(&mut self.spare);
        std::mem::swap(&mut self.bytes, &mut own);
        self.put_finding(finding, beside);
        std::mem::swap(&mut self.bytes, &mut own);
        self.put(own.len() as u64);
        self.bytes.extend_from_slice(&own);
        own.clear();
        self.spare = own;
    }

    fn put_finding(&mut self, finding: &Finding, beside: Option<usize>) {
        let known = self.known.codes.iter().position(|code| std::ptr::eq(*code, finding.code));
        let code = match known {
            Some(at) => at as u64,
            None => self.number(|named| &mut named.codes, &finding.code),
        };
        self.put(code);
        self.put_place(finding.place.as_ref());
        self.put(finding.args.len() as u64);
        for (name, arg) in &finding.args {
            let name = self.number(|named| &mut named.names, name);
            self.put(name);
            self.put_arg(arg);
        }
        match &finding.guess {
            None => self.put(0),
            Some(guess) => {
                self.put(1);
                self.put_text(guess);
            }
        }
        self.put(finding.related.len() as u64);
        finding.related.iter().for_each(|place| self.put_place(Some(place)));
        self.put(beside.map_or(0, |row| row as u64 + 1));
    }

    /// Adds all.
    pub fn extend<'f>(&mut self, findings: impl IntoIterator<Item = &'f Finding>) {
        findings.into_iter().for_each(|one| self.push(one));
    }

    /// The finding at this position.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Finding> {
        let mut from = self.reader(at)?;
        let code = *self.known.codes.get(from.index())?;
        let place = self.place(&mut from);
        let args = (0..from.number()).map_while(|_| self.arg(&mut from)).collect();
        let guess = (from.number() == 1).then(|| from.text());
        let related = (0..from.number()).map_while(|_| self.place(&mut from)).collect();
        let finding = Finding { code, place, args, guess, related };
        let beside = from.index().checked_sub(1);
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
        self.known.codes.contains(&code)
    }

    /// The path of a file by its number.
    #[must_use]
    pub fn file(&self, number: u64) -> Option<&str> {
        self.known.files.get(index(number.checked_sub(1)?)).map(|file| &**file)
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
            let length = rest.index();
            let (bytes, after) = rest.0.split_at_checked(length)?;
            rest.0 = after;
            self.lying_of(at, bytes)
        })
    }

    fn lying_of<'a>(&'a self, at: usize, bytes: &'a [u8]) -> Option<Lying<'a>> {
        let mut from = Reader(bytes);
        let code = *self.known.codes.get(from.index())?;
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
        for _ in 0..at % STRIDE {
            let length = from.index();
            from.0 = from.0.get(length..).unwrap_or_default();
        }
        let length = from.index();
        from.0.get(..length).unwrap_or_default()
    }

    fn reader(&self, at: usize) -> Option<Reader<'_>> {
        (at < self.len()).then(|| Reader(self.bytes_of(at)))
    }

    fn put(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push((number & 0x7f) as u8);
    }

    fn put_text(&mut self, text: &str) {
        self.put(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn put_place(&mut self, place: Option<&Place>) {
        let Some(place) = place else { return self.put(0) };
        let same = |(file, _): &&(Arc<str>, u64)| Arc::ptr_eq(file, &place.file);
        let last = self.last_file.as_ref().filter(same).map(|(_, ix)| *ix);
        let known = last.or_else(|| self.known.file_ix.get(&place.file).copied());
        let file = known.unwrap_or_else(|| self.number_of_file(&place.file));
        if last.is_none() {
            self.last_file = Some((place.file.clone(), file));
        }
        self.put(file + 1);
        for number in [place.line, place.column, place.length] {
            self.put(u64::from(number));
        }
    }

    fn put_arg(&mut self, arg: &Arg) {
        match arg {
            Arg::Text(text) => {
                self.put(0);
                self.put_text(text);
            }
            Arg::Number(number) => {
                self.put(1);
                self.put(number.cast_unsigned());
            }
            Arg::Day(day) => {
                self.put(2);
                self.put(u64::from(day.num_days_from_ce().cast_unsigned()));
            }
            Arg::Word(key) => {
                let key = self.number(|named| &mut named.names, key);
                self.put(3);
                self.put(key);
            }
        }
    }

    fn place(&self, from: &mut Reader) -> Option<Place> {
        let file = self.known.files.get(index(from.number().checked_sub(1)?))?.clone();
        Some(Place { file, line: from.short(), column: from.short(), length: from.short() })
    }

    fn arg(&self, from: &mut Reader) -> Option<(&'static str, Arg)> {
        let name = *self.known.names.get(from.index())?;
        let arg = match from.number() {
            0 => Arg::Text(from.text()),
            1 => Arg::Number(from.number().cast_signed()),
            2 => Arg::Day(NaiveDate::from_num_days_from_ce_opt(from.short().cast_signed())?),
            _ => Arg::Word(self.known.names.get(from.index())?),
        };
        Some((name, arg))
    }
}

fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What is left to be read of a finding.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    #[inline]
    fn number(&mut self) -> u64 {
        if let [byte @ ..0x80, rest @ ..] = self.0 {
            self.0 = rest;
            return u64::from(*byte);
        }
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = self.0.split_first() {
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 || shift > 63 {
                break;
            }
        }
        number
    }

    fn short(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap_or(u32::MAX)
    }

    fn index(&mut self) -> usize {
        index(self.number())
    }

    fn text(&mut self) -> String {
        let length = self.index().min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

#[cfg(test)]
mod tests {
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
    }
}
