//! Writes a benchmark workspace and prints the SHA-256 of each of its files.
//!
//! `cargo run --release --example generate -- FOLDER --rows 1_000_000 --indicators 1000`; all options
//! stand in `generator/options.rs`. Percentages: `--quoted 10 --duplicates 0.1 --bad 1 --corrections 5`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that talks to its caller")]

mod generator;

use std::process::ExitCode;

use generator::options::Options;

fn main() -> ExitCode {
    let written = Options::parse(std::env::args().skip(1))
        .and_then(|options| generator::workspace::write(&options).map_err(|e| e.to_string()));
    match written {
        Ok(files) => {
            for file in files {
                println!("{}  {}", file.digest, file.path);
            }
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("generate: {reason}");
            ExitCode::FAILURE
        }
    }
}
