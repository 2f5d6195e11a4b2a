//! Files and cells as text: places in them, and how texts resemble each other.
//!
//! The lowest room: it knows neither the model nor any format. Deliberately absent: reading files.

pub mod alike;
pub mod brief;
pub mod fold;
pub mod formula;
pub mod garbled;
pub mod looks;
pub mod position;
pub mod print;
pub mod visible;
pub mod word;
