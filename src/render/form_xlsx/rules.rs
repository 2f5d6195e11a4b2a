//! What cells accept: the rules that a spreadsheet checks while somebody types, each with a message that says
//! what to write. They are a help, not a guard: pasting goes past them, so `import` judges again.

use chrono::{Datelike, Months, NaiveDate};
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, XlsxError};

use super::lists::Lists;
use crate::engine::answers::DueFor;
use crate::engine::gaps::Gap;
use crate::model::amount::Amount;
use crate::model::form::choice;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::language::Text;
use crate::model::roadmap::Roadmap;
use crate::render::values::text;
use crate::words::catalogue::Words;

/// Characters of a rule's title.
const TITLE: usize = 32;
/// Characters of a rule's message.
const MESSAGE: usize = 255;
/// Months around a roadmap in which a date is still plausible.
const MARGIN: Months = Months::new(12);

/// What rules need of the workbook.
pub(super) struct Rules<'a> {
    /// The definitions.
    pub(super) framework: &'a Framework,
    /// The language.
    pub(super) words: &'a Words,
    /// The lists of the workbook.
    pub(super) lists: Lists,
}

/// A rule, or why it cannot be written.
pub(super) type Rule = Result<DataValidation, XlsxError>;

impl Rules<'_> {
    /// Of a value; `value` and `of` are the line's cells, such as `G5`.
    pub(super) fn value(&mut self, indicator: &Indicator, value: &str, of: &str) -> Rule {
        let rule = DataValidation::new();
        let (rule, key) = match indicator.kind {
            Kind::Count | Kind::Level | Kind::Share => {
                let (least, most) = bounds(indicator);
                let asked = self.number(indicator, least, most);
                let rule = match indicator.kind {
                    Kind::Level => plain_number(rule, indicator, least, most),
                    _ => rule
                        .allow_custom(within_of(indicator, least, most, value, of))
                        .ignore_blank(false),
                };
                return self.said(rule, &indicator.id, &asked);
            }
            Kind::Parties => {
                let choices = vec![self.words.word("yes"), self.words.word("no")];
                (rule.allow_list_formula(self.lists.range(choices)), "form-ask-yes-no")
            }
            Kind::Milestone => {
                let all: Vec<(String, Text)> =
                    indicator.stages.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
                (rule.allow_list_formula(self.choices(&all)), "form-ask-stage")
            }
            Kind::Text => (rule.allow_any_value(), "form-ask-text"),
        };
        self.said(rule, &indicator.id, &self.words.say(key))
    }

    /// Of a denominator.
    pub(super) fn of(&self, indicator: &Indicator, value: &str) -> Rule {
        let rule = DataValidationRule::GreaterThanOrEqualTo(Formula::new(format!("={value}")));
        let rule = if is_whole(indicator) {
            DataValidation::new().allow_whole_number_formula(rule)
        } else {
            DataValidation::new().allow_decimal_number_formula(rule)
        };
        self.said(rule, &indicator.id, &self.words.say("form-ask-of"))
    }

    /// Of a denominator on a spare line, whose indicator is not known yet.
    pub(super) fn any_of(&self, title: &str) -> Rule {
        let rule = DataValidationRule::GreaterThanOrEqualTo(Formula::new("=0"));
        let rule = DataValidation::new().allow_decimal_number_formula(rule);
        self.said(rule, title, &self.words.say("form-ask-of"))
    }

    /// Of a date on a spare line: within the roadmaps' time, and a year around it.
    pub(super) fn any_date(&self, roadmaps: &[&Roadmap], title: &str) -> Rule {
        let first = roadmaps.iter().map(|one| one.start).min().map(|day| day - MARGIN);
        let last = roadmaps.iter().map(|one| one.end).max().map(|day| day + MARGIN);
        self.between(first.zip(last), title)
    }

    /// Of a date: within the period that a value is due for, else as on a spare line.
    pub(super) fn date(&self, gap: Option<&Gap>, roadmap: &Roadmap, title: &str) -> Rule {
        match gap.map(|gap| &gap.due_for) {
            Some(DueFor::Period(period)) => {
                self.between(Some((period.first, period.last())), title)
            }
            _ => self.any_date(&[roadmap], title),
        }
    }

    fn between(&self, days: Option<(NaiveDate, NaiveDate)>, title: &str) -> Rule {
        let day = |day: NaiveDate| {
            Formula::new(format!("=DATE({},{},{})", day.year(), day.month(), day.day()))
        };
        // Without a roadmap there is no form; the two dates are what Excel knows.
        let (first, last) = days.unwrap_or((NaiveDate::MIN, NaiveDate::MAX));
        let rule = DataValidationRule::Between(day(first), day(last));
        let (from, to) = (self.words.short_date(first), self.words.short_date(last));
        let said = self.words.say_with("form-ask-date", &[text("first", from), text("last", to)]);
        self.said(DataValidation::new().allow_date_formula(rule), title, &said)
    }

    /// Of a dimension's value; none where any text is one.
    pub(super) fn dimension(&mut self, at: usize, title: &str) -> Option<Rule> {
        let all = &self.framework.dimension(at).values;
        (!all.is_empty()).then(|| {
            let rule = DataValidation::new().allow_list_formula(self.choices(all));
            self.said(rule, title, &self.words.say("form-ask-list"))
        })
    }

    /// Of the cell that says that there is nothing to report.
    pub(super) fn not_applicable(&mut self, title: &str) -> Rule {
        let range = self.lists.range(vec![self.words.word("yes")]);
        let rule = DataValidation::new().allow_list_formula(range);
        self.said(rule, title, &self.words.say("form-ask-not-applicable"))
    }

    /// Of an indicator on a spare line.
    pub(super) fn indicator(&mut self, choices: Vec<String>, title: &str) -> Rule {
        let rule = DataValidation::new().allow_list_formula(self.lists.range(choices));
        self.said(rule, title, &self.words.say("form-ask-list"))
    }

    /// Of a value on a spare line: any, with what to mind.
    pub(super) fn any_value(&self, title: &str) -> Rule {
        let said = self.words.say("form-ask-spare");
        self.said(DataValidation::new().allow_any_value(), title, &said)
    }

    fn choices(&mut self, all: &[(String, Text)]) -> Formula {
        let lang = self.words.lang();
        self.lists.range((0..all.len()).map(|at| choice(all, at, lang).to_string()).collect())
    }

    fn number(&self, indicator: &Indicator, least: Option<Amount>, most: Option<Amount>) -> String {
        let key = if is_whole(indicator) { "form-ask-whole" } else { "form-ask-number" };
        let mut said = self.words.say(key);
        for (key, limit) in [("form-ask-least", least), ("form-ask-most", most)] {
            if let Some(limit) = limit {
                let limit = [text("limit", self.words.number(&limit.to_string()))];
                said = format!("{said} {}", self.words.say_with(key, &limit));
            }
        }
        let of = indicator.kind != Kind::Level;
        if of { format!("{said} {}", self.words.say("form-ask-within")) } else { said }
    }

    /// With its title and message, shown on the cell and when something else is typed.
    fn said(&self, rule: DataValidation, title: &str, message: &str) -> Rule {
        let (title, message) = (clip(title, TITLE), clip(message, MESSAGE));
        rule.set_input_title(title.clone())?
            .set_input_message(message.clone())?
            .set_error_title(clip(&self.words.say("form-refused"), TITLE))?
            .set_error_message(message)
    }
}

/// Whether a fraction is an error.
pub(super) fn is_whole(indicator: &Indicator) -> bool {
    indicator.decimals == Some(0)
}

/// Least and greatest value of a row; a share's range bounds its percentage, not its parts.
fn bounds(indicator: &Indicator) -> (Option<Amount>, Option<Amount>) {
    let limit = |limit: &Option<(Amount, _)>| limit.as_ref().map(|(amount, _)| *amount);
    let (least, most) = (limit(&indicator.range.min), limit(&indicator.range.max));
    match indicator.kind {
        Kind::Share => (Some(Amount::ZERO), None),
        Kind::Count => (least.or(Some(Amount::ZERO)), most),
        _ => (least, most),
    }
}

fn plain_number(
    rule: DataValidation,
    indicator: &Indicator,
    least: Option<Amount>,
    most: Option<Amount>,
) -> DataValidation {
    let formula = |amount: Amount| Formula::new(format!("={amount}"));
    let limits = match (least, most) {
        (Some(least), Some(most)) => DataValidationRule::Between(formula(least), formula(most)),
        (Some(least), None) => DataValidationRule::GreaterThanOrEqualTo(formula(least)),
        (None, Some(most)) => DataValidationRule::LessThanOrEqualTo(formula(most)),
        (None, None) => DataValidationRule::GreaterThanOrEqualTo(Formula::new("=-999999999999999")),
    };
    if is_whole(indicator) {
        rule.allow_whole_number_formula(limits)
    } else {
        rule.allow_decimal_number_formula(limits)
    }
}

/// Nothing, or a number that is not greater than its denominator, where there is one.
fn within_of(
    indicator: &Indicator,
    least: Option<Amount>,
    most: Option<Amount>,
    value: &str,
    of: &str,
) -> Formula {
    let mut all = vec![format!("ISNUMBER({value})")];
    all.extend(least.map(|least| format!("{value}>={least}")));
    all.extend(most.map(|most| format!("{value}<={most}")));
    if is_whole(indicator) {
        all.push(format!("{value}=INT({value})"));
    }
    all.push(format!("OR({of}=\"\",{value}<={of})"));
    Formula::new(format!("=OR({value}=\"\",AND({}))", all.join(",")))
}

/// The beginning of a text, cut at a character, as long as a spreadsheet counts it.
pub(super) fn clip(whole: &str, limit: usize) -> String {
    if whole.encode_utf16().count() <= limit {
        return whole.to_string();
    }
    let mut length = 1;
    let fits = |c: &char| {
        length += c.len_utf16();
        length <= limit
    };
    whole.chars().take_while(fits).chain(['…']).collect()
}
