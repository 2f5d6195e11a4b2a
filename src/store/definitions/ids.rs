//! Ids: their grammar, and that each stands once in the workspace.
//!
//! Ids end up in file names on every system and are typed without regard to case; hence the
//! grammar, the ban on the names of Windows devices, and the comparison. An id that stands twice
//! makes both its places unusable: nobody can tell to which one a measurement belongs.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use foldhash::fast::FixedState;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fields::{Field, Notes};
use super::source::Source;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::codes;
use crate::model::finding::{Finding, Place};

/// Characters of an id at most.
pub const LONGEST: usize = 64;

const DEVICES: &[&str] = &["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

/// Whether a text follows the grammar of ids.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let first = text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    first
        && text.len() <= LONGEST
        && text.bytes().all(plain)
        && !text.ends_with('.')
        && !is_device(text)
}

/// `CON`, `nul.x`, `COM1`: Windows opens a device whatever follows the dot.
fn is_device(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or("");
    if stem.len() < 3 || stem.len() > 4 {
        return false;
    }
    let stem = stem.to_ascii_uppercase();
    let (name, digit) = stem.split_at(stem.len().min(3));
    let numbered = matches!(name, "COM" | "LPT");
    let fits = if numbered {
        digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit())
    } else {
        digit.is_empty()
    };
    fits && DEVICES.contains(&name)
}

/// Notes an id that breaks the grammar, with what could stand in its place.
pub fn check(text: &str, at: &Range<usize>, notes: &mut Notes) -> bool {
    let fits = is_id(text);
    if !fits {
        let plain = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
        let unaccented = text.trim().nfd().filter(|c| !is_combining_mark(*c));
        let near: String = unaccented.map(plain).take(LONGEST).collect();
        let near = near.trim_matches(['-', '.', '_']).to_string();
        notes.add(&codes::INVALID_ID, at, |it| {
            it.text("id", text).guess(Some(near).filter(|near| is_id(near)))
        });
    }
    fits
}

/// Ids within one list: each may be taken once.
#[derive(Debug, Default)]
pub struct Claims {
    taken: BTreeMap<String, Place>,
    /// Forms taken from the start, and by what: a standard, other files.
    reserved: BTreeMap<String, &'static str>,
}

impl Claims {
    /// Claims where some forms are taken already by something that has no place in a file.
    #[must_use]
    pub fn reserving(forms: impl Iterator<Item = String>, by: &'static str) -> Claims {
        Claims { reserved: forms.map(|form| (form, by)).collect(), ..Claims::default() }
    }

    /// Takes an id, compared by `form`; a second claim is noted with the place of the first.
    pub fn take(&mut self, form: String, id: &str, at: &Range<usize>, notes: &mut Notes) {
        let reserved = self.reserved.get(&form).copied();
        let first = self.taken.get(&form).cloned();
        if first.is_some() || reserved.is_some() {
            notes.add(&codes::DUPLICATE_ID, at, |it| {
                let it = it.text("id", id);
                match (first, reserved) {
                    (Some(place), _) => it.other(place),
                    (None, by) => it.text("other", by.unwrap_or_default()),
                }
            });
        }
        self.taken.entry(form).or_insert_with(|| notes.source.place(at));
    }
}

/// Where ids of roadmaps, objectives, results and indicators stand.
#[derive(Debug, Default)]
pub struct Ids {
    places: HashMap<String, Vec<Stand>, FixedState>,
}

#[derive(Debug, Clone)]
struct Stand {
    id: String,
    place: Place,
    sound: bool,
}

impl Ids {
    /// Adds an id; `sound` = its file has no syntax error.
    pub fn add(&mut self, id: &str, place: Place, sound: bool) {
        let stand = Stand { id: id.to_string(), place, sound };
        self.places.entry(id.to_ascii_uppercase()).or_default().push(stand);
    }

    /// Adds the ids of a whole roadmap file.
    pub fn add_file(&mut self, source: &Source, tree: &Spanned<DeTable<'_>>) {
        let root = tree.get_ref();
        self.add_of(source, root);
        for one in tables_of(root, "specific_objectives") {
            self.add_of(source, one);
        }
        for result in tables_of(root, "results") {
            self.add_of(source, result);
            for indicator in tables_of(result, "indicators") {
                self.add_of(source, indicator);
            }
        }
    }

    fn add_of(&mut self, source: &Source, table: &DeTable<'_>) {
        if let Some((id, value)) = table.get("id").and_then(|it| Some((it.get_ref().as_str()?, it)))
        {
            self.add(id, source.place(&value.span()), true);
        }
    }

    /// Adds those of another file, behind what is there.
    pub fn add_all(&mut self, others: &Ids) {
        for (form, stands) in &others.places {
            self.places.entry(form.clone()).or_default().extend_from_slice(stands);
        }
    }

    /// Whether none of these stands anywhere else among all.
    #[must_use]
    pub fn stand_alone(&self, all: &Ids) -> bool {
        let times = |ids: &Ids, form: &str| ids.places.get(form).map_or(0, Vec::len);
        self.places.iter().all(|(form, own)| times(all, form) == own.len())
    }

    /// Whether an id stands more than once.
    #[must_use]
    pub fn is_twice(&self, id: &str) -> bool {
        self.places.get(&id.to_ascii_uppercase()).is_some_and(|all| all.len() > 1)
    }

    /// A finding for every place but the first of an id, in files without syntax errors; in no order.
    #[must_use]
    pub fn duplicates(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for all in self.places.values() {
            let mut sound = all.iter().filter(|stand| stand.sound);
            let Some(first) = sound.next() else { continue };
            found.extend(sound.map(|later| {
                Finding::at(&codes::DUPLICATE_ID, later.place.clone())
                    .text("id", &later.id)
                    .other(first.place.clone())
            }));
        }
        found
    }
}

fn tables_of<'t>(table: &'t DeTable<'_>, key: &str) -> Vec<&'t DeTable<'t>> {
    let list = table.get(key).map(Spanned::get_ref).and_then(DeValue::as_array);
    let Some(list) = list else { return Vec::new() };
    list.iter().filter_map(|one| one.get_ref().as_table()).collect()
}

/// Reads the `id` of a table; an id that stands twice in the workspace is a fault.
pub fn read<'t>(field: Option<&Field<'t>>, ids: &Ids, notes: &mut Notes) -> Option<&'t str> {
    let field = field?;
    let id = field.string(notes)?;
    if !check(id, &field.span, notes) {
        return None;
    }
    if ids.is_twice(id) {
        notes.fault();
    }
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_on_every_system() {
        for good in ["HR1", "HR1.OE1", "a-b_c.1", "CONTADOR", "COMX", "COM10", "9"] {
            assert!(is_id(good), "{good}");
        }
        let long = "a".repeat(65);
        for bad in
            ["", ".a", "a.", "a b", "año", "../x", "a/b", "con", "NUL.1", "Com1", "LPT9.x", &long]
        {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
