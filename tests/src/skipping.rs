//! Saying that something could not be tested.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;

/// Says that `name` was not tested, and why: in the test's output, and in the file that
/// `FIRSTDAY_SKIPPED` names, where it is counted.
///
/// # Panics
/// When that file cannot be written.
pub fn skipped(name: &str, why: &str) {
    println!("SKIPPED: {name}: {why}");
    let Some(path) = env::var_os("FIRSTDAY_SKIPPED") else {
        return;
    };
    let file = OpenOptions::new().create(true).append(true).open(path);
    writeln!(file.unwrap(), "SKIPPED: {name}: {why}").unwrap();
}
