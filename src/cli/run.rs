//! From arguments to an exit status.
//!
//! `ruta` alone shows its help on standard output and ends well: nothing was asked for, so nothing
//! failed, and whoever types only the name wants to know what it does.

use std::cell::RefCell;
use std::ffi::OsString;

use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;
use clap::ArgMatches;
use clap::error::ErrorKind;

use super::args::globals::Globals;
use super::args::scan::Scan;
use super::args::{errors, tree};
use super::commands::table;
use super::context::{Context, Outcome};
use super::failure::Failure;
use super::host::Host;
use super::language::{Languages, of_workspace};
use crate::model::finding::Finding;
use crate::words::catalogue::Words;

/// Does what was typed and returns the exit status.
#[must_use]
pub fn run(host: Host) -> u8 {
    let mut scan = Scan::of(&host.args);
    let languages = Languages::new(scan.lang.as_deref(), &host);
    let named = languages.asked.or(languages.environment).is_some();
    let own = || of_workspace(scan.workspace.as_deref(), &host.current_dir);
    let words = Words::new(languages.interface(if named { None } else { own() }));
    if scan.args.len() < 2 {
        scan.args = vec![tree::PROGRAM.into(), "--help".into()];
    }
    let today = today(&host);
    let mut context = Context {
        words,
        languages,
        today: host.clock,
        current_dir: host.current_dir,
        explicit: None,
        quiet: false,
        stdout_colour: scan.colour.or(host.stdout_colour),
        stderr_colour: scan.colour.or(host.stderr_colour),
        width: host.width,
        stdout: RefCell::new(host.stdout),
        stderr: RefCell::new(host.stderr),
    };
    let done = parse(&scan, &context).and_then(|parsed| match parsed {
        Parsed::Shown => Ok(Outcome::Done),
        Parsed::Command(matches) => {
            context.today = today?;
            command(&matches, &mut context)
        }
    });
    match done {
        Ok(outcome) => outcome.exit_code(),
        Err(failure) => {
            say(&failure, &context);
            failure.exit_code()
        }
    }
}

/// `RUTA_TODAY`, else the clock's day.
fn today(host: &Host) -> Result<NaiveDate, Failure> {
    match host.variable("RUTA_TODAY") {
        Some(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map_err(|_| Failure::BadToday(text.to_string())),
        None => Ok(host.clock),
    }
}

enum Parsed {
    /// Help or the version was asked for and shown.
    Shown,
    Command(Box<ArgMatches>),
}

fn parse(scan: &Scan, context: &Context) -> Result<Parsed, Failure> {
    let args: &[OsString] = &scan.args;
    let error = match tree::build(&context.words, context.width).try_get_matches_from(args) {
        Ok(matches) => return Ok(Parsed::Command(Box::new(matches))),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let page = error.render();
            let coloured = context.stdout_colour;
            let page = if coloured { page.ansi().to_string() } else { page.to_string() };
            context.print(&page)?;
            Ok(Parsed::Shown)
        }
        ErrorKind::DisplayVersion => {
            context.print(&format!("{} {}\n", tree::PROGRAM, tree::VERSION))?;
            Ok(Parsed::Shown)
        }
        _ => Err(Failure::Usage(errors::text(&error, scan.command, &context.words))),
    }
}

fn command(matches: &ArgMatches, context: &mut Context) -> Result<Outcome, Failure> {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Failure::Internal("a command is required"));
    };
    let globals = Globals::from_matches(matches);
    context.explicit = globals.workspace;
    context.quiet = globals.quiet;
    context.stdout_colour = globals.colour.or(context.stdout_colour);
    context.stderr_colour = globals.colour.or(context.stderr_colour);
    match table::find(name) {
        Some(entry) => (entry.run)(context, matches),
        None => Err(Failure::Internal("every command stands in the table")),
    }
}

/// Says a failure, its findings first, on standard error.
fn say(failure: &Failure, context: &Context) {
    let words = &context.words;
    if let Failure::NoRoadmap { findings } = failure {
        findings.iter().for_each(|finding| context.warn(&line(finding, words)));
    }
    let text = failure.text(words);
    let style = |colour: AnsiColor| {
        if context.stderr_colour { colour.on_default().bold() } else { Style::new() }
    };
    let (red, cyan) = (style(AnsiColor::Red), style(AnsiColor::Cyan));
    context.warn(&format!("{red}{}{red:#}: {}", words.say("level-error"), text.message));
    for help in text.help {
        context.warn(&format!("  {cyan}{}{cyan:#}: {help}", words.say("level-help")));
    }
}

/// A finding on one line: place, level, code, message.
fn line(finding: &Finding, words: &Words) -> String {
    let place = finding.place.as_ref().map(|place| format!("{}: ", place.short()));
    let level = words.level(finding.code.level);
    let message = words.finding(finding).message;
    format!("{}{level}[{}]: {message}", place.unwrap_or_default(), finding.code.id)
}
