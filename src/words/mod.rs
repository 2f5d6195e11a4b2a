//! Language: what the program says, and how numbers, dates and lists are written.
//!
//! A [`Words`](catalogue::Words) is one language's catalogue, passed by reference; there is no current
//! language anywhere, so one process can speak two. Catalogues are Fluent files, one folder a language,
//! split by topic. Findings are said by their code. Deliberately absent: names of countries (the model
//! has them, because reading needs them), any layout, and any word in data formats.

pub mod bundles;
pub mod catalogue;
pub mod dates;
pub mod findings;
pub mod lists;
pub mod numbers;
pub mod regions;
