//! IAM's report on every user's credentials.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| firstday_aws_gateway::invariants::credential_report(bytes));
