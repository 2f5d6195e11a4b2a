//! Corrections that make a row say what another one says that counts, too: one fact may be told twice then.
//!
//! Two rows alike but for their ids are two facts, so nothing is wrong with either. But whoever moved a line of a form to
//! another place meant none of that.

use std::collections::HashMap;

use super::fate::Fate;
use super::fingerprint::Print;
use super::proposal::{Contents, Verdict};
use super::ruling::Ruling;

/// Of each proposed row that takes another's place, a further row that counts and would then say the same.
#[must_use]
pub fn alike(
    contents: &Contents,
    after: &Ruling,
    verdicts: &[Verdict],
    first: usize,
) -> Vec<Option<usize>> {
    let counts = |row: &usize| after.fate(*row) == Fate::Counted;
    let mut counted: HashMap<Print, [Option<usize>; 2]> = HashMap::new();
    for row in (0..after.rows()).filter(counts) {
        let [one, other] = counted.entry(contents.of(row)).or_default();
        if one.is_none() {
            *one = Some(row)
        } else {
            other.get_or_insert(row);
        }
    }
    let corrects = |verdict: &Verdict| matches!(verdict, Verdict::Replaces(_));
    let other = |(row, verdict): (usize, &Verdict)| {
        let rows = counted.get(&contents.of(row)).filter(|_| corrects(verdict) && counts(&row))?;
        rows.iter().flatten().copied().find(|other| *other != row)
    };
    (first..).zip(verdicts).map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::census::{Census, Trace};
    use crate::model::framework::Framework;

    #[test]
    fn a_correction_to_what_another_row_says_is_seen() {
        let framework = Framework::default();
        let (mut census, mut contents) = (Census::new(&framework), Contents::new(false));
        for (says, id, replaces) in [(10, 1, 0), (20, 2, 0), (20, 3, 1), (30, 4, 0)] {
            contents.prints.push(says);
            census.traces.push(Trace::of(id + 100, id, replaces));
        }
        let after = Ruling::known_at(&census, None);
        let verdicts = [Verdict::Replaces(0), Verdict::Adds];
        assert_eq!(alike(&contents, &after, &verdicts, 2), [Some(1), None]);
        assert_eq!(alike(&contents, &after, &[Verdict::Adds; 2], 2), [None, None]);
    }
}
