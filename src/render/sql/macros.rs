//! What engines write differently, as textual macros: `@matches(x, pattern)` becomes the engine's own.
//!
//! A line `name(a, b) := text with {a} and {b}` defines one; `@@` is the sign itself. Macros may use
//! macros, and arguments too. Commas within brackets or quotes do not part arguments.

use std::collections::BTreeMap;

/// Definitions by name.
#[derive(Debug, Clone, Default)]
pub struct Macros {
    by_name: BTreeMap<String, (Vec<String>, String)>,
}

impl Macros {
    /// Reads files of definitions; a later one of a name replaces an earlier one.
    #[must_use]
    pub fn read(files: &[&str]) -> Macros {
        let mut macros = Macros::default();
        let lines = files.iter().flat_map(|file| file.lines());
        for line in lines.filter(|line| !line.starts_with('#')) {
            let Some((head, body)) = line.split_once(":=") else { continue };
            let (name, arguments) = head.trim().split_once('(').unwrap_or((head.trim(), ")"));
            let arguments = arguments.trim_end_matches(')').split(',');
            let names = arguments.map(|one| one.trim().to_string()).filter(|one| !one.is_empty());
            macros
                .by_name
                .insert(name.trim().to_string(), (names.collect(), body.trim().to_string()));
        }
        macros
    }

    /// Every name.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.by_name.keys().cloned().collect()
    }

    /// The text with every macro written out. What is no macro stays as it is.
    #[must_use]
    pub fn expand(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() * 2);
        let mut rest = text;
        while let Some(at) = rest.find('@') {
            out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('@') {
                out.push('@');
                rest = after;
                continue;
            }
            let length =
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            let Some((parameters, body)) = self.by_name.get(&rest[..length]) else {
                out.push('@');
                continue;
            };
            rest = &rest[length..];
            let mut arguments = Vec::new();
            if !parameters.is_empty() {
                (arguments, rest) = arguments_of(rest);
            }
            let mut written = body.clone();
            for (parameter, argument) in parameters.iter().zip(&arguments) {
                written = written.replace(&format!("{{{parameter}}}"), argument.trim());
            }
            out.push_str(&self.expand(&written));
        }
        out.push_str(rest);
        out
    }
}

/// The arguments in the brackets that a text begins with, and what comes after them.
fn arguments_of(text: &str) -> (Vec<&str>, &str) {
    let (mut depth, mut quoted, mut from) = (0usize, false, 1);
    let mut arguments = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\'' => quoted = !quoted,
            _ if quoted => {}
            b'(' => depth += 1,
            b')' if depth == 1 => {
                arguments.push(&text[from..at]);
                return (arguments, &text[at + 1..]);
            }
            b')' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => {
                arguments.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    (arguments, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macros_are_written_out_with_their_arguments() {
        let macros = Macros::read(&[
            "# a note := none\nkind := INT\nif(a, b) := CASE WHEN {a} THEN {b} END",
            "kind := BIGINT\nsign := '@@'\ntwice(x) := @if({x}, CAST({x} AS @kind))",
        ]);
        assert_eq!(
            macros.expand("@twice(f(a, ')'))"),
            "CASE WHEN f(a, ')') THEN CAST(f(a, ')') AS BIGINT) END"
        );
        assert_eq!(macros.expand("@sign || @@ @other"), "'@' || @ @other");
        assert_eq!(macros.names(), ["if", "kind", "sign", "twice"]);
    }
}
