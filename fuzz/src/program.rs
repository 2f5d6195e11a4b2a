//! A sequence of commands, in one process: what was acknowledged is there, once, and reads as it was meant.

use std::cell::RefCell;
use std::fs;
use std::io::{self, Cursor, Write};
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use ruta::cli::host::Host;
use ruta::cli::run::run;
use serde_json::Value;

use super::doors::laid;

/// A stream that is looked at afterwards.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Runs a command in a folder on a fixed day: exit status, standard output, standard error.
#[must_use]
pub fn command(folder: &Path, args: &[&str], stdin: &[u8]) -> (u8, Vec<u8>, Vec<u8>) {
    let (out, err) = (Heard::default(), Heard::default());
    let env = [("RUTA_TODAY", "2025-09-30"), ("RUTA_LANG", "en"), ("RUTA_REPORTER", "ana")];
    let status = run(Host {
        args: std::iter::once("ruta").chain(args.iter().copied()).map(Into::into).collect(),
        env: env.map(|(name, value)| (name.to_string(), value.to_string())).into(),
        clock: DateTime::<Utc>::from_timestamp(1_760_000_000, 0).unwrap(),
        current_dir: folder.to_path_buf(),
        stdin: Box::new(Cursor::new(stdin.to_vec())),
        login: || None,
        interactive: false,
        stdout: Box::new(out.clone()),
        stderr: Box::new(err.clone()),
        stdout_colour: false,
        stderr_colour: false,
        width: None,
        talk_width: None,
        machine_language: None,
    });
    (status, out.0.take(), err.0.take())
}

fn read(folder: &Path) -> u64 {
    let (_, out, err) = command(folder, &["check", "--format", "json"], b"");
    let found: Value = serde_json::from_slice(&out)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&err)));
    let errors = found["findings"].as_array().unwrap().iter();
    let errors: Vec<&Value> = errors.filter(|one| one["level"] == "error").collect();
    assert_eq!(errors, Vec::<&Value>::new(), "what was recorded reads without an error");
    found["rows"]["read"].as_u64().unwrap()
}

/// What is piped into `record`, twice: the same rows the second time, which adds nothing.
pub fn record_then_check(bytes: &[u8]) {
    laid(|folder| {
        record_twice(folder, bytes);
        let _ = fs::remove_dir_all(folder.join("data"));
    });
}

fn record_twice(folder: &Path, bytes: &[u8]) {
    let file = folder.join("data/ana.csv");
    let (status, out, err) = command(folder, &["record", "-"], bytes);
    for stream in [&out, &err] {
        let text = String::from_utf8_lossy(stream);
        let spoils = |c: char| c != '\n' && ruta::text::visible::is_dangerous(c);
        assert!(!text.contains(spoils), "{text:?}");
    }
    if !file.exists() {
        return;
    }
    assert!(status <= 1, "failed, and yet written: {status}");
    let before = fs::read(&file).unwrap_or_default();
    let rows = read(folder);
    assert!(rows > 0, "a file of rows that are not read: {}", String::from_utf8_lossy(&before));
    let (again, _, err) = command(folder, &["record", "-"], bytes);
    assert_eq!(again, status, "{}", String::from_utf8_lossy(&err));
    assert_eq!(fs::read(&file).unwrap_or_default(), before, "repeating it adds nothing");
    // The same bytes read as the same rows, so what is left to see is that there are no others.
    let files = fs::read_dir(folder.join("data")).unwrap().count();
    assert_eq!(files, 1, "repeating it writes nowhere else");
}
