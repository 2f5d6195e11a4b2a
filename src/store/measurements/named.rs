//! Things with an id and names in several languages, found by what a cell says: values of dimensions, stages.
//!
//! There may be many thousand of them, so they are looked up in tables, made when the first cell asks for them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::text::fold::fold;

/// Positions of such things, first come first.
#[derive(Debug, Default)]
pub struct Named {
    /// In lower case, and as they are defined.
    ids: Option<HashMap<String, usize, FixedState>>,
    /// Folded; made when some cell is no id. A name of two means neither.
    names: Option<HashMap<String, Option<usize>, FixedState>>,
}

impl Named {
    /// The position of what a text is the id of, else a name; `ids` and `names` give each with its position.
    pub fn find<'n, I, N>(
        &mut self,
        text: &str,
        ids: impl FnOnce() -> I,
        names: impl FnOnce() -> N,
    ) -> Option<usize>
    where
        I: Iterator<Item = (usize, &'n str)>,
        N: Iterator<Item = (usize, &'n str)>,
    {
        let ids = self.ids.get_or_insert_with(|| {
            let mut all = HashMap::default();
            for (at, id) in ids() {
                let first = *all.entry(id.to_ascii_lowercase()).or_insert(at);
                all.insert(id.to_string(), first);
            }
            all
        });
        let found = ids.get(text).or_else(|| ids.get(&text.to_ascii_lowercase()));
        found.copied().or_else(|| {
            let names = self.names.get_or_insert_with(|| {
                let mut all = HashMap::default();
                for (at, name) in names() {
                    let owner = all.entry(fold(name)).or_insert(Some(at));
                    *owner = owner.filter(|own| *own == at);
                }
                all
            });
            names.get(&fold(text)).copied().flatten()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_first_and_a_name_of_two_means_neither() {
        let (ids, names) =
            (["a", "b", "C"], [(0, "Uno"), (0, "uno"), (1, "Dos"), (2, "DOS"), (2, "a")]);
        let mut named = Named::default();
        let mut find =
            |text: &str| named.find(text, || ids.into_iter().enumerate(), || names.into_iter());
        let found = ["a", "B", "c", "C", "Uno", "dos", "tres"].map(&mut find);
        assert_eq!(found, [Some(0), Some(1), Some(2), Some(2), Some(0), None, None]);
    }
}
