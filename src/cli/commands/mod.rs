//! One command a file: its names, examples, arguments and function.
//!
//! A new command is a new file here, a line in [`table`], its words in three languages and its cases.

pub mod check;
pub mod explain;
pub mod export;
pub mod form;
pub mod history;
pub mod import;
pub mod init;
pub mod list;
pub mod missing;
pub mod record;
pub mod report;
pub mod seal;
pub mod show;
pub mod table;
pub mod tidy;
