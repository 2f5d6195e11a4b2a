//! Rules that see all rows together.

use super::view::RowView;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::packed::Packed;

/// A rule over all rows that count.
pub trait Together {
    /// Takes a row that counts, and says what is already plain.
    fn take(&mut self, view: RowView, found: &mut Packed);
    /// What is plain only now that all rows have been seen.
    fn findings(self: Box<Self>, _framework: &Framework) -> Vec<Finding> {
        Vec::new()
    }
}
