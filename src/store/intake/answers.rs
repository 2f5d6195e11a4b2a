//! Which answers count: compared folded, in whichever of three languages they were given.
//!
//! A survey is often sent in three languages and comes back in one column. Yes, no and the two upper steps of the
//! usual scale are known in all three; any other answer counts as it is listed.

use std::collections::HashSet;

use super::choices::Choices;
use super::columns::Spot;
use super::keys::form;

/// Answers that mean the same, folded.
const ALIKE: [&[&str]; 4] = [
    &["si", "yes", "sim"],
    &["no", "nao"],
    &["totalmentedeacuerdo", "muydeacuerdo", "stronglyagree", "totallyagree", "concordototalmente"],
    &["deacuerdo", "agree", "concordo"],
];

/// Which answers to a question count.
#[derive(Debug, Clone)]
pub enum Answers {
    /// These.
    These(Vec<Spot>),
    /// Any but these.
    AnyBut(Vec<Spot>),
}

/// Judges the answers to one question.
#[derive(Debug)]
pub struct Judge<'q> {
    any: bool,
    listed: Listed<'q>,
}

#[derive(Debug)]
enum Listed<'q> {
    /// Forms of whole answers.
    Whole(HashSet<String>),
    /// What stands between several answers in one cell, and forms of their pieces: a choice may hold the separator
    /// itself (`Sí, en parte`).
    Several(&'q str, Choices),
}

impl<'q> Judge<'q> {
    /// A judge of these answers; `separator` stands between several in one cell.
    #[must_use]
    pub fn new(answers: &'q Answers, separator: Option<&'q str>) -> Judge<'q> {
        let (any, spots) = match answers {
            Answers::These(spots) => (false, spots),
            Answers::AnyBut(spots) => (true, spots),
        };
        let alike = spots.iter().flat_map(|spot| {
            let own = form(&spot.text);
            let set = ALIKE.iter().find(|set| set.contains(&own.as_str()));
            set.into_iter().flat_map(|set| set.iter().map(|it| (*it).to_string()))
        });
        let listed = match separator {
            None => Listed::Whole(alike.chain(spots.iter().map(|spot| form(&spot.text))).collect()),
            Some(separator) => {
                let own = spots.iter().map(|spot| pieces(&spot.text, separator));
                let choices: Vec<Vec<String>> = alike.map(|it| vec![it]).chain(own).collect();
                Listed::Several(separator, Choices::new(&choices))
            }
        };
        Judge { any, listed }
    }

    /// Whether an answer that is not blank counts.
    #[must_use]
    pub fn counts(&self, answer: &str) -> bool {
        match &self.listed {
            Listed::Whole(forms) => self.any != forms.contains(&form(answer)),
            Listed::Several(separator, choices) => {
                let pieces = pieces(answer, separator);
                let held = choices.held(pieces.iter().map(String::as_str));
                if self.any { !held.only } else { held.any }
            }
        }
    }
}

/// Forms of the pieces that are not blank.
fn pieces(text: &str, separator: &str) -> Vec<String> {
    text.split(separator).map(str::trim).filter(|it| !it.is_empty()).map(form).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Place;

    fn spots(texts: &[&str]) -> Vec<Spot> {
        let spot = |text: &&str| Spot { text: (*text).to_string(), at: Place::file("s.toml") };
        texts.iter().map(spot).collect()
    }

    #[test]
    fn listed_answers_count_in_three_languages() {
        let answers = Answers::These(spots(&["Sí", "Totalmente de acuerdo", "Quizás"]));
        let judge = Judge::new(&answers, None);
        for text in ["si", "SÍ.", " Sim ", "yes", "Strongly agree", "concordo totalmente", "quizas"]
        {
            assert!(judge.counts(text), "{text}");
        }
        for text in ["No", "não", "De acuerdo", "Sí, pero no", "si no", "maybe"] {
            assert!(!judge.counts(text), "{text}");
        }
    }

    #[test]
    fn several_choices_in_one_cell() {
        let answers = Answers::These(spots(&["Protocolos", "Sí, en parte"]));
        let judge = Judge::new(&answers, Some(", "));
        assert!(judge.counts("Guías, protocolos, Otro"));
        assert!(judge.counts("Guías, Sí, en parte"));
        assert!(!judge.counts("Sí, Guías"));
        let answers = Answers::AnyBut(spots(&["Ninguno", "None"]));
        let judge = Judge::new(&answers, Some(";"));
        assert!(judge.counts("Guías;") && judge.counts("Ninguno;Guías"));
        assert!(!judge.counts("ninguno;") && !judge.counts(" ; "));
        let answers = Answers::AnyBut(spots(&["Ninguno", "Ninguno; gracias"]));
        assert!(!Judge::new(&answers, Some(";")).counts("Ninguno; gracias"));
        let whole = Answers::AnyBut(spots(&["Ninguno"]));
        assert!(
            Judge::new(&whole, None).counts("algo") && !Judge::new(&whole, None).counts("NINGUNO")
        );
    }
}
