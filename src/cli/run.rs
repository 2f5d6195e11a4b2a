//! From arguments to an exit status.
//!
//! `ruta` alone shows its help on standard output and ends well: nothing was asked for, so nothing
//! failed, and whoever types only the name wants to know what it does.

use std::cell::RefCell;
use std::ffi::OsString;
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;
use clap::ArgMatches;
use clap::builder::StyledStr;
use clap::error::ErrorKind;

use super::args::globals::Globals;
use super::args::scan::Scan;
use super::args::{day, errors, tree};
use super::commands::table;
use super::completing::Asked;
use super::context::{Context, Outcome};
use super::failure::Failure;
use super::host::Host;
use super::language::{Languages, Own};
use super::progress::Progress;
use crate::model::finding::Finding;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

/// Commands that tell whoever waits how far they have come: those that read everything and ask nothing.
const WATCHED: [&str; 4] = ["report", "missing", "check", "export"];

/// Does what was typed and returns the exit status.
#[must_use]
pub fn run(host: Host) -> u8 {
    let asked = Asked::of(&host);
    let scan = Scan::of(asked.as_ref().map_or(&host.args, |asked| &asked.typed));
    let own = Own::of_workspace(scan.workspace.as_deref(), &host.current_dir);
    let languages = Languages::new(scan.lang.as_deref(), &host);
    let languages = languages.in_region(scan.region.as_deref(), own.region);
    let words = Rc::new(Words::of(languages.interface(own.language), languages.region));
    let (today, talk_width) = (today(&host), host.talk_width);
    let mut context = Context {
        words,
        languages,
        today: host.clock.date_naive(),
        now: host.clock,
        login: host.login,
        reporter: host.variable("RUTA_REPORTER").map(str::to_string),
        interactive: host.interactive,
        current_dir: host.current_dir,
        explicit: None,
        quiet: false,
        stdout_colour: scan.colour.or(host.stdout_colour),
        stderr_colour: scan.colour.or(host.stderr_colour),
        width: host.width,
        progress: Progress::default(),
        stdin: RefCell::new(host.stdin),
        stdout: RefCell::new(host.stdout),
        stderr: RefCell::new(host.stderr),
    };
    let done = match asked {
        Some(asked) => {
            let from = scan.workspace.as_deref();
            asked.answer(Workspace::find(from, &context.current_dir).as_ref(), &context)
        }
        None => parse(&scan, &context).and_then(|parsed| match parsed {
            Parsed::Shown => Ok(Outcome::Done),
            Parsed::Command(matches) => {
                context.today = today?;
                command(&matches, &mut context, talk_width)
            }
        }),
    };
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
        None => Ok(host.clock.date_naive()),
    }
}

enum Parsed {
    /// Help or the version was asked for and shown.
    Shown,
    Command(Box<ArgMatches>),
}

fn parse(scan: &Scan, context: &Context) -> Result<Parsed, Failure> {
    if let Some(text) = scan.no_option() {
        return Err(Failure::Usage(errors::no_option(text, scan.command, &context.words)));
    }
    let args: &[OsString] = &scan.args;
    let only = scan.command.filter(|_| !scan.wants_page);
    let mut tree = tree::build(&context.words, context.width, only);
    let error = match tree.try_get_matches_from_mut(args) {
        Ok(matches) => return Ok(Parsed::Command(Box::new(matches))),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp => show(&error.render(), context),
        ErrorKind::MissingSubcommand => show(&tree.render_help(), context),
        ErrorKind::DisplayVersion => {
            context.print(&format!("{} {}\n", tree::PROGRAM, tree::VERSION))?;
            Ok(Parsed::Shown)
        }
        _ => Err(Failure::Usage(errors::text(&error, scan.command, &context.words))),
    }
}

fn show(page: &StyledStr, context: &Context) -> Result<Parsed, Failure> {
    let coloured = context.stdout_colour;
    context.print(&if coloured { page.ansi().to_string() } else { page.to_string() })?;
    Ok(Parsed::Shown)
}

fn command(
    matches: &ArgMatches,
    context: &mut Context,
    talk_width: Option<usize>,
) -> Result<Outcome, Failure> {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Failure::Internal("a command is required"));
    };
    let globals = Globals::from_matches(matches);
    context.explicit = globals.workspace;
    context.quiet = globals.quiet;
    context.today = day::typed(matches).unwrap_or(context.today);
    context.stdout_colour = globals.colour.or(context.stdout_colour);
    context.stderr_colour = globals.colour.or(context.stderr_colour);
    let columns = talk_width.filter(|_| !context.quiet && WATCHED.contains(&name));
    if let Some(columns) = columns {
        context.progress.watch(columns, context.words.lang(), context.words.region());
    }
    match table::find(name) {
        Some(entry) => (entry.run)(context, matches),
        None => Err(Failure::Internal("every command stands in the table")),
    }
}

/// Says a failure, its findings first, on standard error.
fn say(failure: &Failure, context: &Context) {
    let words = &context.words;
    if let Failure::NoRoadmap { findings, .. } = failure {
        findings.iter().for_each(|finding| context.warn(&line(finding, words)));
    }
    let text = failure.text(words);
    if matches!(failure, Failure::Stopped) {
        // They know: it is no error, and needs no remedy.
        return context.warn(&text.message);
    }
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{self, Write};
    use std::path::Path;
    use std::rc::Rc;

    use super::*;
    use crate::model::language::Lang;

    /// A stream whose bytes can be looked at afterwards.
    #[derive(Clone, Default)]
    struct Kept(Rc<RefCell<Vec<u8>>>);

    impl Kept {
        fn text(&self) -> String {
            String::from_utf8(self.0.borrow().clone()).unwrap()
        }
    }

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn ruta_in(dir: &Path, env: &[(&str, &str)], line: &str) -> (u8, String, String) {
        let (stdout, stderr) = (Kept::default(), Kept::default());
        let pair = |(name, value): &(&str, &str)| ((*name).to_string(), (*value).to_string());
        let code = run(Host {
            args: line.split(' ').map(OsString::from).collect(),
            env: env.iter().map(pair).collect::<BTreeMap<_, _>>(),
            clock: "2025-06-30T12:00:00Z".parse().unwrap(),
            stdin: Box::new(io::empty()),
            interactive: false,
            login: || None,
            current_dir: dir.to_path_buf(),
            stdout: Box::new(stdout.clone()),
            stderr: Box::new(stderr.clone()),
            stdout_colour: false,
            stderr_colour: false,
            width: None,
            talk_width: None,
            machine_language: None,
        });
        (code, stdout.text(), stderr.text())
    }

    fn ruta(line: &str) -> (u8, String, String) {
        ruta_in(Path::new("/nowhere"), &[], line)
    }

    #[test]
    fn help_holds_no_english_in_spanish_and_portuguese() {
        let english = [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "Print",
            "[default",
            "[possible",
            "[alias",
            "help]",
            "COMMAND",
            "OPTIONS",
            " the ",
            "Shows",
        ];
        for lang in [Lang::Es, Lang::Pt] {
            let names = table::ALL.iter().map(|entry| format!("{} ", entry.name));
            for name in names.chain([String::new()]) {
                let (code, page, talk) = ruta(&format!("ruta {name}--help --lang {}", lang.code()));
                assert_eq!((code, talk.as_str()), (0, ""));
                for word in english {
                    assert!(!page.contains(word), "{word} in {name}: {page}");
                }
                assert!(page.contains("Uso: ruta "), "{page}");
            }
        }
        let (_, page, _) = ruta("ruta report -h --lang en");
        assert!(page.contains("Usage: ruta report [OPTIONS]"), "{page}");
    }

    #[test]
    fn the_name_alone_shows_help_in_the_environment_s_language() {
        let (code, page, _) = ruta_in(Path::new("/"), &[("LANG", "pt_BR.UTF-8")], "ruta");
        assert_eq!(code, 0);
        assert!(page.contains("\nComandos:\n  init "), "{page}");
        assert!(page.contains("[relatório]"), "{page}");
    }

    #[test]
    fn errors_of_typing_are_in_the_language_with_a_guess() {
        let (code, out, talk) = ruta("ruta infrome --lang es");
        assert_eq!((code, out.as_str()), (2, ""));
        let wanted = "error: No existe el comando «infrome»\n  ayuda: ¿Quiso decir «informe»?\n  \
                      ayuda: Vea «ruta --help».\n";
        assert_eq!(talk, wanted);
        let (code, _, talk) = ruta("ruta relatorio --formta json --lang pt");
        assert_eq!(code, 2);
        assert!(talk.contains("Não existe a opção “--formta”"), "{talk}");
        assert!(talk.contains("Você quis dizer “--format”?"), "{talk}");
        assert!(talk.contains("Veja “ruta report --help”."), "{talk}");
        let (_, _, talk) = ruta("ruta report --as-of 30/06/2025 --lang en");
        assert!(talk.contains("“30/06/2025” does not fit --as-of <DATE>"), "{talk}");
        assert!(talk.contains("Write the day like 2025-06-30"), "{talk}");
        let (_, _, talk) = ruta("ruta report --lang=es --format jsno");
        assert!(talk.contains("¿Quiso decir «json»?"), "{talk}");
    }

    #[test]
    fn init_lays_down_a_workspace_and_talks_on_standard_error() {
        let dir = tempfile::tempdir().unwrap();
        let (code, out, talk) = ruta_in(dir.path(), &[], "ruta iniciar espacio --lang es");
        assert_eq!((code, out.as_str()), (0, ""));
        assert!(talk.contains("Se crearon 8 archivos"), "{talk}");
        assert!(dir.path().join("espacio/roadmaps/hr1.toml").is_file());
        let (code, _, talk) = ruta_in(dir.path(), &[], "ruta init espacio -q --lang es");
        assert_eq!((code, talk.as_str()), (0, ""));
    }

    #[test]
    fn the_workspace_s_language_comes_after_the_environment_s() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("ruta.toml"), "language = \"pt\"\n").unwrap();
        let page = |env: &[(&str, &str)]| ruta_in(dir.path(), env, "ruta").1;
        assert!(page(&[]).contains("Opções gerais:"));
        assert!(page(&[("RUTA_LANG", "es")]).contains("Opciones generales:"));
        assert!(ruta("ruta").1.contains("General options:"));
    }

    #[test]
    fn a_wrong_today_is_said() {
        let (code, _, talk) =
            ruta_in(Path::new("/"), &[("RUTA_TODAY", "hoy")], "ruta list --lang es");
        assert_eq!(code, 2);
        assert!(talk.contains("RUTA_TODAY") && talk.contains("«hoy»"), "{talk}");
    }
}
