//! What becomes of measurements when the machine fails: killed at every system call, errors at every system call,
//! full disks, missing permissions, many writers at once, power cuts.
//!
//! The rule that everything here checks: what was acknowledged is there, once; what was there before is there byte
//! for byte; repeating a command is harmless. How many points were tried is said on standard error, also when
//! all is well. What a machine does not permit is skipped, and that is said too.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod access;
mod crowd;
mod disk;
mod errors;
mod kills;
mod power;
mod scene;
mod trace;

use std::io::Write;

/// Says a line even when the test passes.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "faults: {line}");
}
