//! No network, ever: not one call for a socket in a trace of every command.

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::commands::{self, lay};
use crate::support::{say, tried};

/// Commands that write, beside those that only answer.
const WRITING: [&str; 4] = [
    "record EJ1.1.1 45 --party PER --date 2025-09-12 --event x --source s.pdf --reporter ana",
    "import in.csv --yes --reporter ana",
    "init new",
    "report -o out.html",
];

#[test]
fn no_command_asks_for_a_socket() {
    let there = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    if !there.is_ok_and(|output| output.status.success()) {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "strace is missing");
        return say("PASSED OVER: no strace on this machine to trace sockets");
    }
    let mut number = 0;
    let folder = TempDir::new().unwrap();
    lay(folder.path());
    let log = folder.path().join("calls");
    // A form of each command is enough: how bytes are set in a page opens nothing.
    let mut seen = Vec::new();
    let answering = commands::ALL.into_iter().filter(|typed| {
        let first: Vec<&str> = typed.split(' ').take(3).collect();
        let new = !seen.contains(&first);
        seen.push(first);
        new
    });
    for typed in answering.chain(WRITING) {
        let output = Command::new("strace")
            .args(["-f", "-qq", "-e", "trace=network", "-o"])
            .arg(&log)
            .arg(env!("CARGO_BIN_EXE_ruta"))
            .args(typed.split(' '))
            .current_dir(folder.path())
            .env("RUTA_TODAY", "2025-09-30")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let ended = matches!(output.status.code(), Some(0 | 1));
        assert!(ended, "{typed}: {}", String::from_utf8_lossy(&output.stderr));
        let calls = fs::read_to_string(&log).unwrap();
        let calls: Vec<&str> = calls.lines().filter(|line| line.contains('(')).collect();
        assert_eq!(calls, Vec::<&str>::new(), "{typed}");
        number += 1;
    }
    tried("network", number);
    say(&format!("network: {number} commands traced, 0 calls for a socket"));
}
