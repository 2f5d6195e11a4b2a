//! Texts with the contract's headers, as spreadsheets of three languages save them: what they add, say already, change,
//! and why a row is refused.

use std::fs;

use crate::support::{Bench, text};
use crate::{data, import, official};

fn file(name: &str, bytes: impl AsRef<[u8]>) -> Bench {
    official().file(name, bytes)
}

fn value(bench: &Bench, id: &str) -> String {
    text(&bench.figure(id, &[])["value"])
}

#[test]
fn a_row_that_the_encoding_of_the_file_cannot_hold_is_refused_and_the_others_are_added() {
    let had = b"fecha;indicador;valor;pa\xeds;nota;responsable;registrado;id\r\n2025-03-01;HR1.1.1;1;PER;a\xf1o;;;\r\n";
    let table = "date,indicator,value,party,note\n2025-03-02,HR1.1.1,2,PER,Łódź\n2025-03-03,HR1.1.1,3,PER,niño\n";
    let bench = file("t.csv", table).file("data/ana.csv", had);
    let done = import(&bench, &["t.csv", "--yes"]);
    assert_eq!((done.code, done.counts()), (1, [1, 0, 0, 1]), "{done:?}");
    assert_eq!(done.said(), ["W403 t.csv:2:26"]);
    let bytes = fs::read(bench.path().join("data/ana.csv")).unwrap();
    for word in [b"a\xf1o", b"i\xf1o"] {
        assert!(bytes.windows(3).any(|have| have == word), "in the file's own encoding: {bytes:?}");
    }
    assert_eq!(text(&bench.figure("HR1.1.1", &[])["value"]), "4");
}

#[test]
fn headers_of_three_languages_mean_the_same() {
    for (name, table) in [
        ("es.csv", "Fecha;Indicador;Valor;País;Sexo;Nota\n13/03/2025;HR1.1.1;45;Perú;Mujeres;x\n"),
        ("en.csv", "date,indicator,value,country,sex,note\n2025-03-13,HR1.1.1,45,Peru,F,x\n"),
        (
            "pt.csv",
            "Data\tIndicador\tValor\tPaís\tSexo\tNota\n13/03/2025\tHR1.1.1\t45\tPeru\tMulheres\tx\n",
        ),
    ] {
        let bench = file(name, format!("\u{feff}{table}").replace('\n', "\r\n"));
        let done = import(&bench, &[name, "--yes"]);
        assert_eq!((done.code, done.counts()), (0, [1, 0, 0, 0]), "{done:?}");
        let data = data(&bench);
        let row = data.lines().nth(1).unwrap();
        assert!(row.starts_with("2025-03-13,HR1.1.1,45,,PER,F,,,x,ana,"), "{row}");
    }
}

#[test]
fn each_sort_is_counted_and_each_refusal_has_its_cell_cause_and_remedy() {
    let had = "date,indicator,value,party,id\n2025-03-01,HR1.1.1,10,PER,p1\n2025-03-02,HR1.1.1,20,PER,p2\n";
    let table = "Informe del primer trimestre;;;;;\n;;;;;\nFecha;Indicador;Valor;País;Nota;id\n\
        2025-03-01;HR1.1.1;10;Perú;;p1\n2025-03-02;HR1.1.1;25;Perú;;p2\n13/03/2025;HR1.1.1;12;Brasil;;\n\
        31/02/2025;HR1.1.1;1;Perú;;\n14/03/2025;HR1.1.1;1.234;Perú;;\n14/03/2025;HR1.1.l;1;Perú;;\n\
        14/03/2025;HR1.1.1;1;Perrú;;\n14/03/2025;HR1.1.1;-3;Perú;;\n14/03/2025;HR1.1.1;2,5;Perú;;\n\
        14/03/2025;HR1.1.1;3;Perú;=HYPERLINK(1);\n14/03/2025;HR1.1.1;3\nTotal;;74;;;\n";
    let bench = file("t.csv", table).data(had);
    let before = fs::read(bench.path().join("data/a.csv")).unwrap();
    let shown = import(&bench, &["t.csv"]);
    assert_eq!((shown.code, shown.counts()), (2, [1, 1, 1, 8]), "{shown:?}");
    assert_eq!(
        shown.said(),
        [
            "D208 t.csv:7:1",
            "D212 t.csv:8:20",
            "D204 t.csv:9:12",
            "D214 t.csv:10:22",
            "M302 t.csv:11:20",
            "M303 t.csv:12:20",
            "W406 t.csv:13:27",
            "D207 t.csv:14:1",
            "F103 t.csv",
            "W427 t.csv:15:1"
        ]
    );
    assert_eq!(shown.out.matches("help: ").count(), 10, "each has a remedy: {}", shown.out);
    shown.says("value 20 → 25");
    shown.says("--yes");
    let dry = import(&bench, &["t.csv", "--dry-run"]);
    assert_eq!((dry.code, dry.counts()), (1, [1, 1, 1, 8]));
    assert!(!bench.path().join("data/ana.csv").exists(), "nothing is written unasked");
    assert_eq!(fs::read(bench.path().join("data/a.csv")).unwrap(), before);
    let done = import(&bench, &["t.csv", "--yes"]);
    assert_eq!((done.code, done.counts()), (1, [1, 1, 1, 8]));
    assert_eq!(value(&bench, "HR1.1.1"), "47", "10 + 25 + 12");
    assert_eq!(fs::read(bench.path().join("data/a.csv")).unwrap(), before, "no row is edited");
    let again = import(&bench, &["t.csv", "--yes"]);
    assert_eq!((again.code, again.counts()), (1, [0, 3, 0, 8]), "{again:?}");
    assert_eq!(value(&bench, "HR1.1.1"), "47");
}

#[test]
fn nothing_to_write_and_nothing_readable() {
    let bench = file("x.csv", "hola;adios\n1;2\n").file("vacio.csv", "").file("v/x/a.csv", "a");
    for (path, said) in
        [("x.csv", "W410"), ("vacio.csv", "W426"), ("v", "folder"), ("no.csv", "no.csv")]
    {
        let done = import(&bench, &[path, "--yes"]);
        assert_eq!(done.code, 2, "{done:?}");
        done.says(said);
        assert!(!bench.path().join("data").exists());
    }
}

#[test]
fn lines_wholly_in_quotes_are_said_as_check_says_them() {
    let text = "\"date,indicator,value,party\"\n\"2025-03-01,HR1.1.1,30,PER\"\n";
    let bench = file("x.csv", text);
    let done = import(&bench, &["x.csv", "--yes"]);
    assert_eq!(done.code, 2, "{done:?}");
    done.says("error[W410]: x.csv:1:1: Each line of this file is wholly in quotes");
    done.says("Take away the quotes with which each line begins and ends");
    let bench = file("x.csv", text.replace(',', ";"));
    let done = import(&bench, &["x.csv", "--yes"]);
    done.says("Each line of this file is wholly in quotes");
}

#[test]
fn decimal_commas_and_dates_are_told_by_the_whole_file_or_refused() {
    let bench = Bench::with(&[
        "id = \"T.1.1\"\nname = \"Days\"\nkind = \"level\"\nover_time = \"latest\"\nover_parties = \"mean\"",
    ]);
    let bench = bench
        .file(
            "ok.csv",
            "fecha;indicador;valor;país\n03/04/2025;T.1.1;1,5;PER\n25/04/2025;T.1.1;2,25;BOL\n",
        )
        .file("no.csv", "fecha;indicador;valor;país\n03/04/2025;T.1.1;1,5;CHL\n");
    let done = import(&bench, &["ok.csv", "--yes"]);
    assert_eq!(done.counts(), [2, 0, 0, 0], "{done:?}");
    assert!(data(&bench).contains("2025-04-03,T.1.1,1.5,"), "{}", data(&bench));
    let refused = import(&bench, &["no.csv", "--yes"]);
    assert_eq!((refused.code, refused.counts()), (1, [0, 0, 0, 1]), "{refused:?}");
}

#[test]
fn all_is_written_in_the_form_of_the_file_that_there_is() {
    let had = "Fecha;Indicador;Valor;País\r\n13/03/2025;HR1.1.1;45;PER\r\n";
    let bench = file("b.csv", "date,indicator,value,party\n2025-03-14,HR1.1.1,3,PER\n");
    let bench = bench.file("data/ana.csv", had);
    let done = import(&bench, &["b.csv", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [1, 0, 0, 0]), "{done:?}");
    let text = data(&bench);
    assert!(text.starts_with("Fecha;Indicador;Valor;País") && text.ends_with("\r\n"), "{text}");
    assert!(text.contains("\r\n13/03/2025;HR1.1.1;45;PER"), "{text}");
    assert_eq!(value(&bench, "HR1.1.1"), "48");
}

#[test]
fn columns_that_a_file_does_not_have_say_nothing_and_clear_nothing() {
    let had = "date,indicator,value,of,party,sex,event,source,note,id\n\
        2025-03-01,HR1.1.1,10,30,PER,F,taller-1,lista.pdf,nota,p1\n\
        2025-03-02,HR1.1.1,20,30,PER,M,taller-1,lista.pdf,nota,p2\n";
    let partial = "date,indicator,value,id\n2025-03-01,HR1.1.1,10,p1\n2025-03-02,HR1.1.1,25,p2\n";
    let bench = file("p.csv", partial).data(had);
    let done = import(&bench, &["p.csv", "--yes"]);
    assert_eq!(done.counts(), [0, 1, 1, 0], "{done:?}");
    done.says("(HR1.1.1 2025-03-02 PER M): value 20 → 25\n");
    assert!(data(&bench).contains("2025-03-02,HR1.1.1,25,30,PER,M,taller-1,lista.pdf,nota,"));
    // A column that is there and empty says that there is nothing.
    let cleared = "date,indicator,value,note,id\n2025-03-01,HR1.1.1,10,,p1\n";
    let bench = bench.file("p.csv", cleared);
    let done = import(&bench, &["p.csv", "--yes"]);
    done.says("(HR1.1.1 2025-03-01 PER F): note “nota” → (empty)\n");
    assert_eq!(value(&bench, "HR1.1.1"), "35");
}
