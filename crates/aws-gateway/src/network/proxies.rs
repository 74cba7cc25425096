//! Which proxy a request goes through.

use std::ffi::OsString;
use std::fmt;

use url::Url;

use crate::barrier::Barrier;
use crate::wall::is_name;

/// The variables that count, the outranking spelling first (Python, `urllib.request`,
/// `getproxies_environment`, which botocore calls).
const HTTP: [&str; 2] = ["http_proxy", "HTTP_PROXY"];
const HTTPS: [&str; 2] = ["https_proxy", "HTTPS_PROXY"];
const EXCEPT: [&str; 2] = ["no_proxy", "NO_PROXY"];

/// All of them.
pub(super) const VARIABLES: [&str; 6] =
    [HTTP[0], HTTP[1], HTTPS[0], HTTPS[1], EXCEPT[0], EXCEPT[1]];

/// The proxies of this computer, and which hosts are reached without one.
#[derive(Clone, Debug, Default)]
pub(super) struct Proxies {
    http: Option<Proxy>,
    https: Option<Proxy>,
    except: Except,
}

/// One proxy. `Debug` hides the address, which may hold a password.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Proxy {
    /// The variable that names it.
    pub(super) setting: &'static str,
    address: String,
}

/// Hosts that are reached without a proxy.
#[derive(Clone, Debug, Default)]
enum Except {
    #[default]
    None,
    All,
    Names(Vec<String>),
}

impl Proxies {
    pub(super) fn of(env: &dyn Fn(&str) -> Option<OsString>) -> Self {
        let proxy = |names| value(env, names).map(|(setting, address)| Proxy { setting, address });
        Self {
            http: proxy(HTTP),
            https: proxy(HTTPS),
            except: Except::of(value(env, EXCEPT).map(|(_, names)| names)),
        }
    }

    /// The proxies, each once.
    pub(super) fn all(&self) -> impl Iterator<Item = &Proxy> {
        let https = self.https.iter();
        let http = self.http.iter();
        https.chain(http.filter(|http| Some(*http) != self.https.as_ref()))
    }

    /// The proxy for `url`. What is on this computer is never asked for elsewhere.
    pub(super) fn for_url(&self, url: &Url) -> Option<&Proxy> {
        let host = url.host_str().filter(|host| !is_name(host))?;
        self.as_python_has_it(url.scheme(), host, url.port())
    }

    /// The same, where this computer is a host like any other.
    pub(super) fn as_python_has_it(
        &self,
        scheme: &str,
        host: &str,
        port: Option<u16>,
    ) -> Option<&Proxy> {
        if self.except.has(host, port) {
            return None;
        }
        match scheme {
            "http" => self.http.as_ref(),
            "https" => self.https.as_ref(),
            _ => None,
        }
    }
}

impl Proxy {
    /// Its address with a scheme, as botocore's `_fix_proxy_url` completes it.
    ///
    /// # Errors
    /// [`Barrier::Proxy`] where it is none of a proxy that speaks HTTP.
    pub(super) fn url(&self) -> Result<String, Barrier> {
        let whole = match &self.address {
            address if address.contains("://") => address.clone(),
            address => format!("http://{}", address.trim_start_matches("//")),
        };
        let wrong = || Barrier::Proxy {
            setting: self.setting,
        };
        let url = Url::parse(&whole).map_err(|_| wrong())?;
        let speaks_http = matches!(url.scheme(), "http" | "https");
        let has_host = url.host_str().is_some_and(|host| !host.is_empty());
        match speaks_http && has_host && whole.parse::<http::Uri>().is_ok() {
            true => Ok(whole),
            false => Err(wrong()),
        }
    }

    /// Host and port, for a person.
    pub(super) fn place(&self) -> String {
        let url = self.url().ok().and_then(|url| Url::parse(&url).ok());
        let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
        match url.as_ref().and_then(Url::port_or_known_default) {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Proxy").field(&self.setting).finish()
    }
}

impl Except {
    fn of(names: Option<String>) -> Self {
        match names.as_deref() {
            None => Self::None,
            // The only wildcard that there is.
            Some("*") => Self::All,
            Some(names) => {
                let names = names
                    .split(',')
                    .map(|name| name.trim().trim_start_matches('.'));
                let names = names.filter(|name| !name.is_empty());
                Self::Names(names.map(str::to_lowercase).collect())
            }
        }
    }

    /// Python's `proxy_bypass_environment`: the name itself or the end of one, with its port or
    /// without. No ranges of addresses.
    fn has(&self, host: &str, port: Option<u16>) -> bool {
        let host = host.to_lowercase();
        let whole = port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        match self {
            Self::None => false,
            Self::All => true,
            Self::Names(names) => names.iter().any(|name| {
                [&host, &whole].iter().any(|host| {
                    let rest = host.strip_suffix(name.as_str());
                    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
                })
            }),
        }
    }
}

/// The value that counts. The lower-case spelling outranks the other, even where it is empty.
fn value(
    env: &dyn Fn(&str) -> Option<OsString>,
    [lower, upper]: [&'static str; 2],
) -> Option<(&'static str, String)> {
    let read = |name| env(name).map(|value| value.to_string_lossy().trim().to_owned());
    let (name, value) = match read(lower) {
        Some(value) => (lower, value),
        None => (upper, read(upper)?),
    };
    (!value.is_empty()).then_some((name, value))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn proxies(variables: &[(&str, &str)]) -> Proxies {
        Proxies::of(&|name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| OsString::from(*value))
        })
    }

    fn through(variables: &[(&str, &str)], url: &str) -> Option<String> {
        let proxies = proxies(variables);
        let proxy = proxies.for_url(&Url::parse(url).unwrap());
        proxy.map(|proxy| proxy.url().unwrap())
    }

    const STS: &str = "https://sts.us-east-1.amazonaws.com/";

    /// What Python 3.11's `getproxies` and `proxy_bypass` say of the same variables.
    #[test]
    fn takes_the_variables_as_the_aws_cli_does() {
        let (a, b) = (Some("http://a:1"), Some("http://b:2"));
        for (variables, url, proxy) in [
            (&[][..], STS, None),
            (&[("HTTPS_PROXY", "http://a:1")], STS, a),
            (&[("https_proxy", "http://a:1")], STS, a),
            (
                &[("https_proxy", "http://a:1"), ("HTTPS_PROXY", "http://b:2")],
                STS,
                a,
            ),
            (
                &[("https_proxy", ""), ("HTTPS_PROXY", "http://b:2")],
                STS,
                None,
            ),
            (&[("HTTPS_PROXY", "")], STS, None),
            (&[("HTTPS_PROXY", "a:1")], STS, a),
            (&[("HTTPS_PROXY", "//a:1")], STS, a),
            (&[("HTTP_PROXY", "http://b:2")], STS, None),
            (
                &[("HTTP_PROXY", "http://b:2")],
                "http://moto.example:80/",
                b,
            ),
            (
                &[("HTTPS_PROXY", "http://a:1")],
                "http://moto.example:80/",
                None,
            ),
            (&[("ALL_PROXY", "http://a:1")], STS, None),
        ] {
            assert_eq!(
                through(variables, url).as_deref(),
                proxy,
                "{variables:?} {url}"
            );
        }
    }

    #[test]
    fn some_hosts_are_reached_without_a_proxy() {
        for (except, url, direct) in [
            ("*", STS, true),
            ("a, *", STS, false),
            ("amazonaws.com", STS, true),
            (".amazonaws.com", STS, true),
            ("AmazonAWS.com", STS, true),
            ("zonaws.com", STS, false),
            ("example.com, sts.us-east-1.amazonaws.com", STS, true),
            ("sts.us-east-1.amazonaws.com:443", STS, false),
            ("aws.example:8443", "https://aws.example:8443/", true),
            ("aws.example", "https://aws.example:8443/", true),
            ("10.0.0.0/8", "https://10.0.0.1/", false),
            ("", STS, false),
        ] {
            for name in ["NO_PROXY", "no_proxy"] {
                let variables = [("HTTPS_PROXY", "http://a:1"), (name, except)];
                assert_eq!(through(&variables, url).is_none(), direct, "{except} {url}");
            }
        }
    }

    #[test]
    fn nothing_on_this_computer_is_asked_for_elsewhere() {
        let variables = [("HTTP_PROXY", "http://a:1"), ("HTTPS_PROXY", "http://a:1")];
        for host in [
            "127.0.0.1:4566",
            "localhost:4566",
            "[::1]:4566",
            "127.9.9.9",
        ] {
            for scheme in ["http", "https"] {
                assert_eq!(
                    through(&variables, &format!("{scheme}://{host}/")),
                    None,
                    "{host}"
                );
            }
        }
    }

    #[test]
    fn an_address_that_is_none_is_named_by_its_variable_and_not_shown() {
        for address in [
            "http://",
            "http://a b",
            "socks5://hunter2@a:1",
            "ftp://a",
            ":x:",
        ] {
            let proxies = proxies(&[("HTTPS_PROXY", address)]);
            let wrong = proxies.all().next().unwrap().url().unwrap_err();
            let setting = "HTTPS_PROXY";
            assert_eq!(wrong, Barrier::Proxy { setting }, "{address}");
            assert!(!format!("{proxies:?} {wrong}").contains("hunter2"));
        }
    }
}
