//! Whose credentials are used, and where the requests go.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws_config::identity::IdentityCache;
use aws_config::profile::{Profile, ProfileSet};
use aws_config::provider_config::ProviderConfig;
use aws_config::retry::RetryConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use firstday_checklist::Partition;
use secrecy::{ExposeSecret, SecretString};

use crate::barrier::Barrier;
use crate::causes::in_words;
use crate::clock::Clock;
use crate::endpoints::{Elsewhere, Endpoints};
use crate::error::credentials_problem;
use crate::network::Network;
use crate::settings::{Settings, is_blank};
use crate::source::{CredentialSource, Provider};
use crate::transport::{Line, Transport, timeouts};
use crate::{GatewayError, GatewayErrorKind};

/// Where the global services are signed for.
const HOME_REGION: &str = "us-east-1";
const SIGN_IN: &str = "credentials";
/// How long before credentials expire others are asked for, so that no request arrives with some
/// that just did. The SDK takes up to half of it off, at random.
const LEEWAY: Duration = Duration::from_secs(60);

/// Whose credentials are used, and where the requests go.
#[derive(Clone)]
pub struct Connection {
    source: Source,
    endpoint: Option<String>,
    region: Option<String>,
    line: Line,
}

/// What a connection comes to.
pub(crate) struct Resolved {
    pub(crate) config: SdkConfig,
    pub(crate) elsewhere: Elsewhere,
    /// The Region that the person works in, as far as the connection knows one.
    pub(crate) home: Region,
}

#[derive(Clone)]
enum Source {
    Profile(Option<String>),
    Keys(Credentials),
    Live(Arc<dyn CredentialSource>),
}

impl Connection {
    /// A profile of `~/.aws`, of any kind that the SDK knows. Without a name, what the AWS CLI
    /// would use: the environment, then `AWS_PROFILE` or `default`. `AWS_ENDPOINT_URL` and the
    /// profile's `endpoint_url` apply. An empty setting is none. The machine's own address is never
    /// asked, neither for keys nor for a Region.
    pub fn profile(name: Option<String>) -> Self {
        Self::from_source(Source::Profile(name))
    }

    /// Keys that are kept in memory only. A blank session token is none.
    pub fn keys(
        access_key_id: impl Into<String>,
        secret: &SecretString,
        session_token: Option<&SecretString>,
    ) -> Self {
        Self::from_source(Source::Keys(Credentials::new(
            access_key_id,
            secret.expose_secret(),
            session_token
                .map(|token| token.expose_secret().to_owned())
                .filter(|token| !is_blank(token)),
            None,
            "firstday",
        )))
    }

    /// Keys from `source`, which is asked again before what it gave expires.
    pub fn source(source: Arc<dyn CredentialSource>) -> Self {
        Self::from_source(Source::Live(source))
    }

    /// Sends every request to `transport` instead of the network.
    pub fn over(mut self, transport: Arc<dyn Transport>) -> Self {
        self.line = transport.into();
        self
    }

    /// Sends every request by `network`, unless a transport was given in its place.
    pub fn by(mut self, network: Network) -> Self {
        if let Line::Network(_) = self.line {
            self.line = network.into();
        }
        self
    }

    /// Sends every request to `url`, whatever the environment and the profile say.
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.endpoint = Some(url.into());
        self
    }

    /// Says in which Region the credentials are used: it is the one that Regional services are looked
    /// at in, and those of another part of AWS are refused before they are sent. A profile says so
    /// itself.
    pub fn of_region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The name of the profile whose credentials are used, if one was named.
    pub fn profile_name(&self) -> Option<&str> {
        match &self.source {
            Source::Profile(name) => name.as_deref(),
            Source::Keys(_) | Source::Live(_) => None,
        }
    }

    pub(crate) fn line(&self) -> &Line {
        &self.line
    }

    /// Reads the AWS files, sees where requests will go, and resolves the credentials once, so that
    /// what is wrong with any of them shows here. Where requests go is seen to before any is sent.
    pub(crate) async fn resolve(
        &self,
        http: SharedHttpClient,
        clock: &Clock,
    ) -> Result<Resolved, GatewayError> {
        let settings = self.settings()?;
        let profiles = self.profiles(&settings).await?;
        let home = self.home(&settings).await;
        if let Some(home) = &home {
            barred(home.as_ref(), Partition::of_region(home.as_ref()))?;
        }
        let home = home.unwrap_or(Region::from_static(HOME_REGION));
        let credentials = self.credentials(&settings, &http, clock).await;
        let mut loader = aws_config::defaults(BehaviorVersion::latest())
            .region(Region::new(HOME_REGION))
            .credentials_provider(credentials.clone())
            .http_client(http)
            .retry_config(retries())
            .timeout_config(timeouts())
            .identity_cache(IdentityCache::lazy().buffer_time(LEEWAY).build())
            .time_source(clock.clone())
            .profile_files(settings.files())
            .profile_name(settings.profile());
        if let Some(url) = &self.endpoint {
            loader = loader.endpoint_url(url);
        }
        let resolved = self.addressed(loader.load().await, profiles, home)?;
        let found = credentials.provide_credentials().await;
        found.map_err(|error| unresolved(&error))?;
        Ok(resolved)
    }

    /// Gives each client its address, and says which those are.
    fn addressed(
        &self,
        config: SdkConfig,
        profiles: Option<ProfileSet>,
        home: Region,
    ) -> Result<Resolved, GatewayError> {
        let inside = Elsewhere {
            stays_here: true,
            ..Elsewhere::default()
        };
        if let Some(url) = &self.endpoint {
            let elsewhere = match self.stays_inside() {
                true => inside,
                false => Elsewhere::at(url)?,
            };
            return Ok(Resolved {
                config,
                elsewhere,
                home,
            });
        }
        let endpoints = Endpoints::new(config.clone(), profiles);
        let elsewhere = match self.stays_inside() {
            true => inside,
            false => endpoints.check()?,
        };
        let mut config = config.into_builder().service_config(endpoints);
        // Each client has it from there, checked.
        config.set_endpoint_url(None);
        Ok(Resolved {
            config: config.build(),
            elsewhere,
            home,
        })
    }

    /// Whether requests go to a double inside the process, wherever they are addressed.
    pub(crate) fn stays_inside(&self) -> bool {
        matches!(self.line, Line::Double(_))
    }

    fn from_source(source: Source) -> Self {
        Self {
            source,
            endpoint: None,
            region: None,
            line: Network::default().into(),
        }
    }

    async fn credentials(
        &self,
        settings: &Settings,
        http: &SharedHttpClient,
        clock: &Clock,
    ) -> SharedCredentialsProvider {
        let name = match &self.source {
            Source::Keys(keys) => return SharedCredentialsProvider::new(keys.clone()),
            Source::Live(source) => {
                return SharedCredentialsProvider::new(Provider(source.clone()));
            }
            Source::Profile(name) => name,
        };
        let region = settings.region().await;
        let region = region.unwrap_or(Region::from_static(HOME_REGION));
        let config = ProviderConfig::default()
            .with_region(Some(region))
            .with_time_source(clock.clone())
            .with_http_client(http.clone());
        match name {
            // A named profile means that profile: variables of the environment do not outrank it.
            Some(_) => SharedCredentialsProvider::new(settings.of_profile(&config)),
            None => settings.chain(&config),
        }
    }

    /// What the AWS files say. What is wrong with them matters only where a profile is named.
    fn settings(&self) -> Result<Settings, GatewayError> {
        match &self.source {
            Source::Profile(Some(name)) => Settings::here(Some(name)).map_err(|error| {
                GatewayError::new(GatewayErrorKind::InvalidInput, SIGN_IN, in_words(&error))
            }),
            Source::Profile(None) | Source::Keys(_) | Source::Live(_) => {
                Ok(Settings::here(None).unwrap_or_else(|_| Settings::without_files(None)))
            }
        }
    }

    /// All profiles, where the SDK can read them; an error only where one of them is named.
    async fn profiles(&self, settings: &Settings) -> Result<Option<ProfileSet>, GatewayError> {
        let Source::Profile(Some(name)) = &self.source else {
            return Ok(settings.profiles().await.ok());
        };
        let read = settings.profiles().await;
        let read = read.map_err(|error| {
            GatewayError::new(GatewayErrorKind::InvalidInput, SIGN_IN, error.to_string())
        });
        let read = read?;
        if let Some(profile) = read.get_profile(name) {
            check_arns(profile)?;
            settings.check_source(&read).map_err(GatewayError::barred)?;
            return Ok(Some(read));
        }
        let words = format!("there is no profile named {name} in the AWS files");
        Err(GatewayError::new(
            GatewayErrorKind::UnknownProfile,
            SIGN_IN,
            words,
        ))
    }
}

impl Connection {
    /// The Region that the connection is told to be used in, or that its profile says.
    async fn home(&self, settings: &Settings) -> Option<Region> {
        match &self.source {
            Source::Profile(_) => settings.region().await,
            Source::Keys(_) | Source::Live(_) => self.region.clone().map(Region::new),
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = match &self.source {
            Source::Profile(name) => format!("profile {name:?}"),
            Source::Keys(_) => "keys".to_owned(),
            Source::Live(_) => "source".to_owned(),
        };
        f.debug_struct("Connection")
            .field("source", &source)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// What a profile names by an ARN: the role to take on, and who signed in.
fn check_arns(profile: &Profile) -> Result<(), GatewayError> {
    let arns = ["role_arn", "login_session"].into_iter();
    arns.filter_map(|key| profile.get(key)).try_for_each(|arn| {
        let partition = Partition::of_arn(arn).unwrap_or(Partition::Aws);
        barred(arn, partition)
    })
}

fn barred(named: &str, partition: Partition) -> Result<(), GatewayError> {
    match Barrier::of_partition(named, partition) {
        Some(barrier) => Err(GatewayError::barred(barrier)),
        None => Ok(()),
    }
}

fn unresolved(error: &CredentialsError) -> GatewayError {
    if let Some(barrier) = Barrier::under(error) {
        return GatewayError::barred(barrier);
    }
    let kind = credentials_problem(error).unwrap_or(GatewayErrorKind::InvalidCredentials);
    GatewayError::new(kind, SIGN_IN, in_words(error))
}

fn retries() -> RetryConfig {
    RetryConfig::standard()
        .with_max_attempts(5)
        .with_initial_backoff(Duration::from_millis(300))
        .with_max_backoff(Duration::from_secs(5))
}

/// How many tries are left to one client of one connection. Left to itself the SDK has all of a process
/// share them by service, and an account in trouble would use up those of the others.
pub(crate) fn own_tries() -> RetryPartition {
    RetryPartition::custom("firstday").build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_no_secret() {
        let connection = Connection::keys("AKIAEXAMPLE", &"hunter2".into(), Some(&"token1".into()));
        let shown = format!("{connection:?}");
        assert!(
            !shown.contains("hunter2") && !shown.contains("token1"),
            "{shown}"
        );
    }
}
