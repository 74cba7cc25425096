//! The file of an account's records.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_records::invariants::hold(bytes));
