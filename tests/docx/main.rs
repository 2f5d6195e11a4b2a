//! Word documents: their parts, and what an office program makes of them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod office;
mod parts;
mod sample;
