//! What wrong texts were probably meant to be, as long as there are so few of them that they are slips.
//!
//! A file with a thousand different wrong texts of one sort was not misspelt, and to compare each with all that would have
//! been right takes its time. Where several threads read, chance tells which of them meets a text: so each may ask about as
//! many as all may together, and where all have asked about more, no guess of that sort is told. Thus what is told
//! depends neither on how many threads there are nor on which of them reads what.

use std::collections::HashMap;

use crate::model::finding::Code;

/// Different texts of one sort about which is asked at most.
pub const MOST: usize = 1000;

/// Texts of one sort, and what each was probably meant to be.
#[derive(Debug, Clone, Default)]
pub struct Guesses {
    /// Apart for what they stand among, which only some sorts have: dimensions, indicators.
    answers: HashMap<(usize, String), Option<String>>,
    beyond: bool,
}

impl Guesses {
    /// What a text was probably meant to be, worked out once; nothing where there are too many of them.
    pub fn ask(
        &mut self,
        among: usize,
        text: &str,
        answer: impl FnOnce() -> Option<String>,
    ) -> Option<String> {
        let key = (among, text.to_string());
        if let Some(known) = self.answers.get(&key) {
            return known.clone();
        }
        self.beyond |= self.answers.len() == MOST;
        if self.beyond {
            return None;
        }
        let answer = answer();
        self.answers.insert(key, answer.clone());
        answer
    }

    fn merge(&mut self, other: Guesses) {
        self.answers.extend(other.answers);
        self.beyond |= other.beyond || self.answers.len() > MOST;
    }
}

/// What several readers have asked about, by the sort of finding that tells it.
#[derive(Debug, Clone, Default)]
pub struct Asked(Vec<(&'static Code, Guesses)>);

impl Asked {
    /// What one has asked about.
    #[must_use]
    pub fn of<const SORTS: usize>(each: [(&'static Code, Guesses); SORTS]) -> Asked {
        Asked(each.into())
    }

    /// Adds what another has.
    pub fn merge(&mut self, other: Asked) {
        for (code, guesses) in other.0 {
            match self.0.iter_mut().find(|(own, _)| *own == code) {
                Some((_, own)) => own.merge(guesses),
                None => self.0.push((code, guesses)),
            }
        }
    }

    /// Sorts of findings of which too many texts were asked about.
    #[must_use]
    pub fn beyond(&self) -> Vec<&'static Code> {
        self.0.iter().filter(|(_, guesses)| guesses.beyond).map(|(code, _)| *code).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;

    /// Whether guesses are told where one reader is asked about the even and one about the odd of so many texts.
    fn told(texts: usize) -> bool {
        let mut asked = Asked::default();
        for first in 0..2 {
            let mut guesses = Guesses::default();
            for text in (first..texts).step_by(2) {
                let answer = guesses.ask(7, &text.to_string(), || Some("a".to_string()));
                assert_eq!(answer.as_deref(), Some("a"), "{text}");
                assert_eq!(guesses.ask(7, &text.to_string(), || None), answer, "once worked out");
            }
            asked.merge(Asked::of([(&codes::UNKNOWN_INDICATOR, guesses)]));
        }
        asked.beyond().is_empty()
    }

    #[test]
    fn too_many_texts_are_too_many_whoever_was_asked() {
        assert!(told(MOST) && !told(MOST + 1));
        let mut guesses = Guesses::default();
        let answers = (0..=MOST).map(|among| guesses.ask(among, "x", || Some("y".to_string())));
        assert_eq!(
            answers.flatten().count(),
            MOST,
            "texts are told apart by what they stand among"
        );
        assert_eq!(Asked::of([(&codes::UNKNOWN_PARTY, guesses)]).beyond(), [&codes::UNKNOWN_PARTY]);
    }
}
