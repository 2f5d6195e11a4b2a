//! A line on the terminal that tells how far a long reading has come: after a second, and gone before anything
//! else is said.
//!
//! A thread of its own looks now and then; those who read never wait for it. The line is drawn and wiped
//! with blanks alone, which every terminal knows.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::model::finding::Arg;
use crate::model::language::Lang;
use crate::model::region::Region;
use crate::store::measurements::meter::{Come, Meter};
use crate::words::catalogue::Words;

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the thread looks.
const PAUSE: Duration = Duration::from_millis(100);
/// Columns of the bar at most, and at least.
const BAR: (usize, usize) = (20, 6);
const MEGABYTE: u64 = 1_000_000;

/// What is watched.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    meter: Meter,
    line: Arc<Mutex<Line>>,
}

/// What stands on the terminal.
#[derive(Debug, Default)]
struct Line {
    /// Columns of it that are written on.
    columns: usize,
    /// The reading before whose end something else was said.
    wiped: u64,
}

impl Progress {
    /// What those who read have to tell.
    #[must_use]
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// Shows it on standard error, a terminal of so many columns, from now on.
    pub fn watch(&self, columns: usize, lang: Lang, region: Option<Region>) {
        let (meter, line) = (self.meter.clone(), self.line.clone());
        // Without the thread nothing is shown, and nothing else is amiss.
        let _ = thread::Builder::new().spawn(move || {
            let (start, mut began, mut words) = (Instant::now(), (0, Instant::now()), None);
            loop {
                thread::sleep(PAUSE);
                let come = meter.come();
                if come.reading != began.0 {
                    began = (come.reading, Instant::now());
                }
                if start.elapsed() >= PATIENCE && come.bytes < come.expected {
                    let words = words.get_or_insert_with(|| Words::of(lang, region));
                    draw(&line, come, &text(words, come, began.1.elapsed(), columns));
                }
            }
        });
    }

    /// Wipes the line, before something else is said.
    pub fn wipe(&self) {
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        line.wiped = self.meter.come().reading;
        let columns = std::mem::take(&mut line.columns);
        if columns > 0 {
            let _ = write!(io::stderr(), "\r{:columns$}\r", "");
        }
    }
}

fn draw(line: &Mutex<Line>, come: Come, text: &str) {
    let mut line = line.lock().unwrap_or_else(PoisonError::into_inner);
    if come.reading > line.wiped {
        let columns = text.chars().count();
        let _ = write!(io::stderr(), "\r{text:width$}", width = line.columns);
        line.columns = columns.max(line.columns);
    }
}

/// The line, no wider than a terminal of so many columns lets it be without a new line.
fn text(words: &Words, come: Come, gone: Duration, columns: usize) -> String {
    let share = come.bytes.min(come.expected) * 1000 / come.expected.max(1);
    let number = |number: u64| Arg::Text(words.number(&number.to_string()));
    let rest = u128::from(come.expected.saturating_sub(come.bytes));
    let left = gone.as_millis() * rest / u128::from(come.bytes.max(1)) / 1000 + 1;
    let left = u64::try_from(left).unwrap_or(u64::MAX);
    let args = [
        ("reading", Arg::Number(i64::try_from(come.reading).unwrap_or(i64::MAX))),
        ("percent", Arg::Text(words.percent(&(share / 10).to_string()))),
        ("read", number(come.bytes / MEGABYTE)),
        ("all", number(come.expected / MEGABYTE)),
        ("counted", Arg::Number(i64::try_from(come.rows).unwrap_or(i64::MAX))),
        ("rows", number(come.rows)),
        ("n", Arg::Number(i64::try_from(left).unwrap_or(i64::MAX))),
        ("left", number(left)),
    ];
    let said = words.say_with("note-progress", &args);
    let room = columns.saturating_sub(1);
    let bar = room.saturating_sub(said.chars().count() + 1).min(BAR.0);
    if bar < BAR.1 {
        return said.chars().take(room).collect();
    }
    let full = usize::try_from(share).unwrap_or(0) * bar / 1000;
    format!("{}{} {said}", "█".repeat(full), "·".repeat(bar - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_fits_and_tells_bytes_rows_and_time() {
        let come = Come { reading: 1, expected: 696_000_000, bytes: 313_200_000, rows: 4_480_000 };
        let said = |lang, columns| text(&Words::new(lang), come, Duration::from_secs(9), columns);
        let spanish =
            "███████·········· Leyendo: 45\u{a0}% · 313 de 696 MB · 4.480.000 filas · quedan 12 s";
        assert_eq!(said(Lang::Es, 80), spanish);
        let english =
            "█████████··········· Reading: 45% · 313 of 696 MB · 4,480,000 rows · 12 s left";
        assert_eq!(said(Lang::En, 100), english);
        for lang in Lang::INTERFACE {
            for columns in [0, 1, 20, 40, 80, 200] {
                let line = said(lang, columns);
                assert!(line.chars().count() < columns.max(1), "{columns}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_drawn_after_something_else_was_said_until_the_next_reading() {
        let progress = Progress::default();
        progress.meter().begin(10);
        progress.wipe();
        draw(&progress.line, progress.meter().come(), "x");
        assert_eq!(progress.line.lock().unwrap().columns, 0);
        progress.meter().begin(10);
        draw(&progress.line, progress.meter().come(), "x");
        assert_eq!(progress.line.lock().unwrap().columns, 1);
        progress.wipe();
        assert_eq!(progress.line.lock().unwrap().columns, 0);
    }
}
