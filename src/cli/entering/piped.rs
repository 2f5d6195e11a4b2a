//! Rows piped into `record`: a table with the contract's columns, or one value a line.

use std::io::Cursor;

use super::typed::Typed;
use crate::cli::failure::Failure;
use crate::model::framework::Framework;
use crate::model::row_text;
use crate::store::measurements::encoding::Encoding;
use crate::store::measurements::header::Names;
use crate::store::measurements::record::Record;
use crate::store::measurements::records::Records;

/// The rows of a text; `common` fills what a row leaves empty. A table is told by its first line; in
/// any other text each line is what would be typed: `HR1.1.1 45`, or `45` when `common` has the
/// indicator.
///
/// # Errors
/// [`Failure::Reading`]: never, from memory.
pub fn rows(framework: &Framework, text: &str, common: &Typed) -> Result<Vec<Typed>, Failure> {
    let names = Names::new(framework);
    let separator = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        [b',', b';', b'\t']
            .into_iter()
            .max_by_key(|one| first.bytes().filter(|byte| byte == one).count())
    };
    let mut records =
        Records::new(Cursor::new(text), Encoding::Utf8, separator(text).unwrap_or(b','));
    let mut record = Record::default();
    let any = records.next(&mut record).map_err(Failure::reading)?;
    if !any || names.known_in(&record) < record.len().min(2) {
        return Ok(lines(framework, text, common));
    }
    let columns: Vec<String> = record
        .each()
        .map(|header| {
            let known = names.find(header).map(|column| row_text::name(framework, column));
            known.unwrap_or(header).to_string()
        })
        .collect();
    let mut rows = Vec::new();
    while records.next(&mut record).map_err(Failure::reading)? {
        if record.is_blank() {
            continue;
        }
        let mut row = common.on_line(record.line);
        for (at, (column, text)) in columns.iter().zip(record.each()).enumerate() {
            if !text.trim().is_empty() {
                row.set_at(column, text, record.place(at).column);
            }
        }
        rows.push(row);
    }
    Ok(rows)
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
        let given = common(&[("date", "2025-03-12")]);
        let table = "indicador;valor;país\nHR1.1.1;45;\"Perú\"\n\nHR1.1.1;3;\n";
        let found = rows(&framework, table, &given).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].get("party"), found[0].get("date")),
            (Some("Perú"), Some("2025-03-12"))
        );
        assert_eq!(found[1].line, Some(4));
        let source = typed::table(&found).source;
        let read = crate::store::intake::reading::read(&typed::table(&found), &framework);
        assert_eq!(source.shown(&read[0].place_of(Column::Party)), "stdin:2:12");
        let found = rows(&framework, "HR1.1.1 sex=F:20\n# nota\nHR1.1.1 25\n", &given).unwrap();
        assert_eq!((found[0].get("sex"), found[0].get("value")), (Some("F"), Some("20")));
        let given = common(&[("indicator", "HR1.1.1")]);
        let found = rows(&framework, "sex=F:20\r\nsex=M:25", &given).unwrap();
        assert_eq!((found.len(), found[1].get("value")), (2, Some("25")));
    }
}
