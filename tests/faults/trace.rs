//! Running a command under `strace`: which system calls it makes, and what happens if one of them fails.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::say;

/// One system call of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// Which one of that name, from 1.
    pub nth: u32,
    /// How it was called and what came of it.
    pub line: String,
    /// Whether it comes after the first one that named the data folder.
    pub late: bool,
}

/// Whether `strace` is there and may trace. In continuous integration it must be.
pub fn is_there() -> bool {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    let there = tried.is_ok_and(|output| output.status.success());
    assert!(there || std::env::var("CI").as_deref() != Ok("true"), "strace is missing");
    if !there {
        say("SKIPPED: no strace on this machine");
    }
    there
}

/// A command under `strace` with further options.
pub fn under(command: &Command, options: &[String]) -> Command {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq"]).args(options).arg(command.get_program()).args(command.get_args());
    traced.env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    traced.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    for (name, value) in command.get_envs() {
        traced.env(name, value.unwrap_or_default());
    }
    if let Some(dir) = command.get_current_dir() {
        traced.current_dir(dir);
    }
    traced
}

/// Every system call of a command, in order. It must end well.
pub fn calls(command: &Command, log: &Path) -> Vec<Call> {
    let output = under(command, &["-o".into(), log.display().to_string()]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = std::fs::read_to_string(log).unwrap();
    std::fs::remove_file(log).unwrap();
    let (mut seen, mut late) = (BTreeMap::new(), false);
    let mut calls = Vec::new();
    for line in text.lines() {
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let Some((name, _)) = line.split_once('(') else { continue };
        if !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            continue;
        }
        late |= line.contains("/data");
        let nth: &mut u32 = seen.entry(name.to_string()).or_default();
        *nth += 1;
        calls.push(Call { name: name.to_string(), nth: *nth, line: line.to_string(), late });
    }
    calls
}

/// Runs a command with something done to some of its system calls, as `strace` writes it:
/// `write:error=EIO:when=1`.
pub fn inject(command: &Command, faults: &[String]) -> Output {
    let names: Vec<&str> = faults.iter().filter_map(|one| one.split(':').next()).collect();
    let mut options = vec!["-o".to_string(), "/dev/null".to_string()];
    options.extend(["-e".to_string(), format!("trace={}", names.join(","))]);
    for fault in faults {
        options.extend(["-e".to_string(), format!("inject={fault}")]);
    }
    under(command, &options).output().unwrap()
}
