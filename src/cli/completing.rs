//! What may follow on a half-typed command line, when a shell's script asks for it.
//!
//! The script of `ruta completions` calls the program with [`VARIABLE`] set and the typed words
//! after `--`. The tree is the one that help and parsing use; here it is only told what the
//! workspace knows: ids with their names, parties, dimensions, meetings. A workspace that cannot be
//! read offers nothing, silently: nobody asked for findings.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::builder::Resettable;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::Shells;

use super::args::{threads, tree};
use super::commands::table;
use super::context::{Context, Outcome};
use super::failure::Failure;
use super::host::Host;
use crate::model::codes;
use crate::model::framework::{Dimension, Framework};
use crate::model::indicator::Indicator;
use crate::model::language::{Lang, Text};
use crate::model::party::PartyKind;
use crate::model::roadmap::Roadmap;
use crate::model::status::Status;
use crate::store::definitions;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

/// The variable by which a script asks; its value is the shell.
pub const VARIABLE: &str = "RUTA_COMPLETE";
/// Shells that there is a script for.
pub const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// A question by a shell's script.
pub struct Asked {
    shell: String,
    /// The words typed so far, the program's name first.
    pub typed: Vec<OsString>,
}

/// A text that may follow, and what it means.
type Offer = (String, String);

impl Asked {
    /// The question, if the program was called by such a script.
    #[must_use]
    pub fn of(host: &Host) -> Option<Asked> {
        let shell = host.variable(VARIABLE).filter(|shell| SHELLS.contains(shell))?;
        let typed = host.args.get(2..)?;
        let asks = host.args.get(1).is_some_and(|second| second == "--");
        asks.then(|| Asked { shell: shell.to_string(), typed: typed.to_vec() })
    }

    /// Prints what may follow, as the shell takes it; nothing, if nothing is known.
    ///
    /// # Errors
    /// [`Failure::Write`].
    pub fn answer(
        &self,
        workspace: Option<&Workspace>,
        context: &Context,
    ) -> Result<Outcome, Failure> {
        let shells = Shells::builtins();
        let shell =
            shells.completer(&self.shell).ok_or(Failure::Internal("every shell is built in"))?;
        let all = || threads::or_own(None);
        let read = workspace.map(|workspace| definitions::read(workspace, all).framework);
        let mut tree = self.tree(&read.unwrap_or_default(), &context.words);
        let mut bytes = Vec::new();
        let here = Some(context.current_dir.as_path());
        // The engine's only error is that it knows nothing that could follow.
        if shell.write_complete(&mut tree, self.typed.clone(), here, &mut bytes).is_ok() {
            context.deliver(None, &mut |out| out.write_all(&bytes))?;
        }
        Ok(Outcome::Done)
    }

    /// The command line with what the workspace knows; a command's name in the reader's language
    /// is offered beside the lasting one.
    fn tree(&self, framework: &Framework, words: &Words) -> Command {
        table::ALL.iter().fold(tree::build(words, None, None), |tree, entry| {
            let shown = entry.name_in(words.lang());
            let hidden = entry.aliases.iter().map(|(_, alias)| *alias);
            let hidden = hidden.filter(|alias| Some(*alias) != shown);
            tree.mut_subcommand(entry.name, |command| {
                let command = command.alias(Resettable::Reset);
                let command = command.visible_aliases(shown).aliases(hidden);
                command.mut_args(|arg| {
                    match self.offers(entry.name, &arg, framework, words.lang()) {
                        Some(offers) => {
                            arg.add(ArgValueCandidates::new(move || candidates(&offers)))
                        }
                        None => arg,
                    }
                })
            })
        })
    }

    /// What may stand in an argument; none where the tree itself knows.
    fn offers(
        &self,
        command: &str,
        arg: &Arg,
        framework: &Framework,
        lang: Lang,
    ) -> Option<Vec<Offer>> {
        let offers = match (command, arg.get_id().as_str()) {
            ("show", "id") => definitions_of(framework, lang),
            ("seal", "id") | ("check", "against") => meetings(framework, lang),
            (_, "id") => indicators(framework, lang),
            ("record", "words") if !self.names_one_of(framework) => indicators(framework, lang),
            (_, "roadmap") => roadmaps(framework, lang),
            (_, "party") => parties(framework, lang),
            ("record", "by") => splits(framework, lang),
            (_, "by") => dimensions(framework, lang),
            (_, "since") => meetings(framework, lang),
            (_, "status") => Status::ALL.map(|one| (one.code().to_string(), String::new())).into(),
            ("check", "explain") => {
                codes::every().map(|code| (code.id.to_string(), code.name.to_string())).collect()
            }
            _ => return None,
        };
        Some(offers)
    }

    /// Whether an indicator is named already, in the words before the last.
    fn names_one_of(&self, framework: &Framework) -> bool {
        let before = self.typed.split_last().map_or(&[][..], |(_, before)| before);
        let mut words = before.iter().filter_map(|word| word.to_str());
        words.any(|word| framework.find_indicator(word).is_some())
    }
}

fn candidates(offers: &[Offer]) -> Vec<CompletionCandidate> {
    let one = |(at, (value, help)): (usize, &Offer)| {
        let help = (!help.is_empty()).then(|| help.clone().into());
        CompletionCandidate::new(value).help(help).display_order(Some(at))
    };
    offers.iter().enumerate().map(one).collect()
}

fn indicators(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let one = |(_, one): (_, &Indicator)| (one.id.clone(), one.name.get(lang).to_string());
    framework.each().map(one).collect()
}

fn roadmaps(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let one = |one: &Roadmap| (one.id.clone(), one.title.get(lang).to_string());
    framework.roadmaps.iter().map(one).collect()
}

/// Roadmaps, results and indicators.
fn definitions_of(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let results = framework.roadmaps.iter().flat_map(|one| &one.results);
    let results = results.map(|one| (one.id.clone(), one.statement.get(lang).to_string()));
    roadmaps(framework, lang)
        .into_iter()
        .chain(results)
        .chain(indicators(framework, lang))
        .collect()
}

/// Parties that `ruta.toml` names; every country where it names none.
fn parties(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let all = || framework.parties.iter().map(|(_, party)| party);
    let mut named = BTreeSet::new();
    for party in all() {
        match &party.kind {
            PartyKind::Group { members } => {
                named.insert(party.code.as_str());
                named.extend(members.iter().map(String::as_str));
            }
            PartyKind::Organisation => {
                named.insert(party.code.as_str());
            }
            PartyKind::Country { .. } => {}
        }
    }
    let here = all().filter(|party| named.is_empty() || named.contains(party.code.as_str()));
    here.map(|party| (party.code.clone(), party.name.get(lang).to_string())).collect()
}

fn dimensions(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let own =
        framework.dimensions.iter().map(|one| (one.id.clone(), one.name.get(lang).to_string()));
    std::iter::once(("party".to_string(), String::new())).chain(own).collect()
}

/// `sex=F` and the like.
fn splits(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let of = |dimension: &Dimension| {
        let one = |(value, name): &(String, Text)| {
            (format!("{}={value}", dimension.id), name.get(lang).to_string())
        };
        dimension.values.iter().map(one).collect::<Vec<_>>()
    };
    framework.dimensions.iter().flat_map(of).collect()
}

/// The newest first: change is mostly counted from it.
fn meetings(framework: &Framework, lang: Lang) -> Vec<Offer> {
    let newest = framework.meetings.iter().rev();
    newest.map(|one| (one.id.clone(), one.name.get(lang).to_string())).collect()
}
