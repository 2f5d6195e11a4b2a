//! The edge: the only room that knows the terminal, the environment, the clock and the command line.
//!
//! `main` gathers a [`Host`](host::Host) and hands it to [`run`](run::run), so tests can hand in one of
//! their own. What is typed becomes `Args`, one struct a command; the command answers with an outcome or
//! a [`Failure`](failure::Failure). Standard output is data, standard error is talk.

pub mod against;
pub mod args;
pub mod briefing;
pub mod commands;
pub mod completing;
pub mod context;
pub mod disclosing;
pub mod entering;
pub mod exporting;
pub mod failure;
mod figuring;
pub mod help;
pub mod host;
pub mod importing;
pub mod inspecting;
pub mod language;
pub mod manual;
pub mod naming;
pub mod output;
pub mod progress;
pub mod recording;
pub mod run;
pub mod schema;
pub mod sealing;
pub mod session;
pub mod showing;
mod telling;
pub mod tidying;

#[cfg(test)]
mod figuring_tests;
#[cfg(test)]
mod inspecting_tests;
#[cfg(test)]
mod session_bench;
#[cfg(test)]
mod session_tests;
