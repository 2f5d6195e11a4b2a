//! Which keys each table of the definition files takes.
//!
//! The one list of them: the readers refuse any other key, and the schema for editors
//! (`cli/schema`) is built from it, so that the two cannot disagree.

use super::kinds;

/// A table of a definition file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// What is said of a key is in the catalogues as `schema-NAME-KEY`.
    pub name: &'static str,
    /// Every key it takes.
    pub keys: &'static [&'static str],
    /// Those that it cannot do without, whatever the others say.
    pub needed: &'static [&'static str],
}

/// `ruta.toml`.
pub const CONFIG: Table = Table {
    name: "config",
    keys: &[
        "language",
        "region",
        "banner",
        "reporter",
        "groups",
        "parties",
        "dimensions",
        "meetings",
        "status",
        "checks",
    ],
    needed: &[],
};
/// `[groups.ID]`.
pub const GROUP: Table = Table { name: "group", keys: &["name", "members"], needed: &["members"] };
/// `[parties.ID]`.
pub const PARTY: Table = Table { name: "party", keys: &["name"], needed: &[] };
/// `[dimensions.ID]`.
pub const DIMENSION: Table = Table { name: "dimension", keys: &["name", "values"], needed: &[] };
/// `[[meetings]]`.
pub const MEETING: Table =
    Table { name: "meeting", keys: &["id", "date", "name"], needed: &["id", "date"] };
/// `[status]`.
pub const STATUS: Table = Table { name: "status", keys: &["on_track", "at_risk"], needed: &[] };
/// A roadmap file.
pub const ROADMAP: Table = Table {
    name: "roadmap",
    keys: &[
        "id",
        "title",
        "language",
        "translations",
        "start",
        "end",
        "general_objective",
        "subthemes",
        "cross_cutting",
        "source",
        "specific_objectives",
        "results",
    ],
    needed: &["id", "title", "start", "end"],
};
/// `source` of a roadmap.
pub const SOURCE: Table = Table { name: "source", keys: &["document", "section"], needed: &[] };
/// `[[specific_objectives]]`.
pub const OBJECTIVE: Table =
    Table { name: "objective", keys: &["id", "text"], needed: &["id", "text"] };
/// `[[results]]`.
pub const RESULT: Table = Table {
    name: "result",
    keys: &["id", "statement", "supports", "indicators"],
    needed: &["id", "statement"],
};
/// `[[results.indicators]]`; `kinds` tells which of them a kind takes.
pub const INDICATOR: Table =
    Table { name: "indicator", keys: kinds::KEYS, needed: &["id", "name", "kind"] };
/// `baseline`.
pub const BASELINE: Table =
    Table { name: "baseline", keys: &["value", "date", "included"], needed: &["value"] };
/// An element of `targets`.
pub const TARGET: Table =
    Table { name: "target", keys: &["date", "value", "agreed", "min", "max"], needed: &["value"] };
/// `range`.
pub const RANGE: Table = Table { name: "range", keys: &["min", "max"], needed: &[] };
/// `collect`.
pub const COLLECT: Table =
    Table { name: "collect", keys: &["every", "from", "grace_days", "event", "date"], needed: &[] };
/// An element of `stages`.
pub const STAGE: Table = Table { name: "stage", keys: &["id", "name"], needed: &["id"] };

/// Every table.
pub const ALL: [Table; 16] = [
    CONFIG, GROUP, PARTY, DIMENSION, MEETING, STATUS, ROADMAP, SOURCE, OBJECTIVE, RESULT,
    INDICATOR, BASELINE, TARGET, RANGE, COLLECT, STAGE,
];
