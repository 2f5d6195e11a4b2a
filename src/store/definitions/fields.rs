//! Small collecting readers over the tree: every one returns what it could read and notes what it
//! could not, with its place, and goes on.
//!
//! Derived deserialising stops at the first error and knows no places; these readers stop at
//! nothing. A [`Notes`] counts the errors, so that whoever reads a part knows whether that part is
//! sound.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::Table;
use super::source::Source;
use crate::model::codes;
use crate::model::finding::{Arg, Code, Finding, Level};
use crate::text::alike::Effort;
use crate::text::looks::point;
use crate::text::visible::unprintable;

/// What is found in one file.
#[derive(Debug)]
pub struct Notes<'s> {
    /// The file.
    pub source: &'s Source,
    /// Findings in order of reading.
    pub findings: Vec<Finding>,
    faults: usize,
    /// What is still worth guessing in this file.
    pub effort: Effort,
}

/// Findings that are said of one file.
const MOST: usize = 5_000;

impl<'s> Notes<'s> {
    /// Nothing found yet.
    #[must_use]
    pub fn new(source: &'s Source) -> Notes<'s> {
        Notes { source, findings: Vec::new(), faults: 0, effort: Effort::default() }
    }

    /// Notes a finding at a stretch of the file, completed by `with`.
    pub fn add(
        &mut self,
        code: &'static Code,
        at: &Range<usize>,
        with: impl FnOnce(Finding) -> Finding,
    ) {
        self.faults += usize::from(code.level == Level::Error);
        if self.findings.len() < MOST {
            self.findings.push(with(Finding::at(code, self.source.place(at))));
        } else if self.findings.len() == MOST {
            let many = Finding::at(&codes::TOML_SYNTAX, self.source.place(at));
            self.findings.push(many.text("detail", "").text("cause", "many"));
        }
    }

    /// Takes back that a key of the file is missing where it stands in a table further down.
    pub fn forgive_misplaced(&mut self) {
        let key = |one: &Finding| one.args.first().cloned();
        let home = ("home", Arg::Text("file".to_string()));
        let misplaced = self.findings.iter().filter(|one| one.args.contains(&home));
        let misplaced: Vec<_> = misplaced.filter_map(key).collect();
        self.findings.retain(|one| {
            one.code != &codes::MISSING_KEY || !key(one).is_some_and(|key| misplaced.contains(&key))
        });
    }

    /// Counts an error that is said elsewhere.
    pub fn fault(&mut self) {
        self.faults += 1;
    }

    /// How many errors so far: two equal counts mean that what was read between them is sound.
    #[must_use]
    pub fn faults(&self) -> usize {
        self.faults
    }
}

/// A value with its key, or an element of a list with the list's key.
#[derive(Debug, Clone)]
pub struct Field<'t> {
    /// The key.
    pub key: &'t str,
    /// Where the key stands.
    pub at: Range<usize>,
    /// The value.
    pub value: &'t DeValue<'t>,
    /// Where the value stands.
    pub span: Range<usize>,
}

/// The fields of one table, in order of their place.
#[derive(Debug)]
pub struct Fields<'t> {
    /// Where the table begins: what to point at when a key is missing.
    pub at: Range<usize>,
    /// Its fields.
    pub all: Vec<Field<'t>>,
}

impl<'t> Fields<'t> {
    /// The fields of a table that begins at `at`.
    #[must_use]
    pub fn of(table: &'t DeTable<'t>, at: Range<usize>) -> Fields<'t> {
        let mut all: Vec<Field<'t>> = table
            .iter()
            .map(|(key, value)| Field {
                key: key.get_ref(),
                at: key.span(),
                value: value.get_ref(),
                span: value.span(),
            })
            .collect();
        all.sort_by_key(|field| field.at.start);
        Fields { at, all }
    }

    /// The fields of a whole file; it begins at its first key.
    #[must_use]
    pub fn of_file(tree: &'t Spanned<DeTable<'t>>) -> Fields<'t> {
        let mut fields = Fields::of(tree.get_ref(), 0..0);
        fields.at = fields.all.first().map_or(0..0, |first| first.at.clone());
        fields
    }

    /// The same, with a finding for every key that is not allowed here.
    #[must_use]
    pub fn only(self, allowed: &[&str], notes: &mut Notes) -> Fields<'t> {
        self.known(allowed, |_| None, notes)
    }

    /// The same, with a finding for every key that this table does not take, and of one that a table around it takes, where it
    /// belongs: a header holds until the next one, so what is added at the end of a file falls under its last table.
    #[must_use]
    pub fn of_table(self, table: Table, notes: &mut Notes) -> Fields<'t> {
        self.known(table.keys, |key| table.home(key), notes)
    }

    fn known(
        self,
        allowed: &[&str],
        home: impl Fn(&str) -> Option<&'static str>,
        notes: &mut Notes,
    ) -> Fields<'t> {
        for field in self.all.iter().filter(|field| !allowed.contains(&field.key)) {
            let home = home(field.key);
            let mut guess = || notes.effort.nearest(field.key, allowed.iter().copied());
            let guess = if home.is_none() { guess().map(str::to_string) } else { None };
            field.unknown(home.unwrap_or("none"), guess, notes);
        }
        self
    }

    /// The field of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Field<'t>> {
        self.all.iter().find(|field| field.key == key)
    }

    /// The field of a key that must be there.
    pub fn need(&self, key: &str, notes: &mut Notes) -> Option<&Field<'t>> {
        let found = self.get(key);
        if found.is_none() {
            notes.add(&codes::MISSING_KEY, &self.at, |it| it.text("key", key));
        }
        found
    }
}

impl<'t> Field<'t> {
    /// Notes that its key is none of this table, but at home elsewhere, if anywhere.
    pub fn unknown(&self, home: &'static str, guess: Option<String>, notes: &mut Notes) {
        notes.add(&codes::UNKNOWN_KEY, &self.at, |it| {
            it.text("key", self.key).text("home", home).guess(guess)
        });
    }

    /// Notes that another sort of value is wanted.
    pub fn wrong(&self, wanted: &'static str, notes: &mut Notes) {
        let found = sort_of(self.value);
        notes.add(&codes::WRONG_TYPE, &self.span, |it| {
            it.text("key", self.key).word("wanted", wanted).word("found", found)
        });
    }

    /// The value as written.
    #[must_use]
    pub fn literal<'s>(&self, notes: &Notes<'s>) -> &'s str {
        notes.source.text.get(self.span.clone()).unwrap_or("")
    }

    /// A string.
    pub fn string(&self, notes: &mut Notes) -> Option<&'t str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong("text", notes);
        }
        text
    }

    /// Notes what no document can show of a text of this field, which stands at `at`.
    pub fn printable<'a>(&self, text: &'a str, at: &Range<usize>, notes: &mut Notes) -> &'a str {
        if let Some(odd) = unprintable(text) {
            notes.add(&codes::CONTROL_IN_TEXT, at, |it| {
                it.text("key", self.key).text("point", point(odd))
            });
        }
        text
    }

    /// A string that is not blank, trimmed.
    pub fn filled(&self, notes: &mut Notes) -> Option<&'t str> {
        let text = self.string(notes)?;
        let text = self.printable(text, &self.span, notes).trim();
        if text.is_empty() {
            notes.add(&codes::MISSING_KEY, &self.span, |it| it.text("key", self.key));
        }
        (!text.is_empty()).then_some(text)
    }

    /// Yes or no.
    pub fn boolean(&self, notes: &mut Notes) -> Option<bool> {
        let value = self.value.as_bool();
        if value.is_none() {
            self.wrong("yes-no", notes);
        }
        value
    }

    /// A table.
    pub fn table(&self, notes: &mut Notes) -> Option<Fields<'t>> {
        match self.value {
            DeValue::Table(table) => Some(Fields::of(table, self.span.clone())),
            _ => {
                self.wrong("table", notes);
                None
            }
        }
    }

    /// The elements of a list.
    pub fn list(&self, notes: &mut Notes) -> Vec<Field<'t>> {
        let DeValue::Array(list) = self.value else {
            self.wrong("list", notes);
            return Vec::new();
        };
        let element = |one: &'t Spanned<DeValue<'t>>| Field {
            key: self.key,
            at: one.span(),
            value: one.get_ref(),
            span: one.span(),
        };
        list.iter().map(element).collect()
    }

    /// The tables of a list of tables.
    pub fn tables(&self, notes: &mut Notes) -> Vec<Fields<'t>> {
        let elements = self.list(notes);
        elements.iter().filter_map(|one| one.table(notes)).collect()
    }

    /// The strings of a list of strings, none blank.
    pub fn strings(&self, notes: &mut Notes) -> Vec<(Field<'t>, &'t str)> {
        let elements = self.list(notes);
        let read = |one: Field<'t>| one.filled(notes).map(|text| (one, text));
        elements.into_iter().filter_map(read).collect()
    }

    /// One of a few words.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)], notes: &mut Notes) -> Option<T> {
        let text = self.string(notes)?;
        let found = choices.iter().find(|(word, _)| *word == text).map(|(_, meant)| *meant);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let guess = notes.effort.nearest(text, words.iter().copied()).map(str::to_string);
            self.not_allowed(text, &words.join(", "), guess, notes);
        }
        found
    }

    /// Notes a value that is none of those allowed.
    pub fn not_allowed(
        &self,
        value: &str,
        allowed: &str,
        guess: Option<String>,
        notes: &mut Notes,
    ) {
        notes.add(&codes::UNKNOWN_CHOICE, &self.span, |it| {
            it.text("key", self.key).text("value", value).text("allowed", allowed).guess(guess)
        });
    }
}

/// The word for a sort of value.
fn sort_of(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "yes-no",
        DeValue::Datetime(_) => "date",
        DeValue::Array(_) => "list",
        DeValue::Table(_) => "table",
    }
}
