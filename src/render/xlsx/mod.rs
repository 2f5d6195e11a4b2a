//! Workbooks for people who work in a spreadsheet: the report as six sheets, and any table of data as one.
//!
//! Cells are typed: a day is a date, a number a number, a text is always written as a text, so nothing that
//! anybody wrote can become a formula; the workbook holds no formula at all. A number in a cell is a binary
//! fraction of about 15 digits: that is the file format's own limit, and the only place where one stands
//! between file and output. It is made from the digits of the data formats, last of all; a number of more
//! than 15 digits is written as text, whole. How many decimals a cell shows is told by its number
//! format; whether it shows a point or a comma is told by whoever opens it.
//!
//! Same answers, same language: the same bytes, since the day as of which the report speaks stands for the
//! moment of its making. Absent on purpose: who reported a row and what was noted beside it (internal: only
//! `export --what measurements` hands them out), single rows of sensitive indicators, names in the document's
//! properties, the clock.

pub mod book;
mod charts;
pub mod data;
mod definitions;
mod gaps;
mod indicators;
mod matrix;
pub mod measurements;
mod numbers;
mod style;
mod summary;
mod table;
mod value;
