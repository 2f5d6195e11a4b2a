//! Whoever sits at the terminal, as questions see them: tests answer in their place.

use crate::cli::failure::Failure;
use crate::text::fold::fold;

/// One question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// What is asked, in a few words.
    pub prompt: String,
    /// How to answer; may be empty.
    pub help: String,
    /// What is meant when nothing is typed; may be empty.
    pub offered: String,
}

/// One of several answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The text of the cell; empty = the cell stays empty.
    pub cell: String,
    /// What people read.
    pub shown: String,
    /// What stands behind it, however little room there is; may be empty.
    pub aside: String,
    /// Other texts that it is found by.
    pub also: Vec<String>,
}

/// Looks at a typed answer: how it is read, or what is wrong with it.
pub type Check<'a> = &'a dyn Fn(&str) -> Result<String, String>;

/// Somebody who answers. Every question may be answered by leaving: [`Failure::Stopped`].
pub trait Person {
    /// One of these, by its index.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    fn choose(&mut self, ask: &Ask, choices: &[Choice]) -> Result<usize, Failure>;

    /// A text that the check accepts.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    fn write(&mut self, ask: &Ask, check: Check) -> Result<String, Failure>;

    /// Yes or no.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    fn agree(&mut self, prompt: &str) -> Result<bool, Failure>;
}

impl Choice {
    /// How well it fits what has been typed so far, higher is better; nothing if it does not. Every
    /// word typed must occur, without regard to case and accents. What people read comes before other languages, a
    /// word's beginning before its inside.
    #[must_use]
    pub fn fits(&self, typed: &str) -> Option<i64> {
        let shown = [&self.cell, &self.shown].map(|one| Folded::of(one));
        let also = self.also.iter().map(|one| Folded::of(one));
        let all: Vec<Folded> = shown.iter().cloned().chain(also).collect();
        let words: Vec<String> = typed.split_whitespace().map(fold).collect();
        let every = |texts: &[Folded], holds: fn(&Folded, &str) -> bool| {
            words.iter().all(|word| texts.iter().any(|text| holds(text, word)))
        };
        let whole = fold(typed);
        Some(match () {
            () if all.iter().any(|one| one.text == whole) => 5,
            () if shown.iter().any(|one| one.text.starts_with(&whole)) => 4,
            () if every(&shown, Folded::has_word) => 3,
            () if every(&shown, Folded::has) => 2,
            () if every(&all, Folded::has_word) => 1,
            () if every(&all, Folded::has) => 0,
            () => return None,
        })
    }
}

/// A text without case and accents, and where its words begin.
#[derive(Clone)]
struct Folded {
    text: String,
    begins: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Folded {
        let mut folded = Folded { text: String::new(), begins: Vec::new() };
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            folded.begins.push(folded.text.len());
            folded.text.push_str(&fold(word));
        }
        folded
    }

    fn has(&self, typed: &str) -> bool {
        self.text.contains(typed)
    }

    /// Whether one of its words begins so.
    fn has_word(&self, typed: &str) -> bool {
        let mut rests = self.begins.iter().filter_map(|at| self.text.get(*at..));
        rests.any(|rest| rest.starts_with(typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_found_by_any_of_their_texts() {
        let choice = |cell: &str, shown: &str| Choice {
            cell: cell.to_string(),
            shown: shown.to_string(),
            also: vec!["Peru".to_string()],
            ..Choice::default()
        };
        let peru = choice("PER", "Perú");
        assert_eq!(peru.fits(""), Some(4));
        assert_eq!(peru.fits("peru"), Some(5));
        assert_eq!(peru.fits("PE"), Some(4));
        assert_eq!(peru.fits("eru"), Some(2));
        assert_eq!(peru.fits("chile"), None);
        let trained = choice("HR1.1.1", "Número de funcionarios que participan en la formación");
        assert_eq!(trained.fits("formacion numero"), Some(3));
        assert_eq!(trained.fits("hr1.1"), Some(4));
        assert_eq!(trained.fits("formacion chile"), None);
    }

    #[test]
    fn what_is_read_comes_before_other_languages_and_beginnings_before_insides() {
        let choice = |id: &str, name: &str, english: &str| Choice {
            cell: id.to_string(),
            shown: format!("{id}  {name}"),
            also: vec![name.to_string(), english.to_string()],
            ..Choice::default()
        };
        let trained = choice("HR1.1.1", "Funcionarios formados", "Officials in training");
        let children = choice("HR2.1.1", "Atención a niños", "Care of children");
        let aliens = choice("HR2.1.2", "Persona de Bernina", "Person of Bernina");
        let fits = |typed: &str| [&trained, &children, &aliens].map(|one| one.fits(typed));
        assert_eq!(fits("niñ"), [Some(0), Some(3), Some(2)]);
        assert_eq!(fits("NIN"), fits("niñ"));
        assert_eq!(fits("care"), [None, Some(1), None]);
        assert_eq!(fits("hr2"), [None, Some(4), Some(4)]);
    }
}
