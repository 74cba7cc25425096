//! How requests leave this computer: through which proxies, and whose certificates count there.
//!
//! The rules are those of the AWS CLI, so that what works for it works here: botocore's
//! `get_environ_proxies` (utils.py), `ProxyConfiguration` (httpsession.py) and `ca_bundle`
//! (configprovider.py, endpoint.py).

mod client;
mod proxies;
mod resolver;
mod trust;

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) use client::Through;
use proxies::Proxies;
use trust::Trust;
use url::Url;

/// How requests leave this computer. The default knows no proxy, and the system's certificates.
#[derive(Clone, Debug, Default)]
pub struct Network {
    proxies: Proxies,
    trust: Trust,
}

impl Network {
    /// What the variables say; `env` looks one up. `ca_bundle` is the profile's setting of that
    /// name, which `AWS_CA_BUNDLE` outranks.
    ///
    /// What is wrong with them shows when a request is to be sent.
    pub fn of(env: &dyn Fn(&str) -> Option<OsString>, ca_bundle: Option<PathBuf>) -> Self {
        Self {
            proxies: Proxies::of(env),
            trust: Trust::of(env, ca_bundle),
        }
    }

    /// The variable by which the AWS CLI sends what is for `url` through a proxy. It does so even
    /// with what is for this computer, where no variable excepts it.
    pub fn proxy_of_the_aws_cli(&self, url: &str) -> Option<&'static str> {
        let url = Url::parse(url).ok()?;
        let (host, port) = (url.host_str()?, url.port());
        let proxy = self.proxies.as_python_has_it(url.scheme(), host, port)?;
        Some(proxy.setting)
    }

    /// The variables that are looked at.
    pub fn variables() -> impl Iterator<Item = &'static str> {
        proxies::VARIABLES.into_iter().chain(trust::VARIABLES)
    }
}
