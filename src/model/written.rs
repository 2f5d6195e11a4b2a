//! How a finding is written in few bytes, and read again: what it names stands there by its number.

use chrono::{Datelike, NaiveDate};

use super::finding::{Arg, Finding, Place};
use super::named::Named;
use super::short::{Reader, put, put_text};

/// Bytes from which on a text is held once for all findings that have it.
const LONG: usize = 128;

impl Named {
    /// Writes a finding; `beside` is the number of a row for whose place it waits.
    pub fn put(&mut self, own: &mut Vec<u8>, finding: &Finding, beside: Option<usize>) {
        put(own, self.code(finding.code));
        self.put_place(own, finding.place.as_ref());
        put(own, finding.args.len() as u64);
        for (name, arg) in &finding.args {
            put(own, self.name(name));
            self.put_arg(own, arg);
        }
        put(own, u64::from(finding.guess.is_some()));
        finding.guess.iter().for_each(|guess| put_text(own, guess));
        put(own, finding.related.len() as u64);
        finding.related.iter().for_each(|place| self.put_place(own, Some(place)));
        put(own, beside.map_or(0, |row| row as u64 + 1));
    }

    fn put_place(&mut self, own: &mut Vec<u8>, place: Option<&Place>) {
        let Some(place) = place else { return put(own, 0) };
        put(own, self.file(&place.file) + 1);
        for number in [place.line, place.column, place.length] {
            put(own, u64::from(number));
        }
    }

    fn put_arg(&mut self, own: &mut Vec<u8>, arg: &Arg) {
        match arg {
            Arg::Text(text) if text.len() >= LONG => {
                put(own, 4);
                put(own, self.text(text));
            }
            Arg::Text(text) => {
                put(own, 0);
                put_text(own, text);
            }
            Arg::Number(number) => {
                put(own, 1);
                put(own, number.cast_unsigned());
            }
            Arg::Day(day) => {
                put(own, 2);
                put(own, u64::from(day.num_days_from_ce().cast_unsigned()));
            }
            Arg::Word(key) => {
                put(own, 3);
                put(own, self.name(key));
            }
        }
    }

    /// Reads a finding, and the number of the row for whose place it waits.
    #[must_use]
    pub fn read(&self, mut from: Reader) -> Option<(Finding, Option<usize>)> {
        let code = self.code_of(from.number())?;
        let place = self.place(&mut from);
        let args = (0..from.number()).map_while(|_| self.arg(&mut from)).collect();
        let guess = (from.number() == 1).then(|| from.text());
        let related = (0..from.number()).map_while(|_| self.place(&mut from)).collect();
        let beside = from.index().checked_sub(1);
        Some((Finding { code, place, args, guess, related }, beside))
    }

    fn place(&self, from: &mut Reader) -> Option<Place> {
        let file = self.file_of(from.number().checked_sub(1)?)?.clone();
        Some(Place { file, line: from.short(), column: from.short(), length: from.short() })
    }

    fn arg(&self, from: &mut Reader) -> Option<(&'static str, Arg)> {
        let name = self.name_of(from.number())?;
        let arg = match from.number() {
            0 => Arg::Text(from.text()),
            1 => Arg::Number(from.number().cast_signed()),
            2 => Arg::Day(NaiveDate::from_num_days_from_ce_opt(from.short().cast_signed())?),
            3 => Arg::Word(self.name_of(from.number())?),
            _ => Arg::Text(self.file_of(from.number())?.to_string()),
        };
        Some((name, arg))
    }
}
