//! `ruta schema FILE`: the JSON Schema of the definition files, for editors.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command, value_parser};

use super::table::Entry;
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::failure::Failure;
use crate::cli::schema::build::{File, schema};
use crate::cli::showing;
use crate::model::language::Lang;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "schema",
    aliases: &[(Lang::Es, "esquema")],
    examples: &[("ruta schema roadmap -o schema/roadmap.schema.json", "example-schema")],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// Of which file.
    pub of: File,
    /// Where to; absent = standard output.
    pub output: Option<PathBuf>,
}

impl Args {
    /// What was typed.
    #[must_use]
    pub fn from_matches(matches: &ArgMatches) -> Args {
        let typed = filters::one(matches, "file").unwrap_or_default();
        let found = File::ALL.into_iter().find(|(name, _)| *name == typed);
        let of = found.map_or(File::Config, |(_, file)| file);
        Args { of, output: matches.get_one("output").cloned() }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let file = clap::Arg::new("file")
        .required(true)
        .value_name(words.say("value-schema"))
        .help(words.say("arg-schema-file"))
        .value_parser(PossibleValuesParser::new(File::ALL.map(|(name, _)| name)));
    let output = clap::Arg::new("output")
        .short('o')
        .long("output")
        .value_name(words.say("value-file"))
        .help(words.say("arg-output"))
        .value_parser(value_parser!(PathBuf));
    Command::new("schema").arg(file).arg(output)
}

/// Writes the schema, with descriptions in the language of messages.
///
/// # Errors
/// [`Failure::Write`].
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    showing::text(context, &schema(args.of, &context.words), args.output.as_deref())?;
    Ok(Outcome::Done)
}
