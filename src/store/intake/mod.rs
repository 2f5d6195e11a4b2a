//! Rows from outside the workspace: typed on a command line, or in somebody else's file.
//!
//! Whatever comes in becomes a [`table::Table`] of the contract's columns whose cells remember where they
//! stood, and every table is read by the one reader of measurements: a value that could not stand in
//! `data/` cannot come in. A foreign file is first [`open`]ed as grids (`text` reads CSV, `workbook`
//! XLSX and ODS); a grid becomes a table because its headers are the contract's (`recognise`), through a
//! mapping, or by counting survey answers. A filled `form` is known by its hidden key.
//! `reading` reads a table's rows. Deliberately absent: deciding what is new (that is `engine`) and
//! writing (that is `ledger`).

pub mod answers;
mod choices;
pub mod columns;
pub mod counted;
pub mod form;
mod form_columns;
mod form_line;
mod form_sight;
pub mod grid;
pub mod keys;
pub mod mapped;
pub mod mapping;
pub mod moments;
pub mod open;
pub mod reading;
pub mod recognise;
pub mod respondents;
pub mod rows;
pub mod source;
pub mod suggest;
pub mod survey;
pub mod table;
pub mod text;
pub mod totals;
pub mod workbook;

pub use open::{Opened, open};
pub use recognise::recognise;

#[cfg(test)]
mod table_tests;
