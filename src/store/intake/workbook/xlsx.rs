//! An XLSX workbook: its sheets, shared texts, styles and epoch, wherever its parts lie.

use std::collections::HashMap;
use std::io::{BufRead, Read, Seek};
use std::sync::Arc;

use super::cells::Budget;
use super::digits::Epoch;
use super::fault::Fault;
use super::package::{Package, damaged};
use super::sheet::{self, Book};
use super::xml::{Step, Tag, Xml};
use super::{strings, styles};
use crate::store::intake::grid::Grid;
use crate::store::intake::source::Source;

/// Sheets of a workbook at most.
const SHEETS: usize = 500;
/// The list of parts of the whole package.
pub const ROOT: &str = "_rels/.rels";
/// Where the workbook usually lies.
pub const USUAL: &str = "xl/workbook.xml";

/// What the workbook's main part says.
#[derive(Default)]
struct Main {
    /// Name, id of its part, hidden.
    sheets: Vec<(String, String, bool)>,
    from_1904: bool,
    uncalculated: bool,
}

/// A reference from one part to another.
struct Relation {
    id: String,
    sort: String,
    target: String,
}

/// The path of the workbook's main part, if the package is one.
///
/// # Errors
/// [`Fault`] when the package is damaged.
pub fn main_part<R: Read + Seek>(package: &mut Package<R>) -> Result<Option<String>, Fault> {
    let relations = package.with(ROOT, |part| relations(part, ROOT))?.unwrap_or_default();
    let is_main = |one: &&Relation| one.sort == "officeDocument";
    let named = relations.iter().find(is_main).map(|one| resolved("", &one.target));
    let found = named.unwrap_or_else(|| USUAL.to_string());
    Ok(package.has(&found).then_some(found))
}

/// Reads every sheet.
///
/// # Errors
/// [`Fault`] when the workbook is damaged or too large.
pub fn read<R: Read + Seek>(
    package: &mut Package<R>,
    main: &str,
    file: &Arc<str>,
) -> Result<Vec<Grid>, Fault> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let list = format!("{folder}/_rels/{name}.rels");
    let list = list.trim_start_matches('/').to_string();
    let book = package.with(main, |part| read_main(part, main))?.ok_or_else(|| damaged(main))?;
    let relations = package.with(&list, |part| relations(part, &list))?;
    let relations = relations.ok_or_else(|| damaged(&list))?;
    let of_sort = |sort: &str| {
        let found = relations.iter().find(|one| one.sort == sort);
        found.map(|one| resolved(folder, &one.target))
    };
    let shared = match of_sort("sharedStrings") {
        Some(path) => package.with(&path, |part| strings::read(part, &path))?,
        None => None,
    };
    let shows = match of_sort("styles") {
        Some(path) => package.with(&path, |part| styles::read(part, &path))?,
        None => None,
    };
    let about = Book {
        strings: &shared.unwrap_or_default(),
        styles: &shows.unwrap_or_default(),
        epoch: if book.from_1904 { Epoch::From1904 } else { Epoch::From1900 },
        uncalculated: book.uncalculated,
    };
    let by_id: HashMap<&str, &Relation> =
        relations.iter().map(|one| (one.id.as_str(), one)).collect();
    let (mut grids, mut budget) = (Vec::new(), Budget::default());
    for (name, id, hidden) in book.sheets {
        let relation = by_id.get(id.as_str()).ok_or_else(|| damaged(main))?;
        if relation.sort != "worksheet" {
            continue;
        }
        let path = resolved(folder, &relation.target);
        let source = Source::Sheet { file: file.clone(), sheet: name.into() };
        let read = |part: &mut dyn BufRead| sheet::read(part, &path, source, &about, &mut budget);
        let mut grid = package.with(&path, read)?.ok_or_else(|| damaged(&path))?;
        grid.hidden = hidden;
        grids.push(grid);
    }
    Ok(grids)
}

fn read_main(reader: &mut dyn BufRead, part: &str) -> Result<Main, Fault> {
    let (mut xml, mut main) = (Xml::new(reader, part), Main::default());
    loop {
        match xml.step()? {
            Step::Open(tag) => main.hear(&tag)?,
            Step::End => return Ok(main),
            _ => {}
        }
    }
}

impl Main {
    fn hear(&mut self, tag: &Tag) -> Result<(), Fault> {
        match tag.name() {
            "workbookPr" => self.from_1904 = tag.is("date1904"),
            // Written by programs that cannot calculate: their cached values are not results.
            "calcPr" => self.uncalculated = tag.is("fullCalcOnLoad"),
            "sheet" => {
                if self.sheets.len() == SHEETS {
                    return Err(Fault::Limit("sheets", SHEETS.to_string()));
                }
                let hidden = tag.get("state").is_some_and(|state| state != "visible");
                let (name, id) = (tag.get("name"), tag.get("id"));
                self.sheets.push((name.unwrap_or_default(), id.unwrap_or_default(), hidden));
            }
            _ => {}
        }
        Ok(())
    }
}

fn relations(reader: &mut dyn BufRead, part: &str) -> Result<Vec<Relation>, Fault> {
    let (mut xml, mut found) = (Xml::new(reader, part), Vec::new());
    loop {
        match xml.step()? {
            Step::Open(tag) if tag.name() == "Relationship" => {
                let get = |name| tag.get(name).unwrap_or_default();
                let sort = get("Type").rsplit('/').next().unwrap_or("").to_string();
                found.push(Relation { id: get("Id"), sort, target: get("Target") });
            }
            Step::End => return Ok(found),
            _ => {}
        }
    }
}

/// A target seen from a folder: `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../xl/…`.
fn resolved(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_where_they_are_named() {
        assert_eq!(resolved("xl", "worksheets/s.xml"), "xl/worksheets/s.xml");
        assert_eq!(resolved("xl", "/xl/worksheets/s.xml"), "xl/worksheets/s.xml");
        assert_eq!(resolved("xl", "../xl/./s.xml"), "xl/s.xml");
        assert_eq!(resolved("", "../../etc/passwd"), "etc/passwd", "a name within the archive");
    }
}
