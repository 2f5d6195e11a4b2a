//! Somebody else's sheet through a mapping: drafted by the program, filled in by a person, and wrong ones.

use std::fs;

use crate::support::{Bench, text};
use crate::{data, import, official, run};

const SHEET: &str = "Registro de asistencia;;;;\nDía del taller;Delegación;Mujeres;Hombres;Correo\n\
13/03/2025;Perú (PE);20;25;ana@correo.example\n14/03/2025;Rep. Dominicana;7;;\nTotal;;27;25;\n";

const MAPPING: &str = "date_format = \"day-first\"\n[columns]\ndate = \"Día del taller\"\nparty = \"Delegación\"\n\
[[columns.values]]\ncolumn = \"Mujeres\"\nsex = \"F\"\n[[columns.values]]\ncolumn = \"Hombres\"\nsex = \"M\"\n\
[constants]\nindicator = \"HR1.1.1\"\nevent = \"taller-1\"\n\
[values.party]\n\"Perú (PE)\" = \"PER\"\n\"Rep. Dominicana\" = \"DOM\"\n";

fn bench(mapping: &str) -> Bench {
    official().file("a.csv", SHEET).file("m.toml", mapping)
}

#[test]
fn a_mapping_says_which_column_is_what() {
    let bench = bench(MAPPING);
    let done = import(&bench, &["a.csv", "--mapping", "m.toml", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [3, 0, 0, 0]), "{done:?}");
    assert_eq!(text(&bench.figure("HR1.1.1", &[])["value"]), "52");
    assert!(!data(&bench).contains("correo.example"), "what no column names stays outside");
    let again = import(&bench, &["a.csv", "--mapping", "m.toml", "--yes"]);
    assert_eq!(again.counts(), [0, 3, 0, 0], "{again:?}");
    // A folder may hold its own mapping.
    let bench = official().file("f/a.csv", SHEET).file("f/m.toml", MAPPING);
    let done = import(&bench, &["f", "--mapping", "f/m.toml", "--yes"]);
    assert_eq!((done.code, done.counts()), (0, [3, 0, 0, 0]), "{done:?}");
}

#[test]
fn a_draft_is_used_as_it_is_once_it_is_filled_in() {
    let sheet = "Registro;;;;\nFecha del taller;Indicador;Valor;País participante;Obs\n\
        13/03/2025;HR1.1.1;45;Perú;x\n14/03/2025;HR2.2.1;3;Brasil;y\n";
    for lang in ["es", "en", "pt"] {
        let bench = official().file("a.csv", sheet);
        let draft = run(&bench, &["import", "--suggest", "a.csv", "--lang", lang]);
        assert_eq!((draft.code, draft.err.as_str()), (0, ""));
        fs::write(bench.path().join("m.toml"), &draft.out).unwrap();
        let done = import(&bench, &["a.csv", "--mapping", "m.toml", "--yes"]);
        assert_eq!(
            (done.code, done.counts()),
            (0, [2, 0, 0, 0]),
            "{lang}: {done:?}\n{}",
            draft.out
        );
        let figures = ["HR1.1.1", "HR2.2.1"].map(|id| text(&bench.figure(id, &[])["value"]));
        assert_eq!(figures, ["45", "3"]);
    }
}

#[test]
fn wrong_mappings_are_refused_at_their_place_and_nothing_is_written() {
    for (from, to, said) in [
        ("party = \"Del", "parti = \"Del", "error[R102]: m.toml:4:1"),
        ("\"Mujeres\"", "\"Mujers\"", "error[W436]: m.toml:6"),
        ("\"HR1.1.1\"", "\"HR9.9.9\"", "HR9.9.9"),
        ("\"day-first\"", "\"dia\"", "m.toml:1:15"),
        ("[constants]\n", "[constants\n", "m.toml:11"),
        ("sex = \"F\"", "sexo_ = \"F\"", "m.toml:7"),
    ] {
        assert!(MAPPING.contains(from));
        let bench = bench(&MAPPING.replace(from, to));
        let done = import(&bench, &["a.csv", "--mapping", "m.toml", "--yes"]);
        assert_ne!(done.code, 0, "{to}: {done:?}");
        done.says(said);
        assert_eq!(data(&bench), "", "{to}");
    }
    let done = import(&bench(MAPPING), &["a.csv", "--mapping", "no.toml"]);
    assert_eq!(done.code, 2);
    done.says("no.toml");
}

#[test]
fn a_cell_that_no_value_names_is_refused_alone() {
    let bench = bench(&MAPPING.replace("\"Perú (PE)\"", "\"Otra\""));
    let done = import(&bench, &["a.csv", "--mapping", "m.toml", "--yes"]);
    assert_eq!((done.code, done.counts()), (1, [1, 0, 0, 2]), "{done:?}");
    done.says("error[D214]: a.csv:3:12");
}
