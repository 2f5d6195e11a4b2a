//! Files saved in another format by LibreOffice, where there is one.

#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// CSV of the second sheet: commas, quotes, UTF-8, as shown.
pub const CSV: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";

/// Saves a file in another format; none, and a line that says so, if there is no LibreOffice.
pub fn saved(folder: &Path, file: &Path, format: &str) -> Option<PathBuf> {
    all_saved(folder, std::slice::from_ref(&file.to_path_buf()), format)?.pop()
}

/// Saves several files at once, by name.
pub fn all_saved(folder: &Path, files: &[PathBuf], format: &str) -> Option<Vec<PathBuf>> {
    let out = folder.join(format.split(':').next().unwrap());
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", format, "--outdir"])
        .arg(&out)
        .args(files)
        .env("HOME", folder)
        .output();
    match done {
        Err(_) => {
            // Straight to the stream: what a passing test prints is not shown.
            let said =
                format!("PASSED OVER: no LibreOffice (soffice) to save a form as {format}\n");
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            None
        }
        Ok(output) => {
            let files = fs::read_dir(&out).unwrap_or_else(|_| panic!("{output:?}"));
            let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
            files.sort();
            Some(files)
        }
    }
}
