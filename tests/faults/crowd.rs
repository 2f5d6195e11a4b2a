//! Many writers at once in one file, with readers between: every acknowledged row once, no torn row ever seen.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::say;
use crate::scene::{ALL, OURS, json};
use crate::support::{accounts, command, find, text, tried};
use crate::trace;

const WRITERS: u32 = 50;
const ROUNDS: u32 = 20;
/// Between two imports and two reports: readers are to be there, not to take the machine.
const BREATH: Duration = Duration::from_millis(100);

/// What a crowd did.
#[derive(Default)]
struct Done {
    recorded: u32,
    imported: u32,
    reports: u32,
}

#[test]
fn a_thousand_rows_by_fifty_writers() {
    let mut all = Done::default();
    // Each round begins with the race for who makes the file.
    for round in 0..ROUNDS {
        let dir = ALL[0].lay();
        let record = |event: &str| record(dir.path(), event);
        let done = crowd(dir.path(), WRITERS, &record);
        settled(dir.path(), &done, &format!("round {round}"));
        all.recorded += done.recorded;
        all.imported += done.imported;
        all.reports += done.reports;
    }
    assert_eq!(all.recorded, 1000);
    tried("crowd.fifty", all.recorded as usize);
    told("a crowd", &all);
}

#[test]
fn slow_writers() {
    if !trace::is_there() {
        return;
    }
    let dir = ALL[0].lay();
    let record = |event: &str| {
        let slow = "inject=write:delay_enter=20000".to_string();
        let trace = "trace=write".to_string();
        let options = ["-o".into(), "/dev/null".into(), "-e".into(), trace, "-e".into(), slow];
        trace::under(&record(dir.path(), event), &options)
    };
    let done = crowd(dir.path(), 30, &record);
    settled(dir.path(), &done, "slow writers");
    tried("crowd.slow", done.recorded as usize);
    told("slow writers", &done);
}

/// Writers, all at once, while others import and read.
fn crowd(dir: &Path, writers: u32, record: &dyn Fn(&str) -> Command) -> Done {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let imports = scope.spawn(|| {
            let mut number = 0;
            while !over.load(Ordering::Relaxed) {
                import(dir, number);
                number += 1;
                thread::sleep(BREATH);
            }
            2 * number
        });
        let reports = scope.spawn(|| {
            let (mut most, mut number) = (0, 0);
            while !over.load(Ordering::Relaxed) {
                let report = json(dir, &["report", "--format", "json"], "a reader");
                let rows = accounts(&report);
                assert!(rows[0] == rows[1] && rows[0] >= most, "a reader: {rows:?} after {most}");
                most = rows[0];
                number += 1;
                thread::sleep(BREATH);
            }
            number
        });
        let recorded = round(writers, record);
        over.store(true, Ordering::Relaxed);
        Done { recorded, imported: imports.join().unwrap(), reports: reports.join().unwrap() }
    })
}

/// Starts all writers at once; who finds the file locked for too long tries again.
fn round(writers: u32, record: &dyn Fn(&str) -> Command) -> u32 {
    let event = |writer: u32| format!("w{writer}");
    let start = |writer: u32| -> (u32, Child) { (writer, record(&event(writer)).spawn().unwrap()) };
    let mut running: Vec<(u32, Child)> = (0..writers).map(start).collect();
    let mut through = 0;
    while let Some((writer, child)) = running.pop() {
        let output = child.wait_with_output().unwrap();
        match output.status.code() {
            Some(0) => through += 1,
            Some(4) => running.push(start(writer)),
            _ => panic!("{}: {output:?}", event(writer)),
        }
    }
    through
}

fn record(dir: &Path, event: &str) -> Command {
    let mut ready = command(dir);
    let row = ["record", "T.1.1", "1", "--party", "GTM", "--date", "2025-03-12", "--event", event];
    ready.args(row).args(["--reporter", "ana"]);
    ready.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    ready
}

/// Two more rows into the same file, by `import`.
fn import(dir: &Path, number: u32) {
    let name = format!("more-{number}.csv");
    let rows = format!(
        "date,indicator,value,party,event\n2025-04-01,T.1.1,1,BOL,i{number}a\n2025-04-01,T.1.1,1,BOL,i{number}b\n"
    );
    std::fs::write(dir.join(&name), rows).unwrap();
    loop {
        let output = command(dir)
            .args(["import", &name, "--yes", "--reporter", "ana"])
            .stdin(Stdio::null())
            .output()
            .unwrap();
        match output.status.code() {
            Some(0) => return,
            Some(4) => {}
            _ => panic!("import {number}: {output:?}"),
        }
    }
}

/// Every row is there once: by the report's count, and by the event that each has to itself.
fn settled(dir: &Path, done: &Done, what: &str) {
    let wanted = done.recorded + done.imported;
    let report = json(dir, &["report", "--format", "json"], what);
    assert_eq!(accounts(&report)[..2], [u64::from(wanted); 2], "{what}");
    assert_eq!(text(&find(&report, "T.1.1")["value"]), wanted.to_string(), "{what}");
    let file = std::fs::read_to_string(dir.join(OURS)).unwrap();
    let mut events: Vec<&str> =
        file.lines().skip(1).map(|line| line.split(',').nth(5).unwrap()).collect();
    events.sort_unstable();
    events.dedup();
    assert_eq!(events.len() as u32, wanted, "{what}");
}

fn told(what: &str, done: &Done) {
    say(&format!(
        "{what}: {} rows recorded and {} imported, all there once; {} reports meanwhile",
        done.recorded, done.imported, done.reports
    ));
    assert!(done.reports >= 3 && done.imported >= 2, "{what}: too few");
}
