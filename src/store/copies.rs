//! Which files are a sync program's conflict copies, by their names alone.
//!
//! A name is a copy only if it carries a known mark *and* the original stands beside it: `plan
//! (1).csv` without a `plan.csv` is somebody's own file. Marks may be stacked (`plan - Copy
//! (2).csv`), so they are taken off one by one until an original is met. OneDrive adds only the
//! computer's name after a hyphen, exactly as people write `peru-2025.csv`: such a name is a mere
//! *maybe*, and what stands in the files decides. Nothing is opened here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::period::Period;
use crate::model::row::{Copy, DataFile, FileIx};
use crate::text::fold::neat;

/// Phrases, in lower case, that mark a copy when they stand in brackets at the end of a name.
const IN_BRACKETS: &[&str] = &[
    "conflicted copy",
    "case conflict",
    "sfconflict",
    "copia en conflicto",
    "cópia em conflito",
    "copia em conflito",
    "cópia conflitante",
    "copie en conflit",
    // Excel, of a file that was not saved.
    "recovered",
    "recuperado",
    "autosaved",
];
/// Ends of a name, in lower case, behind a blank, a hyphen or a dash.
const ENDS: &[&str] = &["copy", "copia", "cópia", "copie"];
/// What stands before them, as Windows, the Mac and people write it.
const BEFORE: &[&str] = &[" - ", " – ", " ", "_"];
/// Beginnings of a name, in lower case, in two parts: a number may stand between.
const BEGINNINGS: &[(&str, &str)] =
    &[("copy ", "of "), ("copia ", "de "), ("cópia ", "de "), ("copie ", "de ")];

/// Puts files in reading order, originals before copies, each in byte order of its path, and says
/// of which other one each is a copy.
///
/// `paths` are relative, with `/`; `is_party` tells whether a text is a party.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "places in lists of one entry a path")]
pub fn arrange(mut paths: Vec<String>, is_party: &dyn Fn(&str) -> bool) -> Vec<DataFile> {
    paths.sort_unstable();
    paths.dedup();
    let originals = find_originals(&paths, is_party);
    let (own, copies): (Vec<usize>, Vec<usize>) =
        (0..paths.len()).partition(|at| originals[*at].is_none());
    let order: Vec<usize> = own.into_iter().chain(copies).collect();
    let mut new_place = vec![FileIx(0); paths.len()];
    for (place, old) in (0u32..).zip(&order) {
        new_place[*old] = FileIx(place);
    }
    let copy_of = |at: usize| match originals[at] {
        None => Copy::No,
        Some((original, true)) => Copy::Known(new_place[original]),
        Some((original, false)) => Copy::Maybe(new_place[original]),
    };
    order.iter().map(|at| DataFile { path: Arc::from(&*paths[*at]), copy: copy_of(*at) }).collect()
}

/// The first original of each path and whether its mark is a known one.
fn find_originals(paths: &[String], is_party: &dyn Fn(&str) -> bool) -> Vec<Option<(usize, bool)>> {
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for (at, path) in paths.iter().enumerate() {
        by_name.entry(form(path)).or_insert(at);
    }
    let one_step: Vec<Option<(usize, bool)>> = paths
        .iter()
        .enumerate()
        .map(|(at, path)| original_of(&form(path), &by_name, is_party).filter(|it| it.0 != at))
        .collect();
    (0..paths.len()).map(|at| follow(&one_step, at)).collect()
}

/// From a copy of a copy to the original. Each step shortens the name, so it ends.
#[expect(clippy::indexing_slicing, reason = "places in a list of one entry a path")]
fn follow(one_step: &[Option<(usize, bool)>], from: usize) -> Option<(usize, bool)> {
    let (mut at, mut known) = one_step[from]?;
    while let Some((next, also_known)) = one_step[at] {
        at = next;
        known &= also_known;
    }
    Some((at, known))
}

/// The form in which names are compared: composed letters, lower case.
fn form(path: &str) -> String {
    neat(path).to_lowercase()
}

fn original_of(
    form: &str,
    by_name: &BTreeMap<String, usize>,
    is_party: &dyn Fn(&str) -> bool,
) -> Option<(usize, bool)> {
    let (folder, name) = form
        .rsplit_once('/')
        .map_or(("", form), |(_, name)| (&form[..form.len() - name.len()], name));
    let (stem, extension) = name.rsplit_once('.')?;
    let beside = |stem: &str| by_name.get(&format!("{folder}{stem}.{extension}")).copied();
    let mut rest = stem.to_string();
    while let Some(shorter) = without_mark(&rest) {
        if let Some(at) = beside(&shorter) {
            return Some((at, true));
        }
        rest = shorter;
    }
    let hyphens = stem.rmatch_indices('-').map(|(at, _)| at);
    let bare = |at: usize| beside(&stem[..at]).filter(|_| is_foreign(&stem[at + 1..], is_party));
    hyphens.filter_map(bare).next().map(|at| (at, false))
}

/// The name (lower case, no extension) without its outermost mark.
fn without_mark(stem: &str) -> Option<String> {
    let kept = without_brackets(stem)
        .or_else(|| stem.strip_suffix(" [conflict]"))
        .or_else(|| without_end(stem))
        .or_else(|| without_beginning(stem))
        .or_else(|| before_stamp(stem, ".sync-conflict-"))
        .or_else(|| before_stamp(stem, "_conflict-"))
        .or_else(|| without_single_digit(stem))?;
    let kept = kept.trim_end();
    (!kept.is_empty()).then(|| kept.to_string())
}

/// `plan (1)`, `plan (ana's conflicted copy 2025-03-12)`: but `plan (2025)` is a name of its own.
fn without_brackets(stem: &str) -> Option<&str> {
    let inside = stem.strip_suffix(')')?;
    let (kept, inside) = inside.rsplit_once('(')?;
    let number = (1..=2).contains(&inside.len()) && inside.bytes().all(|b| b.is_ascii_digit());
    (number || IN_BRACKETS.iter().any(|mark| inside.contains(mark))).then_some(kept)
}

/// `plan - Copy`, `plan copia`.
fn without_end(stem: &str) -> Option<&str> {
    let kept = ENDS.iter().find_map(|end| stem.strip_suffix(end))?;
    BEFORE.iter().find_map(|before| kept.strip_suffix(before))
}

/// `Copia de plan`, `Copy (2) of plan`.
fn without_beginning(stem: &str) -> Option<&str> {
    BEGINNINGS.iter().find_map(|(start, end)| {
        let rest = stem.strip_prefix(start)?;
        let numbered = || {
            let (number, rest) = rest.strip_prefix('(')?.split_once(") ")?;
            number.bytes().all(|byte| byte.is_ascii_digit()).then_some(rest)
        };
        numbered().unwrap_or(rest).strip_prefix(end)
    })
}

/// `plan.sync-conflict-20250312-123456-abc`, `plan_conflict-20250312-1234`.
fn before_stamp<'a>(stem: &'a str, mark: &str) -> Option<&'a str> {
    let at = stem.rfind(mark)?;
    let stamp = &stem[at + mark.len()..];
    let day = stamp.get(..8).is_some_and(|day| day.bytes().all(|b| b.is_ascii_digit()));
    day.then(|| &stem[..at])
}

/// iCloud's `plan 2`: from 2 to 9, since `plan 24` is more likely a year.
fn without_single_digit(stem: &str) -> Option<&str> {
    stem.strip_suffix(|c| ('2'..='9').contains(&c))?.strip_suffix(' ')
}

/// Whether a suffix means nothing here: no year, period, digits or party, alone or joined.
fn is_foreign(suffix: &str, is_party: &dyn Fn(&str) -> bool) -> bool {
    let ours = |part: &str| {
        part.is_empty()
            || part.bytes().all(|b| b.is_ascii_digit())
            || Period::parse(&part.to_uppercase()).is_some()
            || Period::parse(&format!("2025-{}", part.to_uppercase())).is_some()
            || is_party(part)
            || is_party(&part.to_uppercase())
    };
    !ours(suffix) && !suffix.split(['-', '_', ' ', '.', '+']).all(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_party(text: &str) -> bool {
        ["PER", "CSM", "OIM"].contains(&text)
    }

    /// The one other file is the original; says what the named one is.
    fn kind(name: &str, original: &str) -> &'static str {
        let files = arrange(vec![name.to_string(), original.to_string()], &is_party);
        let file = files.iter().find(|file| &*file.path == name).unwrap();
        match file.copy {
            Copy::No => "own",
            Copy::Known(_) => "copy",
            Copy::Maybe(_) => "maybe",
        }
    }

    #[test]
    fn known_marks_beside_their_original() {
        for name in [
            "per (Ana's conflicted copy 2025-03-12).csv",
            "per (copia en conflicto de ANA-PC 2025-03-12).csv",
            "per (cópia em conflito de Ana 2025-03-12).csv",
            "per (co\u{301}pia em conflito de Ana).csv",
            "per (conflicted copy 2025-03-12 123456).csv",
            "per.sync-conflict-20250312-123456-ABCDEFG.csv",
            "per_conflict-20250312-1234.csv",
            "per (SFConflict ana@x.org 2025-03-12-10-20-30).csv",
            "per [Conflict].csv",
            "per (1).csv",
            "PER (12).CSV",
            "per - Copy.csv",
            "per - Copy (2).csv",
            "per - copia.csv",
            "per - Cópia.csv",
            "Copy of per.csv",
            "Copia de per.csv",
            "Cópia de per.csv",
            "per 2.csv",
            "per (1) (2).csv",
            "per copy.csv",
            "per copia 2.csv",
            "per – copia.csv",
            "per_copia.csv",
            "Copia (2) de per.csv",
            "per (Recovered).csv",
            "per (Recuperado).csv",
        ] {
            assert_eq!(kind(&format!("data/{name}"), "data/per.csv"), "copy", "{name}");
            assert_eq!(kind(&format!("data/{name}"), "data/bol.csv"), "own", "no original: {name}");
            assert_eq!(kind(&format!("data/x/{name}"), "data/per.csv"), "own", "elsewhere: {name}");
        }
    }

    #[test]
    fn names_of_their_own() {
        for name in [
            "per (2025).csv",
            "per 2025.csv",
            "per 1.csv",
            "per 24.csv",
            "per-2025.csv",
            "per-S1.csv",
            "per-q2.csv",
            "per-03.csv",
            "per-2025-Q1.csv",
            "per-2025-03-12.csv",
            "per-12345.csv",
            "per-csm.csv",
            "per-OIM-2025.csv",
            "peru.csv",
            "per (borrador).csv",
            "per.sync-conflict.csv",
            "percopia.csv",
            "Copia per.csv",
        ] {
            assert_eq!(kind(name, "per.csv"), "own", "{name}");
        }
    }

    #[test]
    fn a_bare_suffix_is_a_maybe() {
        for name in ["per-DESKTOP-A1B2C3.csv", "per-ANA.csv", "per-LAPTOP-2025.csv"] {
            assert_eq!(kind(name, "per.csv"), "maybe", "{name}");
        }
    }

    #[test]
    fn originals_come_first_and_copies_point_at_the_first_original() {
        let names = ["a (1).csv", "a (1) (2).csv", "a.csv", "b-ANA.csv", "b.csv", "B/x.csv"];
        let files = arrange(names.map(str::to_string).to_vec(), &is_party);
        let paths: Vec<_> = files.iter().map(|file| &*file.path).collect();
        let order = ["B/x.csv", "a.csv", "b.csv", "a (1) (2).csv", "a (1).csv", "b-ANA.csv"];
        assert_eq!(paths, order);
        assert_eq!(files[3].copy, Copy::Known(FileIx(1)));
        assert_eq!(files[4].copy, Copy::Known(FileIx(1)));
        assert_eq!(files[5].copy, Copy::Maybe(FileIx(2)));
    }
}
