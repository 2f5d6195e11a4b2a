//! Charts as SVG: one place for every printer that draws.
//!
//! A chart must survive a photocopier: what is measured is a solid line with discs, what was expected
//! a dashed one with lozenges, meetings are numbered, states have signs. Positions are exact
//! fractions rounded once to hundredths of a pixel, so the same figures give the same bytes. Colours are
//! attributes, for printers without a style; the HTML document's style overrides them by class.

pub mod multiples;
pub mod progress;
pub mod scale;
pub mod series;
mod series_drawing;
mod series_legend;
pub mod shares;
mod tones;

pub use tones::{colour, tone};
