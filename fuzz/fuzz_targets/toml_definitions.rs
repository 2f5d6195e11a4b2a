//! Any bytes to `toml_definitions` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::toml_definitions(bytes));
