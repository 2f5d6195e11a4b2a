//! A form that comes again: edited, old, corrected or withdrawn in the meantime.

use std::fs;

use crate::book::filled;
use crate::forms::{SERIAL, fills};
use crate::support::Bench;
use crate::{Import, data, import, last_id, official, run};

/// Peru's form of an empty workspace with these cells filled in, as `per.xlsx`.
fn form(bench: &Bench, cells: &[(&str, &str)]) {
    let path = bench.path().join("blank.xlsx");
    if !path.exists() {
        let output = bench.run(&["form", "--party", "PER", "-o", "blank.xlsx"]);
        assert_eq!(output.status.code(), Some(0));
    }
    let cells: Vec<(String, String)> =
        cells.iter().map(|(cell, text)| ((*cell).to_string(), (*text).to_string())).collect();
    let bytes = filled(&fs::read(path).unwrap(), &fills(&cells));
    fs::write(bench.path().join("per.xlsx"), bytes).unwrap();
}

fn sent(bench: &Bench, cells: &[(&str, &str)]) -> Import {
    form(bench, cells);
    import(bench, &["per.xlsx", "--yes"])
}

fn value(bench: &Bench, id: &str) -> String {
    crate::support::text(&bench.figure(id, &[])["value"])
}

const FIRST: [(&str, &str); 4] = [("G5", "45"), ("J5", SERIAL), ("G6", "30"), ("J6", SERIAL)];

#[test]
fn an_edited_form_corrects_its_own_rows_and_an_old_one_changes_nothing() {
    let bench = official();
    assert_eq!(sent(&bench, &FIRST).counts(), [2, 0, 0, 0]);
    let edited = [("G5", "47"), ("J5", SERIAL), ("N5", "acta firmada"), FIRST[2], FIRST[3]];
    let done = sent(&bench, &edited);
    assert_eq!((done.code, done.counts()), (0, [0, 1, 1, 0]), "{done:?}");
    done.says("Datos!G5 corrects data/ana.csv:2 (HR1.1.1 2025-05-02 PER): value 45 → 47");
    done.says("note (empty) → “acta firmada”");
    assert_eq!(value(&bench, "HR1.1.1"), "47");
    assert_eq!(sent(&bench, &edited).counts(), [0, 2, 0, 0]);
    let old = sent(&bench, &FIRST);
    assert_eq!((old.code, old.counts()), (0, [0, 2, 0, 0]), "{old:?}");
    old.says("already said 45 (HR1.1.1 2025-05-02 PER) and was corrected since");
    assert_eq!(value(&bench, "HR1.1.1"), "47");
    let third = [("G5", "50"), ("J5", SERIAL), FIRST[2], FIRST[3]];
    let done = sent(&bench, &third);
    assert_eq!(done.counts(), [0, 1, 1, 0]);
    done.says("value 47 → 50, note “acta firmada” → (empty)");
    assert_eq!(value(&bench, "HR1.1.1"), "50");
    assert_eq!(bench.codes(), Vec::<String>::new());
}

#[test]
fn a_value_corrected_in_the_workspace_outlives_the_old_form() {
    let bench = official();
    sent(&bench, &FIRST);
    let id = "F-PER-HR1.1.1-2025-06-30";
    assert!(data(&bench).contains(id));
    let done = run(&bench, &["record", "--correct", id, "46", "--reporter", "luis"]);
    assert_eq!(done.code, 0, "{done:?}");
    let old = sent(&bench, &FIRST);
    assert_eq!(old.counts(), [0, 2, 0, 0], "{old:?}");
    old.says("corrected since");
    assert_eq!(value(&bench, "HR1.1.1"), "46");
    // What the party says anew is newer than that correction, and its change is shown from what holds now.
    let done = sent(&bench, &[("G5", "48"), ("J5", SERIAL)]);
    done.says("value 46 → 48");
    assert_eq!(value(&bench, "HR1.1.1"), "48");
}

#[test]
fn a_correction_made_by_hand_without_an_id_is_not_counted_twice() {
    let by_hand = "date,indicator,value,party,recorded,replaces\n\
        2025-05-02,HR1.1.1,46,PER,,F-PER-HR1.1.1-2025-06-30\n";
    let bench = official();
    sent(&bench, &FIRST);
    let bench = bench.file("data/mano.csv", by_hand);
    assert_eq!(value(&bench, "HR1.1.1"), "46");
    let done = sent(&bench, &[("G5", "48"), ("J5", SERIAL)]);
    assert_eq!(done.counts(), [0, 0, 1, 0], "{done:?}");
    assert_eq!(value(&bench, "HR1.1.1"), "48");
}

#[test]
fn what_was_withdrawn_stays_withdrawn() {
    let bench = official();
    sent(&bench, &FIRST);
    let id = "F-PER-HR1.1.1-2025-06-30";
    let args = ["record", "--withdraw", id, "--note", "se contó dos veces", "--reporter", "ana"];
    assert_eq!(run(&bench, &args).code, 0);
    let before = data(&bench);
    let again = sent(&bench, &FIRST);
    assert_eq!((again.code, again.counts()), (0, [0, 2, 0, 0]), "{again:?}");
    again.says("was withdrawn since");
    assert_eq!(data(&bench), before);
    assert_eq!(value(&bench, "HR1.1.1"), "null");
    // A withdrawn row's correction too.
    sent(&bench, &[FIRST[0], FIRST[1], ("G6", "31"), ("J6", SERIAL)]);
    let args = ["record", "--withdraw", &last_id(&bench), "--note", "x", "--reporter", "ana"];
    assert_eq!(run(&bench, &args).code, 0);
    for cells in [&FIRST[2..], &[("G6", "31"), ("J6", SERIAL)]] {
        assert_eq!(sent(&bench, cells).counts(), [0, 1, 0, 0]);
    }
    assert_eq!(value(&bench, "HR1.1.2"), "null");
}

/// A table with one row of an id.
fn table(value: &str) -> String {
    format!("date,indicator,value,party,id\n2025-03-31,HR1.1.1,{value},GTM,q1\n")
}

#[test]
fn an_old_file_undoes_no_correction_that_was_made_of_the_first_row() {
    for (act, now, said) in [
        (&["--correct", "Q1", "15"][..], "15", "was corrected since"),
        (&["--withdraw", "q1", "--note", "x"], "null", "was withdrawn since"),
    ] {
        let mut bench = official();
        for value in ["10", "12"] {
            bench = bench.file("form.csv", table(value));
            assert_eq!(import(&bench, &["form.csv", "--yes"]).code, 0);
        }
        let done = run(&bench, &[&["record", "--reporter", "ana"], act].concat());
        assert_eq!(done.code, 0, "{done:?}");
        let before = data(&bench);
        for value in ["12", "10", "12.0"] {
            bench = bench.file("form.csv", table(value));
            let again = import(&bench, &["form.csv", "--yes"]);
            assert_eq!((again.code, again.counts()), (0, [0, 1, 0, 0]), "{again:?}");
            again.says(said);
            assert_eq!(data(&bench), before, "{act:?} {value}");
        }
        assert_eq!(value(&bench, "HR1.1.1"), now);
        // What nobody has said yet is taken.
        bench = bench.file("form.csv", table("16"));
        let new = import(&bench, &["form.csv", "--yes"]);
        assert_eq!(new.counts(), [0, 0, 1, 0], "{new:?}");
        assert_eq!(value(&bench, "HR1.1.1"), "16");
        // And corrects what held: neither comes back.
        for value in ["15", "12", "10"].iter().skip(usize::from(now == "null")) {
            bench = bench.file("form.csv", table(value));
            assert_eq!(import(&bench, &["form.csv", "--yes"]).counts(), [0, 1, 0, 0], "{value}");
        }
        assert_eq!(value(&bench, "HR1.1.1"), "16");
        assert_eq!(bench.codes(), Vec::<String>::new());
    }
}

#[test]
fn blanks_say_nothing_and_spare_lines_alike_are_said() {
    let bench = official();
    sent(&bench, &FIRST);
    let done = sent(&bench, &[FIRST[0], FIRST[1]]);
    assert_eq!(done.counts(), [0, 1, 0, 0], "a blank withdraws nothing");
    assert_eq!(value(&bench, "HR1.1.2"), "30");
    let line = |row: u32| ["B", "G", "J"].map(|column| format!("{column}{row}"));
    let (one, two) = (line(25), line(26));
    let spare = |cells: &'_ [String; 3]| {
        let [b, g, j] = cells.clone();
        [(b, "HR2.2.1 · x"), (g, "5"), (j, SERIAL)]
    };
    let all = [spare(&one), spare(&two)].concat();
    let all: Vec<(&str, &str)> = all.iter().map(|(cell, text)| (cell.as_str(), *text)).collect();
    let done = sent(&bench, &all);
    assert_eq!(done.counts(), [1, 1, 0, 0], "{done:?}");
    done.says("Datos!G26 repeats per.xlsx, Datos!G25 (HR2.2.1 2025-05-02 PER: 5)");
    let mut told = all.clone();
    told.push(("K26", "segundo taller"));
    let done = sent(&bench, &told);
    assert_eq!(done.counts(), [1, 1, 0, 0], "{done:?}");
    assert_eq!(value(&bench, "HR2.2.1"), "10");
}

#[test]
fn a_line_filled_in_again_for_another_activity_is_doubted() {
    let bench = official();
    assert_eq!(sent(&bench, &FIRST).counts(), [2, 0, 0, 0]);
    let other = [("G5", "20"), ("J5", "45830"), FIRST[2], FIRST[3]];
    form(&bench, &other);
    let done = import(&bench, &["per.xlsx", "--dry-run"]);
    assert!(done.err.contains("W420") || done.out.contains("W420"), "{done:?}");
    let edited = [("G5", "47"), FIRST[1], FIRST[2], FIRST[3]];
    let done = sent(&bench, &edited);
    assert!(!done.err.contains("W420") && !done.out.contains("W420"), "{done:?}");
}

#[test]
fn a_correction_of_another_part_of_other_evidence_or_of_a_later_point_is_doubted() {
    let header = "date,indicator,value,party,sex,source,id";
    let first = "2025-05-09,T.1.1,9,GTM,F,lista.pdf,s1";
    let trained = "id = \"T.1.1\"\nname = \"Trained\"\nkind = \"count\"\nover_time = \"sum\"\nby = { sex = \"optional\" }";
    let days = "id = \"T.1.2\"\nname = \"Days\"\nkind = \"level\"\nover_time = \"latest\"\nover_parties = \"mean\"";
    let sex = "[dimensions.sex]\nname = \"Sex\"\nvalues.F = \"Women\"\nvalues.M = \"Men\"\n";
    let all = format!("{header}\n{first}\n2025-05-09,T.1.2,9,GTM,,,s2\n");
    let bench = Bench::with(&[trained, days]).file("ruta.toml", sex).file("a.csv", all);
    assert_eq!(import(&bench, &["a.csv", "--yes"]).counts(), [2, 0, 0, 0]);
    let columns = |row: &str| {
        fs::write(bench.path().join("b.csv"), format!("{header}\n{row}\n")).unwrap();
        let done = import(&bench, &["b.csv", "--dry-run"]);
        assert_eq!(done.counts(), [0, 0, 1, 0], "{row}: {done:?}");
        let said = done.out.split_once("The row changes ").map(|(_, rest)| rest.to_string());
        said.and_then(|rest| rest.split_once(" of data").map(|(columns, _)| columns.to_string()))
    };
    let doubted = |row| columns(row).unwrap_or_else(|| panic!("{row}"));
    assert_eq!(doubted("2025-05-09,T.1.1,11,GTM,M,lista.pdf,s1"), "value and dimension");
    assert_eq!(doubted("2025-06-09,T.1.1,9,GTM,F,acta.pdf,s1"), "date and source");
    assert_eq!(doubted("2025-06-09,T.1.2,11,GTM,,,s2"), "value and date");
    assert_eq!(columns("2025-05-09,T.1.1,11,GTM,F,acta.pdf,s1"), None);
    assert_eq!(columns("2025-05-10,T.1.1,9,GTM,F,lista.pdf,s1"), None);
    assert_eq!(columns("2025-05-09,T.1.1,9,GTM,M,lista.pdf,s1"), None);
}

#[test]
fn a_line_that_moved_and_left_its_fact_behind_is_said() {
    let bench = official();
    let two = "date,indicator,value,party,event,id\n2025-05-01,HR1.1.1,10,GTM,Lima,s1\n2025-05-20,HR1.1.1,20,GTM,Cusco,s2\n";
    let bench = bench.file("a.csv", two);
    assert_eq!(import(&bench, &["a.csv", "--yes"]).counts(), [2, 0, 0, 0]);
    let up = bench
        .file("b.csv", "date,indicator,value,party,event,id\n2025-05-20,HR1.1.1,20,GTM,Cusco,s1\n");
    let done = import(&up, &["b.csv", "--dry-run"]);
    assert!(done.err.contains("W419") || done.out.contains("W419"), "{done:?}");
    let down = up.file(
        "c.csv",
        format!("{two}2025-05-20,HR1.1.1,20,GTM,Cusco,\n")
            .replace("2025-05-20,HR1.1.1,20,GTM,Cusco,s2", "2025-05-01,HR1.1.1,10,GTM,Lima,s2")
            .replace("10,GTM,Lima,s1", "40,GTM,Puno,s1"),
    );
    let done = import(&down, &["c.csv", "--yes"]);
    assert_eq!(done.counts(), [1, 0, 2, 0], "{done:?}");
    assert_eq!(value(&down, "HR1.1.1"), "70");
}
