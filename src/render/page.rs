//! A neutral page: what any printer can show, without saying how.
//!
//! Builders choose what is said and in which order; printers choose type, width and colour. Texts
//! are already in the reader's language and numbers already rounded, but cells keep their sort, so
//! that a printer can align, draw or type them. Texts may still hold control characters from data:
//! each printer makes them safe for its own medium.

use chrono::NaiveDate;

use super::chart::multiples::Multiples;
use crate::model::language::Lang;
use crate::model::quantity::Ratio;
use crate::model::region::Region;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// The title.
    pub title: String,
    /// The language of its texts; none where nobody asks for it.
    pub lang: Option<Lang>,
    /// The region by whose custom its numbers are written, if one was asked for.
    pub region: Option<Region>,
    /// What stands on every sheet of it, such as EXAMPLE; or nothing.
    pub banner: String,
    /// Lines right under the title: the day, the view.
    pub lines: Vec<String>,
    /// What follows.
    pub blocks: Vec<Block>,
    /// Lines at its foot: versions, digests.
    pub foot: Vec<String>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of level 1 to 3, with the id of what it heads (or nothing).
    Heading {
        /// 1 to 3.
        level: u8,
        /// Such as `HR1.1`; may be empty.
        id: String,
        /// What it says.
        text: String,
    },
    /// Running text.
    Paragraph(String),
    /// A remark below or beside the matter.
    Note(String),
    /// A remark on how bars are read: only where bars are drawn.
    Legend(String),
    /// Names with their values.
    Pairs(Vec<(String, Cell)>),
    /// Points of one list.
    Bullets(Vec<String>),
    /// A tree: depth from 0, id, text.
    Tree(Vec<(usize, String, String)>),
    /// A table.
    Table(Table),
    /// A line of points over time.
    Chart(Chart),
    /// Points over time of several parties.
    Multiples(Multiples),
    /// How many of each state, as parts of one bar.
    Shares(Vec<(Mark, u32)>),
}

impl Block {
    /// Whether it is a remark.
    #[must_use]
    pub fn is_note(&self) -> bool {
        matches!(self, Block::Note(_) | Block::Legend(_))
    }
}

/// Where a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Where its cells stand.
    pub align: Align,
    /// Its share of the room left over; 0 = as wide as its content.
    pub weight: u16,
    /// Which columns stay when room is short: the highest number goes first, 0 never goes. What
    /// goes is shown under the row's first wide cell instead, never left out.
    pub priority: u8,
}

impl Column {
    /// A column of texts as wide as they are.
    #[must_use]
    pub fn left(name: String, priority: u8) -> Column {
        Column { name, align: Align::Left, weight: 0, priority }
    }

    /// A column of numbers.
    #[must_use]
    pub fn right(name: String, priority: u8) -> Column {
        Column { name, align: Align::Right, weight: 0, priority }
    }

    /// A column that takes what room is left, and wraps.
    #[must_use]
    pub fn wide(name: String, weight: u16) -> Column {
        Column { name, align: Align::Left, weight, priority: 0 }
    }
}

/// A table: rows have as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// What it shows, for whoever cannot see it whole; may be empty.
    pub caption: String,
    /// Whether it is wider than a sheet stands high: it is printed lying.
    pub wide: bool,
    /// Whether what its signs mean stands below it.
    pub explained: bool,
    /// What each row belongs to, by which a reader may choose rows; empty, or one entry a row.
    pub tags: Vec<Tags>,
}

/// What a row belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tags {
    /// The roadmap's id.
    pub roadmap: String,
    /// The status's code.
    pub status: String,
    /// Codes of parties.
    pub parties: Vec<String>,
}

impl Table {
    /// A table of these columns and rows.
    #[must_use]
    pub fn new(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Table {
        Table { columns, rows, ..Table::default() }
    }

    /// The column at a position, such as those of a layout of this table.
    ///
    /// # Panics
    /// If the position is of another table.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "cells under another heading would be wrong figures"
    )]
    pub fn column(&self, at: usize) -> &Column {
        &self.columns[at]
    }

    /// The table without the columns that `keep` refuses, by index.
    #[must_use]
    pub fn only(self, keep: &[bool]) -> Table {
        let kept = |at: &usize| keep.get(*at).copied().unwrap_or(true);
        let pick = |cells: Vec<Cell>| {
            cells.into_iter().enumerate().filter(|(at, _)| kept(at)).map(|(_, c)| c).collect()
        };
        let columns = self.columns.into_iter().enumerate().filter(|(at, _)| kept(at));
        Table {
            columns: columns.map(|(_, column)| column).collect(),
            rows: self.rows.into_iter().map(pick).collect(),
            caption: self.caption,
            wide: self.wide,
            explained: self.explained,
            tags: self.tags,
        }
    }

    /// Which columns hold anything.
    #[must_use]
    pub fn filled(&self) -> Vec<bool> {
        let holds = |at: usize| self.rows.iter().any(|row| row.get(at) != Some(&Cell::Empty));
        (0..self.columns.len()).map(holds).collect()
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: shown as a dash.
    Empty,
    /// Text.
    Text(String),
    /// An id and what it stands for.
    Named {
        /// The id.
        id: String,
        /// The name.
        text: String,
    },
    /// A number, ready in the reader's language.
    Number(String),
    /// A percentage, ready in the reader's language.
    Percent(String),
    /// A day, ready in the reader's language.
    Date(String),
    /// A state, by sign, word and tone.
    Mark(Mark),
    /// Progress as a bar.
    Bar(Bar),
}

/// What a state means for whoever reads: printers give it a colour, never without the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Best,
    /// As it should be.
    Good,
    /// Under way.
    Open,
    /// To be watched.
    Doubtful,
    /// Wrong or late.
    Bad,
    /// Nothing to judge.
    Faint,
    /// Neither good nor bad.
    Plain,
}

/// A state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it means.
    pub tone: Tone,
    /// A sign of its own, one column wide.
    pub sign: char,
    /// The word.
    pub word: String,
}

/// Shares in one line of text: `✓ logrado 1 · ○ sin meta 3`.
#[must_use]
pub fn shares_line(shares: &[(Mark, u32)]) -> String {
    let one = |(mark, number): &(Mark, u32)| format!("{} {} {number}", mark.sign, mark.word);
    shares.iter().filter(|(_, number)| *number > 0).map(one).collect::<Vec<_>>().join(" · ")
}

/// Progress between a baseline (0) and a target (1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// How far it is; may be below 0 or above 1.
    pub done: Ratio,
    /// How far it was expected to be today.
    pub expected: Option<Ratio>,
    /// The same in figures: `15,0 %`.
    pub shown: String,
    /// The tone of the state it belongs to.
    pub tone: Tone,
}

/// Points over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub name: String,
    /// When, how much, and the same in figures; oldest first.
    pub points: Vec<Point>,
    /// What was expected at each moment: a line that begins at the baseline; may be empty.
    pub path: Vec<Point>,
    /// What was agreed to be reached; may be empty.
    pub targets: Vec<Point>,
    /// Days to be marked with their names, such as meetings; may be empty.
    pub moments: Vec<(NaiveDate, String)>,
}

impl Chart {
    /// What was expected at all times, where that is one value.
    #[must_use]
    pub fn kept(&self) -> Option<&Point> {
        let (first, rest) = self.path.split_first()?;
        (!rest.is_empty() && rest.iter().all(|point| point.value == first.value)).then_some(first)
    }
}

/// A point of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub day: NaiveDate,
    /// When, ready in the reader's language.
    pub when: String,
    /// How much.
    pub value: Ratio,
    /// How much, ready in the reader's language.
    pub shown: String,
}

/// The page's blocks, gathered one by one.
impl Page {
    /// A page with a title.
    #[must_use]
    pub fn new(title: String) -> Page {
        Page { title, ..Page::default() }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, id: &str, text: &str) {
        let (id, text) = (id.to_string(), text.to_string());
        self.blocks.push(Block::Heading { level, id, text });
    }

    /// Adds running text.
    pub fn paragraph(&mut self, text: String) {
        self.blocks.push(Block::Paragraph(text));
    }

    /// Adds a remark.
    pub fn note(&mut self, text: String) {
        self.blocks.push(Block::Note(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_knows_and_drops_its_empty_columns() {
        let columns = vec![Column::left("a".into(), 0), Column::right("b".into(), 0)];
        let rows = vec![vec![Cell::Text("x".into()), Cell::Empty]];
        let table = Table::new(columns, rows);
        assert_eq!(table.filled(), [true, false]);
        let less = table.clone().only(&table.filled());
        assert_eq!(less.columns.len(), 1);
        assert_eq!(less.rows, [[Cell::Text("x".into())]]);
    }
}
