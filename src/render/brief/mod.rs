//! The meeting's brief as a page: what ministers read before they meet.
//!
//! `page` puts the parts in order; each other file builds one part: `summary` (half a page in plain
//! sentences), `roadmap` with `changes` and `charts`, `matrix` (who has reported what), `gaps` by who
//! is responsible, `decisions`, `annex` (with the series `by_party`) and `foot`. A part without anything to say is left out, because
//! the official roadmaps began without targets and their brief must still be short. Absent on purpose:
//! who reported a row and what it notes, and any number of a party in the matrix.

pub mod annex;
pub mod by_party;
pub mod changes;
pub mod charts;
pub mod decisions;
pub mod foot;
pub mod gaps;
pub mod left_out;
pub mod matrix;
pub mod page;
pub mod roadmap;
pub mod scene;
pub mod summary;
#[cfg(test)]
mod tests;
