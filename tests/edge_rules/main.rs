//! The contract's edge rules, each by its number, as a user meets them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod definitions;
mod rows;
#[path = "../support/mod.rs"]
mod support;
mod ties;
mod told;
mod views;

use support::{Bench, text};

/// A summed count.
pub const SUM: &str = r#"id = "C"
name = "Count"
kind = "count"
over_time = "sum""#;

/// A count of totals to date.
pub const LATEST: &str = r#"id = "L"
name = "Total"
kind = "count"
over_time = "latest""#;

/// Countries of the group G.
pub const PARTIES: &str = r#"id = "P"
name = "Countries"
kind = "parties"
within = "G""#;

/// A summed share.
pub const SHARE: &str = r#"id = "S"
name = "Share"
kind = "share"
over_time = "sum""#;

/// A product in two stages.
pub const MILESTONE: &str = r#"id = "M"
name = "Product"
kind = "milestone"
stages = [ { id = "created", name = "created" }, { id = "sent", name = "sent" } ]"#;

/// A text.
pub const TEXT: &str = r#"id = "X"
name = "Text"
kind = "text""#;

/// A group, a dimension, a meeting.
pub const CONFIG: &str = r#"language = "en"
[groups.G]
name = "Group"
members = ["PER", "BOL", "CHL"]
[dimensions.sex]
name = "Sex"
values = { F = "Women", M = "Men" }
[[meetings]]
id = "m1"
date = 2025-04-10
name = "First meeting"
"#;

/// The framework above with these indicators and rows.
pub fn bench(indicators: &[&str], rows: &str) -> Bench {
    Bench::with(indicators).file("ruta.toml", CONFIG).data(rows)
}

/// An indicator's value as text.
pub fn value(bench: &Bench, id: &str, args: &[&str]) -> String {
    text(&bench.figure(id, args)["value"])
}

/// A key of an indicator's figure as text.
pub fn value_of(bench: &Bench, id: &str, key: &str) -> String {
    text(&bench.figure(id, &[])[key])
}
