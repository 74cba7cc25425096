//! Answers of IAM, STS and EC2.
#![no_main]

use firstday_aws_gateway::invariants::{Protocol, replies};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| replies(Protocol::Query, bytes));
