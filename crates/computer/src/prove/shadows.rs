//! Finding what AWS tools prefer to a profile.

use super::home::destination;
use super::shadow::Shadow;
use super::variables::{
    self, CONFIG_FILE, ENDPOINT, FILES, IGNORE_ENDPOINT, KEYS, PROFILE, REGION, ROLE, value,
};
use crate::helper;
use crate::refused;
use crate::surroundings::Surroundings;
use firstday_aws_files::{
    AwsFiles, Dialect, ProfileSummary, Setting, headers, line_of, profiles, refusals, setting,
};
use firstday_aws_gateway::is_here;

const KEY: &str = "aws_access_key_id";
const PROCESS: &str = "credential_process";
const ENDPOINT_URL: &str = "endpoint_url";

/// Settings that come before `credential_process`.
const BEFORE: [&str; 5] = [
    "role_arn",
    "web_identity_token_file",
    "sso_session",
    "sso_start_url",
    "login_session",
];

/// The line of a setting that counts. botocore goes by the name alone of some, even when they are
/// empty, and by what the others say (`credentials.py`, the `load` of each provider).
fn counting(text: &str, file: Dialect, profile: &str, key: &str) -> Option<usize> {
    match [KEY, PROCESS, "role_arn", "login_session"].contains(&key) {
        true => line_of(text, file, profile, key),
        false => setting(text, file, profile, key).map(|setting| setting.line),
    }
}

/// What is looked at.
struct View<'a> {
    files: &'a AwsFiles,
    config: &'a str,
    credentials: &'a str,
    surroundings: &'a Surroundings,
    profile: &'a str,
    found: Option<ProfileSummary>,
}

/// What comes before `profile`, what does so even with `--profile` first.
pub(crate) fn shadows(
    files: &AwsFiles,
    config: &str,
    credentials: &str,
    surroundings: &Surroundings,
    profile: &str,
) -> Vec<Shadow> {
    let view = View {
        files,
        config,
        credentials,
        surroundings,
        profile,
        found: profiles(config).into_iter().find(|it| it.name == profile),
    };
    let mut shadows = view.refused();
    shadows.extend(view.in_config());
    shadows.extend(view.in_credentials());
    shadows.extend(view.of_endpoint());
    shadows.extend(view.of_files());
    shadows.extend(view.of_empty());
    shadows.extend(view.of_region());
    shadows.extend(view.without_profile());
    shadows
}

impl View<'_> {
    fn refused(&self) -> Vec<Shadow> {
        let found = refused::all(self.files, self.config, self.credentials);
        found
            .map(|(path, refusal)| Shadow::Refused {
                path: path.to_owned(),
                refusal,
            })
            .collect()
    }

    fn in_config(&self) -> Vec<Shadow> {
        let Some(found) = &self.found else {
            let path = self.files.config.clone();
            return vec![Shadow::Absent { path }];
        };
        let lines = headers(self.config, Dialect::Config, self.profile);
        if lines.len() > 1 {
            // With the same name twice, the file is refused.
            let is_refused = !refusals(self.config).is_empty();
            let repeated = (!is_refused).then_some(Shadow::Repeated { lines });
            return repeated.into_iter().collect();
        }
        let line = |key| counting(self.config, Dialect::Config, self.profile, key);
        if !found.ours {
            let other = line(PROCESS).map(|line| Shadow::OtherProcess { line });
            return other.into_iter().collect();
        }
        let misled = helper::misled(found, self.surroundings);
        let misled = misled.map(|(program, why)| Shadow::Misled { program, why });
        let before = BEFORE.iter().filter_map(|key| {
            let line = line(key)?;
            Some(Shadow::OwnSetting { key, line })
        });
        let own_key = line(KEY).map(|line| Shadow::OwnKey { line });
        misled.into_iter().chain(before).chain(own_key).collect()
    }

    fn in_credentials(&self) -> Vec<Shadow> {
        let path = &self.files.credentials;
        let line = |key| counting(self.credentials, Dialect::Credentials, self.profile, key);
        let key = line(KEY).map(|line| Shadow::CredentialsFile {
            path: path.clone(),
            line,
        });
        let laid_over = BEFORE.iter().chain(&[PROCESS, ENDPOINT_URL]);
        let settings = laid_over.filter_map(|key| {
            let line = line(key)?;
            let there = setting(self.credentials, Dialect::Credentials, self.profile, key);
            let own = setting(self.config, Dialect::Config, self.profile, key);
            let said = |setting: Option<Setting<'_>>| setting.map(|it| it.value.to_owned());
            (said(there) != said(own)).then(|| Shadow::CredentialsSetting {
                path: path.clone(),
                key,
                line,
            })
        });
        key.into_iter().chain(settings).collect()
    }

    fn of_endpoint(&self) -> Vec<Shadow> {
        let own = self.own(ENDPOINT_URL);
        let ignored = self
            .variable(IGNORE_ENDPOINT)
            .filter(|value| own.is_some() && value.eq_ignore_ascii_case("true"))
            .map(|_| Shadow::EndpointIgnored {
                variable: IGNORE_ENDPOINT,
            });
        let elsewhere = ENDPOINT.iter().filter_map(|variable| {
            let url = self.variable(variable)?;
            (Some(url.as_str()) != own).then_some(Shadow::Endpoint { variable, url })
        });
        elsewhere.chain(ignored).chain(self.of_proxy()).collect()
    }

    /// The AWS CLI asks a proxy even for what is on this computer.
    fn of_proxy(&self) -> Option<Shadow> {
        let url = destination(
            self.surroundings,
            self.config,
            self.credentials,
            self.profile,
        );
        let url = url.filter(|url| is_here(url))?;
        let network = self.surroundings.network(Some(self.profile));
        let variable = network.proxy_of_the_aws_cli(&url)?;
        Some(Shadow::Proxy { variable })
    }

    fn of_files(&self) -> Vec<Shadow> {
        let usual = AwsFiles::resolve(&|_| None, &self.surroundings.home);
        let named = [
            (FILES[0], &self.files.config, usual.config),
            (FILES[1], &self.files.credentials, usual.credentials),
        ];
        let elsewhere = named.into_iter().filter(|(_, path, usual)| *path != usual);
        elsewhere
            .map(|(variable, path, _)| Shadow::File {
                variable,
                path: path.clone(),
            })
            .collect()
    }

    /// The AWS CLI takes even nothing for the name of its config file, or of a profile.
    fn of_empty(&self) -> Vec<Shadow> {
        let names = [CONFIG_FILE].into_iter().chain(PROFILE);
        names
            .filter(|name| variables::is_empty(self.surroundings, name))
            .map(|variable| Shadow::EmptyVariable { variable })
            .collect()
    }

    fn of_region(&self) -> Vec<Shadow> {
        let Some(own) = self.own("region") else {
            return Vec::new();
        };
        let set = REGION.iter().filter_map(|variable| {
            let region = self.variable(variable)?;
            (region != own).then_some(Shadow::Region { variable, region })
        });
        set.collect()
    }

    /// What decides where a command has no `--profile`.
    fn without_profile(&self) -> Vec<Shadow> {
        let mut shadows = Vec::new();
        let is_set = |name: &&&str| self.variable(name).is_some();
        let keys = KEYS.iter().find(is_set);
        shadows.extend(keys.map(|variable| Shadow::Keys { variable }));
        if ROLE.iter().all(|name| self.variable(name).is_some()) {
            shadows.push(Shadow::Role { variable: ROLE[0] });
        }
        // The first one that is set counts.
        let named = PROFILE
            .iter()
            .find_map(|variable| Some((variable, self.variable(variable)?)));
        match named {
            Some((_, name)) if name == self.profile => {}
            Some((variable, name)) => shadows.push(Shadow::OtherProfile { variable, name }),
            None if self.profile != "default" && self.has_default() => {
                shadows.push(Shadow::DefaultProfile);
            }
            None => {}
        }
        shadows
    }

    fn has_default(&self) -> bool {
        let there = |text, file| !headers(text, file, "default").is_empty();
        there(self.config, Dialect::Config) || there(self.credentials, Dialect::Credentials)
    }

    fn own(&self, key: &str) -> Option<&str> {
        setting(self.config, Dialect::Config, self.profile, key).map(|setting| setting.value)
    }

    fn variable(&self, name: &str) -> Option<String> {
        value(self.surroundings, name)
    }
}

#[cfg(all(test, unix))]
mod tests;
