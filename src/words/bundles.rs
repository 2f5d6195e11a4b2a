//! Catalogues as Fluent holds them, read in parts, since most runs need but one, and of a part no more than the
//! messages that are said: a run says some fifty of a thousand.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentMessage, FluentResource, FluentValue};
use foldhash::fast::FixedState;
use memchr::memchr_iter;
use unic_langid::LanguageIdentifier;

use super::catalogue;
use super::numbers;
use super::regions::Pattern;
use crate::model::language::Lang;

/// What Fluent has parsed.
pub type Parsed = FluentBundle<FluentResource>;

/// Every message's text by its id. There is nothing but messages and comments.
type Texts = HashMap<&'static str, &'static str, FixedState>;

/// Catalogues of one language.
pub struct Bundle {
    lang: Lang,
    texts: &'static Texts,
    /// The messages said so far.
    parsed: RefCell<Parsed>,
}

impl Bundle {
    /// Whether there is such a message.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        self.texts.contains_key(id)
    }

    /// Looks at a message.
    pub fn look<T>(&self, id: &str, at: impl FnOnce(&Parsed, FluentMessage<'_>) -> T) -> Option<T> {
        let known = self.parsed.borrow().has_message(id);
        if !known {
            self.parse(id, self.texts.get(id)?);
        }
        let parsed = self.parsed.borrow();
        parsed.get_message(id).map(|message| at(&parsed, message))
    }

    fn parse(&self, id: &str, text: &str) {
        let parsed = FluentResource::try_new(text.to_string());
        debug_assert!(parsed.is_ok(), "{id} in {} is no valid message", self.lang.code());
        let resource = parsed.unwrap_or_else(|(partial, _)| partial);
        let added = self.parsed.borrow_mut().add_resource(resource);
        debug_assert!(added.is_ok(), "{id} in {}: {added:?}", self.lang.code());
    }
}

/// Catalogues that most runs do not need.
const OF_FINDINGS: [&str; 3] = ["explain-files.ftl", "explain-rows.ftl", "findings.ftl"];
/// Catalogues that only commands need which take rows in, or write a brief.
const OF_WRITING: [&str; 6] =
    ["brief.ftl", "form.ftl", "intake.ftl", "schema.ftl", "sql.ftl", "writing.ftl"];

/// Messages of the largest part, about.
const MESSAGES: usize = 1024;

/// When a catalogue is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// By nearly every command.
    Usual,
    /// Where something was found.
    Findings,
    /// Where rows are taken in, or a brief is written.
    Writing,
}

fn part_of(name: &str) -> Part {
    if OF_FINDINGS.contains(&name) {
        Part::Findings
    } else if OF_WRITING.contains(&name) {
        Part::Writing
    } else {
        Part::Usual
    }
}

/// The catalogues that are read at one time.
#[must_use]
pub fn bundle(lang: Lang, pattern: Pattern, part: Part) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // Fluent takes no closure that holds anything; whole numbers have no decimal mark.
    bundle.set_formatter(Some(match (pattern.group, pattern.least) {
        (',', _) => |value, _| plain_number(value, ',', 1),
        ('.', 1) => |value, _| plain_number(value, '.', 1),
        ('.', _) => |value, _| plain_number(value, '.', 2),
        (_, 1) => |value, _| plain_number(value, '\u{a0}', 1),
        _ => |value, _| plain_number(value, '\u{a0}', 2),
    }));
    let built_in = bundle.add_builtins();
    debug_assert!(built_in.is_ok(), "Fluent's own functions are added once");
    Bundle { lang, texts: texts(lang, part), parsed: RefCell::new(bundle) }
}

/// The texts of a part, told apart once a run: a document has words of its own beside those of the command.
fn texts(lang: Lang, part: Part) -> &'static Texts {
    static TOLD: [[OnceLock<Texts>; 3]; 3] = [const { [const { OnceLock::new() }; 3] }; 3];
    let [en, es, pt] = &TOLD;
    let [usual, findings, writing] = match lang {
        Lang::En => en,
        Lang::Pt => pt,
        Lang::Es | Lang::Fr => es,
    };
    let told = match part {
        Part::Usual => usual,
        Part::Findings => findings,
        Part::Writing => writing,
    };
    told.get_or_init(|| {
        let mut texts = Texts::with_capacity_and_hasher(MESSAGES, FixedState::default());
        let wanted = catalogue::sources(lang).iter().filter(|(name, _)| part_of(name) == part);
        wanted.flat_map(|(_, text)| messages(text)).for_each(|(id, text)| {
            let twice = texts.insert(id, text).is_some();
            debug_assert!(!twice, "{id} stands twice in {}", lang.code());
        });
        texts
    })
}

/// The messages of a catalogue: each begins with a line that begins with its id, and what follows is
/// indented, blank, or closes a brace.
fn messages(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins = move |at: &usize| text.as_bytes().get(*at).is_some_and(u8::is_ascii_alphabetic);
    let ends =
        move |at: &usize| text.as_bytes().get(*at).is_some_and(|byte| *byte == b'#') || begins(at);
    let lines =
        move || std::iter::once(0).chain(memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
    let mut stops = lines().filter(move |at| ends(at)).chain([text.len()]).peekable();
    std::iter::from_fn(move || {
        loop {
            let start = stops.next()?;
            let message = &text[start..*stops.peek()?];
            if begins(&start) {
                let id = message.bytes().position(|byte| byte == b' ' || byte == b'=');
                return Some((&message[..id.unwrap_or(message.len())], message));
            }
        }
    })
}

/// How Fluent writes numbers inside sentences.
fn plain_number(value: &FluentValue<'_>, group: char, least: usize) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let grouped = number.options.use_grouping;
    Some(if grouped { numbers::write(&digits, group, '.', least) } else { digits.into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_told_apart_without_being_parsed() {
        let text = "# One\n\na = x\nb-1 = { $n ->\n  [one] y\n *[other] z\n}\n\n## Two\nc =\n  d\n\n  e\n  .f = g\n";
        let found: Vec<_> = messages(text).collect();
        let wanted = [
            ("a", "a = x\n"),
            ("b-1", "b-1 = { $n ->\n  [one] y\n *[other] z\n}\n\n"),
            ("c", "c =\n  d\n\n  e\n  .f = g\n"),
        ];
        assert_eq!(found, wanted);
        assert_eq!(messages("").count() + messages("\n# x\n").count(), 0);
    }

    #[test]
    fn every_message_of_every_catalogue_is_found_and_can_be_parsed() {
        for lang in Lang::INTERFACE {
            for (name, text) in catalogue::sources(lang) {
                let whole = FluentResource::try_new((*text).to_string()).unwrap();
                let ids: Vec<&str> = messages(text).map(|(id, _)| id).collect();
                let comments = text.lines().filter(|line| line.starts_with('#')).count();
                assert!(whole.entries().count() <= ids.len() + comments, "{name}");
                for (id, text) in messages(text) {
                    let alone = FluentResource::try_new(text.to_string()).unwrap();
                    let found =
                        whole.entries().filter(|entry| alone.entries().any(|one| one == *entry));
                    assert_eq!((alone.entries().count(), found.count()), (1, 1), "{name}: {id}");
                }
            }
        }
    }
}
