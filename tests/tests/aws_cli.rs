//! The real AWS CLI and boto3, through the profile that Firstday wrote.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;
use std::process::Command;

use e2e::{Moto, Ran, Serving, Stage, firstday, owner_profile, skipped, venv};

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn over(serving: &Serving, stage: &Stage, program: &Path) -> Command {
    let mut command = stage.command(program);
    command.env("AWS_ENDPOINT_URL", serving.address());
    command
}

/// B-30: `aws` and boto3 get their key from the keyring by the profile alone.
#[test]
fn the_profile_works_for_the_aws_cli_and_boto3() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let serving = Serving::start(&stage, &practice);
    let mut aws = over(&serving, &stage, &venv("aws"));
    aws.args([
        "--profile",
        "firstday",
        "--output",
        "json",
        "sts",
        "get-caller-identity",
    ]);
    let answered = stage.run(&mut aws).ended_with(0).json();
    assert_eq!(answered["Arn"], "arn:aws:iam::111122223333:user/alex");
    let mut boto3 = over(&serving, &stage, &venv("python3"));
    boto3.args(["-c", "import boto3; print(boto3.Session(profile_name='firstday').client('sts').get_caller_identity()['Arn'])"]);
    stage
        .run(&mut boto3)
        .ended_with(0)
        .says("arn:aws:iam::111122223333:user/alex");
}

/// B-31: the command shown beside each change does the same when the AWS CLI runs it.
#[test]
fn every_command_that_is_shown_works() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let answers = stage.answers();
    let dry = [
        "setup",
        "--practice",
        path(&practice),
        "--answers",
        path(&answers),
        "--dry-run",
    ];
    let shown = stage.firstday(dry).ended_with(0).out;
    let commands: Vec<Vec<String>> = shown
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("aws "))
        .map(|line| shell_words::split(line).unwrap())
        .collect();
    assert!(commands.len() >= 11, "{shown}");
    owner_profile(&stage, &practice);
    let serving = Serving::start(&stage, &practice);
    let mut done = 0;
    for command in commands.iter().filter(|command| can_be_sent(command)) {
        let mut aws = over(&serving, &stage, &venv("aws"));
        aws.args(&command[1..])
            .args(["--profile", "owner", "--region", "us-east-1"]);
        let ran = stage.run(&mut aws);
        assert_eq!(ran.code, 0, "{command:?}\n{ran:?}");
        done += 1;
    }
    assert!(done >= 8, "only {done} commands could be run");
    let left = stage
        .firstday(["check", "--practice", path(&practice), "--format", "json"])
        .json();
    let status = |id: &str| {
        let steps = left["steps"].as_array().unwrap();
        steps.iter().find(|step| step["id"] == id).unwrap()["status"].clone()
    };
    for id in ["password-policy", "groups", "budgets"] {
        assert_eq!(status(id), "holds", "{id}");
    }
}

/// Whether a command needs nothing of an earlier one, and the AWS CLI can send it to an address: of
/// S3 Control it puts the account's ID in front of the host, which a number has no room for.
fn can_be_sent(command: &[String]) -> bool {
    let name = "every_command_that_is_shown_works/s3control";
    if command[1] == "s3control" {
        skipped(
            name,
            "the AWS CLI puts the account ID in front of 127.0.0.1",
        );
        return false;
    }
    !command.iter().any(|word| word.contains('<'))
}

/// B-32: the whole first day over the wire, with a profile of `~/.aws` and an endpoint of its own.
#[test]
fn a_profile_and_an_endpoint_are_enough() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    owner_profile(&stage, &practice);
    let serving = Serving::start(&stage, &practice);
    let answers = stage.write("answers.toml", &without_mfa(&stage));
    let mut setup = over(&serving, &stage, &firstday());
    setup.args([
        "setup",
        "--profile",
        "owner",
        "--answers",
        path(&answers),
        "--yes",
        "--not-aws",
    ]);
    stage
        .run(&mut setup)
        .ended_with(1)
        .says("works. AWS knows it as");
    let config = std::fs::read_to_string(stage.file(".aws/config")).unwrap();
    assert!(
        config.starts_with("[profile owner]\n"),
        "the person's own profile stays: {config}"
    );
}

/// B-33: the same on moto, as far as moto goes.
#[test]
fn the_first_day_on_an_independent_emulator() {
    let stage = Stage::new();
    let moto = Moto::start();
    stage.write(".aws/config", "[profile owner]\nregion = us-east-1\n");
    let keys = "[owner]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n";
    stage.write(".aws/credentials", keys);
    let budgets = without_mfa(&stage).replace("[budgets]", "[budgets]\nskip = true");
    let answers = stage.write("answers.toml", &budgets);
    skipped(
        "the_first_day_on_an_independent_emulator/budgets",
        "moto cannot name an alert's subscribers",
    );
    skipped(
        "the_first_day_on_an_independent_emulator/admin-mfa",
        "moto gives no QR code and checks no codes",
    );
    let run = |args: &[&str]| -> Ran {
        let mut command = stage.command(&firstday());
        stage.run(command.args(args).env("AWS_ENDPOINT_URL", moto.address()))
    };
    let setup = [
        "setup",
        "--profile",
        "owner",
        "--answers",
        path(&answers),
        "--yes",
    ];
    // It is not AWS, and who says yes has not agreed to that.
    run(&setup).ended_with(2).says("--not-aws");
    run(&[&setup[..], &["--not-aws"]].concat());
    let left = run(&["check", "--profile", "owner", "--format", "json"])
        .ended_with(1)
        .json();
    for id in ["password-policy", "groups", "admin-user", "cli-access"] {
        let steps = left["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| step["id"] == id).unwrap();
        assert_eq!(step["status"], "holds", "{step}");
    }
}

/// The example answers without what needs a person with a phone.
fn without_mfa(stage: &Stage) -> String {
    stage
        .example()
        .replace("[admin-mfa]", "[admin-mfa]\nskip = true")
}
