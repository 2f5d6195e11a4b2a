//! What `record` alone needs: who reports, from what was typed to whole rows, and asking whoever sits at
//! the terminal for the rest.
//!
//! Questions come before the file is held: nobody waits for somebody else's lunch.

pub mod answers;
pub mod asking;
#[cfg(test)]
mod asking_bench;
#[cfg(test)]
mod asking_tests;
pub mod entry;
pub mod offers;
pub mod person;
pub mod plan;
pub mod terminal;
pub mod who;
