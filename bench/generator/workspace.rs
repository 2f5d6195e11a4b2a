//! A whole workspace on disk, and the SHA-256 of each of its files.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};

use sha2::{Digest, Sha256};

use super::answer::Answer;
use super::key::Key;
use super::lines::Lines;
use super::options::Options;
use super::{journal, roadmaps};

/// The data file.
pub const DATA: &str = "data/measurements.csv";
/// Its conflict copy.
pub const COPY: &str = "data/measurements (conflicted copy 2026-01-02).csv";

/// A file that was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// Path within the workspace, with `/`.
    pub path: String,
    /// SHA-256 in hexadecimal digits.
    pub digest: String,
    /// Length in bytes.
    pub bytes: u64,
}

/// A file being written, with its digest.
struct Output {
    path: String,
    file: BufWriter<File>,
    digest: Sha256,
    bytes: u64,
}

impl Output {
    fn create(options: &Options, path: &str) -> io::Result<Output> {
        let full = options.folder.join(path);
        if let Some(parent) = full.parent() {
            fs::create_dir_all(parent)?;
        }
        let file = BufWriter::with_capacity(1 << 20, File::create(full)?);
        Ok(Output { path: path.to_string(), file, digest: Sha256::new(), bytes: 0 })
    }

    /// Writes what has gathered, once it is worth it, and empties it.
    fn pour(&mut self, gathered: &mut Vec<u8>, at_least: usize) -> io::Result<()> {
        if gathered.len() >= at_least {
            self.digest.update(&*gathered);
            self.bytes += gathered.len() as u64;
            self.file.write_all(gathered)?;
            gathered.clear();
        }
        Ok(())
    }

    fn close(mut self) -> io::Result<Written> {
        self.file.flush()?;
        let digest = self.digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Written { path: self.path, digest, bytes: self.bytes })
    }
}

const GATHERED: usize = 1 << 16;

/// Writes the workspace, `definitions.csv`, `expected.csv` and, if asked for, `postings.journal`.
///
/// # Errors
/// Those of the disk.
pub fn write(options: &Options) -> io::Result<Vec<Written>> {
    let mut written = vec![whole(options, "ruta.toml", roadmaps::CONFIG)?];
    for (path, text) in roadmaps::files(options) {
        written.push(whole(options, &path, &text)?);
    }
    written.push(whole(options, "definitions.csv", &roadmaps::table(options))?);
    let lines = Lines::new(options);
    let mut answer = Answer::new(options);
    written.push(data(options, &lines, &mut answer)?);
    if options.copy {
        written.push(copy(options, &lines, &mut answer)?);
    }
    if options.hledger {
        written.push(postings(options, &lines)?);
    }
    let expected = answer.csv(|day| lines.day(day).to_string());
    written.push(whole(options, "expected.csv", &expected)?);
    Ok(written)
}

fn whole(options: &Options, path: &str, text: &str) -> io::Result<Written> {
    let mut output = Output::create(options, path)?;
    output.pour(&mut text.as_bytes().to_vec(), 0)?;
    output.close()
}

fn data(options: &Options, lines: &Lines, answer: &mut Answer) -> io::Result<Written> {
    let mut output = Output::create(options, DATA)?;
    let mut gathered = lines.header().as_bytes().to_vec();
    for position in 0..options.rows {
        lines.write(position, &mut gathered);
        if let Some(key) = lines.counted(position) {
            answer.add(&key);
        }
        output.pour(&mut gathered, GATHERED)?;
    }
    output.pour(&mut gathered, 0)?;
    output.close()
}

/// The second half of the file again and a hundredth of new rows, which count if they have ids.
fn copy(options: &Options, lines: &Lines, answer: &mut Answer) -> io::Result<Written> {
    let mut output = Output::create(options, COPY)?;
    let mut gathered = lines.header().as_bytes().to_vec();
    for position in options.rows / 2..options.rows {
        lines.write(position, &mut gathered);
        output.pour(&mut gathered, GATHERED)?;
    }
    let plain = Options { bad: 0, duplicates: 0, corrections: 0, ..options.clone() };
    let lines = Lines::new(&plain);
    for position in options.rows..options.rows + options.rows / 100 {
        lines.write(position, &mut gathered);
        if options.ids {
            answer.add(&Key::at(options, position));
        }
        output.pour(&mut gathered, GATHERED)?;
    }
    output.pour(&mut gathered, 0)?;
    output.close()
}

fn postings(options: &Options, lines: &Lines) -> io::Result<Written> {
    let mut output = Output::create(options, "postings.journal")?;
    let mut gathered = Vec::new();
    for key in (0..options.rows).filter_map(|position| lines.counted(position)) {
        journal::write(options, &key, lines.day(key.day), &mut gathered);
        output.pour(&mut gathered, GATHERED)?;
    }
    output.pour(&mut gathered, 0)?;
    output.close()
}
