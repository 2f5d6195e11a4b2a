//! Why a value was refused, as data: a catalogue key that says what to write instead.

use thiserror::Error;

/// What was expected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{key}")]
pub struct Expected {
    /// Catalogue key of the sentence.
    pub key: &'static str,
    /// Its `$values`, where it lists them.
    pub values: Option<String>,
    /// The one of them that was probably meant.
    pub guess: Option<String>,
}

impl Expected {
    /// A sentence without a list.
    #[must_use]
    pub fn new(key: &'static str) -> Expected {
        Expected { key, values: None, guess: None }
    }
}
