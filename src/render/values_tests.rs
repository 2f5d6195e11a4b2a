//! Values in words, as documents show them.

use super::page::Cell;
use super::values::*;
use crate::engine::answer::{Figure, Reading};
use crate::model::indicator::Kind;
use crate::model::language::Lang;
use crate::model::status::Status;
use crate::render::{samples, samples_figures};
use crate::words::catalogue::Words;

#[test]
fn a_value_breaks_before_its_bracket_and_nowhere_else() {
    for (said, kept) in [
        ("75 de 110", "75~de~110"),
        ("75 de 110 (68,2 %)", "75~de~110 (68,2~%)"),
        ("1.246 de 1.809 (68,9 %)", "1.246 de~1.809 (68,9~%)"),
        ("creado (1 de 2)", "creado (1~de~2)"),
        ("guía aprobada por todos (1 de 2)", "guía aprobada por todos (1~de~2)"),
        ("no aplica", "no~aplica"),
    ] {
        assert_eq!(bound(said).replace('\u{a0}', "~"), kept);
    }
}

#[test]
fn a_figure_restated_is_marked_even_where_none_is_left() {
    let (framework, words) = (samples::framework(), Words::new(Lang::Es));
    let indicator = framework.indicators.first().unwrap();
    let mut figure = samples_figures::trained();
    (figure.change, figure.reading) = (None, Reading::default());
    let told = |figure: &Figure| change(&words, indicator, figure, true);
    assert_eq!(told(&figure), Cell::Empty);
    figure.restated = true;
    assert_eq!(told(&figure), Cell::Number("—\u{a0}†".to_string()));
    (figure.previous, figure.reading.value) = (None, Some(samples::exact("7")));
    assert_eq!(told(&figure), Cell::Number("nuevo\u{a0}†".to_string()));
}

#[test]
fn a_share_out_of_nothing_is_no_new_figure() {
    let (framework, words) = (samples::framework(), Words::new(Lang::Es));
    let mut share = framework.indicators.first().unwrap().clone();
    share.kind = Kind::Share;
    let mut figure = samples_figures::trained();
    (figure.change, figure.previous) = (None, None);
    let zero = Some(samples::exact("0"));
    figure.reading = Reading { value: zero.clone(), of: zero, ..Reading::default() };
    assert_eq!(change(&words, &share, &figure, true), Cell::Empty);
}

#[test]
fn a_text_that_several_say_is_told_once() {
    let (framework, words) = (samples::framework(), Words::new(Lang::Es));
    let indicator = framework.indicators.first().unwrap();
    let texts = ["alfa", "beta", "beta"].map(String::from).to_vec();
    let reading = Reading { texts, ..Reading::default() };
    let told = value(&words, indicator, &reading, None);
    assert_eq!(told, Cell::Text("alfa / beta".to_string()));
}

#[test]
fn what_does_not_apply_any_more_has_no_bar() {
    let (framework, words) = (samples::framework(), Words::new(Lang::Es));
    let indicator = framework.indicators.first().unwrap();
    let mut figure = samples_figures::trained();
    assert!(matches!(bar(&words, indicator, &figure), Cell::Bar(_)));
    figure.status = Status::NotApplicable;
    assert_eq!(bar(&words, indicator, &figure), Cell::Empty);
}

#[test]
fn whoever_it_does_not_apply_to_is_not_taken_for_one_without_data() {
    let framework = samples::framework();
    let indicator = framework.indicators.first().unwrap();
    let last_date = Some(samples::day("2025-03-12"));
    let told = |not_applicable| {
        let reading = Reading { not_applicable, last_date, ..Reading::default() };
        part(&Words::new(Lang::Es), indicator, &reading)
    };
    assert_eq!(told(false), Cell::Empty, "rows that are not combined are no declaration");
    assert_eq!(told(true), Cell::Number("no\u{a0}aplica".to_string()));
}
