//! Forms that come back: what is read of them, and what is refused with its cell.

use ruta::model::finding::Finding;
use ruta::model::language::Lang;
use ruta::store::intake::form::recognise;
use ruta::store::intake::grid::{Content, Grid, GridCell};
use ruta::store::intake::table::Table;
use ruta::words::catalogue::Words;

use crate::book::{Fill, SHEET, filled, grids, part, with_part};
use crate::support::{Bench, find, text};
use crate::{bench, due, form_of_peru, framework};

/// Answers to one line of each sort, in cells of Peru's form, and a spare line.
pub const ANSWERS: [(&str, Fill); 20] = [
    ("G5", Fill::Text("Agreed on &quot;a plan&quot;; next: =SUM(1)")),
    ("G6", Fill::Number("30")),
    ("I6", Fill::Number("40")),
    ("M6", Fill::Text("lista.pdf")),
    ("H7", Fill::Text("yes")),
    ("N7", Fill::Text("no training planned")),
    ("G9", Fill::Number("12")),
    ("I9", Fill::Number("16")),
    ("J9", Fill::Number("45817")),
    ("M9", Fill::Text("survey.pdf")),
    ("G10", Fill::Text("first, draft")),
    ("J10", Fill::Number("45817")),
    ("G11", Fill::Text("yes")),
    ("J11", Fill::Number("45817")),
    ("G12", Fill::Number("12.5")),
    ("J12", Fill::Number("45817")),
    ("B14", Fill::Text("T.1.1 · Officials trained")),
    ("G14", Fill::Number("8")),
    ("J14", Fill::Number("45782")),
    ("L14", Fill::Text("Women")),
];

/// What they come to, cell by cell in the order of the headers.
pub const ROWS: [&str; 7] = [
    "F-PER-T.1.6-2025-05-20-eed0ac697|2025-05-20|T.1.6|Agreed on \"a plan\"; next: =SUM(1)|PER|PER|workshop, May||||",
    "F-PER-T.1.1-2025-Q2|2025-Q2|T.1.1|30|PER|PER||40||lista.pdf|",
    "F-PER-T.1.1-2025-Q3|2025-Q3|T.1.1|n/a|PER|PER|||||no training planned",
    "F-PER-T.1.2-2025-06-30|2025-06-09|T.1.2|12|PER|PER||16||survey.pdf|",
    "F-PER-T.1.3-2025-06-30|2025-06-09|T.1.3|first, draft|PER|PER|||||",
    "F-PER-T.1.4-2025-06-30|2025-06-09|T.1.4|yes|PER|PER|||||",
    "F-PER-T.1.5-2025-06-30|2025-06-09|T.1.5|12.5|PER|PER|||||",
];
/// The spare line's.
pub const SPARE: &str = "F-PER-T.1.1-2025-06-30-s1|2025-05-05|T.1.1|8|PER|PER|||Women||";

pub fn rows(table: &Table) -> Vec<String> {
    let text = |row: &ruta::store::intake::table::TableRow| {
        row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join("|")
    };
    table.rows.iter().map(text).collect()
}

pub fn expected() -> Vec<&'static str> {
    ROWS.into_iter().chain([SPARE]).collect()
}

fn read(bench: &Bench, bytes: &[u8]) -> (Table, Vec<Finding>) {
    recognise(&grids(bytes), &framework(bench.path()), &due).expect("it is a form")
}

pub fn codes(findings: &[Finding]) -> Vec<String> {
    let place = |one: &Finding| one.place.clone().unwrap();
    let said = |one: &Finding| format!("{} {}:{}", one.code.id, place(one).line, place(one).column);
    findings.iter().map(said).collect()
}

#[test]
fn answers_become_rows_with_lasting_ids() {
    let bench = bench();
    let bytes = filled(&form_of_peru(&bench, "en"), &ANSWERS);
    let (table, findings) = read(&bench, &bytes);
    assert_eq!(codes(&findings), Vec::<String>::new());
    let headers = "id|date|indicator|value|party|reporter|event|of|sex|source|note";
    assert_eq!(table.headers.join("|"), headers);
    assert_eq!(rows(&table), expected());
    let value = &table.rows[1].cells[3];
    assert_eq!((value.exact, value.line, value.column), (true, 6, 7), "where it stood");
    let date = &table.rows[1].cells[1];
    assert_eq!((date.line, date.column), (6, 10), "a date not typed is told at its cell");
}

#[test]
fn an_untouched_form_says_nothing() {
    let bench = bench();
    for lang in ["es", "en", "pt"] {
        let (table, findings) = read(&bench, &form_of_peru(&bench, lang));
        assert!(table.rows.is_empty() && findings.is_empty(), "{lang}: {findings:?}");
    }
    let other = part(&form_of_peru(&bench, "en"), SHEET);
    assert!(!other.is_empty());
    assert!(recognise(&[], &framework(bench.path()), &due).is_none());
}

#[test]
fn choices_in_every_language_mean_the_same() {
    let bench = bench();
    for (lang, stage, yes, women) in
        [("es", "borrador", "sí", "Mujeres"), ("pt", "first, draft", "sim", "Mulheres")]
    {
        let mut answers = ANSWERS;
        for (cell, fill) in &mut answers {
            match *cell {
                "G10" => *fill = Fill::Text(stage),
                "G11" | "H7" => *fill = Fill::Text(yes),
                "L14" => *fill = Fill::Text(women),
                _ => {}
            }
        }
        let (table, _) = read(&bench, &filled(&form_of_peru(&bench, lang), &answers));
        let bench = with_rows(&table);
        let said = ["M317", "M318"];
        assert_eq!(bench.codes(), said, "{lang}: some rows have no total, a period is not over");
        let report = bench.report(&[]);
        assert_eq!(text(&find(&report, "T.1.4")["value"]), "1", "{lang}");
        assert_eq!(find(&report, "T.1.2")["value"], 57, "{lang}");
        let parts = &find(&bench.report(&["--by", "sex"]), "T.1.1")["breakdown"]["sex"];
        assert_eq!(parts[0]["key"], "F");
        assert_eq!(parts[0]["value"], 28, "{lang}: 20 and 8");
    }
}

/// A workspace to whose rows a table was added, as `import` would write it.
fn with_rows(table: &Table) -> Bench {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&table.headers).unwrap();
    for row in &table.rows {
        writer.write_record(row.cells.iter().map(|cell| &cell.text)).unwrap();
    }
    bench().file("data/form.csv", writer.into_inner().unwrap())
}

#[test]
fn figures_equal_those_typed_by_hand() {
    let bench = bench();
    let bytes = filled(&form_of_peru(&bench, "en"), &ANSWERS);
    let from_form = with_rows(&read(&bench, &bytes).0);
    let typed = crate::bench().file(
        "data/typed.csv",
        "date,indicator,value,of,party,sex,event,source,note\n\
         2025-05-20,T.1.6,\"Agreed on \"\"a plan\"\"; next: =SUM(1)\",,PER,,\"workshop, May\",,\n\
         2025-Q2,T.1.1,30,40,PER,,,lista.pdf,\n2025-Q3,T.1.1,n/a,,PER,,,,no training planned\n\
         2025-06-09,T.1.2,12,16,PER,,,survey.pdf,\n2025-06-09,T.1.3,draft,,PER,,,,\n\
         2025-06-09,T.1.4,1,,PER,,,,\n2025-06-09,T.1.5,12.5,,PER,,,,\n2025-05-05,T.1.1,8,,PER,F,,,\n",
    );
    assert_eq!(from_form.report(&["--party", "PER"]), typed.report(&["--party", "PER"]));
    assert_eq!(from_form.report(&["--by", "sex"]), typed.report(&["--by", "sex"]));
    let missing = |bench: &Bench| bench.text(&["missing", "--party", "PER", "--format", "csv"]);
    assert_eq!(missing(&from_form), missing(&typed));
}

#[test]
fn what_is_half_filled_or_damaged_is_refused_with_its_cell() {
    let bench = bench();
    let form = form_of_peru(&bench, "en");
    let refused = |cells: &[(&str, Fill)]| {
        let (table, findings) = read(&bench, &filled(&form, cells));
        assert!(table.rows.is_empty(), "{:?}", rows(&table));
        for words in Lang::INTERFACE.map(Words::new) {
            findings.iter().for_each(|one| assert!(!words.finding(one).message.is_empty()));
        }
        codes(&findings)
    };
    assert_eq!(refused(&[("M6", Fill::Text("x.pdf"))]), ["W464 6:7"]);
    assert_eq!(refused(&[("B14", Fill::Text("T.1.1 · x"))]), ["W464 14:7"]);
    assert_eq!(refused(&[("G9", Fill::Number("3"))]), ["W465 9:10"]);
    let both = [("G6", Fill::Number("3")), ("H6", Fill::Text("yes"))];
    assert_eq!(refused(&both), ["W466 6:7"]);
    assert_eq!(refused(&[("G6", Fill::Error)]), ["W467 6:7"]);
    let of = [("G6", Fill::Number("3")), ("I6", Fill::Error)];
    assert_eq!(refused(&of), ["W467 6:9"]);
    let spare = [("G14", Fill::Number("3")), ("J14", Fill::Number("45782"))];
    assert_eq!(refused(&spare), ["W468 14:2"]);
    let unknown = [spare[0], spare[1], ("B14", Fill::Text("T.9.9 · x"))];
    assert_eq!(refused(&unknown), ["W463 14:2"]);
}

#[test]
fn a_line_that_was_moved_without_its_key_is_refused() {
    let bench = bench();
    let answers = [("G9", Fill::Number("3")), ("J9", Fill::Number("45782"))];
    let form = filled(&form_of_peru(&bench, "en"), &answers);
    let sheet = part(&form, SHEET);
    let shown = |cell: &str| {
        let from = sheet.find(&format!("r=\"{cell}\"")).unwrap();
        let end = from + sheet[from..].find("</v>").unwrap();
        sheet[from..end].to_string()
    };
    let (own, other) = (shown("B9"), shown("B10"));
    let number = |cell: &str| cell.rsplit('>').next().unwrap().to_string();
    let moved = own.replace(&format!(">{}", number(&own)), &format!(">{}", number(&other)));
    let (table, findings) = read(&bench, &with_part(&form, SHEET, &sheet.replace(&own, &moved)));
    assert_eq!((rows(&table).len(), codes(&findings)), (0, vec!["W469 9:2".to_string()]));
}

#[test]
fn what_stands_beside_the_form_is_said() {
    let bench = bench();
    let form = filled(&form_of_peru(&bench, "en"), &ANSWERS);
    let sheet = part(&form, SHEET);
    let row = sheet.find("<row r=\"6\"").unwrap();
    let end = row + sheet[row..].find("</row>").unwrap();
    let note = "<c r=\"T6\" t=\"inlineStr\"><is><t>men only</t></is></c>";
    let more = format!("{}{note}{}", &sheet[..end], &sheet[end..]);
    let (table, findings) = read(&bench, &with_part(&form, SHEET, &more));
    assert_eq!((rows(&table).len(), codes(&findings)), (8, vec!["W434 6:20".to_string()]));
}

/// What is said of a form into which columns were inserted from this one on, with these cells.
fn inserted(sheet: &Grid, at: u32, columns: u32, cells: &[(u32, u32, Content)]) -> Vec<String> {
    let bench = bench();
    let mut sheet = sheet.clone();
    for row in &mut sheet.rows {
        for cell in row.cells.iter_mut().filter(|cell| cell.index >= at) {
            (cell.index, cell.column) = (cell.index + columns, cell.column + columns);
        }
        let line = row.line;
        let own = cells.iter().filter(|(at, ..)| *at == line);
        row.cells.extend(own.map(|(line, index, content)| GridCell {
            index: *index,
            content: content.clone(),
            line: *line,
            seconds: 0,
            column: index + 1,
        }));
        row.cells.sort_by_key(|cell| cell.index);
    }
    let (_, findings) = recognise(&[sheet], &framework(bench.path()), &due).unwrap();
    let words = Words::new(Lang::En);
    let said = findings.iter().map(|one| format!("{} {}", one.code.id, words.finding(one).message));
    said.collect()
}

#[test]
fn what_stands_in_inserted_columns_is_said_wherever_they_are() {
    let bytes = filled(&form_of_peru(&bench(), "en"), &ANSWERS);
    let sheet = grids(&bytes).swap_remove(1);
    let twenty = || Content::Number("20".to_string());
    let text = |text: &str| Content::Text(text.to_string());
    let said = |headers: &str| {
        vec![format!("W434 What was written in these columns is not imported: {headers}")]
    };
    let named = [(4, 6, text("Women")), (5, 6, twenty()), (6, 6, twenty())];
    for at in [2, 3, 5, 6] {
        let cells = named.clone().map(|(line, _, content)| (line, at, content));
        assert_eq!(inserted(&sheet, at, 1, &cells), said("Women"), "before column {at}");
    }
    assert_eq!(inserted(&sheet, 6, 1, &named[1..]), said("G"), "without a header");
    assert_eq!(inserted(&sheet, 6, 1, &[(9, 6, text("men only"))]), said("G"));
    let two = [named.to_vec(), vec![(4, 7, text("Men")), (6, 7, twenty())]].concat();
    assert_eq!(inserted(&sheet, 6, 2, &two), said("Women, Men"));
    assert_eq!(inserted(&sheet, 6, 2, &[]), Vec::<String>::new(), "they are empty");
}

#[test]
fn what_is_typed_over_what_a_form_tells_is_said() {
    let bytes = filled(&form_of_peru(&bench(), "en"), &ANSWERS);
    let sheet = grids(&bytes).swap_remove(1);
    let last = |line: u32, content: Content| {
        let mut sheet = sheet.clone();
        let row = sheet.rows.iter_mut().find(|row| row.line == line).unwrap();
        row.cells.retain(|cell| cell.index != 5);
        inserted(&sheet, 99, 1, &[(line, 5, content)])
    };
    let typed = vec!["W434 What was written in these columns is not imported: Last reported"];
    for content in [Content::Number("20".to_string()), Content::Text("20 women".to_string())] {
        assert_eq!(last(6, content.clone()), typed, "{content:?}");
        assert_eq!(last(14, content), typed, "on a spare line");
    }
    for own in ["—", "45\n(12 Mar 2025)"] {
        assert_eq!(last(6, Content::Text(own.to_string())), Vec::<String>::new(), "{own}");
    }
}

#[test]
fn a_damaged_key_is_said_and_nothing_is_taken() {
    let bench = bench();
    let form = filled(&form_of_peru(&bench, "en"), &ANSWERS);
    let strings = part(&form, "xl/sharedStrings.xml");
    let changed = |from: &str, to: &str| {
        assert!(strings.contains(from));
        let bytes = with_part(&form, "xl/sharedStrings.xml", &strings.replace(from, to));
        let (table, findings) = read(&bench, &bytes);
        (rows(&table).len(), codes(&findings))
    };
    let one = |code: &str| (0, vec![code.to_string()]);
    assert_eq!(changed("ruta.form/1 PER 2025-06-30", "ruta.form/9 PER"), one("W461 1:1"));
    assert_eq!(changed("ruta.form/1 PER", "ruta.form/1 QQQ"), one("W462 1:1"));
    assert_eq!(
        changed("ruta.form/1 PER 2025-06-30", "PER"),
        one("W461 2:1"),
        "the row of keys is lost"
    );
    assert_eq!(changed("<t>value</t>", "<t>vaue</t>"), one("W461 1:1"));
    assert_eq!(changed("<t>T.1.2</t>", "<t>T.1.9</t>"), (7, vec!["W463 9:2".to_string()]));
    assert_eq!(changed("<t>T.1.2</t>", "<t>T.1.2 soon</t>"), (7, vec!["W469 9:1".to_string()]));
    let mut twice = grids(&form);
    twice.push(twice[1].clone());
    let (table, findings) = recognise(&twice, &framework(bench.path()), &due).unwrap();
    assert!(table.rows.is_empty());
    assert_eq!(codes(&findings), ["W461 1:1"]);
}
