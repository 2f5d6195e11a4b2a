//! Questions at a terminal. They are drawn on standard error, so that data can still be redirected.
//!
//! Lines are cut or wrapped here to the terminal's width: the library would break them within words.

use std::fmt;

use inquire::autocompletion::{Autocomplete, Replacement};
use inquire::error::{CustomUserError, InquireError};
use inquire::ui::{RenderConfig, Styled};
use inquire::validator::{ErrorMessage, Validation};
use inquire::{Confirm, Select, Text};

use super::person::{Ask, Check, Choice, Person};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::render::wrap::{width, wrap};
use crate::text::fold::fold;
use crate::text::visible::one_line;
use crate::words::catalogue::Words;

/// Lines of a list shown at once.
const PAGE: usize = 8;
/// Lines and columns that are assumed where the terminal does not say.
const USUAL: (usize, usize) = (24, 80);

/// The real person.
pub struct Terminal<'a> {
    words: &'a Words,
    colour: bool,
    left: String,
}

impl<'a> Terminal<'a> {
    /// The person at this command's terminal.
    #[must_use]
    pub fn new(context: &'a Context) -> Terminal<'a> {
        let words = &context.words;
        Terminal { words, colour: context.stderr_colour, left: words.say("ask-left") }
    }

    fn style(&self) -> RenderConfig<'_> {
        let plain =
            if self.colour { RenderConfig::default_colored() } else { RenderConfig::empty() };
        plain
            .with_answered_prompt_prefix(Styled::new(">"))
            .with_canceled_prompt_indicator(Styled::new(&self.left))
    }
}

/// Lines and columns of the terminal.
fn size() -> (usize, usize) {
    let found = terminal_size::terminal_size_of(std::io::stderr());
    found.map_or(USUAL, |(columns, lines)| (usize::from(lines.0), usize::from(columns.0)))
}

/// A choice as one line.
struct Line(String);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One line of at most `limit` columns: what does not fit gives way to `…`.
#[must_use]
pub fn cut(text: &str, limit: usize) -> String {
    let text = one_line(text);
    if width(&text) <= limit {
        return text;
    }
    let mut shown = String::new();
    for c in text.chars() {
        if width(&shown) + width(c.encode_utf8(&mut [0; 4])) + 1 > limit {
            break;
        }
        shown.push(c);
    }
    format!("{}…", shown.trim_end())
}

/// A text wrapped behind a sign and a blank.
fn block(text: &str, lead: usize) -> String {
    let limit = size().1.saturating_sub(lead + 1);
    let lines = text.lines().flat_map(|line| wrap(line, limit));
    lines.collect::<Vec<_>>().join(&format!("\n{}", " ".repeat(lead)))
}

/// Lines as wide as the terminal; what goes on stands two blanks in.
#[must_use]
pub fn fitted(text: &str) -> String {
    let limit = size().1.saturating_sub(1);
    let lines = text.trim_end().lines().flat_map(|line| {
        let mut whole = wrap(line, limit);
        if whole.len() > 1 {
            whole = wrap(line, limit.saturating_sub(2));
            whole.iter_mut().skip(1).for_each(|line| line.insert_str(0, "  "));
        }
        whole
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// How well a choice fits what was typed; the line behind them all does where none of them fits.
fn fits(choices: &[Choice], typed: &str, at: usize) -> Option<i64> {
    let none = || choices.iter().all(|one| one.fits(typed).is_none());
    choices.get(at).map_or_else(|| none().then_some(0), |one| one.fits(typed))
}

fn stopped(error: InquireError) -> Failure {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => Failure::Stopped,
        InquireError::IO(source) => Failure::reading(source),
        InquireError::NotTTY | InquireError::InvalidConfiguration(_) | InquireError::Custom(_) => {
            Failure::Internal("no terminal to ask at")
        }
    }
}

impl Person for Terminal<'_> {
    fn choose(&mut self, ask: &Ask, choices: &[Choice]) -> Result<usize, Failure> {
        let (lines, columns) = size();
        let line = |one: &Choice, limit: usize| {
            let aside = one_line(&one.aside);
            cut(&one.shown, limit.saturating_sub(width(&aside))) + &aside
        };
        // Behind the choices stands what is shown where none of them fits.
        let nothing = self.words.say("ask-no-match");
        let shown = |at: usize, limit: usize| {
            choices.get(at).map_or_else(|| cut(&nothing, limit), |one| line(one, limit))
        };
        let offered = || {
            let limit = columns.saturating_sub(3);
            (0..=choices.len()).map(|at| Line(shown(at, limit))).collect::<Vec<_>>()
        };
        let help = [ask.help.as_str(), &self.words.say("ask-help-choose")];
        let help = help.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("\n");
        let help = block(&help, 1);
        let prompt = format!("{}:", ask.prompt);
        let room = columns.saturating_sub(width(&prompt) + 4);
        loop {
            let picked = Select::new(&prompt, offered())
                .with_help_message(&help)
                .with_page_size(PAGE.min(lines.saturating_sub(6)).max(1))
                .with_scorer(&|typed, _, _, at| fits(choices, typed, at))
                .with_sorter(&|found| found.sort_by_key(|(at, score)| (-score, *at)))
                .with_formatter(&|one| shown(one.index, room))
                .with_render_config(self.style())
                .raw_prompt()
                .map_err(stopped)?;
            if picked.index < choices.len() {
                return Ok(picked.index);
            }
        }
    }

    fn write(&mut self, ask: &Ask, check: Check) -> Result<String, Failure> {
        let validator = move |text: &str| -> Result<Validation, CustomUserError> {
            Ok(match check(text) {
                Ok(_) => Validation::Valid,
                Err(why) => Validation::Invalid(ErrorMessage::Custom(block(&why, 2))),
            })
        };
        let shown = |text: &str| one_line(&check(text).unwrap_or_else(|_| text.to_string()));
        let help = block(&ask.help, 1);
        let prompt = format!("{}:", ask.prompt);
        let mut text = Text::new(&prompt)
            .with_validator(validator)
            .with_autocomplete(Blank)
            .with_formatter(&shown)
            .with_render_config(self.style());
        if !help.is_empty() {
            text = text.with_help_message(&help);
        }
        if !ask.offered.is_empty() {
            text = text.with_default(&ask.offered);
        }
        text.prompt().map_err(stopped)
    }

    fn agree(&mut self, prompt: &str) -> Result<bool, Failure> {
        let words = self.words;
        let (yes, no) = (words.say("ask-yes"), words.say("ask-no"));
        let parse = |text: &str| match fold(text).as_str() {
            "s" | "si" | "sim" | "y" | "yes" => Ok(true),
            "n" | "no" | "nao" => Ok(false),
            _ => Err(()),
        };
        Confirm::new(prompt)
            .with_default(true)
            .with_default_value_formatter(&|_| words.say("ask-yes-or-no"))
            .with_formatter(&|agreed| if agreed { yes.clone() } else { no.clone() })
            .with_parser(&parse)
            .with_error_message(&words.say("ask-say-yes-or-no"))
            .with_render_config(self.style())
            .prompt()
            .map_err(stopped)
    }
}

/// A blank where Tab is pressed. Two cells that are pasted have a tab between them, which not every terminal marks as
/// pasted: passed over, it would make another number of two.
#[derive(Debug, Clone, Copy)]
struct Blank;

impl Autocomplete for Blank {
    fn get_suggestions(&mut self, _: &str) -> Result<Vec<String>, CustomUserError> {
        Ok(Vec::new())
    }

    fn get_completion(
        &mut self,
        typed: &str,
        _: Option<String>,
    ) -> Result<Replacement, CustomUserError> {
        Ok(Some(format!("{typed} ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_fits_a_line_says_so() {
        let choices = ["PER  Perú", "BRA  Brasil"].map(|shown| Choice {
            shown: shown.to_string(),
            also: vec![shown[5..].to_string()],
            ..Choice::default()
        });
        let shown = |typed| (0..=2).filter(|at| fits(&choices, typed, *at).is_some()).collect();
        let shown: [Vec<usize>; 3] = ["", "bra", "xyz"].map(shown);
        assert_eq!(shown, [vec![0, 1], vec![1], vec![2]]);
    }

    #[test]
    fn lines_are_cut_to_the_terminal() {
        assert_eq!(cut("formación", 9), "formación");
        assert_eq!(cut("la formación", 9), "la forma…");
        assert_eq!(cut("la formación", 4), "la…");
        assert_eq!(cut("a\u{1b}[2J\nb", 40), "a\\u{1b}[2J b");
    }
}
