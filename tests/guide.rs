//! The Spanish guide is true: its files are laid down, its commands run in order, in one workspace, and
//! what it shows is what they print. `GUIDE=overwrite cargo test --test guide` writes what is printed
//! now; read the difference before committing it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Where a reader is, and what the guide should say.
struct Walk {
    folder: PathBuf,
    text: String,
    commands: usize,
}

impl Walk {
    /// Runs the commands of a block and writes it anew.
    fn console(&mut self, block: &str) {
        for line in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
            let _ = writeln!(self.text, "$ {line}");
            if let Some(folder) = line.strip_prefix("cd ") {
                self.folder = self.folder.join(folder);
                continue;
            }
            let args =
                words(line.strip_prefix("ruta ").unwrap_or_else(|| panic!("not run: {line}")));
            let mut command = support::command(&self.folder);
            let output = command.env("RUTA_LANG", "es").args(args).output().unwrap();
            assert!(!output.stderr.contains(&0x1b), "{line}");
            let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
            let said = said.concat();
            // A row tells when it was recorded: what is shown ends before the first that does.
            let shown = match said.split_once("registrada ") {
                Some((before, _)) => before.rsplit_once("\n\n").unwrap().0.to_string() + "\n…",
                None => said,
            };
            for line in shown.lines() {
                let _ = writeln!(self.text, "{}", self.lasting(line).trim_end());
            }
            self.commands += 1;
        }
    }

    /// What a line says on every machine and at every time.
    fn lasting(&self, line: &str) -> String {
        let own = fs::canonicalize(&self.folder).unwrap().display().to_string();
        let line = line
            .replace(&own, "/casa/ana")
            .replace(&self.folder.display().to_string(), "/casa/ana");
        let mut kept = String::new();
        for part in line.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
            let id = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if id.len() == 26 && id.starts_with("01") {
                kept += &part.replace(id, "01JYZ6A4T8…");
            } else {
                kept += part;
            }
        }
        kept
    }
}

/// Arguments of a command line: words, or texts in double quotes.
fn words(line: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            all.push(part.to_string());
        } else {
            all.extend(part.split_whitespace().map(str::to_string));
        }
    }
    all
}

#[test]
fn every_command_of_the_guide_runs_and_prints_what_it_shows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/es/guia.md");
    let guide = fs::read_to_string(&path).unwrap();
    let home = tempfile::TempDir::new().unwrap();
    let mut walk = Walk { folder: home.path().to_path_buf(), text: String::new(), commands: 0 };
    let mut rest = guide.as_str();
    while let Some((before, after)) = rest.split_once("\n```") {
        let (info, after) = after.split_once('\n').unwrap();
        let (block, next) = after.split_once("```").unwrap();
        let _ = write!(walk.text, "{before}\n```{info}\n");
        match info.split_once(' ') {
            Some((_, name)) => {
                let file = walk.folder.join(name);
                fs::write(file, block).unwrap();
                walk.text += block;
            }
            None if info == "console" => walk.console(block),
            None => walk.text += block,
        }
        walk.text += "```";
        rest = next;
    }
    walk.text += rest;
    assert!(walk.commands > 20, "{}", walk.commands);
    if std::env::var("GUIDE").is_ok_and(|how| how == "overwrite") {
        fs::write(&path, &walk.text).unwrap();
    }
    for (at, (shown, printed)) in guide.lines().zip(walk.text.lines()).enumerate() {
        assert_eq!(shown, printed, "docs/es/guia.md:{}", at + 1);
    }
    assert_eq!(guide.lines().count(), walk.text.lines().count());
}
