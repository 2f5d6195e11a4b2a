//! Languages, and texts that may exist in several of them.
//!
//! The interface speaks three languages; definition texts may also be given in French. A text that
//! lacks the language asked for falls back to its file's own, never to nothing.

use std::borrow::Cow;

/// A language that texts may be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Spanish.
    Es,
    /// English.
    En,
    /// Portuguese.
    Pt,
    /// French: definition texts only.
    Fr,
}

impl Lang {
    /// Languages that a definition text may have, in the order shown.
    pub const TEXT: [Lang; 4] = [Lang::Es, Lang::En, Lang::Pt, Lang::Fr];
    /// Languages that the interface speaks.
    pub const INTERFACE: [Lang; 3] = [Lang::Es, Lang::En, Lang::Pt];

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::Es => "es",
            Lang::En => "en",
            Lang::Pt => "pt",
            Lang::Fr => "fr",
        }
    }

    /// The language of a code such as `es`; exact, lower case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::TEXT.into_iter().find(|lang| lang.code() == code)
    }
}

/// A text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The language to fall back to: the file's own.
    own: Lang,
    by: Vec<(Lang, Cow<'static, str>)>,
}

impl Text {
    /// A text in one language.
    #[must_use]
    pub fn plain(own: Lang, text: impl Into<String>) -> Text {
        Text { own, by: vec![(own, Cow::Owned(text.into()))] }
    }

    /// A text by language. `by` must not be empty; `own` is the file's language.
    #[must_use]
    pub fn by_language(own: Lang, by: Vec<(Lang, String)>) -> Text {
        debug_assert!(!by.is_empty(), "a text exists in at least one language");
        let by = by.into_iter().map(|(lang, text)| (lang, Cow::Owned(text))).collect();
        Text { own, by }
    }

    /// A text of the program's own, by language; `by` must not be empty.
    #[must_use]
    pub fn of_ours(own: Lang, by: &[(Lang, &'static str)]) -> Text {
        debug_assert!(!by.is_empty(), "a text exists in at least one language");
        Text { own, by: by.iter().map(|(lang, text)| (*lang, Cow::Borrowed(*text))).collect() }
    }

    /// The text in `lang`, else in the file's own language, else in the first one given.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let find = |wanted| self.by.iter().find(|(have, _)| *have == wanted);
        find(lang).or_else(|| find(self.own)).or(self.by.first()).map_or("", |(_, text)| text)
    }

    /// Every language given, with its text.
    pub fn all(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.by.iter().map(|(lang, text)| (*lang, &**text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_the_own_language_never_to_nothing() {
        let text = Text::by_language(
            Lang::Es,
            vec![(Lang::Es, "meta".into()), (Lang::En, "target".into())],
        );
        assert_eq!(text.get(Lang::En), "target");
        assert_eq!(text.get(Lang::Pt), "meta");
        let foreign = Text::by_language(Lang::Es, vec![(Lang::En, "target".into())]);
        assert_eq!(foreign.get(Lang::Pt), "target");
    }
}
