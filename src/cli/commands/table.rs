//! Every command, in the order of help.

use clap::{ArgMatches, Command};

use super::{
    check, completions, explain, export, form, history, import, init, list, manual, missing,
    record, report, schema, seal, show, tidy,
};
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// A command.
#[derive(Debug)]
pub struct Entry {
    /// Its lasting name; `about-NAME` in the catalogues says what it does.
    pub name: &'static str,
    /// Its names in other languages, with and without accents; the first of a language is shown.
    pub aliases: &'static [(Lang, &'static str)],
    /// Lines to type, each with the catalogue key of what it does.
    pub examples: &'static [(&'static str, &'static str)],
    /// Its arguments.
    pub command: fn(&Words) -> Command,
    /// What it does.
    pub run: fn(&Context, &ArgMatches) -> Result<Outcome, Failure>,
}

impl Entry {
    /// Its name in a language, shown beside the lasting one. What has none of its own in Portuguese is the
    /// same word as in Spanish.
    #[must_use]
    pub fn name_in(&self, lang: Lang) -> Option<&'static str> {
        let of = |wanted: Lang| self.aliases.iter().find(|(lang, _)| *lang == wanted);
        let shared = || of(Lang::Es).filter(|_| lang == Lang::Pt);
        of(lang).or_else(shared).map(|(_, alias)| *alias)
    }
}

/// Every command.
pub static ALL: [&Entry; 17] = [
    &init::ENTRY,
    &check::ENTRY,
    &list::ENTRY,
    &show::ENTRY,
    &record::ENTRY,
    &import::ENTRY,
    &tidy::ENTRY,
    &report::ENTRY,
    &missing::ENTRY,
    &form::ENTRY,
    &history::ENTRY,
    &explain::ENTRY,
    &export::ENTRY,
    &seal::ENTRY,
    &completions::ENTRY,
    &manual::ENTRY,
    &schema::ENTRY,
];

/// The command of this name, in any language.
#[must_use]
pub fn find(name: &str) -> Option<&'static Entry> {
    let called = |entry: &&&Entry| {
        entry.name == name || entry.aliases.iter().any(|(_, alias)| *alias == name)
    };
    ALL.iter().find(called).copied()
}

/// Every name of every command: the lasting ones first.
pub fn names() -> impl Iterator<Item = &'static str> {
    let aliases = ALL.iter().flat_map(|entry| entry.aliases).map(|(_, alias)| *alias);
    ALL.iter().map(|entry| entry.name).chain(aliases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_one_command_and_every_command_is_in_words() {
        let mut all: Vec<_> = names().collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count, "no name twice");
        for words in Lang::INTERFACE.map(Words::new) {
            for entry in ALL {
                assert!(words.has(&format!("about-{}", entry.name)), "{}", entry.name);
                assert!(!entry.examples.is_empty(), "{} has an example", entry.name);
                let own = entry.name_in(words.lang()).is_some();
                let one_for_all = entry.aliases.is_empty() || words.lang() == Lang::En;
                assert!(own != one_for_all, "{} in {}", entry.name, words.lang().code());
                for (line, key) in entry.examples {
                    assert!(words.has(key), "{key}");
                    assert!(line.starts_with(&format!("ruta {}", entry.name)), "{line}");
                }
            }
        }
    }
}
