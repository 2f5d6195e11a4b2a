//! Workspaces at the corners of what a script can do: chains as long as it follows and longer, numbers of
//! all digits, columns in any order, columns that ruta does not know.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Case;

const BOTH: [&str; 2] = ["duckdb", "datafusion"];
const COUNT: &str = "id = \"C\"\nname = \"C\"\nkind = \"count\"\nover_time = \"sum\"\ntargets = [{ date = 2025-12-31, value = 300 }]\n";

/// Every corner.
pub fn all(folder: &Path) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |folder: PathBuf, engines: &[&'static str], refusal: Option<&'static str>| {
        let options = vec!["--as-of".to_string(), "2025-06-30".to_string()];
        cases.extend(engines.iter().map(|engine| {
            let (folder, options) = (folder.clone(), options.clone());
            Case { folder, engine, options, refusal }
        }));
    };
    add(workspace(folder, "chain", COUNT, &[("a", &chain(16))]), &BOTH, None);
    add(workspace(folder, "longer", COUNT, &[("a", &chain(17))]), &BOTH, Some("nested deeper"));
    add(workspace(folder, "endless", COUNT, &[("a", &chain(40))]), &BOTH, Some("nested deeper"));
    add(workspace(folder, "digits", COUNT, &[("a", DIGITS)]), &BOTH, None);
    add(workspace(folder, "shares", SHARE, &[("a", SHARES)]), &BOTH, None);
    add(workspace(folder, "unknown", COUNT, &[("a", UNKNOWN)]), &BOTH, None);
    let orders = [("a", "value,indicator,date\n3,C,2025-01-10\n"), ("b", UNKNOWN), ("c", NAMED)];
    add(workspace(folder, "orders", COUNT, &orders), &["duckdb"], None);
    cases
}

/// Fifteen digits before the mark and nine after it.
const DIGITS: &str = "date,indicator,value,of
2025-01-10,C,999999999999999.999999999,999999999999999.999999999
2025-01-11,C,999999999999999.999999999,999999999999999.999999999
2025-01-12,C,0.000000001,1
";
const SHARE: &str = "id = \"S\"\nname = \"S\"\nkind = \"share\"\nover_time = \"sum\"\nbaseline = { value = 12.5 }\ntargets = [{ date = 2025-12-31, value = 33.333 }]\n";
/// Halves of the sixth decimal, up and down.
const SHARES: &str = "date,indicator,value,of
2025-01-10,S,1000001,200000000
2025-01-11,S,1.5,64000000
";
/// Two rows that differ only in a column that ruta does not know are two rows.
const UNKNOWN: &str = "indicator,date,value,Nota del equipo,note
C,2025-01-10,5,uno,
C,2025-01-10,5,dos,
C,2025-01-10,5,dos,
C,2025-01-10,5.0,dos,
C,2025-01-10,5,,uno
";
const NAMED: &str = "note,of,value,date,indicator,party
,40,7,2025-02,c,Brasil/ar
,40,7,2025-02,C,ARG/BRA
";

/// A value and as many corrections of it, each of the one before.
fn chain(links: usize) -> String {
    let mut text = String::from("date,indicator,value,id,replaces\n2025-01-10,C,5,r0,\n");
    for link in 1..=links {
        text += &format!("2025-01-10,C,{link},r{link},r{}\n", link - 1);
    }
    text
}

fn workspace(folder: &Path, name: &str, indicator: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = folder.join(name);
    for part in ["roadmaps", "data"] {
        fs::create_dir_all(folder.join(part)).unwrap();
    }
    let roadmap = format!(
        "id = \"H\"\ntitle = \"T\"\nstart = 2025-01-01\nend = 2025-12-31\n\n[[results]]\nid = \"H.1\"\n\
         statement = \"S\"\n\n[[results.indicators]]\n{indicator}"
    );
    fs::write(folder.join("roadmaps/h.toml"), roadmap).unwrap();
    for (name, text) in files {
        fs::write(folder.join(format!("data/{name}.csv")), text).unwrap();
    }
    folder
}
