//! Writing measurements: one lock, one append of whole lines, one confirmation.
//!
//! A CSV that people open in Excel and a sync client uploads is the store, so it is never rewritten to
//! add a row: `hold` opens and locks the data file itself, `dialect` writes rows as that file writes
//! them, `commit` appends them in one piece and confirms them on disk; only then may anybody be told.
//! What must be replaced whole (`replace`) is written beside its place and renamed into it; of a refused write no empty folder stays (`folders`). Deliberately
//! absent: lock files, which a sync client would upload; journals; and judging rows, which is `engine`.

pub mod commit;
pub mod dialect;
pub mod ending;
pub mod folders;
pub mod hold;
#[cfg(test)]
mod hold_tests;
pub mod holder;
pub mod leftover;
pub mod name;
pub mod replace;
pub mod tail;
pub mod widen;
