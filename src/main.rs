//! Gathers what the machine offers, runs, and ends with the exit status. All else is in the library.

use std::process::ExitCode;

use ruta::cli::host::Host;
use ruta::cli::run::run;

fn main() -> ExitCode {
    ExitCode::from(run(Host::gather()))
}
