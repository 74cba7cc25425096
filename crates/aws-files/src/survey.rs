//! What is in the files already.

use crate::command::runs_firstday;
use crate::scan::{Dialect, Kind, Line, Section, scan, sections};

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
        })
    };
    sections(&lines, Dialect::Config)
        .iter()
        .filter_map(summarise)
        .collect()
}

/// A setting of a profile, where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting<'a> {
    /// What it says. It may be a secret.
    pub value: &'a str,
    /// Its line, counted from 1.
    pub line: usize,
}

/// A setting of the profile in one of the files; the last one counts. One that is empty is none, as
/// the AWS CLI takes it for an address and for a session token (botocore,
/// `configprovider.ConfiguredEndpointProvider.provide`; `auth.SigV4Auth`).
#[must_use]
pub fn setting<'a>(text: &'a str, file: Dialect, profile: &str, key: &str) -> Option<Setting<'a>> {
    let found = last(text, file, profile, key);
    found.filter(|setting| !setting.value.is_empty())
}

/// The line of a setting, counted from 1, even of an empty one: where the AWS CLI looks for keys, a
/// setting counts by being there (botocore, `credentials.SharedCredentialProvider.load`).
#[must_use]
pub fn line_of(text: &str, file: Dialect, profile: &str, key: &str) -> Option<usize> {
    last(text, file, profile, key).map(|setting| setting.line)
}

fn last<'a>(text: &'a str, file: Dialect, profile: &str, key: &str) -> Option<Setting<'a>> {
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

/// The value of a key among the lines of one section; the last one counts, and an empty one is none.
pub(super) fn value<'a>(lines: &[Line<'a>], key: &str) -> Option<&'a str> {
    let last = lines.iter().rev().find(|line| line.sets(key))?;
    match last.kind {
        Kind::Property { value, .. } if !value.is_empty() => Some(value),
        Kind::Property { .. } | Kind::Header(_) | Kind::Continuation | Kind::Other => None,
    }
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
            .map(|p| (p.name.as_str(), p.line, p.ours, p.region.as_deref()))
            .collect();
        let expected = [
            ("default", 1, false, Some("eu-west-1")),
            ("a", 6, true, None),
            ("b", 8, false, None),
        ];
        assert_eq!(short, expected);
        assert_eq!(found[2].credential_process.as_deref(), Some("/bin/other"));
    }

    #[test]
    fn settings_are_found_where_they_stand() {
        let text = "[work]\nregion = x\n[b]\nregion = y\n[work]\nRegion: z # why\n";
        let found = setting(text, Dialect::Credentials, "work", "region");
        let expected = Setting {
            value: "z # why",
            line: 6,
        };
        assert_eq!(found, Some(expected));
        assert_eq!(setting(text, Dialect::Credentials, "work", "output"), None);
        assert_eq!(setting(text, Dialect::Config, "work", "region"), None);
        assert_eq!(headers(text, Dialect::Credentials, "work"), [1, 5]);
    }
}
