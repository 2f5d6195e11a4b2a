//! Gathers what the machine offers, runs, and ends with the exit status. All else is in the library.

use std::process::ExitCode;

use ruta::cli::host::Host;
use ruta::cli::run::run;

/// Bytes that are rather kept for what comes next than given back.
const KEPT: usize = 8 << 20;

fn main() -> ExitCode {
    keep_memory();
    ExitCode::from(run(Host::gather()))
}

/// The C library of GNU gives memory back as soon as 128 KiB lie idle, and every page of it costs time when it is
/// fetched again. Once so large a piece has been given back, it keeps twice as much (mallopt(3), `M_MMAP_THRESHOLD`).
fn keep_memory() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(KEPT)));
}
