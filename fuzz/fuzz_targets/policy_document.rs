//! The text of a policy.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        firstday_checklist::invariants::hold(text);
    }
});
