//! What very many findings name (sorts, names, words, files, long texts), each held once, by its number.
//!
//! Several threads pack findings beside each other. So that equal findings have equal bytes whoever packed them, all
//! of them number alike: what one does not know yet it looks up, and adds, in a list of them all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::finding::Code;
use super::short::index;

/// What findings name, by its number.
#[derive(Debug, Default)]
struct Lists {
    codes: Vec<&'static Code>,
    /// Names of arguments and words of the interface.
    names: Vec<&'static str>,
    /// And long texts, such as lists of what may be written.
    files: Vec<Arc<str>>,
    /// Of these there may be many.
    file_ix: HashMap<Arc<str>, u64>,
}

impl Lists {
    /// Learns what the other knows; both number alike.
    fn learn(&mut self, other: &Lists) {
        self.codes.extend(other.codes.iter().skip(self.codes.len()));
        self.names.extend(other.names.iter().skip(self.names.len()));
        self.files.extend(other.files.iter().skip(self.files.len()).cloned());
    }
}

/// What is named, as far as one of several knows it.
#[derive(Debug, Default)]
pub struct Named {
    known: Lists,
    /// The same for all that were made beside each other.
    common: Arc<Mutex<Lists>>,
    /// The last file asked for.
    last_file: Option<(Arc<str>, u64)>,
}

impl Named {
    /// Nothing known yet, but numbered as here.
    #[must_use]
    pub fn beside(&self) -> Named {
        Named { common: self.common.clone(), ..Named::default() }
    }

    /// Learns what any of those beside each other knows.
    pub fn learn(&mut self) {
        self.known.learn(&self.common.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The number of what a list has or gets.
    fn number<T: Clone>(
        &mut self,
        list: fn(&mut Lists) -> &mut Vec<T>,
        one: &T,
        same: fn(&T, &T) -> bool,
    ) -> u64 {
        if let Some(at) = list(&mut self.known).iter().position(|have| same(have, one)) {
            return at as u64;
        }
        let mut common = self.common.lock().unwrap_or_else(PoisonError::into_inner);
        let all = list(&mut common);
        let at = all.iter().position(|have| same(have, one)).unwrap_or_else(|| {
            all.push(one.clone());
            all.len() - 1
        });
        self.known.learn(&common);
        at as u64
    }

    /// The number of a sort.
    pub fn code(&mut self, code: &'static Code) -> u64 {
        self.number(|lists| &mut lists.codes, &code, |one, other| std::ptr::eq(*one, *other))
    }

    /// The number of a name or word.
    pub fn name(&mut self, name: &'static str) -> u64 {
        self.number(|lists| &mut lists.names, &name, |one, other| one == other)
    }

    /// The number of a file.
    pub fn file(&mut self, file: &Arc<str>) -> u64 {
        if let Some((last, number)) = &self.last_file
            && Arc::ptr_eq(last, file)
        {
            return *number;
        }
        let known = self.known.file_ix.get(file).copied();
        let number = known.unwrap_or_else(|| self.met(file));
        self.last_file = Some((file.clone(), number));
        number
    }

    /// The number of a long text.
    pub fn text(&mut self, text: &str) -> u64 {
        let known = self.known.file_ix.get(text).copied();
        known.unwrap_or_else(|| self.met(&Arc::from(text)))
    }

    /// The number of a file that is not known here.
    fn met(&mut self, file: &Arc<str>) -> u64 {
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

    /// The sort of a number.
    #[must_use]
    pub fn code_of(&self, number: u64) -> Option<&'static Code> {
        self.known.codes.get(index(number)).copied()
    }

    /// The name or word of a number.
    #[must_use]
    pub fn name_of(&self, number: u64) -> Option<&'static str> {
        self.known.names.get(index(number)).copied()
    }

    /// The file or long text of a number.
    #[must_use]
    pub fn file_of(&self, number: u64) -> Option<&Arc<str>> {
        self.known.files.get(index(number))
    }

    /// Whether a sort is known.
    #[must_use]
    pub fn has(&self, code: &Code) -> bool {
        self.known.codes.contains(&code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;

    #[test]
    fn those_beside_each_other_number_alike() {
        let mut one = Named::default();
        let mut other = one.beside();
        let files: [Arc<str>; 2] = ["a.csv".into(), "b.csv".into()];
        assert_eq!((one.file(&files[0]), one.name("id"), one.code(&codes::CELL_COUNT)), (0, 0, 0));
        assert_eq!((other.file(&files[1]), other.file(&files[0])), (1, 0));
        assert_eq!(
            (other.name("value"), other.name("id"), other.code(&codes::DUPLICATE_ROW)),
            (1, 0, 1)
        );
        assert!(!one.has(&codes::DUPLICATE_ROW));
        one.learn();
        assert_eq!((one.file_of(1), one.name_of(1)), (Some(&files[1]), Some("value")));
        assert_eq!(one.code_of(1).map(|code| code.id), Some(codes::DUPLICATE_ROW.id));
        assert_eq!((one.file_of(2), one.name_of(9)), (None, None));
    }
}
