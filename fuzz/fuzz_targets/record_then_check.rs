//! Any bytes to `record_then_check` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::record_then_check(bytes));
