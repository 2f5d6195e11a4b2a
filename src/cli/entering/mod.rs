//! Rows on their way into the workspace: judged as if they stood there, then written, then said.
//!
//! `record` and `import` differ in where rows come from; from here on they are one. `judging` reads the
//! workspace with the rows at the end of their file, `writing` holds that file meanwhile and appends,
//! `stamp` gives each row its id and moment.

pub mod judging;
pub mod stamp;
pub mod target;
pub mod writing;
