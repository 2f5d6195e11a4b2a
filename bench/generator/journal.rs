//! The rows that count as a journal for hledger: a transaction each, accounts `indicator:country:sex`.

use super::key::{COUNTRIES, Key, SEXES, digits, id};
use super::options::Options;

/// Appends the transaction of a row. An unbalanced posting needs no counter account.
pub fn write(options: &Options, key: &Key, day: &str, out: &mut Vec<u8>) {
    let (indicator, value) = (id(key.indicator), digits(key.value(options)));
    let country = COUNTRIES[key.country as usize];
    let sex = key.sex.map_or(String::new(), |sex| format!(":{}", SEXES[sex as usize]));
    let text = format!("{day} acta\n    ({indicator}:{country}{sex})  {value}\n\n");
    out.extend_from_slice(text.as_bytes());
}
