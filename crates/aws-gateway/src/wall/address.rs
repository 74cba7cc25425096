//! Where requests may go.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

use crate::barrier::Barrier;

/// The services whose clients can be led elsewhere, as AWS names their hosts (botocore,
/// `endpoints.json` and `endpoint-rule-set-1.json` of each).
const HOSTS: [&str; 9] = [
    "account",
    "budgets",
    "freetier",
    "iam",
    "oidc",
    "organizations",
    "portal.sso",
    "signin",
    "sts",
];

/// An address that requests may go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address(Url);

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl Address {
    /// Reads an address: by TLS to anywhere, in the plain to this computer alone.
    ///
    /// # Errors
    /// [`Barrier::PlainHttp`], without a setting, for every other.
    pub(crate) fn read(text: &str) -> Result<Self, Barrier> {
        let plain = || Barrier::PlainHttp {
            setting: None,
            url: text.to_owned(),
        };
        let url = Url::parse(text).map_err(|_| plain())?;
        match url.scheme() {
            "https" if url.has_host() => Ok(Self(url)),
            "http" if is_this_computer(&url) && is_spelt(text, &url) => Ok(Self(url)),
            _ => Err(plain()),
        }
    }
}

/// Whether an address is one of this computer: what is sent there does not leave it.
pub fn is_here(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| is_this_computer(&url))
}

/// Whether a host is this computer; an address of IP version 6 may stand in brackets. `localhost`
/// is, because no resolver is asked for it.
pub(crate) fn is_name(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => bare.eq_ignore_ascii_case("localhost"),
    }
}

/// Whether an address is of AWS itself, and not of something that a customer has put up in AWS.
pub fn is_aws(address: &str) -> bool {
    let Ok(url) = Url::parse(address) else {
        return false;
    };
    let Some(Host::Domain(host)) = url.host() else {
        return false;
    };
    url.scheme() == "https" && url.port().is_none() && is_host_of_aws(host)
}

/// `SERVICE.amazonaws.com`, `SERVICE.REGION.amazonaws.com`, `SERVICE.REGION.api.aws`, each with
/// `-fips` too, `REGION.signin.aws.amazon.com`, or an endpoint of AWS's own in a VPC:
/// `vpce-ID.SERVICE.REGION.vpce.amazonaws.com` (AWS PrivateLink Guide, "Access AWS services").
fn is_host_of_aws(host: &str) -> bool {
    if let Some(region) = host.strip_suffix(".signin.aws.amazon.com") {
        return is_label(region);
    }
    if let Some(rest) = host.strip_suffix(".vpce.amazonaws.com") {
        let parts = rest.split_once('.');
        return parts.is_some_and(|(id, rest)| id.starts_with("vpce-") && is_service(rest, true));
    }
    let bare = host.strip_suffix(".amazonaws.com");
    let dual = host.strip_suffix(".api.aws");
    bare.is_some_and(|rest| is_service(rest, false)) || dual.is_some_and(|it| is_service(it, true))
}

/// Whether this is a service, and then a Region, which may have to be there.
fn is_service(text: &str, with_region: bool) -> bool {
    HOSTS.iter().any(|service| {
        let Some(rest) = text.strip_prefix(service) else {
            return false;
        };
        match rest.strip_prefix("-fips").unwrap_or(rest) {
            "" => !with_region,
            rest => rest.strip_prefix('.').is_some_and(is_label),
        }
    })
}

fn is_label(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !text.is_empty() && text.bytes().all(letter)
}

fn is_this_computer(url: &Url) -> bool {
    url.host_str().is_some_and(is_name)
}

/// Whether an address has the host letter for letter: `http://2130706433` and `http://127.1` are
/// 127.0.0.1 to some resolvers, and other computers to others.
fn is_spelt(text: &str, url: &Url) -> bool {
    let written = text.parse::<http::Uri>().ok();
    let written = written.as_ref().and_then(http::Uri::host);
    written.is_some_and(|host| {
        url.host_str()
            .is_some_and(|it| host.eq_ignore_ascii_case(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_by_tls_anywhere_and_in_the_plain_to_this_computer() {
        for (text, allowed) in [
            ("https://iam.amazonaws.com/", true),
            ("https://10.0.0.1:8443", true),
            ("http://127.0.0.1:4566", true),
            ("http://127.9.9.9", true),
            ("http://[::1]:4566/a", true),
            ("http://localhost:4566", true),
            ("http://LOCALHOST", true),
            ("http://10.0.0.1", false),
            ("http://169.254.169.254/latest/api/token", false),
            ("http://169.254.170.2/v2/credentials", false),
            ("http://[::ffff:127.0.0.1]", false),
            ("http://[fe80::1]", false),
            ("http://0.0.0.0", false),
            ("http://2130706433", false),
            ("http://127.1", false),
            ("http://0x7f.1", false),
            ("http://localhost.example.com", false),
            ("http://a.localhost", false),
            ("http://localhost.", false),
            ("http://127.0.0.1.example.com", false),
            ("http://localhost@10.0.0.1", false),
            ("http://aws.invalid", false),
            ("ftp://127.0.0.1", false),
            ("127.0.0.1:4566", false),
            ("", false),
        ] {
            let refused = Address::read(text).err();
            let expected = Barrier::PlainHttp {
                setting: None,
                url: text.to_owned(),
            };
            assert_eq!(refused, (!allowed).then_some(expected), "{text}");
        }
    }

    #[test]
    fn is_aws_only_where_no_customer_can_put_something_up() {
        for (address, aws) in [
            ("https://iam.amazonaws.com", true),
            ("https://iam-fips.amazonaws.com/", true),
            ("https://sts.eu-central-1.amazonaws.com", true),
            ("https://sts-fips.us-east-1.amazonaws.com", true),
            ("https://freetier.us-east-1.api.aws", true),
            ("https://portal.sso.eu-central-1.amazonaws.com", true),
            ("https://us-east-1.signin.aws.amazon.com", true),
            ("https://vpce-0a-1b.sts.us-east-1.vpce.amazonaws.com", true),
            ("http://iam.amazonaws.com", false),
            ("https://iam.amazonaws.com:8443", false),
            ("https://iam.amazonaws.com.example.com", false),
            ("https://example.com/iam.amazonaws.com", false),
            ("https://iam.amazonaws.com@example.com", false),
            ("https://lb-1.us-east-1.elb.amazonaws.com", false),
            ("https://x1.execute-api.us-east-1.amazonaws.com", false),
            ("https://sts.s3.amazonaws.com.example", false),
            ("https://sts.x.elb.us-east-1.amazonaws.com", false),
            (
                "https://vpce-0a.vpce-svc-1.us-east-1.vpce.amazonaws.com",
                false,
            ),
            ("https://sts.s3.us-east-1.amazonaws.com", false),
            ("https://127.0.0.1", false),
            ("https://localhost", false),
        ] {
            assert_eq!(is_aws(address), aws, "{address}");
        }
    }
}
