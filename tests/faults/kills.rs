//! Killed at each system call in turn: all rows or none, nothing lost, and the next run works.

use std::os::unix::process::ExitStatusExt;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::say;
use crate::scene::{ALL, Before, Scene, files, folder, for_each, is_temporary};
use crate::support::tried;
use crate::trace::{self, Call};

#[test]
fn killed_at_every_system_call() {
    if !trace::is_there() {
        return;
    }
    for scene in ALL {
        // Every call of each command is swept once; with other files, those that do something to files.
        let every = scene.before == Before::Full;
        let dir = scene.lay();
        let log = folder();
        let calls = trace::calls(&scene.command(dir.path()), &log.path().join("calls"));
        let wanted: Vec<Call> = calls.into_iter().filter(|call| every || touches(call)).collect();
        let (killed, with_rows) = (AtomicU32::new(0), AtomicU32::new(0));
        for_each(&wanted, |call| {
            if let Some(all) = kill(&scene, call) {
                killed.fetch_add(1, Ordering::Relaxed);
                with_rows.fetch_add(u32::from(all), Ordering::Relaxed);
            }
        });
        let (killed, with_rows) = (killed.into_inner(), with_rows.into_inner());
        say(&format!(
            "{}: killed at {killed} of {} system calls, {with_rows} times with the rows in",
            scene.name,
            wanted.len()
        ));
        tried(&format!("kills.{}", scene.part()), killed as usize);
        assert!(killed >= if every { 150 } else { 50 }, "{}: only {killed}", scene.name);
        assert!(with_rows >= 3 && with_rows < killed, "{}: {with_rows}", scene.name);
    }
}

/// Whether it is a call on files that may change or find something.
fn touches(call: &Call) -> bool {
    const ONLY_READ: [&str; 8] =
        ["brk", "lseek", "madvise", "mmap", "mprotect", "mremap", "munmap", "read"];
    call.late && !ONLY_READ.contains(&call.name.as_str())
}

/// Whether the rows were in when it was killed; nothing if it ended before that call.
fn kill(scene: &Scene, call: &Call) -> Option<bool> {
    let what = format!("{}: killed at {} {}", scene.name, call.name, call.nth);
    let dir = scene.lay();
    let old = files(dir.path());
    let fault = format!("{}:signal=SIGKILL:when={}", call.name, call.nth);
    let output = trace::inject(&scene.command(dir.path()), &[fault]);
    if output.status.signal() != Some(9) {
        assert_eq!(output.status.code(), Some(0), "{what}: {output:?}");
        return None;
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let acknowledged = said.contains("Recorded in") || said.contains("written to");
    let untouched = files(dir.path()) == old;
    assert!(call.late || untouched, "{what}");
    // From where it began the command is known to work.
    let all = !untouched && scene.holds_all(dir.path(), &old, &what);
    assert!(all || !acknowledged, "{what}: acknowledged and not there: {said}");
    if untouched {
        return Some(false);
    }
    scene.repeat(dir.path(), &what);
    let left = files(dir.path()).into_keys().filter(|path| is_temporary(path)).count();
    assert!(left <= 1, "{what}: {left} temporaries left");
    Some(all)
}
