//! What is exported can be read back: the same figures in an empty workspace, nothing new in its own.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::book::{printed, ran};
use crate::support::Bench;

/// The example's definitions without its data.
fn empty() -> TempDir {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workspaces/example");
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("roadmaps")).unwrap();
    fs::create_dir_all(folder.path().join("data")).unwrap();
    for file in ["ruta.toml", "roadmaps/ej.toml"] {
        fs::copy(example.join(file), folder.path().join(file)).unwrap();
    }
    folder
}

/// The figures of a workspace; not what became known since a past day, nor how many rows were read.
fn figures(folder: &Path) -> Value {
    let text = printed(folder, &["report", "--format", "json", "--by", "party,sex"]);
    let mut report: Value = serde_json::from_slice(&text).unwrap();
    report["rows"] = Value::Null;
    for roadmap in report["roadmaps"].as_array_mut().unwrap() {
        for result in roadmap["results"].as_array_mut().unwrap() {
            for one in result["indicators"].as_array_mut().unwrap() {
                one["restated"] = Value::Null;
            }
        }
    }
    report
}

const FORMS: [(&str, &[&str]); 3] = [
    ("m.csv", &["export", "csv", "--what", "measurements"]),
    ("m.csv", &["export", "csv", "--what", "measurements", "--for-excel"]),
    ("m.xlsx", &["export", "xlsx", "--what", "measurements"]),
];

#[test]
fn measurements_come_back_to_the_same_figures() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workspaces/example");
    for (name, args) in FORMS {
        let folder = empty();
        let file = folder.path().join(name);
        fs::write(&file, printed(&example, args)).unwrap();
        let path = file.to_str().unwrap();
        let output = ran(folder.path(), &["import", path, "--yes", "--reporter", "x"]);
        let talk = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?} {talk}");
        assert_eq!(figures(folder.path()), figures(&example), "{args:?}");
        // Once more: nothing new.
        let before = fs::read(folder.path().join("data/x.csv")).unwrap();
        ran(folder.path(), &["import", path, "--yes", "--reporter", "x"]);
        assert_eq!(fs::read(folder.path().join("data/x.csv")).unwrap(), before, "{args:?}");
    }
}

#[test]
fn excel_s_csv_is_a_data_file_as_it_is() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workspaces/example");
    let folder = empty();
    let text = printed(&example, FORMS[1].1);
    assert!(text.starts_with("\u{feff}date;indicator;value;".as_bytes()));
    assert!(text.windows(6).any(|bytes| bytes == b";11,5;"));
    let ends = |wanted: &[u8]| text.windows(wanted.len()).filter(|bytes| *bytes == wanted).count();
    assert_eq!(ends(b"\n"), ends(b"\r\n"));
    fs::write(folder.path().join("data/m.csv"), text).unwrap();
    assert_eq!(figures(folder.path()), figures(&example));
}

#[test]
fn awkward_numbers_and_texts_come_back_to_the_digit() {
    let indicators = [
        "id = \"T.1.1\"\nname = \"Number\"\nkind = \"count\"\nover_time = \"sum\"\nrange = { min = -9999999999 }",
        "id = \"T.1.2\"\nname = \"Text\"\nkind = \"text\"",
    ];
    let bench = Bench::with(&indicators).data(
        "date,indicator,value,note\n\
         2025-02-01,T.1.1,1.234,\"two\nlines; and \"\"quotes\"\"\"\n\
         2025-02-02,T.1.1,0.125,'@name\n\
         2025-02-03,T.1.1,-12.500,\"'+51 1 234\"\n\
         2025-02-04,T.1.1,123456789012345.123456789,\n\
         2025-Q1,T.1.1,1234.5,_x000D_\n\
         2025-02-05,T.1.1,1,\"''@an apostrophe of its own\"\n\
         2025-03,T.1.2,\"'-ñ; €\",\n\
         2025-04,T.1.2,\"'''-two of them\",\n",
    );
    let value = |bench: &Bench| bench.report(&[])["roadmaps"].clone();
    assert_eq!(bench.found(), Vec::<String>::new());
    for (name, args) in FORMS {
        let other = Bench::with(&indicators);
        let file = other.path().join(name);
        fs::write(&file, printed(bench.path(), args)).unwrap();
        let output = other.run(&["import", file.to_str().unwrap(), "--yes", "--reporter", "x"]);
        let talk = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?} {talk}");
        assert_eq!(value(&other), value(&bench), "{args:?}");
        let notes = |bench: &Bench| {
            let all = bench.json(&["export", "json", "--what", "measurements"]);
            let rows = all["measurements"].as_array().unwrap().clone();
            let mut notes: Vec<String> = rows.iter().map(|row| row["note"].to_string()).collect();
            notes.sort();
            notes
        };
        assert_eq!(notes(&other), notes(&bench), "{args:?}");
    }
}
