//! A first draft of a mapping for a sheet that nobody has seen before.
//!
//! What headers probably mean is guessed from their words in three languages, and everything guessed is only a draft: the
//! person who knows the sheet reads it and corrects it. Comments come from whoever knows the reader's language.

use std::collections::HashMap;
use std::fmt::Write;

use super::grid::{Content, Grid, GridRow};
use super::recognise::HEAD;
use super::source::{Source, letters};
use crate::model::framework::Framework;
use crate::model::row::Column;
use crate::store::measurements::cells::shown;
use crate::store::measurements::dates::{self, NotDate, Order};
use crate::store::measurements::header::Names;
use crate::store::measurements::lookup::{Lookup, Named};
use crate::text::fold::fold;
use crate::text::visible::one_line;

/// Words in headers, folded, with the column that they speak of, the surest first.
const HINTS: [(&str, &[&str]); 7] = [
    ("date", &["fecha", "date", "data", "periodo", "period"]),
    ("indicator", &["indicador", "indicator"]),
    ("party", &["pais", "country", "estado", "delegacion", "delegacao", "delegation", "parte"]),
    (
        "event",
        &["evento", "event", "actividad", "atividade", "activity", "taller", "oficina", "workshop"],
    ),
    (
        "source",
        &["fuente", "fonte", "source", "evidencia", "evidence", "enlace", "link", "acta", "ata"],
    ),
    ("note", &["observacion", "observacao", "nota", "note", "comentario", "comment"]),
    (
        "value",
        &[
            "valor",
            "value",
            "numero",
            "number",
            "cantidad",
            "quantidade",
            "participantes",
            "participants",
            "asistentes",
            "personas",
            "pessoas",
            "persons",
            "resultado",
            "result",
        ],
    ),
];
/// Words, folded, that may mean a day: cells must bear it out.
const DAYS: [&str; 6] = ["dia", "dias", "day", "fecha", "date", "data"];
/// Texts of the party column for which the draft leaves a place.
const TEXTS: usize = 30;

/// A column of the sheet with what it probably is.
struct Guess<'g> {
    header: String,
    index: u32,
    row: &'g GridRow,
    column: Option<String>,
}

/// The text of a draft; `say` gives the comment of a key (`suggest-head`, `suggest-sheet`, `suggest-columns`,
/// `suggest-missing`, `suggest-missing-or-constant`, `suggest-unused`, `suggest-constants`, `suggest-values`, `suggest-dates`), in the reader's language.
#[must_use]
pub fn suggest(grid: &Grid, framework: &Framework, say: &dyn Fn(&'static str) -> String) -> String {
    let mut draft = String::new();
    let comment = |draft: &mut String, key| {
        for line in say(key).lines() {
            let _ = writeln!(draft, "# {line}");
        }
    };
    let guesses = guesses(grid, framework);
    comment(&mut draft, "suggest-head");
    if let Source::Sheet { sheet, .. } = &grid.source {
        comment(&mut draft, "suggest-sheet");
        let _ = writeln!(draft, "sheet = {}", quoted(sheet));
    }
    if let Some(first) = guesses.first() {
        let _ = writeln!(draft, "header_row = {}", first.row.line);
    }
    let date = guesses.iter().find(|one| one.column.as_deref() == Some("date"));
    if date.is_some_and(|one| texts(grid, one).any(|text| text.contains(['/', '.']))) {
        comment(&mut draft, "suggest-dates");
        let _ = writeln!(draft, "date_format = \"day-first\"");
    }
    let mut times: HashMap<String, usize> = HashMap::new();
    guesses.iter().for_each(|one| *times.entry(fold(&one.header)).or_default() += 1);
    draft.push_str("\n[columns]\n");
    comment(&mut draft, "suggest-columns");
    let named = |one: &&Guess| one.column.is_some();
    for one in guesses.iter().filter(named) {
        let column = one.column.as_deref().unwrap_or_default();
        let _ = writeln!(draft, "{column} = {}", reference(one, &times));
    }
    for name in ["date", "indicator", "value"] {
        if guesses.iter().all(|one| one.column.as_deref() != Some(name)) {
            // One value for every row is hardly ever meant; one date or indicator often is.
            let key =
                if name == "value" { "suggest-missing" } else { "suggest-missing-or-constant" };
            let _ = writeln!(draft, "# {name} = \"\" # {}", one_line(&say(key)));
        }
    }
    let unused: Vec<&Guess> = guesses.iter().filter(|one| one.column.is_none()).collect();
    if !unused.is_empty() {
        comment(&mut draft, "suggest-unused");
        for one in unused {
            let _ = writeln!(draft, "#   {}", reference(one, &times));
        }
    }
    draft.push_str("\n[constants]\n");
    comment(&mut draft, "suggest-constants");
    let unknown = unknown_parties(grid, &guesses, framework);
    if !unknown.is_empty() {
        draft.push_str("\n[values.party]\n");
        comment(&mut draft, "suggest-values");
        for (text, guess) in unknown {
            let _ = writeln!(draft, "# {} = {}", quoted(&text), quoted(&guess));
        }
    }
    draft
}

/// The sheet that is most probably the table: of those that are not hidden the one whose header names most. A workbook may
/// begin with a cover.
#[must_use]
pub fn likeliest<'g>(grids: &'g [Grid], framework: &Framework) -> Option<&'g Grid> {
    let names = Names::new(framework);
    let says = |grid: &&Grid| (!grid.hidden, header(grid, &names, framework).map(|(says, _)| says));
    grids.iter().rev().max_by_key(says)
}

/// The row that most probably is the header: how many columns it names, how many texts it has. Of equal ones the first.
fn header<'g>(
    grid: &'g Grid,
    names: &Names,
    framework: &Framework,
) -> Option<((usize, usize), &'g GridRow)> {
    let says = |row: &GridRow| {
        let is_text = |content: &Content| matches!(content, Content::Text(_));
        let known = row.cells.iter().filter(|cell| meant(&cell.text(), names, framework).is_some());
        (known.count(), row.cells.iter().filter(|cell| is_text(&cell.content)).count())
    };
    let first: Vec<&GridRow> = grid.rows.iter().take(HEAD).collect();
    first.into_iter().rev().map(|row| (says(row), row)).max_by_key(|(says, _)| *says)
}

/// The header's columns: the row of the first ones that names most, else the one with most texts.
fn guesses<'g>(grid: &'g Grid, framework: &Framework) -> Vec<Guess<'g>> {
    let names = Names::new(framework);
    let Some((_, row)) = header(grid, &names, framework) else { return Vec::new() };
    let dated = dated(grid, row, &names, framework);
    let mut guesses: Vec<Guess> = Vec::new();
    for cell in &row.cells {
        let header = cell.text();
        let date = (dated == Some(cell.index)).then(|| "date".to_string());
        let column = date
            .or_else(|| meant(&header, &names, framework))
            .filter(|column| guesses.iter().all(|one| one.column.as_ref() != Some(column)));
        guesses.push(Guess { header, index: cell.index, row, column });
    }
    guesses
}

/// Where no header names the date: the first column of which a word may mean a day and most cells are one, such as "Día del
/// taller".
fn dated(grid: &Grid, row: &GridRow, names: &Names, framework: &Framework) -> Option<u32> {
    let named = |header: &str| meant(header, names, framework).as_deref() == Some("date");
    if row.cells.iter().any(|cell| named(&cell.text())) {
        return None;
    }
    let says = |header: &str| words(header).iter().any(|word| DAYS.contains(&word.as_str()));
    let below = || grid.rows.iter().filter(|one| one.line > row.line);
    let mostly = |index: u32| {
        let cells = || below().filter_map(|one| one.cell(index));
        let filled = || cells().filter(|cell| !cell.text().trim().is_empty());
        filled().filter(|cell| is_date(&cell.content)).count() * 2 > filled().count()
    };
    let found = row.cells.iter().find(|cell| says(&cell.text()) && mostly(cell.index));
    found.map(|cell| cell.index)
}

fn is_date(content: &Content) -> bool {
    match content {
        Content::Date(_) => true,
        Content::Text(text) => {
            let read = dates::read(text.trim(), Order::Unsettled);
            // One that is no date as it stands is one here if it is plain which was meant.
            matches!(read, Ok(_) | Err(NotDate::Ambiguous(..) | NotDate::Invalid(Some(_))))
        }
        _ => false,
    }
}

fn words(header: &str) -> Vec<String> {
    header.split(|c: char| !c.is_alphanumeric()).map(fold).collect()
}

/// The column that a header speaks of: by its whole name, else by one of its words.
fn meant(header: &str, names: &Names, framework: &Framework) -> Option<String> {
    if let Some(column) = names.find(header) {
        return Some(match column {
            Column::Dimension(at) => framework.dimension(at).id.clone(),
            other => other.key().to_string(),
        });
    }
    let words = words(header);
    let whole =
        HINTS.iter().find(|(_, hints)| words.iter().any(|word| hints.contains(&word.as_str())));
    let begun = |hint: &str| words.iter().any(|word| hint.len() > 4 && word.starts_with(hint));
    let part = || HINTS.iter().find(|(_, hints)| hints.iter().any(|hint| begun(hint)));
    whole.or_else(part).map(|(column, _)| (*column).to_string())
}

/// How a column is named in the draft: by its header, by its letters where that is not clear.
fn reference(one: &Guess, times: &HashMap<String, usize>) -> String {
    let own = fold(&one.header);
    if !own.is_empty() && times.get(&own) == Some(&1) {
        return quoted(&one.header);
    }
    format!("{} # {}", quoted(&letters(one.index + 1)), one_line(&shown(&one.header)))
}

/// The texts of a column below the header.
fn texts<'g>(grid: &'g Grid, one: &Guess) -> impl Iterator<Item = String> + 'g {
    let (line, index) = (one.row.line, one.index);
    let below = grid.rows.iter().filter(move |row| row.line > line);
    below.filter_map(move |row| row.cell(index)).filter_map(|cell| match &cell.content {
        Content::Text(text) => Some(text.clone()),
        _ => None,
    })
}

/// Texts of the party column that are no party, with the likely one; only where most of the column are parties, since
/// otherwise it holds something else.
fn unknown_parties(grid: &Grid, guesses: &[Guess], framework: &Framework) -> Vec<(String, String)> {
    let Some(one) = guesses.iter().find(|one| one.column.as_deref() == Some("party")) else {
        return Vec::new();
    };
    let lookup = Lookup::new(framework);
    let (mut known, mut unknown) = (0, Vec::new());
    for text in texts(grid, one) {
        if unknown.len() == TEXTS {
            // No more of them are told, so nothing is guessed for them.
            known += usize::from(lookup.known_party(text.trim()).is_some());
            continue;
        }
        let guess = match lookup.party(text.trim()) {
            Named::Known(_) => {
                known += 1;
                continue;
            }
            Named::Looks(code) => code,
            Named::Unknown(guess) => {
                guess.or_else(|| beside_brackets(&text, &lookup, framework)).unwrap_or_default()
            }
        };
        if unknown.iter().all(|(have, _)| *have != text) {
            unknown.push((text, guess));
        }
    }
    let sure = |guess: &str| !guess.is_empty();
    let likely = unknown.iter().filter(|(_, guess)| sure(guess)).count();
    if (known + likely) * 2 < known + unknown.len() { Vec::new() } else { unknown }
}

/// `Perú (PE)` is Perú.
fn beside_brackets(text: &str, lookup: &Lookup, framework: &Framework) -> Option<String> {
    let (name, _) = text.split_once(['(', '['])?;
    match lookup.party(name.trim()) {
        Named::Known(id) => Some(framework.parties.get(id).code.clone()),
        _ => None,
    }
}

/// A TOML string on one line: what names a column is compared without blanks.
fn quoted(text: &str) -> String {
    toml::Value::String(one_line(text)).to_string()
}
