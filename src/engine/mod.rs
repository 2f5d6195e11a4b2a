//! Pure answers from definitions, rows and a day.
//!
//! Rows pass twice. A *census* first learns of every row only what decides whether it counts: a
//! fingerprint, its id, what it replaces, what it would contradict. Its *ruling* then sends each row
//! to one of: counted, rejected, superseded, duplicate, later. On the second pass a *tally* folds
//! the rows that count. Nothing here keeps the rows themselves, reads a file, a clock or a language.

pub mod accounts;
pub mod answer;
pub mod answers;
pub mod bits;
pub mod bounds;
pub mod brief;
pub mod cell;
pub mod census;
pub mod changes;
pub mod checks;
mod combining;
pub mod concerned;
pub mod contradictions;
pub mod corrected_alike;
pub mod corrections;
pub mod counting;
pub mod coverage;
pub mod definition_gaps;
pub mod disclosure;
pub mod evidence;
pub mod explanation;
pub mod fate;
pub mod figure;
pub mod fingerprint;
pub mod firsts;
pub mod fold;
pub mod form;
pub mod gaps;
pub mod grid;
#[cfg(test)]
mod grid_tests;
pub mod growth;
pub mod history;
pub mod joining;
pub mod journal;
pub mod known;
pub mod last_reported;
pub mod lineage;
#[cfg(test)]
mod losing_tests;
mod nodes;
pub mod parts;
pub mod places;
pub mod pouring;
pub mod progress;
pub mod proposal;
pub mod put_right;
pub mod related;
pub mod repeated;
pub mod report;
pub mod ruling;
#[cfg(test)]
mod ruling_tests;
pub mod says;
pub mod seal;
pub mod sealing;
pub mod series;
pub mod shares;
mod sieve;
pub mod single;
pub mod sketch;
pub mod slice;
pub mod small;
pub mod standing;
mod stretches;
pub mod tally;
mod ties;
pub mod tips;
pub mod tokens;
pub mod told_already;
pub mod traces;
pub mod unchanged;
pub mod view;
