//! Every cell's exact place, and damage that costs no more than its own line.

use proptest::prelude::*;

use super::encoding::Encoding;
use super::lines::LINE_LIMIT;
use super::record::{CELL_LIMIT, COLUMN_LIMIT, Flaw, Marker, Record};
use super::records::{Records, marker_of};

/// Cells as `text@line:column+length`, flaws as `Flaw@line:column`, for each record.
fn read(text: &str, separator: u8) -> Vec<String> {
    let mut records = Records::new(text.as_bytes(), Encoding::Utf8, separator);
    let mut record = Record::default();
    let mut found = Vec::new();
    while records.next(&mut record).unwrap() {
        let cells = (0..record.len()).map(|at| {
            let place = record.place(at);
            format!("{}@{}:{}+{}", record.cell(at), place.line, place.column, place.length)
        });
        let flaws =
            record.flaws.iter().map(|(flaw, at)| format!("{flaw:?}@{}:{}", at.line, at.column));
        found.push(cells.chain(flaws).collect::<Vec<_>>().join(" "));
    }
    found
}

#[test]
fn places_are_exact_after_every_line_end_and_within_quotes() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["\u{feff}año,b", "", "\"x", "ñ\",\"\"\"c\"\"\",d", ",é"].join(end);
        let wanted = [
            "año@1:1+3 b@1:5+1".to_string(),
            "@2:1+1".to_string(),
            format!("x{end}ñ@3:1+2 \"c\"@4:4+7 d@4:12+1"),
            "@5:1+1 é@5:2+1".to_string(),
        ];
        assert_eq!(read(&text, b','), wanted, "{end:?}");
    }
    assert_eq!(read("a;\"b;c\"\td\n", b'\t'), ["a;\"b;c\"@1:1+7 d@1:9+1 StrayQuote(0)@1:3"]);
}

#[test]
fn quotes_out_of_place() {
    assert_eq!(read("a,b\"c,d\n", b','), ["a@1:1+1 b\"c@1:3+3 d@1:7+1 StrayQuote(1)@1:4"]);
    assert_eq!(read("\"a\"b,c", b','), ["a\"b@1:1+4 c@1:6+1 StrayQuote(0)@1:4"]);
    assert_eq!(read("a, \"b\"", b','), ["a@1:1+1  \"b\"@1:3+4 StrayQuote(1)@1:4"]);
    assert_eq!(read("\"a\" ,b", b','), ["a\" @1:1+4 b@1:6+1 StrayQuote(0)@1:4"]);
}

#[test]
fn an_unclosed_quote_costs_only_its_own_line() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["1,\"open,x", "2,b", "3,c"];
        let wanted = ["1@1:1+1 @1:3+7 UnclosedQuote@1:3", "2@2:1+1 b@2:3+1", "3@3:1+1 c@3:3+1"];
        assert_eq!(read(&lines.join(end), b','), wanted);
        let closed_later = ["1,\"open,x", "2,b", "3,\"c\""];
        let wanted = ["1@1:1+1 @1:3+7 UnclosedQuote@1:3", "2@2:1+1 b@2:3+1", "3@3:1+1 c@3:3+3"];
        assert_eq!(read(&closed_later.join(end), b','), wanted, "closed before a letter");
        let after_lines = ["\"a", "b\",\"open", "3,c"].join(end);
        let wanted =
            [format!("a{end}b@1:1+2 @2:4+5 UnclosedQuote@2:4"), "3@3:1+1 c@3:3+1".to_string()];
        assert_eq!(read(&after_lines, b','), wanted, "opened on the record's second line");
    }
    let long = format!("1,\"open\n{}", "2,b\n".repeat(LINE_LIMIT / 4 + 10));
    let found = read(&long, b',');
    assert_eq!(found.len(), LINE_LIMIT / 4 + 11);
    assert_eq!(found[0], "1@1:1+1 @1:3+5 UnclosedQuote@1:3");
    assert_eq!(found[9], "2@10:1+1 b@10:3+1");
}

#[test]
fn limits_and_control_characters() {
    let long = format!("a,{}\nb\n", "x".repeat(CELL_LIMIT + 1));
    assert!(read(&long, b',')[0].ends_with("LongCell@1:3"));
    assert!(!read(&long.replacen('x', "", 1), b',')[0].contains("LongCell"));
    let wide = format!("{}\nb\n", ",".repeat(COLUMN_LIMIT));
    let found = read(&wide, b',');
    assert!(found[0].ends_with("ManyColumns@1:257"), "{}", found[0]);
    assert_eq!(found[1], "b@2:1+1");
    let line = format!("\"{}\"\nb\n", "x".repeat(LINE_LIMIT));
    assert_eq!(read(&line, b','), ["LongLine@1:1", "b@2:1+1"]);
    assert_eq!(read("a,b\0c", b','), ["a@1:1+1 b\0c@1:3+3 Control('\\0')@1:3"]);
    assert_eq!(read("a\u{ffff},b", b','), ["a\u{ffff}@1:1+2 b@1:4+1 Control('\\u{ffff}')@1:1"]);
    assert_eq!(read("\"a\tb\nc\"", b','), ["a\tb\nc@1:1+4"]);
    assert!(read("a\tb,\u{85}", b',')[0].ends_with("Control('\\t')@1:1 Control('\\u{85}')@1:5"));
}

#[test]
fn marks_of_git() {
    let mark = |line: &str| marker_of(line, b',');
    assert_eq!(mark("<<<<<<< HEAD"), Some(Marker::Open));
    assert_eq!(mark("=======,,,"), Some(Marker::Middle));
    assert_eq!(mark(">>>>>>> other,branch"), Some(Marker::Close));
    assert_eq!(mark("======= "), Some(Marker::Middle));
    for line in ["", "<<<<<<", "<<<<<<<<", "======= x", "<<<<<<<a", "é======"] {
        assert_eq!(mark(line), None, "{line}");
    }
    let record = &read("a,\"\n<<<<<<< x\n\"", b',')[0];
    assert_eq!(record, "a@1:1+1 \n<<<<<<< x\n@1:3+1", "none within quotes");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reads_back_whatever_the_csv_crate_writes(
        rows in prop::collection::vec(
            prop::collection::vec("[a-cñ€😀\"\r\n\t ,;|.-]{0,6}", 1..5), 0..6),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        terminator in prop::sample::select(vec![
            csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')]),
        always in any::<bool>(),
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .terminator(terminator)
            .quote_style(style)
            .flexible(true)
            .from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let mut records = Records::new(&bytes[..], Encoding::Utf8, separator);
        let mut record = Record::default();
        for row in &rows {
            prop_assert!(records.next(&mut record).unwrap());
            prop_assert_eq!(&record.each().collect::<Vec<_>>(), row);
            let told = |flaw: &Flaw| !matches!(flaw, Flaw::Control(_));
            prop_assert!(!record.flaws.iter().any(|(flaw, _)| told(flaw)));
        }
        prop_assert!(!records.next(&mut record).unwrap());
    }
}
