//! Survey and mapping files made to harm, with answers of the same sort: what would be compared with everything, or written
//! into every row, is bounded, and what is counted is right.

use crate::hostile::run;
use crate::support::{Bench, tried};

const COUNT: &str = "id = \"S\"\nname = \"People\"\nkind = \"count\"\nover_time = \"sum\"";

/// What an import of `answers` by a guide says.
fn said(kind: &str, guide: &str, answers: &str) -> String {
    let bench = Bench::with(&[COUNT]).file("guide.toml", guide).file("in.csv", answers);
    let option = format!("--{kind}");
    let args = ["import", "in.csv", &option, "guide.toml", "--dry-run", "--reporter", "PER"];
    let output = run(&bench, &args);
    [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat()
}

fn survey(more: &str, questions: &str) -> String {
    format!("survey = \"t1\"\ndate = 2025-03-12\n{more}\n{questions}")
}

fn question(column: &str, answers: &[String], more: &str) -> String {
    let answers = answers.join("\", \"");
    format!(
        "[[questions]]\nindicator = \"S\"\ncolumn = \"{column}\"\nanswers = [\"{answers}\"]\n{more}\n"
    )
}

#[test]
fn answers_of_many_pieces_are_looked_at_once_each() {
    // Each choice begins like the answers, and ends otherwise; one of them is there, at the very end.
    let listed = |at: usize| format!("{}y{at}", "x;".repeat(at));
    let listed: Vec<String> = (0..600).map(listed).collect();
    let guide = survey("", &question("q", &listed, "separator = \";\""));
    let cell = |end: &str| format!("\"{}{end}\",1\n", "x;".repeat(20_000));
    let answers = format!("q,r\n{}{}", cell("z").repeat(20), cell("y599").repeat(2));
    let said = said("survey", &guide, &answers);
    assert!(said.contains("22 persons answered and 2 answers count"), "{said}");
    tried("hostile.pieces", 22);
}

#[test]
fn a_question_is_not_asked_of_more_cells_than_are_read() {
    let questions = question("q", &["a".into()], "").repeat(900);
    let answers = format!("q,r\n{}", "a,1\n".repeat(3_000));
    let refused = said("survey", &survey("", &questions), &answers);
    assert!(refused.contains("error[W425]: in.csv") && refused.contains("2000000"), "{refused}");
    let questions = question("q", &["a".into()], "").repeat(1_001);
    let refused = said("survey", &survey("", &questions), "q,r\na,1\n");
    assert!(refused.contains("error[W425]: guide.toml:") && refused.contains("1000"), "{refused}");
    let column = |at| format!("[[columns.values]]\ncolumn = \"v\"\nnote = \"n{at}\"\n");
    let columns: String = (0..900).map(column).collect();
    let guide = format!("[constants]\nindicator = \"S\"\ndate = 2025-03-12\n{columns}");
    let refused = said("mapping", &guide, &format!("v,w\n{}", "1,2\n".repeat(60)));
    assert!(refused.contains("error[W425]: in.csv") && refused.contains("50000"), "{refused}");
    tried("hostile.questions", 3);
}

#[test]
fn what_holds_for_every_row_does_not_swell_them() {
    let columns = "[columns]\ndate = \"d\"\nindicator = \"i\"\nvalue = \"v\"\nparty = \"p\"\n";
    let rows: String = (1..3_000).map(|at| format!("2025-03-01,S,{at},p\n")).collect();
    let answers = format!("d,i,v,p\n{rows}");
    let long = "x".repeat(200_000);
    for more in
        [format!("[constants]\nnote = \"{long}\"\n"), format!("[values.party]\np = \"{long}\"\n")]
    {
        let refused = said("mapping", &format!("{columns}{more}"), &answers);
        assert!(refused.contains("error[W425]: in.csv") && refused.contains("48 MiB"), "{refused}");
    }
    let big = format!("{columns}#{}", "x".repeat(1 << 20));
    let refused = said("mapping", &big, &answers);
    assert!(refused.contains("error[W425]: guide.toml") && refused.contains("1 MiB"), "{refused}");
    tried("hostile.constants", 3);
}
