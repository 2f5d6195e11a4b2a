//! The parts of a document, read back: well formed, safe, structured, in the page's language, the same each time.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use ruta::model::language::Lang;
use ruta::render::docx;
use ruta::render::page::{Block, Cell, Chart, Column, Page, Table, Tone};
use zip::ZipArchive;

use crate::sample;
use crate::support::tried;

/// Texts that break careless writers.
const NAUGHTY: [&str; 10] = [
    "</w:t></w:r></w:p><w:p/>",
    "<script>alert(1)</script> & \"'",
    "]]><![CDATA[",
    "a\0b\u{1}c\u{b}d\u{1b}[2J\u{ffff}",
    "\u{202e}vuelta\u{202c}\u{200b}\u{feff}",
    "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }",
    "=1+1\tcmd|' /C calc'!A0",
    "línea 1\r\nlínea 2\n",
    "&#0; &#x1F; &nbsp; %s %n",
    "𝒯𝑒𝓍𝓉 👩‍👩‍👧 עברית العربية 漢字",
];

fn printed(page: &Page) -> Vec<u8> {
    docx::print(page, sample::day("2025-06-30"))
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut read = |at: usize| {
        let mut file = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        (file.name().unwrap().into_owned(), content)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(&mut read).collect()
}

fn part(bytes: &[u8], path: &str) -> String {
    let found = parts(bytes).into_iter().find(|(name, _)| name == path);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {path}")).1).unwrap()
}

/// Every element that begins, with its attributes; panics at what is not well formed.
fn elements(xml: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    let mut open = 0;
    let read = |start: &BytesStart| {
        let name = start.name().as_ref().to_string();
        let attribute = |one: Result<quick_xml::events::attributes::Attribute, _>| {
            let one = one.unwrap();
            let key = one.key.as_ref().to_string();
            (key, quick_xml::escape::unescape(&one.value).unwrap().into_owned())
        };
        (name, start.attributes().map(attribute).collect())
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open += 1;
                found.push(read(&start));
            }
            Event::Empty(start) => found.push(read(&start)),
            Event::End(_) => open -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "every element is closed");
    let forbidden = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert!(!xml.chars().any(|c| forbidden(&c)), "a character that XML forbids");
    found
}

fn values(xml: &str, element: &str, attribute: &str) -> Vec<String> {
    let all = elements(xml).into_iter().filter(|(name, _)| name == element);
    let one = |list: Vec<(String, String)>| list.into_iter().find(|(key, _)| key == attribute);
    all.filter_map(|(_, list)| one(list)).map(|(_, value)| value).collect()
}

fn naughty() -> Page {
    let mut page = Page::new(NAUGHTY.concat());
    page.lang = Some(Lang::Es);
    page.banner = NAUGHTY.concat();
    page.lines = NAUGHTY.map(String::from).to_vec();
    page.foot = page.lines.clone();
    for text in NAUGHTY {
        page.heading(2, text, text);
        page.paragraph(text.into());
        page.note(text.into());
        page.blocks.push(Block::Bullets(vec![text.into()]));
        page.blocks.push(Block::Tree(vec![(7, text.into(), text.into())]));
        let named = Cell::Named { id: text.into(), text: text.into() };
        let mark = Cell::Mark(sample::mark(Tone::Bad, '!', text));
        page.blocks.push(Block::Pairs(vec![(text.into(), named.clone())]));
        page.blocks.push(Block::Shares(vec![(sample::mark(Tone::Open, '\u{1b}', text), 3)]));
        let columns = vec![Column::wide(text.into(), 1), Column::left(text.into(), 0)];
        let table = Table::new(columns, vec![vec![named, mark]]);
        page.blocks.push(Block::Table(Table { caption: text.into(), ..table }));
    }
    page.blocks.push(Block::Chart(Chart { name: NAUGHTY.concat(), ..sample::chart() }));
    page
}

#[test]
fn every_part_is_well_formed_whatever_the_texts_hold() {
    let mut read = 0;
    for page in [naughty(), sample::page(4), Page::default()] {
        let bytes = printed(&page);
        for (name, content) in parts(&bytes) {
            if !name.ends_with(".png") {
                elements(&String::from_utf8(content).unwrap());
                read += 1;
            }
        }
    }
    let document = part(&printed(&naughty()), "word/document.xml");
    let fields = values(&document, "w:fldSimple", "w:instr");
    assert!(fields.iter().all(|field| field.trim_start().starts_with("SEQ ")), "{fields:?}");
    assert!(document.contains("a\u{fffd}b\u{fffd}c"), "what XML forbids is replaced");
    tried("out.xml", read);
}

#[test]
fn every_part_is_declared_and_every_relation_leads_somewhere() {
    let bytes = printed(&sample::page(4));
    let names: BTreeSet<String> = parts(&bytes).into_iter().map(|(name, _)| name).collect();
    for path in values(&part(&bytes, "[Content_Types].xml"), "Override", "PartName") {
        assert!(names.contains(path.trim_start_matches('/')), "{path}");
    }
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    for target in values(&relations, "Relationship", "Target") {
        assert!(names.contains(&format!("word/{target}")), "{target}");
    }
    let ids = values(&relations, "Relationship", "Id");
    let document = part(&bytes, "word/document.xml");
    for used in values(&document, "a:blip", "r:embed") {
        assert!(ids.contains(&used), "{used}");
    }
    let known = values(&part(&bytes, "word/styles.xml"), "w:style", "w:styleId");
    let header = part(&bytes, "word/header1.xml");
    for xml in [document, header, part(&bytes, "word/footer1.xml")] {
        for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
            for style in values(&xml, element, "w:val") {
                assert!(known.contains(&style), "{style} is no style");
            }
        }
    }
}

#[test]
fn the_same_page_gives_the_same_bytes_and_names_nobody() {
    let bytes = printed(&sample::page(4));
    assert_eq!(bytes, printed(&sample::page(4)));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("2025-06-30T00:00:00Z</dcterms:created>"), "{core}");
    assert!(!core.contains("creator") && !core.contains("lastModifiedBy"), "{core}");
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for at in 0..zip.len() {
        let time = zip.by_index(at).unwrap().last_modified().unwrap();
        assert_eq!(time.year(), 1980);
    }
}

#[test]
fn headings_of_columns_repeat_and_lines_of_a_cell_stay_together() {
    let document = part(&printed(&sample::page(4)), "word/document.xml");
    let count = |name: &str| elements(&document).iter().filter(|(one, _)| one == name).count();
    // Three tables of indicators, the matrix, a breakdown; pairs and shares have no headings.
    assert_eq!(count("w:tblHeader"), 5);
    assert_eq!(count("w:cantSplit"), 5, "LibreOffice loses rows of tables in which none may split");
    let styles = part(&printed(&sample::page(4)), "word/styles.xml");
    let cell = styles.split("w:styleId=\"TableText\"").nth(1).unwrap();
    assert!(cell.split("</w:style>").next().unwrap().contains("<w:keepLines/>"));
    for table in document.split("<w:tbl>").skip(1) {
        let table = table.split("</w:tbl>").next().unwrap();
        let widths: u32 = values(&format!("<x>{}</x>", grid(table)), "w:gridCol", "w:w")
            .iter()
            .map(|w| w.parse::<u32>().unwrap())
            .sum();
        assert!((1..=14570).contains(&widths), "{widths}");
    }
}

fn grid(table: &str) -> &str {
    let from = table.find("<w:tblGrid>").unwrap();
    &table[from..table.find("</w:tblGrid>").unwrap() + "</w:tblGrid>".len()]
}

#[test]
fn the_wide_table_lies_on_sheets_of_its_own() {
    let document = part(&printed(&sample::page(4)), "word/document.xml");
    let turns: Vec<&str> = document.split("</w:sectPr>").collect();
    assert_eq!(turns.len(), 4, "upright, lying, upright");
    let lying: Vec<bool> = turns[..3].iter().map(|one| one.contains("landscape")).collect();
    assert_eq!(lying, [false, true, false]);
    assert!(turns[1].contains("Cobertura por país"));
    assert!(turns[1].contains(">VEN<") && !turns[0].contains(">VEN<"));
    assert!(turns[1].contains("\u{a0}atrasado"), "signs without words have a legend");
}

#[test]
fn pictures_have_texts_in_their_stead() {
    let document = part(&printed(&sample::page(4)), "word/document.xml");
    let said = values(&document, "wp:docPr", "descr");
    assert_eq!(said.len(), values(&document, "a:blip", "r:embed").len());
    assert!(said.iter().all(|text| !text.is_empty()));
    let chart = "Valores: 12 funcionarios (3 feb 2025); 30 funcionarios (20 mar 2025)";
    assert!(said.iter().any(|text| text.contains(chart)), "{said:?}");
    let bar = "Avance: 13,0\u{a0}% (lo esperado a la fecha: 49,0\u{a0}%)";
    assert!(said.iter().any(|text| text == bar), "{said:?}");
    let ids = values(&document, "wp:docPr", "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "ids are unique");
}

#[test]
fn the_document_speaks_the_page_s_language() {
    for (lang, tag, contents, sheet) in [
        (Lang::Es, "es-ES", ">Contenido<", ">Página <"),
        (Lang::En, "en-US", ">Contents<", ">Page <"),
        (Lang::Pt, "pt-BR", ">Sumário<", ">Página <"),
    ] {
        let bytes = printed(&Page { lang: Some(lang), ..sample::page(4) });
        let tags = values(&part(&bytes, "word/styles.xml"), "w:lang", "w:val");
        assert!(!tags.is_empty() && tags.iter().all(|one| one == tag), "{tags:?}");
        assert!(part(&bytes, "word/document.xml").contains(contents));
        assert!(part(&bytes, "word/footer1.xml").contains(sheet));
        assert!(part(&bytes, "docProps/core.xml").contains(&format!("<dc:language>{tag}<")));
    }
}

#[test]
fn the_contents_lead_to_every_heading_they_list() {
    let document = part(&printed(&sample::page(4)), "word/document.xml");
    let marks = values(&document, "w:bookmarkStart", "w:name");
    let listed = values(&document, "w:hyperlink", "w:anchor");
    // Seven of level 1, three of level 2; the one of level 3 is not listed.
    assert_eq!((marks.len(), listed.len()), (11, 10));
    assert!(listed.iter().all(|one| marks.contains(one)), "{listed:?}");
    assert!(document.contains(" TOC \\o "));
}

#[test]
fn the_banner_and_the_foot_stand_on_every_sheet() {
    let bytes = printed(&sample::page(4));
    for path in ["word/header1.xml", "word/header2.xml"] {
        assert!(part(&bytes, path).contains("EJEMPLO: datos inventados"), "{path}");
    }
    assert!(part(&bytes, "word/footer1.xml").contains("Sello de los datos"));
}

#[test]
fn no_table_has_more_columns_than_word_opens() {
    let mut columns = vec![Column::left("Indicador".into(), 0)];
    columns.extend((0..130).map(|at| Column::left(format!("P{at}"), 0)));
    let row = (0..131).map(|at| Cell::Number(at.to_string())).collect();
    let mut page = Page::new("T".into());
    page.blocks.push(Block::Table(Table { wide: true, ..Table::new(columns, vec![row]) }));
    let text = part(&printed(&page), "word/document.xml");
    let tables: Vec<usize> =
        text.split("<w:tbl>").skip(1).map(|one| one.matches("<w:gridCol").count()).collect();
    assert_eq!(tables, [60, 60, 13], "130 columns, each table with the first one");
    assert!(text.contains(">P129<"));
}
