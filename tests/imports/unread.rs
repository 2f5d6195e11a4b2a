//! What an import passes over or assumes is named: sheets, folders, two versions of a form, the order of day and month.

use std::fs;

use rust_xlsxwriter::{Workbook, Worksheet};

use crate::book::{Fill, filled};
use crate::support::Bench;
use crate::{data, import, official};

const HEADERS: [&str; 4] = ["Fecha", "Indicador", "Valor", "País"];

/// Rows of texts and numbers, from the first one on.
fn write(sheet: &mut Worksheet, name: &str, rows: &[&[&str]]) {
    sheet.set_name(name).unwrap();
    for (line, row) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(*row) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(line, column, number).unwrap(),
                Err(_) => sheet.write(line, column, *cell).unwrap(),
            };
        }
    }
}

/// A workbook of such sheets.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        write(book.add_worksheet(), name, rows);
    }
    book.save_to_buffer().unwrap()
}

const GOOD: [&str; 4] = ["2025-03-12", "HR1.1.1", "45", "PER"];

/// Peru's form, answered on its first line, with more sheets put into it.
fn form(bench: &Bench) -> Vec<u8> {
    let output = bench.run(&["form", "--party", "PER", "--as-of", "2025-06-30", "-o", "-"]);
    filled(&output.stdout, &[("G5", Fill::Number("12")), ("J5", Fill::Number("45779"))])
}

#[test]
fn each_visible_sheet_that_is_not_read_is_named() {
    let other: [&[&str]; 2] = [&["Mes", "Personas"], &["marzo", "12"]];
    let sheets: [(&str, &[&[&str]]); 3] = [
        ("Datos", &[&HEADERS, &GOOD]),
        ("Otros", &other),
        ("Instrucciones", &[&["Cómo se llena"]]),
    ];
    let bench = official().file("b.xlsx", book(&sheets));
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [1, 0, 0, 0]), "{done:?}");
    assert_eq!(done.said(), ["W449 b.xlsx, Otros"], "what the program itself calls so is expected");
    // Where nothing is understood, one sheet is refused and the others are named.
    let sheets = [("Uno", &other[..]), ("Dos", &other[..])];
    let bench = official().file("b.xlsx", book(&sheets));
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!(done.code, 2, "{done:?}");
    done.says("error[W410]: b.xlsx, Uno!A1");
    done.says("warning[W449]: b.xlsx, Dos: ");
    // Rows that stand in one cell each are no reason to write a mapping.
    let joined: [&[&str]; 2] = [&["date,indicator,value"], &["2025-03-01,HR1.1.1,3"]];
    let bench = official().file("b.xlsx", book(&[("Uno", &joined)]));
    let done = import(&bench, &["b.xlsx", "--yes"]);
    done.says("error[W410]: b.xlsx, Uno!A1: Each row of this sheet is wholly in one cell");
}

#[test]
fn sheets_of_figures_are_known_by_their_company() {
    let other: [&[&str]; 2] = [&["Mes", "Personas"], &["marzo", "12"]];
    let alone = [("Datos", &[&HEADERS[..], &GOOD][..]), ("Resumen", &other[..])];
    let bench = official().file("b.xlsx", book(&alone));
    assert_eq!(import(&bench, &["b.xlsx", "--dry-run"]).said(), ["W449 b.xlsx, Resumen"]);
    let bench = official().data(format!("fecha,indicador,valor,país\n{}\n", GOOD.join(",")));
    for lang in ["es", "en", "pt"] {
        let name = format!("{lang}.xlsx");
        let done = bench.run(&["report", "-o", &name, "--lang", lang]);
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
        let done = import(&bench, &[&name, "--dry-run"]);
        assert!(done.said().iter().all(|one| !one.starts_with("W449")), "{lang}: {done:?}");
    }
}

#[test]
fn sheets_beside_the_one_of_a_mapping_are_named() {
    let rows: [&[&str]; 2] = [&["Cuándo", "Quién", "Cuántos"], &["2025-03-12", "PER", "45"]];
    let sheets = [("Enero", &rows[..]), ("Febrero", &rows[..]), ("Notas", &[&["x"][..]][..])];
    let map = "[columns]\ndate = \"Cuándo\"\nparty = \"Quién\"\nvalue = \"Cuántos\"\n[constants]\nindicator = \"HR1.1.1\"\n";
    let bench = official()
        .file("b.xlsx", book(&sheets))
        .file("m.toml", map)
        .file("named.toml", format!("sheet = \"Enero\"\n{map}"));
    let done = import(&bench, &["b.xlsx", "--mapping", "m.toml", "--dry-run"]);
    assert_eq!(done.counts(), [1, 0, 0, 0], "{done:?}");
    assert_eq!(done.said(), ["W449 b.xlsx, Febrero", "W449 b.xlsx, Notas"]);
    let done = import(&bench, &["b.xlsx", "--mapping", "named.toml", "--dry-run"]);
    assert_eq!(done.said(), ["W449 b.xlsx, Febrero"], "it has the same columns");
}

#[test]
fn sheets_that_were_put_into_a_form_are_named() {
    let bench = official();
    let bytes = form(&bench);
    // A sheet of a spreadsheet's own is put in by renaming the cover: it stands before the data sheet.
    let name = "xl/workbook.xml";
    let renamed = |to: &str| {
        let about = crate::book::part(&bytes, name);
        let cover =
            if about.contains("\"Instrucciones\"") { "Instrucciones" } else { "Instructions" };
        let about = about.replace(&format!("name=\"{cover}\""), &format!("name=\"{to}\""));
        crate::book::with_part(&bytes, name, &about)
    };
    let said = |bytes: Vec<u8>| {
        let bench = official().file("f.xlsx", bytes);
        let done = import(&bench, &["f.xlsx", "--dry-run"]);
        assert_eq!(done.counts(), [1, 0, 0, 0], "{done:?}");
        done.said()
    };
    assert_eq!(said(bytes.clone()), Vec::<String>::new());
    assert_eq!(said(renamed("Instruções")), Vec::<String>::new(), "in any of the languages");
    assert_eq!(said(renamed("Más datos")), ["W449 f.xlsx, Más datos"]);
    let mut table = crate::book::part(&bytes, "xl/worksheets/sheet1.xml");
    let at = table.find("<sheetData>").unwrap() + "<sheetData>".len();
    let end = table.find("</sheetData>").unwrap();
    let cell = |(column, text): (char, &&str)| {
        format!("<c r=\"{column}1\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let header: String = ('A'..='D').zip(&HEADERS).map(cell).collect();
    table.replace_range(at..end, &format!("<row r=\"1\">{header}</row>"));
    let merges = table.find("<mergeCells").unwrap()..table.find("</mergeCells>").unwrap() + 13;
    table.replace_range(merges, "");
    let own_name = crate::book::with_part(&bytes, "xl/worksheets/sheet1.xml", &table);
    assert_eq!(said(own_name).len(), 1, "a table is named whatever it is called");
}

#[test]
fn a_workbook_says_which_order_of_day_and_month_it_assumed() {
    let dated = |date| [date, "HR1.1.1", "45", "PER"];
    let (open, settled) = (dated("03/04/2025"), dated("31/03/2025"));
    let sheets: [(&str, &[&[&str]]); 1] = [("Datos", &[&HEADERS, &settled, &open])];
    let bench = official().file("b.xlsx", book(&sheets)).file(
        "m.toml",
        "[columns]\ndate = \"Fecha\"\nindicator = \"Indicador\"\nvalue = \"Valor\"\nparty = \"País\"\n",
    );
    for guide in [&[][..], &["--mapping", "m.toml"]] {
        let done = import(&bench, &[&["b.xlsx", "--dry-run"], guide].concat());
        assert_eq!(done.counts(), [2, 0, 0, 0], "{done:?}");
        assert_eq!(done.said(), ["W450 b.xlsx, Datos!A3"], "{guide:?}");
        done.says("are read as day/month/year");
    }
    let sheets: [(&str, &[&[&str]]); 1] = [("Datos", &[&HEADERS, &settled])];
    let bench = official().file("b.xlsx", book(&sheets));
    let done = import(&bench, &["b.xlsx", "--dry-run"]);
    assert_eq!(done.said(), Vec::<String>::new(), "nothing had to be assumed");
}

#[test]
fn two_versions_of_a_form_in_a_folder_are_called_so() {
    let bench = official();
    let bytes = form(&bench);
    let output = bench.run(&["form", "--party", "PER", "--as-of", "2025-06-30", "-o", "-"]);
    let newer =
        filled(&output.stdout, &[("G5", Fill::Number("13")), ("J5", Fill::Number("45779"))]);
    let bench = official().file("f/PER.xlsx", &bytes).file("f/PER (1).xlsx", &newer);
    let done = import(&bench, &["f", "--yes"]);
    assert_eq!((done.code, done.counts()), (1, [0, 0, 0, 2]), "{done:?}");
    assert!(done.said().iter().all(|one| one.starts_with("W472 ")), "{done:?}");
    done.says("leave only the newer file in the folder");
    // Also where an older one is there already.
    fs::create_dir(bench.path().join("old")).unwrap();
    let older =
        filled(&output.stdout, &[("G5", Fill::Number("11")), ("J5", Fill::Number("45779"))]);
    fs::write(bench.path().join("old/PER.xlsx"), older).unwrap();
    assert_eq!(import(&bench, &["old", "--yes"]).counts(), [1, 0, 0, 0]);
    let done = import(&bench, &["f", "--yes"]);
    assert!(done.said().iter().all(|one| one.starts_with("W472 ")), "{done:?}");
    // And where one of the two is: the other does not take its place.
    let bench = official().file("f/PER.xlsx", &bytes);
    assert_eq!(import(&bench, &["f", "--yes"]).counts(), [1, 0, 0, 0]);
    let bench = bench.file("f/PER (1).xlsx", &newer);
    for _ in 0..2 {
        let done = import(&bench, &["f", "--yes"]);
        assert_eq!((done.code, done.counts()), (1, [0, 1, 0, 1]), "{done:?}");
        assert!(done.said().iter().all(|one| one.starts_with("W472 ")), "{done:?}");
    }
    fs::remove_file(bench.path().join("f/PER.xlsx")).unwrap();
    assert_eq!(import(&bench, &["f", "--yes"]).counts(), [0, 0, 1, 0], "it is left alone");
}

#[test]
fn a_line_copied_with_its_key_is_called_so_and_columns_that_were_inserted_are_named() {
    let head = "ruta.form/1 PER 2025-06-30,indicator,#what,#measure,#due,#last,,value,date,note";
    let names = "#,Indicator,Name,What,Due,Last reported,Women,Value,Date,Note";
    let line = |value: &str| format!("HR1.1.1,HR1.1.1,x,y,z,—,20,{value},2025-05-02,");
    let file = |lines: [String; 2]| format!("{head}\n{names}\n{}\n", lines.join("\n"));
    let bench = official().file("f.csv", file([line("12"), line("13")]));
    let done = import(&bench, &["f.csv", "--dry-run"]);
    assert_eq!((done.code, done.counts()), (1, [0, 0, 0, 2]), "{done:?}");
    assert_eq!(done.said(), ["W469 f.csv:3:1", "W469 f.csv:4:1", "W434 f.csv:3:25"], "{done:?}");
    done.says("the same hidden key as f.csv:4");
    done.says("one of the form’s spare rows");
    done.says("is not imported: Women");
}

#[test]
fn folders_inside_a_folder_are_named_and_a_form_without_answers_says_so() {
    let bench = official();
    let empty = bench.run(&["form", "--party", "PER", "-o", "-"]).stdout;
    let bench = official()
        .file("f/PER.xlsx", &empty)
        .file("f/sub/deep/HND.xlsx", form(&official()))
        .file("f/fotos/x.jpg", "x")
        .file("f/.oculta/x.csv", "x");
    let done = import(&bench, &["f", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [0, 0, 0, 0]), "{done:?}");
    done.says("warning[W451]: sub: ");
    done.says("The form has no answers.");
    assert!(!done.out.contains("fotos") && !done.out.contains("oculta"), "{done:?}");
    assert_eq!(data(&bench), "");
    let bench = official().file("f/sub/HND.xlsx", form(&official()));
    let done = import(&bench, &["f", "--yes"]);
    assert_eq!(done.code, 2, "{done:?}");
    done.says("warning[W451]: sub: ");
}
