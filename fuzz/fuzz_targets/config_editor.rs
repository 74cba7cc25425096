//! Every text is tried with every edit of the AWS files, as the property tests of
//! `crates/aws-files` do with texts that they make up.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        firstday_aws_files::invariants::hold(text);
    }
});
