//! Profiles of every kind that the SDK reads. The SDK looks for its files by the environment, so
//! each check runs in a process and a home of its own: `examples/inside_a_home.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::Command;

fn inside(check: &str) {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".aws")).unwrap();
    let test = std::env::current_exe().unwrap();
    let target = test.parent().and_then(Path::parent).unwrap();
    let name = format!("examples/inside_a_home{}", std::env::consts::EXE_SUFFIX);
    let program = target.join(name);
    assert!(program.exists(), "{} was not built", program.display());
    let output = Command::new(program)
        .arg(check)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home.path())
        .env("USERPROFILE", home.path())
        .env(
            "SYSTEMROOT",
            std::env::var_os("SYSTEMROOT").unwrap_or_default(),
        )
        .output()
        .unwrap();
    let (stdout, stderr) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{stdout}\n{stderr}");
    assert!(stdout.contains(": passed"), "{stdout}\n{stderr}");
}

#[test]
fn plain_keys() {
    inside("plain_keys");
}

#[test]
fn a_session_of_aws_login_is_refreshed() {
    inside("a_login_session_is_refreshed");
}

#[test]
fn a_session_of_aws_login_that_is_over_or_not_there_is_expired() {
    inside("a_login_session_that_is_over_is_expired");
}

#[test]
fn a_session_of_aws_login_that_is_not_refreshed_tells_why() {
    inside("a_login_session_tells_what_is_wrong");
}

#[test]
fn iam_identity_center() {
    inside("iam_identity_center");
}

#[test]
fn a_role_from_another_profile() {
    inside("a_role_from_another_profile");
}

#[test]
#[cfg(unix)]
fn a_process() {
    inside("a_process");
}
