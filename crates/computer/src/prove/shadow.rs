//! What AWS tools prefer to a profile.
//!
//! The order, from the source of botocore (`credentials.py`, `create_credential_resolver` and
//! `ProfileProviderBuilder.providers`; `session.py`, `full_config`): keys in the environment, unless
//! `--profile` names a profile; a role to assume; web identity; IAM Identity Center; keys in
//! `~/.aws/credentials`; `login_session`; `credential_process`; keys in `~/.aws/config`. What stands
//! in the credentials file is laid over the section of the same name in the config file.

use std::path::PathBuf;

use firstday_aws_files::Refusal;
use firstday_checklist::Message;

use super::variables::CONFIG_FILE;
use crate::helper::Misled;
use crate::refused;

/// Something that AWS tools prefer to the profile, or to its being the one that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shadow {
    /// There is no such profile in the config file.
    Absent {
        /// The file.
        path: PathBuf,
    },
    /// The AWS CLI refuses one of its files, whatever the profile.
    Refused {
        /// The file.
        path: PathBuf,
        /// The place.
        refusal: Refusal,
    },
    /// The profile is there more than once, under names that are spelled differently. The AWS CLI
    /// takes the last one.
    Repeated {
        /// The lines of its headers, counted from 1.
        lines: Vec<usize>,
    },
    /// The profile has its keys from another program than Firstday.
    OtherProcess {
        /// The line, counted from 1.
        line: usize,
    },
    /// The program that the profile names is not there any more, is another one, or can be changed
    /// by others.
    Misled {
        /// The program.
        program: PathBuf,
        /// What is wrong with it.
        why: Misled,
    },
    /// `~/.aws/credentials` has a key under the same name, which comes first.
    CredentialsFile {
        /// The file.
        path: PathBuf,
        /// The line of the key, counted from 1.
        line: usize,
    },
    /// `~/.aws/credentials` has a setting under the same name, which is laid over the profile's.
    CredentialsSetting {
        /// The file.
        path: PathBuf,
        /// The setting.
        key: &'static str,
        /// Its line, counted from 1.
        line: usize,
    },
    /// The section has a setting that comes before `credential_process`.
    OwnSetting {
        /// The setting.
        key: &'static str,
        /// Its line, counted from 1.
        line: usize,
    },
    /// The section has a key too. The AWS CLI asks Firstday first; tools written in Go or
    /// JavaScript take the key.
    OwnKey {
        /// The line of the key, counted from 1.
        line: usize,
    },
    /// A variable sends the calls to another address than AWS or the profile.
    Endpoint {
        /// Its name.
        variable: &'static str,
        /// The address.
        url: String,
    },
    /// A variable switches off the profile's own address, so its calls go to AWS.
    EndpointIgnored {
        /// Its name.
        variable: &'static str,
    },
    /// A variable sends calls that are for this computer through a proxy.
    Proxy {
        /// Its name.
        variable: &'static str,
    },
    /// A variable names another file than usual. Where it is not set, the profile is not found.
    File {
        /// Its name.
        variable: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// A variable is set to nothing where the AWS CLI takes even that for a name, of a file or of a
    /// profile (botocore, `configprovider.EnvironmentProvider.provide`).
    EmptyVariable {
        /// Its name.
        variable: &'static str,
    },
    /// A variable names another Region than the profile.
    Region {
        /// Its name.
        variable: &'static str,
        /// The Region.
        region: String,
    },
    /// A key stands in the environment. Commands without `--profile` use it.
    Keys {
        /// The name of the variable.
        variable: &'static str,
    },
    /// The environment names a role and a token for it. Commands without `--profile` use it.
    Role {
        /// The name of the variable.
        variable: &'static str,
    },
    /// A variable names another profile. Commands without `--profile` use that.
    OtherProfile {
        /// The name of the variable.
        variable: &'static str,
        /// The profile.
        name: String,
    },
    /// Commands without `--profile` use the profile `default`, which is another one.
    DefaultProfile,
}

impl Shadow {
    /// Whether tools have the profile's key from somewhere else than the keyring.
    pub(super) fn brings_a_key(&self) -> bool {
        match self {
            Self::CredentialsFile { .. } | Self::OwnSetting { .. } | Self::OtherProcess { .. } => {
                true
            }
            Self::CredentialsSetting { key, .. } => *key != "endpoint_url",
            Self::Absent { .. }
            | Self::Refused { .. }
            | Self::EmptyVariable { .. }
            | Self::Repeated { .. }
            | Self::Misled { .. }
            | Self::OwnKey { .. }
            | Self::Endpoint { .. }
            | Self::EndpointIgnored { .. }
            | Self::Proxy { .. }
            | Self::File { .. }
            | Self::Region { .. }
            | Self::Keys { .. }
            | Self::Role { .. }
            | Self::OtherProfile { .. }
            | Self::DefaultProfile => false,
        }
    }

    /// Whether the profile is not what counts even where `--profile` names it.
    pub fn outranks(&self) -> bool {
        match self {
            Self::EmptyVariable { variable } => *variable == CONFIG_FILE,
            Self::Absent { .. }
            | Self::Refused { .. }
            | Self::Repeated { .. }
            | Self::OtherProcess { .. }
            | Self::Misled { .. }
            | Self::CredentialsFile { .. }
            | Self::CredentialsSetting { .. }
            | Self::OwnSetting { .. }
            | Self::Endpoint { .. }
            | Self::EndpointIgnored { .. }
            | Self::Proxy { .. } => true,
            Self::OwnKey { .. }
            | Self::File { .. }
            | Self::Region { .. }
            | Self::Keys { .. }
            | Self::Role { .. }
            | Self::OtherProfile { .. }
            | Self::DefaultProfile => false,
        }
    }

    /// What it is, and what to do, for a person.
    pub fn message(&self) -> Message {
        let line = |id: &str, line: &usize| Message::new(id).with("line", line.to_string());
        let variable = |id: &str, name: &str| Message::new(id).with("variable", name);
        match self {
            Self::Absent { path } => {
                Message::new("shadow-absent").with("path", path.display().to_string())
            }
            Self::Refused { path, refusal } => refused::message(path, refusal),
            Self::EmptyVariable { variable: name } => variable("shadow-empty-variable", name),
            Self::Repeated { lines } => {
                let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
                Message::new("shadow-repeated").with("lines", lines)
            }
            Self::OtherProcess { line: at } => line("shadow-other-process", at),
            Self::Misled { program, why } => {
                let named = |id: &str| Message::new(id).with("path", program.display().to_string());
                match why {
                    Misled::Gone => named("shadow-program-gone"),
                    Misled::Another => named("shadow-program-another"),
                    Misled::Exposed(exposed) => exposed.message(),
                }
            }
            Self::CredentialsFile { path, line: at } => {
                line("shadow-credentials-file", at).with("path", path.display().to_string())
            }
            Self::CredentialsSetting {
                path,
                key,
                line: at,
            } => line("shadow-credentials-setting", at)
                .with("path", path.display().to_string())
                .with("key", *key),
            Self::OwnSetting { key, line: at } => line("shadow-own-setting", at).with("key", *key),
            Self::OwnKey { line: at } => line("shadow-own-key", at),
            Self::Endpoint {
                variable: name,
                url,
            } => variable("shadow-endpoint", name).with("url", url.as_str()),
            Self::EndpointIgnored { variable: name } => variable("shadow-endpoint-ignored", name),
            Self::Proxy { variable: name } => variable("shadow-proxy", name),
            Self::File {
                variable: name,
                path,
            } => variable("shadow-file", name).with("path", path.display().to_string()),
            Self::Region {
                variable: name,
                region,
            } => variable("shadow-region", name).with("region", region.as_str()),
            Self::Keys { variable: name } => variable("shadow-keys", name),
            Self::Role { variable: name } => variable("shadow-role", name),
            Self::OtherProfile {
                variable: name,
                name: other,
            } => variable("shadow-other-profile", name).with("other", other.as_str()),
            Self::DefaultProfile => Message::new("shadow-default-profile"),
        }
    }
}
