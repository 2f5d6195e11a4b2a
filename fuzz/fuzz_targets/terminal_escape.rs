//! Any bytes to `terminal_escape` of the targets.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ruta_fuzz::terminal_escape(bytes));
