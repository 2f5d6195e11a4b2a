//! Numbers as files write them: read, refused with what was meant, and what they tell of their file.

use super::numbers::*;

const NONE: Marks = Marks { comma: false, point: false, three: false, by_commas: false };
const COMMAS: Marks = Marks { by_commas: true, ..NONE };
const DECIMAL_COMMA: Marks = Marks { comma: true, ..NONE };

fn says(text: &str, marks: Marks) -> String {
    match read(text, marks) {
        Ok(amount) => amount.to_string(),
        Err(NotNumber::Ambiguous { plain, decimal }) => format!("ambiguous {plain} {decimal}"),
        Err(NotNumber::Invalid { reason, guess }) => {
            format!("{reason} {}", guess.unwrap_or_default())
        }
    }
}

#[test]
fn one_mark_and_three_digits_are_ambiguous() {
    assert_eq!(says("1.234", COMMAS), "1.234");
    assert_eq!(says("1,234", COMMAS), "ambiguous 1234 1.2340");
    assert_eq!(says("-1.234", NONE), "ambiguous -1234 -1.2340");
    assert_eq!(says("1,234", NONE), "ambiguous 1234 1,2340", "nothing else tells a mark");
    assert_eq!(says("1.234", DECIMAL_COMMA), "ambiguous 1234 1,2340");
    assert_eq!(says("1,234", DECIMAL_COMMA), "ambiguous 1234 1,2340");
    assert_eq!(says("1.234", Marks { comma: true, ..COMMAS }), "ambiguous 1234 1,2340");
    assert_eq!(says("1,234", Marks { point: true, ..NONE }), "ambiguous 1234 1.2340");
    let both = Marks { comma: true, point: true, ..NONE };
    assert_eq!(says("1,234", both), "ambiguous 1234 1.2340");
    assert_eq!(says("1234.567", NONE), "1234.567", "four digits are no group");
    assert_eq!(says("1234,567", DECIMAL_COMMA), "1234.567");
    assert_eq!(says("1,2340", DECIMAL_COMMA), "1.234", "as the remedy says");
}

#[test]
fn decimal_commas_where_the_file_has_them() {
    assert_eq!(says("-12,5", DECIMAL_COMMA), "-12.5");
    assert_eq!(says("12,5", NONE), "grammar 12.5");
    assert_eq!(says("12,5", COMMAS), "grammar 12.5");
    assert_eq!(says("12,5", Marks { comma: true, ..COMMAS }), "12.5", "quoted between commas");
    assert_eq!(says("0,125", DECIMAL_COMMA), "0.125");
    assert_eq!(says("0.125", NONE), "0.125");
    for marks in [NONE, COMMAS, Marks { point: true, ..NONE }] {
        assert_eq!(says("0,125", marks), "grammar 0.125", "a zero groups nothing");
    }
    let mut marks = NONE;
    for cell in ["7", "1,234", "1.234", "x,5", "1,2,3"] {
        marks = marks.with(cell);
    }
    assert_eq!(marks, Marks { three: true, ..NONE }, "none of these settles anything");
    for (text, told) in
        [("1.234,5", ','), ("-12,5 %", ','), ("1.234.567", ','), ("1,234.5", '.'), ("7.5%", '.')]
    {
        let marks = NONE.with(text);
        assert_eq!((marks.comma, marks.point), (told == ',', told == '.'), "{text}");
        assert_eq!(says("1.234", COMMAS.with(text)).starts_with("ambiguous"), told == ',');
    }
    marks = marks.with("12,5");
    assert!(marks.decimal_comma());
    marks = marks.with("12.5");
    assert!(!marks.decimal_comma(), "both marks");
}

#[test]
fn three_digits_behind_a_point_are_said_where_no_other_number_tells_the_mark() {
    let word = |cells: &[&str]| cells.iter().fold(COMMAS, |marks, cell| marks.with(cell)).word();
    assert_eq!(word(&["7", "1.000"]), "point-before-three");
    assert_eq!(word(&["1.000", "12.5"]), "point");
    assert_eq!(word(&["12,5", "1.000"]), "comma", "refused, and not assumed");
    assert_eq!(word(&["1,000", "1234.567"]), "point");
    assert_eq!(NONE.with("1.000").word(), "none", "refused between semicolons");
}

#[test]
fn groups_percentages_and_the_rest_are_refused_with_the_number_meant() {
    for (text, told) in [
        ("1.234,5", "grouping 1234.5"),
        ("1,234,567", "grouping 1234567"),
        ("-1 234", "grouping -1234"),
        ("1\u{a0}234,50", "grouping 1234.50"),
        ("1'234.5", "grouping 1234.5"),
        ("45%", "percent 45"),
        ("12.5 %", "percent 12.5"),
        ("1e5", "grammar "),
        ("12,34,5", "grammar "),
        ("1.23.4", "grammar "),
        ("5\u{200b}", "grammar 5"),
        ("１２", "grammar 12"),
        ("\u{2212}2.5", "grammar -2.5"),
        ("'45", "grammar 45"),
        ("+5", "grammar 5"),
        ("1 2", "grammar "),
        ("'1.234", "grammar "),
        ("+x", "grammar "),
        ("٣", "grammar "),
        ("1234567890123456", "too-long "),
    ] {
        assert_eq!(says(text, NONE), told, "{text}");
    }
    assert_eq!(says("1.234,5", DECIMAL_COMMA), "grouping 1234,5", "as the file writes it");
}
