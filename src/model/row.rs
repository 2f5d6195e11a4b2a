//! One measurement as read from a file: typed cells, each with its place, and what was wrong.
//!
//! A [`Row`] lives only while it is handed to sinks; none keeps it (`history` keeps what it shows).

use std::sync::Arc;

use super::amount::Amount;
use super::codes;
use super::finding::{Finding, Place};
use super::instant::Instant;
use super::party::PartyId;
use super::period::Period;
use super::roadmap::IndicatorIx;

/// A column that the contract knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// When observed.
    Date,
    /// Which indicator.
    Indicator,
    /// What was observed.
    Value,
    /// Out of how many.
    Of,
    /// Who was counted.
    Party,
    /// A dimension, by its index in the framework.
    Dimension(usize),
    /// The activity.
    Event,
    /// The evidence.
    Source,
    /// Free text.
    Note,
    /// Who reported it.
    Reporter,
    /// When reported.
    Recorded,
    /// The row's id.
    Id,
    /// The id of the row that it corrects.
    Replaces,
}

/// The contract's names of columns as messages name them, each by its key: also the other one of the party's.
pub const HEADERS: [&str; 13] = [
    "date",
    "indicator",
    "value",
    "of",
    "party",
    "country",
    "event",
    "source",
    "note",
    "reporter",
    "recorded",
    "id",
    "replaces",
];

impl Column {
    /// The contract's name of it, which is also the key of its word in messages; of a dimension, that
    /// it is one.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Column::Date => "date",
            Column::Indicator => "indicator",
            Column::Value => "value",
            Column::Of => "of",
            Column::Party => "party",
            Column::Dimension(_) => "dimension",
            Column::Event => "event",
            Column::Source => "source",
            Column::Note => "note",
            Column::Reporter => "reporter",
            Column::Recorded => "recorded",
            Column::Id => "id",
            Column::Replaces => "replaces",
        }
    }
}

/// What a value cell means for its indicator's kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number (count, level, numerator of a share).
    Number(Amount),
    /// Yes or no, for one party.
    Yes(bool),
    /// Position of a declared stage, 1 = first.
    Stage(usize),
    /// Free text.
    Text(String),
    /// Not applicable.
    NotApplicable,
    /// Empty: withdraws the row named in `replaces`.
    Withdrawn,
}

/// Index of a data file in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileIx(pub u32);

/// How a file stands to another one of nearly the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// A file of its own.
    No,
    /// A sync program's conflict copy of the other.
    Known(FileIx),
    /// Named like one (a bare suffix): a copy only if both share a row or an id.
    Maybe(FileIx),
}

/// A data file.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Path relative to the workspace, with `/`.
    pub path: Arc<str>,
    /// Whether it may be a conflict copy.
    pub copy: Copy,
}

/// One measurement as read.
#[derive(Debug, Clone)]
pub struct Row {
    /// Which file.
    pub file: FileIx,
    /// The file's path.
    pub path: Arc<str>,
    /// The line on which the row begins, from 1.
    pub line: u32,
    /// When observed.
    pub date: Option<Period>,
    /// Which indicator, if defined.
    pub indicator: Option<IndicatorIx>,
    /// What was observed.
    pub value: Option<Value>,
    /// Out of how many.
    pub of: Option<Amount>,
    /// Who was counted: sorted, each once; empty = nobody in particular.
    pub parties: Vec<PartyId>,
    /// Value of each of the framework's dimensions; empty = not split.
    pub dimensions: Vec<String>,
    /// The activity.
    pub event: String,
    /// The evidence.
    pub source: String,
    /// Free text.
    pub note: String,
    /// Who reported it.
    pub reporter: String,
    /// When reported; absent = always known.
    pub recorded: Option<Instant>,
    /// Its id, or empty.
    pub id: String,
    /// The id of the row that it corrects, or empty.
    pub replaces: String,
    /// Filled cells of unknown columns: header and text, by header.
    pub others: Vec<(String, String)>,
    /// The record's text, for rows that could not be read and for excerpts.
    pub raw: String,
    /// Line, column (in characters, from 1) and length of each known cell of the record.
    pub places: Vec<(Column, CellPlace)>,
    /// What was wrong while reading; any makes the row rejected.
    pub faults: Vec<Finding>,
}

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CellPlace {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Characters on that line.
    pub length: u32,
}

impl Row {
    /// A row in which nothing is filled yet, under so many dimensions.
    #[must_use]
    pub fn blank(dimensions: usize) -> Row {
        Row {
            file: FileIx(0),
            path: Arc::from(""),
            line: 0,
            date: None,
            indicator: None,
            value: None,
            of: None,
            parties: Vec::new(),
            dimensions: vec![String::new(); dimensions],
            event: String::new(),
            source: String::new(),
            note: String::new(),
            reporter: String::new(),
            recorded: None,
            id: String::new(),
            replaces: String::new(),
            others: Vec::new(),
            raw: String::new(),
            places: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Empties it for a row that begins on this line; file and path stay.
    pub fn clear(&mut self, line: u32) {
        self.line = line;
        (self.date, self.indicator, self.value) = (None, None, None);
        (self.of, self.recorded) = (None, None);
        self.parties.clear();
        self.dimensions.iter_mut().for_each(String::clear);
        let texts = [&mut self.event, &mut self.source, &mut self.note, &mut self.reporter];
        texts.into_iter().for_each(String::clear);
        self.id.clear();
        self.replaces.clear();
        self.others.clear();
        self.raw.clear();
        self.places.clear();
        self.faults.clear();
    }

    /// Whether everything it says could be read, though something may be missing beside its value: then it equals what says
    /// the same.
    #[must_use]
    pub fn is_read(&self) -> bool {
        let lacks = |fault: &Finding| fault.code == &codes::MISSING_CELL;
        let said = self.date.is_some() && self.indicator.is_some() && self.value.is_some();
        self.faults.is_empty() || (said && self.faults.iter().all(lacks))
    }

    /// A cell as it stands in the record, without quotes around it.
    #[must_use]
    pub fn written(&self, column: Column) -> Option<String> {
        let (_, at) = self.places.iter().find(|(have, _)| *have == column)?;
        let line = self.raw.split('\n').nth(at.line.checked_sub(self.line)? as usize)?;
        let (skip, length) = (at.column.checked_sub(1)?, at.length);
        let text: String = line.chars().skip(skip as usize).take(length as usize).collect();
        Some(text.trim_matches('"').to_string())
    }

    /// Where the row begins.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { file: self.path.clone(), line: self.line, column: 1, length: 0 }
    }

    /// Where the row stands, pointing at its value.
    #[must_use]
    pub fn in_value(&self) -> Place {
        Place { line: self.line, length: 0, ..self.place_of(Column::Value) }
    }

    /// Where a cell stands; the row's own place if the file has no such column.
    #[must_use]
    pub fn place_of(&self, column: Column) -> Place {
        let found = self.places.iter().find(|(have, _)| *have == column);
        found.map_or_else(
            || self.place(),
            |(_, at)| Place {
                file: self.path.clone(),
                line: at.line,
                column: at.column,
                length: at.length,
            },
        )
    }
}
