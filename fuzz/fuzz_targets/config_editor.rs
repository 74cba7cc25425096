//! Every text is tried with every edit of the AWS files, as the property tests of
//! `crates/app/src/aws_files` do with texts that they make up.
#![no_main]

// The editor alone, without the AWS SDK that its crate brings along.
#[allow(
    dead_code,
    unused_imports,
    reason = "reading and writing of files is not tried here"
)]
#[path = "../../crates/app/src/aws_files/mod.rs"]
mod aws_files;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        aws_files::invariants::hold(text);
    }
});
