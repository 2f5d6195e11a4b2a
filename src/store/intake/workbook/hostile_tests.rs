//! Hostile workbooks: each is refused by name, or read rightly, and none harms.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::samples::{ABOUT, opened, package, parts, refused, shown, xlsx};

#[test]
fn a_document_type_is_refused_in_every_part() {
    let doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>";
    let sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
    assert_eq!(refused(&package(&parts(ABOUT, sheet, doctype))), "W424 doctype");
    assert_eq!(refused(&xlsx("<row><c><v>&lol;</v></c></row>")), "W423 xl/worksheets/sheet1.xml");
}

#[test]
fn names_that_climb_out_are_refused() {
    for name in ["../../etc/passwd", "/etc/passwd", "xl\\..\\a.xml", "C:/a.xml"] {
        let mut parts = parts(ABOUT, "<worksheet/>", "<sst/>");
        parts.push((name, "x"));
        assert_eq!(refused(&package(&parts)), "W424 entry-name", "{name}");
    }
}

#[test]
fn a_bomb_is_refused_by_what_it_says_and_by_what_it_does() {
    let zeros = vec![b' '; 6 << 20];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts(ABOUT, "<worksheet/>", "<sst/>") {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.start_file("xl/media/a.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(&zeros).unwrap();
    assert_eq!(refused(&writer.finish().unwrap().into_inner()), "W424 bomb");
    // One text without end, below the ratio that would give it away.
    let endless = format!("<row><c t='str'><v>{}</v></c></row>", noise(3 << 20));
    assert_eq!(refused(&xlsx(&endless)), "W424 bomb");
}

/// Letters that hardly compress.
fn noise(length: usize) -> String {
    let mut state = 1u64;
    let letter = |_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + (state >> 60) as u8)
    };
    (0..length).map(letter).collect()
}

#[test]
fn an_entry_that_unpacks_to_more_than_it_declares_is_refused() {
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        "<row><c><v>1</v></c></row>".repeat(9_000)
    );
    let mut bytes = package(&parts(ABOUT, &sheet, "<sst/>"));
    // Both records of the sheet declare its size in four bytes: make it small.
    let real = u32::try_from(sheet.len()).unwrap().to_le_bytes();
    let places: Vec<usize> =
        (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == real).collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
    }
    let said = refused(&bytes);
    assert!(said == "W424 bomb" || said.starts_with("W423"), "{said}");
}

#[test]
fn a_shared_text_repeated_by_many_cells_is_counted_where_it_is_copied() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", noise(900_000));
    let cells = "<row><c t='s'><v>0</v></c></row>".repeat(80);
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    assert_eq!(refused(&package(&parts(ABOUT, &sheet, &strings))), "W425 texts");
}

#[test]
fn lying_sizes_and_far_cells_cost_nothing() {
    let sheet = "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>\
        <row r='1048576' spans='1:16384'><c r='XFD1048576'><v>7</v></c></row></sheetData></worksheet>";
    let strings = "<sst count='4294967295' uniqueCount='4294967295'><si><t>a</t></si></sst>";
    let opened = opened("x.xlsx", &package(&parts(ABOUT, sheet, strings))).unwrap();
    assert_eq!(shown(&opened.grids[0]), ["1048576: XFD=#7"]);
}

#[test]
fn references_out_of_bounds_or_order_are_damage() {
    for rows in [
        "<row r='1'><c r='XFE1'><v>1</v></c></row>",
        "<row r='1048577'><c><v>1</v></c></row>",
        "<row r='0'><c><v>1</v></c></row>",
        "<row r='4294967295'><c><v>1</v></c></row><row><c><v>1</v></c></row>",
        "<row r='2'><c r='A3'><v>1</v></c></row>",
        "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>",
        "<row r='2'><c r='A2'><v>1</v></c><c r='A2'><v>2</v></c></row>",
        "<row r='2'/><row r='2'><c><v>1</v></c></row>",
        "<row r='1'><c t='s'><v>99</v></c></row>",
        "<row r='1'><c t='s'><v>-1</v></c></row>",
        "<row><c><v>1</v></row>",
    ] {
        let said = refused(&xlsx(rows));
        assert!(said.starts_with("W423"), "{rows}: {said}");
    }
    let merged = "<worksheet><mergeCells><mergeCell ref='A1:ZZZZ9'/></mergeCells></worksheet>";
    assert!(refused(&package(&parts(ABOUT, merged, "<sst/>"))).starts_with("W423"));
}

#[test]
fn nesting_without_end_is_damage() {
    let deep = format!("{}{}", "<x>".repeat(100_000), "</x>".repeat(100_000));
    assert!(refused(&xlsx(&deep)).starts_with("W423"));
}

#[test]
fn other_and_broken_files_are_named() {
    let whole = xlsx("<row><c><v>1</v></c></row>");
    assert_eq!(refused(&whole[..whole.len() / 2]), "W423 zip");
    let mut torn = whole.clone();
    let at = torn.windows(9).position(|have| have == b"sheet1.xm").unwrap() + 12;
    torn[at..at + 20].fill(0);
    assert!(refused(&torn).starts_with("W423"));
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert_eq!(refused(&ole), "W421 XLS");
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&[ole, vec![0; 600], name].concat()), "W422");
    assert_eq!(refused(b"<html><table><tr><td>fecha"), "W421 HTML");
    assert_eq!(refused(b"%PDF-1.7"), "W421 PDF");
    assert_eq!(refused(&package(&[("a.txt", "x")])), "W421 ZIP");
    let rels = "<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/></Relationships>";
    let word = package(&[
        ("[Content_Types].xml", ""),
        ("_rels/.rels", rels),
        ("word/document.xml", "<d/>"),
    ]);
    assert_eq!(refused(&word), "W421 DOCX");
    let rels = rels.replace("word/document.xml", "xl/workbook.bin");
    let binary =
        package(&[("[Content_Types].xml", ""), ("_rels/.rels", &rels), ("xl/workbook.bin", "x")]);
    assert_eq!(refused(&binary), "W421 XLSB");
    assert_eq!(refused(b""), "W426");
    assert_eq!(refused(&xlsx("")), "W426");
    let manifest = "<m><file-entry><encryption-data/></file-entry></m>";
    let locked = package(&[
        ("mimetype", "x"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{1}"),
    ]);
    assert_eq!(refused(&locked), "W422");
}
