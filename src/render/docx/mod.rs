//! Prints a page as a Word document (WordprocessingML) that an official can go on editing.
//!
//! Real styles, a table of contents, rows of headings that repeat on each sheet, wide tables on lying
//! sheets, pictures with a text in their stead. Written part by part, without a library: what the format needs
//! here is little, and the libraries at hand write neither repeated headings nor languages. Word reads
//! elements in a fixed order and repairs what it finds otherwise, so the order in these files is that of
//! the standard (ECMA-376), not a matter of taste. The same page gives the same bytes: no clock, no name of
//! a person or machine. Absent on purpose: page numbers in the contents before Word has counted pages
//! (it does when asked to update the field), since a guessed number would be a wrong one.

mod bars;
mod blocks;
mod book;
mod canvas;
mod captions;
mod cells;
mod chart;
mod colours;
mod contents;
mod measure;
mod multiples;
mod own_styles;
mod package;
mod pictures;
mod png;
mod runs;
mod scale;
mod sections;
mod shares;
mod strokes;
mod styles;
mod table;
mod widths;
mod xml;

pub use book::print;
