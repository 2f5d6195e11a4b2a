//! Entries asked for, with answers prepared beforehand in place of a person.

use super::asking_bench::{Bench, typed};
use super::entry::enter;
use crate::cli::commands::record::Args;
use crate::cli::context::Outcome;
use crate::cli::failure::Failure;

#[test]
fn a_whole_entry_corrected_on_the_spot() {
    let bench = Bench::new();
    let answers = [
        "formadas",
        "peru",
        "15/13/2025",
        "15/03/2025",
        "muj",
        "4,5",
        "-3",
        "45/40",
        "45/60",
        "",
        "acta.pdf",
        "s",
    ];
    let (done, heard, rows) = bench.ask(&typed(&[]), &answers);
    assert_eq!(done, Ok(Outcome::Done), "{heard:?}");
    assert_eq!(
        heard,
        [
            "Indicador",
            "De quién",
            "Fecha",
            "! «15/13/2025» no es una fecha válida",
            "Fecha",
            "= 15 de marzo de 2025",
            "Sexo",
            "Valor (personas)",
            "! «4.5» tiene decimales y este indicador cuenta unidades enteras (roadmaps/t.toml:19)",
            "Valor (personas)",
            "! -3 es menor que el mínimo admitido (0, roadmaps/t.toml:20)",
            "Valor (personas)",
            "! El valor (45) es mayor que el total del que forma parte (40)",
            "Valor (personas)",
            "= 45/60",
            "Evidencia",
            "! Hace falta una respuesta.",
            "Evidencia",
            "= acta.pdf",
            "¿Registrarlo?",
        ]
    );
    assert_eq!(rows, ["2025-03-15,T.1.1,45,60,PER,F,,acta.pdf,,ana"]);
}

#[test]
fn leaving_at_any_question_or_saying_no_writes_nothing() {
    let answers = ["1.3", "bolivia", "hoy", "si", "", "s"];
    for left in 0..answers.len() {
        let bench = Bench::new();
        let given: Vec<&str> = answers[..left].iter().copied().chain(["<"]).collect();
        let (done, heard, _) = bench.ask(&typed(&[]), &given);
        assert_eq!(done, Err(2), "{heard:?}");
        assert!(!bench.dir.path().join("data").exists(), "{left}");
    }
    let bench = Bench::new();
    assert_eq!(bench.ask(&typed(&[]), &["1.3", "bolivia", "", "si", "", "n"]).0, Err(2));
    assert!(!bench.dir.path().join("data").exists());
    let (done, _, rows) = bench.ask(&typed(&[]), &answers);
    assert_eq!((done, rows), (Ok(Outcome::Done), vec!["2025-06-30,T.1.3,1,,BOL,,,,,ana".into()]));
}

#[test]
fn only_what_is_missing_is_asked_where_a_value_is_given() {
    let bench = Bench::new();
    let (done, heard, rows) = bench.ask(&typed(&["T.1.2", "45"]), &["ayer", "40", "60", "s"]);
    assert_eq!(done, Ok(Outcome::Done));
    assert_eq!(
        heard[2..4],
        [
            "De cuántos (denominador)",
            "! El valor (45) es mayor que el total del que forma parte (40)"
        ]
    );
    assert_eq!(rows, ["2025-06-29,T.1.2,45,60,,,,,,ana"]);
    let mut args = typed(&["T.1.2", "45/60"]);
    args.cells.push(("date", "ayer".to_string()));
    let (done, heard, rows) = bench.ask(&args, &[]);
    assert_eq!((done, heard.len(), rows.len()), (Ok(Outcome::Done), 0, 1), "already there");
}

#[test]
fn several_values_are_asked_once_for_what_they_share() {
    let bench = Bench::new();
    let args = typed(&["T.1.1", "sex=F:20", "sex=M:25"]);
    let (_, heard, rows) = bench.ask(&args, &["2025-03-12", "acta.pdf", "s"]);
    assert_eq!(heard.iter().filter(|one| !one.starts_with('=')).count(), 3, "{heard:?}");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1], "2025-03-12,T.1.1,25,,,M,,acta.pdf,,ana");
}

#[test]
fn what_is_not_applicable_needs_no_more_than_a_reason() {
    let bench = Bench::new();
    let (done, heard, rows) = bench.ask(&typed(&["T.1.4"]), &["", "hoy", "n/a", "", "aún no", "s"]);
    assert_eq!(done, Ok(Outcome::Done), "{heard:?}");
    assert_eq!(rows, ["2025-06-30,T.1.4,n/a,,,,,,aún no,ana"]);
    let bench = Bench::new();
    let (done, heard, rows) = bench.ask(&typed(&["T.1.2"]), &["", "hoy", "N/A", "", "x", "s"]);
    assert_eq!(done, Ok(Outcome::Done), "{heard:?}");
    assert_eq!(rows, ["2025-06-30,T.1.2,n/a,,,,,,x,ana"]);
    let args = Args { dry: true, ..typed(&["T.1.3", "n/a"]) };
    assert_eq!(bench.ask(&args, &["hoy"]).0, Ok(Outcome::Done), "of nobody in particular");
}

#[test]
fn mistakes_in_what_was_typed_are_said_before_anything_is_asked() {
    let bench = Bench::new();
    let mut args = typed(&["T.1.1"]);
    args.cells.push(("party", "Perrú".to_string()));
    let (done, heard, _) = bench.ask(&args, &[]);
    assert_eq!((done, heard.len()), (Err(2), 0));
}

#[test]
fn corrections_and_withdrawals_ask_for_what_they_need() {
    let bench = Bench::new();
    bench.ask(&typed(&["T.1.2", "45/60"]), &["hoy", "s"]).0.unwrap();
    let mut args = Args { correct: Some(bench.id(1)), ..typed(&[]) };
    let (done, heard, rows) = bench.ask(&args, &["50", "s"]);
    assert_eq!((done, heard[0].as_str()), (Ok(Outcome::Done), "Numerador"));
    assert_eq!(rows[1], "2025-06-30,T.1.2,50,60,,,,,,ana");
    args = Args { withdraw: Some(bench.id(2)), ..typed(&[]) };
    let (done, heard, rows) = bench.ask(&args, &["", "error de transcripción", "s"]);
    assert_eq!((done, heard[0].as_str()), (Ok(Outcome::Done), "Por qué"));
    assert_eq!(rows[2], "2025-06-30,T.1.2,,,,,,,error de transcripción,ana");
}

#[test]
fn a_correction_without_a_value_never_withdraws() {
    let bench = Bench::new();
    bench.ask(&typed(&["T.1.2", "45/60"]), &["hoy", "s"]).0.unwrap();
    let mut args = Args { correct: Some(bench.id(1)), ..typed(&[]) };
    args.cells.push(("note", "x".to_string()));
    let done = enter(&bench.context(), &args, None);
    assert!(matches!(done, Err(Failure::Usage(_))), "{done:?}");
    assert_eq!(bench.rows().len(), 1);
}

#[test]
fn the_reporter_is_asked_for_when_nobody_says() {
    let bench = Bench::new();
    let args = Args { cells: Vec::new(), ..typed(&["T.1.2", "45/60"]) };
    let (done, heard, rows) = bench.ask(&args, &["hoy", "../x", "ana", "s"]);
    assert_eq!(done, Ok(Outcome::Done), "{heard:?}");
    assert_eq!(heard[2], "Quién informa");
    assert!(heard[3].starts_with("! Falta saber quién informa"), "{heard:?}");
    assert_eq!(rows.len(), 1);
}

#[test]
fn a_dry_run_asks_and_agrees_to_nothing() {
    let bench = Bench::new();
    let args = Args { dry: true, ..typed(&["T.1.2", "45/60"]) };
    assert_eq!(bench.ask(&args, &["hoy"]).0, Ok(Outcome::Done));
    assert!(!bench.dir.path().join("data").exists());
}
