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
    /// word typed must occur, without regard to case and accents.
    #[must_use]
    pub fn fits(&self, typed: &str) -> Option<i64> {
        let texts = || [&self.cell, &self.shown].into_iter().chain(&self.also).map(|one| fold(one));
        let mut words = typed.split_whitespace().map(fold);
        if !words.all(|word| texts().any(|text| text.contains(&word))) {
            return None;
        }
        let whole = fold(typed);
        let score = |text: String| match (text == whole, text.starts_with(&whole)) {
            (true, _) => 2,
            (false, true) => 1,
            (false, false) => 0,
        };
        texts().map(score).max()
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
        assert_eq!(peru.fits(""), Some(1));
        assert_eq!(peru.fits("peru"), Some(2));
        assert_eq!(peru.fits("PE"), Some(1));
        assert_eq!(peru.fits("eru"), Some(0));
        assert_eq!(peru.fits("chile"), None);
        let trained = choice("HR1.1.1", "Número de funcionarios que participan en la formación");
        assert_eq!(trained.fits("formacion numero"), Some(0));
        assert_eq!(trained.fits("hr1.1"), Some(1));
        assert_eq!(trained.fits("formacion chile"), None);
    }
}
