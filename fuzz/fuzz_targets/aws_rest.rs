//! Answers of Account Management, S3 and Access Analyzer.
#![no_main]

use firstday_aws_gateway::invariants::{Protocol, replies};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| replies(Protocol::Rest, bytes));
