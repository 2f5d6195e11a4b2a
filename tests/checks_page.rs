//! `docs/checks.md` says what `check --explain` says: it is written from the same table and words.
//!
//! `RUTA_WRITE=1 cargo test --test checks_page` writes the page anew.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::path::Path;

use ruta::model::codes;
use ruta::model::finding::Level;
use ruta::model::language::Lang;
use ruta::words::catalogue::Words;

const HEAD: &str = "# Checks

Every finding of `ruta check`, in the order of its code. `ruta check --explain CODE` prints the same in
Spanish, English or Portuguese. An *error* leaves something out of the figures and ends with exit status 1;
a *warning* counts but is doubtful; a *note* says what was assumed or left for later.

In `ruta.toml`, `[checks]` sets a warning or note to `allow`, `warn` or `deny`, by code or by name. An error
cannot be lowered: what it names stays out of the figures whatever anybody says.

A code is never renumbered nor reused. Families: F files, R definitions, D data rows, M meaning, W writing and
foreign files (said by `record`, `import`, `tidy`, not by `check`).
";

fn page() -> String {
    let words = Words::new(Lang::En);
    let mut page = HEAD.to_string();
    for code in codes::every() {
        let text = words.explain(code);
        let level = match code.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        };
        let (what, why, fix) = (text.what, text.why, text.fix);
        write!(
            page,
            "\n## {} {}\n\n*{level}*. {what}\n\nWhy it matters: {why}\n\nWhat to do: {fix}\n",
            code.id, code.name
        )
        .unwrap();
    }
    page
}

#[test]
fn the_page_says_what_the_program_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md");
    if std::env::var_os("RUTA_WRITE").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written.replace("\r\n", "\n"), page());
}
