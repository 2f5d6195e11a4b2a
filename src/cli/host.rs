//! Everything that the program takes from the machine it runs on, gathered once.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::time::SystemTime;

use anstream::{AutoStream, ColorChoice};
use chrono::{DateTime, Utc};

/// Arguments, environment, clock and streams.
pub struct Host {
    /// What was typed, the program's name first.
    pub args: Vec<OsString>,
    /// Environment variables that are text.
    pub env: BTreeMap<String, String>,
    /// The clock in UTC.
    pub clock: DateTime<Utc>,
    /// The current folder.
    pub current_dir: PathBuf,
    /// What is typed or piped in.
    pub stdin: Box<dyn Read>,
    /// Who is logged in, asked for only when it matters.
    pub login: fn() -> Option<String>,
    /// Whether somebody sits there who can be asked.
    pub interactive: bool,
    /// Where data goes.
    pub stdout: Box<dyn Write>,
    /// Where talk goes.
    pub stderr: Box<dyn Write>,
    /// Whether data may be coloured, as the terminal, `NO_COLOR` and `CLICOLOR_FORCE` have it.
    pub stdout_colour: bool,
    /// Whether talk may be coloured.
    pub stderr_colour: bool,
    /// Columns of the terminal; none when data goes elsewhere.
    pub width: Option<usize>,
    /// Columns of the terminal that talk goes to; none where it goes elsewhere.
    pub talk_width: Option<usize>,
    /// The machine's language where no variable holds it (Windows).
    pub machine_language: Option<String>,
}

impl Host {
    /// The real one.
    #[must_use]
    pub fn gather() -> Host {
        outlive_size_limits();
        let text = |(name, value): (OsString, OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        let coloured = |choice| choice != ColorChoice::Never;
        let terminal = io::stdout().is_terminal();
        let columns = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Host {
            args: env::args_os().collect(),
            env: env::vars_os().filter_map(text).collect(),
            // Other than the crate's own clock, one set before 1970 stops nothing.
            clock: SystemTime::now().into(),
            current_dir: env::current_dir().unwrap_or_default(),
            stdin: Box::new(io::stdin()),
            login: || whoami::username().ok(),
            interactive: io::stdin().is_terminal() && io::stderr().is_terminal(),
            stdout_colour: coloured(AutoStream::choice(&io::stdout())),
            stderr_colour: coloured(AutoStream::choice(&io::stderr())),
            // Always: what may not be coloured is never given colours. It lets old Windows consoles show them.
            stdout: Box::new(AutoStream::always(io::stdout())),
            stderr: Box::new(AutoStream::always(io::stderr())),
            width: terminal.then(columns).flatten(),
            talk_width: terminal_size::terminal_size_of(io::stderr()).map(|it| usize::from(it.0.0)),
            machine_language: cfg!(windows).then(sys_locale::get_locale).flatten(),
        }
    }

    /// An environment variable that is set and not empty.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.env.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// A file that may not grow further is a write that fails, not the end of the process: what was written
/// of a line is then taken back.
fn outlive_size_limits() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        // What matters is that somebody takes the signal; the refused write tells the rest.
        let taken = Arc::new(AtomicBool::new(false));
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, taken);
    }
}
