//! `ruta check`: reads everything and says every finding.

use std::collections::BTreeMap;

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::against;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{FINDINGS, Format};
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::cli::failure::Named;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::accounts::Accounts;
use crate::engine::checks::inspection::{Inspection, in_order};
use crate::engine::checks::levels;
use crate::engine::view::Views;
use crate::model::codes;
use crate::model::finding::{Finding, Level, Place};
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::render::check_text::Said;
use crate::render::{check_json, check_text, sarif};
use crate::store::definitions;
use crate::store::excerpt;
use crate::store::workspace::Workspace;
use crate::text::alike::nearest;
use crate::words::catalogue::Words;

/// Lines of a file shown at most beside findings.
const EXCERPTS: usize = 200;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "check",
    aliases: &[(Lang::Es, "revisar"), (Lang::Pt, "verificar")],
    examples: &[
        ("ruta check", "example-check"),
        ("ruta check --explain D204", "example-check-explain"),
        ("ruta check --against troika-2025-1", "example-seal-against"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// How findings are written.
    pub format: Format,
    /// The code to explain, instead of checking.
    pub explain: Option<String>,
    /// The seal to compare with, instead of checking.
    pub against: Option<String>,
    /// The point of view.
    pub day: Day,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        Args {
            format: Format::from_matches(matches).unwrap_or(Format::Text),
            explain: filters::one(matches, "explain"),
            against: filters::one(matches, "against"),
            day: Day::from_matches(matches),
        }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let explain = clap::Arg::new("explain")
        .long("explain")
        .value_name(words.say("value-code"))
        .help(words.say("arg-check-explain"));
    let against = clap::Arg::new("against")
        .long("against")
        .value_name(words.say("value-seal"))
        .help(words.say("arg-check-against"))
        .conflicts_with("explain");
    Command::new("check")
        .arg(Format::option(words, "arg-check-format", FINDINGS).default_value("text"))
        .arg(explain)
        .arg(against)
        .args(Day::options(words))
}

/// Says every finding, or explains one code.
///
/// # Errors
/// When there is no workspace, or no finding has this code.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    if let Some(typed) = &args.explain {
        let names = || codes::every().flat_map(|code| [code.id, code.name]);
        let code = codes::find(typed)
            .ok_or_else(|| Failure::unknown(Named::Code, typed, nearest(typed, names())))?;
        showing::terminal_page(context, &check_text::explain(code, &context.words))?;
        return Ok(Outcome::Done);
    }
    if let Some(typed) = &args.against {
        return against::run(context, typed, args.day, args.format);
    }
    let workspace = context.workspace()?;
    let definitions = definitions::read(&workspace);
    if !definitions.readable {
        let said = levelled(&workspace, &definitions.framework, &definitions.findings);
        say(context, args.format, &said, &Accounts::default())?;
        return Err(Failure::NoRoadmap { findings: Vec::new() });
    }
    let session = Session::with(workspace, definitions);
    let framework = session.framework();
    let now = args.day.view(context);
    let ruled = session.rule(Views { now, since: None })?;
    let mut inspection =
        Inspection::new(&ruled.census, session.data.files(), &ruled.now, now.as_of);
    let counted = ruled.count(&mut [&mut inspection])?;
    let mut findings = inspection.findings(counted.folds().now);
    findings.extend(session.early_findings().cloned());
    let findings = in_order(findings);
    let said = levelled(&session.workspace, framework, &findings);
    say(context, args.format, &said, &ruled.accounts())?;
    let error = said.iter().any(|(level, ..)| *level == Level::Error);
    Ok(if error { Outcome::Found } else { Outcome::Done })
}

/// Findings at the level that `[checks]` gives them, each with the line it points at.
fn levelled<'a>(
    workspace: &Workspace,
    framework: &Framework,
    findings: &'a [Finding],
) -> Vec<Said<'a>> {
    let mut wanted: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for place in findings.iter().filter_map(|finding| finding.place.as_ref()) {
        let lines = wanted.entry(&place.file).or_default();
        if place.line > 0 && lines.last() != Some(&place.line) && lines.len() < EXCERPTS {
            lines.push(place.line);
        }
    }
    let read = |(file, lines): (&'a str, Vec<u32>)| {
        (file, excerpt::lines_of(workspace.root(), file, &lines))
    };
    let wanted: Vec<(&'a str, Vec<u32>)> = wanted
        .into_iter()
        .filter_map(|(file, lines)| {
            let same = |finding: &&'a Finding| {
                finding.place.as_ref().is_some_and(|place| &*place.file == file)
            };
            let kept = findings.iter().find(same)?.place.as_ref()?;
            Some((&*kept.file, lines))
        })
        .collect();
    let excerpts: BTreeMap<&str, BTreeMap<u32, String>> = wanted.into_iter().map(read).collect();
    let line_of = |place: &Place| excerpts.get(&*place.file)?.get(&place.line).cloned();
    let with_level = |finding: &'a Finding| {
        let level = levels::level_of(framework, finding)?;
        Some((level, finding, finding.place.as_ref().and_then(line_of)))
    };
    findings.iter().filter_map(with_level).collect()
}

fn say(context: &Context, form: Format, said: &[Said], rows: &Accounts) -> Result<(), Failure> {
    let words = &context.words;
    let text = match form {
        Format::Json => check_json::write(said, rows, words),
        Format::Sarif => sarif::write(said, words),
        Format::Short => check_text::short_form(said, words),
        _ => {
            let set = check_text::text_form(said, rows, words, showing::width(context));
            let plain = || anstream::adapter::strip_str(&set).to_string();
            if context.stdout_colour { set } else { plain() }
        }
    };
    showing::text(context, &text, None)
}
