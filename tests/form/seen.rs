//! Forms that come back otherwise than they were laid out: answers in the wrong column, merged, hidden, sorted without their
//! keys, dated elsewhere.

use ruta::model::finding::{Arg, Finding};
use ruta::store::intake::form::recognise;
use ruta::store::intake::grid::{Content, Grid};
use ruta::store::intake::reading;
use ruta::store::intake::table::Table;

use crate::book::{Fill, SHEET, filled, grids, part, with_part};
use crate::returned::{codes, rows};
use crate::support::Bench;
use crate::{bench, due, form_of_peru, framework};

fn read(bench: &Bench, grids: &[Grid]) -> (Table, Vec<Finding>) {
    recognise(grids, &framework(bench.path()), &due).expect("it is a form")
}

/// Indicator, date, value, evidence of each row; what is said.
fn came(bench: &Bench, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let (table, findings) = read(bench, &grids(bytes));
    let each = rows(&table).into_iter().map(|row| {
        let cells: Vec<&str> = row.split('|').collect();
        [cells[2], cells[1], cells[3], cells[9]].join(" ").trim().to_string()
    });
    (each.collect(), codes(&findings))
}

/// The form with cells of its data sheet merged.
fn merged(bytes: &[u8], range: &str) -> Vec<u8> {
    let more = format!("<mergeCell ref=\"{range}\"/></mergeCells>");
    with_part(bytes, SHEET, &part(bytes, SHEET).replace("</mergeCells>", &more))
}

#[test]
fn only_a_yes_is_not_applicable() {
    let bench = bench();
    let form = form_of_peru(&bench, "es");
    let with = |fill| came(&bench, &filled(&form, &[("H6", fill)]));
    for yes in ["sí", "Sim", "YES", "x", "n/a", "N.A.", "No aplica", "não se aplica", "✓", "TRUE"]
    {
        let (rows, said) = with(Fill::Text(yes));
        assert_eq!((rows, said), (vec!["T.1.1 2025-Q2 n/a".to_string()], vec![]), "{yes}");
    }
    for no in ["no", "N", "não", "-", "—", "0", "FALSE", "falso"] {
        assert_eq!(with(Fill::Text(no)), (vec![], vec![]), "{no}");
    }
    for unclear in ["ver nota", "quizás", "30/06/2025", "45", "1", "?"] {
        assert_eq!(with(Fill::Text(unclear)), (vec![], vec!["W470 6:8".to_string()]), "{unclear}");
    }
    assert_eq!(with(Fill::Number("45")).1, ["W470 6:8"], "pasted one column too far");
    let beside = [("G6", Fill::Number("3")), ("H6", Fill::Text("ver nota"))];
    assert_eq!(came(&bench, &filled(&form, &beside)).1, ["W470 6:8"]);
}

#[test]
fn merged_answers_are_refused_or_said_as_in_any_sheet() {
    let bench = bench();
    let form = form_of_peru(&bench, "en");
    let number = filled(&form, &[("G6", Fill::Number("6"))]);
    let none: Vec<String> = Vec::new();
    let said = vec!["W431 6:7".to_string(), "W431 7:7".to_string(), "W431 8:7".to_string()];
    assert_eq!(came(&bench, &merged(&number, "G6:G8")), (none.clone(), said));
    assert_eq!(came(&bench, &merged(&number, "G6:H6")).1, ["W431 6:7"], "of several columns");
    assert_eq!(came(&bench, &merged(&form, "G6:G8")), (none.clone(), none), "nothing is in it");
    let text =
        [("G6", Fill::Number("6")), ("G7", Fill::Number("7")), ("M6", Fill::Text("lista.pdf"))];
    let each = ["T.1.1 2025-Q2 6 lista.pdf", "T.1.1 2025-Q3 7 lista.pdf"].map(str::to_string);
    let (rows, said) = came(&bench, &merged(&filled(&form, &text), "M6:M8"));
    assert_eq!((rows, said), (each.to_vec(), vec!["W432 7:1".to_string()]), "8 is untouched");
    let date =
        [("G11", Fill::Text("yes")), ("G12", Fill::Number("12.5")), ("J11", Fill::Number("45817"))];
    let each = ["T.1.4 2025-06-09 yes", "T.1.5 2025-06-09 12.5"].map(str::to_string);
    let (rows, said) = came(&bench, &merged(&filled(&form, &date), "J11:J12"));
    assert_eq!((rows, said), (each.to_vec(), vec!["W432 12:1".to_string()]));
    let error = [("G6", Fill::Number("6")), ("G7", Fill::Number("7")), ("M6", Fill::Error)];
    let (rows, said) = came(&bench, &merged(&filled(&form, &error), "M6:M7"));
    assert_eq!((rows.len(), said), (0, vec!["W467 6:13".to_string(), "W467 7:13".to_string()]));
}

#[test]
fn lines_of_an_indicator_sorted_without_their_keys_are_refused() {
    let bench = bench();
    for lang in ["es", "en", "pt"] {
        let answers = [("G6", Fill::Number("1")), ("G7", Fill::Number("2"))];
        let mut grids = grids(&filled(&form_of_peru(&bench, lang), &answers));
        assert_eq!(rows(&read(&bench, &grids).0).len(), 2);
        let lines = &mut grids[1].rows;
        let (one, other) = (lines[5].cells[4].content.clone(), lines[6].cells[4].content.clone());
        (lines[5].cells[4].content, lines[6].cells[4].content) = (other, one);
        let (table, findings) = read(&bench, &grids);
        assert_eq!(
            (rows(&table).len(), codes(&findings)),
            (0, vec!["W469 6:2".into(), "W469 7:2".into()])
        );
        let moved = ("reason", Arg::Text("moved".to_string()));
        assert!(findings.iter().all(|one| one.args.contains(&moved)), "the keys are whole");
    }
    // Words of another version of the program show nothing that is known.
    let answers = [("G6", Fill::Number("1"))];
    let mut grids = grids(&filled(&form_of_peru(&bench, "en"), &answers));
    grids[1].rows[5].cells[4].content = Content::Text("April to June".into());
    assert_eq!(rows(&read(&bench, &grids).0).len(), 1);
}

#[test]
fn what_is_hidden_is_said_and_a_hidden_sheet_is_not_read() {
    let bench = bench();
    let answers =
        [("G6", Fill::Number("1")), ("G7", Fill::Number("2")), ("M6", Fill::Text("a.pdf"))];
    let form = filled(&form_of_peru(&bench, "en"), &answers);
    let mut hidden = grids(&form);
    hidden[1].rows.iter_mut().filter(|row| row.line >= 7).for_each(|row| row.hidden = true);
    hidden[1].hidden_columns = vec![0, 11, 12];
    let (table, findings) = read(&bench, &hidden);
    let said = ["W428 7:1".to_string(), "W429 1:13".to_string()];
    assert_eq!((rows(&table).len(), codes(&findings)), (2, said.to_vec()));
    hidden[1].hidden = true;
    let (table, findings) = read(&bench, &hidden);
    assert_eq!((rows(&table).len(), codes(&findings)), (0, vec!["W430 0:1".to_string()]));
}

#[test]
fn a_form_without_its_column_of_keys_is_still_known() {
    let bench = bench();
    let mut grids = grids(&filled(&form_of_peru(&bench, "en"), &[("G6", Fill::Number("1"))]));
    for row in &mut grids[1].rows {
        row.cells.retain(|cell| cell.index > 0);
        row.cells
            .iter_mut()
            .for_each(|cell| (cell.index, cell.column) = (cell.index - 1, cell.column - 1));
    }
    let (table, findings) = read(&bench, &grids);
    assert_eq!((rows(&table).len(), codes(&findings)), (0, vec!["W461 1:1".to_string()]));
}

#[test]
fn a_date_of_another_period_than_the_line_is_due_for_is_said() {
    let bench = bench();
    let form = form_of_peru(&bench, "en");
    let said = |cells: &[(&str, Fill)]| {
        let (table, _) = read(&bench, &grids(&filled(&form, cells)));
        let rows = reading::read(&table, &framework(bench.path()));
        codes(&reading::not_due(&table, &rows))
    };
    let at = |date| said(&[("G6", Fill::Number("3")), ("J6", date)]);
    assert_eq!(at(Fill::Text("2025-07-10")), ["W471 6:10"]);
    assert_eq!(at(Fill::Number("45848")), ["W471 6:10"], "10 July");
    for within in ["2025-05-10", "2025-06", "2025-Q2", "2025"] {
        assert_eq!(at(Fill::Text(within)), Vec::<String>::new(), "{within}");
    }
    let event = [("G5", Fill::Text("x")), ("J5", Fill::Text("2025-05-22"))];
    assert_eq!(said(&event), Vec::<String>::new(), "an activity may be held on another day");
}

#[test]
fn another_activity_than_the_one_that_a_line_is_due_at_is_said() {
    let bench = bench();
    let mut grids = grids(&filled(&form_of_peru(&bench, "en"), &[("G5", Fill::Text("x"))]));
    let mut at = |event: Option<&str>| {
        let row = grids[1].rows.iter_mut().find(|row| row.line == 5).unwrap();
        let cell = row.cells.iter_mut().find(|cell| cell.index == 10).unwrap();
        if let Some(event) = event {
            cell.content = Content::Text(event.to_string());
        }
        let (table, _) = read(&bench, &grids);
        let rows = reading::read(&table, &framework(bench.path()));
        codes(&reading::not_due(&table, &rows))
    };
    assert_eq!(at(None), Vec::<String>::new());
    assert_eq!(at(Some("Workshop,  MAY")), Vec::<String>::new(), "answers it all the same");
    assert_eq!(at(Some("workshop, June")), ["W473 5:11"]);
    assert_eq!(at(Some("")), Vec::<String>::new(), "the line says it");
}
