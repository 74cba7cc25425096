//! Putting a profile of ours into the text of `~/.aws/config`.

use crate::ConfigError;
use crate::check_profile_name;
use crate::command::runs_firstday;
use crate::outside::check_outside;
use crate::rewrite::{Wanted, appended, sets, updated};
use crate::scan::{Dialect, Line, Section, scan, sections};
use crate::survey::value;

pub(super) const CREDENTIAL_PROCESS: &str = "credential_process";
const REGION: &str = "region";
const ENDPOINT_URL: &str = "endpoint_url";

/// The settings that Firstday writes.
pub(super) const OURS: [&str; 3] = [CREDENTIAL_PROCESS, REGION, ENDPOINT_URL];

/// With one of these a profile has its credentials from somewhere (AWS SDKs and Tools Reference
/// Guide, "Settings reference").
const ELSEWHERE: [&str; 8] = [
    "aws_access_key_id",
    CREDENTIAL_PROCESS,
    "login_session",
    "role_arn",
    "source_profile",
    "sso_session",
    "sso_start_url",
    "web_identity_token_file",
];

/// What Firstday wants to stand in one section. Other keys of the section are the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileSection {
    /// The name given to `--profile`; `default` for the one that needs no name.
    pub name: String,
    /// The Region to use. `None` leaves what is there.
    pub region: Option<String>,
    /// From [`super::credential_process_command`].
    pub credential_process: String,
    /// Where to send all calls instead of to AWS, for the practice account. `None` removes the key.
    pub endpoint_url: Option<String>,
}

/// The text with the profile in it: a new section at the end, or our own section brought up to
/// date in place. Doing it twice changes nothing more.
///
/// # Errors
///
/// A section of that name which is not ours, or several of them, or a value that is not one line.
pub fn with_profile(text: &str, profile: &ProfileSection) -> Result<String, ConfigError> {
    check(profile)?;
    let lines = scan(text);
    let settings = settings(profile);
    let after = match own_section(&lines, &profile.name)? {
        Some(section) => updated(text, &lines, &section, &settings),
        None => appended(text, &profile.name, &settings),
    };
    check_outside(text, &after, Dialect::Config, &profile.name, &OURS)?;
    Ok(after)
}

/// The text with this `credential_process` in the section of this name, whoever wrote that: one
/// line below its settings, and every other byte as it was. Without such a section there is a new
/// one at the end.
///
/// # Errors
///
/// A section that has its credentials from elsewhere already, or several of that name.
pub fn with_credential_process(
    text: &str,
    name: &str,
    command: &str,
) -> Result<String, ConfigError> {
    check_profile_name(name)?;
    check_command(command)?;
    let lines = scan(text);
    let Some(section) = only_section(&lines, Dialect::Config, name)? else {
        let profile = ProfileSection {
            name: name.to_owned(),
            region: None,
            credential_process: command.to_owned(),
            endpoint_url: None,
        };
        return with_profile(text, &profile);
    };
    let own = &lines[section.start..section.end];
    if !is_ours(own) && ELSEWHERE.iter().any(|key| sets(own, key)) {
        return Err(ConfigError::Taken {
            profile: name.to_owned(),
            line: section.start + 1,
        });
    }
    let settings = [(CREDENTIAL_PROCESS, Wanted::Be(command))];
    let after = updated(text, &lines, &section, &settings);
    check_outside(text, &after, Dialect::Config, name, &[CREDENTIAL_PROCESS])?;
    Ok(after)
}

fn check(profile: &ProfileSection) -> Result<(), ConfigError> {
    check_profile_name(&profile.name)?;
    check_command(&profile.credential_process)?;
    check_value(REGION, profile.region.as_deref(), |region| {
        region
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })?;
    check_value(ENDPOINT_URL, profile.endpoint_url.as_deref(), |url| {
        let scheme = url.starts_with("https://") || url.starts_with("http://");
        scheme && !url.contains(|c: char| c.is_whitespace() || matches!(c, '#' | ';'))
    })
}

fn check_command(command: &str) -> Result<(), ConfigError> {
    check_value(CREDENTIAL_PROCESS, Some(command), runs_firstday)
}

fn check_value(
    key: &'static str,
    value: Option<&str>,
    fits: impl Fn(&str) -> bool,
) -> Result<(), ConfigError> {
    match value {
        Some(value) if value.is_empty() || value.contains(char::is_control) || !fits(value) => {
            Err(ConfigError::InvalidValue {
                key,
                value: value.to_owned(),
            })
        }
        Some(_) | None => Ok(()),
    }
}

/// Our section of this name.
///
/// # Errors
///
/// One that is not ours, or several.
pub(super) fn own_section<'a>(
    lines: &[Line<'a>],
    name: &str,
) -> Result<Option<Section<'a>>, ConfigError> {
    match only_section(lines, Dialect::Config, name)? {
        Some(section) if !is_ours(&lines[section.start..section.end]) => Err(ConfigError::Taken {
            profile: name.to_owned(),
            line: section.start + 1,
        }),
        found => Ok(found),
    }
}

/// The section of this name, whoever wrote it.
///
/// # Errors
///
/// [`ConfigError::Repeated`] where there are several.
pub(super) fn only_section<'a>(
    lines: &[Line<'a>],
    dialect: Dialect,
    name: &str,
) -> Result<Option<Section<'a>>, ConfigError> {
    let mut found = sections(lines, dialect);
    found.retain(|section| section.profile == Some(name));
    if found.len() > 1 {
        return Err(ConfigError::Repeated {
            profile: name.to_owned(),
            lines: found.iter().map(|section| section.start + 1).collect(),
        });
    }
    Ok(found.pop())
}

fn is_ours(lines: &[Line<'_>]) -> bool {
    value(lines, CREDENTIAL_PROCESS).is_some_and(runs_firstday)
}

fn settings(profile: &ProfileSection) -> [(&'static str, Wanted<'_>); 3] {
    let region = profile.region.as_deref().map_or(Wanted::Leave, Wanted::Be);
    let endpoint = profile.endpoint_url.as_deref();
    [
        (CREDENTIAL_PROCESS, Wanted::Be(&profile.credential_process)),
        (REGION, region),
        (ENDPOINT_URL, endpoint.map_or(Wanted::Gone, Wanted::Be)),
    ]
}

#[cfg(test)]
mod tests;
