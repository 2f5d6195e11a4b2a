//! The first pass over all rows, by several threads: of every row its trace, and what rules over all rows note of it.
//!
//! Each thread takes the census of one piece at a time; the pieces are put together in the order of rows, so that
//! every row has its number. What rules note has no order.

use super::standing::together;
use super::together::{Glance, Together};
use crate::engine::census::Census;
use crate::model::framework::Framework;
use crate::model::plain::PlainRow;
use crate::model::row::{FileIx, Row};
use crate::model::sink::{Share, Sink};
use crate::model::threads::InTurn;

/// A piece that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// The number of its first row.
    pub first: usize,
    /// The file that its rows are of.
    pub file: FileIx,
    /// A print of its text.
    pub print: u128,
}

/// All pieces so far.
struct All<'a> {
    census: Census<'a>,
    pieces: Vec<Passed>,
}

/// What all threads share.
pub struct FirstPass<'a> {
    framework: &'a Framework,
    glance: Glance<'a>,
    all: InTurn<(Census<'a>, FileIx, u128), All<'a>>,
}

/// What one thread sees.
pub struct Tracing<'p, 'a> {
    pass: &'p FirstPass<'a>,
    glance: Glance<'a>,
    census: Census<'a>,
    file: FileIx,
    piece: usize,
}

/// What a first pass has shown.
pub struct Traced<'a> {
    /// Every row's trace. Which files are conflict copies is not settled.
    pub census: Census<'a>,
    /// The pieces, and after them one that begins where all rows end.
    pub pieces: Vec<Passed>,
    /// The rules over all rows, which know what matters.
    pub rules: Vec<Box<dyn Together>>,
}

impl<'a> FirstPass<'a> {
    /// Before any row.
    #[must_use]
    pub fn new(framework: &'a Framework) -> FirstPass<'a> {
        FirstPass::noting(framework, together())
    }

    /// The same for whoever asks for traces alone.
    #[must_use]
    pub fn without_rules(framework: &'a Framework) -> FirstPass<'a> {
        FirstPass::noting(framework, Vec::new())
    }

    fn noting(framework: &'a Framework, rules: Vec<Box<dyn Together>>) -> FirstPass<'a> {
        let glance = Glance::new(framework, rules);
        let all = All { census: Census::new(framework), pieces: Vec::new() };
        FirstPass { framework, glance, all: InTurn::new(all) }
    }

    /// One thread's part of it.
    #[must_use]
    pub fn begin(&self) -> Tracing<'_, 'a> {
        let (glance, census) = (self.glance.beside(), Census::new(self.framework));
        Tracing { pass: self, glance, census, file: FileIx(0), piece: 0 }
    }

    /// What it has shown, with what each thread has noted.
    #[must_use]
    pub fn traced(self, noted: Vec<Glance<'a>>) -> Traced<'a> {
        let mut glance = self.glance;
        noted.into_iter().for_each(|other| glance.join(other));
        let All { census, mut pieces } = self.all.into_all();
        pieces.push(Passed { first: census.traces.len(), file: FileIx(0), print: 0 });
        Traced { census, pieces, rules: glance.settled() }
    }
}

impl<'a> Tracing<'_, 'a> {
    /// What rules over all rows have noted.
    #[must_use]
    pub fn noted(self) -> Glance<'a> {
        self.glance
    }
}

impl Share for Tracing<'_, '_> {
    const PLACES: bool = false;
    const PRINTS: bool = true;

    fn begin(&mut self, piece: usize) {
        self.piece = piece;
    }

    fn end(&mut self, print: u128) {
        let census = std::mem::replace(&mut self.census, Census::new(self.pass.framework));
        let part = (census, self.file, print);
        self.pass.all.bring(self.piece, part, |all, _, (census, file, print)| {
            all.pieces.push(Passed { first: all.census.traces.len(), file, print });
            all.census.append(census);
        });
    }

    fn take_plain(&mut self, _: &PlainRow) -> bool {
        false
    }

    fn take(&mut self, row: &Row, _: Option<u32>) {
        self.file = row.file;
        self.census.take(self.census.traces.len(), row);
        self.glance.take(0, row);
    }
}
