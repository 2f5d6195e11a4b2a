//! `ruta check`: reads everything and says every finding.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::against;
use crate::cli::args::day::Day;
use crate::cli::args::filters;
use crate::cli::args::format::{FINDINGS, Format};
use crate::cli::args::threads;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::{Failure, Named, UsageText};
use crate::cli::inspecting::{self, Inspected};
use crate::cli::sealing;
use crate::cli::session::Session;
use crate::cli::showing;
use crate::engine::accounts::Accounts;
use crate::engine::checks::levels;
use crate::engine::checks::order::Ordered;
use crate::model::codes;
use crate::model::finding::{Arg, Level};
use crate::model::framework::Framework;
use crate::model::language::Lang;
use crate::model::packed::Packed;
use crate::render::check_text::{Said, Totals};
use crate::render::{check_json, check_text, sarif};
use crate::store::definitions;
use crate::store::excerpt;
use crate::store::workspace::Workspace;
use crate::text::alike::nearest;
use crate::words::catalogue::Words;

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
    /// Threads that read large files.
    pub threads: Option<usize>,
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
            threads: threads::from_matches(matches),
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
        .arg(threads::option(words))
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
        if matches!(args.format, Format::Short | Format::Sarif) {
            return Err(not_with_against(context, args.format));
        }
        return against::run(context, typed, args.day, args.format);
    }
    let workspace = context.workspace()?;
    let definitions = definitions::read(&workspace, || threads::or_own(args.threads));
    if !definitions.readable {
        let mut packed = Packed::default();
        packed.extend(&definitions.findings);
        let said = Saying::new(&workspace, &definitions.framework, packed);
        // Where there is nothing, nothing is in order either.
        if args.format != Format::Text || !definitions.findings.is_empty() {
            said.say(context, args.format, &Accounts::default())?;
        }
        let faulty = definitions.are_faulty();
        return Err(Failure::NoRoadmap { findings: Vec::new(), faulty });
    }
    let mut session = Session::glance_with(workspace, definitions, None);
    let Inspected { mut findings, accounts } =
        inspecting::rows(&mut session, args.day.view(context), args.threads)?;
    findings.extend(session.early_findings());
    findings.extend(&sealing::findings(&session));
    let said = Saying::new(&session.workspace, session.framework(), findings);
    let errors = said.say(context, args.format, &accounts)?;
    Ok(if errors > 0 { Outcome::Found } else { Outcome::Done })
}

/// A comparison has no findings to list.
fn not_with_against(context: &Context, form: Format) -> Failure {
    let text = |text: &str| Arg::Text(text.to_string());
    let args = [
        ("arg", text(&format!("--format {}", form.name()))),
        ("prior", text("--against")),
        ("command", text("ruta check")),
    ];
    let help = vec![context.words.say_with("usage-see", &args)];
    Failure::Usage(UsageText { message: context.words.say_with("usage-conflict", &args), help })
}

/// Findings that are said one by one: a file of a million bad lines has a million of them.
struct Saying<'a> {
    workspace: &'a Workspace,
    framework: &'a Framework,
    findings: Ordered,
}

impl<'a> Saying<'a> {
    fn new(workspace: &'a Workspace, framework: &'a Framework, findings: Packed) -> Saying<'a> {
        Saying { workspace, framework, findings: Ordered::of(findings) }
    }

    /// Findings at the level that `[checks]` gives them.
    fn each(&self) -> impl Iterator<Item = Said> {
        let with_level = |finding| Some((levels::level_of(self.framework, &finding)?, finding));
        self.findings.iter().filter_map(with_level)
    }

    /// Says them in a form; how many are errors.
    fn say(&self, context: &Context, form: Format, rows: &Accounts) -> Result<u64, Failure> {
        let words = &context.words;
        let (mut totals, mut first) = (Totals::default(), Vec::new());
        for (at, head) in self.findings.heads() {
            let Some(level) = levels::level_of_code(self.framework, head.code) else { continue };
            if totals.add(level, head.place.map(|(file, _)| file)) {
                first.extend(self.findings.at(at).map(|finding| (level, finding)));
            }
        }
        context.deliver(None, &mut |out| match form {
            Format::Json => check_json::write(out, || self.each(), rows, words),
            Format::Sarif => sarif::write(out, || self.each(), words),
            Format::Short => self
                .each()
                .try_for_each(|said| out.write_all(check_text::short(&said, words).as_bytes())),
            _ => self
                .excerpts(context, &first, out)
                .and_then(|()| out.write_all(check_text::closing(&totals, rows, words).as_bytes())),
        })?;
        Ok(totals.of(Level::Error))
    }

    /// Each with the line it points at, file by file.
    fn excerpts(&self, context: &Context, said: &[Said], out: &mut dyn Write) -> io::Result<()> {
        let file = |one: &Said| one.1.place.as_ref().map(|place| place.file.clone());
        for of_file in said.chunk_by(|a, b| file(a) == file(b)) {
            let lines: BTreeSet<u32> =
                of_file.iter().filter_map(|one| Some(one.1.place.as_ref()?.line)).collect();
            let lines: Vec<u32> = lines.into_iter().filter(|line| *line > 0).collect();
            let path = of_file.first().and_then(file).filter(|_| !lines.is_empty());
            let read = |path: Arc<str>| excerpt::lines_of(self.workspace.root(), &path, &lines);
            let lines = path.map(read).unwrap_or_default();
            for one in of_file {
                let line = one.1.place.as_ref().and_then(|place| lines.get(&place.line));
                let line = line.map(String::as_str);
                let width = showing::width(context);
                let set = check_text::with_excerpt(one, line, &context.words, width);
                let plain = || anstream::adapter::strip_str(&set).to_string();
                let set = if context.stdout_colour { set } else { plain() };
                out.write_all(set.as_bytes())?;
            }
        }
        Ok(())
    }
}
