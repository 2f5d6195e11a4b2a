//! The system refuses each system call in turn, once and for ever: the right exit status, a message, no panic, and the
//! file as before or with every row.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::say;
use crate::scene::{ALL, Before, OURS, Scene, files, folder, for_each, told};
use crate::support::tried;
use crate::trace::{self, Call};

const CALLS: [&str; 7] = ["write", "fsync", "rename", "openat", "flock", "ftruncate", "mkdir"];
const ERRORS: [&str; 7] = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EMFILE", "ENOLCK"];

/// One error at one call, or from that call on.
struct Fault {
    call: Call,
    error: &'static str,
    ever: bool,
}

#[test]
fn refused_at_every_system_call() {
    if !trace::is_there() {
        return;
    }
    for scene in ALL {
        let dir = scene.lay();
        let log = folder();
        let calls = trace::calls(&scene.command(dir.path()), &log.path().join("calls"));
        // Both commands write by the same code.
        let errors = if scene.args[0] == "record" { &ERRORS[..] } else { &ERRORS[..3] };
        let wanted = faults(&calls, errors);
        let refused = AtomicU32::new(0);
        for_each(&wanted, |fault| {
            let code = refuse(&scene, fault);
            refused.fetch_add(u32::from(code != 0), Ordering::Relaxed);
        });
        let refused = refused.into_inner();
        say(&format!(
            "{}: {} errors at system calls, {refused} ended the command",
            scene.name,
            wanted.len()
        ));
        tried(&format!("errors.{}", scene.part()), wanted.len());
        assert!(wanted.len() >= 40 && refused >= 30, "{}: {refused}", scene.name);
    }
}

/// Every error at every call that writes or commits, once and for ever; at those that only read or talk, one
/// error once.
fn faults(calls: &[Call], all: &[&'static str]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let late = calls.iter().filter(|call| call.late && CALLS.contains(&call.name.as_str()));
    for call in late {
        let errors = if commits(call) { all } else { &ERRORS[1..2] };
        for error in errors {
            let fault = |ever| Fault { call: call.clone(), error, ever };
            faults.push(fault(false));
            faults.extend(commits(call).then(|| fault(true)));
        }
        if commits(call) {
            faults.push(Fault { call: call.clone(), error: "EINTR", ever: false });
        }
    }
    faults
}

fn commits(call: &Call) -> bool {
    match call.name.as_str() {
        "write" => !talks(call),
        "flock" => call.line.contains("LOCK_EX"),
        "openat" => call.line.contains("O_CREAT") || call.line.contains("O_APPEND"),
        _ => true,
    }
}

/// Whether it writes to standard output or error.
fn talks(call: &Call) -> bool {
    call.line.starts_with("write(1,") || call.line.starts_with("write(2,")
}

/// The exit status under a fault.
fn refuse(scene: &Scene, fault: &Fault) -> i32 {
    let Fault { call, error, ever } = fault;
    let on = if *ever { "+" } else { "" };
    let injected = format!("{}:error={error}:when={}{on}", call.name, call.nth);
    let what = format!("{}: {injected} at {}", scene.name, call.line);
    let dir = scene.lay();
    let old = files(dir.path());
    let output = trace::inject(&scene.command(dir.path()), &[injected]);
    let said = told(&output);
    let code = output.status.code().unwrap_or_else(|| panic!("{what}: {said}"));
    assert!(!said.contains("panicked"), "{what}: {said}");
    let untouched = files(dir.path()) == old;
    match code {
        0 => assert!(!untouched && scene.holds_all(dir.path(), &old, &what), "{what}: {said}"),
        5 => assert!(!untouched && scene.holds_all(dir.path(), &old, &what), "{what}: {said}"),
        1..=4 => assert!(untouched, "{what}: {said}"),
        _ => panic!("{what}: {said}"),
    }
    let heard = call.name != "write" || !ever && !talks(call);
    assert!(code == 0 || !heard || !output.stderr.is_empty(), "{what}: no message");
    if *error != "EINTR" && commits(call) {
        let expected = expected(scene, call);
        assert!(code == expected, "{what}: {code}, not {expected}: {said}");
    }
    if !untouched {
        scene.repeat(dir.path(), &what);
    }
    code
}

/// The exit status for a write that the system refuses.
fn expected(scene: &Scene, call: &Call) -> i32 {
    let rewritten = scene.before == Before::Narrow;
    let first = call.name == "fsync" && call.nth == 1;
    match call.name.as_str() {
        "fsync" if !(rewritten && first) => 5,
        _ => 3,
    }
}

#[test]
fn what_was_written_of_a_line_is_taken_back_or_said() {
    if !trace::is_there() {
        return;
    }
    for scene in [ALL[1], ALL[4]] {
        for (fault, code) in [(None, 3), (Some("ftruncate:error=EIO:when=1+"), 5)] {
            let what = format!("{}: file too large, {fault:?}", scene.name);
            let dir = scene.lay();
            let ours = dir.path().join(OURS);
            let text = fs::read_to_string(&ours).unwrap();
            let note = "x".repeat(1000 - text.len());
            fs::write(&ours, text.replace("two,,,", &format!("two,,{note},"))).unwrap();
            let old = files(dir.path());
            let output = cut_short(&scene, dir.path(), fault);
            assert_eq!(output.status.code(), Some(code), "{what}: {}", told(&output));
            assert_eq!(files(dir.path()) == old, code == 3, "{what}");
        }
    }
}

/// Runs a command that may write files of 1 KiB at most, to a file that nearly has them.
fn cut_short(scene: &Scene, dir: &Path, fault: Option<&str>) -> Output {
    let ready = scene.command(dir);
    let mut shell = Command::new("bash");
    shell.args(["-c", "ulimit -f 1; exec \"$@\"", "bash"]).current_dir(dir).env_clear();
    shell.arg(ready.get_program()).args(ready.get_args());
    for (name, value) in ready.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    match fault {
        None => shell.output().unwrap(),
        Some(fault) => trace::inject(&shell, &[fault.to_string()]),
    }
}
