//! The AWS files and the variables of this computer, as a connection reads them.
//!
//! An empty or blank setting is none. So botocore takes it for addresses
//! (`configprovider.ConfiguredEndpointProvider.provide`), for keys in the environment
//! (`credentials.EnvProvider.load`) and for session tokens (`auth.SigV4Auth`). The SDK takes an
//! empty setting for one, and then does not work with it or panics; so it is given what is left
//! without these.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use aws_config::Region;
use aws_config::ecs::EcsCredentialsProvider;
use aws_config::environment::EnvironmentVariableCredentialsProvider;
use aws_config::meta::credentials::CredentialsProviderChain;
use aws_config::meta::region::ProvideRegion;
use aws_config::profile::{
    ProfileFileCredentialsProvider, ProfileFileLoadError, ProfileFileRegionProvider, ProfileSet,
};
use aws_config::provider_config::ProviderConfig;
use aws_config::web_identity_token::{StaticConfiguration, WebIdentityTokenCredentialsProvider};
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};
use firstday_aws_files::{AwsFiles, ConfigError, read, without_empty};
use thiserror::Error;

use crate::barrier::Barrier;
use crate::causes::in_words;
use crate::wall::Address;

const REGIONS: [&str; 2] = ["AWS_REGION", "AWS_DEFAULT_REGION"];
const PROFILE: &str = "AWS_PROFILE";
const TOKEN_FILE: &str = "AWS_WEB_IDENTITY_TOKEN_FILE";
const ROLE: &str = "AWS_ROLE_ARN";
const ROLE_SESSION: &str = "AWS_ROLE_SESSION_NAME";
/// Where a container has its keys from: a path at an address of the machine, or a whole address.
/// The path outranks (AWS SDKs and Tools Reference Guide, "Container credential provider").
const CONTAINER_PATH: &str = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const CONTAINER_ADDRESS: &str = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
/// A profile's other source of keys than a profile (the same guide, "Assume role credential
/// provider").
const SOURCE: &str = "credential_source";
const SOURCE_PROFILE: &str = "source_profile";
const OF_MACHINE: &str = "Ec2InstanceMetadata";
const OF_CONTAINER: &str = "EcsContainer";

/// What the AWS files say, and which profile is meant.
pub(crate) struct Settings {
    paths: AwsFiles,
    config: String,
    credentials: String,
    profile: String,
}

/// The SDK cannot read an AWS file.
#[derive(Debug, Error)]
#[error("{}: {}", path.display(), in_words(source))]
pub(crate) struct UnreadProfiles {
    path: PathBuf,
    source: ProfileFileLoadError,
}

/// The value of a variable that says something.
pub(crate) fn variable(name: &str) -> Option<String> {
    let value = std::env::var(name).ok()?;
    (!is_blank(&value)).then_some(value)
}

/// Whether a value says nothing.
pub(crate) fn is_blank(value: &str) -> bool {
    value.trim().is_empty()
}

impl Settings {
    /// Those for this profile; without a name, for the one that the environment names.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] when a file is there and cannot be read.
    pub(crate) fn here(profile: Option<&str>) -> Result<Self, ConfigError> {
        let paths = paths();
        Ok(Self {
            config: without_empty(&read(&paths.config)?),
            credentials: without_empty(&read(&paths.credentials)?),
            ..Self::none(paths, profile)
        })
    }

    /// The same without what the files say.
    pub(crate) fn without_files(profile: Option<&str>) -> Self {
        Self::none(paths(), profile)
    }

    fn none(paths: AwsFiles, profile: Option<&str>) -> Self {
        let named = profile.map(str::to_owned).or_else(|| variable(PROFILE));
        Self {
            paths,
            config: String::new(),
            credentials: String::new(),
            profile: named.unwrap_or_else(|| "default".to_owned()),
        }
    }

    /// The profile that is meant.
    pub(crate) fn profile(&self) -> &str {
        &self.profile
    }

    /// For the SDK.
    pub(crate) fn files(&self) -> EnvConfigFiles {
        self.both(&self.config, &self.credentials)
    }

    /// All profiles.
    ///
    /// # Errors
    ///
    /// [`UnreadProfiles`] when the SDK cannot read one of the files.
    pub(crate) async fn profiles(&self) -> Result<ProfileSet, UnreadProfiles> {
        let (config, credentials) = (&self.config, &self.credentials);
        self.load(&self.both(config, ""), &self.paths.config)
            .await?;
        self.load(&self.both("", credentials), &self.paths.credentials)
            .await?;
        self.load(&self.files(), &self.paths.config).await
    }

    /// The Region in which the profile's own sign-in happens: refresh tokens are bound to theirs.
    pub(crate) async fn region(&self) -> Option<Region> {
        if let Some(named) = REGIONS.iter().find_map(|name| variable(name)) {
            return Some(Region::new(named));
        }
        let of_profile = ProfileFileRegionProvider::builder()
            .profile_files(self.files())
            .profile_name(&self.profile)
            .build();
        of_profile.region().await
    }

    /// The keys of the profile alone.
    pub(crate) fn of_profile(&self, config: &ProviderConfig) -> ProfileFileCredentialsProvider {
        ProfileFileCredentialsProvider::builder()
            .configure(config)
            .profile_files(self.files())
            .profile_name(&self.profile)
            .build()
    }

    /// The keys that are found where no profile is named: the order is the SDK's
    /// (`DefaultCredentialsChain`), without the machine's own (`Ec2InstanceMetadata`).
    pub(crate) fn chain(&self, config: &ProviderConfig) -> SharedCredentialsProvider {
        let environment = EnvironmentVariableCredentialsProvider::new();
        let mut chain = CredentialsProviderChain::first_try("Environment", environment)
            .or_else("Profile", self.of_profile(config));
        if let (Some(file), Some(role)) = (variable(TOKEN_FILE), variable(ROLE)) {
            let role = StaticConfiguration {
                web_identity_token_file: file.into(),
                role_arn: role,
                session_name: variable(ROLE_SESSION).unwrap_or_else(|| "firstday".to_owned()),
            };
            let provider = WebIdentityTokenCredentialsProvider::builder()
                .configure(config)
                .static_configuration(role)
                .build();
            chain = chain.or_else("WebIdentityToken", provider);
        }
        if [CONTAINER_PATH, CONTAINER_ADDRESS]
            .iter()
            .any(|name| variable(name).is_some())
        {
            chain = match container() {
                Ok(()) => {
                    let provider = EcsCredentialsProvider::builder().configure(config).build();
                    chain.or_else("EcsContainer", provider)
                }
                Err(barrier) => chain.or_else("EcsContainer", Barred(barrier)),
            };
        }
        SharedCredentialsProvider::new(chain)
    }

    /// Whether the profile has its keys, by whatever other profiles, from where they may be asked
    /// for: the machine itself gives them in the plain, at an address that nobody named.
    ///
    /// # Errors
    /// [`Barrier::MachineKeys`] and, with a container's, [`Barrier::PlainHttp`].
    pub(crate) fn check_source(&self, profiles: &ProfileSet) -> Result<(), Barrier> {
        let mut name = self.profile.as_str();
        let mut seen = HashSet::new();
        while seen.insert(name) {
            let Some(profile) = profiles.get_profile(name) else {
                break;
            };
            match (profile.get(SOURCE), profile.get(SOURCE_PROFILE)) {
                (Some(OF_CONTAINER), _) => return container(),
                (Some(OF_MACHINE), _) => {
                    return Err(Barrier::MachineKeys {
                        setting: format!("{SOURCE} = {OF_MACHINE}"),
                    });
                }
                (_, Some(source)) => name = source,
                (_, None) => break,
            }
        }
        Ok(())
    }

    fn both(&self, config: &str, credentials: &str) -> EnvConfigFiles {
        EnvConfigFiles::builder()
            .with_contents(EnvConfigFileKind::Config, config)
            .with_contents(EnvConfigFileKind::Credentials, credentials)
            .build()
    }

    async fn load(
        &self,
        files: &EnvConfigFiles,
        path: &Path,
    ) -> Result<ProfileSet, UnreadProfiles> {
        let (fs, env) = Default::default();
        let name = self.profile.clone().into();
        let loaded = aws_config::profile::load(&fs, &env, files, Some(name)).await;
        loaded.map_err(|error| UnreadProfiles {
            path: path.to_owned(),
            source: error,
        })
    }
}

fn paths() -> AwsFiles {
    let home = std::env::home_dir().unwrap_or_default();
    AwsFiles::resolve(&|name: &str| std::env::var_os(name), &home)
}

/// Whether a container's keys may be asked for.
fn container() -> Result<(), Barrier> {
    if let Some(path) = variable(CONTAINER_PATH) {
        return Err(Barrier::MachineKeys {
            setting: format!("{CONTAINER_PATH} = {path}"),
        });
    }
    let Some(url) = variable(CONTAINER_ADDRESS) else {
        return Ok(());
    };
    match Address::read(&url) {
        Ok(_) => Ok(()),
        Err(_) => Err(Barrier::PlainHttp {
            setting: Some(CONTAINER_ADDRESS.to_owned()),
            url,
        }),
    }
}

/// In the place of keys that may not be asked for.
#[derive(Debug)]
struct Barred(Barrier);

impl ProvideCredentials for Barred {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(CredentialsError::provider_error(self.0.clone())))
    }
}
