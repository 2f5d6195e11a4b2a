//! What is said of a failure: its sentence, its remedy, and the system's reason, in the user's language.

use std::io;
use std::path::Path;

use super::failure::{Failure, Named, UsageText};
use crate::model::finding::Arg;
use crate::model::framework::Broken;
use crate::store::ledger::holder;
use crate::words::catalogue::Words;

impl Failure {
    /// What is said of it.
    #[must_use]
    pub fn text(&self, words: &Words) -> UsageText {
        if let Failure::Usage(text) = self {
            return text.clone();
        }
        let key = self.to_string();
        let args = self.args(words);
        let mut help = Vec::new();
        if let Failure::Unknown { what, guess: Some(guess), .. } = self {
            let named = *what == Named::Party;
            let guess = if named { words.party(guess) } else { guess.clone() };
            help.push(words.say_with("did-you-mean", &[("guess", Arg::Text(guess))]));
        }
        help.push(words.say_with(&format!("{key}.help"), &args));
        UsageText { message: words.say_with(&key, &args), help }
    }

    fn args(&self, words: &Words) -> Vec<(&'static str, Arg)> {
        let path = |path: &Path| ("path", Arg::Text(path.display().to_string()));
        let why = |error: &io::Error| ("reason", Arg::Text(reason(error, words)));
        match self {
            Failure::NoWorkspace(dir) | Failure::NothingToImport(dir) => vec![path(dir)],
            Failure::Unreadable { path: file, source }
            | Failure::Unconfirmed { path: file, source }
            | Failure::NotRemoved { path: file, source } => vec![path(file), why(source)],
            // The file itself need not be there.
            Failure::Write { path: Some(file), source }
                if source.kind() == io::ErrorKind::NotFound =>
            {
                let dir = file.parent().unwrap_or(file);
                let why = Arg::Text(words.say("reason-no-folder"));
                vec![path(file), ("reason", why), ("dir", Arg::Text(dir.display().to_string()))]
            }
            Failure::Write { path: Some(file), source } => vec![path(file), why(source)],
            Failure::Reading(source) | Failure::Write { path: None, source } => vec![why(source)],
            Failure::Unknown { what, id, known, .. } => vec![
                ("id", Arg::Text(id.clone())),
                ("known", Arg::Text(known.clone())),
                ("count", Arg::Number(number_of(known))),
                ("what", Arg::Word(what.word())),
            ],
            Failure::SinceLater { since, as_of } => {
                vec![("since", Arg::Day(*since)), ("day", Arg::Day(*as_of))]
            }
            Failure::BrokenDefinition(Broken { id, place, .. }) => {
                vec![("id", Arg::Text(id.clone())), ("place", Arg::Text(place.short()))]
            }
            Failure::BadToday(value) => vec![("value", Arg::Text(value.clone()))],
            Failure::NoWorkbook(file) => vec![path(file)],
            Failure::UnknownExtension { path: file, known } => {
                vec![path(file), ("known", Arg::Text(known.clone()))]
            }
            Failure::Locked { path: file, holder } => {
                let who = holder.clone().unwrap_or_default();
                let known = if holder.is_some() { "yes" } else { "no" };
                vec![path(file), ("holder", Arg::Text(who)), ("known", Arg::Text(known.into()))]
            }
            Failure::NotOurs(file) | Failure::OwnFile(file) => vec![path(file)],
            Failure::NoPdf(file) => {
                let html = file.with_extension("html");
                vec![path(file), ("html", Arg::Text(html.display().to_string()))]
            }
            Failure::Reporter(name) => vec![("name", Arg::Text(name.clone()))],
            Failure::Internal(detail) => vec![("detail", Arg::Text((*detail).to_string()))],
            Failure::Usage(_)
            | Failure::NoRoadmap { .. }
            | Failure::ChangedWhileReading
            | Failure::Refused
            | Failure::Stopped => vec![],
        }
    }
}

/// How many a list names.
fn number_of(list: &str) -> i64 {
    let named = list.split(", ").filter(|one| !one.is_empty());
    i64::try_from(named.count()).unwrap_or(i64::MAX)
}

/// The system's reason in the user's language; in the system's own words where there is none.
fn reason(error: &io::Error, words: &Words) -> String {
    let key = match error.kind() {
        _ if holder::is_sharing(error) => "reason-busy",
        io::ErrorKind::NotFound => "reason-not-found",
        io::ErrorKind::PermissionDenied => "reason-permission",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "reason-no-space",
        io::ErrorKind::FileTooLarge => "reason-too-large",
        io::ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        io::ErrorKind::IsADirectory => "reason-is-folder",
        io::ErrorKind::NotADirectory => "reason-not-folder",
        io::ErrorKind::AlreadyExists => "reason-exists",
        io::ErrorKind::InvalidData => "reason-invalid",
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => "reason-busy",
        _ => return error.to_string(),
    };
    words.say(key)
}
