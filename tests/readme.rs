//! Every block of the README is run: commands on the repository's own workspace, what they print
//! compared, the two promised commands present and true.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;

/// Blocks of a language: the lines between fences.
fn blocks(language: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("README.md")).unwrap();
    let mut found = Vec::new();
    let mut rest = text.as_str();
    let fence = format!("```{language}\n");
    while let Some((_, after)) = rest.split_once(&fence) {
        let (block, next) = after.split_once("```").unwrap();
        found.push(block.to_string());
        rest = next;
    }
    found
}

/// Arguments of a command line: words, or texts in double quotes.
fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    quoted
        .flat_map(|(at, part)| {
            if at % 2 == 1 {
                vec![part.to_string()]
            } else {
                part.split_whitespace().map(str::to_string).collect()
            }
        })
        .collect()
}

#[test]
fn the_two_commands_are_there_and_ci_runs_the_second() {
    let shell = blocks("sh").concat();
    let lines: Vec<&str> = shell.lines().collect();
    assert!(lines.contains(&"cargo run --release -- report"), "{lines:?}");
    assert!(lines.contains(&"cargo test"), "{lines:?}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ci = fs::read_to_string(root.join(".ci/run")).unwrap();
    assert_eq!(ci.lines().last(), Some("cargo test"));
}

#[test]
fn every_shell_command_runs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::TempDir::new().unwrap();
    for line in blocks("sh").concat().lines().filter(|line| *line != "cargo test") {
        let (args, place) = match line.strip_prefix("cargo run --release -- ") {
            Some(args) => (args, root),
            None => (
                line.strip_prefix("ruta ").unwrap_or_else(|| panic!("not run: {line}")),
                folder.path(),
            ),
        };
        let output = support::command(place).args(words(args)).output().unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{line}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn every_shown_output_is_what_is_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let blocks = blocks("console");
    assert!(!blocks.is_empty());
    for block in blocks {
        let (line, shown) = block.split_once('\n').unwrap();
        let args = line.strip_prefix("$ ruta ").unwrap_or_else(|| panic!("not run: {line}"));
        let output = support::command(root).args(words(args)).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let neat = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert_eq!(neat(&printed), neat(shown), "{line}");
    }
}
