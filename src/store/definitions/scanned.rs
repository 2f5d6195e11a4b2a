//! What a roadmap file names whose tree cannot be trusted: so that nothing in it is called unknown.
//!
//! Only lines `id = "…"` are looked at, and the header above them: before any it is the roadmap's.

use std::collections::BTreeSet;

use super::source::Source;
use crate::model::framework::Broken;

/// What a file names.
#[derive(Debug, Default)]
pub struct Scanned {
    /// Under a header with `indicators`.
    pub indicators: Vec<Broken>,
    /// The roadmap, and what stands under a header with `results`.
    pub above: Vec<Broken>,
}

/// Reads line by line, as far as lines tell.
#[must_use]
pub fn scan(source: &Source) -> Scanned {
    let mut found = Scanned::default();
    let mut have: BTreeSet<String> = BTreeSet::new();
    let (mut in_indicator, mut above) = (false, true);
    // Of which indicator it is said cannot be told.
    let sensitive = source.text.contains("sensitive");
    for (start, line) in source.lines() {
        let text = line.trim_start();
        if text.starts_with("[[") {
            in_indicator = text.contains("indicators");
            above = !in_indicator && text.contains("results");
        } else if text.starts_with('[') {
            above = false;
        }
        let value =
            text.strip_prefix("id").map(str::trim_start).and_then(|it| it.strip_prefix('='));
        let among = if in_indicator { &mut found.indicators } else { &mut found.above };
        let value = value.map(str::trim_start).filter(|_| in_indicator || above);
        let Some(quoted) = value else { continue };
        let mark = quoted.chars().next().filter(|c| matches!(c, '"' | '\''));
        let Some((id, _)) = mark.and_then(|mark| quoted[1..].split_once(mark)) else { continue };
        if have.insert(id.to_ascii_lowercase()) {
            let at = start + line.len() - quoted.len();
            let place = source.place(&(at..at + id.len() + 2));
            among.push(Broken { id: id.to_string(), place, sensitive: sensitive && in_indicator });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn ids_are_found_in_a_broken_file() {
        let text = "id = \"R\"\n[source]\nid = \"no\"\n[[results]]\nid = 'R1'\n[[results.indicators]]\nid = \"R.1\"\n\
                    kind = \n[[specific_objectives]]\nid = \"O\"\n  [[results.indicators]]\n  id='R.2' # x\n";
        let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
        let found = scan(&source);
        let told = |all: &[Broken]| {
            let told = all.iter().map(|one| (one.id.clone(), one.place.line, one.place.column));
            told.collect::<Vec<_>>()
        };
        let named = |id: &str, line, column| (id.to_string(), line, column);
        assert_eq!(told(&found.indicators), [named("R.1", 7, 6), named("R.2", 12, 6)]);
        assert_eq!(told(&found.above), [named("R", 1, 6), named("R1", 5, 6)]);
    }
}
