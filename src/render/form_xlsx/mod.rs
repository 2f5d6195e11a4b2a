//! The workbook that a party fills in: a cover that says how, a sheet of lines, hidden lists.
//!
//! What may be changed is unlocked and coloured, everything else is locked (without a password: it keeps
//! hands steady, it hides nothing). Hidden keys, told in `model::form`, let `import` know the form
//! again. Every text is written as a text, never as a formula. Numbers that a spreadsheet holds are
//! binary fractions (the file format's own limit), so none is written: what was reported is shown as text,
//! limits of validations are written digit by digit. Input cells keep the program's general number
//! format: any other one would round what a CSV made from the form says. Absent on purpose: file
//! names, the clock, who ran the program.

pub mod book;
mod columns;
mod cover;
pub(super) mod heights;
mod lines;
mod lists;
mod rules;
mod sheet;
mod style;
mod texts;
