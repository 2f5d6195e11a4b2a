//! What the locked cells of a line say: what to write, until when, what was reported last.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::columns::Role;
use super::rules::{clip, is_whole};
use super::style::Styles;
use crate::engine::answers::DueFor;
use crate::engine::form::Line;
use crate::engine::gaps::GapState;
use crate::engine::last_reported::{Last, Reported};
use crate::model::finding::Arg;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, Need, OverParties};
use crate::model::quantity::{Quantity, percent_of};
use crate::model::row::Value;
use crate::render::missing::due_for;
use crate::render::values::{dimension, number, own, stage, text, unit};
use crate::text::visible::one_line;
use crate::words::catalogue::Words;

/// Characters of a name or a definition that are shown: what the highest row can hold.
const DEFINITION: usize = 1200;
/// Characters of a reported text that are shown.
const SHOWN: usize = 160;

/// What the texts of a sheet are written with.
#[derive(Clone, Copy)]
pub(super) struct Texts<'a> {
    /// The definitions.
    pub(super) framework: &'a Framework,
    /// The language.
    pub(super) words: &'a Words,
}

impl Texts<'_> {
    /// The unit, what is to be written, and which other cells must be filled.
    pub(super) fn measure(&self, line: &Line, columns: &[Role]) -> String {
        let indicator = self.framework.indicator(line.indicator);
        let mut parts = Vec::new();
        let unit = one_line(unit(self.words, indicator));
        if !unit.is_empty() {
            parts.push(self.words.say_with("form-unit", &[text("unit", unit)]));
        }
        parts.push(self.words.say(answer_key(indicator)));
        let required: Vec<String> = columns
            .iter()
            .filter(|role| **role != Role::Value)
            .filter(|role| role.need(indicator, is_undated(line)) == Some(Need::Required))
            .map(|role| role.header(self.framework, self.words).to_lowercase())
            .collect();
        if !required.is_empty() {
            let list = self.words.list(&required);
            parts.push(self.words.say_with("form-required", &[text("columns", list)]));
        }
        parts.join("\n")
    }

    /// For what, until when and how late.
    pub(super) fn due(&self, line: &Line) -> String {
        let Some(gap) = &line.gap else {
            let apart = stays_apart(self.framework.indicator(line.indicator));
            return self.words.say(if apart { "form-optional-apart" } else { "form-optional" });
        };
        let due = self.words.say_with("form-due", &[text("day", self.words.short_date(gap.due))]);
        let state = match gap.state {
            GapState::Overdue(days) => {
                let days = [("days", Arg::Number(i64::from(days)))];
                self.words.say_with("form-overdue", &days)
            }
            state => self.words.say(&format!("gap-{}", state.code())),
        };
        format!("{}\n{due}\n{state}", one_line(&due_for(self.words, &gap.due_for)))
    }

    /// What was reported last, and when.
    pub(super) fn last(&self, line: &Line) -> String {
        let Some(last) = &line.last else { return self.words.say("form-nothing-reported") };
        let indicator = self.framework.indicator(line.indicator);
        let mut parts: Vec<String> =
            last.rows.iter().map(|row| self.reported(indicator, row)).collect();
        parts.extend(self.more(last));
        let when = match last.date.span {
            crate::model::period::Span::Day => self.words.short_date(last.date.first),
            _ => self.words.period(last.date),
        };
        format!("{}\n({when})", parts.join("\n"))
    }

    fn more(&self, last: &Last) -> Option<String> {
        let more = i64::try_from(last.more).unwrap_or(i64::MAX);
        (more > 0).then(|| self.words.say_with("form-more", &[("n", Arg::Number(more))]))
    }

    fn reported(&self, indicator: &Indicator, row: &Reported) -> String {
        let exact = |amount| number(self.words, indicator, &Quantity::Exact(amount));
        let value = match &row.value {
            Value::Number(amount) => match row.of {
                None => exact(*amount),
                Some(of) => {
                    let mut args = vec![text("value", exact(*amount)), text("of", exact(of))];
                    let percent = percent_of(*amount, of).map(Quantity::percent);
                    let key =
                        if percent.is_some() { "page-value-of-percent" } else { "page-value-of" };
                    args.extend(
                        percent.map(|it| text("percent", number(self.words, indicator, &it))),
                    );
                    self.words.say_with(key, &args)
                }
            },
            Value::Yes(yes) => self.words.word(if *yes { "yes" } else { "no" }),
            Value::Stage(position) => stage(self.words, indicator, *position),
            Value::Text(written) => clip(&one_line(written), SHOWN),
            Value::NotApplicable => self.words.say("status-not-applicable"),
            Value::Withdrawn => String::new(),
        };
        let filled = row.dimensions.iter().enumerate().filter(|(_, value)| !value.is_empty());
        let split: Vec<String> = filled
            .map(|(at, value)| one_line(&dimension(self.words, self.framework, at, value)))
            .collect();
        let split =
            if split.is_empty() { String::new() } else { format!("{}: ", split.join(", ")) };
        let codes = || row.parties.iter().map(|id| self.framework.parties.get(*id).code.as_str());
        let joint = if row.parties.len() > 1 {
            format!(" [{}]", codes().collect::<Vec<_>>().join("/"))
        } else {
            String::new()
        };
        format!("{split}{value}{joint}")
    }

    /// A name, and its definition on the next line.
    pub(super) fn name_and_definition(&self, indicator: &Indicator) -> [String; 2] {
        let name = clip(&one_line(&own(self.words, &indicator.name)), DEFINITION);
        let definition = indicator.definition.as_ref().map(|text| own(self.words, text));
        let definition = definition.filter(|text| !text.trim().is_empty());
        let below =
            definition.map(|text| format!("\n{}", clip(&one_line(text.trim()), DEFINITION)));
        [name, below.unwrap_or_default()]
    }

    /// Writes a name in bold with its definition below it.
    ///
    /// # Errors
    /// When the text is longer than a cell may be.
    pub(super) fn what(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        indicator: &Indicator,
        styles: &Styles,
    ) -> Result<(), XlsxError> {
        let [name, below] = self.name_and_definition(indicator);
        if name.is_empty() || below.is_empty() {
            sheet.write_string_with_format(row, column, &name, &styles.told_strong)?;
            return Ok(());
        }
        let parts: [(&Format, &str); 2] = [(&styles.strong, &name), (&styles.plain, &below)];
        sheet.write_rich_string_with_format(row, column, &parts, &styles.told)?;
        Ok(())
    }
}

/// Whether a line says nothing of when its value was observed.
pub(super) fn is_undated(line: &Line) -> bool {
    line.gap.as_ref().is_none_or(|gap| gap.due_for == DueFor::Roadmap)
}

/// Whether a party's value is never part of the headline.
fn stays_apart(indicator: &Indicator) -> bool {
    match indicator.kind {
        Kind::Milestone => true,
        Kind::Count | Kind::Level | Kind::Share => indicator.over_parties == OverParties::None,
        Kind::Parties | Kind::Text => false,
    }
}

fn answer_key(indicator: &Indicator) -> &'static str {
    match indicator.kind {
        Kind::Share => "form-answer-share",
        Kind::Count | Kind::Level if is_whole(indicator) => "form-answer-whole",
        Kind::Count | Kind::Level => "form-answer-number",
        Kind::Parties => "form-answer-yes-no",
        Kind::Milestone => "form-answer-stage",
        Kind::Text => "form-answer-text",
    }
}
