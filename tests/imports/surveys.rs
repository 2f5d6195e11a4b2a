//! Survey answers through the command: two thousand of them against counts made by hand, twice and updated, and no person
//! in the workspace afterwards.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::{Bench, text};
use crate::{Import, data, import, official};

const HEAD: &str = "\u{feff}Marca temporal;Dirección de correo electrónico;Nombre;\"País que representa / Country\"; SEXO ;\
\"1. ¿Cree que los conocimientos\npueden aplicarse en su trabajo?\";\"2. ¿Los instrumentos de la CRM contribuyen?\";\
\"3. ¿Usted reproduciría alguna de estas buenas prácticas?\";\"4. ¿Los conoce por primera vez?\";\
\"5. ¿Qué aspectos pueden reproducirse?\";Comentarios\r\n";

/// How many people answered so: country, sex, the five questions.
const PEOPLE: [(usize, [&str; 7]); 7] = [
    (500, ["Perú", "Mujer", "Sí", "Sí", "Sí", "No", "Protocolos;Guías"]),
    (300, ["Peru", "Hombre", "SIM", "", "Probablemente sí", "", ""]),
    (200, ["Perú (PE)", "Femenino", "No", "De acuerdo", "No", "Sí", "Ninguno"]),
    (400, ["guatemala", "Mujer", " yes ", "No", "", "Yes", "Guías"]),
    (250, ["México", "Hombre", "Totalmente de acuerdo", "Sim", "Sí", "sim", "Ninguno;"]),
    (100, ["GT", "Male", "", "", "", "", ""]),
    (50, ["Atlántida", "Mujer", "Sí", "Sí", "Sí", "Sí", "Guías"]),
];
/// The first two hundred answered again, otherwise.
const AGAIN: (usize, [&str; 7]) = (200, ["Perú", "Mujer", "No", "No", "No", "Sí", "Ninguno"]);

/// The export: everybody, in no order of time.
fn export() -> String {
    let mut rows = Vec::new();
    let mut add = |from: usize, count: usize, hour: usize, cells: &[&str; 7]| {
        for at in from..from + count {
            let (minute, second) = (at / 60 % 60, at % 60);
            let mail = if hour > 9 { "correo.example" } else { "CORREO.example" };
            let mut row =
                format!("2025-03-12T{hour:02}:{minute:02}:{second:02}Z;p{at}@{mail};Zutana {at};");
            write!(
                row,
                "{};comentario íntimo {at}\r\n",
                cells.map(|one| format!("\"{one}\"")).join(";")
            )
            .unwrap();
            rows.push(row);
        }
    };
    let mut person = 0;
    for (count, cells) in &PEOPLE {
        add(person, *count, 9, cells);
        person += count;
    }
    add(0, AGAIN.0, 11, &AGAIN.1);
    assert_eq!(rows.len(), 2000);
    let mixed = (0..rows.len()).map(|at| rows[at * 7 % rows.len()].as_str());
    HEAD.to_string() + &mixed.collect::<String>()
}

fn shipped(name: &str) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read(root.join(format!("docs/surveys/{name}.toml"))).unwrap()
}

fn bench(name: &str) -> Bench {
    official().file("answers.csv", export()).file("map.toml", shipped(name))
}

fn counted(bench: &Bench) -> Import {
    import(bench, &["answers.csv", "--survey", "map.toml", "--yes"])
}

/// Value and total of a party's part.
fn figure(bench: &Bench, id: &str, party: &str) -> String {
    let parts = bench.figure(id, &["--by", "party"])["breakdown"]["party"].clone();
    let part = parts.as_array().unwrap().iter().find(|one| one["key"] == party).cloned();
    part.map_or("-".to_string(), |one| format!("{}/{}", text(&one["value"]), text(&one["of"])))
}

/// Every byte below the workspace but the export itself.
fn everything(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            everything(&path, all);
        } else if !path.ends_with("answers.csv") {
            all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
}

#[test]
fn the_five_shipped_examples_give_the_figures_counted_by_hand() {
    // 500 Peruvian women, 200 of them with a second answer that counts; 200 more, then 300 men.
    for (name, peru, guatemala, mexico) in [
        ("HR1.1.2", "600/1000", "400/400", "250/250"),
        ("HR2.1.5", "500/700", "0/400", "250/250"),
        ("HR2.2.2", "600/1000", "-", "250/250"),
        ("HR3.2.2", "-", "400/400", "250/250"),
        ("HR3.2.3", "-", "400/400", "0/250"),
    ] {
        let bench = bench(name);
        let done = counted(&bench);
        assert_eq!(done.code, 1, "fifty answers of no country: {done:?}");
        assert_eq!(done.counts()[3], 50);
        let found = ["PER", "GTM", "MEX"].map(|party| figure(&bench, name, party));
        assert_eq!(found, [peru, guatemala, mexico], "{name}");
        let first = data(&bench);
        let again = counted(&bench);
        assert_eq!(again.counts()[0] + again.counts()[2], 0, "{again:?}");
        assert_eq!(data(&bench), first);
        let mut all = format!("{}{}{}{}", done.out, done.err, again.out, again.err);
        everything(bench.path(), &mut all);
        for private in ["@", "Zutana", "íntimo", "correo.example", "CORREO"] {
            // The shipped example's own comment says "correo".
            let found = all.matches(private).count();
            assert_eq!(found, 0, "{name}: {private}");
        }
    }
}

#[test]
fn an_updated_export_corrects_its_rows() {
    let bench = bench("HR1.1.2");
    let rows = counted(&bench).counts()[0];
    let more = export()
        + "2025-03-13T08:00:00Z;tarde@correo.example;Zutana;Guatemala;Mujer;no;;;;;tarde\r\n";
    fs::write(bench.path().join("answers.csv"), more).unwrap();
    let done = counted(&bench);
    assert_eq!(done.counts()[..3], [0, rows - 1, 1], "{done:?}");
    done.says("of 400 → 401");
    assert_eq!(figure(&bench, "HR1.1.2", "GTM"), "400/401");
    // The older export again takes nothing back.
    fs::write(bench.path().join("answers.csv"), export()).unwrap();
    assert_eq!(counted(&bench).counts()[..3], [0, rows, 0]);
    assert_eq!(figure(&bench, "HR1.1.2", "GTM"), "400/401");
}

#[test]
fn counts_that_an_updated_export_no_longer_has_are_said() {
    let head = "Marca temporal;correo;País que representa;Sexo;pueden aplicarse en su trabajo\n";
    let answer =
        |hour: u32, country: &str| format!("2025-03-12T{hour:02}:00:00Z;a;{country};Mujer;Sí\n");
    let bench = official().file("map.toml", shipped("HR1.1.2"));
    let bench = bench.file("answers.csv", format!("{head}{}", answer(9, "Perú")));
    assert_eq!(counted(&bench).counts(), [1, 0, 0, 0]);
    let text = format!("{head}{}{}", answer(9, "Perú"), answer(10, "Bolivia"));
    fs::write(bench.path().join("answers.csv"), text).unwrap();
    let done = counted(&bench);
    assert_eq!(done.counts(), [1, 0, 0, 0], "{done:?}");
    done.says("warning[W418]: data/ana.csv:2");
    done.says("S-taller-2025-1-HR1.1.2-PER-F");
    let id = "S-taller-2025-1-HR1.1.2-PER-F";
    let args = ["record", "--withdraw", id, "--note", "x", "--reporter", "ana"];
    assert_eq!(crate::run(&bench, &args).code, 0);
    assert!(!counted(&bench).out.contains("W418"), "withdrawn: nothing more to say");
}
