//! Plain files <-> model: where things lie in a workspace, and reading them without losing a place.
//!
//! `workspace` finds files (`walk` opens folders, `text_table` knows tables saved as text), `copies` tells a sync program's conflict copies
//! by their names, `definitions` reads ruta.toml and the roadmaps, `measurements` reads data rows,
//! `excerpt` shows the lines that a finding points at, `intake` takes rows from outside, `ledger` writes them into their file, `scaffold` lays down a new workspace. Every
//! reader returns findings beside its value and goes on. Deliberately absent: judging what a figure
//! means (that is `engine`), words of any language, and everything above: this room never sees the
//! clock.

pub mod copies;
pub mod definitions;
pub mod excerpt;
pub mod intake;
pub mod ledger;
pub mod measurements;
pub mod reasons;
pub mod scaffold;
pub mod seals;
mod text_table;
pub mod walk;
pub mod workspace;
