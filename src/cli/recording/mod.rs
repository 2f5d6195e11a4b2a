//! What `record` alone needs: who reports, and from what was typed to whole rows.

pub mod plan;
pub mod who;
