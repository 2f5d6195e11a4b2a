//! The columns of the data sheet: their order, their hidden names, what each asks of an indicator.

use crate::engine::form::Form;
use crate::model::form::{LAST, NOT_APPLICABLE, TOLD};
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind, Need};
use crate::render::values::own;
use crate::words::catalogue::Words;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The line's key; hidden.
    Key,
    /// The indicator's id; chosen from a list on spare lines.
    Indicator,
    /// Its name and definition.
    What,
    /// What one unit is, and what is to be written.
    Measure,
    /// For which period, until when, how late.
    Due,
    /// What was reported last.
    Last,
    /// The answer.
    Value,
    /// That there is none to give.
    NotApplicable,
    /// Out of how many.
    Of,
    /// When observed.
    Date,
    /// At which activity.
    Event,
    /// A dimension of the framework.
    Dimension(usize),
    /// Evidence.
    Source,
    /// Free text.
    Note,
}

impl Role {
    /// Whether the party fills it in on every line.
    pub(super) fn is_input(self) -> bool {
        !matches!(
            self,
            Role::Key | Role::Indicator | Role::What | Role::Measure | Role::Due | Role::Last
        )
    }

    /// Its hidden name: the contract's word for the column, or that of one that only informs; keys have none.
    pub(super) fn name(self, framework: &Framework) -> Option<&str> {
        let [what, measure, due] = TOLD;
        Some(match self {
            Role::What => what,
            Role::Measure => measure,
            Role::Due => due,
            Role::Last => LAST,
            Role::Indicator => "indicator",
            Role::Value => "value",
            Role::NotApplicable => NOT_APPLICABLE,
            Role::Of => "of",
            Role::Date => "date",
            Role::Event => "event",
            Role::Dimension(at) => &framework.dimension(at).id,
            Role::Source => "source",
            Role::Note => "note",
            Role::Key => return None,
        })
    }

    /// The end of its catalogue keys: `form-column-…`, `form-means-…`, `form-example-…`.
    pub(super) fn word(self) -> &'static str {
        match self {
            Role::Key => "key",
            Role::Indicator => "indicator",
            Role::What => "what",
            Role::Measure => "measure",
            Role::Due => "due",
            Role::Last => "last",
            Role::Value => "value",
            Role::NotApplicable => "not-applicable",
            Role::Of => "of",
            Role::Date => "date",
            Role::Event => "event",
            Role::Dimension(_) => "dimension",
            Role::Source => "source",
            Role::Note => "note",
        }
    }

    /// What people read above it.
    pub(super) fn header(self, framework: &Framework, words: &Words) -> String {
        match self {
            Role::Dimension(at) => own(words, &framework.dimension(at).name),
            _ => words.say(&format!("form-column-{}", self.word())),
        }
    }

    /// Its width in characters.
    pub(super) fn width(self) -> u32 {
        match self {
            Role::Key => 4,
            Role::What => 46,
            Role::Measure | Role::Due | Role::Last | Role::Event => 15,
            Role::Source | Role::Note => 17,
            Role::NotApplicable => 9,
            Role::Dimension(_) | Role::Indicator => 10,
            Role::Value | Role::Of | Role::Date => 11,
        }
    }

    /// Whether the answer may leave it empty; none = it does not apply to the indicator.
    pub(super) fn need(self, indicator: &Indicator, undated: bool) -> Option<Need> {
        let required = |yes| if yes { Need::Required } else { Need::Optional };
        match self {
            Role::Value => Some(Need::Required),
            Role::Of => match indicator.kind {
                Kind::Share => Some(Need::Required),
                Kind::Count => Some(Need::Optional),
                _ => None,
            },
            Role::Date => Some(required(undated)),
            Role::Dimension(at) => {
                indicator.by.iter().find(|(one, _)| *one == at).map(|(_, need)| *need)
            }
            Role::Source => Some(required(indicator.evidence_required)),
            Role::NotApplicable | Role::Event | Role::Note => Some(Need::Optional),
            _ => None,
        }
    }
}

/// The columns of a form: a dimension has one only if some indicator of the form is split by it.
pub(super) fn of(framework: &Framework, form: &Form) -> Vec<Role> {
    let used = |at: &usize| {
        let indicators = form.lines.iter().map(|line| framework.indicator(line.indicator));
        indicators.into_iter().any(|one| one.by.iter().any(|(by, _)| by == at))
    };
    let dimensions = (0..framework.dimensions.len()).filter(used).map(Role::Dimension);
    let told = [Role::Key, Role::Indicator, Role::What, Role::Measure, Role::Due, Role::Last];
    let asked = [Role::Value, Role::NotApplicable, Role::Of, Role::Date, Role::Event];
    let ending = [Role::Source, Role::Note];
    told.into_iter().chain(asked).chain(dimensions).chain(ending).collect()
}
