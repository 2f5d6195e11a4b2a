//! Forms from end to end: written by the program, filled in cell by cell as a spreadsheet would, saved by other
//! programs, and read again.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/office.rs"]
mod saved;

mod book;
mod office;
mod returned;
mod seen;
mod written;

use std::path::Path;

use ruta::store::definitions;
use ruta::store::workspace::Workspace;
use support::Bench;

/// One indicator of each kind, split, evidenced and collected in every way that a form shows.
const INDICATORS: [&str; 6] = [
    "id = \"T.1.1\"\nname = \"Officials trained\"\ndefinition = \"Each row adds.\"\nunit = \"officials\"\nkind = \"count\"\nover_time = \"sum\"\ndecimals = 0\nby = { party = \"required\", sex = \"optional\" }\ncollect = { every = \"quarter\", from = [\"G\"], grace_days = 15 }",
    "id = \"T.1.2\"\nname = \"Share that agrees\"\nkind = \"share\"\nover_time = \"sum\"\nevidence = \"required\"",
    "id = \"T.1.3\"\nname = \"Product, =1+1\"\nkind = \"milestone\"\nstages = [ { id = \"draft\", name = { en = \"first, draft\", es = \"borrador\" } }, { id = \"done\", name = { en = \"disseminated\", es = \"difundido\" } } ]",
    "id = \"T.1.4\"\nname = \"Countries that know\"\nkind = \"parties\"\nwithin = \"G\"",
    "id = \"T.1.5\"\nname = \"Waiting days\"\nkind = \"level\"\nover_time = \"latest\"\nover_parties = \"mean\"\nrange = { min = 0.5, max = 365 }",
    "id = \"T.1.6\"\nname = \"Progress\"\nkind = \"text\"\ncollect = { event = \"workshop, May\", date = 2025-05-20, from = [\"PER\"] }",
];

/// A workspace of them, with a group, a dimension and what Peru reported so far.
fn bench() -> Bench {
    let config = "language = \"en\"\n[groups.G]\nname = \"A group\"\nmembers = [\"BOL\", \"PER\"]\n\
        [dimensions.sex]\nname = { en = \"Sex\", es = \"Sexo\", pt = \"Sexo\" }\n\
        values.F = { en = \"Women\", es = \"Mujeres\", pt = \"Mulheres\" }\n\
        values.M = { en = \"Men\", es = \"Hombres\", pt = \"Homens\" }\n";
    Bench::with(&INDICATORS).file("ruta.toml", config).data(
        "date,indicator,value,of,party,sex,source\n\
         2025-02-10,T.1.1,20,,PER,F,a.pdf\n\
         2025-02-10,T.1.1,25,,PER,M,a.pdf\n\
         2025-01-10,T.1.1,7,,PER,,a.pdf\n\
         2025-03-01,T.1.2,45,60,PER,,b.pdf\n",
    )
}

/// Writes Peru's form in a language and gives its bytes.
fn form_of_peru(bench: &Bench, lang: &str) -> Vec<u8> {
    let output = bench.run(&["form", "--party", "PER", "-o", "-", "--lang", lang]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The definitions of a workspace.
fn framework(folder: &Path) -> ruta::model::framework::Framework {
    definitions::read(&Workspace::find(Some(folder), folder).unwrap(), || 1).framework
}

/// What a line says that it is due for, as `import` knows it.
fn due(key: &ruta::model::form::LineKey) -> Vec<String> {
    ruta::cli::importing::unread::Written::default().due(key)
}
