//! Where rows go: the door between reading and answering.
//!
//! The reader drives, sinks fold. A census, a tally or a history takes each row and keeps only what
//! it needs, so the reader never holds more than one row and every answer uses the same parser.

use super::plain::PlainRow;
use super::row::Row;

/// Something that takes rows one by one, in reading order.
pub trait Sink {
    /// Takes the row with this number: 0, 1, 2 … over all files in reading order.
    fn take(&mut self, number: usize, row: &Row);
}

/// Something that takes a share of the rows, on one of several threads.
pub trait Share: Send {
    /// Whether rows in full must tell where their cells stand, and their text, and all that is wrong with them.
    const PLACES: bool;
    /// Whether prints of pieces are asked for.
    const PRINTS: bool = false;
    /// The rows that follow are those of this piece: 0, 1, 2 … over all files in reading order.
    fn begin(&mut self, piece: usize);
    /// Whether further rows can teach it nothing: then the files need not be read to their end.
    fn is_done(&self) -> bool {
        false
    }
    /// The rows of the piece have been handed over; with a print of its text, if it is asked for.
    fn end(&mut self, _print: u128) {}
    /// Takes the next row of the piece, which begins on this line, without a look at it, or says that it must be read.
    fn pass_over(&mut self, _line: u32) -> bool {
        false
    }
    /// Takes the next row of the piece, or says that it must come in full.
    fn take_plain(&mut self, row: &PlainRow) -> bool;
    /// Takes the next row of the piece, which begins at this byte of it, if that is known. One that was plain
    /// tells where its cells stand, and its text, only where that is asked for.
    fn take(&mut self, row: &Row, at: Option<u32>);
}

/// Several sinks at once.
impl Sink for Vec<&mut dyn Sink> {
    fn take(&mut self, number: usize, row: &Row) {
        for sink in self.iter_mut() {
            sink.take(number, row);
        }
    }
}
