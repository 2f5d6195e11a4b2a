//! Rows on their way into the workspace: judged as if they stood there, then written, then said.
//!
//! `record` and `import` differ in where rows come from; from here on they are one. `stamp` gives each row
//! its id and moment, `texts` stops formulas, `target` looks at the file that is to take them, `judging`
//! reads the workspace with the rows at the end of that file, `beside` finds among very many rows those that matter to it,
//! `remarks` says for the sake of which row there is something to say of them, `known` settles rows whose id is there, `settling` sets aside what is there already or cannot count, `meanwhile` tells
//! whether all is still as it was shown, `writing` holds the file meanwhile and appends.

pub mod beside;
pub mod judging;
pub mod known;
pub mod meanwhile;
pub mod piped;
pub mod remarks;
pub mod saying;
pub mod settling;
pub mod stamp;
pub mod target;
pub mod texts;
pub mod typed;
pub mod writing;

#[cfg(test)]
mod beside_tests;
#[cfg(test)]
mod judging_tests;
