//! What a command is given: words, day, workspace, and where its output goes.

use std::cell::RefCell;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{DateTime, NaiveDate, Utc};

use super::args::format::{Format, Output};
use super::failure::{Failure, UsageText};
use super::language::Languages;
use super::output;
use super::progress::Progress;
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::store::workspace::Workspace;
use crate::words::catalogue::Words;

/// How a command ended that did its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// Done, and it found errors.
    Found,
}

impl Outcome {
    /// The exit status.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::Found => 1,
        }
    }
}

/// The surroundings of a command.
pub struct Context {
    /// Words of messages.
    pub words: Rc<Words>,
    /// Languages named, for documents and data.
    pub languages: Languages,
    /// Today: `RUTA_TODAY`, else the clock's UTC day. `--as-of` goes before it.
    pub today: NaiveDate,
    /// The clock: the moment at which new rows are told.
    pub now: DateTime<Utc>,
    /// Who is logged in, if the system says.
    pub login: fn() -> Option<String>,
    /// `RUTA_REPORTER`.
    pub reporter: Option<String>,
    /// Whether somebody sits there who can be asked.
    pub interactive: bool,
    /// The current folder.
    pub current_dir: PathBuf,
    /// The folder given by `-C`.
    pub explicit: Option<PathBuf>,
    /// Whether talk that is no error is left out.
    pub quiet: bool,
    /// Whether data may be coloured.
    pub stdout_colour: bool,
    /// Whether talk may be coloured.
    pub stderr_colour: bool,
    /// Columns of the terminal; none when data goes elsewhere.
    pub width: Option<usize>,
    /// Tells whoever waits how far a reading has come.
    pub progress: Progress,
    pub(super) stdin: RefCell<Box<dyn Read>>,
    pub(super) stdout: RefCell<Box<dyn Write>>,
    pub(super) stderr: RefCell<Box<dyn Write>>,
}

impl Context {
    /// The workspace asked for, or the nearest one upwards.
    ///
    /// # Errors
    /// [`Failure::NoWorkspace`].
    pub fn workspace(&self) -> Result<Workspace, Failure> {
        let explicit = self.explicit.as_deref();
        let looked_at = || self.path(explicit.unwrap_or(Path::new("")));
        Workspace::find(explicit, &self.current_dir)
            .map(|found| found.told_to(self.progress.meter()))
            .ok_or_else(|| Failure::NoWorkspace(looked_at()))
    }

    /// A path from the command line, seen from the current folder.
    #[must_use]
    pub fn path(&self, typed: &Path) -> PathBuf {
        if typed.as_os_str().is_empty() {
            self.current_dir.clone()
        } else {
            self.current_dir.join(typed)
        }
    }

    /// Words of documents; `own` is the workspace's language.
    #[must_use]
    pub fn document_words(&self, own: Option<Lang>) -> Rc<Words> {
        self.words_in(self.languages.documents(own))
    }

    /// Words of a language.
    #[must_use]
    pub fn words_in(&self, lang: Lang) -> Rc<Words> {
        if lang == self.words.lang() {
            self.words.clone()
        } else {
            Rc::new(Words::of(lang, self.languages.region))
        }
    }

    /// Words of documents that are laid out on paper: no line ends within a day.
    #[must_use]
    pub fn paper_words(&self, own: Option<Lang>) -> Rc<Words> {
        Rc::new(Words::of(self.languages.documents(own), self.languages.region).kept())
    }

    /// The form meant by `--format` and `-o`, unless it is a document that the terminal at which it would be shown cannot show.
    ///
    /// # Errors
    /// As [`Output::form`]; [`Failure::Usage`].
    pub fn form_of(&self, output: &Output, forms: &'static [Format]) -> Result<Format, Failure> {
        let form = output.form(forms)?;
        let packed = matches!(form, Format::Docx | Format::Xlsx);
        if !packed || output.is_kept() || self.width.is_none() {
            return Ok(form);
        }
        let say = |key| self.words.say_with(key, &[("format", Arg::Text(form.name().to_string()))]);
        let (message, help) = (say("usage-not-on-screen"), vec![say("usage-not-on-screen-help")]);
        Err(Failure::Usage(UsageText { message, help }))
    }

    /// Writes data: to the file of `-o` (`-` is standard output), else to standard output.
    ///
    /// # Errors
    /// [`Failure::Write`]; a closed pipe is none.
    pub fn deliver(&self, file: Option<&Path>, fill: output::Filler<'_>) -> Result<(), Failure> {
        self.progress.wipe();
        match file.filter(|file| *file != Path::new("-")) {
            Some(file) => {
                self.refuse_own(file)?;
                output::to_file(&self.path(file), fill)
            }
            None => output::to_stream(&mut *self.stdout.borrow_mut(), fill),
        }
    }

    /// Says no to an output where the workspace's own files are.
    ///
    /// # Errors
    /// [`Failure::OwnFile`].
    pub fn refuse_own(&self, file: &Path) -> Result<(), Failure> {
        match self.workspace() {
            Ok(own) if own.holds(&self.path(file)) => Err(Failure::OwnFile(file.to_path_buf())),
            _ => Ok(()),
        }
    }

    /// Writes a text to standard output.
    ///
    /// # Errors
    /// [`Failure::Write`]; a closed pipe is none.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        self.deliver(None, &mut |out| out.write_all(text.as_bytes()))
    }

    /// One line of what somebody answers.
    ///
    /// # Errors
    /// [`Failure::Reading`]: it cannot be read.
    pub fn line(&self) -> Result<String, Failure> {
        let (mut line, mut byte) = (Vec::new(), [0u8]);
        let mut stdin = self.stdin.borrow_mut();
        while line.len() < 1000 && stdin.read(&mut byte).map_err(Failure::reading)? == 1 {
            if byte[0] == b'\n' {
                break;
            }
            line.push(byte[0]);
        }
        Ok(String::from_utf8_lossy(&line).into_owned())
    }

    /// Everything piped in, as text.
    ///
    /// # Errors
    /// [`Failure::Reading`]: it cannot be read.
    pub fn piped(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = self.stdin.borrow_mut().read_to_end(&mut bytes);
        read.map(|_| bytes).map_err(Failure::reading)
    }

    /// Says a line on standard error, unless `--quiet`. Nobody listening is no error.
    pub fn talk(&self, line: &str) {
        if !self.quiet {
            self.warn(line);
        }
    }

    /// Says a line on standard error in any case.
    pub fn warn(&self, line: &str) {
        self.progress.wipe();
        let mut stderr = self.stderr.borrow_mut();
        let _ = stderr.write_all(format!("{line}\n").as_bytes()).and_then(|()| stderr.flush());
    }
}
