//! Prints a page as one HTML file that asks nothing of anybody: no request, no script but its own.
//!
//! It is opened from an e-mail, read on a telephone, printed for the table. Without scripts all of it
//! is there; the script only chooses rows. Style and script are allowed by their digests, so a text
//! that got past the escaping would still not run. The words around the page's own (contents, filter,
//! legends) are those of the page's language, hence no catalogue is asked for.

mod anchors;
mod blocks;
mod document;
mod filter;
mod multiples;
mod policy;
mod table;

pub use document::print;
