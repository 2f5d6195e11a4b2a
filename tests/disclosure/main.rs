//! What is published of sensitive indicators tells no small number of persons: attacked from outside, by
//! a reader who keeps every output. `docs/trust.md` tells what is tried.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "figures of what was tried are shown with --nocapture")]

#[path = "../support/mod.rs"]
mod support;

mod attacker;
mod beside;
mod documents;
mod invented;
mod late;
mod outputs;
mod seals;
