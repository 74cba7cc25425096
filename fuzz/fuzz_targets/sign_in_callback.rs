//! A knock on the port to which the browser comes back.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_aws_gateway::invariants::callback(bytes));
