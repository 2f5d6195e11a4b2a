//! Any bytes to `csv_read` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::csv_read(bytes));
