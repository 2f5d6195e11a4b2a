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
    /// The table in which it stands; none for a file.
    pub within: Option<&'static Table>,
}

impl Table {
    /// Where a key that it does not take is at home: the nearest table around it that takes that key, or else one further
    /// in that alone does.
    #[must_use]
    pub fn home(&self, key: &str) -> Option<&'static str> {
        self.around(key).or_else(|| {
            let common = ["id", "name"].contains(&key);
            let inside = INSIDE.iter().find(|table| !common && table.keys.contains(&key));
            inside.map(|table| table.name)
        })
    }

    fn around(&self, key: &str) -> Option<&'static str> {
        let around = self.within?;
        let name = if around.within.is_some() { around.name } else { "file" };
        if around.keys.contains(&key) { Some(name) } else { around.around(key) }
    }
}

/// Tables of which a key may stand too far out.
const INSIDE: [&Table; 4] = [&RESULT, &INDICATOR, &COLLECT, &STATUS];

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
    within: None,
};
/// `[groups.ID]`.
pub const GROUP: Table = Table {
    name: "group",
    keys: &["name", "members"],
    needed: &["members"],
    within: Some(&CONFIG),
};
/// `[parties.ID]`.
pub const PARTY: Table =
    Table { name: "party", keys: &["name"], needed: &[], within: Some(&CONFIG) };
/// `[dimensions.ID]`.
pub const DIMENSION: Table =
    Table { name: "dimension", keys: &["name", "values"], needed: &[], within: Some(&CONFIG) };
/// `[[meetings]]`.
pub const MEETING: Table = Table {
    name: "meeting",
    keys: &["id", "date", "name"],
    needed: &["id", "date"],
    within: Some(&CONFIG),
};
/// `[status]`.
pub const STATUS: Table =
    Table { name: "status", keys: &["on_track", "at_risk"], needed: &[], within: Some(&CONFIG) };
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
    within: None,
};
/// `source` of a roadmap.
pub const SOURCE: Table =
    Table { name: "source", keys: &["document", "section"], needed: &[], within: Some(&ROADMAP) };
/// `[[specific_objectives]]`.
pub const OBJECTIVE: Table = Table {
    name: "objective",
    keys: &["id", "text"],
    needed: &["id", "text"],
    within: Some(&ROADMAP),
};
/// `[[results]]`.
pub const RESULT: Table = Table {
    name: "result",
    keys: &["id", "statement", "supports", "indicators"],
    needed: &["id", "statement"],
    within: Some(&ROADMAP),
};
/// `[[results.indicators]]`; `kinds` tells which of them a kind takes.
pub const INDICATOR: Table = Table {
    name: "indicator",
    keys: kinds::KEYS,
    needed: &["id", "name", "kind"],
    within: Some(&RESULT),
};
/// `baseline`.
pub const BASELINE: Table = Table {
    name: "baseline",
    keys: &["value", "date", "included"],
    needed: &["value"],
    within: Some(&INDICATOR),
};
/// An element of `targets`.
pub const TARGET: Table = Table {
    name: "target",
    keys: &["date", "value", "agreed", "min", "max"],
    needed: &["value"],
    within: Some(&INDICATOR),
};
/// `range`.
pub const RANGE: Table =
    Table { name: "range", keys: &["min", "max"], needed: &[], within: Some(&INDICATOR) };
/// `collect`.
pub const COLLECT: Table = Table {
    name: "collect",
    keys: &["every", "from", "grace_days", "event", "date"],
    needed: &[],
    within: Some(&INDICATOR),
};
/// An element of `stages`.
pub const STAGE: Table =
    Table { name: "stage", keys: &["id", "name"], needed: &["id"], within: Some(&INDICATOR) };

/// `[checks]`, whose keys are codes.
pub const CHECKS: Table = Table { name: "checks", keys: &[], needed: &[], within: Some(&CONFIG) };
/// `by`, whose other keys are dimensions.
pub const BY: Table = Table { name: "by", keys: &["party"], needed: &[], within: Some(&INDICATOR) };

/// Every table whose keys are known beforehand.
pub const ALL: [Table; 16] = [
    CONFIG, GROUP, PARTY, DIMENSION, MEETING, STATUS, ROADMAP, SOURCE, OBJECTIVE, RESULT,
    INDICATOR, BASELINE, TARGET, RANGE, COLLECT, STAGE,
];

#[cfg(test)]
mod tests {
    use super::super::tests::{CONFIG, HEAD, INDICATOR, found, read_texts};
    use crate::model::finding::Arg;

    /// Code, line and home of what is found in texts of both files.
    fn homes(config: &str, roadmap: &str) -> Vec<(&'static str, u32, String)> {
        let definitions = read_texts(config, roadmap);
        let home = |at: usize| {
            let args = &definitions.findings[at].args;
            match args.iter().find(|(name, _)| *name == "home") {
                Some((_, Arg::Text(home))) => home.clone(),
                _ => String::new(),
            }
        };
        let each = found(&definitions).into_iter().enumerate();
        each.map(|(at, (code, line, _))| (code, line, home(at))).collect()
    }

    #[test]
    fn a_key_under_the_wrong_table_is_told_where_it_belongs() {
        let sound = format!("{HEAD}{INDICATOR}kind = \"text\"\n");
        for line in ["language = \"es\"", "region = \"MX\"", "[checks]\nbanner = \"x\""] {
            let config = CONFIG.replacen("language = \"es\"\n", "", 1);
            let at = 11 + line.lines().count() as u32;
            let found = homes(&format!("{config}{line}\n"), &sound);
            assert_eq!(found, [("R102", at, "file".to_string())], "{line}");
        }
        let head = HEAD.replacen("start = 2025-01-01\n", "", 1);
        let found =
            homes(CONFIG, &format!("{head}start = 2025-01-01\n{INDICATOR}kind = \"text\"\n"));
        assert_eq!(found, [("R102", 11, "file".to_string())], "not missing, too");
        for (line, home) in [("sensitive = true", "indicator"), ("every = \"year\"", "collect")] {
            let found = homes(CONFIG, &format!("{HEAD}{line}\n{INDICATOR}kind = \"text\"\n"));
            assert_eq!(found, [("R102", 12, home.to_string())], "too far out");
        }
        let found = homes(&format!("on_track = 0.8\n{CONFIG}"), &sound);
        assert_eq!(found, [("R102", 1, "status".to_string())]);
        for (lines, line, home) in [
            ("statement = \"x\"", 16, "result"),
            ("subthemes = []", 16, "file"),
            ("targets = [ { value = 3, unit = \"x\" } ]", 16, "indicator"),
            (
                "[[results.indicators.targets]]\nvalue = 3\nby = { sex = \"optional\" }",
                18,
                "indicator",
            ),
            ("[[results.indicators.targets]]\nvalue = 3\nsupports = []", 18, "result"),
            ("[results.indicators.by]\nsex = \"optional\"\nunit = \"x\"", 18, "indicator"),
            ("unidad = 3", 16, "none"),
        ] {
            let level = INDICATOR.to_string() + "kind = \"level\"\nover_time = \"latest\"\n";
            let found = homes(CONFIG, &format!("{HEAD}{level}{lines}\n"));
            assert_eq!(found, [("R102", line + 1, home.to_string())], "{lines}");
        }
    }
}
