//! Every command in every form that it writes, on the example workspace.

use std::fs;
use std::path::Path;

/// What is typed; what a command writes goes to `out`, which may be a file or a folder.
pub const ALL: [&str; 54] = [
    "--version",
    "--help --lang es",
    "--help --lang en",
    "--help --lang pt",
    "check --format text",
    "check --format short",
    "check --format json",
    "check --format sarif",
    "check --explain D204 --lang pt",
    "report",
    "report --format table --lang en",
    "report --format markdown --lang es",
    "report --format markdown --lang en",
    "report --format markdown --lang pt",
    "report --format html --lang es",
    "report --format docx --lang es",
    "report --format xlsx --lang es",
    "report --format json",
    "report --format csv",
    "report --format json --by party --by sex",
    "report --format json --as-of 2025-06-30 --since troika-2025-1",
    "export csv --what summary",
    "export csv --what measurements",
    "export csv --what gaps",
    "export csv --what definitions",
    "export csv --what measurements --raw",
    "export csv --what measurements --for-excel",
    "export json --what summary",
    "export json --what measurements",
    "export json --what gaps",
    "export json --what definitions",
    "export xlsx",
    "export xlsx --what summary",
    "export xlsx --what measurements",
    "export xlsx --what gaps",
    "export xlsx --what definitions",
    "missing --format table --lang es",
    "missing --format markdown --lang en",
    "missing --format html --party PER --lang es",
    "missing --format docx --lang pt",
    "missing --format json",
    "missing --format csv",
    "history EJ1.1.1 --lang es",
    "history EJ1.1.1 --lang en",
    "explain EJ1.1.1 --lang es",
    "explain EJ1.1.2 --lang en",
    "show EJ1.1.1 --lang es",
    "show EJ1 --lang pt",
    "list --lang es",
    "form --party PER --as-of 2025-Q3 -o out.xlsx --lang es",
    "form --all --as-of 2025-Q3 -o out --lang en",
    "import in.csv --dry-run --reporter ana --lang es",
    "record EJ1.1.1 45 --party PER --date 2025-09-12 --event x --source s.pdf --reporter ana --dry-run --lang es",
    "tidy --lang es",
];

/// A file to import.
const FOREIGN: &str = "date,indicator,value,party,sex,event,source\n\
    2025-09-01,EJ1.1.1,1,PER,F,a,s.pdf\n2025-09-02,EJ1.1.1,no,BOL,M,b,s.pdf\n";

/// Lays the example workspace down, with a file to import.
pub fn lay(folder: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workspaces/rich");
    copy(&from, folder);
    fs::write(folder.join("in.csv"), FOREIGN).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}
