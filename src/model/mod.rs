//! The nouns of the field: what a results framework, a measurement and a finding are.
//!
//! This room holds no input or output, no words of any language and no formats. Everything above
//! it (reading, figures, pages, commands) speaks in these types, so they stay plain: public fields,
//! no hidden state, no caches. Deliberately absent: anything that decides (that is `engine`) and
//! anything that knows a file's syntax (that is `store`).

pub mod amount;
pub mod audience;
pub mod codes;
pub mod codes_forms;
pub mod codes_intake;
pub mod codes_writing;
pub mod finding;
pub mod form;
pub mod fraction;
pub mod framework;
pub mod indicator;
pub mod instant;
pub mod language;
pub mod memory;
pub mod named;
pub mod packed;
pub mod party;
pub mod period;
pub mod plain;
pub mod processors;
pub mod quantity;
pub mod region;
pub mod roadmap;
pub mod row;
pub mod row_text;
#[cfg(test)]
pub mod samples;
pub mod sealed;
pub mod short;
pub mod sink;
pub mod status;
pub mod threads;
pub mod written;
