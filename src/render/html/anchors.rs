//! Ids within a document, each given once: two headings may be about the same indicator.

use std::collections::BTreeSet;

/// Ids given so far.
#[derive(Debug, Default)]
pub struct Anchors {
    given: BTreeSet<String>,
}

impl Anchors {
    /// An id of its own that begins with `stem` and names `wanted` as far as an id can.
    pub fn give(&mut self, stem: &str, wanted: &str) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
        let name: String = wanted.chars().take(64).map(plain).collect();
        let first = if name.is_empty() { format!("{stem}-1") } else { format!("{stem}-{name}") };
        let base = if name.is_empty() { stem.to_string() } else { first.clone() };
        let others = (2u32..).map(|number| format!("{base}-{number}"));
        let free = std::iter::once(first).chain(others).find(|one| !self.given.contains(one));
        let free = free.unwrap_or_default();
        self.given.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_is_given_twice() {
        let mut anchors = Anchors::default();
        let given = ["HR1", "HR1", "", "", "HR1-2", "a b\"<"].map(|one| anchors.give("s", one));
        assert_eq!(given, ["s-HR1", "s-HR1-2", "s-1", "s-2", "s-HR1-2-2", "s-a-b--"]);
    }
}
