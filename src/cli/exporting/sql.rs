//! `export sql`: a script that computes the report elsewhere, and a word on files that it would misread.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::{Failure, UsageText};
use crate::cli::naming;
use crate::cli::session::{Session, definitions_outcome};
use crate::cli::showing;
use crate::engine::view::{View, Views};
use crate::model::finding::Arg as Told;
use crate::model::framework::Framework;
use crate::model::row::{Column, Copy};
use crate::model::status::Status;
use crate::render::sql::engine::Engine;
use crate::render::sql::script::{self, Request};
use crate::store::measurements::data::Data;
use crate::store::measurements::dates::Order;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::form::Form;
use crate::words::catalogue::Words;

/// Options of `export sql` alone.
const OWN: [&str; 4] = ["engine", "since", "roadmap", "status"];

/// What was typed of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// For which engine; absent = the first.
    pub engine: Option<String>,
    /// The day or meeting that change is counted from.
    pub since: Option<String>,
    /// Only these roadmaps; empty = all.
    pub roadmaps: Vec<String>,
    /// Only these statuses; empty = all.
    pub statuses: Vec<Status>,
}

impl Options {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Options {
        Options {
            engine: filters::one(matches, "engine"),
            since: filters::one(matches, "since"),
            roadmaps: filters::many(matches, "roadmap"),
            statuses: filters::many(matches, "status"),
        }
    }

    /// The first of them that was typed.
    fn typed(&self) -> Option<&'static str> {
        let given = [
            self.engine.is_some(),
            self.since.is_some(),
            !self.roadmaps.is_empty(),
            !self.statuses.is_empty(),
        ];
        OWN.into_iter().zip(given).find(|(_, given)| *given).map(|(name, _)| name)
    }

    /// Refuses them with another form, which would not do what was asked.
    ///
    /// # Errors
    /// [`Failure::Usage`].
    pub fn only_for_sql(&self, context: &Context) -> Result<(), Failure> {
        let Some(name) = self.typed() else { return Ok(()) };
        let arg = [("arg", Told::Text(format!("--{name}")))];
        let message = context.words.say_with("usage-only-sql", &arg);
        Err(Failure::Usage(UsageText {
            message,
            help: vec![context.words.say("usage-only-sql.help")],
        }))
    }
}

/// The options.
#[must_use]
pub fn options(words: &Words) -> [Arg; 4] {
    let names = Engine::ALL.map(Engine::name);
    let engine = Arg::new("engine")
        .long("engine")
        .value_name(words.say("value-engine"))
        .help(words.say("arg-engine"))
        .ignore_case(true)
        .value_parser(PossibleValuesParser::new(names));
    let since = Arg::new("since")
        .long("since")
        .value_name(words.say("value-since"))
        .help(words.say("arg-export-since"));
    let roadmap = filters::roadmap(words).help(words.say("arg-export-roadmap"));
    let status = filters::status(words).help(words.say("arg-export-status"));
    [engine, since, roadmap, status]
}

/// Writes the script.
///
/// # Errors
/// When no workspace or roadmap can be read, an option names nothing, or the file cannot be written.
pub fn run(
    context: &Context,
    now: View,
    options: &Options,
    file: Option<&std::path::Path>,
) -> Result<Outcome, Failure> {
    let session = Session::open(context.workspace()?)?;
    let framework = session.framework();
    let since = naming::since(framework, options.since.as_deref(), now.as_of)?;
    let engine = options.engine.as_deref().and_then(Engine::from_name);
    let others = unknown_headers(&session.data);
    let header = common_header(&session.data);
    let request = Request {
        engine: engine.unwrap_or(Engine::ALL[0]),
        views: Views { now, since },
        roadmaps: naming::roadmaps(framework, &options.roadmaps)?,
        statuses: options.statuses.clone(),
        lang: context.languages.data(framework.language),
        others: &others,
        header: header.as_deref(),
    };
    let words = context.document_words(framework.language);
    showing::text(context, &script::write(framework, &request, &words), file)?;
    warn_of_unlike(context, framework, &session.data);
    Ok(definitions_outcome(&session.definitions))
}

/// Headers that ruta does not know, each once: their cells tell rows apart.
fn unknown_headers(data: &Data) -> Vec<String> {
    let layouts = data.forms().iter().flatten().map(|form| &form.layout);
    let mut headers: Vec<String> = layouts
        .flat_map(|layout| layout.unknown.iter().map(|(header, _)| header.clone()))
        .collect();
    headers.retain(|header| !header.is_empty());
    headers.sort();
    headers.dedup_by(|later, first| later.eq_ignore_ascii_case(first));
    headers
}

/// The header of all files that have rows to read, if it is one and the same.
fn common_header(data: &Data) -> Option<Vec<String>> {
    let mut headers = data.forms().iter().flatten().map(|form| &form.layout.headers);
    let first = headers.next()?;
    let lower = |header: &Vec<String>| header.iter().map(|one| one.to_lowercase()).collect();
    let wanted: Vec<String> = lower(first);
    headers.all(|other| wanted == lower(other)).then(|| first.clone())
}

/// Says which files the script would not read as ruta does.
fn warn_of_unlike(context: &Context, framework: &Framework, data: &Data) {
    let unlike = data.files().iter().zip(data.forms()).filter(|(file, form)| {
        file.copy != Copy::No || form.as_ref().is_none_or(|form| !is_plain(framework, form))
    });
    let files: Vec<String> = unlike.map(|(file, _)| file.path.to_string()).collect();
    let Some(first) = files.first() else { return };
    let count = Told::Number(i64::try_from(files.len()).unwrap_or(i64::MAX));
    let args = [("count", count), ("file", Told::Text(first.clone()))];
    context.talk(&context.words.say_with("sql-unlike", &args));
    context.talk(&context.words.say("sql-unlike.help"));
}

/// Whether a file is written as a script expects it.
#[expect(clippy::indexing_slicing, reason = "cells of a layout are positions in its own header")]
fn is_plain(framework: &Framework, form: &Form) -> bool {
    let named = form.layout.known.iter().all(|(column, cells)| {
        let name = match column {
            Column::Dimension(at) => framework.dimension(*at).id.as_str(),
            other => other.key(),
        };
        cells.iter().all(|cell| form.layout.headers[*cell].eq_ignore_ascii_case(name))
    });
    named
        && form.separator == b','
        && form.encoding == Encoding::Utf8
        && !form.marks.decimal_comma()
        && form.order == Order::Unsettled
        && form.fault.is_none()
        && form.conflicts.is_empty()
}
