//! Where an indicator stands, in the order in which the statuses are tried.

/// Where an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The final target is met.
    Achieved,
    /// Progress is at or near what is expected today.
    OnTrack,
    /// Progress lags.
    AtRisk,
    /// Progress lags far behind.
    OffTrack,
    /// A value and a target, but nothing expected today.
    InProgress,
    /// The final date passed and the target is not met.
    Missed,
    /// A value, but no target.
    NoTarget,
    /// A value and a target, but nothing to measure progress from.
    NoBaseline,
    /// No value.
    NoData,
    /// No value, and none is due yet.
    NotDue,
    /// Declared not applicable.
    NotApplicable,
    /// Not told, because it would tell a value that is hidden: only in what is published.
    Hidden,
}

impl Status {
    /// Every status that an indicator can stand at, in the order of summaries.
    pub const ALL: [Status; 11] = [
        Status::Achieved,
        Status::OnTrack,
        Status::AtRisk,
        Status::OffTrack,
        Status::InProgress,
        Status::Missed,
        Status::NoTarget,
        Status::NoBaseline,
        Status::NoData,
        Status::NotDue,
        Status::NotApplicable,
    ];

    /// Its name in data formats and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Status::Achieved => "achieved",
            Status::OnTrack => "on-track",
            Status::AtRisk => "at-risk",
            Status::OffTrack => "off-track",
            Status::InProgress => "in-progress",
            Status::Missed => "missed",
            Status::NoTarget => "no-target",
            Status::NoBaseline => "no-baseline",
            Status::NoData => "no-data",
            Status::NotDue => "not-due",
            Status::NotApplicable => "not-applicable",
            Status::Hidden => "hidden",
        }
    }

    /// The status with this name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == code)
    }
}
