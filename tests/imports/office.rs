//! All 23 forms saved by another spreadsheet program, as workbooks and as texts. Without LibreOffice this is said and
//! passed over.

use std::fs;

use tempfile::TempDir;

use crate::forms::all_filled;
use crate::saved::{CSV, all_saved};
use crate::{import, official};

#[test]
fn forms_saved_by_another_program_say_the_same() {
    let bench = official();
    let (files, _) = all_filled(&bench);
    let folder = TempDir::new().unwrap();
    let Some(books) = all_saved(folder.path(), &files, "xlsx") else { return };
    let texts = all_saved(folder.path(), &files, CSV).unwrap();
    let adds = import(&bench, &["forms", "--yes"]).counts()[0];
    for saved in [books, texts] {
        assert_eq!(saved.len(), files.len());
        let from = saved[0].parent().unwrap().to_str().unwrap().to_string();
        let again = import(&bench, &[&from, "--yes"]);
        assert_eq!(
            (again.code, again.counts()),
            (0, [0, adds, 0, 0]),
            "{}{}",
            again.out,
            again.err
        );
        let other = official();
        let done = import(&other, &[&from, "--yes"]);
        assert_eq!((done.code, done.counts()), (0, [adds, 0, 0, 0]), "{}{}", done.out, done.err);
        crate::forms::same_figures(&bench, &other);
    }
    fs::remove_dir_all(folder.path()).unwrap();
}
