//! Workbooks (XLSX, ODS) as grids: read strictly, streamed, within bounds, with exact digits.
//!
//! A workbook is a stranger's archive: `package` looks at its entries before any is read and counts
//! every byte that comes out of it, `xml` walks its parts without ever resolving an entity or a
//! document type. `xlsx` and `ods` find the sheets; `sheet`, `styles` and `strings` are the parts of the
//! former. `digits` turns what a spreadsheet stores (a binary number printed with 17 digits, a serial
//! day) into what it shows, without passing through a float; `cells` counts what is kept.
//! Deliberately absent: calculating a formula, and anything of macros, links or pictures.

pub mod cells;
pub mod digits;
pub mod fault;
pub mod ods;
pub mod package;
pub mod sheet;
pub mod strings;
pub mod styles;
pub mod xlsx;
pub mod xml;

#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
