//! Programs that a test writes and runs, also as somebody else.
//!
//! While one thread has a file open for writing, another may start a program, whose process holds
//! the file open too until it becomes that program. The system refuses to run a file that anybody
//! has open for writing (`ETXTBSY`, execve(2)): so a test that writes a program and runs it fails
//! now and then.

mod other;

use std::io::{ErrorKind, Result, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

pub use other::{OtherUser, Running, again, skipped, told, under};

/// Longer than a process takes to become another program.
const PATIENCE: Duration = Duration::from_secs(10);

/// Writes a program that can be run at once, and makes the folders above it. Another process writes
/// it, so that this one never has it open.
///
/// # Errors
/// Where the shell could not be started or heard.
///
/// # Panics
/// When the shell could not write the file.
pub fn write(program: &Path, script: &str) -> Result<()> {
    let mut shell = Command::new("/bin/sh")
        .args([
            "-ec",
            r#"mkdir -p "${1%/*}"; cat > "$1"; chmod 755 "$1""#,
            "sh",
        ])
        .arg(program)
        .stdin(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = shell.stdin.take() {
        input.write_all(script.as_bytes())?;
    }
    let ended = shell.wait()?;
    assert!(ended.success(), "{} was not written", program.display());
    Ok(())
}

/// Runs a program that this process itself has just written.
///
/// # Errors
/// Where it cannot be run.
pub fn output(program: &Path) -> Result<Output> {
    let begun = Instant::now();
    loop {
        match Command::new(program).output() {
            Err(error)
                if error.kind() == ErrorKind::ExecutableFileBusy && begun.elapsed() < PATIENCE => {}
            done => return done,
        }
    }
}
