//! The answer, by the shortest way there is: whole hundredths added up in tables.

use super::key::{COUNTRIES, DAYS, Key, SEXES, digits, id, over_time};
use super::options::{Options, OverTime};

/// What one series has come to.
#[derive(Debug, Clone, Copy, Default)]
struct Series {
    /// Day of its newest row, from 1; 0 = no row.
    newest: u64,
    /// In hundredths.
    value: u64,
}

/// All indicators' figures, while rows are added.
#[derive(Debug)]
pub struct Answer {
    options: Options,
    series: Vec<Series>,
    /// For each indicator its counted rows.
    rows: Vec<u64>,
}

const WIDTH: usize = COUNTRIES.len() * SEXES.len();

impl Answer {
    /// Without any row.
    #[must_use]
    pub fn new(options: &Options) -> Answer {
        let count = options.indicators as usize;
        Answer {
            options: options.clone(),
            series: vec![Series::default(); count * WIDTH],
            rows: vec![0; count],
        }
    }

    /// Adds a row that counts.
    pub fn add(&mut self, key: &Key) {
        let value = key.value(&self.options);
        let indicator = key.indicator as usize;
        self.rows[indicator] += 1;
        let one = &mut self.series[indicator * WIDTH + key.series() as usize];
        match over_time(&self.options, key.indicator) {
            OverTime::Sum => one.value += value,
            OverTime::Max => one.value = one.value.max(value),
            OverTime::Latest if key.day + 1 > one.newest => one.value = value,
            OverTime::Latest => {}
        }
        one.newest = one.newest.max(key.day + 1);
    }

    /// `indicator,value,last_date,rows`, as `ruta report --format csv` says them.
    #[must_use]
    pub fn csv(&self, day: impl Fn(u64) -> String) -> String {
        let mut text = String::from("indicator,value,last_date,rows\n");
        for (indicator, all) in (0..).zip(self.series.chunks(WIDTH)) {
            let newest = all.iter().map(|one| one.newest).max().unwrap_or(0);
            debug_assert!(newest <= DAYS);
            let (value, last) = match newest.checked_sub(1) {
                Some(last) => (digits(all.iter().map(|one| one.value).sum()), day(last)),
                None => Default::default(),
            };
            let rows = self.rows[indicator as usize];
            text.push_str(&format!("{},{value},{last},{rows}\n", id(indicator)));
        }
        text
    }
}
