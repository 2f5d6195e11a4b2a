//! Cells of dimensions: the declared value that a text is, by its id or by a name.

use super::cells::shown;
use super::guesses::Guesses;
use super::named::Named;
use crate::model::framework::{Dimension, Framework};
use crate::text::alike::{nearest, nearest_of};
use crate::text::fold::fold;
use crate::text::looks::Looks;

/// Reads cells of dimensions.
pub struct DimensionBook<'a> {
    framework: &'a Framework,
    books: Vec<Named>,
    /// What values look like, by their ids and by their names.
    looks: Vec<Option<[Looks; 2]>>,
    /// What a text probably means.
    pub guesses: Guesses,
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
        DimensionBook {
            framework,
            books: Vec::new(),
            looks: Vec::new(),
            guesses: Guesses::default(),
        }
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

    /// The id of the declared value that a text only looks like: it is the id or a name of none.
    pub fn like(&mut self, at: usize, text: &str) -> Option<&'a str> {
        let dimension = self.framework.dimensions.get(at)?;
        if self.looks.len() <= at {
            self.looks.resize_with(at + 1, || None);
        }
        let [by_id, by_name] = self.looks.get_mut(at)?.get_or_insert_with(|| {
            let folded: Vec<String> = names(dimension).map(|(_, name)| fold(name)).collect();
            let ids = Looks::of(ids(dimension).map(|(_, id)| id));
            [ids, Looks::of(folded.iter().map(String::as_str))]
        });
        let short = shown(text);
        if let Some(found) = by_id.like(&short) {
            return dimension.values.get(found).map(|(id, _)| id.as_str());
        }
        // What is plain and unlike every name is a misspelt one.
        let found = by_name.like(&fold(&short)).filter(|_| !short.is_ascii())?;
        let (position, _) = names(dimension).nth(found)?;
        dimension.values.get(position).map(|(id, _)| id.as_str())
    }

    /// The id of the value that was probably meant: by a name, else by its id.
    pub fn likely(&mut self, at: usize, text: &str) -> Option<String> {
        let dimension = self.framework.dimensions.get(at)?;
        let (short, ids) = (shown(text), || ids(dimension).map(|(_, id)| id));
        let each = names(dimension).map(|(at, name)| (name, at));
        self.guesses.ask(at, &short, || {
            let named = nearest_of(&short, each);
            let named = named.and_then(|(_, at)| dimension.values.get(at));
            named.map(|(id, _)| id.as_str()).or_else(|| nearest(&short, ids())).map(str::to_string)
        })
    }
}
