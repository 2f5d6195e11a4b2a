//! Foreign sheets that become tables: by their headers, through a mapping, in a first draft of one.

use std::sync::Arc;

use crate::model::finding::{Arg, Finding};
use crate::model::framework::Framework;
use crate::store::intake::grid::{Content, Grid, GridCell, GridRow, Merge};
use crate::store::intake::source::Source;
use crate::store::intake::table::Table;
use crate::store::intake::{Opened, mapped, mapping, open, recognise, suggest};
use crate::store::measurements::bench;

/// A grid of texts, `|` between cells; `#5` is a number, `!x` nothing. Rows count from 1.
pub fn sheet(rows: &[&str]) -> Grid {
    let cell = |line: u32, index: u32, text: &str| {
        let content = match (text.strip_prefix('#'), text.starts_with('!')) {
            (Some(number), _) => Content::Number(number.to_string()),
            (None, true) => Content::Nothing("no-result"),
            (None, false) => Content::Text(text.to_string()),
        };
        GridCell { index, column: index + 1, line, seconds: 0, content }
    };
    let row = |(line, text): (u32, &&str)| {
        let cells = (0u32..).zip(text.split('|')).filter(|(_, text)| !text.is_empty());
        let cells = cells.map(|(index, text)| cell(line, index, text)).collect::<Vec<_>>();
        (!cells.is_empty()).then_some(GridRow { line, fields: 0, hidden: false, cells })
    };
    let source = Source::Sheet { file: "x.xlsx".into(), sheet: "Datos".into() };
    Grid::new(source, (1u32..).zip(rows).filter_map(row).collect())
}

pub fn csv(bytes: &[u8]) -> Opened {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.csv");
    std::fs::write(&path, bytes).unwrap();
    open(&path).unwrap()
}

/// Headers, then each row as `line: cell|cell`.
pub fn told(table: &Table) -> Vec<String> {
    let mut all = vec![table.headers.join("|")];
    all.extend(table.rows.iter().map(|row| {
        assert_eq!(row.cells.len(), table.headers.len());
        let cell = |it: &crate::store::intake::table::TableCell| {
            format!("{}{}", if it.exact { "#" } else { "" }, it.text)
        };
        format!("{}: {}", row.line, row.cells.iter().map(cell).collect::<Vec<_>>().join("|"))
    }));
    all
}

/// `CODE line:column` of each finding.
pub fn codes(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(bench::told).collect()
}

fn read(grid: &Grid) -> (Vec<String>, Vec<String>) {
    let (table, findings) = recognise(grid, &bench::framework()).expect("a known header");
    (told(&table), codes(&findings))
}

#[test]
fn a_table_below_titles_with_totals_and_other_columns() {
    let grid = sheet(&[
        "Informe del Perú",
        "",
        "|Fecha|Indicador|País|Valor|Sexo|Responsable",
        "|2025-03-12|C|Perú|#45|F|Ana",
        "|2025-03-13|C|PER|#30.5|M|Luis|#9",
        "||||#75.5|",
        "|TOTAL GENERAL||||#75.5",
        "|2025-03-14|C|Subtotal Perú|#75.5",
        "||||#7||nota",
        "|Fecha|Indicador|País|Valor|Sexo|Responsable",
        "Fuente: ministerio",
    ]);
    let (rows, findings) = read(&grid);
    assert_eq!(
        rows,
        [
            "Fecha|Indicador|País|Valor|Sexo",
            "4: 2025-03-12|C|Perú|#45|F",
            "5: 2025-03-13|C|PER|#30.5|M"
        ]
    );
    assert_eq!(findings, ["W434 3:1", "W427 6:1", "W427 7:1", "W427 8:1", "W427 9:1"]);
    let (_, findings) = recognise(&grid, &bench::framework()).unwrap();
    let said = Arg::Text("Responsable, H".to_string());
    assert_eq!(
        findings[0].args,
        [("table", Arg::Text("sheet".into())), ("headers", said)],
        "a column without a header by its letters"
    );
}

#[test]
fn other_headers_are_not_recognised_and_hidden_or_doubled_ones_are_named() {
    assert!(recognise(&sheet(&["Fecha|País|Valor"]), &bench::framework()).is_none());
    let mut hidden = sheet(&["date|indicator|value", "2025|C|#1"]);
    hidden.hidden = true;
    assert_eq!(read(&hidden), (vec![String::new()], vec!["W430 0:1".to_string()]));
    let twice = sheet(&["date|indicator|value|Value", "2025|C|#1|#2"]);
    assert_eq!(read(&twice).1, ["D202 1:4"]);
    let second = sheet(&["date|indicator|value", "2025|C|#1", "indicator|date|value", "C|2025|#2"]);
    let (rows, findings) = read(&second);
    assert_eq!((rows.len(), findings), (2, vec!["W435 3:1".to_string()]));
}

#[test]
fn what_is_merged_hidden_or_without_value_is_never_read_in_silence() {
    let mut grid = sheet(&[
        "date|indicator|party|value",
        "2025|C|PER|#1",
        "2025|C||#2",
        "2025|C|BOL|#30",
        "2025|C|CHL|",
        "2025|C|COL|!",
        "2025|C|ECU|#5",
        "2025|C|URY|#6",
    ]);
    let merge = |top, bottom, left, right| Merge { top, bottom, left, right };
    grid.merged = vec![merge(2, 3, 2, 2), merge(4, 5, 3, 3), merge(7, 7, 2, 3)];
    grid.hidden_columns = vec![2, 9];
    grid.rows[7].hidden = true;
    let (rows, findings) = read(&grid);
    assert_eq!(rows[1..], ["2: 2025|C|PER|#1", "3: 2025|C|PER|#2", "8: 2025|C|URY|#6"]);
    assert_eq!(
        findings,
        ["W429 1:3", "W432 3:1", "W431 4:4", "W431 5:4", "W433 6:4", "W431 7:3", "W428 8:1"]
    );
}

#[test]
fn a_csv_with_too_many_or_too_few_cells_is_refused_by_row() {
    let opened = csv("date,indicator,value,party\n2025,C,12,5,PER\n2025,C,12\n2025,C,7,PER,,\n'2025,C,1,'=PER\n2025,C,\"a\"b,\n2025,C,#¡DIV/0!,PER\n".as_bytes());
    assert_eq!(codes(&opened.findings), ["D206 6:11"]);
    let (rows, findings) = read(&opened.grids[0]);
    assert_eq!(rows[1..], ["4: 2025|C|7|PER", "5: '2025|C|1|=PER"]);
    assert_eq!(findings, ["D207 2:1", "D207 3:1", "W433 7:8"]);
}

#[test]
fn separators_of_unknown_headers_and_conflict_marks() {
    for (text, second) in [
        ("sep=;\nPaís;Asistentes, total\nPE;3,5\n", "Asistentes, total"),
        ("País\tNúmero; total\nPE\t3\nBO\t4\n", "Número; total"),
        ("País;\"Número, o total\"\nPE;3,5\nBO;4,5\n", "Número, o total"),
        ("País,\"a;b\"\nPE,3\n", "a;b"),
    ] {
        let opened = csv(text.as_bytes());
        assert_eq!(opened.grids[0].rows[0].cells[1].text(), second, "{text}");
    }
    let opened = csv(b"a,b\n<<<<<<< x\n1,2\n=======\n3,4\n>>>>>>> y\n5,6\n");
    assert_eq!(codes(&opened.findings), ["F108 2:1"]);
    assert_eq!(opened.grids[0].rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 7]);
}

fn map(toml: &str) -> Result<mapping::Mapping, Vec<String>> {
    let (mapping, findings) = mapping::read(toml.as_bytes(), &Arc::from("m.toml"), &framework());
    mapping.ok_or_else(|| codes(&findings))
}

fn framework() -> Framework {
    bench::framework()
}

fn mapped(toml: &str, grid: &Grid) -> (Vec<String>, Vec<String>) {
    let mapping = map(toml).expect("a mapping without errors");
    let (table, findings) = mapped::apply(&mapping, std::slice::from_ref(grid));
    (table.map_or_else(Vec::new, |table| told(&table)), codes(&findings))
}

#[test]
fn a_mapping_says_which_column_is_what() {
    let grid = sheet(&[
        "Asistencia",
        "Día|Delegación|N.º de personas|Obs",
        "12/03/2025|Perú (PE)|#45|bien",
        "1/4/2025|Bolivia|#5|",
        "2025-04-02|Chile|#6|",
        "31-03-2025|Chile|#7|",
        "32/03/2025|Chile|#8|",
        "Total||#71|",
        "||#71|",
    ]);
    let toml = "date_format = \"%d/%m/%Y\"\n[columns]\ndate = \"dia\"\nparty = \"DELEGACION\"\nvalue = 3\nnote = \"D\"\n\
        [constants]\nindicator = \"C\"\nof = 100\n[values.party]\n\"Peru (PE)\" = \"PER\"\n";
    let (rows, findings) = mapped(toml, &grid);
    assert_eq!(
        rows,
        [
            "date|party|value|note|indicator|of",
            "3: 2025-03-12|PER|#45|bien|C|#100",
            "4: 2025-04-01|Bolivia|#5||C|#100",
            "5: 2025-04-02|Chile|#6||C|#100",
        ]
    );
    assert_eq!(findings, ["W439 6:1", "W439 7:1", "W427 8:1", "W427 9:1"]);
}

#[test]
fn a_wide_sheet_gives_a_row_for_each_filled_value_column() {
    let grid = sheet(&["País|Mujeres|Hombres", "PER|#20|#25", "BOL||#5", "CHL||"]);
    let toml = "[columns]\nparty = \"País\"\n[[columns.values]]\ncolumn = \"Mujeres\"\nsex = \"F\"\n\
        [[columns.values]]\ncolumn = \"Hombres\"\nsex = \"M\"\nevent = \"e\"\n[constants]\nindicator = \"C\"\ndate = 2025-03-12\n";
    let (rows, findings) = mapped(toml, &grid);
    assert_eq!(
        rows,
        [
            "party|value|indicator|date|sex|event",
            "2: PER|#20|C|2025-03-12|F|",
            "2: PER|#25|C|2025-03-12|M|e",
            "3: BOL|#5|C|2025-03-12|M|e",
        ]
    );
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_a_mapping_is_said_at_once_with_its_place() {
    let errors = map(
        "shet = \"a\"\ndate_format = \"dd/mm\"\n[columns]\npary = \"País\"\ndate = \"F\"\nvalue = 0.5\n[constants]\ndate = 2025-02-01\n",
    );
    assert_eq!(
        errors.unwrap_err(),
        ["R102 1:1 sheet", "R105 2:15", "R102 4:1 party", "R104 6:9", "W440 5:1", "R103 3:1"]
    );
    assert_eq!(map("[columns\n").unwrap_err()[0][..4], *"R101");
    let grid = sheet(&["País|Pais|Valor", "PER|PER|#1"]);
    let toml = |party: &str| {
        format!(
            "[columns]\nparty = \"{party}\"\nvalue = \"Valor\"\n[constants]\nindicator = \"C\"\ndate = 2025\n"
        )
    };
    assert_eq!(mapped(&toml("PAIS"), &grid).1, ["W437 2:9"]);
    assert_eq!(mapped(&toml("Paíz"), &grid).1, ["W436 2:9"], "either of two");
    let once = sheet(&["País|Sexo|Valor", "PER|F|#1"]);
    assert_eq!(mapped(&toml("Paíz"), &once).1, ["W436 2:9 País"]);
    assert_eq!(mapped(&toml("B"), &grid).0[1], "2: PER|#1|C|#2025");
    let named = format!("sheet = \"Dato\"\n{}", toml("A"));
    assert_eq!(mapped(&named, &grid).1, ["W438 1:9 Datos"]);
}

#[test]
fn a_first_draft_is_itself_a_mapping() {
    let grid = sheet(&[
        "Registro de talleres",
        "Fecha del taller|País de origen|Número de participantes|Correo|Sexo|Correo",
        "12/03/2025|Perú (PE)|#45|ana@x.org|F|",
        "13/03/2025|Bolivia|#5|luis@x.org|M|",
    ]);
    let draft = suggest::suggest(&grid, &framework(), &|key| key.to_string());
    for line in [
        "sheet = \"Datos\"",
        "header_row = 2",
        "date_format = \"day-first\"",
        "date = \"Fecha del taller\"",
        "party = \"País de origen\"",
        "value = \"Número de participantes\"",
        "sex = \"Sexo\"",
        "#   \"D\" # Correo",
        "# indicator = \"\" # suggest-missing-or-constant",
        "# \"Perú (PE)\" = \"PER\"",
    ] {
        assert!(draft.lines().any(|have| have == line), "{line}\n{draft}");
    }
    assert!(!draft.contains("ana@"), "no cell of another column is repeated");
    let cover = Grid { rows: sheet(&["Lista de asistencia|Taller"]).rows, ..grid.clone() };
    let hidden = Grid { hidden: true, ..grid.clone() };
    let all = [cover, hidden, grid.clone()];
    let likeliest = suggest::likeliest(&all, &framework()).unwrap();
    assert!(std::ptr::eq(likeliest, &all[2]), "neither the cover nor what is hidden");
    let (columns, _) = draft.split_once("[constants]").unwrap();
    assert!(columns.contains("# indicator = "), "a column is asked for, not one value of all rows");
    let done = draft.replace("[constants]\n", "[constants]\nindicator = \"C\"\n");
    let (rows, findings) = mapped(&done.replace("# \"Perú", "\"Perú"), &grid);
    assert_eq!(rows[1], "3: 2025-03-12|PER|#45|F|C", "{findings:?}");
}

#[test]
fn a_column_of_days_is_the_date_where_no_header_names_it() {
    let draft = |rows: &[&str]| suggest::suggest(&sheet(rows), &framework(), &|key| key.into());
    let days = draft(&["Día del taller|Taller|Total", "12/03/2025|t1|#4", "03/04/2025|t2|#5"]);
    assert!(days.contains("date = \"Día del taller\"") && days.contains("event = \"Taller\""));
    let mixed = draft(&["Día del taller|Total", "15-mar-25|#4", "13/03/2025|#5", "  |#9", "|#9"]);
    assert!(mixed.contains("date = \"Día del taller\""), "{mixed}");
    let names = draft(&["Día del taller|Total", "lunes|#4", "martes|#5", "12/03/2025|#6"]);
    assert!(names.contains("event = \"Día del taller\"") && names.contains("# date = "), "{names}");
    let better = draft(&["Día de envío|Fecha|Total", "12/03/2025|03/04/2025|#4"]);
    assert!(better.contains("date = \"Fecha\"\n"), "{better}");
}
