//! ruta tracks the indicators of results frameworks from plain files.
//!
//! The map of the house. Data flows one way:
//! files ── `store` ──▶ framework + rows ── `engine` ──▶ figures ── `render` ──▶ bytes ── `cli` ──▶ out,
//! and findings are collected all along, never thrown.
//!
//! Import law: `text < model < {store, engine, words} < render < cli < main`. A room never imports a
//! higher one, and siblings never see each other. `tests/house.rs` holds it.

#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unreachable, clippy::unimplemented),
    deny(clippy::indexing_slicing)
)]

pub mod cli;
pub mod engine;
pub mod model;
pub mod render;
pub mod store;
pub mod text;
pub mod words;
