//! What comes in: data files, foreign files, definitions, surveys. No panic; the same rows twice; nothing is said
//! with a character that a terminal would obey.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use ruta::engine::accounts::Accounts;
use ruta::engine::census::Census;
use ruta::engine::ruling::Ruling;
use ruta::model::finding::Finding;
use ruta::model::framework::Framework;
use ruta::model::language::Lang;
use ruta::model::row::{Copy, DataFile, Row};
use ruta::model::sink::Sink;
use ruta::render::check_text;
use ruta::store::definitions::Definitions;
use ruta::store::definitions::source::Source;
use ruta::store::definitions::whole::{Loaded, assemble};
use ruta::store::intake::{counted, open, reading, recognise, survey as surveys};
use ruta::store::measurements::Data;
use ruta::store::measurements::stretch::Stretch;
use ruta::text::visible::is_dangerous;
use ruta::words::catalogue::Words;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Definitions of every kind, as tests know them.
const CONFIG: &str = include_str!("../../tests/workspaces/rich/ruta.toml");
const ROADMAPS: [&str; 2] = [
    include_str!("../../tests/workspaces/rich/roadmaps/ej1.toml"),
    include_str!("../../tests/workspaces/rich/roadmaps/ej2.toml"),
];

/// As much as is needed where definitions are read for every input.
const SMALL_CONFIG: &str = include_str!("small-config.toml");
const SMALL_ROADMAP: &str = include_str!("small-roadmap.toml");

thread_local! {
    /// Read once: a catalogue costs more than most inputs.
    static WORDS: Words = Words::new(Lang::Es);
    /// Laid down once; whoever adds to it takes that away again.
    static LAID: TempDir = {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("roadmaps")).unwrap();
        fs::write(folder.path().join("ruta.toml"), SMALL_CONFIG).unwrap();
        fs::write(folder.path().join("roadmaps/small.toml"), SMALL_ROADMAP).unwrap();
        folder
    };
}

/// A workspace with small definitions and without data, for as long as nothing is left in it.
pub(crate) fn laid<T>(then: impl FnOnce(&Path) -> T) -> T {
    LAID.with(|folder| then(folder.path()))
}

/// Definitions, without a disk: `ruta.toml` and roadmaps.
fn defined(config: &[u8], roadmaps: &[&[u8]]) -> Definitions {
    let source = |path: &str, bytes: &[u8]| Source::new(&Arc::from(path), bytes);
    let roadmap = |(at, bytes): (usize, &&[u8])| {
        let path = format!("roadmaps/{at}.toml");
        let file = DataFile { path: Arc::from(path.as_str()), copy: Copy::No };
        (file, Some(source(&path, bytes)))
    };
    assemble(
        Loaded {
            config: Some(source("ruta.toml", config)),
            roadmaps: roadmaps.iter().enumerate().map(roadmap).collect(),
            ..Loaded::default()
        },
        1,
    )
}

fn framework() -> &'static Framework {
    static READ: OnceLock<Framework> = OnceLock::new();
    READ.get_or_init(|| defined(CONFIG.as_bytes(), &ROADMAPS.map(str::as_bytes)).framework)
}

/// Says findings as `check` does; nothing of it may spoil a terminal.
fn say(findings: &[Finding]) {
    WORDS.with(|words| {
        for finding in findings.iter().take(200) {
            let said = check_text::short(&(finding.code.level, finding.clone()), words);
            assert!(!said.trim_end().contains(is_dangerous), "{said:?}");
        }
    });
}

#[derive(Default)]
struct Told(Vec<String>, Vec<Finding>);

impl Sink for Told {
    fn take(&mut self, number: usize, row: &Row) {
        assert_eq!(number, self.0.len(), "rows come in order");
        self.0.push(format!("{row:?}"));
        self.1.extend(row.faults.iter().cloned());
    }
}

/// A data file: twice the same rows, and each accounted for once.
pub fn csv_read(bytes: &[u8]) {
    let file = DataFile { path: "data/a.csv".into(), copy: Copy::No };
    let stretch = Ok(Stretch::in_memory(bytes.to_vec(), 0));
    let framework = framework();
    let data = Data::of(vec![file], vec![stretch], framework);
    let (mut first, mut second, mut census) =
        (Told::default(), Told::default(), Census::new(framework));
    data.read(framework, &mut first).unwrap();
    let mut again: Vec<&mut dyn Sink> = vec![&mut second, &mut census];
    data.read(framework, &mut again).unwrap();
    assert_eq!(first.0, second.0);
    census.settle_copies(data.files());
    let accounts: Accounts = Ruling::known_at(&census, None).accounts();
    assert_eq!(accounts.read(), first.0.len() as u64);
    say(&data.findings().cloned().collect::<Vec<Finding>>());
    say(&first.1);
}

/// Reads a foreign file as `import` does without a mapping.
fn import(name: &str, bytes: &[u8]) -> Vec<ruta::store::intake::grid::Grid> {
    let opened = laid(|folder| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let opened = open(&path);
        fs::remove_file(path).unwrap();
        opened
    });
    let opened = match opened {
        Ok(opened) => opened,
        Err(findings) => {
            assert!(!findings.is_empty(), "whatever is refused is refused for a reason");
            say(&findings);
            return Vec::new();
        }
    };
    say(&opened.findings);
    for grid in &opened.grids {
        if let Some((table, findings)) = recognise(grid, framework()) {
            say(&findings);
            for row in reading::read(&table, framework()) {
                say(&row.faults);
            }
        }
    }
    opened.grids
}

/// A foreign text.
pub fn import_csv(bytes: &[u8]) {
    import("in.csv", bytes);
}

/// A roadmap beside whole ones, or with a first byte of `!` a `ruta.toml`.
pub fn toml_definitions(bytes: &[u8]) {
    // One that ids of the bytes may meet, and one that they hardly do.
    const FAR: &[u8] = b"id = 'Z'\ntitle = 'Z'\nstart = 2025-01-01\nend = 2025-12-31\n\
        [[results]]\nid = 'Z.1'\nstatement = 'Z'\n\
        [[results.indicators]]\nid = 'Z.1.1'\nname = 'Z'\nkind = 'text'\n";
    let read = || match bytes.strip_prefix(b"!") {
        Some(config) => defined(config, &[SMALL_ROADMAP.as_bytes(), FAR]),
        None => defined(SMALL_CONFIG.as_bytes(), &[SMALL_ROADMAP.as_bytes(), FAR, bytes]),
    };
    let (first, second) = (read(), read());
    assert_eq!(first.findings, second.findings);
    assert!(first.readable, "the other roadmaps are whole");
    say(&first.findings);
}

/// The parts that a workbook has.
const PARTS: [&str; 10] = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "mimetype",
    "content.xml",
    "../x",
];
/// What parts are made of: whole where nothing is drawn for them.
const WHOLE: [&str; 6] = [
    "<Types/>",
    r#"<workbook xmlns:r="r"><sheets><sheet name="Datos" sheetId="1" r:id="r1"/></sheets></workbook>"#,
    r#"<Relationships xmlns="r"><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    "<sst><si><t>fecha</t></si><si><t>indicador</t></si><si><t>valor</t></si></sst>",
    r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    r#"<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row></sheetData></worksheet>"#,
];

/// A workbook. With a first byte of `!` the rest is an archive as it is; otherwise parts divided by 0xFF, each after a byte
/// that says which one it is, and with its highest bit that it is to be packed. What a workbook needs and nobody brings is there whole.
pub fn xlsx_package(bytes: &[u8]) {
    if let Some(rest) = bytes.strip_prefix(b"!") {
        import("in.xlsx", rest);
        return;
    }
    let mut parts: Vec<(&str, &[u8], CompressionMethod)> = Vec::new();
    for part in bytes.split(|byte| *byte == 0xff).take(12) {
        let Some((which, text)) = part.split_first() else { continue };
        let name = PARTS[usize::from(*which & 0x7f) % PARTS.len()];
        let packed = which & 0x80 != 0;
        let how = if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        if parts.iter().all(|(have, ..)| *have != name) {
            parts.push((name, text, how));
        }
    }
    for (name, text) in PARTS.iter().zip(WHOLE) {
        if parts.iter().all(|(have, ..)| have != name) {
            parts.push((name, text.as_bytes(), CompressionMethod::Stored));
        }
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text, how) in parts {
        writer.start_file(name, SimpleFileOptions::default().compression_method(how)).unwrap();
        writer.write_all(text).unwrap();
    }
    import("in.xlsx", &writer.finish().unwrap().into_inner());
}

/// A survey file and answers, divided by 0xFF: no answer is repeated in what is said.
pub fn survey(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0xff);
    let (toml, answers) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let file: Arc<str> = "s.toml".into();
    let (survey, findings) = surveys::read(toml, &file, framework());
    say(&findings);
    let grids = import("answers.csv", answers);
    if let Some(survey) = survey {
        let (table, findings) = counted::apply(&survey, &grids, framework());
        say(&findings);
        for row in table.iter().flat_map(|table| reading::read(table, framework())) {
            say(&row.faults);
        }
    }
}
