//! What a total tells of parts that are hidden because they do not, or no longer, simply add up.
//!
//! The board knows only axes whose parts add up. Along the others nothing is shown but zeros, and still it is plain who
//! reported: each part that is not nothing is at least 1. Where so many share so little, each of them is told. What is known
//! too narrowly here is what is known too narrowly there: a small number held within fewer than ten.

use std::collections::BTreeSet;

use super::SMALL;
use super::sheet::{Counts, Form, Sheet, is_table};
use crate::engine::answer::Axis;
use crate::model::amount::Amount;

/// Whether a total holds small parts too narrowly along a closed axis where they add up all the same: each is at least 1,
/// and at least what was `told` of it before. So it is for what a part has grown by.
pub(super) fn holds_parts(
    sheet: &Sheet,
    closed: &BTreeSet<Axis>,
    told: impl Fn(&Form, usize) -> Option<i128>,
) -> bool {
    let Some(total) = sheet.total else { return false };
    let axes = sheet.axes.iter().filter(|(axis, _)| closed.contains(axis));
    let mut added = axes.filter(|(_, parts)| is_table(total, parts));
    added.any(|(axis, parts)| {
        (0..total.layers().len()).any(|layer| {
            let part = |(key, counts): (&Option<String>, &Counts)| {
                let own = units(*counts, layer).filter(|own| *own > 0)?;
                let told = told(&Form::Part(*axis, key.clone()), layer);
                Some((own, told.unwrap_or(0).min(own)))
            };
            let parts: Vec<(i128, i128)> = parts.iter().filter_map(part).collect();
            let left: i128 = parts.iter().map(|(own, told)| own - told.max(&1)).sum();
            let few = |(own, told): &(i128, i128)| is_few(*own) || is_few(own - told);
            parts.iter().any(few) && left < i128::from(SMALL)
        })
    })
}

/// Whether what one total has more than another tells small parts along a closed axis of which nothing was counted before.
/// Parties that reported together count as many, which is rather too many.
pub(super) fn holds_newcomers(old: &Sheet, new: &Sheet, closed: &BTreeSet<Axis>) -> bool {
    let counted = |sheet: &Sheet, form: &Form, layer| {
        sheet.get(form).and_then(|counts| units(counts, layer)).unwrap_or(0)
    };
    let Some((was, now)) = old.total.zip(new.total) else { return false };
    let mut axes = new.axes.iter().filter(|(axis, _)| closed.contains(axis));
    axes.any(|(axis, parts)| {
        (0..now.layers().len()).any(|layer| {
            let Some((was, now)) = units(was, layer).zip(units(now, layer)) else { return false };
            let forms = parts.keys().map(|key| Form::Part(*axis, key.clone()));
            let fresh = forms.filter(|form| counted(old, form, layer) == 0);
            let fresh = fresh.map(|form| counted(new, &form, layer)).filter(|part| *part > 0);
            let fresh: Vec<i128> = fresh.collect();
            let left = now - was - fresh.len() as i128;
            fresh.into_iter().any(is_few) && left < i128::from(SMALL)
        })
    })
}

/// One of the counts told, as [`Counts::layers`] has them, in whole persons.
pub(super) fn units(counts: Counts, layer: usize) -> Option<i128> {
    counts.layers().get(layer).copied().flatten().map(whole)
}

/// Whole persons.
pub(super) fn whole(amount: Amount) -> i128 {
    amount.units() / Amount::ONE.units()
}

/// Whether so many are few persons.
fn is_few(number: i128) -> bool {
    (1..=i128::from(SMALL)).contains(&number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn sheet(total: i64, parts: &[(&str, i64)]) -> Sheet {
        let counts = |value| Counts { value: Amount::whole(value), of: None };
        let parts = parts.iter().map(|(key, value)| (Some((*key).to_string()), counts(*value)));
        let parts: BTreeMap<_, _> = parts.collect();
        Sheet { total: Some(counts(total)), axes: vec![(Axis::Party, parts)] }
    }

    #[test]
    fn who_is_new_shares_what_is_new() {
        let closed = BTreeSet::from([Axis::Party]);
        let holds = |was: &Sheet, now: &Sheet| holds_newcomers(was, now, &closed);
        let old = sheet(12, &[("ARG", 12)]);
        let two = |each| [("ARG", 12), ("BOL", each), ("PER", each)];
        assert!(holds(&old, &sheet(14, &two(1))), "each is 1");
        assert!(holds(&old, &sheet(22, &two(5))), "1 to 9");
        assert!(!holds(&old, &sheet(24, &two(6))), "1 to 11");
        assert!(!holds(&old, &sheet(34, &two(11))), "none is small");
        assert!(holds(&old, &sheet(5, &[("BOL", 5)])), "a total that has fallen");
        assert!(!holds(&old, &sheet(14, &[("ARG", 14)])), "nobody is new");
        assert!(!holds_newcomers(&old, &sheet(14, &two(1)), &BTreeSet::new()), "the board knows");
    }

    #[test]
    fn what_was_shown_is_left_to_nobody_else() {
        let closed = BTreeSet::from([Axis::Party]);
        let now = sheet(65, &[("ARG", 60), ("CHL", 5)]);
        let holds = |told: Option<i128>| {
            let arg = Form::Part(Axis::Party, Some("ARG".to_string()));
            holds_parts(&now, &closed, |form, _| told.filter(|_| *form == arg))
        };
        assert!(holds(Some(60)) && holds(Some(70)), "CHL is at most 5");
        assert!(!holds(None) && !holds(Some(50)), "1 to 15");
    }
}
