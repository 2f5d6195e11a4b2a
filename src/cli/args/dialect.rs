//! `--for-excel` and `--raw`: for whom a CSV is written.

use clap::{Arg, ArgAction, ArgMatches};

use super::format::Format;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, UsageText};
use crate::render::csv_text::{Decimals, Dialect};
use crate::words::catalogue::Words;
use crate::words::regions;

/// `--for-excel`.
#[must_use]
pub fn for_excel(words: &Words) -> Arg {
    Arg::new("for-excel")
        .long("for-excel")
        .help(words.say("arg-for-excel"))
        .action(ArgAction::SetTrue)
}

/// `--raw`.
#[must_use]
pub fn raw(words: &Words) -> Arg {
    Arg::new("raw")
        .long("raw")
        .help(words.say("arg-raw"))
        .action(ArgAction::SetTrue)
        .conflicts_with("for-excel")
}

/// The dialect typed.
#[must_use]
pub fn from_matches(matches: &ArgMatches) -> Dialect {
    let given = |name| matches.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    if given("for-excel") {
        Dialect::Excel(Decimals::Comma)
    } else if given("raw") {
        Dialect::Raw
    } else {
        Dialect::Guarded
    }
}

/// The dialect meant: an Excel's is its region's, Spanish and Portuguese ones where none is asked for, and one
/// of CSV alone: anything else would not do what was asked.
///
/// # Errors
/// [`Failure::Usage`].
pub fn settled(context: &Context, dialect: Dialect, form: Format) -> Result<Dialect, Failure> {
    if !matches!(dialect, Dialect::Excel(_)) {
        return Ok(dialect);
    }
    if form != Format::Csv {
        let message = context.words.say("usage-for-excel");
        let help = vec![context.words.say("usage-for-excel.help")];
        return Err(Failure::Usage(UsageText { message, help }));
    }
    let point = context.languages.region.is_some_and(|region| !regions::decimal_comma(region));
    Ok(Dialect::Excel(if point { Decimals::Point } else { Decimals::Comma }))
}
