#![allow(clippy::unwrap_used)]
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::helper::Misled;

const HOME: &str = "/home/ana";
const OURS: &str = "credential_process = /bin/sh/firstday credential-process --profile work";

/// A folder with the program in it.
struct Stage(tempfile::TempDir);

impl Stage {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("firstday"), "").unwrap();
        Self(folder)
    }

    /// A section of ours, whose program is there, with more settings.
    fn ours(&self, more: &str) -> String {
        let program = self.0.path().join("firstday");
        let command = format!("{} credential-process --profile work", program.display());
        format!("[profile work]\ncredential_process = {command}\n{more}")
    }
}

/// The program that stands in these files is this one.
fn program_of(config: &str) -> PathBuf {
    let mut words = config.split_whitespace();
    words
        .find(|word| word.ends_with("/firstday"))
        .unwrap_or("/usr/bin/firstday")
        .into()
}

/// What shadows the profile `work` in these files and with these variables.
fn found(config: &str, credentials: &str, variables: &[(&str, &str)]) -> Vec<Shadow> {
    let variables: HashMap<String, OsString> = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), OsString::from(value)))
        .collect();
    let surroundings = Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(move |name| variables.get(name).cloned()),
        home: HOME.into(),
        data_dir: HOME.into(),
        helper: program_of(config),
        languages: Vec::new(),
        clock: (|| Timestamp::UNIX_EPOCH).into(),
    };
    let files = surroundings.aws_files();
    shadows(&files, config, credentials, &surroundings, "work")
}

fn credentials() -> PathBuf {
    format!("{HOME}/.aws/credentials").into()
}

#[test]
fn a_profile_alone_has_none() {
    let stage = Stage::new();
    assert_eq!(found(&stage.ours("region = x\n"), "[other]\n", &[]), []);
    let same = [("AWS_PROFILE", "work"), ("AWS_REGION", "x")];
    assert_eq!(found(&stage.ours("region = x\n"), "", &same), []);
}

#[test]
fn what_the_config_file_itself_says() {
    let stage = Stage::new();
    let path = PathBuf::from(format!("{HOME}/.aws/config"));
    assert_eq!(found("", "", &[]), [Shadow::Absent { path }]);
    let twice = format!("[profile work]\n{OURS}\n[profile \"work\"]\n");
    let lines = vec![1, 3];
    assert_eq!(found(&twice, "", &[]), [Shadow::Repeated { lines }]);
    let other = "[profile work]\nregion = x\ncredential_process = /usr/bin/other\n";
    assert_eq!(found(other, "", &[]), [Shadow::OtherProcess { line: 3 }]);
    let gone = format!("[profile work]\n{OURS}\n");
    let program = PathBuf::from("/bin/sh/firstday");
    let why = Misled::Gone;
    assert_eq!(found(&gone, "", &[]), [Shadow::Misled { program, why }]);
    let before = Shadow::OwnSetting {
        key: "role_arn",
        line: 3,
    };
    let key = Shadow::OwnKey { line: 4 };
    let more = "role_arn = x\naws_access_key_id = AKIA\n";
    assert_eq!(found(&stage.ours(more), "", &[]), [before, key]);
}

/// Wherever it stands: the AWS CLI reads both files whole.
#[test]
fn what_the_aws_cli_refuses_in_either_file() {
    let stage = Stage::new();
    let config = format!("{}\n[profile a]\n[profile a]\n", stage.ours("region = x\n"));
    let refusals = found(&config, "[b]\njunk\n", &[]);
    let places: Vec<_> = refusals
        .iter()
        .map(|shadow| {
            let Shadow::Refused { path, refusal } = shadow else {
                panic!("{shadow:?}");
            };
            (path.clone(), refusal.line)
        })
        .collect();
    let expected = [
        (format!("{HOME}/.aws/config").into(), 6),
        (credentials(), 2),
    ];
    assert_eq!(places, expected);
    assert!(refusals.iter().all(Shadow::outranks));
}

#[test]
fn a_variable_that_is_set_to_nothing() {
    let stage = Stage::new();
    for value in ["", " "] {
        for (variable, outranks) in [("AWS_CONFIG_FILE", true), ("AWS_PROFILE", false)] {
            let shadows = found(&stage.ours("region = x\n"), "", &[(variable, value)]);
            assert_eq!(shadows, [Shadow::EmptyVariable { variable }]);
            assert_eq!(shadows[0].outranks(), outranks);
        }
        for variable in ["AWS_ENDPOINT_URL", "AWS_REGION", "AWS_ACCESS_KEY_ID"] {
            assert_eq!(
                found(&stage.ours("region = x\n"), "", &[(variable, value)]),
                []
            );
        }
    }
}

/// An empty address is none; for keys, the AWS CLI goes by what is there.
#[test]
fn empty_settings_of_the_credentials_file() {
    let stage = Stage::new();
    let ours = stage.ours("region = x\n");
    for key in ["endpoint_url", "sso_session", "web_identity_token_file"] {
        assert_eq!(found(&ours, &format!("[work]\n{key} =\n"), &[]), []);
    }
    let key = Shadow::CredentialsFile {
        path: credentials(),
        line: 2,
    };
    assert_eq!(found(&ours, "[work]\naws_access_key_id =\n", &[]), [key]);
}

#[test]
fn what_the_credentials_file_lays_over_it() {
    let stage = Stage::new();
    let text =
        "[work]\naws_access_key_id = AKIA\ncredential_process = /usr/bin/other\nregion = x\n";
    let path = credentials();
    let expected = [
        Shadow::CredentialsFile {
            path: path.clone(),
            line: 2,
        },
        Shadow::CredentialsSetting {
            path,
            key: "credential_process",
            line: 3,
        },
    ];
    assert_eq!(found(&stage.ours(""), text, &[]), expected);
    assert!(expected.iter().all(Shadow::outranks));
}

#[test]
fn variables_that_count_with_profile_too() {
    let stage = Stage::new();
    let url = || "http://127.0.0.1:1".to_owned();
    let endpoint = [("AWS_ENDPOINT_URL", "http://127.0.0.1:1")];
    let elsewhere = Shadow::Endpoint {
        variable: "AWS_ENDPOINT_URL",
        url: url(),
    };
    assert!(elsewhere.outranks());
    assert_eq!(found(&stage.ours(""), "", &endpoint), [elsewhere]);
    let same = stage.ours(&format!("endpoint_url = {}\n", url()));
    assert_eq!(found(&same, "", &endpoint), []);
    let ignored = [("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "True")];
    let expected = Shadow::EndpointIgnored {
        variable: "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
    };
    assert_eq!(found(&same, "", &ignored), [expected]);
    assert_eq!(found(&stage.ours(""), "", &ignored), []);

    let region = Shadow::Region {
        variable: "AWS_DEFAULT_REGION",
        region: "y".into(),
    };
    let set = [("AWS_DEFAULT_REGION", "y")];
    assert_eq!(found(&stage.ours("region = x\n"), "", &set), [region]);
    let file = Shadow::File {
        variable: "AWS_CONFIG_FILE",
        path: "/home/ana/other".into(),
    };
    let set = [("AWS_CONFIG_FILE", "~/other")];
    assert_eq!(found(&stage.ours(""), "", &set), [file]);
}

#[test]
fn variables_that_count_only_without_profile() {
    let stage = Stage::new();
    let set = [
        ("AWS_ACCESS_KEY_ID", "AKIA"),
        ("AWS_SECRET_ACCESS_KEY", "hush"),
        ("AWS_ROLE_ARN", "x"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "x"),
        ("AWS_DEFAULT_PROFILE", "b"),
        ("AWS_PROFILE", "work"),
    ];
    let expected = [
        Shadow::Keys {
            variable: "AWS_ACCESS_KEY_ID",
        },
        Shadow::Role {
            variable: "AWS_ROLE_ARN",
        },
        Shadow::OtherProfile {
            variable: "AWS_DEFAULT_PROFILE",
            name: "b".into(),
        },
    ];
    let shadows = found(&stage.ours(""), "", &set);
    assert_eq!(shadows, expected);
    assert!(!shadows.iter().any(Shadow::outranks));
    assert!(!format!("{shadows:?}").contains("hush"));
}

#[test]
fn another_default_profile_is_what_a_bare_command_means() {
    let stage = Stage::new();
    let here = stage.ours("");
    assert_eq!(
        found(&format!("[default]\n{here}"), "", &[]),
        [Shadow::DefaultProfile]
    );
    assert_eq!(found(&here, "[default]\n", &[]), [Shadow::DefaultProfile]);
    let named = [("AWS_PROFILE", "work")];
    assert_eq!(found(&here, "[default]\n", &named), []);
}
