//! A practice account's file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_practice::invariants::hold(bytes));
