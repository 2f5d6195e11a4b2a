//! Findings in words: what is the matter, what to do, and what a code means at length.

use super::catalogue::Words;
use crate::model::codes;
use crate::model::finding::{Arg, CHOICES, Code, Finding, Level};
use crate::model::party::{Party, country};
use crate::model::row::HEADERS;
use crate::text::visible::one_line;

/// A finding as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingText {
    /// What is the matter, in one line.
    pub message: String,
    /// What to do, in a sentence or two.
    pub help: String,
}

/// A code at length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeText {
    /// What it is.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to put it right.
    pub fix: String,
}

impl Words {
    /// A finding's message and remedy. The first related place is `$other`, and `$elsewhere` (`yes` or
    /// `no`) tells whether there is one; what was probably meant opens the remedy.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> FindingText {
        self.told(finding, "file")
    }

    /// The same of a row that was typed at `record`, where there is neither cell nor column.
    #[must_use]
    pub fn finding_typed(&self, finding: &Finding) -> FindingText {
        self.told(finding, "typed")
    }

    /// A finding by the door that its row came in by, which is `$door`.
    fn told(&self, finding: &Finding, door: &str) -> FindingText {
        let key = finding.code.id.to_ascii_lowercase();
        let mut args: Vec<(&str, Arg)> = Vec::with_capacity(finding.args.len() + 2);
        for (name, arg) in &finding.args {
            let arg = match arg {
                Arg::Text(keys) if *name == "columns" => Arg::Text(self.columns(keys)),
                other => other.clone(),
            };
            args.push((name, arg));
        }
        let choices = CHOICES.iter().find(|(lang, _)| *lang == self.lang()).map(|(_, key)| *key);
        let named =
            args.iter().find(|(name, _)| Some(*name) == choices).map(|(_, arg)| arg.clone());
        if let (Some(named), Some(at)) =
            (named, args.iter().position(|(name, _)| *name == "allowed"))
        {
            args.remove(at);
            args.push(("allowed", named));
        }
        // A finding in a form says so itself.
        if !args.iter().any(|(name, _)| *name == "door") {
            args.push(("door", Arg::Text(door.to_string())));
        }
        let other = finding.related.first();
        let elsewhere = if other.is_some() { "yes" } else { "no" };
        args.push(("elsewhere", Arg::Text(elsewhere.to_string())));
        // A finding that names something without a place, such as a list of countries, says it itself.
        if !args.iter().any(|(name, _)| *name == "other") {
            args.push(("other", Arg::Text(other.map(|place| place.short()).unwrap_or_default())));
        }
        let mut help = self.say_with(&format!("{key}.help"), &args);
        if let Some(guess) = &finding.guess {
            let is = |code: &Code| finding.code.id == code.id;
            let column = is(&codes::UNKNOWN_COLUMN) || is(&codes::MISSING_HEADER);
            let guess = match guess {
                guess if is(&codes::UNKNOWN_PARTY) => self.party(guess),
                guess if column && HEADERS.contains(&guess.as_str()) => self.word(guess),
                guess => guess.clone(),
            };
            let guess = [("guess", Arg::Text(guess))];
            help = format!("{} {help}", self.say_with("did-you-mean", &guess));
        }
        FindingText { message: self.say_with(&key, &args), help }
    }

    /// What a code is, why it matters and how to put it right.
    #[must_use]
    pub fn explain(&self, code: &Code) -> CodeText {
        let key = code.id.to_ascii_lowercase();
        let part = |part: &str| self.say(&format!("{key}-{part}"));
        CodeText { what: part("what"), why: part("why"), fix: part("fix") }
    }

    /// A party's code with its name, where it is a country's: `CHL (Chile)`.
    #[must_use]
    pub fn party(&self, code: &str) -> String {
        let name = |country: Party| format!("{code} ({})", country.name.get(self.lang()));
        country(code).map_or_else(|| code.to_string(), name)
    }

    /// A level's name: `error`, `advertencia`, `nota`.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.say(&format!("level-{}", level.code()))
    }

    /// Names of columns from their keys, joined by commas.
    fn columns(&self, keys: &str) -> String {
        let name = |key: &str| {
            let word = format!("word-{key}");
            if self.has(&word) { self.say(&word) } else { one_line(key) }
        };
        let names: Vec<String> = keys.split(',').map(|key| name(key.trim())).collect();
        self.list(&names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::Place;
    use crate::model::language::{Lang, Text};

    #[test]
    fn a_guess_opens_the_remedy() {
        let finding = Finding::at(&codes::UNKNOWN_INDICATOR, Place::file("data/per.csv"))
            .text("id", "HR1.1.l")
            .guess(Some("HR1.1.1".to_string()));
        let text = Words::new(Lang::Es).finding(&finding);
        assert_eq!(text.message, "El indicador «HR1.1.l» no está definido");
        assert!(text.help.starts_with("¿Quiso decir «HR1.1.1»? Corrija"), "{}", text.help);
    }

    #[test]
    fn other_places_and_variants_are_said() {
        let place = Place { file: "roadmaps/hr1.toml".into(), line: 12, column: 1, length: 0 };
        let finding = Finding::at(&codes::OUT_OF_RANGE, Place::file("data/per.csv"))
            .text("value", "-1")
            .text("limit", "0")
            .word("side", "min");
        let placed = Words::new(Lang::En).finding(&finding.other(place));
        assert_eq!(placed.message, "-1 is below the allowed minimum (0, roadmaps/hr1.toml:12)");
        assert!(placed.help.ends_with("set at roadmaps/hr1.toml:12."), "{}", placed.help);
    }

    #[test]
    fn what_has_no_place_is_named_by_the_finding() {
        let finding = Finding::at(&codes::DUPLICATE_ID, Place::file("ruta.toml"));
        let finding = finding.text("id", "PER").text("other", "ISO 3166");
        let text = Words::new(Lang::En).finding(&finding);
        assert_eq!(text.message, "The identifier “PER” is already used at ISO 3166");
    }

    #[test]
    fn a_typed_row_has_neither_cell_nor_column() {
        let finding = Finding::at(&codes::INVALID_NUMBER, Place::file(""))
            .text("value", "doce")
            .word("column", "value")
            .word("reason", "grammar");
        let words = Words::new(Lang::Es);
        assert_eq!(words.finding(&finding).message, "«doce» no es un número (columna «valor»)");
        let typed = words.finding_typed(&finding);
        assert_eq!(typed.message, "«doce» no es un número");
        assert!(!typed.help.contains("fila"), "{}", typed.help);
    }

    #[test]
    fn what_is_allowed_has_its_names_and_a_likely_party_its_own() {
        let named = |id: &str, es: &str| (id.to_string(), Text::plain(Lang::Es, es));
        let sex = [named("F", "Mujeres"), named("M", "Hombres")];
        let said = |values: &[(String, Text)]| {
            let finding = Finding::at(&codes::UNKNOWN_DIMENSION_VALUE, Place::file("data/per.csv"))
                .text("value", "Z")
                .text("dimension", "sex")
                .text("reason", "value")
                .text("allowed", "F, M")
                .number("count", values.len())
                .choices(values);
            Words::new(Lang::Es).finding(&finding).help
        };
        assert!(said(&sex).starts_with("Use uno de estos: F (Mujeres), M (Hombres). "));
        assert!(said(&sex[..1]).starts_with("Use F (Mujeres). "), "{}", said(&sex[..1]));
        let party = Finding::at(&codes::UNKNOWN_PARTY, Place::file("data/per.csv"))
            .text("value", "CHI")
            .text("means", "other")
            .guess(Some("CHL".to_string()));
        let help = Words::new(Lang::Pt).finding(&party).help;
        assert!(help.starts_with("Você quis dizer “CHL (Chile)”?"), "{help}");
    }

    #[test]
    fn what_is_too_much_is_deleted_or_shortened() {
        let help = |what| {
            let finding = Finding::at(&codes::OVER_LIMIT, Place::file("data/per.csv"));
            Words::new(Lang::Es).finding(&finding.text("limit", "256").word("what", what)).help
        };
        assert!(help("columns").starts_with("Borre las columnas"), "{}", help("columns"));
        assert!(help("cell").starts_with("Acorte el texto"), "{}", help("cell"));
    }

    #[test]
    fn columns_are_named_in_the_language() {
        let finding = Finding::at(&codes::MISSING_HEADER, Place::file("data/per.csv"))
            .text("columns", "date, indicator")
            .number("below", 0)
            .text("written", "other")
            .guess(Some("country".to_string()));
        let text = Words::new(Lang::Es).finding(&finding);
        assert!(text.message.ends_with("fecha e indicador"), "{}", text.message);
        assert!(text.help.starts_with("¿Quiso decir «país»?"), "{}", text.help);
    }
}
