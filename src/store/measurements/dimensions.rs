//! Cells of dimensions: the declared value that a text is, by its id or by a name.

use super::cells::shown;
use super::named::Named;
use crate::model::framework::{Dimension, Framework};
use crate::text::alike::Effort;

/// Reads cells of dimensions.
pub struct DimensionBook<'a> {
    framework: &'a Framework,
    books: Vec<Named>,
    effort: Effort,
}

fn ids(dimension: &Dimension) -> impl Iterator<Item = (usize, &str)> {
    dimension.values.iter().map(|(id, _)| id.as_str()).enumerate()
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
            self.books.resize_with(at + 1, Named::default);
        }
        let book = self.books.get_mut(at)?;
        let found = book.find(text, || ids(dimension), || names(dimension));
        dimension.values.get(found?).map(|(id, _)| id.as_str())
    }

    /// The id of the value that was probably meant: by a name, else by its id.
    pub fn likely(&mut self, at: usize, text: &str) -> Option<&'a str> {
        let dimension = self.framework.dimensions.get(at)?;
        let (short, ids) = (shown(text), || ids(dimension).map(|(_, id)| id));
        let name = self.effort.nearest(&short, names(dimension).map(|(_, name)| name));
        let named = names(dimension).find(|(_, one)| Some(*one) == name);
        let named = named.and_then(|(at, _)| dimension.values.get(at));
        named.map(|(id, _)| id.as_str()).or_else(|| self.effort.nearest(&short, ids()))
    }
}
