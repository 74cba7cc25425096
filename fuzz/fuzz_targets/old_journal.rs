//! The journal of version 1.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_records::invariants::hold_for_version_1(bytes));
