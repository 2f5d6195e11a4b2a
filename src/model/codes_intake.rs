//! Findings in foreign files: workbooks, tables with a mapping, survey answers, filled forms.
//!
//! Family W, from W421. They concern files outside the workspace, so `check` never says them.

use super::finding::Code;

/// Every code of this table.
pub static ALL: &[&Code] = &[];
