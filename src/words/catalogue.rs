//! One language's catalogue: keys in, sentences out.
//!
//! Isolation marks are off, because they would show as boxes in consoles and stand in copied text. A
//! missing key or variable is a defect: it stops debug builds and tests, and shows as `[key]` in a
//! release, never as a sentence of another language.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers;
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::text::visible::one_line;

/// A catalogue file: its name and its text.
pub type Source = (&'static str, &'static str);

const ES: [Source; 13] = [
    ("brief.ftl", include_str!("es/brief.ftl")),
    ("cli.ftl", include_str!("es/cli.ftl")),
    ("explain-files.ftl", include_str!("es/explain-files.ftl")),
    ("explain-rows.ftl", include_str!("es/explain-rows.ftl")),
    ("findings.ftl", include_str!("es/findings.ftl")),
    ("form.ftl", include_str!("es/form.ftl")),
    ("install.ftl", include_str!("es/install.ftl")),
    ("intake.ftl", include_str!("es/intake.ftl")),
    ("render.ftl", include_str!("es/render.ftl")),
    ("report.ftl", include_str!("es/report.ftl")),
    ("schema.ftl", include_str!("es/schema.ftl")),
    ("terms.ftl", include_str!("es/terms.ftl")),
    ("writing.ftl", include_str!("es/writing.ftl")),
];
const EN: [Source; 13] = [
    ("brief.ftl", include_str!("en/brief.ftl")),
    ("cli.ftl", include_str!("en/cli.ftl")),
    ("explain-files.ftl", include_str!("en/explain-files.ftl")),
    ("explain-rows.ftl", include_str!("en/explain-rows.ftl")),
    ("findings.ftl", include_str!("en/findings.ftl")),
    ("form.ftl", include_str!("en/form.ftl")),
    ("install.ftl", include_str!("en/install.ftl")),
    ("intake.ftl", include_str!("en/intake.ftl")),
    ("render.ftl", include_str!("en/render.ftl")),
    ("report.ftl", include_str!("en/report.ftl")),
    ("schema.ftl", include_str!("en/schema.ftl")),
    ("terms.ftl", include_str!("en/terms.ftl")),
    ("writing.ftl", include_str!("en/writing.ftl")),
];
const PT: [Source; 13] = [
    ("brief.ftl", include_str!("pt/brief.ftl")),
    ("cli.ftl", include_str!("pt/cli.ftl")),
    ("explain-files.ftl", include_str!("pt/explain-files.ftl")),
    ("explain-rows.ftl", include_str!("pt/explain-rows.ftl")),
    ("findings.ftl", include_str!("pt/findings.ftl")),
    ("form.ftl", include_str!("pt/form.ftl")),
    ("install.ftl", include_str!("pt/install.ftl")),
    ("intake.ftl", include_str!("pt/intake.ftl")),
    ("render.ftl", include_str!("pt/render.ftl")),
    ("report.ftl", include_str!("pt/report.ftl")),
    ("schema.ftl", include_str!("pt/schema.ftl")),
    ("terms.ftl", include_str!("pt/terms.ftl")),
    ("writing.ftl", include_str!("pt/writing.ftl")),
];

/// The catalogue files of a language, in order of their names.
#[must_use]
pub fn sources(lang: Lang) -> &'static [Source] {
    match spoken(lang) {
        Lang::En => &EN,
        Lang::Pt => &PT,
        Lang::Es | Lang::Fr => &ES,
    }
}

/// The interface language for a language of texts: French texts stand in a Spanish frame, since what
/// they lack is in Spanish too.
fn spoken(lang: Lang) -> Lang {
    if lang == Lang::Fr { Lang::Es } else { lang }
}

/// What the program says in one language.
pub struct Words {
    lang: Lang,
    /// What nearly every command says.
    usual: Bundle,
    /// What is said of findings: read when the first of them is.
    of_findings: OnceLock<Bundle>,
    /// What is said of forms, of foreign files, of writing and in a brief.
    of_writing: OnceLock<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// Catalogues that most runs do not need.
const OF_FINDINGS: [&str; 3] = ["explain-files.ftl", "explain-rows.ftl", "findings.ftl"];
/// Catalogues that only commands need which take rows in, or write a brief or a schema.
const OF_WRITING: [&str; 5] = ["brief.ftl", "form.ftl", "intake.ftl", "schema.ftl", "writing.ftl"];

/// When a catalogue is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Usual,
    Findings,
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

impl Words {
    /// The catalogue of a language; French, which the interface does not speak, gets the Spanish one.
    #[must_use]
    pub fn new(lang: Lang) -> Words {
        let lang = spoken(lang);
        Words {
            lang,
            usual: bundle(lang, Part::Usual),
            of_findings: OnceLock::new(),
            of_writing: OnceLock::new(),
        }
    }

    /// The language spoken: es, en or pt.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The catalogues that hold a key, or would.
    fn bundle_of(&self, id: &str) -> &Bundle {
        if self.usual.has_message(id) {
            return &self.usual;
        }
        let of_findings = self.of_findings.get_or_init(|| bundle(self.lang, Part::Findings));
        if of_findings.has_message(id) {
            return of_findings;
        }
        self.of_writing.get_or_init(|| bundle(self.lang, Part::Writing))
    }

    /// Whether there is such a key (`key` or `key.attribute`).
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, at)| (id, Some(at)));
        self.bundle_of(id).get_message(id).is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    /// The sentence of a key, which takes no variables.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The sentence of a key (`key` or `key.attribute`) with its variables.
    ///
    /// Texts are made safe for one line of a terminal. What is no number is also at hand, untranslated,
    /// as `$name-key`.
    #[must_use]
    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len() * 2);
        for (name, arg) in args {
            match arg {
                Arg::Number(number) => given.set((*name).to_string(), *number),
                Arg::Day(day) => {
                    given.set(format!("{name}-key"), day.to_string());
                    given.set((*name).to_string(), self.date(*day));
                }
                Arg::Text(text) => {
                    let safe = one_line(text);
                    given.set(format!("{name}-key"), safe.clone());
                    given.set((*name).to_string(), safe);
                }
                Arg::Word(word) => {
                    given.set(format!("{name}-key"), *word);
                    given.set((*name).to_string(), self.word(word));
                }
            }
        }
        self.format(key, &given)
    }

    /// A word of the interface: a column, a sort of thing, a reason.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.say(&format!("word-{key}"))
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, at)| (id, Some(at)));
        let message = self.bundle_of(id).get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            debug_assert!(false, "no key {key} in {}", self.lang.code());
            return format!("[{key}]");
        };
        let mut errors = Vec::new();
        let said = self.bundle_of(id).format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key} in {}: {errors:?}", self.lang.code());
        said
    }
}

/// The catalogues that are read at one time.
fn bundle(lang: Lang, part: Part) -> Bundle {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| plain_number(value, Lang::En),
        _ => |value, _| plain_number(value, Lang::Es),
    }));
    let built_in = bundle.add_builtins();
    debug_assert!(built_in.is_ok(), "Fluent's own functions are added once");
    let wanted = |name: &str| part_of(name) == part;
    for (name, text) in sources(lang).iter().filter(|(name, _)| wanted(name)) {
        let parsed = FluentResource::try_new((*text).to_string());
        debug_assert!(parsed.is_ok(), "{}/{name} is no valid catalogue", lang.code());
        let added = bundle.add_resource(parsed.unwrap_or_else(|(partial, _)| partial));
        debug_assert!(added.is_ok(), "{}/{name}: {added:?}", lang.code());
    }
    bundle
}

/// How Fluent writes numbers inside sentences.
fn plain_number(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let grouped = number.options.use_grouping;
    Some(if grouped { numbers::write(&digits, lang) } else { digits.into_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speaks_three_languages_at_once() {
        let all = [Lang::Es, Lang::En, Lang::Pt].map(Words::new);
        let said = all.each_ref().map(|words| words.say("label-baseline"));
        assert_eq!(said, ["Línea de base", "Baseline", "Linha de base"]);
        assert_eq!(Words::new(Lang::Fr).lang(), Lang::Es);
    }

    #[test]
    fn plurals_and_numbers_follow_the_language() {
        let say = |lang, errors| {
            let args = [
                ("errors", Arg::Number(errors)),
                ("warnings", Arg::Number(1)),
                ("notes", Arg::Number(0)),
            ];
            Words::new(lang).say_with("note-findings", &args)
        };
        assert_eq!(say(Lang::Es, 1), "Un error, una advertencia, sin notas");
        assert_eq!(say(Lang::Es, 12_980), "12.980 errores, una advertencia, sin notas");
        assert_eq!(say(Lang::Es, 1_000_000), "1.000.000 errores, una advertencia, sin notas");
        assert_eq!(say(Lang::En, 12_980), "12,980 errors, one warning, no notes");
        assert_eq!(say(Lang::Pt, 0), "Nenhum erro, um aviso, nenhuma nota");
    }

    #[test]
    fn texts_cannot_disturb_the_terminal_and_words_are_translated() {
        let words = Words::new(Lang::Pt);
        let args = [
            ("value", Arg::Text("a\u{1b}[2J\nb".to_string())),
            ("column", Arg::Word("value")),
            ("reason", Arg::Word("grammar")),
        ];
        let said = words.say_with("d211", &args);
        assert_eq!(said, "“a\\u{1b}[2J b” não é um número (coluna “valor”)");
    }

    #[cfg(debug_assertions)]
    #[test]
    #[should_panic(expected = "no key nothing-like-it")]
    fn a_missing_key_is_never_passed_over() {
        let _ = Words::new(Lang::En).say("nothing-like-it");
    }
}
