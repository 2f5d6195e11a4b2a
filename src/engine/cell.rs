//! One series, folded over time: the few numbers that every rule of accumulation needs. What it tells of them stands in
//! [`reading`].

pub mod number;
pub mod reading;

use std::cmp::Ordering;

use chrono::NaiveDate;

use number::Number;

use crate::model::amount::Amount;
use crate::model::indicator::OverTime;
use crate::model::instant::Instant;
use crate::model::row::{Row, Value};

/// A row's moment: its last day, then when it was reported (never first).
pub type Moment = (NaiveDate, Option<Instant>);

/// The rows of one series: what every sum needs stands together in one line of memory, since a large file
/// meets its series in no order; what few need stands apart.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Under `sum`, `max` and `min` what number rows come to, if there are any; under `latest` what
    /// the newest says, if it is a number.
    kept: Amount,
    /// Rows taken, "not applicable" ones included.
    pub rows: u64,
    /// Number rows that say out of how many, and those that do not.
    pub with_of: u64,
    /// See `with_of`.
    pub without_of: u64,
    newest: Option<NaiveDate>,
    says: Says,
    /// When the newest row was reported.
    recorded: Option<Instant>,
    more: Option<Box<More>>,
}

/// What the newest row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Says {
    /// There is none.
    #[default]
    Nothing,
    /// A number.
    Number,
    /// That it does not apply.
    NotApplicable,
    /// Yes or no, a stage, a text.
    Otherwise,
}

/// What most sums have no need of.
#[derive(Debug, Clone, Default)]
struct More {
    /// Out of how many `kept` is; none as soon as one part has none.
    of: Option<Amount>,
    /// What the newest row says otherwise than in numbers.
    value: Option<Value>,
    /// All texts of that moment, in no order: very many may have come.
    texts: Vec<String>,
    /// Where the newest row says that it does not apply to what rows come to: the last day of those that have a number.
    told: Option<NaiveDate>,
}

impl Cell {
    /// A cell of so many numbers without `of`: what they come to, and the moment of the newest.
    #[must_use]
    pub fn of_numbers(kept: Amount, rows: u64, newest: Moment) -> Cell {
        let says = Says::Number;
        let mut cell = Cell { kept, rows, without_of: rows, says, ..Cell::default() };
        cell.become_newest(newest, true);
        cell
    }

    /// Takes a counted row.
    pub fn take(&mut self, moment: Moment, row: &Row, value: &Value, over: OverTime) {
        self.rows += 1;
        if let Value::Number(number) = value {
            self.keep(Number { value: *number, of: row.of }, over);
            *(if row.of.is_some() { &mut self.with_of } else { &mut self.without_of }) += 1;
        }
        let order = Some(moment).cmp(&self.moment());
        let told = self.told();
        // A value and "not applicable" of one moment: the value holds, wherever they stand.
        let newer = order == Ordering::Greater;
        if newer || (order == Ordering::Equal && self.is_not_applicable()) {
            self.become_newest(moment, newer);
            self.says = match value {
                Value::Number(_) => Says::Number,
                Value::NotApplicable => Says::NotApplicable,
                _ => Says::Otherwise,
            };
            match value {
                Value::Number(number) if over == OverTime::Latest => {
                    self.set(Number { value: *number, of: row.of });
                }
                Value::Number(_) | Value::NotApplicable => {}
                other => self.more().value = Some(other.clone()),
            }
        }
        if let Value::Text(text) = value
            && order != Ordering::Less
        {
            self.more().texts.push(text.clone());
        }
        if over != OverTime::Latest {
            let own = matches!(value, Value::Number(_)).then_some(moment.0);
            self.remember(told.max(own));
        }
    }

    /// The last day of the rows that have a number.
    fn told(&self) -> Option<NaiveDate> {
        let told = self.more.as_ref().and_then(|more| more.told);
        if self.says == Says::Number { self.newest } else { told }
    }

    /// Keeps that day where the newest row is of another.
    fn remember(&mut self, told: Option<NaiveDate>) {
        if self.says == Says::NotApplicable && told.is_some() {
            self.more().told = told;
        }
    }

    /// Takes a counted row away again; whether what the others come to is known. Of a row that has an equal one
    /// which stays (`equal`), it nearly always is.
    #[must_use]
    pub fn lose(
        &mut self,
        moment: Moment,
        (value, of): (&Value, Option<Amount>),
        over: OverTime,
        equal: bool,
    ) -> bool {
        self.rows -= 1;
        let older = Some(moment) < self.moment();
        let Value::Number(value) = value else {
            // Of texts of one moment all are kept.
            return older || (equal && !matches!(value, Value::Text(_)));
        };
        *(if of.is_some() { &mut self.with_of } else { &mut self.without_of }) -= 1;
        // Nobody knows how old the others are.
        let only = self.says == Says::NotApplicable && self.told() == Some(moment.0);
        let rest = match over {
            OverTime::Latest => true,
            // Nobody knows of those above or below it how near they come.
            OverTime::Max | OverTime::Min => equal || *value != self.kept,
            OverTime::Sum => {
                let held = self.held();
                let left = held.of.zip(of).map(|(all, one)| all - one);
                self.set(Number { value: held.value - *value, of: left });
                // As soon as one says nothing of how many, all say nothing.
                self.without_of > 0 || self.with_of == 0 || held.of.is_some()
            }
        };
        rest && ((older && !only) || equal)
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    /// The moment of the newest row.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        self.newest.map(|day| (day, self.recorded))
    }

    fn become_newest(&mut self, (day, recorded): Moment, alone: bool) {
        (self.newest, self.recorded) = (Some(day), recorded);
        if alone && let Some(more) = &mut self.more {
            more.texts.clear();
        }
    }

    fn held(&self) -> Number {
        Number { value: self.kept, of: self.more.as_ref().and_then(|more| more.of) }
    }

    fn set(&mut self, number: Number) {
        self.kept = number.value;
        if number.of.is_some() {
            self.more().of = number.of;
        } else if let Some(more) = &mut self.more {
            more.of = None;
        }
    }

    /// Adds a number to those counted so far; of `latest`, nothing.
    fn keep(&mut self, number: Number, over: OverTime) {
        let together = match over {
            OverTime::Sum => Number::plus,
            OverTime::Max => Number::greater,
            OverTime::Min => Number::lesser,
            OverTime::Latest => return,
        };
        let first = self.with_of + self.without_of == 0;
        self.set(if first { number } else { together(self.held(), number) });
    }

    /// Takes what other rows of the series come to: the same as taking those rows.
    pub fn merge(&mut self, other: Cell, over: OverTime) {
        if other.with_of + other.without_of > 0 {
            self.keep(other.held(), over);
        }
        let told = self.told().max(other.told());
        self.rows += other.rows;
        self.with_of += other.with_of;
        self.without_of += other.without_of;
        match other.moment().cmp(&self.moment()) {
            Ordering::Less => {}
            Ordering::Greater => self.take_over(other, over),
            Ordering::Equal if self.is_not_applicable() => self.take_over(other, over),
            Ordering::Equal => {
                if let Some(others) = other.more.filter(|more| !more.texts.is_empty()) {
                    self.more().texts.extend(others.texts);
                }
            }
        }
        self.remember(told);
    }

    /// The newest row is another one's.
    fn take_over(&mut self, other: Cell, over: OverTime) {
        if let Some(moment) = other.moment() {
            self.become_newest(moment, true);
        }
        self.says = other.says;
        if over == OverTime::Latest && other.says == Says::Number {
            self.set(other.held());
        }
        if let Some(others) = other.more.filter(|_| other.says == Says::Otherwise) {
            let more = self.more();
            (more.value, more.texts) = (others.value, others.texts);
        }
    }

    /// What the newest row says otherwise than in numbers.
    fn says(&self) -> Option<&Value> {
        self.more
            .as_ref()
            .and_then(|more| more.value.as_ref())
            .filter(|_| self.says == Says::Otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_line_of_memory() {
        assert_eq!(size_of::<Cell>(), 64);
    }

    #[test]
    fn very_many_texts_of_one_day_are_put_in_order_once() {
        let mut cell = Cell::default();
        let day = (NaiveDate::MIN, None);
        for number in (0..100_000).rev() {
            let value = Value::Text(format!("{number:06}"));
            cell.take(day, &Row::blank(0), &value, OverTime::Latest);
        }
        let texts = reading::newest_texts(std::iter::once(&cell));
        assert!(texts.is_sorted() && texts.len() == 100_000);
    }
}
