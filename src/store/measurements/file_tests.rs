//! Files as people and programs leave them: what is assumed, what is refused, and exactly where.

use super::bench::{look, read_files, rows};
use crate::model::finding::{Arg, Finding};
use crate::model::row::{Column, Value};

fn args(finding: &Finding) -> Vec<String> {
    let text = |arg: &Arg| match arg {
        Arg::Text(text) => text.clone(),
        Arg::Word(word) => (*word).to_string(),
        Arg::Number(number) => number.to_string(),
        Arg::Day(day) => day.to_string(),
    };
    finding.args.iter().map(|(_, arg)| text(arg)).collect()
}

/// The arguments of a file's first finding.
fn first(bytes: impl AsRef<[u8]>) -> Vec<String> {
    args(&read_files(&[bytes.as_ref()]).0[0])
}

fn both<const N: usize>(files: [&str; N], rows: &[&str]) -> (Vec<String>, Vec<String>) {
    let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_string()).collect();
    (own(&files), own(rows))
}

#[test]
fn what_excel_does_is_read_and_said_once() {
    let excel = "sep=;\r\nFecha;Indicador;Valor;Pa\u{ed}s;Nota\r\n31/12/2025;C;12,5;Per\u{fa};\"a\r\nb\"\r\n;;;;\r\n\r\n01/02/2025;L;-3;;\r\n";
    let single: Vec<u8> = excel.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(excel.encode_utf16()).flat_map(to).collect()
    };
    for (bytes, encoding) in [
        (single, "Windows-1252"),
        (utf16(u16::to_le_bytes), "UTF-16LE"),
        (utf16(u16::to_be_bytes), "UTF-16BE"),
        (format!("\u{feff}{excel}").into_bytes(), "UTF-8"),
    ] {
        assert_eq!(look(&bytes), both(["F103 0:1"], &["ok", "ok"]), "{encoding}");
        assert_eq!(first(&bytes), [encoding, "semicolon", "comma", "day-first"]);
        let rows = rows(&bytes);
        assert_eq!(rows[0].date.unwrap().to_string(), "2025-12-31");
        assert_eq!(rows[0].note, "a\nb");
        let first_row = &excel[excel.find("31/").unwrap()..excel.find("\r\n;;").unwrap()];
        assert_eq!((rows[0].line, rows[0].raw.as_str()), (3, first_row));
        assert_eq!((rows[1].line, rows[1].date.unwrap().to_string()), (7, "2025-02-01".into()));
        let value = rows[1].place_of(Column::Value);
        assert_eq!((value.line, value.column, value.length), (7, 14, 2));
    }
    assert_eq!(
        first("date\tindicator\tvalue\n1/31/2025\tC\t1\n"),
        ["UTF-8", "tab", "none", "month-first"]
    );
    assert_eq!(look("date,indicator,value\n2025,C,1.5\n"), both([], &["ok"]), "nothing assumed");
}

#[test]
fn bytes_that_are_no_text_have_no_rows() {
    let (findings, rows) = read_files(&[b"date,indicator,value\r\n2025,C,1\r\n2025,M\x8ex,1\r\n"]);
    assert_eq!(
        (findings[0].code.id, args(&findings[0])),
        ("F102", vec!["csv".into(), "8E".into(), "38".into()])
    );
    assert_eq!((findings[0].place.as_ref().unwrap().line, rows.len()), (3, 0));
    assert_eq!(look(b"<html><table>"), both(["F109 0:1"], &[]));
    assert_eq!(first(b"PK\x03\x04 xl/workbook.xml"), ["XLSX"]);
    for bytes in [&b""[..], b"\xef\xbb\xbf", b"\r\n\r\n", b",,\n"] {
        assert_eq!(look(bytes), both(["F110 0:1"], &[]), "{bytes:?}: lost, or never filled in");
    }
    assert_eq!(look("date,indicator,value\r\n"), both([], &[]));
    let tail = [b"date,indicator,value\n2025,C,1\n".to_vec(), vec![0; 5]].concat();
    assert_eq!(look(tail), both([], &["ok", "D220 3:1"]));
}

#[test]
fn a_file_that_cannot_be_opened_is_said_and_the_rest_is_read() {
    use super::bench::framework;
    use crate::model::row::{Copy, DataFile};
    let (dir, framework) = (tempfile::tempdir().unwrap(), framework());
    std::fs::write(dir.path().join("b.csv"), "date,indicator,value\n2025,C,1\n").unwrap();
    let file = |path: &str| DataFile { path: path.into(), copy: Copy::No };
    let data = super::Data::open(
        dir.path(),
        vec![file("a.csv"), file("b.csv")],
        &framework,
        None,
        &super::meter::Meter::default(),
    );
    assert_eq!(data.findings().count(), 1);
    assert_eq!(super::bench::told(data.findings().next().unwrap()), "F101 0:1");
    assert!(data.forms()[0].is_none() && data.forms()[1].is_some());
}

#[test]
fn headers_missing_repeated_unknown_and_below_a_title() {
    assert_eq!(look("a,b,c\n2025,C,1\n\n2025,C,2\n"), both(["D201 1:1"], &["D201 1:1"; 2]));
    assert_eq!(first("date,b,value\n2025,C,1\n"), ["indicator", "0", "other"]);
    let misspelt = "note,fehca,indicator,valeu\n,2025,C,1\n";
    assert_eq!(look(misspelt), both(["D201 1:6 date"], &["D201 1:6 date"]));
    let lost = "date,indicator,value,Paiz\n2025,C,1,PER\n";
    assert_eq!(look(lost), both(["D203 1:22 country"], &["ok"]));
    let quoted = "\"date,indicator,value\"\n\"2025,C,1\"\n";
    assert_eq!(look(quoted), both(["D201 1:1"], &["D201 1:1"]));
    assert_eq!(first(quoted), ["date, indicator, value", "0", "quoted"]);
    let headless = look("2025-01-10,C,1\n2025-01-11,C,2\n");
    assert_eq!(headless, both(["D201 1:1"], &["D201 1:1"; 2]), "the first line is a row too");
    let title = "Informe 2025;;\r\n\r\nfecha;indicador;valor\r\n2025;C;1\r\n";
    assert_eq!(look(title), both(["F103 0:1", "D201 1:1"], &["D201 1:1"]));
    let twice = "date,indicator,value,DATE ,note,note\n2025,C,1,2025,x,y\n2025,C,2,,,\n";
    assert_eq!(look(twice), both(["D202 1:22", "D202 1:33"], &["D202 1:22"; 2]));
    let unknown = "date,total,indicator,value, Zeta \n2025,9,C,1,z\n2025,,C,2,\n";
    assert_eq!(look(unknown), both(["D203 1:6", "D203 1:28"], &["ok", "ok"]));
    let others = &rows(unknown)[0].others;
    assert_eq!(others, &[("total".into(), "9".into()), ("Zeta".to_string(), "z".to_string())]);
    assert_eq!(look("date,indicator,value\"\n2025,C,1\n"), both(["D206 1:21"], &["D206 1:21"]));
    assert_eq!(look("date,indicator,value,,\n2025,C,1\n2025,C,2,,,\n").1, ["ok", "ok"]);
}

#[test]
fn synonyms_may_both_stand_where_they_agree() {
    let text = "FECHA,Indicador,VALOR,Pa\u{ed}s,parte\n2025,C,1,PER,\n2025,C,2,,BOL\n\
        2025,C,4,CHL,chile\n2025,C,8,PER,BOL\n";
    assert_eq!(look(text), both([], &["ok", "ok", "ok", "D221 5:14"]));
    let rows = rows(text);
    assert_eq!(rows[1].place_of(Column::Party).column, 11);
    assert_eq!(args(&rows[3].faults[0]), ["Pa\u{ed}s", "parte"]);
    let text = "date,fecha,indicator,value,valor,of,de,sex,sexo,recorded,registrado\n\
        2025-03-31,31/03/2025,C,1,1.0,5,5.00,F,mujeres,2025-04-01T00:00:00Z,2025-03-31T19:00:00-05:00\n\
        2025-03-31,30/03/2025,C,1,,,,,,,\n2025-03-31,,C,1,1.5,5,6,F,M,,\n";
    let (_, found) = look(text);
    assert_eq!(
        found,
        ["ok", "D221 3:12", "D221 4:17, D221 4:23, D221 4:27"],
        "what they mean decides"
    );
}

#[test]
fn shapes_that_are_wrong_keep_the_text_and_what_can_be_read() {
    let head = "date,indicator,value,note,recorded,id,replaces";
    for end in ["\n", "\r\n", "\r"] {
        let body = [
            head,
            "2025,C,1,uno, dos,2025-02-01,r1,r0",
            "2025,C,1,cut",
            "2025,C,1,\"open,,r2,",
            "2025,C,1,a\"b,,r3,",
            "2025,C,1,\"a\"b,,r4,",
            "2025,C,1,\u{1},,r5,",
            "2025,C,1,,,r6,,,",
            "\"2025\",\"C\",\"1\",\"multi",
            "line\",,r7,",
            "2025,C,x,,,r8,",
        ];
        let (files, faults) = look(body.join(end));
        assert_eq!(files, [""; 0]);
        let wanted = [
            "D207 2:33",
            "D207 3:1",
            "D205 4:10",
            "D206 5:11",
            "D206 6:13",
            "D220 7:10",
            "ok",
            "ok",
            "D211 11:8",
        ];
        assert_eq!(faults, wanted, "{end:?}");
        let rows = rows(body.join(end));
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["r1", "", "", "r3", "r4", "r5", "r6", "r7", "r8"]);
        assert_eq!((rows[0].replaces.as_str(), rows[0].recorded.is_some()), ("r0", true));
        assert_eq!(args(&rows[0].faults[0]), ["8", "7"]);
        assert_eq!(args(&rows[1].faults[0]), ["4", "7"]);
        assert_eq!(rows[1].raw, "2025,C,1,cut");
        assert_eq!(rows[2].value, Some(Value::Number(crate::model::amount::Amount::ONE)));
        assert_eq!(args(&rows[3].faults[0]), ["a\"b"]);
        assert_eq!((rows[7].line, rows[7].place_of(Column::Id).line), (9, 10));
        assert_eq!(rows[7].place_of(Column::Note).length, 6);
    }
}

#[test]
fn limits() {
    let head = "date,indicator,value,note\n";
    let cell = format!("{head}2025,C,1,{}\n2025,C,1,\n", "x".repeat((64 << 10) + 1));
    assert_eq!(look(&cell).1, ["D219 2:10", "ok"]);
    assert_eq!(args(&rows(&cell)[0].faults[0]), ["64 KiB", "cell"]);
    let line = format!("{head}2025,C,1,{}\n2025,C,1,\n", "x".repeat(1 << 20));
    assert_eq!(look(&line).1, ["D219 2:1", "ok"]);
    let wide = format!("{head}2025,C,1,{}\n2025,C,1,\n", ",".repeat(300));
    assert_eq!(look(&wide).1, ["D219 2:263", "ok"]);
}

#[test]
fn an_unfinished_merge_is_one_finding() {
    let text = "date,indicator,value,id\n2025,C,1,a\n<<<<<<< HEAD\n2025,C,2,b\n\n=======\n2025,C,x,b\n\
        2025,C,4,c\n>>>>>>> other\n2025,C,5,d\n";
    let (files, faults) = look(text);
    assert_eq!(files, ["F108 3:1"]);
    assert_eq!(faults, ["ok", "F108 3:1", "F108 3:1", "F108 3:1", "ok"]);
    let (findings, rows) = read_files(&[text.as_bytes()]);
    assert_eq!(args(&findings[0]), ["9"]);
    assert!(rows[1..4].iter().all(|row| row.faults == findings), "equal, so said once");
    assert_eq!((rows[1].id.as_str(), rows[3].raw.as_str()), ("b", "2025,C,4,c"));
    let header =
        "<<<<<<< a\ndate,indicator,value\n=======\ndate,value,indicator\n>>>>>>> b\n2025,C,1\n";
    assert_eq!(look(header), both(["F108 1:1"], &["F108 1:1", "ok"]));
}

#[test]
fn rows_are_numbered_over_all_files() {
    let one = b"date,indicator,value\n2025,C,1\n".as_slice();
    let (_, rows) = read_files(&[one, b"", b"PK\x03\x04", one]);
    let places: Vec<_> = rows.iter().map(|row| (row.file.0, row.place().short())).collect();
    assert_eq!(places, [(0, "1.csv:2".into()), (3, "4.csv:2".into())]);
}
