//! Addresses in the place of AWS's, for all services or for one: variables and settings of the
//! profile (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use aws_config::SdkConfig;
use aws_config::profile::ProfileSet;
use aws_runtime::env_config::EnvConfigValue;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};
use url::Url;

use crate::barrier::Barrier;
use crate::settings::{is_blank, variable};
use crate::wall::{Address, is_aws, is_here};
use crate::{GatewayError, GatewayErrorKind};

const ENDPOINT: &str = "AWS_ENDPOINT_URL";
const OF_PROFILE: &str = "endpoint_url";

/// The services of the account, as the SDK names them.
const OF_ACCOUNT: [&str; 16] = [
    "AccessAnalyzer",
    "Account",
    "BCM Recommended Actions",
    "Billing",
    "Budgets",
    "CloudTrail",
    "Cost Explorer",
    "EC2",
    "FreeTier",
    "IAM",
    "Organizations",
    "Payments",
    "S3",
    "S3 Control",
    "STS",
    "Signin",
];
/// Those that give keys besides.
const OF_KEYS: [&str; 2] = ["SSO", "SSO OIDC"];

/// Gives each client of the SDK the address that is set for it, passing over empty ones.
pub(crate) struct Endpoints {
    /// Knows whether addresses that are set are to be ignored.
    sdk: SdkConfig,
    profile: Option<ProfileSet>,
}

/// The address that is set for a service, as the clients of the SDK find theirs: one that was given
/// to the connection outranks those of the environment and the profile.
pub(crate) fn set_for(sdk: &SdkConfig, service: &str) -> Option<String> {
    let for_all = sdk.endpoint_url().map(str::to_owned);
    if sdk.get_origin("endpoint_url").is_client_config() {
        return for_all;
    }
    let of_service = key(service).and_then(|key| sdk.service_config()?.load_config(key));
    of_service.or(for_all)
}

fn key(service: &str) -> Option<ServiceConfigKey<'_>> {
    let key = ServiceConfigKey::builder().service_id(service);
    key.env(ENDPOINT).profile(OF_PROFILE).build().ok()
}

/// Where requests go that do not go to AWS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Elsewhere {
    /// The addresses, each once.
    pub(crate) places: BTreeSet<String>,
    /// Whether everything that is for the account goes no further than to this computer.
    pub(crate) stays_here: bool,
}

impl Elsewhere {
    /// Every request goes to this address.
    ///
    /// # Errors
    /// `Barred` by [`Barrier::PlainHttp`].
    pub(crate) fn at(url: &str) -> Result<Self, GatewayError> {
        let address = Address::read(url)
            .map_err(GatewayError::barred)?
            .to_string();
        Ok(Self {
            stays_here: is_here(&address),
            places: [address].into_iter().filter(|it| !is_aws(it)).collect(),
        })
    }
}

impl Endpoints {
    /// Those of `sdk`, with the settings of `profile`.
    pub(crate) fn new(sdk: SdkConfig, profile: Option<ProfileSet>) -> Self {
        Self { sdk, profile }
    }

    /// Where requests go, before any is sent.
    ///
    /// # Errors
    /// `EndpointMalformed` where something else than an address is set, and `Barred` by
    /// [`Barrier::PlainHttp`]; both name the setting.
    pub(crate) fn check(&self) -> Result<Elsewhere, GatewayError> {
        let mut set = BTreeMap::new();
        for service in OF_ACCOUNT.into_iter().chain(OF_KEYS) {
            let Some((name, value)) = key(service).and_then(|key| self.of(&key)) else {
                continue;
            };
            set.insert(service, checked(name, value)?);
        }
        let here = |service| set.get(service).is_some_and(|url| is_here(url));
        Ok(Elsewhere {
            stays_here: OF_ACCOUNT.into_iter().all(here),
            places: set.into_values().filter(|url| !is_aws(url)).collect(),
        })
    }

    /// What is set for a service, and what sets it.
    fn of(&self, key: &ServiceConfigKey<'_>) -> Option<(String, String)> {
        // Nothing is set for it, or what is set is to be ignored.
        self.sdk.service_config()?.load_config(key.clone())?;
        self.find(key)
    }

    /// The first value that says something, and what says it.
    fn find(&self, key: &ServiceConfigKey<'_>) -> Option<(String, String)> {
        let service = key.service_id().replace([' ', '-'], "_").to_uppercase();
        let variables = [format!("{}_{service}", key.env()), key.env().to_owned()];
        for name in variables {
            if let Some(value) = variable(&name) {
                return Some((name, value));
            }
        }
        let env = Default::default();
        let of_profile = EnvConfigValue::new()
            .profile(key.profile())
            .service_id(key.service_id());
        let (value, _) = of_profile.load(&env, self.profile.as_ref())?;
        let value = (!is_blank(&value)).then(|| value.into_owned())?;
        Some((key.profile().to_owned(), value))
    }
}

impl LoadServiceConfig for Endpoints {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let (name, value) = self.of(&key)?;
        if key.env() != ENDPOINT {
            return Some(value);
        }
        // One that is none was told of before.
        checked(name, value).ok()
    }
}

impl fmt::Debug for Endpoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoints").finish_non_exhaustive()
    }
}

/// The address that `name` sets, as it is used.
fn checked(name: String, value: String) -> Result<String, GatewayError> {
    if !is_address(&value) {
        return Err(GatewayError::new(
            GatewayErrorKind::EndpointMalformed,
            "endpoint",
            format!("{name} = {value}"),
        ));
    }
    match Address::read(&value) {
        Ok(address) => Ok(address.to_string()),
        Err(_) => Err(GatewayError::barred(Barrier::PlainHttp {
            setting: Some(name),
            url: value,
        })),
    }
}

/// `localhost:4566` is a URL too, of the scheme `localhost`.
fn is_address(value: &str) -> bool {
    Url::parse(value).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for (value, expected) in [
            ("http://127.0.0.1:4566", true),
            ("https://localhost/a", true),
            ("localhost:4566", false),
            ("127.0.0.1:4566", false),
            ("//localhost", false),
            ("https://", false),
            ("ftp://localhost", false),
        ] {
            assert_eq!(is_address(value), expected, "{value}");
        }
    }
}
