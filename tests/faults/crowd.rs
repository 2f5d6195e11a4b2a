//! Many writers at once in one file, with readers between: every acknowledged row once, no torn row ever seen.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

use crate::say;
use crate::scene::{ALL, OURS, json};
use crate::support::{accounts, command, find, text};
use crate::trace;

const WRITERS: u32 = 50;
const ROUNDS: u32 = 20;

/// What a crowd did.
#[derive(Default)]
struct Done {
    recorded: u32,
    imported: AtomicU32,
    reports: AtomicU32,
}

#[test]
fn a_thousand_rows_by_fifty_writers() {
    let dir = ALL[0].lay();
    let record = |event: &str| record(dir.path(), event);
    let done = crowd(dir.path(), WRITERS, ROUNDS, &record);
    assert_eq!(done.recorded, 1000);
    settled(dir.path(), &done, "a crowd");
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
    let done = crowd(dir.path(), 10, 4, &record);
    settled(dir.path(), &done, "a slow crowd");
}

/// Rounds of writers, each told of when all of a round are through, while others import and read.
fn crowd(dir: &Path, writers: u32, rounds: u32, record: &dyn Fn(&str) -> Command) -> Done {
    let (mut done, over) = (Done::default(), AtomicBool::new(false));
    let (imported, reports) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0.. {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                import(dir, number);
                imported.fetch_add(2, Ordering::Relaxed);
            }
        });
        scope.spawn(|| {
            let mut most = 0;
            while !over.load(Ordering::Relaxed) {
                let report = json(dir, &["report", "--format", "json"], "a reader");
                let rows = accounts(&report);
                assert!(rows[0] == rows[1] && rows[0] >= most, "a reader: {rows:?} after {most}");
                most = rows[0];
                reports.fetch_add(1, Ordering::Relaxed);
            }
        });
        for round in 0..rounds {
            done.recorded += self::round(round, writers, record);
        }
        over.store(true, Ordering::Relaxed);
    });
    Done { imported, reports, ..done }
}

/// Starts all writers of a round at once; who finds the file locked for too long tries again.
fn round(round: u32, writers: u32, record: &dyn Fn(&str) -> Command) -> u32 {
    let event = |writer: u32| format!("r{round}w{writer}");
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
    let wanted = done.recorded + done.imported.load(Ordering::Relaxed);
    let report = json(dir, &["report", "--format", "json"], what);
    assert_eq!(accounts(&report)[..2], [u64::from(wanted); 2], "{what}");
    assert_eq!(text(&find(&report, "T.1.1")["value"]), wanted.to_string(), "{what}");
    let file = std::fs::read_to_string(dir.join(OURS)).unwrap();
    let mut events: Vec<&str> =
        file.lines().skip(1).map(|line| line.split(',').nth(5).unwrap()).collect();
    events.sort_unstable();
    events.dedup();
    assert_eq!(events.len() as u32, wanted, "{what}");
    let reports = done.reports.load(Ordering::Relaxed);
    say(&format!(
        "{what}: {} rows recorded and {} imported, all there once; {reports} reports meanwhile",
        done.recorded,
        done.imported.load(Ordering::Relaxed)
    ));
    assert!(reports >= 3 && done.imported.load(Ordering::Relaxed) >= 2, "{what}: too few");
}
