//! Any bytes to `xlsx_package` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::xlsx_package(bytes));
