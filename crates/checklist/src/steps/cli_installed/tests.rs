use super::super::sample;
use super::*;
use crate::{CliProfile, CommandLine, Form, System};

fn program(path: &str, version: Option<&str>) -> AwsProgram {
    AwsProgram {
        path: path.to_owned(),
        version: version.map(str::to_owned),
        exposed: None,
    }
}

fn with(programs: Vec<AwsProgram>) -> Account {
    sample::fresh_with(|account| {
        account.aws_cli = sample::read(AwsCli {
            programs,
            ..AwsCli::default()
        });
    })
}

fn of_version(version: &str) -> Account {
    with(vec![program("/usr/bin/aws", Some(version))])
}

/// In a project people sign in by `aws login`.
fn project(version: &str) -> Account {
    Account {
        aws_cli: of_version(version).aws_cli,
        ..sample::project()
    }
}

fn exposed() -> AwsProgram {
    AwsProgram {
        exposed: Some(Message::new("exposed-mode").with("path", "/opt")),
        ..program("/opt/aws", None)
    }
}

#[test]
fn statuses() {
    sample::table(
        &CliInstalled,
        [
            ("none", with(Vec::new()), Status::Todo),
            ("new", of_version("2.32.0"), Status::Holds),
            ("newer", of_version("3.0.0"), Status::Holds),
            ("before login", of_version("2.31.99"), Status::Holds),
            ("version 1", of_version("1.46.3"), Status::Holds),
            ("too old", of_version("2.9.19"), Status::Attention),
            (
                "too old, version 1",
                of_version("1.22.0"),
                Status::Attention,
            ),
            ("project", project("2.32.0"), Status::Holds),
            (
                "project before login",
                project("2.31.99"),
                Status::Attention,
            ),
            ("odd version", of_version("two"), Status::Attention),
            (
                "silent",
                with(vec![program("/usr/bin/aws", None)]),
                Status::Attention,
            ),
            ("exposed", with(vec![exposed()]), Status::Attention),
            (
                "not read",
                sample::fresh_with(|account| account.aws_cli = crate::Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

fn ids(account: &Account) -> Vec<String> {
    let findings = sample::assess(&CliInstalled, account).findings;
    findings.into_iter().map(|finding| finding.id).collect()
}

#[test]
fn names_what_hides_a_newer_one() {
    let old = program("/usr/bin/aws", Some("2.9.19"));
    let new = program("~/.local/bin/aws", Some("2.36.7"));
    assert_eq!(
        ids(&with(vec![old.clone(), new.clone()])),
        [
            "cli-installed-found-started",
            "cli-installed-found-too-old",
            "cli-installed-found-hidden"
        ]
    );
    assert_eq!(ids(&with(vec![new, old])), ["cli-installed-found-started"]);
    assert_eq!(
        ids(&of_version("1.46.3")),
        [
            "cli-installed-found-started",
            "cli-installed-found-version-1"
        ]
    );
}

#[test]
fn says_why_a_program_was_not_run_and_what_is_wrong_with_the_path() {
    let mut account = with(vec![exposed()]);
    if let crate::Reading::Known { value, .. } = &mut account.aws_cli {
        value.notes = vec![Message::new("path-empty")];
    }
    assert_eq!(
        ids(&account),
        ["cli-installed-found-not-run", "exposed-mode", "path-empty"]
    );
}

/// The commands of a detail.
fn commands(account: &Account, name: &str) -> Vec<String> {
    let details = CliInstalled.details(account).into_iter();
    let facts = details
        .filter(|detail| detail.name == name)
        .flat_map(|detail| match detail.form {
            Form::Facts { facts } => facts,
            Form::Table { .. } | Form::Bars { .. } | Form::Days { .. } | Form::Paths { .. } => {
                Vec::new()
            }
        });
    let cells = facts.map(|fact| {
        assert!(fact.copied);
        let Cell::Value {
            value: crate::Arg::Text(text),
        } = fact.cell
        else {
            return format!("{:?}", fact.cell);
        };
        text
    });
    cells.collect()
}

#[test]
fn installing_is_told_for_each_system_and_only_where_it_is_needed() {
    assert!(commands(&of_version("2.36.7"), "install").is_empty());
    for (system, arm, part) in [
        (System::Linux, false, "awscli-exe-linux-x86_64.zip"),
        (System::Linux, true, "awscli-exe-linux-aarch64.zip"),
        (System::MacOs, true, "-target CurrentUserHomeDirectory"),
        (System::Windows, false, "winget"),
    ] {
        for programs in [Vec::new(), vec![program("/usr/bin/aws", Some("1.2.3"))]] {
            let account = sample::fresh_with(|account| {
                account.aws_cli = sample::read(AwsCli {
                    programs,
                    system,
                    arm,
                    ..AwsCli::default()
                });
            });
            let commands = commands(&account, "install");
            assert!(
                commands.iter().any(|it| it.contains(part)),
                "{system:?}: {commands:?}"
            );
            assert!(!commands.iter().any(|it| it.contains("sudo")));
        }
    }
}

#[test]
fn commands_to_try_take_the_profile_that_works() {
    let mut account = of_version("2.36.7");
    assert_eq!(commands(&account, "try"), ["aws --version", "aws help"]);
    let profile = |name: &str, arn: Option<&str>| CliProfile {
        name: name.to_owned(),
        account_id: Some("123456789012".to_owned()),
        user: None,
        stored: None,
        region: None,
        proved_arn: arn.map(str::to_owned),
        shadowed_by: Vec::new(),
        missing_program: None,
        exposed: None,
    };
    account.command_line = sample::read(CommandLine {
        profiles: vec![profile("old", None), profile("new", Some("arn"))],
        ..CommandLine::default()
    });
    let tried = commands(&account, "try");
    assert_eq!(tried[1], "aws sts get-caller-identity --profile new");
    assert!(commands(&with(vec![exposed()]), "try").is_empty());
    assert!(commands(&with(Vec::new()), "try").is_empty());
}
