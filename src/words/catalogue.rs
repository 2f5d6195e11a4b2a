//! One language's catalogue: keys in, sentences out.
//!
//! Isolation marks are off, because they would show as boxes in consoles and stand in copied text. A
//! missing key or variable is a defect: it stops debug builds and tests, and shows as `[key]` in a
//! release, never as a sentence of another language.

use std::cell::OnceCell;

use fluent_bundle::FluentArgs;

use super::bundles::{Bundle, Part, bundle};
use super::regions::{self, Pattern};
use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::model::region::Region;
use crate::text::visible::one_line;

/// A catalogue file: its name and its text.
pub type Source = (&'static str, &'static str);

const ES: [Source; 15] = [
    ("audience.ftl", include_str!("es/audience.ftl")),
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
    ("sql.ftl", include_str!("es/sql.ftl")),
    ("terms.ftl", include_str!("es/terms.ftl")),
    ("writing.ftl", include_str!("es/writing.ftl")),
];
const EN: [Source; 15] = [
    ("audience.ftl", include_str!("en/audience.ftl")),
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
    ("sql.ftl", include_str!("en/sql.ftl")),
    ("terms.ftl", include_str!("en/terms.ftl")),
    ("writing.ftl", include_str!("en/writing.ftl")),
];
const PT: [Source; 15] = [
    ("audience.ftl", include_str!("pt/audience.ftl")),
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
    ("sql.ftl", include_str!("pt/sql.ftl")),
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
    region: Option<Region>,
    pattern: Pattern,
    /// Whether what belongs together is kept on one line.
    kept: bool,
    /// What nearly every command says.
    usual: Bundle,
    /// What is said of findings: read when the first of them is.
    of_findings: OnceCell<Bundle>,
    /// What is said of forms, of foreign files, of writing and in a brief.
    of_writing: OnceCell<Bundle>,
}

impl Words {
    /// The catalogue of a language; French, which the interface does not speak, gets the Spanish one.
    #[must_use]
    pub fn new(lang: Lang) -> Words {
        Words::of(lang, None)
    }

    /// The same with numbers by the custom of a region.
    #[must_use]
    pub fn of(lang: Lang, region: Option<Region>) -> Words {
        let lang = spoken(lang);
        let pattern = regions::pattern(lang, region);
        Words {
            lang,
            region,
            pattern,
            kept: false,
            usual: bundle(lang, pattern, Part::Usual),
            of_findings: OnceCell::new(),
            of_writing: OnceCell::new(),
        }
    }

    /// The same for documents: no line ends within a day.
    #[must_use]
    pub fn kept(self) -> Words {
        Words { kept: true, ..self }
    }

    /// The language spoken: es, en or pt.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The region by whose custom numbers are written, if one was asked for.
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// Whether lines end nowhere within a day.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.kept
    }

    /// How numbers are written.
    pub(super) fn pattern(&self) -> Pattern {
        self.pattern
    }

    /// The catalogues that hold a key, or would.
    fn bundle_of(&self, id: &str) -> &Bundle {
        if self.usual.holds(id) {
            return &self.usual;
        }
        let of_findings =
            self.of_findings.get_or_init(|| bundle(self.lang, self.pattern, Part::Findings));
        if of_findings.holds(id) {
            return of_findings;
        }
        self.of_writing.get_or_init(|| bundle(self.lang, self.pattern, Part::Writing))
    }

    /// Whether there is such a key (`key` or `key.attribute`).
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, at)| (id, Some(at)));
        let found = self.bundle_of(id).look(id, |_, message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        });
        found.unwrap_or(false)
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
        let said = self.bundle_of(id).look(id, |parsed, message| {
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut errors = Vec::new();
            let said = parsed.format_pattern(pattern, Some(args), &mut errors).into_owned();
            debug_assert!(errors.is_empty(), "{key} in {}: {errors:?}", self.lang.code());
            Some(said)
        });
        let Some(said) = said.flatten() else {
            debug_assert!(false, "no key {key} in {}", self.lang.code());
            return format!("[{key}]");
        };
        said
    }
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
            ("door", Arg::Text("file".to_string())),
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
