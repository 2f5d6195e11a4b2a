//! What a definition leaves open: no target agreed, no baseline, no calendar, nobody responsible,
//! no means of verification. The source of the official roadmaps sets none of these, and that is
//! something to report, not to fill in.

use crate::model::indicator::{Indicator, Kind};

/// A part of a definition that may be absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// No target is agreed (a milestone's defaulted last stage is none).
    Target,
    /// No baseline.
    Baseline,
    /// No collection calendar.
    Collect,
    /// Nobody is responsible.
    Responsible,
    /// No means of verification.
    Verification,
}

impl What {
    /// Every part, in the order listed.
    pub const ALL: [What; 5] =
        [What::Target, What::Baseline, What::Collect, What::Responsible, What::Verification];

    /// Its key in definition files and data formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            What::Target => "target",
            What::Baseline => "baseline",
            What::Collect => "collect",
            What::Responsible => "responsible",
            What::Verification => "verification",
        }
    }
}

/// What the indicator's definition lacks; a text has neither target nor baseline to lack.
#[must_use]
pub fn of(indicator: &Indicator) -> Vec<What> {
    let measured = indicator.kind != Kind::Text;
    let lacks = |what: &What| match what {
        What::Target => measured && indicator.targets.is_empty(),
        What::Baseline => measured && indicator.baseline.is_none(),
        What::Collect => indicator.collect.is_none(),
        What::Responsible => indicator.responsible.is_none(),
        What::Verification => indicator.verification.is_none(),
    };
    What::ALL.into_iter().filter(lacks).collect()
}
