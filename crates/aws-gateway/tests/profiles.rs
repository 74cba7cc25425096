//! Profiles of every kind that the SDK reads. The SDK looks for its files by the environment, so
//! each check runs in a process and a home of its own: `examples/inside_a_home.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::Command;

fn inside(check: &str) {
    inside_with(check, &[]);
}

fn inside_with(check: &str, variables: &[(&str, &str)]) {
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
        .envs(variables.iter().copied())
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
fn a_region_or_an_account_of_another_partition() {
    inside("another_partition");
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

/// Every variable that this program or the SDK reads, and that names something.
const VARIABLES: [&str; 24] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_ACCOUNT_ID",
    "AWS_CONFIG_FILE",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_BUDGETS",
    "AWS_ENDPOINT_URL_IAM",
    "AWS_ENDPOINT_URL_STS",
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    "AWS_MAX_ATTEMPTS",
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_RETRY_MODE",
    "AWS_ROLE_ARN",
    "AWS_ROLE_SESSION_NAME",
    "AWS_SDK_UA_APP_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_USE_DUALSTACK_ENDPOINT",
    "AWS_USE_FIPS_ENDPOINT",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
];

#[test]
fn empty_settings_are_none() {
    for value in ["", "  "] {
        let all = VARIABLES.map(|name| (name, value));
        inside_with("empty_settings_are_none", &all);
    }
}

#[test]
fn an_address_that_is_none_is_named() {
    let check = "an_address_that_is_none_is_named";
    inside_with(check, &[("AWS_ENDPOINT_URL_IAM", "localhost:4566")]);
    inside(check);
}

#[test]
fn a_file_that_is_no_text_is_named() {
    inside("a_file_that_is_no_text_is_named");
}

/// One service of the account, one that gives keys, and all.
#[test]
fn an_address_in_the_plain_is_named() {
    let check = "an_address_in_the_plain_is_named";
    for variable in [
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_IAM",
        "AWS_ENDPOINT_URL_STS",
        "AWS_ENDPOINT_URL_BUDGETS",
        "AWS_ENDPOINT_URL_SSO",
        "AWS_ENDPOINT_URL_SSO_OIDC",
        "AWS_ENDPOINT_URL_SIGNIN",
    ] {
        inside_with(check, &[(variable, "http://10.0.0.1:4566")]);
    }
    inside(check);
}

#[test]
fn the_machine_is_not_asked() {
    let check = "the_machine_is_not_asked";
    inside(check);
    inside_with(
        check,
        &[("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/a")],
    );
    let url = "http://169.254.170.23/v1/credentials";
    inside_with(check, &[("AWS_CONTAINER_CREDENTIALS_FULL_URI", url)]);
}
