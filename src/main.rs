//! Gathers what the machine offers, runs, and ends with the exit status. All else is in the library.

use std::process::ExitCode;

use ruta::cli::host::Host;
use ruta::cli::run::run;

/// Memory for large files, in pages as large as there are: the C library's own is had from the system in small pages, and of
/// a file of 100,000 rows a quarter of the time went into having them emptied. Elsewhere there is no such measure yet.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(run(Host::gather()))
}
