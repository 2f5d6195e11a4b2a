//! Rows piped into `record`: a table with the contract's columns, or one value a line.
//!
//! A table is read by the rules of data files: what could stand in none of those is refused at its place, and no row is
//! then taken, since which cell is which nobody can tell.

use std::io::{Cursor, Read};
use std::sync::Arc;

use super::typed::Typed;
use crate::cli::failure::Failure;
use crate::model::codes;
use crate::model::finding::Finding;
use crate::model::framework::Framework;
use crate::model::row_text;
use crate::store::measurements::cells::shown;
use crate::store::measurements::detect::{Content, detect};
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::header::Names;
use crate::store::measurements::notices::{flaw_finding, not_text, place_at};
use crate::store::measurements::record::Record;
use crate::store::measurements::records::Records;
use crate::store::measurements::stretch::Stretch;
use crate::store::measurements::survey::declared_separator;
use crate::text::fold::neat;

/// What standard input is called.
pub const STDIN: &str = "stdin";

/// Rows that were piped in.
#[derive(Debug, Default)]
pub struct Piped {
    /// As they would be typed.
    pub rows: Vec<Typed>,
    /// Why none of them can be taken.
    pub findings: Vec<Finding>,
}

/// The rows of what was piped in; `common` fills what a row leaves empty. A table is told by its first line; in
/// any other text each line is what would be typed: `HR1.1.1 45`, or `45` when `common` has the
/// indicator.
///
/// # Errors
/// [`Failure::Reading`]: never, from memory.
pub fn rows(framework: &Framework, bytes: &[u8], common: &Typed) -> Result<Piped, Failure> {
    let content = detect(&mut Cursor::new(bytes)).map_err(Failure::reading)?;
    let refused = not_text(content, &STDIN.into());
    let Content::Text(encoding) = content else {
        return Ok(Piped { rows: Vec::new(), findings: refused.into_iter().collect() });
    };
    let mut text = String::new();
    let stretch = Stretch::in_memory(bytes.to_vec(), 0);
    let read = stretch.text(encoding).and_then(|mut it| it.read_to_string(&mut text));
    read.map_err(Failure::reading)?;
    let text = text.trim_start_matches('\u{feff}');
    let declared = text.lines().next().and_then(declared_separator);
    let separator = declared.unwrap_or_else(|| most_frequent(text));
    let mut records = Records::new(Cursor::new(text), Encoding::Utf8, separator);
    let mut record = Record::default();
    let mut any = records.next(&mut record).map_err(Failure::reading)?;
    if declared.is_some() {
        any = records.next(&mut record).map_err(Failure::reading)?;
    }
    let names = Names::new(framework);
    if !any || names.known_in(&record) < record.len().min(2) {
        return Ok(Piped { rows: lines(framework, text, common), findings: Vec::new() });
    }
    let columns = Columns::of(framework, &names, &record);
    let mut piped = Piped { rows: Vec::new(), findings: flaws(&record) };
    for at in names.layout(&record).repeated {
        let finding =
            Finding::at(&codes::DUPLICATE_HEADER, place_at(record.place(at), &STDIN.into()));
        piped.findings.push(finding.text("header", shown(record.cell(at))));
    }
    if !piped.findings.is_empty() {
        return Ok(piped);
    }
    while records.next(&mut record).map_err(Failure::reading)? {
        if record.is_blank() || record.raw.trim_start().starts_with('#') {
            continue;
        }
        match columns.row(&record, common) {
            Ok(row) => piped.rows.push(row),
            Err(findings) => piped.findings.extend(findings),
        }
    }
    if !piped.findings.is_empty() {
        piped.rows.clear();
    }
    Ok(piped)
}

/// The separator of which a text's first line has most.
fn most_frequent(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let number = |one: &u8| first.bytes().filter(|byte| byte == one).count();
    [b',', b';', b'\t'].into_iter().max_by_key(number).unwrap_or(b',')
}

/// The columns of a table: each as written, and by its name.
struct Columns(Vec<(String, String)>);

impl Columns {
    fn of(framework: &Framework, names: &Names, header: &Record) -> Columns {
        let column = |header: &str| {
            let known = names.find(header).map(|column| row_text::name(framework, column));
            (header.to_string(), known.unwrap_or(header).to_string())
        };
        Columns(header.each().map(column).collect())
    }

    /// A row below them.
    fn row(&self, record: &Record, common: &Typed) -> Result<Typed, Vec<Finding>> {
        let mut findings = flaws(record);
        let stdin: Arc<str> = STDIN.into();
        let (found, expected) = (record.len(), self.0.len());
        if found != expected && record.marker.is_none() {
            let place = place_at(record.place(expected.min(found.saturating_sub(1))), &stdin);
            let finding = Finding::at(&codes::CELL_COUNT, place);
            findings.push(finding.number("found", found).number("expected", expected));
        }
        let mut row = common.on_line(record.line);
        let mut filled: Vec<(&str, &str, &str)> = Vec::new();
        for (at, ((header, column), text)) in self.0.iter().zip(record.each()).enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            if let Some((first, ..)) = filled.iter().find(|(_, have, _)| have == column) {
                let same =
                    filled.iter().any(|(_, have, own)| have == column && neat(own) == neat(text));
                let place = place_at(record.place(at), &stdin);
                let finding = Finding::at(&codes::SYNONYMS_DISAGREE, place);
                let finding = finding.text("first", shown(first)).text("second", shown(header));
                findings.extend((!same).then_some(finding));
            } else {
                row.set_at(column, text, record.place(at).column);
                filled.push((header, column, text));
            }
        }
        if findings.is_empty() { Ok(row) } else { Err(findings) }
    }
}

/// What is wrong with a record whatever its cells mean.
fn flaws(record: &Record) -> Vec<Finding> {
    let stdin: Arc<str> = STDIN.into();
    if record.marker.is_some() {
        let place = place_at(record.place(0), &stdin);
        return vec![Finding::at(&codes::CONFLICT_MARKERS, place).number("last", record.last_line)];
    }
    record.flaws.iter().map(|(flaw, at)| flaw_finding(*flaw, *at, record, &stdin)).collect()
}

fn lines(framework: &Framework, text: &str, common: &Typed) -> Vec<Typed> {
    let mut rows = Vec::new();
    for (number, line) in (1u32..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut row = common.on_line(number);
        let value = match common.get("indicator") {
            Some(_) => line,
            None => {
                let (id, value) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
                row.set("indicator", id);
                value.trim()
            }
        };
        let found = row.get("indicator").and_then(|id| framework.find_indicator(id));
        row.value(framework, found.map(|ix| framework.indicator(ix).kind), value);
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::entering::typed;
    use crate::model::row::Column;
    use crate::render::samples;

    fn common(cells: &[(&str, &str)]) -> Typed {
        let mut row = Typed::default();
        cells.iter().for_each(|(column, text)| row.set(column, text));
        row
    }

    #[test]
    fn a_table_or_a_value_a_line() {
        let framework = samples::framework();
        let taken =
            |text: &str, given: &Typed| rows(&framework, text.as_bytes(), given).unwrap().rows;
        let given = common(&[("date", "2025-03-12")]);
        let table = "indicador;valor;país\nHR1.1.1;45;\"Perú\"\n\n# nota\nHR1.1.1;3;\n";
        let found = taken(table, &given);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].get("party"), found[0].get("date")),
            (Some("Perú"), Some("2025-03-12"))
        );
        assert_eq!(found[1].line, Some(5));
        let source = typed::table(&found).source;
        let read = crate::store::intake::reading::read(&typed::table(&found), &framework);
        assert_eq!(source.shown(&read[0].place_of(Column::Party)), "stdin:2:12");
        assert_eq!(taken(&format!("sep=;\n{table}"), &given).len(), 2);
        let found = taken("HR1.1.1 sex=F:20\n# nota\nHR1.1.1 25\n", &given);
        assert_eq!((found[0].get("sex"), found[0].get("value")), (Some("F"), Some("20")));
        let given = common(&[("indicator", "HR1.1.1")]);
        let found = taken("sex=F:20\r\nsex=M:25", &given);
        assert_eq!((found.len(), found[1].get("value")), (2, Some("25")));
    }

    /// Codes and places of what is wrong with a text that is piped in.
    fn wrong(bytes: &[u8]) -> Vec<String> {
        let piped = rows(&samples::framework(), bytes, &Typed::default()).unwrap();
        assert!(piped.rows.is_empty() || piped.findings.is_empty());
        let told = |one: &Finding| {
            let place = one.place.as_ref().unwrap();
            format!("{} {}:{}", one.code.id, place.line, place.column)
        };
        piped.findings.iter().map(told).collect()
    }

    #[test]
    fn what_could_stand_in_no_data_file_is_refused() {
        let table = |head: &str, row: &str| wrong(format!("{head}\n{row}\n").as_bytes());
        let head = "fecha,país,indicador,valor";
        assert_eq!(table(head, "2025-03-12,GTM,HR1.1.1,12,500"), ["D207 2:27"]);
        assert_eq!(table(head, "2025-03-12,GTM,HR1.1.1"), ["D207 2:16"]);
        assert_eq!(table("indicador,valor,Valor", "HR1.1.1,45,46"), ["D202 1:17"]);
        assert_eq!(table("indicador,valor,value", "HR1.1.1,45,46"), ["D221 2:12"]);
        assert!(table("indicador,valor,value", "HR1.1.1,45,").is_empty(), "one of them says it");
        assert_eq!(table(head, "2025-03-12,GTM,HR1.1.1,\"4\"5"), ["D206 2:27"]);
        assert_eq!(table(head, "<<<<<<< mine"), ["F108 2:1"]);
        let latin = b"indicador,valor,nota\nHR1.1.1,45,a\xf1o\n";
        let piped = rows(&samples::framework(), latin, &Typed::default()).unwrap();
        assert_eq!(piped.rows[0].get("note"), Some("año"));
        assert_eq!(wrong(b"indicador,valor\nHR1.1.1,4\x815\n"), ["F102 2:10"]);
    }
}
