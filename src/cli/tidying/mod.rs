//! What `tidy` does, step by step: leftovers of killed runs and torn ends first (`rescue`), since they stand
//! in the way; then each original with its conflict copies: `merging` plans, `standing` compares what
//! counts before and after, `removing` writes, verifies and only then removes. Every step works on
//! `files`, the data folder as it would be by then, so a dry run sees what a run would do.

pub mod files;
pub mod merging;
pub mod removing;
pub mod rescue;
pub mod standing;
pub mod voice;
