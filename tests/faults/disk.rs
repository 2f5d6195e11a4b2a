//! Disks that are full, files that may not grow, output that goes nowhere.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::say;
use crate::scene::{ALL, OURS, Scene, files, folder, told};
use crate::support::{command, tried};

/// A file system of its own in a folder, until it is dropped.
pub struct Mount {
    dir: TempDir,
}

impl Mount {
    /// Mounts with these arguments; nothing, and a word about it, where that is not permitted.
    pub fn new(what: &str, args: &[&str]) -> Option<Mount> {
        let dir = folder();
        let done = Command::new("mount").args(args).arg(dir.path()).output();
        if done.is_ok_and(|output| output.status.success()) {
            return Some(Mount { dir });
        }
        say(&format!("SKIPPED: {what}: mounting is not permitted here"));
        None
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.dir.path()).status();
    }
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let mut refused = 0;
    for scene in ALL {
        let size = ["-t", "tmpfs", "-o", "size=64k", "tmpfs"];
        let Some(disk) = Mount::new("a full disk", &size) else { return };
        scene.lay_in(disk.path());
        let ours = disk.path().join(OURS);
        // A file in memory grows by whole pages: fill the last one of the data file, too.
        if ours.exists() {
            let text = fs::read_to_string(&ours).unwrap();
            fs::write(&ours, format!("{}{text}", "\n".repeat(4096 - text.len()))).unwrap();
        }
        let filler = disk.path().join("filler");
        let _ = fs::write(&filler, vec![b'x'; 128 * 1024]);
        let old = files(disk.path());
        let output = scene.command(disk.path()).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{}: {}", scene.name, told(&output));
        assert_eq!(files(disk.path()), old, "{}", scene.name);
        assert!(!output.stderr.is_empty(), "{}", scene.name);
        fs::remove_file(&filler).unwrap();
        let again = scene.command(disk.path()).output().unwrap();
        assert_eq!(again.status.code(), Some(0), "{}, with room: {}", scene.name, told(&again));
        refused += 1;
    }
    tried("full.disk", refused);
    say(&format!("a full disk: {refused} commands refused, nothing changed"));
}

#[test]
fn a_full_disk_leaves_no_empty_folder_that_was_made_for_what_it_refused() {
    let commands = [
        &["form", "--all", "-o", "forms/new"][..],
        &["seal", "plenaria-2024"],
        &["manual", "-o", "pages"],
        &["init", "other/space"],
        &["record", "VP.1.1", "1", "--date", "2025-01-10", "--reporter", "ana"],
    ];
    for args in commands {
        let size = ["-t", "tmpfs", "-o", "size=512k", "tmpfs"];
        let Some(disk) = Mount::new("a full disk", &size) else { return };
        assert!(command(disk.path()).arg("init").output().unwrap().status.success());
        // A seal and a record are of rows and files that are there.
        let data = disk.path().join("data");
        let kept = args[0] != "record";
        if !kept {
            fs::remove_dir_all(&data).unwrap();
        }
        let filler = disk.path().join("filler");
        let _ = fs::write(&filler, vec![b'x'; 1024 * 1024]);
        let folders = || {
            let entries = fs::read_dir(disk.path()).unwrap().map(Result::unwrap);
            let mut names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
            names.sort();
            names
        };
        let before = folders();
        let output = command(disk.path()).args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{args:?}: {}", told(&output));
        assert_eq!(folders(), before, "{args:?}");
    }
    tried("full.folders", commands.len());
}

/// Runs a command through a shell that sets something up first.
fn by_shell(scene: &Scene, dir: &Path, script: &str) -> Command {
    let ready = scene.command(dir);
    let mut shell = Command::new("bash");
    shell.args(["-c", script, "bash"]).arg(ready.get_program()).args(ready.get_args());
    shell.current_dir(dir).env_clear().stdin(Stdio::null());
    for (name, value) in ready.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    shell
}

#[test]
fn a_file_that_may_not_grow_is_a_refused_write() {
    for scene in ALL {
        let dir = scene.lay();
        let old = files(dir.path());
        let output = by_shell(&scene, dir.path(), "ulimit -f 0; exec \"$@\"").output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{}: {}", scene.name, told(&output));
        assert_eq!(files(dir.path()), old, "{}", scene.name);
    }
    tried("full.file", ALL.len());
}

#[test]
fn output_that_goes_nowhere_undoes_nothing() {
    for (what, script) in [
        ("a closed output", "exec \"$@\" >&-"),
        ("every stream closed", "exec \"$@\" >&- 2>&- <&-"),
        ("a closed pipe", "exec 2>/dev/null; \"$@\" | true; exit ${PIPESTATUS[0]}"),
    ] {
        for scene in ALL {
            let dir = scene.lay();
            let old = files(dir.path());
            let output = by_shell(&scene, dir.path(), script).output().unwrap();
            let what = format!("{}: {what}", scene.name);
            assert_eq!(output.status.code(), Some(0), "{what}: {}", told(&output));
            assert!(scene.holds_all(dir.path(), &old, &what), "{what}");
            scene.repeat(dir.path(), &what);
        }
    }
    tried("full.closed", 3 * ALL.len());
}

#[test]
fn a_full_output_undoes_nothing() {
    for scene in ALL {
        let dir = scene.lay();
        let old = files(dir.path());
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = scene.command(dir.path()).stdout(full).output().unwrap();
        // An import shows what it is about to do; if nobody can see it, nothing is done.
        let all = scene.args[0] == "record";
        let code = if all { 0 } else { 3 };
        assert_eq!(output.status.code(), Some(code), "{}: {}", scene.name, told(&output));
        assert_eq!(scene.holds_all(dir.path(), &old, scene.name), all, "{}", scene.name);
        scene.repeat(dir.path(), scene.name);
    }
    tried("full.output", ALL.len());
}
