//! Answers of Budgets, Cost Explorer, CloudTrail and others.
#![no_main]

use firstday_aws_gateway::invariants::{Protocol, replies};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| replies(Protocol::Json, bytes));
