//! An answers file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_app::answers_file::invariants::hold(bytes));
