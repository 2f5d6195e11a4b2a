//! Survey answers become figures: two thousand of them, as messy as they come, against counts made by hand;
//! and nothing that would tell who answered what leaves the door.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use rust_xlsxwriter::Workbook;
use ruta::model::finding::{Arg, Finding};
use ruta::model::framework::Framework;
use ruta::store::definitions;
use ruta::store::intake::table::Table;
use ruta::store::intake::{counted, open, survey};
use ruta::store::workspace::Workspace;

const SHIPPED: [&str; 5] = ["HR1.1.2", "HR2.1.5", "HR2.2.2", "HR3.2.2", "HR3.2.3"];

const HEADERS: [&str; 9] = [
    "Marca temporal",
    "Dirección de correo electrónico",
    "Nombre y apellido",
    "País que representa / Country you represent",
    " SEXO ",
    "1. ¿Cree que los conocimientos adquiridos pueden\naplicarse en su trabajo?",
    "2. ¿Conoce los instrumentos por primera vez?",
    "3. ¿Qué aspectos pueden reproducirse en su región? (varias opciones)",
    "Comentarios",
];

/// How many people gave these answers: party, sex, the three questions.
const PEOPLE: [(usize, [&str; 5]); 9] = [
    (400, ["Perú", "Mujer", "Sí", "No", "Protocolos;Guías"]),
    (250, ["Peru", "Hombre", "sim", "", ""]),
    (150, ["Perú (PE)", "Femenino", "No", "Sí", "Ninguno"]),
    (300, ["Guatemala", "Mujer", "YES", "Sí", "Guías"]),
    (200, ["guatemala", "Male", "Totalmente de acuerdo", "sim", "Ninguno;"]),
    (150, ["GT", "Mujeres", " ", "No", "Sí, en parte;Protocolos"]),
    (200, ["México", "Hombre", " sí ", "yes", "Protocolos"]),
    (100, ["Brasil", "Mujer", "Não", "Sim", ""]),
    (50, ["La Atlántida de Zzyzx", "Mujer", "Sí", "Sí", "Guías"]),
];
/// The first two hundred answered again, otherwise.
const AGAIN: (usize, [&str; 5]) = (200, ["Perú", "Mujer", "No", "Sí", "Ninguno"]);

/// Example, figures by party and sex, value with `of` and blanks, answers from outside the group.
type ByHand = (&'static str, BTreeMap<String, String>, [i64; 3], &'static [i64]);

fn framework() -> Framework {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = definitions::read(&Workspace::find(Some(root), root).unwrap(), || 1);
    assert!(read.readable);
    read.framework
}

fn shipped(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/surveys/{name}.toml"));
    std::fs::read(path).unwrap()
}

fn read(name: &str, framework: &Framework) -> survey::Survey {
    let (survey, findings) = survey::read(&shipped(name), &Arc::from("s.toml"), framework);
    assert_eq!(findings, [], "{name}");
    survey.unwrap()
}

/// Two thousand rows in no order of time.
fn answers() -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut person = 0;
    let mut add = |first: usize, count: usize, hour: usize, cells: [&str; 5]| {
        for at in first..first + count {
            let (name, mail) = (format!("Persona Secreta {at}"), format!("P{at}@Correo.example"));
            let mail = if hour > 9 { mail.to_lowercase() } else { format!(" {mail}") };
            let time = format!("2025-03-12T{hour:02}:{:02}:{:02}.000-05:00", at / 60 % 60, at % 60);
            let mut row = vec![time, mail, name];
            row.extend(cells.map(str::to_string));
            row.push(format!("Comentario íntimo {at}"));
            rows.push(row);
        }
    };
    for (count, cells) in PEOPLE {
        add(person, count, 9, cells);
        person += count;
    }
    add(0, AGAIN.0, 10, AGAIN.1);
    // 7 is coprime to 2000: every row once, far from where it was.
    (0..rows.len()).map(|at| rows[at * 7 % rows.len()].clone()).collect()
}

fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let header = HEADERS.map(str::to_string).to_vec();
    for row in [header].iter().chain(rows) {
        let cells: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
        write!(text, "{}\r\n", cells.join(",")).unwrap();
    }
    text.into_bytes()
}

fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Evaluación del taller").unwrap();
    for (column, header) in (0u16..).zip(HEADERS) {
        sheet.write(2, column, header).unwrap();
    }
    for (line, row) in (3u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(line, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn count(name: &str, file: &str, bytes: &[u8]) -> (Table, Vec<Finding>) {
    let (dir, framework) = (tempfile::tempdir().unwrap(), framework());
    let path = dir.path().join(file);
    std::fs::write(&path, bytes).unwrap();
    let opened = open(&path).unwrap();
    assert_eq!(opened.findings, []);
    let (table, findings) = counted::apply(&read(name, &framework), &opened.grids, &framework);
    (table.unwrap(), findings)
}

/// `value/of` by `PARTY SEX`.
fn figures(table: &Table) -> BTreeMap<String, String> {
    let at = |name: &str| table.headers.iter().position(|one| one == name).unwrap();
    let row = |row: &ruta::store::intake::table::TableRow| {
        let text = |name: &str| row.cells[at(name)].text.clone();
        assert_eq!((text("date"), text("event")), ("2025-03-12".into(), "taller-2025-1".into()));
        let key = format!("{} {}", text("party"), text("sex"));
        assert_eq!(
            text("id"),
            format!("S-taller-2025-1-{}-{}", text("indicator"), key.replace(' ', "-"))
        );
        (key, format!("{}/{}", text("value"), text("of")))
    };
    table.rows.iter().map(row).collect()
}

fn said(findings: &[Finding], id: &str) -> Vec<i64> {
    let found = findings.iter().filter(|one| one.code.id == id);
    let number = |(_, arg): &(&str, Arg)| match arg {
        Arg::Number(number) => Some(*number),
        _ => None,
    };
    found.flat_map(|one| one.args.iter().filter_map(number)).collect()
}

fn expect(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, figure)| ((*key).to_string(), (*figure).to_string())).collect()
}

#[test]
fn two_thousand_answers_give_the_figures_counted_by_hand() {
    let rows = answers();
    assert_eq!(rows.len(), 2000);
    // PER F: of 400, 200 said no the second time, and 150 more said no. GTM F: 150 left it blank.
    let by_hand: [ByHand; 3] = [
        (
            "HR1.1.2",
            expect(&[
                ("PER F", "200/550"),
                ("PER M", "250/250"),
                ("GTM F", "300/300"),
                ("GTM M", "200/200"),
                ("MEX M", "200/200"),
                ("BRA F", "0/100"),
            ]),
            [1150, 1600, 150],
            &[],
        ),
        (
            "HR3.2.2",
            expect(&[("GTM F", "300/450"), ("GTM M", "200/200"), ("MEX M", "200/200")]),
            [700, 850, 0],
            &[650],
        ),
        (
            "HR3.2.3",
            expect(&[("GTM F", "450/450"), ("GTM M", "0/200"), ("MEX M", "200/200")]),
            [650, 850, 0],
            &[550],
        ),
    ];
    let (text, book) = (csv(&rows), xlsx(&rows));
    for (name, figure, counted, others) in by_hand {
        for (file, bytes) in [("a.csv", &text), ("a.xlsx", &book)] {
            let (table, findings) = count(name, file, bytes);
            assert_eq!(figures(&table), figure, "{name} {file}");
            assert_eq!(said(&findings, "W448"), counted, "{name} {file}: value, of, blank");
            assert_eq!(said(&findings, "W442"), [200], "{name} {file}: answered twice");
            assert_eq!(said(&findings, "W445"), others, "{name} {file}: not of the group");
            let unplaced = findings.iter().filter(|one| one.code.id == "W443").count();
            assert_eq!(unplaced, 50, "{name} {file}: no such country");
            for private in ["Secreta", "@", "íntimo", "Zzyzx", "correo.example"] {
                let all = format!("{:?}{findings:?}", table.rows);
                assert!(!all.contains(private), "{name} {file}: {private} has leaked");
            }
        }
    }
}

#[test]
fn the_shipped_examples_are_without_fault_and_measure_what_they_are_called() {
    let framework = framework();
    for name in SHIPPED {
        let survey = read(name, &framework);
        let ids: Vec<&str> = survey
            .questions
            .iter()
            .map(|one| framework.indicator(one.indicator).id.as_str())
            .collect();
        assert_eq!(ids, [name]);
    }
}

fn faults(toml: &str) -> Vec<String> {
    let (survey, findings) = survey::read(toml.as_bytes(), &Arc::from("s.toml"), &framework());
    assert_eq!(survey.is_none(), !findings.is_empty());
    let told = |one: &Finding| {
        let at = one.place.as_ref().unwrap();
        format!("{} {}:{} {}", one.code.id, at.line, at.column, one.guess.as_deref().unwrap_or("-"))
    };
    findings.iter().map(told).collect()
}

#[test]
fn faults_of_a_survey_file_are_said_at_once() {
    let toml = "survey = \"a b\"\ndate = \"latest\"\nparti = \"x\"\nonly = { party = \"CRMM\" }\n[dimensions]\nsxe = \"Sexo\"\n\
        [[questions]]\nindicator = \"HRR1.1.2\"\ncolumn = \"x\"\nanswers = []\n\
        [[questions]]\nindicator = \"HR1.1.3\"\ncolumn = \"x\"\nanswers = [\"Sí\"]\nexcept = [\"No\"]\n";
    let found = faults(toml);
    for wanted in ["R102 3:1 party", "R108 4:18 CRM", "R102 6:1 sex", "R106 1:10 a-b"] {
        assert!(found.iter().any(|one| one == wanted), "{wanted}: {found:?}");
    }
    for wanted in ["R108 8:13 HR1.1.2", "R103 10:11 -", "W441 12:13 -", "R105 14:11 -"] {
        assert!(found.iter().any(|one| one == wanted), "{wanted}: {found:?}");
    }
}

#[test]
fn the_latest_day_and_anonymous_answers() {
    let toml =
        b"survey = \"s\"\ndate = \"latest\"\ntimestamp = \"Hora\"\nrespondent = \"Correo\"\n\
        [[questions]]\nindicator = \"HR1.1.2\"\ncolumn = \"Sirve\"\nanswers = [\"yes\"]\n";
    let count = |text: &str| {
        let (dir, framework) = (tempfile::tempdir().unwrap(), framework());
        let path = dir.path().join("a.csv");
        std::fs::write(&path, text).unwrap();
        let (survey, _) = survey::read(toml, &Arc::from("s.toml"), &framework);
        let (table, findings) =
            counted::apply(&survey.unwrap(), &open(&path).unwrap().grids, &framework);
        let rows = table.map(|table| {
            let row = |it: &ruta::store::intake::table::TableRow| {
                it.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join("|")
            };
            table.rows.iter().map(row).collect::<Vec<_>>()
        });
        let counted = findings.iter().find(|one| one.code.id == "W448");
        assert!(counted.is_none_or(|one| one.place.as_ref().unwrap().column == 13), "its header");
        (rows, findings.iter().map(|one| one.code.id).collect::<Vec<_>>())
    };
    let text = "Hora;Correo;Sirve\n3/13/25 10:00;anonymous;Sí\n3/14/25 9:00;anonymous;Sim\n3/2/25 9:00;;No\n";
    let (rows, codes) = count(text);
    assert_eq!(rows.unwrap(), ["2025-03-14|HR1.1.2|2|3||S-s-HR1.1.2"]);
    assert_eq!(codes, ["W448"]);
    let (rows, codes) = count("Hora;Correo;Sirve\n3/4/25 10:00;a;Sí\n");
    assert_eq!((rows, codes), (None, vec!["W447"]));
    let (rows, codes) =
        count("Hora;Correo;Sirve\n2025-03-01;a;tal vez\n2025-03-02;A ;nunca\nTotal;;2\n");
    assert_eq!(rows.unwrap(), ["2025-03-02|HR1.1.2|0|1||S-s-HR1.1.2"]);
    assert_eq!(codes, ["W448", "W444", "W442", "W427"]);
}
