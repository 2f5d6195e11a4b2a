//! Workbooks with the contract's headers: typed cells, both epochs, formulas, what is merged and hidden.

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use crate::book::{part, with_part};
use crate::support::{Bench, tried};
use crate::{data, import, official};

const HEADERS: [&str; 5] = ["Fecha", "Indicador", "Valor", "País", "Actividad"];

/// A workbook whose first sheet has a title, the headers in row 3, and what `fill` puts below; a second one is hidden and
/// never read.
fn book(fill: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Datos").unwrap();
    sheet.write(0, 0, "Informe trimestral").unwrap();
    for (column, header) in (0u16..).zip(HEADERS) {
        sheet.write(2, column, header).unwrap();
    }
    fill(sheet);
    let old = book.add_worksheet();
    old.set_name("Vieja").unwrap().set_hidden(true);
    for (column, header) in (0u16..).zip(HEADERS) {
        old.write(0, column, header).unwrap();
    }
    row(old, 1, 45_728.0, 999.0, "PER");
    book.save_to_buffer().unwrap()
}

fn row(sheet: &mut Worksheet, line: u32, day: f64, value: f64, party: &str) {
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(line, 0, day, &date).unwrap();
    sheet.write(line, 1, "HR1.1.1").unwrap();
    sheet.write(line, 2, value).unwrap();
    sheet.write(line, 3, party).unwrap();
}

fn bench(bytes: &[u8]) -> Bench {
    official().file("b.xlsx", bytes)
}

/// Date, value and party of each row written.
fn written(bench: &Bench) -> Vec<String> {
    let text = data(bench);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| format!("{} {} {}", &row[0], &row[2], &row[4]);
    rows.records().map(|row| cells(row.unwrap())).collect()
}

#[test]
fn typed_cells_texts_and_totals() {
    let bytes = book(|sheet| {
        row(sheet, 3, 45_728.0, 45.0, "Perú");
        row(sheet, 4, 45_729.75, 12.0, "Brasil");
        for (column, cell) in (0u16..).zip(["14/03/2025", "HR1.1.1", "8", "GTM"]) {
            sheet.write(5, column, cell).unwrap();
        }
        sheet.write(6, 0, "TOTAL GENERAL").unwrap();
        sheet.write(6, 2, 65.0).unwrap();
    });
    let bench = bench(&bytes);
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [3, 0, 0, 0]), "{done:?}");
    assert_eq!(done.said(), ["W427 b.xlsx, Datos!A7", "W430 b.xlsx, Vieja"]);
    assert_eq!(written(&bench), ["2025-03-12 45 PER", "2025-03-13 12 BRA", "2025-03-14 8 GTM"]);
    assert_eq!(import(&bench, &["b.xlsx", "--yes"]).counts(), [0, 3, 0, 0]);
    tried("in.workbooks.texts", 1);
}

#[test]
fn the_epoch_of_1904() {
    let bytes = book(|sheet| row(sheet, 3, 45_728.0 - 1462.0, 45.0, "PER"));
    let name = "xl/workbook.xml";
    let about = part(&bytes, name);
    let about = if about.contains("<workbookPr ") {
        about.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
    } else {
        about.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
    };
    let bench = bench(&with_part(&bytes, name, &about));
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!(done.counts(), [1, 0, 0, 0], "{done:?}");
    assert_eq!(written(&bench), ["2025-03-12 45 PER"]);
    tried("in.workbooks.epoch", 1);
}

#[test]
fn formulas_by_their_stored_result_or_not_at_all() {
    let bytes = book(|sheet| {
        for line in 3..7 {
            row(sheet, line, 45_728.0 + f64::from(line), 1.0, "PER");
        }
        sheet.write_formula(3, 2, Formula::new("=40+5").set_result("45")).unwrap();
        sheet.write_formula(4, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_formula(5, 2, Formula::new("=7").set_result("pendiente")).unwrap();
    });
    let name = "xl/worksheets/sheet1.xml";
    let sheet =
        part(&bytes, name).replace("<c r=\"C7\"><v>1</v></c>", "<c r=\"C7\"><f>1+1</f></c>");
    let bytes = with_part(&bytes, name, &sheet);
    // A workbook that asks to be calculated when it is opened has results that nobody calculated.
    let uncalculated = import(&bench(&bytes), &["b.xlsx", "--dry-run"]);
    assert_eq!(uncalculated.said()[..4].iter().filter(|one| one.starts_with("W433")).count(), 4);
    let about = part(&bytes, "xl/workbook.xml").replace(" fullCalcOnLoad=\"1\"", "");
    let bench = bench(&with_part(&bytes, "xl/workbook.xml", &about));
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!((done.code, done.counts()), (1, [1, 0, 0, 3]), "{done:?}");
    let said = ["W433 b.xlsx, Datos!C5", "D211 b.xlsx, Datos!C6", "W433 b.xlsx, Datos!C7"];
    assert_eq!(done.said()[..3], said);
    assert_eq!(written(&bench), ["2025-03-15 45 PER"]);
    tried("in.workbooks.formulas", 2);
}

#[test]
fn merged_and_hidden_cells_are_said_and_never_shared_out() {
    let bytes = book(|sheet| {
        let plain = Format::new();
        for line in 3..9 {
            row(sheet, line, 45_728.0 + f64::from(line), 5.0, "PER");
        }
        sheet.merge_range(3, 3, 4, 3, "BOL", &plain).unwrap();
        sheet.merge_range(5, 2, 6, 2, "", &plain).unwrap();
        sheet.write(5, 2, 30.0).unwrap();
        sheet.set_row_hidden(7).unwrap();
        sheet.set_column_hidden(4).unwrap();
        sheet.write(8, 4, "taller").unwrap();
    });
    let bench = bench(&bytes);
    let done = import(&bench, &["b.xlsx", "--yes"]);
    assert_eq!(done.code, 1, "{done:?}");
    for said in ["W432 b.xlsx, Datos!", "W431 b.xlsx, Datos!C6", "W431 b.xlsx, Datos!C7"] {
        assert!(done.said().iter().any(|one| one.starts_with(said)), "{said}: {done:?}");
    }
    for said in ["W428 b.xlsx, Datos!A8", "W429 b.xlsx, Datos!E3", "W430 b.xlsx, Vieja"] {
        assert!(done.said().iter().any(|one| one.starts_with(said)), "{said}: {done:?}");
    }
    let rows = ["2025-03-15 5 BOL", "2025-03-16 5 BOL", "2025-03-19 5 PER", "2025-03-20 5 PER"];
    assert_eq!(written(&bench), rows);
    assert_eq!(bench.figure("HR1.1.1", &[])["value"], 20);
    tried("in.workbooks.merged", 1);
}
