//! What must hold for any bytes at all: one function a door, which panics if it does not.
//!
//! The fuzz targets call them, and so do the plain tests (`tests/trust`), which need no nightly compiler: on the
//! committed corpus, on the repository's own files, and on these spoilt at random.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a target fails by panicking")]

mod doors;
mod outputs;
mod program;

pub use doors::{csv_read, import_csv, survey, toml_definitions, xlsx_package};
pub use outputs::{formula_guard, html, terminal_escape};
pub use program::{command, record_then_check};

/// A target.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const ALL: [(&str, Target); 9] = [
    ("csv_read", csv_read),
    ("import_csv", import_csv),
    ("toml_definitions", toml_definitions),
    ("xlsx_package", xlsx_package),
    ("survey", survey),
    ("record_then_check", record_then_check),
    ("terminal_escape", terminal_escape),
    ("formula_guard", formula_guard),
    ("html", html),
];
