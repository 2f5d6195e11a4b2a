//! `check --against`: what has changed since a meeting was sealed, or whether a digest still holds.

use super::args::day::Day;
use super::args::format::Format;
use super::commands::seal::meeting;
use super::context::{Context, Outcome};
use super::failure::{Failure, Named, UsageText};
use super::sealing;
use super::session::Session;
use super::showing;
use crate::engine::seal::{Seal, digits, of_text};
use crate::engine::sealing::{Differences, Sealing};
use crate::engine::view::{View, Views};
use crate::model::sealed::{Sealed, SealedRow};
use crate::render::against::{self, Against};
use crate::render::values::{own, text};

/// Digits that a digest has at least: as many as documents show at their foot.
const LEAST: usize = 16;

/// Compares with the seal of a meeting, or with a digest.
///
/// # Errors
/// When there is no such meeting, or it has no seal that can be read.
pub fn run(context: &Context, typed: &str, day: Day, form: Format) -> Result<Outcome, Failure> {
    let session = Session::open(context.workspace()?)?;
    let hexadecimal = typed.len() >= LEAST && typed.bytes().all(|byte| byte.is_ascii_hexdigit());
    let known = session.framework().find_meeting(typed).is_some();
    let answer = if hexadecimal && !known {
        let mut answer = compare(&session, day.view(context), None)?;
        answer.same = answer.today.starts_with(&typed.to_ascii_lowercase());
        Against { with: typed.to_string(), ..answer }
    } else {
        let meeting = meeting(&session, typed, Named::SealOrDigest)?;
        let Some(sealed) = sealing::read(&session, &meeting.id)? else {
            let args = [text("id", meeting.id.clone())];
            let help = vec![context.words.say_with("usage-no-seal.help", &args)];
            let message = context.words.say_with("usage-no-seal", &args);
            return Err(Failure::Usage(UsageText { message, help }));
        };
        let known_at = day.known_at.or(sealed.known_at);
        let view = View { as_of: sealed.as_of, known_at };
        let with = own(&context.words, &meeting.name);
        let later = sealed.known_at.map(|_| learned(&session, view)).transpose()?;
        Against { with, later, ..compare(&session, view, Some(sealed))? }
    };
    if form == Format::Json {
        showing::text(context, &against::json(&answer), None)?;
    } else {
        showing::terminal_page(context, &against::page(&answer, &context.words))?;
    }
    Ok(if answer.same { Outcome::Done } else { Outcome::Found })
}

fn compare(session: &Session, view: View, sealed: Option<Sealed>) -> Result<Against, Failure> {
    let framework = session.framework();
    let ruled = session.rule(Views { now: view, since: None })?;
    let kept = sealed.as_ref().map_or(&[][..], |sealed| &sealed.rows);
    let mut seal = Seal::new(framework, &ruled.now);
    let mut rows = Sealing::new(framework, &ruled.now, kept);
    ruled.count(&mut [&mut seal, &mut rows])?;
    let texts = &session.definitions.texts;
    let today = session.digest(seal);
    let Some(sealed) = sealed else { return Ok(Against { today, ..Against::default() }) };
    let mut definitions: Vec<String> = Vec::new();
    for (file, text) in texts {
        let same = sealed.definitions.get(&file.to_string()) == Some(&digits(&of_text(text), 32));
        definitions.extend((!same).then(|| file.to_string()));
    }
    let there = |file: &&String| texts.iter().any(|(have, _)| have.to_string() == **file);
    definitions.extend(sealed.definitions.keys().filter(|file| !there(file)).cloned());
    Ok(Against {
        same: today == sealed.digest,
        rows: rows.against(&sealed.rows),
        today,
        definitions,
        sealed: Some(sealed),
        ..Against::default()
    })
}

/// What became known since, of the days up to the same one.
fn learned(session: &Session, then: View) -> Result<Differences, Failure> {
    let known = rows(session, then, &[], |rows| rows.rows())?;
    rows(session, View { known_at: None, ..then }, &known, |rows| rows.against(&known))
}

fn rows<T>(
    session: &Session,
    view: View,
    kept: &[SealedRow],
    told: impl FnOnce(Sealing) -> T,
) -> Result<T, Failure> {
    let ruled = session.rule(Views { now: view, since: None })?;
    let mut rows = Sealing::new(session.framework(), &ruled.now, kept);
    ruled.count(&mut [&mut rows])?;
    Ok(told(rows))
}
