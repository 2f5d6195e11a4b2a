//! Rules that see all rows together.

use super::view::RowView;
use crate::model::finding::Finding;
use crate::model::framework::Framework;

/// A rule over all rows that count.
pub trait Together {
    /// Takes a row that counts.
    fn take(&mut self, view: RowView);
    /// What was found.
    fn findings(self: Box<Self>, framework: &Framework) -> Vec<Finding>;
}
