//! What is in the files already, and what would win over a profile of ours.

use std::ffi::OsString;

use super::command::runs_firstday;
use super::scan::{Dialect, Kind, Line, Section, scan, sections};

/// The keys that, set in the environment, most AWS tools prefer to any profile.
const VARIABLES: [&str; 3] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
];

/// One profile of `~/.aws/config`. It holds no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileSummary {
    /// The name given to `--profile`.
    pub name: String,
    /// The line of its header, counted from 1.
    pub line: usize,
    /// The Region it sets.
    pub region: Option<String>,
    /// The command it asks for credentials.
    pub credential_process: Option<String>,
    /// Whether that command is Firstday.
    pub ours: bool,
    /// Whether an access key stands in the file itself.
    pub has_keys: bool,
}

/// Something that AWS tools prefer to the profile that Firstday wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shadow {
    /// `~/.aws/credentials` has keys under the same name.
    CredentialsFile {
        /// The name of the profile.
        profile: String,
        /// The line of its header, counted from 1.
        line: usize,
    },
    /// A variable with keys is set in the environment.
    Environment {
        /// Its name.
        variable: &'static str,
    },
}

/// The profiles of `~/.aws/config`, in the order of the file.
#[must_use]
pub fn profiles(text: &str) -> Vec<ProfileSummary> {
    let lines = scan(text);
    let summarise = |section: &Section| {
        let own = &lines[section.start..section.end];
        let credential_process = value(own, "credential_process");
        Some(ProfileSummary {
            name: section.profile?.to_owned(),
            line: section.start + 1,
            region: value(own, "region").map(str::to_owned),
            credential_process: credential_process.map(str::to_owned),
            ours: credential_process.is_some_and(runs_firstday),
            has_keys: has_keys(own),
        })
    };
    sections(&lines, Dialect::Config)
        .iter()
        .filter_map(summarise)
        .collect()
}

/// What would win over `profile`, given the text of `~/.aws/credentials` and the environment.
pub fn shadows(
    credentials: &str,
    env: &impl Fn(&str) -> Option<OsString>,
    profile: &str,
) -> Vec<Shadow> {
    let lines = scan(credentials);
    let in_file = sections(&lines, Dialect::Credentials)
        .into_iter()
        .filter(|section| section.profile == Some(profile))
        .filter(|section| has_keys(&lines[section.start..section.end]))
        .map(|section| Shadow::CredentialsFile {
            profile: profile.to_owned(),
            line: section.start + 1,
        });
    let in_environment = VARIABLES
        .into_iter()
        .filter(|variable| env(variable).is_some_and(|value| !value.is_empty()))
        .map(|variable| Shadow::Environment { variable });
    in_file.chain(in_environment).collect()
}

/// A setting of a profile, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<'a> {
    /// What it says. It may be a secret.
    pub value: &'a str,
    /// Its line, counted from 1.
    pub line: usize,
}

/// A setting of the profile in one of the files; the last one counts.
#[must_use]
pub fn setting<'a>(text: &'a str, file: Dialect, profile: &str, key: &str) -> Option<Setting<'a>> {
    let lines = scan(text);
    let named = sections(&lines, file)
        .into_iter()
        .filter(|section| section.profile == Some(profile));
    let mut own = named.flat_map(|section| section.start..section.end);
    let last = own.rfind(|&index| lines[index].sets(key))?;
    match lines[last].kind {
        Kind::Property { value, .. } => Some(Setting {
            value,
            line: last + 1,
        }),
        Kind::Header(_) | Kind::Continuation | Kind::Other => None,
    }
}

/// The lines of the headers of a profile, counted from 1. The AWS CLI refuses a file where there
/// are several.
#[must_use]
pub fn headers(text: &str, file: Dialect, profile: &str) -> Vec<usize> {
    let lines = scan(text);
    let named = sections(&lines, file).into_iter();
    named
        .filter(|section| section.profile == Some(profile))
        .map(|section| section.start + 1)
        .collect()
}

/// The value of a key among the lines of one section; the last one counts.
pub(super) fn value<'a>(lines: &[Line<'a>], key: &str) -> Option<&'a str> {
    let last = lines.iter().rev().find(|line| line.sets(key))?;
    match last.kind {
        Kind::Property { value, .. } => Some(value),
        Kind::Header(_) | Kind::Continuation | Kind::Other => None,
    }
}

fn has_keys(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .any(|line| line.sets("aws_access_key_id") || line.sets("aws_secret_access_key"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_are_told_apart() {
        let text = "[default]\nregion=eu-west-1\naws_access_key_id = AKIA\n\n[sso-session s]\n\
            [profile a]\ncredential_process = /bin/firstday credential-process --profile a\n\
            [profile b]\nCREDENTIAL_PROCESS = /bin/other\n";
        let found = profiles(text);
        let short: Vec<_> = found
            .iter()
            .map(|p| {
                (
                    p.name.as_str(),
                    p.line,
                    p.ours,
                    p.has_keys,
                    p.region.as_deref(),
                )
            })
            .collect();
        let expected = [
            ("default", 1, false, true, Some("eu-west-1")),
            ("a", 6, true, false, None),
            ("b", 8, false, false, None),
        ];
        assert_eq!(short, expected);
        assert_eq!(found[2].credential_process.as_deref(), Some("/bin/other"));
    }

    #[test]
    fn what_wins_over_a_profile_is_found() {
        let credentials = "[work]\naws_access_key_id = AKIA\n[empty]\nregion = x\n";
        let quiet = |_: &str| None;
        let expected = Shadow::CredentialsFile {
            profile: "work".into(),
            line: 1,
        };
        assert_eq!(shadows(credentials, &quiet, "work"), [expected]);
        assert_eq!(shadows(credentials, &quiet, "empty"), []);
        assert_eq!(shadows(credentials, &quiet, "other"), []);

        let loud = |name: &str| match name {
            "AWS_ACCESS_KEY_ID" => Some("AKIA".into()),
            "AWS_SESSION_TOKEN" => Some("".into()),
            _ => None,
        };
        let expected = Shadow::Environment {
            variable: "AWS_ACCESS_KEY_ID",
        };
        assert_eq!(shadows("", &loud, "work"), [expected]);
    }
}
