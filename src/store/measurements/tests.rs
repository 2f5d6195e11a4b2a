//! Measurement files as Excel, sync programs and tired people leave them.

use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::data::Data;
use super::lines::Lines;
use super::record::Records;
use crate::model::finding::Finding;
use crate::model::row::{Row, Value};
use crate::model::sink::Sink;
use crate::store::definitions;
use crate::store::workspace::Workspace;

const CONFIG: &str = "[groups.CSM]\nname = \"CSM\"\nmembers = [\"PER\", \"BOL\"]\n\
    [dimensions.sex]\nname = { es = \"Sexo\" }\nvalues = { F = { es = \"Mujeres\" }, M = \"Hombres\" }\n";

const ROADMAP: &str = "id = \"T\"\ntitle = \"T\"\nlanguage = \"es\"\nstart = 2025-01-01\nend = 2025-12-31\n\
    [[results]]\nid = \"R\"\nstatement = \"R\"\n\
    [[results.indicators]]\nid = \"C.01\"\nname = \"C\"\nkind = \"count\"\nover_time = \"sum\"\n\
    [[results.indicators]]\nid = \"S\"\nname = \"S\"\nkind = \"share\"\nover_time = \"sum\"\n\
    [[results.indicators]]\nid = \"P\"\nname = \"P\"\nkind = \"parties\"\nwithin = \"CSM\"\n\
    [[results.indicators]]\nid = \"M\"\nname = \"M\"\nkind = \"milestone\"\n\
    stages = [ { id = \"created\", name = \"creado\" } ]\n\
    [[results.indicators]]\nid = \"X\"\nname = \"X\"\nkind = \"text\"\n";

#[derive(Default)]
struct Rows(Vec<Row>);

impl Sink for Rows {
    fn take(&mut self, number: usize, row: &Row) {
        assert_eq!(number, self.0.len());
        self.0.push(row.clone());
    }
}

/// Rows of one file, and what is said of the file.
fn read(bytes: impl AsRef<[u8]>) -> (Vec<Row>, Vec<Finding>) {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("roadmaps")).unwrap();
    fs::create_dir_all(folder.path().join("data")).unwrap();
    fs::write(folder.path().join("ruta.toml"), CONFIG).unwrap();
    fs::write(folder.path().join("roadmaps/t.toml"), ROADMAP).unwrap();
    fs::write(folder.path().join("data/a.csv"), bytes).unwrap();
    let workspace = Workspace::find(None, folder.path()).unwrap();
    let definitions = definitions::read(&workspace);
    assert_eq!(definitions.findings, []);
    let (files, _) = workspace.data_files(&|_| false);
    let data = Data::open(workspace.root(), files, &definitions.framework);
    let mut rows = Rows::default();
    data.read(&definitions.framework, &mut rows).unwrap();
    (rows.0, data.findings().to_vec())
}

fn say(finding: &Finding) -> String {
    let place = finding.place.as_ref().unwrap();
    let guess = finding.guess.as_ref().map(|guess| format!(" {guess}")).unwrap_or_default();
    format!("{} {}:{}{guess}", finding.code.id, place.line, place.column)
}

/// Everything found in a file, rows' faults after those of the file.
fn found(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let (rows, findings) = read(bytes);
    findings.iter().chain(rows.iter().flat_map(|row| &row.faults)).map(say).collect()
}

fn cells(rows: &str) -> Vec<String> {
    found(format!("date,indicator,value,of,party,sex,recorded,id,replaces\n{rows}\n"))
}

#[test]
fn every_cell_error_has_its_own_line_and_column() {
    assert_eq!(cells("oops,C.01,1,,,,,,"), ["D208 2:1"]);
    assert_eq!(cells("2025-02-30,C.01,1,,,,,,"), ["D208 2:1 2025-02-28"]);
    assert_eq!(cells("03/04/2025,C.01,1,,,,,,"), ["D209 2:1"]);
    assert_eq!(cells("2025-01-01,C.1,1,,,,,,"), ["D216 2:12 C.01"]);
    assert_eq!(cells("2025-01-01,C.09,1,,,,,,"), ["D204 2:12 C.01"]);
    assert_eq!(cells("2025-01-01,C.01,x,,,,,,"), ["D211 2:17"]);
    assert_eq!(cells("2025-01-01,C.01,1,,Perru,,,,"), ["D214 2:20 PER"]);
    assert_eq!(cells("2025-01-01,C.01,1,,\u{420}ER,,,,"), ["D216 2:20 PER"]);
    assert_eq!(cells("2025-01-01,C.01,1,,,W,,,"), ["D215 2:21"]);
    assert_eq!(cells("2025-01-01,C.01,1,,,,2025-01-01T10:00:00,,"), ["D218 2:22"]);
    assert_eq!(cells("2025-01-01,C.01,1,,,,,a b,"), ["D217 2:23"]);
    assert_eq!(cells("2025-01-01,C.01,,,,,,,"), ["D210 2:17"]);
    assert_eq!(cells("2025-01-01,S,1,,,,,,"), ["D210 2:16"]);
    assert_eq!(cells("2025-01-01,P,1,,,,,,"), ["D210 2:17"]);
    assert_eq!(cells("2025-01-01,P,maybe,,PER,,,,"), ["D213 2:14"]);
    assert_eq!(cells("2025-01-01,M,creatd,,,,,,"), ["D213 2:14 created"]);
    assert_eq!(cells(",,1,,,,,,"), ["D210 2:1", "D210 2:2"], "all of a row's errors");
}

#[test]
fn places_hold_on_crlf_after_quoted_newlines_and_blank_rows() {
    let text = "\u{feff}date,indicator,value,note\r\n\r\n,,,\r\n2025-01-01,C.01,1,\"one\r\ntwo\"\r\n2025-01-01,C.01,x,\"a \"\"b\"\"\"\r\n";
    assert_eq!(found(text), ["D211 6:17"]);
    let (rows, _) = read(text);
    assert_eq!((rows[0].note.as_str(), rows[1].note.as_str()), ("one\ntwo", "a \"b\""));
    assert_eq!((rows[0].line, rows[1].line), (4, 6));
}

#[test]
fn quotes_that_are_not_closed_are_found_where_they_open() {
    let head = "date,indicator,value,note\n";
    assert_eq!(
        found(format!("{head}2025-01-01,C.01,1,\"open\n2025-01-02,C.01,x,\n")),
        ["D205 2:19", "D211 3:17"]
    );
    let closed_later =
        format!("{head}2025-01-01,C.01,1,\"open\n2025-01-02,C.01,2,\"fine\"\n2025-01-03,C.01,x,\n");
    assert_eq!(found(closed_later), ["D205 2:19", "D211 4:17"]);
    assert_eq!(found(format!("{head}2025-01-01,C.01,1,\"x\"y\n")), ["D206 2:22"]);
    assert_eq!(found(format!("{head}2025-01-01,C.01,1,5\"\n")), ["D206 2:20"]);
    assert_eq!(found(format!("{head}2025-01-01,C.01\n")), ["D207 2:1"]);
    assert_eq!(
        found(format!("{head}2025-01-01,C.01,1,a,,\n2025-01-01,C.01,1,a,b\n")),
        ["D207 3:21"]
    );
    assert_eq!(found(format!("{head}2025-01-01,C.01,1,a\0b\n")), ["D220 2:19"]);
}

#[test]
fn what_excel_does_is_read_and_said_once() {
    let (rows, findings) = read(b"fecha;indicador;valor;pa\xeds;sexo\r\n31/12/2025;c.01;12,5;M\xe9xico;Mujeres\r\n03/04/2025;C.01;7;peru/BOL;\r\n");
    assert_eq!(findings.iter().map(say).collect::<Vec<_>>(), ["F103 0:1"]);
    assert!(rows.iter().all(|row| row.faults.is_empty()), "{rows:?}");
    assert_eq!(
        rows[0].value,
        Some(Value::Number(crate::model::amount::Amount::parse("12.5").unwrap()))
    );
    assert_eq!(rows[1].date.unwrap().to_string(), "2025-04-03");
    assert_eq!((rows[0].dimensions[0].as_str(), rows[1].parties.len()), ("F", 2));
    let tabs = "sep=\t\ndate\tindicator\tvalue\n2025-01-01\tC.01\t1\n";
    assert_eq!(found(tabs), ["F103 0:1"]);
    let wide: Vec<u8> = "date,indicator,value\n2025-01-01,C.01,x\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(found(wide), ["F103 0:1", "D211 2:17"]);
}

#[test]
fn headers_decide_whether_a_file_can_be_read() {
    assert_eq!(found("date,indicator\n2025-01-01,C.01\n"), ["D201 1:1", "D201 1:1"]);
    let titled = "Informe de Guatemala\n\ndate,indicator,value\n2025-01-01,C.01,1\n";
    assert_eq!(found(titled), ["D201 1:1", "D201 1:1"], "titles and the header are no rows");
    assert_eq!(
        found("date,indicator,value,value\n2025-01-01,C.01,1,1\n"),
        ["D202 1:22", "D202 1:22"]
    );
    assert_eq!(found("date,indicator,value,notte\n2025-01-01,C.01,1,x\n"), ["D203 1:22 note"]);
    assert_eq!(
        found("date,indicator,value,party,country\n2025-01-01,C.01,1,PER,BOL\n"),
        ["D221 2:23"]
    );
    assert_eq!(found(""), Vec::<String>::new());
    assert_eq!(found("date,indicator,value\n"), Vec::<String>::new());
}

#[test]
fn a_conflict_left_by_git_is_one_finding_and_its_rows_are_rejected() {
    let text = "date,indicator,value\n2025-01-01,C.01,1\n<<<<<<< HEAD\n2025-01-02,C.01,2\n=======\n2025-01-02,C.01,3\n>>>>>>> other\n2025-01-03,C.01,4\n";
    let (rows, findings) = read(text);
    assert_eq!(findings.iter().map(say).collect::<Vec<_>>(), ["F108 3:1"]);
    let rejected: Vec<bool> = rows.iter().map(|row| !row.faults.is_empty()).collect();
    assert_eq!(rejected, [false, true, true, false]);
    assert!(rows.iter().flat_map(|row| &row.faults).all(|fault| *fault == findings[0]));
}

#[test]
fn other_formats_and_encodings_are_told_by_content() {
    assert_eq!(found("<html><table>"), ["F109 0:1"]);
    assert_eq!(found(b"date,indicator,value\n2025-01-01,C.01,1\x81\n"), ["F102 2:18"]);
}

#[test]
fn values_are_read_by_kind() {
    let value = |row: &str| {
        read(format!("date,indicator,value,party,replaces\n{row}\n")).0[0].value.clone()
    };
    assert_eq!(value("2025-01-01,P,Sí,PER,"), Some(Value::Yes(true)));
    assert_eq!(value("2025-01-01,P,Não,PER,"), Some(Value::Yes(false)));
    assert_eq!(value("2025-01-01,M,Creado,,"), Some(Value::Stage(1)));
    assert_eq!(value("2025-01-01,X,1.234,,"), Some(Value::Text("1.234".into())));
    assert_eq!(value("2025-01-01,C.01,N/A,,"), Some(Value::NotApplicable));
    assert_eq!(value("2025-01-01,C.01,,,a"), Some(Value::Withdrawn));
}

#[test]
fn long_lines_and_cells_are_refused_and_reading_goes_on() {
    let long = "x".repeat(70 << 10);
    let text = format!(
        "date,indicator,value,note\n2025-01-01,C.01,1,{long}\n2025-01-01,C.01,1,\"{long}\n2025-01-02,C.01,y,\n"
    );
    assert_eq!(found(text), ["D219 2:19", "D205 3:19", "D211 4:17"]);
}

proptest! {
    #[test]
    fn records_come_back_as_any_writer_wrote_them(
        rows in prop::collection::vec(prop::collection::vec("[a-z ,;\t\"\nñ]{0,6}", 2..5), 1..8),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        crlf in any::<bool>(),
    ) {
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(end)
            .flexible(true)
            .from_writer(Vec::new());
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let bytes = writer.into_inner().unwrap();
        let mut records = Records::new(Lines::new(&bytes[..]), separator);
        let mut found = Vec::new();
        while let Some(record) = records.take().unwrap() {
            prop_assert_eq!(record.damage, None);
            found.push(record.cells.into_iter().map(|cell| cell.text).collect::<Vec<_>>());
        }
        prop_assert_eq!(found, rows);
    }
}
