//! What is asked for, in which order, until nothing is missing.
//!
//! Each answer is read at once by the reader of measurement files, beside what is already known, so that
//! a mistake is said where it is made. Whoever gives no value is led through the whole row, and may
//! leave empty what the definition does not require; else only what is missing is asked for.

use super::answers::{faults, wrong};
use super::offers;
use super::person::{Ask, Choice, Person};
use super::terminal::{cut, fitted};
use crate::cli::context::Context;
use crate::cli::entering::saying;
use crate::cli::entering::typed::{self, Typed};
use crate::cli::failure::Failure;
use crate::model::framework::Framework;
use crate::model::indicator::{Indicator, Kind};
use crate::model::row::{Column, Row};
use crate::model::row_text::{self, CellText};
use crate::render::values;
use crate::store::measurements::values::is_number;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Rows are added.
    Adds,
    /// A row is corrected.
    Corrects,
    /// A row is withdrawn.
    Withdraws,
}

/// Questions about the rows of one command.
pub struct Asking<'a> {
    context: &'a Context,
    framework: &'a Framework,
    person: &'a mut dyn Person,
    act: Act,
}

/// Columns that a cell may take where a row is shown.
const CELL: usize = 40;

/// Columns that every row has for itself; any other answer holds for all rows that lack it.
const OWN: [&str; 2] = ["value", "of"];

fn give(row: &mut Typed, later: &mut [Typed], column: &str, answered: Typed) {
    let cell = answered.get(column).map(str::to_string);
    *row = answered;
    if let Some(cell) = cell.filter(|_| !OWN.contains(&column)) {
        let open = later.iter_mut().filter(|row| row.get(column).is_none());
        open.for_each(|row| row.set(column, &cell));
    }
}

impl<'a> Asking<'a> {
    /// Questions put to a person.
    #[must_use]
    pub fn new(
        context: &'a Context,
        framework: &'a Framework,
        person: &'a mut dyn Person,
        act: Act,
    ) -> Asking<'a> {
        Asking { context, framework, person, act }
    }

    /// Asks for what the rows lack; tells whether anything was asked. `replaced` is the row to correct
    /// or withdraw.
    ///
    /// # Errors
    /// [`Failure::Stopped`]; [`Failure::Refused`] if what is known is wrong: that has been said.
    pub fn complete(
        &mut self,
        rows: &mut [Typed],
        replaced: Option<&Row>,
    ) -> Result<bool, Failure> {
        let led = self.act == Act::Adds && rows.iter().all(|row| row.get("value").is_none());
        if !led && rows.iter().all(|row| self.lacks(row).is_empty()) {
            return Ok(false);
        }
        self.refuse_known(rows)?;
        self.context.warn(&fitted(&self.say("ask-begin")));
        if let Some(row) = replaced {
            self.context.warn(&fitted(&self.describe(row)));
        }
        if rows.iter().any(|row| row.get("indicator").is_none()) {
            let id = self.indicator()?;
            rows.iter_mut().for_each(|row| row.set("indicator", &id));
        }
        let mut left = rows;
        while let Some((row, later)) = left.split_first_mut() {
            for column in self.columns(row) {
                if self.wants(row, &column, led) {
                    let answered = self.column(row, &column)?;
                    give(row, later, &column, answered);
                }
            }
            left = later;
        }
        Ok(true)
    }

    fn say(&self, key: &str) -> String {
        self.context.words.say(key)
    }

    /// Stops before the first question if what was typed cannot count anyway.
    fn refuse_known(&self, rows: &[Typed]) -> Result<(), Failure> {
        let table = typed::table(rows);
        let found: Vec<_> = rows.iter().flat_map(|row| faults(self.framework, row)).collect();
        saying::findings(self.context, &table.source, &found);
        if found.is_empty() { Ok(()) } else { Err(Failure::Refused) }
    }

    /// What a row says, as one line; who told it when does not help to recognise it.
    fn describe(&self, row: &Row) -> String {
        let known = [Column::Recorded, Column::Id, Column::Replaces, Column::Reporter];
        let columns = row_text::columns(self.framework).into_iter();
        let cells = columns.filter(|column| !known.contains(column)).filter_map(|column| {
            let text = match row_text::cell(self.framework, row, column) {
                CellText::Empty => return None,
                CellText::Number(text) | CellText::Plain(text) | CellText::Free(text) => text,
            };
            Some(cut(&text, CELL))
        });
        let cells: Vec<String> = cells.collect();
        format!("{}: {}", row.place().short(), cells.join(" · "))
    }

    /// Which of several values it is: its splits and its value.
    fn label(&self, row: &Typed) -> String {
        let splits = self.framework.dimensions.iter().map(|one| one.id.as_str());
        let cells = splits.filter_map(|id| row.get(id)).chain(row.get("value"));
        crate::text::visible::one_line(&cells.collect::<Vec<_>>().join(" · "))
    }

    fn of(&self, row: &Typed) -> Option<&'a Indicator> {
        let found = row.get("indicator").and_then(|id| self.framework.find_indicator(id));
        found.map(|ix| self.framework.indicator(ix))
    }

    fn lacks(&self, row: &Typed) -> Vec<String> {
        let lacks = |one| row.lacks(self.framework, one, self.act == Act::Withdraws);
        self.of(row).map_or_else(|| vec!["indicator".to_string()], lacks)
    }

    /// Columns in the order in which they are asked for.
    fn columns(&self, row: &Typed) -> Vec<String> {
        let split = self.of(row).map(|one| one.by.as_slice()).unwrap_or_default();
        let splits = split.iter().filter_map(|(at, _)| self.framework.dimensions.get(*at));
        let own = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut all = own(&["party", "date"]);
        all.extend(splits.map(|one| one.id.clone()));
        all.extend(own(&["value", "of", "source", "note"]));
        all
    }

    fn wants(&self, row: &Typed, column: &str, led: bool) -> bool {
        let may = match column {
            "of" => false,
            "note" => !row.applies(),
            _ => true,
        };
        row.get(column).is_none()
            && (self.lacks(row).iter().any(|one| one == column) || (led && may))
    }

    /// Asks for one column of a row; returns the row with the answer.
    fn column(&mut self, row: &Typed, column: &str) -> Result<Typed, Failure> {
        let Some(indicator) = self.of(row) else { return Ok(row.clone()) };
        let free = !self.lacks(row).iter().any(|one| one == column);
        let words = &self.context.words;
        let dimension = self.framework.find_dimension(column);
        let choices = match (column, dimension) {
            ("party", _) => offers::parties(self.framework, words, indicator, free),
            ("value", _) => offers::values(words, indicator),
            (_, Some(at)) => offers::splits(words, &self.framework.dimension(at).values, free),
            _ => Vec::new(),
        };
        let mut ask = self.question(indicator, column, free);
        if column == "of" {
            ask.help = self.label(row);
        }
        if choices.iter().any(|one| !one.cell.is_empty()) {
            self.choose(row, column, &ask, &choices)
        } else {
            self.write(row, indicator, column, &ask, free)
        }
    }

    fn question(&self, indicator: &Indicator, column: &str, free: bool) -> Ask {
        let words = &self.context.words;
        if let Some(at) = self.framework.find_dimension(column) {
            let prompt = values::own(words, &self.framework.dimension(at).name);
            return Ask { prompt, help: String::new(), offered: String::new() };
        }
        let unit = cut(values::unit(words, indicator), offers::UNIT);
        let key = match (column, indicator.kind) {
            ("value", Kind::Share) => "ask-numerator",
            ("value", _) => "ask-value",
            ("of", _) => "ask-of",
            ("date", _) => "ask-date",
            ("source", _) => "ask-source",
            ("note", _) => "ask-note",
            _ => "ask-party",
        };
        // The parts of a share are no percentages.
        let known = if unit.is_empty() || unit == "%" { "no" } else { "yes" };
        let args = [values::text("unit", unit), values::text("known", known)];
        let prompt = match column {
            "value" | "of" => words.say_with(key, &args),
            _ => words.say(key),
        };
        let help = match column {
            "value" if indicator.kind == Kind::Text => words.say("ask-help-text"),
            "value" if is_number(indicator.kind) => words.say("ask-help-value"),
            "date" => words.say("ask-help-date"),
            "source" | "note" if free => words.say("ask-help-free"),
            _ => String::new(),
        };
        let offered = match column {
            "date" => self.context.today.to_string(),
            _ => String::new(),
        };
        Ask { prompt, help, offered }
    }

    fn choose(
        &mut self,
        row: &Typed,
        column: &str,
        ask: &Ask,
        choices: &[Choice],
    ) -> Result<Typed, Failure> {
        loop {
            let at = self.person.choose(ask, choices)?;
            let mut answered = row.clone();
            let Some(choice) = choices.get(at).filter(|one| !one.cell.is_empty()) else {
                return Ok(answered);
            };
            answered.set(column, &choice.cell);
            match wrong(self.context, self.framework, &answered) {
                Some(why) => self.context.warn(&fitted(&why)),
                None => return Ok(answered),
            }
        }
    }

    fn write(
        &mut self,
        row: &Typed,
        indicator: &Indicator,
        column: &str,
        ask: &Ask,
        free: bool,
    ) -> Result<Typed, Failure> {
        let (context, framework) = (self.context, self.framework);
        let filled = |text: &str| {
            let mut answered = row.clone();
            match column {
                "value" if is_number(indicator.kind) => {
                    answered.value(framework, Some(indicator.kind), text);
                }
                "date" => answered.set(column, &typed::day(text.trim(), context.today)),
                _ => answered.set(column, text.trim()),
            }
            answered
        };
        let check = |text: &str| {
            if text.trim().is_empty() {
                let key = if free { "ask-nothing" } else { "ask-needed" };
                return if free { Ok(context.words.say(key)) } else { Err(context.words.say(key)) };
            }
            let answered = filled(text);
            match wrong(context, framework, &answered) {
                Some(why) => Err(why),
                None => Ok(super::answers::shown(context, framework, &answered, column, text)),
            }
        };
        let text = self.person.write(ask, &check)?;
        Ok(if text.trim().is_empty() { row.clone() } else { filled(&text) })
    }

    fn indicator(&mut self) -> Result<String, Failure> {
        let words = &self.context.words;
        let choices = offers::indicators(self.framework, words);
        let ask = Ask { prompt: words.say("ask-indicator"), ..Ask::default() };
        let at = self.person.choose(&ask, &choices)?;
        Ok(choices.get(at).map(|one| one.cell.clone()).unwrap_or_default())
    }
}
