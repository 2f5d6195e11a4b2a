//! Gathers what the machine offers, runs, and ends with the exit status. All else is in the library.

use std::process::ExitCode;

use ruta::cli::host::Host;
use ruta::cli::run::run;
use ruta::model::memory;

fn main() -> ExitCode {
    memory::keep();
    ExitCode::from(run(Host::gather()))
}
