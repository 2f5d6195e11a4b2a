//! Any bytes to `formula_guard` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::formula_guard(bytes));
