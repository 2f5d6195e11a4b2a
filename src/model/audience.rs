//! For whom figures are written.

/// Who reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Anybody: small counts of sensitive indicators are hidden.
    Public,
    /// Those who work with the data.
    Internal,
}

impl Audience {
    /// Its name on the command line and in data formats.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Audience::Public => "public",
            Audience::Internal => "internal",
        }
    }
}
