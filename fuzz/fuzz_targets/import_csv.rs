//! Any bytes to `import_csv` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::import_csv(bytes));
