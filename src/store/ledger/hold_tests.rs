//! Holding, appending to, cutting, removing and replacing data files.

use std::fs;
use std::time::Duration;

use super::hold::{Refused, hold};

const SHORT: Duration = Duration::from_millis(20);

#[test]
fn appends_whole_lines_and_takes_back_what_it_made() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("data/a.csv");
    hold(dir.path(), "data/a.csv", SHORT).unwrap().take_back();
    assert!(!dir.path().join("data").exists());
    hold(dir.path(), "data/a.csv", SHORT).unwrap().append(b"h\n1\n").unwrap();
    let held = hold(dir.path(), "data/a.csv", SHORT).unwrap();
    assert_eq!(held.length(), 4);
    held.append(b"2\n").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"h\n1\n2\n");
    hold(dir.path(), "data/a.csv", SHORT).unwrap().rewrite(b"h,i\n").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"h,i\n");
}

#[test]
fn a_held_file_is_busy() {
    let dir = tempfile::tempdir().unwrap();
    let first = hold(dir.path(), "data/a.csv", SHORT).unwrap();
    let second = hold(dir.path(), "data/a.csv", SHORT);
    assert!(matches!(second, Err(Refused::Busy(_))), "{second:?}");
    first.append(b"h\n").unwrap();
    assert!(hold(dir.path(), "data/a.csv", SHORT).is_ok());
}

#[cfg(unix)]
#[test]
fn links_folders_and_read_only_files_are_refused() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().unwrap();
    let (root, out) = (dir.path().join("w"), dir.path().join("out.csv"));
    fs::create_dir_all(root.join("data/folder.csv")).unwrap();
    fs::write(&out, "h\n").unwrap();
    symlink(&out, root.join("data/link.csv")).unwrap();
    symlink(dir.path(), root.join("away")).unwrap();
    for path in ["data/link.csv", "data/folder.csv", "away/b.csv"] {
        let refused = hold(&root, path, SHORT);
        assert!(matches!(refused, Err(Refused::NotOurs)), "{path}: {refused:?}");
    }
    fs::write(root.join("data/ro.csv"), "h\n").unwrap();
    let mut mode = fs::metadata(root.join("data/ro.csv")).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(root.join("data/ro.csv"), mode).unwrap();
    let refused = hold(&root, "data/ro.csv", SHORT);
    assert!(matches!(refused, Err(Refused::ReadOnly)), "{refused:?}");
    assert_eq!(fs::read(&out).unwrap(), b"h\n");
    assert!(!dir.path().join("b.csv").exists());
}

#[test]
fn cuts_and_removes() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("data/a.csv");
    hold(dir.path(), "data/a.csv", SHORT).unwrap().append(b"h\n1\n2").unwrap();
    hold(dir.path(), "data/a.csv", SHORT).unwrap().truncate(4).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"h\n1\n");
    hold(dir.path(), "data/a.csv", SHORT).unwrap().append(b"3\n").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"h\n1\n3\n", "what follows a cut stands at the end");
    hold(dir.path(), "data/a.csv", SHORT).unwrap().remove().unwrap();
    assert!(!path.exists());
}
