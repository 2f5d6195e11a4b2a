//! What a form says: read back cell by cell, and its rules in the sheet's XML.

use std::path::Path;

use ruta::store::intake::form::recognise;

use crate::book::{Fill, SHEET, filled, grids, part, said};
use crate::returned::rows;
use crate::support::{Bench, command};
use crate::{bench, due, form_of_peru, framework};

#[test]
fn the_cover_asks_for_what_is_overdue_only_where_something_is() {
    let asks = |day: &str| {
        let output =
            bench().run(&["form", "--party", "PER", "--as-of", day, "-o", "-", "--lang", "en"]);
        said(&grids(&output.stdout)[0], "B3")
    };
    assert!(asks("2025-06-30").ends_with("; what is overdue, as soon as possible."));
    let early = asks("2025-03-31");
    assert!(early.contains("Next deadline: ") && !early.contains("overdue"), "{early}");
    let grace = asks("2025-07-10");
    assert!(grace.contains("Next deadline: 15 July 2025 (the last day of grace); "), "{grace}");
    assert!(asks("2025-07-16").contains("Next deadline: 30 September 2025; "));
}

#[test]
fn the_cover_says_what_was_known() {
    let args = ["form", "--party", "PER", "-o", "-", "--lang", "en", "--known-at", "2025-07-01"];
    let output = bench().run(&args);
    let head = said(&grids(&output.stdout)[0], "B2");
    assert_eq!(head, "As of 30 June 2025. As known at 1 July 2025");
}

#[test]
fn says_what_is_asked_what_was_reported_and_what_is_required() {
    let bytes = form_of_peru(&bench(), "en");
    let grids = grids(&bytes);
    let names: Vec<String> = grids.iter().map(|grid| grid.source.shown(&whole())).collect();
    let expected = ["Instructions", "Data", "Lists"].map(|name| format!("form.xlsx, {name}"));
    assert_eq!(names, expected);
    assert_eq!(said(&grids[0], "B1"), "Data form: Peru (PER)");
    let data = &grids[1];
    let keys: Vec<String> = (1..=13).map(|row| said(data, &format!("A{row}"))).collect();
    assert_eq!(
        keys,
        [
            "ruta.form/1 PER 2025-06-30",
            "#",
            "#",
            "#",
            "T.1.6 2025-05-20 @workshop, May",
            "T.1.1 2025-Q2",
            "T.1.1 2025-Q3",
            "T.1.1 2025-Q4",
            "T.1.2",
            "T.1.3",
            "T.1.4",
            "T.1.5",
            "#"
        ]
    );
    let columns: Vec<String> =
        "BCDEFGHIJKLMN".chars().map(|c| said(data, &format!("{c}1"))).collect();
    let names = [
        "indicator",
        "#what",
        "#measure",
        "#due",
        "#last",
        "value",
        "n/a",
        "of",
        "date",
        "event",
        "sex",
        "source",
        "note",
    ];
    assert_eq!(columns, names);
    assert_eq!(said(data, "C6"), "Officials trained\nEach row adds.");
    assert_eq!(said(data, "D6"), "Unit: officials\nWhole number");
    assert_eq!(said(data, "E5"), "workshop, May\nDue: 20 May 2025\noverdue by 41 days");
    assert_eq!(said(data, "E6"), "2nd quarter of 2025\nDue: 30 Jun 2025\ndue");
    assert_eq!(said(data, "F6"), "Women: 20\nMen: 25\n(10 Feb 2025)");
    assert_eq!(said(data, "F9"), "45 of 60 (75.0%)\n(1 Mar 2025)");
    assert_eq!(said(data, "K5"), "workshop, May", "the event is told");
    assert_eq!(
        said(data, "D9"),
        "Part (value) and total\nRequired: total, date and source or evidence"
    );
    assert_eq!(said(data, "C10"), "Product, =1+1", "a text, never a formula");
    assert_eq!(said(data, "A33"), "*20");
    assert_eq!(said(&grids[2], "C1"), "first, draft", "a choice may hold a comma");
}

fn whole() -> ruta::model::finding::Place {
    ruta::model::finding::Place::file("form.xlsx")
}

#[test]
fn cells_accept_what_their_indicator_asks() {
    let sheet = part(&form_of_peru(&bench(), "en"), SHEET);
    let rule = |cell: &str| {
        let at = sheet.find(&format!("sqref=\"{cell}\"")).unwrap_or_else(|| panic!("{cell}"));
        let begin = sheet[..at].rfind("<dataValidation ").unwrap();
        let end = begin + sheet[begin..].find("</dataValidation>").unwrap();
        sheet[begin..end].replace("&gt;", ">").replace("&lt;", "<").replace("&quot;", "\"")
    };
    let whole = rule("G6");
    assert!(whole.contains("type=\"custom\""), "{whole}");
    let formula = "OR(G6=\"\",AND(ISNUMBER(G6),G6>=0,G6=INT(G6),OR(I6=\"\",G6<=I6)))";
    assert!(whole.contains(formula), "{whole}");
    assert!(whole.contains("promptTitle=\"T.1.1\""), "{whole}");
    assert!(
        rule("I6").contains("type=\"whole\" operator=\"greaterThanOrEqual\""),
        "{}",
        rule("I6")
    );
    assert!(rule("J6").contains("<formula1>DATE(2025,4,1)</formula1><formula2>DATE(2025,6,30)"));
    assert!(rule("J9").contains("<formula1>DATE(2024,1,1)</formula1><formula2>DATE(2026,12,31)"));
    assert!(rule("G10").contains("type=\"list\"") && rule("G10").contains("'Lists'!$C$1:$C$2"));
    assert!(rule("G11").contains("'Lists'!$"), "yes or no");
    let level = rule("G12");
    assert!(level.contains("type=\"decimal\"") && level.contains("<formula1>0.5</formula1>"));
    assert!(rule("L6").contains("type=\"list\""), "a dimension");
    assert!(!sheet.contains("sqref=\"L9\""), "a dimension that the indicator is not split by");
    assert!(rule("B14").contains("type=\"list\""), "an indicator on a spare line");
    assert!(!sheet.contains("<f>"), "no formula in any cell");
    assert!(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password"));
    assert!(sheet.contains("formatColumns=\"0\"") && sheet.contains("autoFilter=\"0\""));
    assert!(sheet.contains("<row r=\"1\"") && sheet.contains("hidden=\"1\""));
    assert!(sheet.contains("orientation=\"landscape\"") && sheet.contains("fitToHeight=\"0\""));
}

#[test]
fn the_same_form_has_the_same_bytes_and_names_nobody() {
    let bench = bench();
    let bytes = form_of_peru(&bench, "es");
    assert_eq!(bytes, form_of_peru(&bench, "es"));
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("2025-06-30T00:00:00Z"), "{properties}");
    assert!(properties.contains("Formulario de datos: Perú (PER)"), "{properties}");
    assert!(properties.contains("<dc:creator></dc:creator>"), "{properties}");
}

#[test]
fn every_member_of_both_conferences_gets_a_form_in_its_language_and_its_answer_is_known() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = |folder: &Path| {
        let mut all = command(root);
        all.args(["form", "--all", "-o"]).arg(folder).env("RUTA_TODAY", "2025-06-30");
        let output = all.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
        files.sort();
        files
    };
    let framework = framework(root);
    let (one, other) = (Bench::empty(), Bench::empty());
    let files = made(&one.path().join("new/forms"));
    assert_eq!(files.len(), 23);
    for (file, again) in files.iter().zip(made(other.path())) {
        let bytes = std::fs::read(file).unwrap();
        assert_eq!(bytes, std::fs::read(again).unwrap(), "{}", file.display());
        let cover = &grids(&bytes)[0];
        let name = file.file_name().unwrap().to_str().unwrap();
        let title = match &name[..3] {
            "BRA" => "Formulário de dados:",
            "BLZ" | "CAN" | "GUY" | "SUR" | "USA" => "Data form:",
            _ => "Formulario de datos:",
        };
        assert!(said(cover, "B1").starts_with(title), "{name}: {}", said(cover, "B1"));
        let answers = [("G5", Fill::Number("3")), ("J5", Fill::Number("45782"))];
        let (table, findings) =
            recognise(&grids(&filled(&bytes, &answers)), &framework, &due).unwrap();
        assert!(findings.is_empty(), "{name}: {findings:?}");
        let code = &name[..3];
        let row = format!("F-{code}-HR1.1.1-2025-06-30|2025-05-05|HR1.1.1|3|{code}|{code}|||||");
        assert_eq!(rows(&table), [row]);
    }
}

#[test]
fn a_form_with_answers_is_never_replaced_unasked() {
    let bench = bench().file("PER-2025-06-30.xlsx", "answers");
    let file = bench.path().join("PER-2025-06-30.xlsx");
    for args in [vec!["--party", "PER"], vec!["--all", "-o", "."]] {
        let output = bench.run(&[vec!["form"], args].concat());
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "answers");
        assert!(!bench.path().join("BOL-2025-06-30.xlsx").exists(), "all or none");
    }
    for (lang, said) in [
        (
            "es",
            "un dato atrasado, un dato pendiente, 2 datos por vencer y 4 indicadores opcionales",
        ),
        ("pt", "um dado em atraso, um dado pendente, 2 dados a vencer e 4 indicadores opcionais"),
        ("en", "one overdue value, one value due, 2 values not yet due and 4 optional indicators"),
    ] {
        let output = bench.run(&["form", "--all", "-o", ".", "--force", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0));
        let talk = String::from_utf8(output.stderr).unwrap();
        let line = talk.lines().find(|line| line.contains("PER-2025-06-30.xlsx")).unwrap();
        assert!(line.ends_with(said), "{line}");
    }
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
    assert!(bench.path().join("BOL-2025-06-30.xlsx").exists());
}
