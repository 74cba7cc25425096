//! Acting as somebody else: another user of this computer, or under another umask.

#![allow(clippy::unwrap_used)]

use std::env;
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The user and group that own nothing (Debian's `nobody` and `nogroup`).
const NOBODY: u32 = 65534;
/// By what a process that a test starts knows what it is to do.
const TOLD: &str = "FIRSTDAY_TEST_ELSEWHERE";

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

/// Another user of this computer.
#[derive(Clone, Copy, Debug)]
pub struct OtherUser(());

impl OtherUser {
    /// Where this process may become another user. If not, says that the test `name` is skipped.
    #[must_use]
    pub fn here(name: &str) -> Option<Self> {
        let other = Self(());
        let mut tried = other.command();
        if tried
            .arg("true")
            .output()
            .is_ok_and(|run| run.status.success())
        {
            return Some(other);
        }
        skipped(name, "only root can become another user, by setpriv");
        None
    }

    /// The number of the user, and of its group.
    #[must_use]
    pub fn id(self) -> u32 {
        NOBODY
    }

    /// What is run by this is run as the other user: a program and its arguments follow.
    #[must_use]
    pub fn command(self) -> Command {
        let mut setpriv = Command::new("setpriv");
        setpriv.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
        setpriv
    }

    /// Locks a file until it is let go, and makes it where there is none.
    ///
    /// # Panics
    /// When it cannot be locked.
    #[must_use]
    pub fn lock(self, path: &Path) -> Running {
        let mut flock = self.command();
        let script = r#"[ -e "$0" ] || : > "$0"; exec 9< "$0"; flock 9; echo held; exec sleep 600"#;
        flock.args(["sh", "-c", script]).arg(path);
        let mut child = flock.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = [0; 5];
        child
            .stdout
            .as_mut()
            .unwrap()
            .read_exact(&mut said)
            .unwrap();
        Running(child)
    }

    /// Whether it can lock a file.
    ///
    /// # Panics
    /// When that cannot be tried.
    #[must_use]
    pub fn can_lock(self, path: &Path) -> bool {
        let mut flock = self.command();
        let tried = flock.args(["flock", "--nonblock"]).arg(path).arg("true");
        tried.output().unwrap().status.success()
    }
}

/// A program that runs until it is let go.
#[derive(Debug)]
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What is run by this has that umask: a program and its arguments follow.
#[must_use]
pub fn under(umask: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", r#"umask "$0"; exec "$@""#, umask]);
    shell
}

/// Runs one test of this program again, in a process of its own that `command` starts and that is
/// [`told`] `path`. Gives what it said.
///
/// # Panics
/// When it fails.
pub fn again(test: &str, command: &mut Command, path: &Path) -> String {
    let output = command
        .arg(env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(TOLD, path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{error}");
    said
}

/// What a test that runs [`again`] was told; `None` where it runs as all others do.
#[must_use]
pub fn told() -> Option<PathBuf> {
    env::var_os(TOLD).map(PathBuf::from)
}
