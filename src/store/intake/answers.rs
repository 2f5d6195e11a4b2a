//! Which answers count: compared folded, in whichever of three languages they were given.
//!
//! A survey is often sent in three languages and comes back in one column. Yes, no and the two upper steps of the
//! usual scale are known in all three; any other answer counts as it is listed.

use super::columns::Spot;
use super::keys::form;
use crate::text::fold::fold;

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
    /// Forms of the listed answers, with how many pieces the separator cuts each into.
    listed: Vec<(String, usize)>,
    separator: Option<&'q str>,
}

impl<'q> Judge<'q> {
    /// A judge of these answers; `separator` stands between several in one cell.
    #[must_use]
    pub fn new(answers: &'q Answers, separator: Option<&'q str>) -> Judge<'q> {
        let (any, spots) = match answers {
            Answers::These(spots) => (false, spots),
            Answers::AnyBut(spots) => (true, spots),
        };
        let mut listed = Vec::new();
        for spot in spots {
            let own = form(&spot.text);
            let pieces = separator.map_or(1, |separator| spot.text.split(separator).count());
            let alike = ALIKE.iter().find(|set| set.contains(&own.as_str()));
            let others = alike.into_iter().flat_map(|set| set.iter().map(|it| (*it).to_string()));
            listed.extend(others.map(|it| (it, 1)));
            listed.push((own, pieces));
        }
        Judge { any, listed, separator }
    }

    /// Whether an answer that is not blank counts.
    #[must_use]
    pub fn counts(&self, answer: &str) -> bool {
        let Some(separator) = self.separator else {
            let own = form(answer);
            return self.any != self.listed.iter().any(|(listed, _)| *listed == own);
        };
        let pieces: Vec<&str> =
            answer.split(separator).map(str::trim).filter(|it| !it.is_empty()).collect();
        // A choice may hold the separator itself (`Sí, en parte`), so runs of pieces are compared.
        let is_listed = |at: usize| {
            self.listed.iter().find(|(listed, length)| {
                pieces.get(at..at + length).is_some_and(|run| fold(&run.concat()) == *listed)
            })
        };
        let mut at = 0;
        while at < pieces.len() {
            match is_listed(at) {
                Some(_) if !self.any => return true,
                Some((_, length)) => at += length,
                None if self.any => return true,
                None => at += 1,
            }
        }
        false
    }
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
        let whole = Answers::AnyBut(spots(&["Ninguno"]));
        assert!(
            Judge::new(&whole, None).counts("algo") && !Judge::new(&whole, None).counts("NINGUNO")
        );
    }
}
