//! Slips as people make them, and what is said of each.

use std::sync::Arc;

use super::source::Source;
use super::syntax::parse;
use crate::model::finding::Arg;

/// Of each finding its code, cause, line and column.
fn said(text: &str) -> Vec<String> {
    let source = Source::new(&Arc::from("a.toml"), text.as_bytes());
    let findings = parse(&source).1;
    let of = |args: &[(&str, Arg)]| match args.iter().find(|(name, _)| *name == "cause") {
        Some((_, Arg::Text(cause))) => cause.clone(),
        _ => String::new(),
    };
    let place = |at: &crate::model::finding::Place| format!("{}:{}", at.line, at.column);
    findings
        .iter()
        .map(|one| {
            format!("{} {} {}", one.code.id, of(&one.args), place(one.place.as_ref().unwrap()))
        })
        .collect()
}

#[test]
fn the_commonest_slips_are_named_where_they_stand() {
    for (text, wanted) in [
        ("k = “count”\n", "R101 quotes 1:5"),
        ("k = «count»\n", "R101 quotes 1:5"),
        ("k = \"count”\n", "R101 quotes 1:11"),
        ("k =\u{a0}\"sum\"\n", "R101 character 1:4"),
        ("\u{a0}k = 0\n", "R101 character 1:1"),
        ("t = [ { v = −300 } ]\n", "R101 character 1:13"),
        ("d = 2025–01–01\n", "R117  1:5"),
        ("t = [ { d = 31/12/2025, v = 3 } ]\n", "R117  1:13"),
        ("d = 2025-12-1\n", "R117  1:5"),
        ("d = 31.12.2025\n", "R117  1:5"),
        ("end = 2025-04\n", "R117  1:7"),
        ("end = 31 de diciembre de 2025\n", "R117  1:7"),
        ("end = diciembre de 2025 # fin\n", "R117  1:7"),
        ("t = [ { date = 2025-Q2, value = 3 } ]\n", "R117  1:16"),
        ("v = 1'200\n", "R101 number 1:5"),
        ("t = [ { v = 1'200 } ]\n", "R101 number 1:13"),
        ("t = [ { v = 1.200,50 } ]\n", "R101 number 1:13"),
        ("v = 1.200.300,50\n", "R101 number 1:5"),
        ("k = \"count\nb = 1\n", "R101 unclosed 1:5"),
        ("s = [\"uno, \"dos\"]\nb = 1\nc = 2\n", "R101 unclosed 1:16"),
        ("k = Personas\n", "R101 unquoted 1:5"),
        ("m = sí\n", "R101 unquoted 1:5"),
        ("d 0\n", "R101 equals 1:1"),
        ("d: 0\n", "R101 equals 1:1"),
        ("[[results]\nid = \"x\"\n", "R101 header 1:1"),
        ("v = 1 200\n", "R101 number 1:5"),
        ("v = 0%\n", "R101 number 1:5"),
        ("v = 0,\n", "R101 surplus 1:6"),
        ("v = 1,200\n", "R101 comma-three 1:5"),
        ("v = 12,5\n", "R101 comma 1:5"),
        ("v = 0,125\n", "R101 comma 1:5"),
        ("t = [ { d = 2025-12-31 v = 300 } ]\n", "R101 separator 1:24"),
        ("t = [ { d 2025-12-31, v = 300 } ]\n", "R101 equals 1:11"),
        ("n = { es = \"Grupo\" en = \"Group\" }\n", "R101 separator 1:20"),
        ("t = [ { v = 300 a = \"m\" } ]\n", "R101 separator 1:17"),
        ("k = \"C:\\datos\"\n", "R101 backslash 1:8"),
        ("k = \"C:\\Users\\ana\"\n", "R101 backslash 1:8"),
        ("k = \"C:\\udatos\"\n", "R101 backslash 1:8"),
        ("k = \"C:\\\\Users\\ana\"\n", "R101 backslash 1:15"),
        ("[parties.Perú]\n", "R101 name 1:2"),
        ("año = 3\n", "R101 name 1:1"),
        ("v = { Niñas = \"x\" }\n", "R101 name 1:7"),
        ("k = Perú\n", "R101 unquoted 1:5"),
        ("// nota\n", "R101 comment 1:1"),
        ("/* nota */\n", "R101 comment 1:1"),
        ("k = \"x\" // nota\n", "R101 comment 1:9"),
        ("v = 3 // nota\n", "R101 comment 1:7"),
        ("m = true // nota\n", "R101 comment 1:10"),
        ("t = [ { v = 1 } { v = 2 } ]\n", "R101 elements 1:17"),
        ("t = [\n  { v = 1 }\n  { v = 2 }\n]\n", "R101 elements 3:3"),
        ("s = [\"a\" \"b\"]\n", "R101 elements 1:10"),
        ("v = 1.234.567\n", "R101 number 1:5"),
        ("k = \"Las \"nuevas\" personas\"\n", "R101 inner 1:11"),
    ] {
        assert_eq!(said(text), [wanted], "{text}");
    }
}

#[test]
fn a_bracket_that_is_never_closed_is_one_error_however_many_lines_follow() {
    let tail =
        "\n[[results]]\nid = \"X\"\n\n[[results.indicators]]\nid = \"Y\"\nby = { party = 1 }\n";
    for (line, column) in
        [("s = [\"uno\", \"dos\"", 5), ("t = [ { d = 1, v = 300 }", 5), ("b = { p = \"x\"", 5)]
    {
        let wanted = format!("R101 bracket 2:{column}");
        assert_eq!(said(&format!("a = 1\n{line}\n{tail}")), [wanted], "{line}");
    }
    for line in ["t = [ { d = 1, v = 300 ]", "c = { every = 1, from = [\"N\", grace = 30 }"] {
        let found = said(&format!("a = 1\n{line}\n{tail}"));
        assert!(found.len() == 1 && found[0].starts_with("R101 bracket 2:"), "{line}: {found:?}");
    }
    let two = format!("d = 31/12/2025\ns = [1\n{tail}");
    assert_eq!(said(&two), ["R117  1:5", "R101 bracket 2:5"], "what stands before it is said");
}

proptest::proptest! {
    #[test]
    fn every_finding_points_at_whole_characters(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "k", "=", " ", "\"", "'", "“", "”", "é", "\u{a0}", "–", "1", ",", ".", "/", "[", "]", "{", "}", "[[", "]]",
            "\\", "#", "\n", "\r\n", "2025-12-31", "1,200", "\u{2028}", "\t", ":", ";", "//",
            "\\U", "\\x0",
        ]), 0..40),
    ) {
        said(&parts.concat());
    }
}
