//! The token that says who signed in.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_aws_gateway::invariants::id_token(bytes));
