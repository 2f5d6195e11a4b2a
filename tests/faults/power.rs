//! A power cut: what was acknowledged is on the disk, whatever the system had not written yet.
//!
//! A file system in a file is copied while it is mounted. The copy is what a machine would find after its power
//! failed at that moment: what is only in the system's memory is not in it.

use std::fs;
use std::process::Command;

use crate::disk::Mount;
use crate::say;
use crate::scene::{ALL, OURS, Scene, folder, told};
use crate::support::tried;

#[test]
fn what_was_acknowledged_is_there_after_a_power_cut() {
    let mut cuts = 0;
    for scene in ALL {
        let Some(()) = cut(&scene) else { return };
        cuts += 1;
    }
    tried("power", cuts);
    say(&format!("power cut: {cuts} commands acknowledged, every row there afterwards"));
}

fn cut(scene: &Scene) -> Option<()> {
    let dir = folder();
    let at = |name: &str| dir.path().join(name).display().to_string();
    let (disk, copy) = (at("disk"), at("copy"));
    fs::File::create(&disk).unwrap().set_len(8 << 20).unwrap();
    let made = Command::new("mkfs.ext4").args(["-q", "-O", "^resize_inode", &disk]).output();
    if !made.is_ok_and(|output| output.status.success()) {
        say("SKIPPED: a power cut: no mkfs.ext4 on this machine");
        return None;
    }
    let mounted = Mount::new("a power cut", &["-o", "loop", &disk])?;
    scene.lay_in(mounted.path());
    Command::new("sync").arg("-f").arg(mounted.path()).status().unwrap();
    // What nobody confirms must be missing afterwards, or this test would prove nothing.
    fs::write(mounted.path().join("unconfirmed"), "x").unwrap();
    let output = scene.command(mounted.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}: {}", scene.name, told(&output));
    let wanted = fs::read_to_string(mounted.path().join(OURS)).unwrap();
    fs::copy(&disk, &copy).unwrap();
    drop(mounted);
    let after = Mount::new("a power cut", &["-o", "loop", &copy])?;
    let found = fs::read_to_string(after.path().join(OURS)).unwrap_or_default();
    assert_eq!(found, wanted, "{}: after a power cut", scene.name);
    let unconfirmed = fs::read(after.path().join("unconfirmed")).unwrap_or_default();
    assert!(unconfirmed.is_empty(), "{}: the copy holds what was not confirmed", scene.name);
    scene.repeat(after.path(), scene.name);
    Some(())
}
