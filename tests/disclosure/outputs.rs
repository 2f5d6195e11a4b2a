//! Runs the program as anybody could who may ask for public outputs.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use ruta::cli::host::Host;
use ruta::cli::run::run;
use serde_json::Value;

#[derive(Clone, Default)]
struct Kept(Rc<RefCell<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a command prints on standard output; in this process, because there are thousands.
pub fn printed(dir: &Path, args: &[&str]) -> Vec<u8> {
    let (stdout, stderr) = (Kept::default(), Kept::default());
    let code = run(Host {
        args: ["ruta"].iter().chain(args).map(Into::into).collect(),
        env: BTreeMap::from([("RUTA_LANG".to_string(), "en".to_string())]),
        clock: "2025-12-01T12:00:00Z".parse().unwrap(),
        current_dir: dir.to_path_buf(),
        stdin: Box::new(io::empty()),
        login: || None,
        interactive: false,
        stdout: Box::new(stdout.clone()),
        stderr: Box::new(stderr.clone()),
        stdout_colour: false,
        stderr_colour: false,
        width: None,
        talk_width: None,
        machine_language: None,
    });
    let talk = String::from_utf8_lossy(&stderr.0.borrow()).into_owned();
    assert!(code <= 1, "{args:?}: {code} {talk}");
    stdout.0.take()
}

/// The indicators of a public report, by id.
pub fn indicators(dir: &Path, args: &[&str]) -> BTreeMap<String, Value> {
    let all = [&["report", "--format", "json", "--audience", "public"], args].concat();
    let report: Value = serde_json::from_slice(&printed(dir, &all)).unwrap();
    assert_eq!(report["audience"], "public");
    let listed = report["roadmaps"][0]["results"][0]["indicators"].as_array().cloned();
    let named = |one: Value| (one["id"].as_str().unwrap().to_string(), one);
    listed.unwrap_or_default().into_iter().map(named).collect()
}
