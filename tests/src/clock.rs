//! Another time of day for the programs of a test, while the tests' own clock stays.

use std::process::Command;

/// Where Debian's package faketime has its library. The loader fills in `$LIB`.
const LIBRARY: &str = "/usr/$LIB/faketime/libfaketime.so.1";

/// Lets `command` and what it starts believe that it is later by `seconds`. Only the time of day
/// moves: what is waited for takes as long as ever.
pub fn later(command: &mut Command, seconds: i64) -> &mut Command {
    command
        .env("LD_PRELOAD", LIBRARY)
        .env("FAKETIME", format!("{seconds:+}s"))
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
}

/// The same with a file that says by how much, looked at again and again while the command runs.
pub fn later_by_file<'c>(command: &'c mut Command, file: &std::path::Path) -> &'c mut Command {
    command
        .env("LD_PRELOAD", LIBRARY)
        .env("FAKETIME_TIMESTAMP_FILE", file)
        .env("FAKETIME_NO_CACHE", "1")
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
}

/// The day, in UTC, that is so many days away, as `2026-11-26`.
pub fn in_days(days: i64) -> String {
    let later = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
    later.strftime("%Y-%m-%d").to_string()
}
