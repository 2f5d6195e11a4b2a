//! For the tests of this room: workbooks made by hand, part by part, and how a grid reads.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::model::finding::{Arg, Finding};
use crate::store::intake::grid::{Content, Grid};
use crate::store::intake::{Opened, open};

/// A package of these parts.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELS: &str = r#"<Relationships xmlns="r">
<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>
<xf numFmtId="9"/><xf numFmtId="20"/></cellXfs></styleSheet>"#;

/// The parts of an XLSX whose one sheet is `sheet` and whose shared texts are `strings`. Styles: 0 number, 1 day,
/// 2 percent, 3 time.
pub fn parts<'a>(about: &'a str, sheet: &'a str, strings: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", about),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
}

/// The main part of a workbook with one sheet.
pub const ABOUT: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Datos" sheetId="1" r:id="r1"/></sheets></workbook>"#;

/// An XLSX whose one sheet has these rows of XML.
pub fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    package(&parts(ABOUT, &sheet, "<sst/>"))
}

/// Opens these bytes as a file of this name.
pub fn opened(name: &str, bytes: &[u8]) -> Result<Opened, Vec<Finding>> {
    let dir = tempfile::tempdir().unwrap();
    let path: PathBuf = dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    open(&path)
}

/// Code and reason of the first finding on bytes that cannot be read.
pub fn refused(bytes: &[u8]) -> String {
    let findings = opened("x.xlsx", bytes).expect_err("it is refused");
    let reason = findings[0].args.iter().find_map(|(name, arg)| match (*name, arg) {
        ("reason" | "what", Arg::Word(word)) => Some((*word).to_string()),
        ("part" | "format", Arg::Text(text)) => Some(text.clone()),
        _ => None,
    });
    format!("{} {}", findings[0].code.id, reason.unwrap_or_default()).trim().to_string()
}

/// A grid, a line per row: `7: A=text B=#45 C=@2025-03-12 D=!no-result`.
pub fn shown(grid: &Grid) -> Vec<String> {
    let cell = |cell: &crate::store::intake::grid::GridCell| {
        let content = match &cell.content {
            Content::Text(text) | Content::Percent(text) => text.clone(),
            Content::Number(number) => format!("#{number}"),
            Content::Date(day) => format!("@{day}"),
            Content::Bool(yes) => format!("?{yes}"),
            Content::Nothing(word) => format!("!{word}"),
        };
        format!("{}={content}", crate::store::intake::source::letters(cell.index + 1))
    };
    let row = |row: &crate::store::intake::grid::GridRow| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}: {}", row.line, cells.join(" "))
    };
    grid.rows.iter().map(row).collect()
}
