//! Ids within a document, each given once: two headings may be about the same indicator.

use std::collections::{BTreeMap, BTreeSet};

/// Ids given so far.
#[derive(Debug, Default)]
pub struct Anchors {
    given: BTreeSet<String>,
    /// The last number tried after each beginning.
    tried: BTreeMap<String, u32>,
}

impl Anchors {
    /// An id of its own that begins with `stem` and names `wanted` as far as an id can.
    pub fn give(&mut self, stem: &str, wanted: &str) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
        let name: String = wanted.chars().take(64).map(plain).collect();
        let base = if name.is_empty() { stem.to_string() } else { format!("{stem}-{name}") };
        if !name.is_empty() && self.given.insert(base.clone()) {
            return base;
        }
        let tried = self.tried.entry(base.clone()).or_insert(u32::from(!name.is_empty()));
        loop {
            *tried += 1;
            let one = format!("{base}-{tried}");
            if self.given.insert(one.clone()) {
                return one;
            }
        }
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
