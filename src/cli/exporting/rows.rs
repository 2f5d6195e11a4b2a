//! Sinks for rows that count: as text, as cells, or for the workbook's sheet.

use std::rc::Rc;

use crate::engine::fate::Fate;
use crate::engine::ruling::Ruling;
use crate::model::audience::Audience;
use crate::model::framework::Framework;
use crate::model::row::Row;
use crate::model::sink::Sink;
use crate::render::csv_text::{Dialect, header, record};
use crate::render::xlsx::measurements::Rows;
use crate::render::{export_json, export_rows};
use crate::words::catalogue::Words;

/// Rows that a sheet holds below its header.
pub const MOST: usize = 1_048_575;

/// What becomes of a row.
pub enum Into {
    /// Lines of CSV.
    Csv(Dialect, String),
    /// Objects of JSON.
    Json(Vec<serde_json::Value>),
    /// Cells, as many rows as a sheet holds and one more.
    Cells(Vec<Vec<crate::render::csv_text::Cell>>),
    /// The sheet of a workbook, in a language.
    Sheet(Rows, Rc<Words>),
}

/// Takes the rows that count, as they pass.
pub struct Counted<'a> {
    framework: &'a Framework,
    ruling: &'a Ruling,
    audience: Audience,
    /// What they have become.
    pub into: Into,
    /// Rows of sensitive indicators, which the public does not get.
    pub sensitive: u64,
}

impl<'a> Counted<'a> {
    /// None yet.
    #[must_use]
    pub fn new(
        framework: &'a Framework,
        ruling: &'a Ruling,
        into: Into,
        audience: Audience,
    ) -> Self {
        Counted { framework, ruling, audience, into, sensitive: 0 }
    }
}

impl Into {
    /// CSV, with its header.
    #[must_use]
    pub fn csv(framework: &Framework, dialect: Dialect) -> Into {
        Into::Csv(dialect, header(&export_rows::names(framework), dialect))
    }
}

impl Sink for Counted<'_> {
    fn take(&mut self, number: usize, row: &Row) {
        if self.ruling.fate(number) != Fate::Counted {
            return;
        }
        let framework = self.framework;
        let sensitive = row.indicator.is_some_and(|ix| framework.indicator(ix).sensitive);
        self.sensitive += u64::from(sensitive);
        let mut public = None;
        if self.audience == Audience::Public {
            if sensitive {
                return;
            }
            let (reporter, note) = Default::default();
            public = Some(Row { reporter, note, ..row.clone() });
        }
        let row = public.as_ref().unwrap_or(row);
        match &mut self.into {
            Into::Csv(dialect, lines) => {
                lines.push_str(&record(&export_rows::cells(framework, row), *dialect));
            }
            Into::Json(objects) => objects.push(export_json::object(framework, row)),
            Into::Cells(rows) if rows.len() <= MOST => {
                rows.push(export_rows::cells(framework, row));
            }
            Into::Cells(_) => {}
            Into::Sheet(rows, words) => rows.take(framework, row, words),
        }
    }
}
