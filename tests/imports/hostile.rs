//! Workbooks built to harm: each refused by name within two seconds, and nothing written.

use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::tried;
use crate::{data, import, official};

const BOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="Datos" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELS: &str = r#"<Relationships xmlns="r"><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A workbook with this sheet and these shared texts, and one part more.
fn book(sheet: &str, strings: &str, more: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let parts = parts.map(|(name, text)| (name, text.as_bytes()));
    for (name, bytes) in parts.into_iter().chain(more) {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn rows(rows: &str) -> Vec<u8> {
    book(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), "<sst/>", None)
}

/// Each by what it is, with what it is refused for.
fn all() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let plain = "<row><c><v>1</v></c></row>";
    let sheet = format!("<worksheet><sheetData>{plain}</sheetData></worksheet>");
    let mut nested = String::new();
    for _ in 0..200_000 {
        nested.push_str("<x>");
    }
    // One long text that hardly compresses, shown by many cells.
    let mut state = 1u64;
    let letter = |_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + (state >> 60) as u8)
    };
    let long: String = (0..900_000).map(letter).collect();
    let strings = format!("<sst><si><t>{long}</t></si></sst>");
    let cells = "<row><c t='s'><v>0</v></c></row>".repeat(80);
    let many = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let lol = "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        ("doctype", "W424", book(&sheet, lol, None)),
        ("climbing", "W424", book(&sheet, "<sst/>", Some(("../../etc/passwd", b"x")))),
        ("bomb", "W424", book(&sheet, "<sst/>", Some(("xl/media/a.xml", &vec![b' '; 8 << 20])))),
        ("texts", "W425", book(&many, &strings, None)),
        ("nested", "W423", rows(&nested)),
        ("far cell", "W423", rows("<row r='1048577'><c><v>1</v></c></row>")),
        ("lying text", "W423", rows("<row><c t='s'><v>99</v></c></row>")),
        ("order", "W423", rows("<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>")),
        ("half", "W423", rows(plain)[..400].to_vec()),
        ("encrypted", "W422", [ole.clone(), vec![0; 600], name].concat()),
        ("old", "W421", ole),
        ("page", "W421", b"<html><table><tr><td>fecha</td></tr></table></html>".to_vec()),
    ]
}

#[test]
fn each_is_refused_by_name_and_soon() {
    let all = all();
    tried("in.workbooks.refused", all.len());
    for (what, code, bytes) in all {
        let bench = official().file("malo.xlsx", bytes);
        let begun = Instant::now();
        let done = import(&bench, &["malo.xlsx", "--yes"]);
        let took = begun.elapsed();
        assert_eq!(done.code, 2, "{what}: {done:?}");
        done.says(&format!("error[{code}]: malo.xlsx"));
        assert!(!bench.path().join("data").exists(), "{what}");
        // What holds for users, two seconds, holds for a build that is optimised; this one may not be.
        let limit = if cfg!(debug_assertions) { 10 } else { 2 };
        assert!(took < Duration::from_secs(limit), "{what}: {took:?}");
    }
}

#[test]
fn what_lies_or_carries_more_is_read_for_what_it_is() {
    let cell = |text: &str| format!("<c t='str'><v>{text}</v></c>");
    let row = |texts: [&str; 4]| format!("<row>{}</row>", texts.map(cell).concat());
    let table =
        row(["fecha", "indicador", "valor", "país"]) + &row(["2025-03-12", "HR1.1.1", "45", "PER"]);
    let sheet = |before: &str, after: &str| {
        format!("<worksheet>{before}<sheetData>{table}{after}</sheetData></worksheet>")
    };
    let lying = "<sst count='4294967295' uniqueCount='4294967295'><si><t>a</t></si></sst>";
    let everywhere = "<dimension ref='A1:XFD1048576'/>";
    let far = "<row r='1048576'><c r='XFD1048576'><v/></c></row>";
    let macros: (&str, &[u8]) = ("xl/vbaProject.bin", b"Sub Auto_Open()");
    let all = [
        ("a number of texts", book(&sheet("", ""), lying, None)),
        ("a size", book(&sheet(everywhere, ""), "<sst/>", None)),
        ("a far corner", book(&sheet("", far), "<sst/>", None)),
        ("macros", book(&sheet("", ""), "<sst/>", Some(macros))),
    ];
    let number = all.len();
    for (what, bytes) in all {
        let bench = official().file("in/raro.xlsm", bytes);
        let done = import(&bench, &["in/raro.xlsm", "--yes"]);
        assert_eq!((done.code, done.counts()), (0, [1, 0, 0, 0]), "{what}: {done:?}");
        assert!(!data(&bench).contains("Auto_Open"), "{what}");
        let names = |folder: &str| {
            let entries = std::fs::read_dir(bench.path().join(folder)).unwrap();
            let mut names: Vec<_> = entries.map(|one| one.unwrap().file_name()).collect();
            names.sort();
            names
        };
        assert_eq!(names(""), ["data", "in", "roadmaps", "ruta.toml"], "{what}");
        assert_eq!((names("in").len(), names("data").len()), (1, 1), "{what}: nothing extracted");
    }
    tried("in.workbooks.odd", number);
}
