//! Definitions: `ruta.toml` and the roadmaps, from text to a framework.
//!
//! A file becomes a `source`, its text a tree with places (`syntax`), the tree is read by small
//! collecting readers (`fields`, `scalars`), and `whole` joins all files. Nothing stops at the
//! first error: every problem of every file is found in one go, each with its line and column,
//! because whoever edits these files sees them again only at the next run; a slip of the pen is named (`slips`, `headers`, `structure`)
//! and hides nothing else (`mend`). Allowed keys
//! (`keys`) and choices (`kinds`) are tables that the readers go by; the schema for editors is built
//! from the same ones.

pub mod config;
pub mod fields;
pub mod headers;
pub mod ids;
pub mod indicator;
pub mod keys;
pub mod kinds;
pub mod mend;
pub mod parties;
pub mod reading;
pub mod roadmap;
pub mod scalars;
pub mod scanned;
pub mod scope;
pub mod sense;
pub mod slips;
pub mod source;
pub mod structure;
pub mod syntax;
pub mod targets;
pub mod whole;

pub use whole::{Definitions, read};

#[cfg(test)]
mod cases;
#[cfg(test)]
mod sense_tests;
#[cfg(test)]
mod slips_tests;
#[cfg(test)]
mod tests;
