//! What `import` alone needs: files to rows (`gather`, `load`), what of them is passed over (`unread`), what would become of them (`plan`), what is said
//! of that (`diff`, `changes`), and writing it once nobody objects (`commit`).

pub mod changes;
pub mod commit;
pub mod diff;
pub mod gather;
pub mod load;
pub mod plan;
pub mod unread;
