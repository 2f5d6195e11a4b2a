//! What `import` alone needs: files to rows (`gather`), and what is said of them (`diff`).

pub mod diff;
pub mod gather;
