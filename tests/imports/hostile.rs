//! Workbooks built to harm: each refused by name within two seconds, and nothing written.

use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{import, official};

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
    for (what, code, bytes) in all() {
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
