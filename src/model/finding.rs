//! What was found wrong, doubtful or assumed: as data, not as text.
//!
//! Functions return findings beside their value and go on; nobody throws. A finding says *what* by
//! its code and arguments, and *where* by a place; *how* it is said is the business of `words` and
//! `render`. So the same finding prints as text in three languages, as JSON and as SARIF.

use std::sync::Arc;

use chrono::NaiveDate;

use super::language::{Lang, Text};
use super::period::{Period, Span};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Something is not counted: exit status 1.
    Error,
    /// Something counts but is doubtful.
    Warning,
    /// Something was assumed or left for later.
    Note,
}

impl Level {
    /// Its name in data formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

/// What `[checks]` may set for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Not said.
    Allow,
    /// Said as a warning.
    Warn,
    /// Said as an error.
    Deny,
}

/// A sort of finding. Codes live for ever and are never reused; the name reads well after "allow".
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// Such as `D204`.
    pub id: &'static str,
    /// Such as `unknown-indicator`.
    pub name: &'static str,
    /// Its level unless `[checks]` says otherwise; an error cannot be lowered, because what it
    /// names is left out of the figures whatever anybody says.
    pub level: Level,
}

/// Where a finding points: a stretch of one line of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path relative to the workspace, with `/`.
    pub file: Arc<str>,
    /// Line, from 1; 0 = the file as a whole.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Characters pointed at; 0 = the whole line.
    pub length: u32,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(file: impl Into<Arc<str>>) -> Place {
        Place { file: file.into(), line: 0, column: 1, length: 0 }
    }

    /// `file:line`, or the file alone when it is meant as a whole.
    #[must_use]
    pub fn short(&self) -> String {
        if self.line == 0 { self.file.to_string() } else { format!("{}:{}", self.file, self.line) }
    }

    /// `file:line:column` where a cell or a stretch of a line is meant, else as [`Place::short`].
    #[must_use]
    pub fn exact(&self) -> String {
        let column = (self.length > 0).then(|| format!(":{}", self.column));
        self.short() + &column.unwrap_or_default()
    }
}

/// An argument of a finding's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// The user's own text, or an id: never translated.
    Text(String),
    /// A whole number, for plurals.
    Number(i64),
    /// A day, printed by the reader's language.
    Day(NaiveDate),
    /// A word of the interface, by its catalogue key.
    Word(&'static str),
}

/// What `$allowed` is in a language that has names for it.
pub const CHOICES: [(Lang, &str); 3] =
    [(Lang::Es, "allowed-es"), (Lang::En, "allowed-en"), (Lang::Pt, "allowed-pt")];

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which sort.
    pub code: &'static Code,
    /// Where; absent only for what has no file.
    pub place: Option<Place>,
    /// Arguments of the message, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// What was probably meant.
    pub guess: Option<String>,
    /// Other places that belong to it; the first one is `$other` in the message.
    pub related: Vec<Place>,
}

impl Finding {
    /// A finding at a place.
    #[must_use]
    pub fn at(code: &'static Code, place: Place) -> Finding {
        Finding { code, place: Some(place), args: Vec::new(), guess: None, related: Vec::new() }
    }

    /// With a text argument.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Finding {
        self.args.push((name, Arg::Text(text.into())));
        self
    }

    /// With a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: impl TryInto<i64>) -> Finding {
        self.args.push((name, Arg::Number(number.try_into().unwrap_or(i64::MAX))));
        self
    }

    /// With a day.
    #[must_use]
    pub fn day(mut self, name: &'static str, day: NaiveDate) -> Finding {
        self.args.push((name, Arg::Day(day)));
        self
    }

    /// With a period, a day as [`Finding::day`].
    #[must_use]
    pub fn period(self, name: &'static str, period: Period) -> Finding {
        match period.span {
            Span::Day => self.day(name, period.first),
            _ => self.text(name, period.to_string()),
        }
    }

    /// With the names of what is allowed, in each language: `F (Mujeres), M (Hombres)`.
    #[must_use]
    pub fn choices(self, values: &[(String, Text)]) -> Finding {
        CHOICES.into_iter().fold(self, |finding, (lang, key)| {
            let named = values.iter().map(|(id, name)| match name.get(lang) {
                name if name == id => id.clone(),
                name => format!("{id} ({name})"),
            });
            finding.text(key, named.collect::<Vec<_>>().join(", "))
        })
    }

    /// With a word of the interface.
    #[must_use]
    pub fn word(mut self, name: &'static str, key: &'static str) -> Finding {
        self.args.push((name, Arg::Word(key)));
        self
    }

    /// With what was probably meant.
    #[must_use]
    pub fn guess(mut self, guess: Option<String>) -> Finding {
        self.guess = guess;
        self
    }

    /// With another place.
    #[must_use]
    pub fn other(mut self, place: Place) -> Finding {
        self.related.push(place);
        self
    }
}
