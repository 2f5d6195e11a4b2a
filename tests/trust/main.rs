//! What holds for every command and for any input: no network, the same bytes everywhere, nothing executed, nothing
//! lost. Each test writes how much it tried to `target/counts`, which `.ci/counts` holds against `tests/counts.toml`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../../fuzz/src/lib.rs"]
#[allow(dead_code, unreachable_pub, reason = "the fuzz crate uses all of it")]
mod targets;

#[path = "../support/office.rs"]
mod office;

mod commands;
mod corpora;
#[cfg(target_os = "linux")]
mod guides;
#[cfg(target_os = "linux")]
mod hostile;
mod incoming;
mod many;
mod naughty;
#[cfg(target_os = "linux")]
mod network;
mod no_rows;
mod reproducible;
#[cfg(target_os = "linux")]
mod shapes;
mod spoilt;
#[cfg(target_os = "linux")]
mod windows;
