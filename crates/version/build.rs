//! Finds the commit that the programs are built from, and its day. Two builds of one commit say the same: nothing of
//! the time of building or of the machine goes into them.

use std::path::Path;
use std::process::Command;

/// In an archive that git made, git has put the commit and its day here (`.gitattributes`, `export-subst`).
const STATED: &str = "commit.txt";

fn main() {
    println!("cargo:rerun-if-changed={STATED}");
    println!("cargo:rerun-if-changed=build.rs");
    let found = stated().or_else(from_git);
    let number = env!("CARGO_PKG_VERSION");
    let (commit, date) = found.unwrap_or_default();
    let text = match commit.get(..12) {
        Some(short) => format!("{number} ({short} {date})"),
        None => number.to_owned(),
    };
    println!("cargo:rustc-env=FIRSTDAY_VERSION={text}");
    println!("cargo:rustc-env=FIRSTDAY_COMMIT={commit}");
    println!("cargo:rustc-env=FIRSTDAY_DATE={date}");
}

/// As the archive states it.
fn stated() -> Option<(String, String)> {
    commit_and_date(&std::fs::read_to_string(STATED).ok()?)
}

/// As git has it, where this is the repository of Firstday and not one in which a copy of it lies.
fn from_git() -> Option<(String, String)> {
    let top = git(&["rev-parse", "--show-toplevel"])?;
    let root = Path::new("../..").canonicalize().ok()?;
    if Path::new(&top).canonicalize().ok()? != root {
        return None;
    }
    for name in ["HEAD", "logs/HEAD"] {
        let path = git(&["rev-parse", "--git-path", name])?;
        // Cargo would run this anew each time for a file that is not there.
        if Path::new(&path).exists() {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    commit_and_date(&git(&["show", "--no-patch", "--format=%H %cs", "HEAD"])?)
}

fn commit_and_date(text: &str) -> Option<(String, String)> {
    let (commit, date) = text.trim().split_once(' ')?;
    let is_commit = commit.len() >= 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_commit.then(|| (commit.to_owned(), date.to_owned()))
}

fn git(arguments: &[&str]) -> Option<String> {
    let said = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(said.stdout).ok()?;
    said.status.success().then(|| text.trim().to_owned())
}
