//! Any bytes to `survey` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::survey(bytes));
