//! `ruta seal MEETING`: keeps what a meeting was presented with, so that it can be told whether it stands.

use std::io;

use clap::{ArgMatches, Command};

use super::table::Entry;
use crate::cli::args::day::{self, Day};
use crate::cli::args::filters;
use crate::cli::context::{Context, Outcome};
use crate::cli::disclosing::say_left_out;
use crate::cli::entering::writing;
use crate::cli::failure::{Failure, Named, UsageText};
use crate::cli::sealing;
use crate::cli::session::{Ruled, Session};
use crate::cli::showing;
use crate::engine::changes;
use crate::engine::disclosure::publish::Decisions;
use crate::engine::disclosure::timeline::Timeline;
use crate::engine::figure;
use crate::engine::seal::{Seal, digits, of_text};
use crate::engine::sealing::Sealing;
use crate::engine::standing;
use crate::engine::view::{View, Views};
use crate::model::finding::Arg;
use crate::model::framework::Meeting;
use crate::model::instant::Instant;
use crate::model::language::Lang;
use crate::model::quantity::Quantity;
use crate::model::sealed::Sealed;
use crate::render::values::{count, own, text};
use crate::store::seals;
use crate::text::alike::nearest;
use crate::words::catalogue::Words;

/// The command.
pub static ENTRY: Entry = Entry {
    name: "seal",
    aliases: &[(Lang::Es, "sellar"), (Lang::Pt, "selar")],
    examples: &[
        ("ruta seal troika-2025-1", "example-seal"),
        ("ruta seal troika-2025-1 --known-at 2025-04-10", "example-seal-known-at"),
    ],
    command,
    run: |context, matches| run(context, &Args::from_matches(matches)),
};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    /// The meeting.
    pub id: String,
    /// Rows reported up to this moment; absent = all, or those of the seal that there is.
    pub known_at: Option<Instant>,
}

impl Args {
    fn from_matches(matches: &ArgMatches) -> Args {
        Args { id: filters::id_of(matches), known_at: day::known(matches) }
    }
}

/// The arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let [_, known_at] = Day::options(words);
    Command::new("seal").arg(filters::id(words, "arg-meeting-id")).arg(known_at)
}

/// Seals a meeting as of its day, with what is known now or was at a moment. A meeting is sealed once.
///
/// # Errors
/// When there is no such meeting, it has not taken place, it was sealed with other data, or the seal
/// cannot be written.
pub fn run(context: &Context, args: &Args) -> Result<Outcome, Failure> {
    let session = Session::open(context.workspace()?)?;
    let meeting = meeting(&session, &args.id, Named::Sealed)?;
    let words = &context.words;
    if meeting.date > context.today {
        return Err(refused(words, "usage-seal-future", meeting, meeting.date));
    }
    let before = sealing::read(&session, &meeting.id)?;
    let known_at = args.known_at.or(before.as_ref().and_then(|one| one.known_at));
    let (sealed, later, outcome) = sealed(context, &session, meeting, known_at)?;
    if let Some(before) = before {
        if before.digest != sealed.digest {
            return Err(refused(words, "usage-seal-differs", meeting, before.made));
        }
        let args = [named(words, meeting), ("date", Arg::Day(before.made))];
        let said = words.say_with("seal-already", &args) + "\n";
        showing::text(context, &said, None)?;
        return Ok(outcome);
    }
    let (path, confirmed) = seals::write(&session.workspace, &sealed).map_err(|source| {
        let path = session.workspace.path_of(&seals::place(&meeting.id));
        match source.kind() {
            io::ErrorKind::NotADirectory => Failure::NotOurs(path),
            _ => Failure::write(&path, source),
        }
    })?;
    confirmed.map_err(|source| Failure::Unconfirmed { path, source })?;
    say_made(context, meeting, &sealed);
    // Whoever gave a moment has chosen what was presented.
    if later > 0 && known_at.is_none() {
        say_later(context, meeting, later);
    }
    Ok(outcome)
}

fn say_made(context: &Context, meeting: &Meeting, sealed: &Sealed) {
    let words = &context.words;
    let mut args = vec![
        named(words, meeting),
        ("date", Arg::Day(sealed.as_of)),
        text("rows", count(words, "against-rows", sealed.rows.len() as u64)),
        text("digest", sealed.digest.clone()),
        text("file", seals::place(&meeting.id)),
    ];
    let known = sealed.known_at.map(|moment| text("when", words.long_moment(moment)));
    let key = if known.is_some() { "seal-made-known" } else { "seal-made" };
    args.extend(known);
    writing::acknowledge(context, &(words.say_with(key, &args) + "\n"));
}

/// That rows of those days were recorded after the meeting's day, and how to seal without them.
fn say_later(context: &Context, meeting: &Meeting, later: u64) {
    let words = &context.words;
    let args = [
        ("n", Arg::Number(i64::try_from(later).unwrap_or(i64::MAX))),
        text("shown", words.number(&later.to_string())),
        ("date", Arg::Day(meeting.date)),
        text("file", seals::place(&meeting.id)),
        text("id", meeting.id.clone()),
        text("day", meeting.date.to_string()),
    ];
    context.warn(&words.say_with("seal-recorded-later", &args));
}

fn named(words: &Words, meeting: &Meeting) -> (&'static str, Arg) {
    text("meeting", own(words, &meeting.name))
}

fn refused(words: &Words, key: &str, meeting: &Meeting, day: chrono::NaiveDate) -> Failure {
    let args = [named(words, meeting), ("date", Arg::Day(day)), text("id", meeting.id.clone())];
    let help = vec![words.say_with(&format!("{key}.help"), &args)];
    Failure::Usage(UsageText { message: words.say_with(key, &args), help })
}

/// The meeting of an id; `what` is what else it might have been.
///
/// # Errors
/// [`Failure::Unknown`] with the nearest one.
pub fn meeting<'a>(session: &'a Session, id: &str, what: Named) -> Result<&'a Meeting, Failure> {
    let framework = session.framework();
    framework.find_meeting(id).ok_or_else(|| {
        let ids: Vec<&str> = framework.meetings.iter().map(|one| one.id.as_str()).collect();
        Failure::Unknown {
            what,
            id: id.to_string(),
            guess: nearest(id, ids.iter().copied()).map(str::to_string),
            known: ids.join(", "),
        }
    })
}

/// What is to be kept of a meeting, and how many of its rows were recorded after its day.
fn sealed(
    context: &Context,
    session: &Session,
    meeting: &Meeting,
    known_at: Option<Instant>,
) -> Result<(Sealed, u64, Outcome), Failure> {
    let framework = session.framework();
    let views = Views { now: View { as_of: meeting.date, known_at }, since: Some(meeting.date) };
    let ruled = session.rule(views)?;
    let mut seal = Seal::new(framework, &ruled.now);
    let mut rows = Sealing::new(framework, &ruled.now, &[]);
    let mut timeline = Timeline::new(framework, &ruled.now);
    let counted = ruled.count(&mut [&mut seal, &mut rows, &mut timeline])?;
    say_left_out(context, session, ruled.accounts());
    let releases = sealing::releases(session)?;
    let decisions = Decisions::new(framework, &timeline.days(), &releases, views);
    let reading = |ix| figure::whole(framework.indicator(ix), counted.folds().now, ix);
    let figure = |ix| {
        let indicator = framework.indicator(ix);
        let digits = figure::headline(indicator, &reading(ix)).as_ref().map(Quantity::data_text);
        (indicator.id.clone(), digits)
    };
    let said = |ix| {
        let indicator = framework.indicator(ix);
        (indicator.id.clone(), standing::says(indicator.kind, &reading(ix)))
    };
    let shown = |ix| {
        let shown = decisions.release(ix, meeting.date).shown;
        let numbers = shown.iter().map(|(form, one)| sealing::number(framework, form, one));
        (framework.indicator(ix).id.clone(), numbers.collect())
    };
    let texts = &session.definitions.texts;
    let of_file = |(file, text): &(_, String)| (format!("{file}"), digits(&of_text(text), 32));
    let sealed = Sealed {
        meeting: meeting.id.clone(),
        as_of: meeting.date,
        known_at,
        made: context.today,
        digest: session.digest(seal),
        definitions: texts.iter().map(of_file).collect(),
        rows: rows.rows(),
        figures: framework.each().map(|(ix, _)| figure(ix)).collect(),
        says: framework.each().map(|(ix, _)| said(ix)).collect(),
        published: decisions.indicators().map(shown).collect(),
    };
    Ok((sealed, recorded_later(&ruled, meeting), ruled.outcome()))
}

/// How many rows of those days were recorded, corrected or withdrawn after the meeting's day.
fn recorded_later(ruled: &Ruled, meeting: &Meeting) -> u64 {
    let Some(then) = ruled.as_then_known() else { return 0 };
    let changes = changes::since(&ruled.census, &ruled.now, then, meeting.date);
    changes.values().map(|one| one.late + one.corrected + one.withdrawn).sum()
}
