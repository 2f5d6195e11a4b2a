//! `ruta form`: the workbook that a party fills in.
//!
//! A form that already exists may hold somebody's answers, so it is never replaced unasked; with
//! `--all` either every form is written or, if one would be replaced, none.

use std::path::{Path, PathBuf};

use clap::{ArgAction, ArgGroup, ArgMatches, Command, value_parser};

use super::table::Entry;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::say_left_out;
use crate::cli::failure::{Failure, UsageText};
use crate::cli::naming;
use crate::cli::session::Session;
use crate::engine::form::{self, Form};
use crate::engine::last_reported::LastReported;
use crate::engine::view::Views;
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::party::PartyId;
use crate::render::form_xlsx::book;
use crate::render::values::{count, text};
use crate::store::ledger::folders::Folders;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "form",
    aliases: &[(Lang::Es, "formulario"), (Lang::Pt, "formulário")],
    examples: &[
        ("ruta form --party PER --as-of 2025-Q2 -o PER-2025Q2.xlsx", "example-form"),
        ("ruta form --all -o formularios", "example-form-all"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// The point of view.
    pub day: Day,
    /// Who fills it in; none = everybody.
    pub party: Option<String>,
    /// Whether everybody was asked for.
    pub all: bool,
    /// File or folder.
    pub output: Option<PathBuf>,
    /// Whether forms that exist are replaced.
    pub force: bool,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args {
            day: Day::from_matches(matches),
            party: filters::one(matches, "party"),
            all: matches.get_flag("all"),
            output: matches.get_one("output").cloned(),
            force: matches.get_flag("force"),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let flag = |name: &'static str, help: &str| {
        clap::Arg::new(name).long(name).help(words.say(help)).action(ArgAction::SetTrue)
    };
    let output = clap::Arg::new("output")
        .short('o')
        .long("output")
        .value_name(words.say("value-file"))
        .help(words.say("arg-form-output"))
        .value_parser(value_parser!(PathBuf));
    Command::new("form")
        .arg(filters::party(words).help(words.say("arg-form-party")))
        .arg(flag("all", "arg-form-all").requires("output"))
        .arg(output)
        .arg(flag("force", "arg-form-force"))
        .args(Day::options(words))
        .group(ArgGroup::new("who").args(["party", "all"]))
}

/// Writes the form of a party, or everybody's.
///
/// # Errors
/// When no workspace or roadmap can be read, the party is unknown, a form exists, or one cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    if args.party.is_none() && !args.all {
        return Err(nobody_named(&context.words));
    }
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let now = args.day.view(context);
    let parties = match naming::party(framework, &args.party)? {
        Some(party) => vec![party],
        None => form::parties(framework),
    };
    if parties.is_empty() {
        return Err(refusal(&context.words, "form-nobody", &[]));
    }
    let name = |party: &PartyId| {
        PathBuf::from(format!("{}-{}.xlsx", framework.parties.get(*party).code, now.as_of))
    };
    let names: Vec<PathBuf> = parties.iter().map(name).collect();
    let files = files(context, args, names)?;
    if !args.force {
        refuse_existing(context, args, &files)?;
    }
    let ruled = session.rule(Views { now, since: None })?;
    let mut reported = LastReported::new(&ruled.now);
    let counted = ruled.count(&mut [&mut reported])?;
    let folders = make_folders(context, args)?;
    parties
        .into_iter()
        .zip(&files)
        .try_for_each(|(party, file)| {
            let form = form::form(framework, party, counted.folds().now, &reported, now);
            write(context, framework, &form, file)
        })
        .inspect_err(|_| folders.take_back())?;
    say_left_out(context, &session, ruled.accounts());
    Ok(ruled.outcome())
}

/// Where each form goes.
fn files(context: &Context, args: &Args, names: Vec<PathBuf>) -> Result<Vec<PathBuf>, Failure> {
    let Some(output) = &args.output else { return Ok(names) };
    let is_folder = context.path(output).is_dir();
    if args.party.is_none() {
        let taken = context.path(output).exists() && !is_folder;
        if taken || output == Path::new("-") {
            return Err(refusal(&context.words, "form-not-a-folder", &[path(output)]));
        }
        return Ok(names.into_iter().map(|name| output.join(name)).collect());
    }
    let is_xlsx = output.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    if is_folder {
        Ok(names.into_iter().map(|name| output.join(name)).collect())
    } else if is_xlsx || output == Path::new("-") {
        Ok(vec![output.clone()])
    } else {
        Err(refusal(&context.words, "form-extension", &[path(output)]))
    }
}

/// Says no if any form would be replaced.
fn refuse_existing(context: &Context, args: &Args, files: &[PathBuf]) -> Result<(), Failure> {
    let existing: Vec<&PathBuf> = files
        .iter()
        .filter(|file| *file != Path::new("-") && context.path(file).symlink_metadata().is_ok())
        .collect();
    let Some(first) = existing.first() else { return Ok(()) };
    if args.party.is_some() {
        return Err(refusal(&context.words, "form-exists", &[path(first)]));
    }
    let named = |file: &&PathBuf| file.file_name().map(|name| name.to_string_lossy().into_owned());
    let names: Vec<String> = existing.iter().filter_map(named).collect();
    let number = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let folder = first.parent().unwrap_or(Path::new(""));
    let args = [
        ("n", Arg::Number(number)),
        text("shown", context.words.number(&number.to_string())),
        path(folder),
        text("files", names.join(", ")),
    ];
    Err(refusal(&context.words, "form-exist", &args))
}

/// The folder of everybody's forms.
fn make_folders(context: &Context, args: &Args) -> Result<Folders, Failure> {
    let output = args.output.as_ref().filter(|_| args.party.is_none());
    let Some(folder) = output else { return Ok(Folders::default()) };
    context.refuse_own(folder)?;
    let folder = context.path(folder);
    Folders::make(&folder).map_err(|error| Failure::write(&folder, error))
}

/// Writes one form, in the language of its party unless one was asked for, and says so.
fn write(
    context: &Context,
    framework: &Framework,
    form: &Form,
    file: &Path,
) -> Result<(), Failure> {
    let own = context.languages.documents(framework.language);
    let theirs = framework.parties.get(form.party).writes_in();
    let words = context.words_in(context.languages.asked.or(theirs).unwrap_or(own));
    let bytes = book::write(framework, form, &words)
        .map_err(|_| Failure::Internal("a form's texts do not fit into a workbook"))?;
    context.deliver(Some(file), &mut |out| out.write_all(&bytes))?;
    if file != Path::new("-") {
        context.talk(&said(&context.words, form, file));
    }
    Ok(())
}

/// That a form was written, and what it asks.
fn said(words: &Words, form: &Form, file: &Path) -> String {
    let keys =
        ["form-count-overdue", "form-count-due", "form-count-not-due", "form-count-optional"];
    let each: Vec<String> = keys
        .into_iter()
        .zip(form.counts())
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| count(words, key, number))
        .collect();
    if each.is_empty() {
        return words.say_with("form-written-nothing", &[path(file)]);
    }
    words.say_with("form-written", &[path(file), text("each", words.list(&each))])
}

/// Neither a party nor all of them.
fn nobody_named(words: &Words) -> Failure {
    let message = words.say("form-nobody-named");
    let help = vec![words.say_with("usage-see", &[text("command", "ruta form")])];
    Failure::Usage(UsageText { message, help })
}

fn path(path: &Path) -> (&'static str, Arg) {
    text("path", path.display().to_string())
}

fn refusal(words: &Words, key: &str, args: &[(&str, Arg)]) -> Failure {
    let help = vec![words.say_with(&format!("{key}.help"), args)];
    Failure::Usage(UsageText { message: words.say_with(key, args), help })
}
