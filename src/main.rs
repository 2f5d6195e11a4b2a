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
    if cfg!(target_os = "linux") {
        let mut kept = Vec::<u8>::new();
        // Where there is not even so much, nothing is to be kept.
        let _ = kept.try_reserve_exact(KEPT);
        drop(std::hint::black_box(kept));
    }
}
