//! Cells of dimensions: the declared value that a text is, by its id or by a name.
//!
//! A dimension may have many thousand values, so they are looked up in tables, made when the first cell of
//! that dimension is read.

use std::collections::HashMap;

use super::cells::shown;
use crate::model::framework::{Dimension, Framework};
use crate::text::alike::Effort;
use crate::text::fold::fold;

/// Reads cells of dimensions.
pub struct DimensionBook<'a> {
    framework: &'a Framework,
    books: Vec<Option<Book>>,
    effort: Effort,
}

/// Positions of a dimension's values, first come first.
struct Book {
    /// In lower case.
    ids: HashMap<String, usize>,
    /// Folded; made when some cell is no id.
    names: Option<HashMap<String, usize>>,
}

fn names(dimension: &Dimension) -> impl Iterator<Item = (usize, &str)> {
    let each = dimension.values.iter().enumerate();
    each.flat_map(|(at, (_, name))| name.all().map(move |(_, name)| (at, name)))
}

impl<'a> DimensionBook<'a> {
    /// The dimensions of a framework.
    #[must_use]
    pub fn new(framework: &'a Framework) -> DimensionBook<'a> {
        DimensionBook { framework, books: Vec::new(), effort: Effort::default() }
    }

    /// The id of the declared value that a text is.
    pub fn find(&mut self, at: usize, text: &str) -> Option<&'a str> {
        let dimension = self.framework.dimensions.get(at)?;
        if self.books.len() <= at {
            self.books.resize_with(at + 1, || None);
        }
        let book = self.books.get_mut(at)?.get_or_insert_with(|| {
            let mut ids = HashMap::new();
            for (at, (id, _)) in dimension.values.iter().enumerate() {
                ids.entry(id.to_ascii_lowercase()).or_insert(at);
            }
            Book { ids, names: None }
        });
        let found = book.ids.get(&text.to_ascii_lowercase()).copied().or_else(|| {
            let names = book.names.get_or_insert_with(|| {
                let mut all = HashMap::new();
                names(dimension).for_each(|(at, name)| _ = all.entry(fold(name)).or_insert(at));
                all
            });
            names.get(&fold(text)).copied()
        });
        dimension.values.get(found?).map(|(id, _)| id.as_str())
    }

    /// The id of the value that was probably meant: by a name, else by its id.
    pub fn likely(&mut self, at: usize, text: &str) -> Option<&'a str> {
        let dimension = self.framework.dimensions.get(at)?;
        let (short, ids) = (shown(text), || dimension.values.iter().map(|(id, _)| id.as_str()));
        let name = self.effort.nearest(&short, names(dimension).map(|(_, name)| name));
        let named = names(dimension).find(|(_, one)| Some(*one) == name);
        let named = named.and_then(|(at, _)| dimension.values.get(at));
        named.map(|(id, _)| id.as_str()).or_else(|| self.effort.nearest(&short, ids()))
    }
}
