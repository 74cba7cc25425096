//! Addresses in the place of AWS's, for all services or for one: variables and settings of the
//! profile (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").

use std::fmt;
use std::sync::{Arc, OnceLock};

use aws_config::SdkConfig;
use aws_config::profile::ProfileSet;
use aws_runtime::env_config::EnvConfigValue;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};
use url::Url;

use crate::settings::{is_blank, variable};

const ENDPOINT: &str = "AWS_ENDPOINT_URL";

/// Gives each client of the SDK the address that is set for it, passing over empty ones.
pub(crate) struct Endpoints {
    /// Knows whether addresses that are set are to be ignored.
    sdk: SdkConfig,
    profile: Option<ProfileSet>,
    malformed: Malformed,
}

/// What was to be an address and is none, with the setting that says it, once a client has asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Malformed(Arc<OnceLock<String>>);

impl Malformed {
    pub(crate) fn words(&self) -> Option<&str> {
        self.0.get().map(String::as_str)
    }
}

impl Endpoints {
    /// Those of `sdk`, with the settings of `profile`.
    pub(crate) fn new(sdk: SdkConfig, profile: Option<ProfileSet>, malformed: Malformed) -> Self {
        Self {
            sdk,
            profile,
            malformed,
        }
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
        // Nothing is set for it, or what is set is to be ignored.
        self.sdk.service_config()?.load_config(key.clone())?;
        let (name, value) = self.find(&key)?;
        if key.env() == ENDPOINT && !is_address(&value) {
            self.malformed.0.get_or_init(|| format!("{name} = {value}"));
            return None;
        }
        Some(value)
    }
}

impl fmt::Debug for Endpoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoints").finish_non_exhaustive()
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
