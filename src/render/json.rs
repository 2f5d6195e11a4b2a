//! What all JSON outputs share: exact numbers, objects in a chosen order, one way of printing.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Number;

use crate::engine::accounts::Accounts;
use crate::model::quantity::Quantity;
use crate::text::visible::is_dangerous;

/// An object whose keys stand in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// A list whose parts are made one at a time, when their turn comes.
pub struct Each<F>(pub F);

impl<F, I> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// A number with exactly the digits of the data formats: `15.0`, `148.351648`.
#[must_use]
pub fn number(quantity: &Quantity) -> Option<Number> {
    serde_json::from_str(&quantity.data_text()).ok()
}

/// What became of the rows, in the contract's order.
#[must_use]
pub fn rows(accounts: &Accounts) -> Ordered<u64> {
    let named = [
        ("read", accounts.read()),
        ("counted", accounts.counted),
        ("rejected", accounts.rejected),
        ("superseded", accounts.superseded),
        ("duplicate", accounts.duplicate),
        ("later", accounts.later),
    ];
    Ordered(named.into_iter().map(|(name, number)| (name.to_string(), number)).collect())
}

/// The document, indented by two, with a final line end.
#[must_use]
pub fn print(document: &impl Serialize) -> String {
    // Only texts, numbers and lists are ever given: writing them to memory cannot fail.
    harmless(serde_json::to_string_pretty(document).unwrap_or_default()) + "\n"
}

/// Writes the document as [`print`] makes it, without holding all of it.
///
/// # Errors
/// When it cannot be written.
pub fn write(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines { line: Vec::new(), out };
    serde_json::to_writer_pretty(&mut lines, document)?;
    lines.write_all(b"\n")
}

/// Hands lines over, each made harmless.
struct Lines<'a> {
    line: Vec<u8>,
    out: &'a mut dyn Write,
}

impl Write for Lines<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        if bytes.contains(&b'\n') {
            let text = String::from_utf8(std::mem::take(&mut self.line));
            let text = text.map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
            self.out.write_all(harmless(text).as_bytes())?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The same document with `\u202e` for characters that would spoil a terminal. What is left of them
/// stands within strings, where the escape means the same.
fn harmless(document: String) -> String {
    let odd = |c: char| c != '\n' && is_dangerous(c);
    if !document.contains(odd) {
        return document;
    }
    let mut safe = String::with_capacity(document.len() + 16);
    for c in document.chars() {
        if odd(c) {
            // All of them lie below U+10000: one escape each.
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::amount::Amount;
    use crate::model::quantity::Ratio;

    #[test]
    fn what_would_spoil_a_terminal_is_escaped_and_reads_the_same() {
        let text = "a\u{1b}\u{7f}\u{85}\u{202e}\u{feff}ñ\n";
        let printed = print(&text);
        assert_eq!(printed, "\"a\\u001b\\u007f\\u0085\\u202e\\ufeffñ\\n\"\n");
        assert_eq!(serde_json::from_str::<String>(&printed).unwrap(), text);
    }

    #[test]
    fn numbers_keep_their_digits_and_keys_their_order() {
        let percent = Quantity::percent(Ratio::from_integer(15.into()));
        let exact = Quantity::Exact(Amount::parse("999999999999999.999999999").unwrap());
        let both = [("z", number(&percent)), ("a", number(&exact))];
        let object = Ordered(both.into_iter().map(|(key, n)| (key.to_string(), n)).collect());
        assert_eq!(print(&object), "{\n  \"z\": 15.0,\n  \"a\": 999999999999999.999999999\n}\n");
    }
}
