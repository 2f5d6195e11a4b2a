//! Files and folders that may not be written, links, pipes, folders that go away.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use crate::say;
use crate::scene::{ALL, OURS, Scene, files, told};
use crate::support::tried;

const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

fn mode(path: &Path, bits: u32) {
    fs::set_permissions(path, Permissions::from_mode(bits)).unwrap();
}

/// A command is refused with exit status 3, names the place, and changes nothing.
fn refused(scene: &Scene, dir: &Path, run: &dyn Fn() -> Output, what: &str) {
    let what = format!("{}: {what}", scene.name);
    let old = files(dir);
    let output = run();
    assert_eq!(output.status.code(), Some(3), "{what}: {}", told(&output));
    assert!(String::from_utf8_lossy(&output.stderr).contains("data"), "{what}: {}", told(&output));
    assert_eq!(files(dir), old, "{what}");
}

#[test]
fn a_read_only_file_is_left_alone() {
    let scenes = [ALL[1], ALL[2], ALL[4], ALL[5]];
    for scene in scenes {
        let dir = scene.lay();
        mode(&dir.path().join(OURS), 0o444);
        let run = || scene.command(dir.path()).output().unwrap();
        refused(&scene, dir.path(), &run, "a read-only file");
        mode(&dir.path().join(OURS), 0o644);
        scene.repeat(dir.path(), scene.name);
    }
    tried("access.read-only", scenes.len());
}

#[test]
fn without_permission_nothing_changes() {
    let id = Command::new("setpriv").args(NOBODY).arg("true").output();
    if !id.is_ok_and(|output| output.status.success()) {
        say("SKIPPED: permissions of another user: setpriv is missing or not permitted");
        return;
    }
    for scene in ALL {
        let dir = scene.lay();
        let program = dir.path().join("ruta");
        fs::copy(env!("CARGO_BIN_EXE_ruta"), &program).unwrap();
        mode(dir.path(), 0o755);
        let ready = scene.command(dir.path());
        let run = || {
            let mut nobody = Command::new("setpriv");
            nobody.args(NOBODY).arg(&program).args(ready.get_args()).current_dir(dir.path());
            nobody
                .env_clear()
                .envs(ready.get_envs().filter_map(|(name, value)| Some((name, value?))));
            nobody.env("PATH", std::env::var_os("PATH").unwrap_or_default()).output().unwrap()
        };
        refused(&scene, dir.path(), &run, "the folder of another user");
        if dir.path().join(OURS).exists() {
            mode(&dir.path().join("data"), 0o777);
            refused(&scene, dir.path(), &run, "the file of another user");
            // To be rewritten a file needs its folder, too.
            mode(&dir.path().join(OURS), 0o666);
            mode(&dir.path().join("data"), 0o755);
            if scene.before == crate::scene::Before::Narrow {
                refused(&scene, dir.path(), &run, "new columns in the folder of another user");
            }
        }
        fs::remove_file(&program).unwrap();
        scene.repeat(dir.path(), scene.name);
    }
    tried("access.other-user", ALL.len());
}

#[test]
fn a_report_names_the_file_that_may_not_be_read() {
    let dir = ALL[1].lay();
    let program = dir.path().join("ruta");
    fs::copy(env!("CARGO_BIN_EXE_ruta"), &program).unwrap();
    mode(dir.path(), 0o755);
    mode(&dir.path().join(OURS), 0);
    let mut nobody = Command::new("setpriv");
    nobody.args(NOBODY).arg(&program).args(["report", "--lang", "en"]).current_dir(dir.path());
    let Ok(output) = nobody.output() else {
        say("SKIPPED: permissions of another user: setpriv is missing");
        return;
    };
    if String::from_utf8_lossy(&output.stderr).contains("setpriv") {
        say("SKIPPED: permissions of another user: setpriv is not permitted");
        return;
    }
    let note = format!("nothing of it is in the figures: {OURS}.");
    let text =
        String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&note), "{}{text}", told(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn what_may_not_be_changed_is_left_alone() {
    let mut refused = 0;
    for scene in [ALL[1], ALL[2], ALL[4], ALL[5]] {
        for place in [OURS, "data"] {
            let dir = scene.lay_on_disk();
            let change = |flag: &str| {
                let done = Command::new("chattr").arg(flag).arg(dir.path().join(place)).output();
                done.is_ok_and(|output| output.status.success())
            };
            if !change("+i") {
                say("SKIPPED: chattr +i is not supported here");
                return;
            }
            // A row can still be added to a file in a folder that may not be changed.
            let adds = place == "data" && scene.before == crate::scene::Before::Full;
            let old = files(dir.path());
            let output = scene.command(dir.path()).output().unwrap();
            let now = files(dir.path());
            assert!(change("-i"));
            let code = if adds { 0 } else { 3 };
            assert_eq!(
                output.status.code(),
                Some(code),
                "{}, {place}: {}",
                scene.name,
                told(&output)
            );
            assert_eq!(now == old, !adds, "{}, {place}", scene.name);
            scene.repeat(dir.path(), scene.name);
            refused += 1;
        }
    }
    tried("access.unchangeable", refused);
    say(&format!("chattr +i: {refused} commands"));
}

#[test]
fn nothing_is_written_through_links_and_pipes() {
    for scene in [ALL[0], ALL[3]] {
        let away = tempfile::tempdir().unwrap();
        let target = away.path().join("ana.csv");
        fs::write(&target, "date,indicator,value,party\n").unwrap();
        let untouched = || assert_eq!(fs::read_dir(away.path()).unwrap().count(), 1);

        let dir = scene.lay();
        symlink(away.path(), dir.path().join("data")).unwrap();
        let run = |dir: &Path| scene.command(dir).output().unwrap();
        let output = run(dir.path());
        assert_eq!(output.status.code(), Some(3), "{}: {}", scene.name, told(&output));
        untouched();

        let dir = scene.lay();
        fs::create_dir(dir.path().join("data")).unwrap();
        symlink(&target, dir.path().join(OURS)).unwrap();
        let output = run(dir.path());
        assert_eq!(output.status.code(), Some(3), "{}: {}", scene.name, told(&output));
        assert_eq!(fs::read(&target).unwrap(), b"date,indicator,value,party\n");

        fs::remove_file(dir.path().join(OURS)).unwrap();
        assert!(Command::new("mkfifo").arg(dir.path().join(OURS)).status().unwrap().success());
        let output = run(dir.path());
        assert_eq!(output.status.code(), Some(3), "{}: {}", scene.name, told(&output));
    }
}

#[test]
fn a_folder_that_is_gone_is_said() {
    for scene in ALL {
        let dir = scene.lay();
        let gone = dir.path().join("gone");
        let mut ready = scene.command(dir.path());
        ready.args(["-C", gone.to_str().unwrap()]);
        let output = ready.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}: {}", scene.name, told(&output));
        assert!(!gone.exists() && !output.stderr.is_empty(), "{}", scene.name);
    }
}
