//! The generator of benchmark workspaces: the same options give the same bytes, and it knows the answer.
//!
//! Every line is a pure function of its position (`plan` says what stands there, `lines` writes it,
//! `key` and `chance` decide what it says), so a duplicate or a correction of an earlier line needs no
//! memory. `roadmaps` defines the indicators, `answer` adds up what counts by the shortest way there
//! is, `journal` writes the same postings for hledger, `workspace` puts all of it on disk.

pub mod answer;
pub mod chance;
pub mod journal;
pub mod key;
pub mod lines;
pub mod options;
pub mod plan;
pub mod roadmaps;
pub mod workspace;
