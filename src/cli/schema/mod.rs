//! JSON Schemas of the definition files, by which editors complete keys and mark slips while one types.
//!
//! `build` walks the reader's own table of keys, `forms` tells what each key holds, `kinds` what each
//! kind of indicator takes, again from the reader's tables. A schema sees one file at a time: what
//! refers to another (meetings, groups, ids) is judged by `ruta check` alone.

pub mod build;
mod forms;
mod kinds;
