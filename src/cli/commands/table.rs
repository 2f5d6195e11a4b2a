//! Every command, in the order of help.

use clap::{ArgMatches, Command};

use super::{
    check, explain, export, form, history, import, init, list, missing, record, report, seal, show,
    tidy,
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

/// Every command.
pub static ALL: [&Entry; 14] = [
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
                for (line, key) in entry.examples {
                    assert!(words.has(key), "{key}");
                    assert!(line.starts_with(&format!("ruta {}", entry.name)), "{line}");
                }
            }
        }
    }
}
