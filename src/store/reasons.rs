//! Why the system refused to read something, as a word of the interface.

use std::io;

/// The catalogue key (without `word-`) for an error.
#[must_use]
pub fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "no-permission",
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::FileTooLarge => "too-large",
        _ => "not-readable",
    }
}
