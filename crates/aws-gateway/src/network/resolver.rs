//! Which addresses a host has.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use aws_smithy_runtime_api::client::dns::{DnsFuture, ResolveDns, ResolveDnsError};

use crate::wall::is_name;

/// The system's resolver, which is not asked for this computer: whatever it says of `localhost`,
/// what goes there in the plain must not leave (RFC 6761, section 6.3).
#[derive(Clone, Copy, Debug)]
pub(super) struct Resolver;

impl ResolveDns for Resolver {
    fn resolve_dns<'a>(&'a self, name: &'a str) -> DnsFuture<'a> {
        if is_name(name) {
            let here = [Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
            return DnsFuture::ready(Ok(here.to_vec()));
        }
        if is_nowhere(name) {
            return DnsFuture::ready(Err(ResolveDnsError::new(format!(
                "no host is named {name}"
            ))));
        }
        DnsFuture::new(async move {
            let found = tokio::net::lookup_host((name, 0)).await;
            let found = found.map_err(ResolveDnsError::new)?;
            Ok(found.map(|address| address.ip()).collect::<Vec<IpAddr>>())
        })
    }
}

/// Names that are nobody's, of which no server of names is to hear (RFC 6761, section 6.4).
fn is_nowhere(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit('.').next();
    last.is_some_and(|last| last.eq_ignore_ascii_case("invalid"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn this_computer_is_not_looked_up() {
        for name in ["localhost", "LocalHost"] {
            let found = Resolver.resolve_dns(name).await.unwrap();
            assert!(found.iter().all(IpAddr::is_loopback), "{found:?}");
        }
    }

    #[test]
    fn names_that_are_nobody_s_are_known() {
        for name in ["firstday.invalid", "AWS.Invalid.", "invalid"] {
            assert!(is_nowhere(name), "{name}");
        }
        for name in ["invalid.example", "example", ""] {
            assert!(!is_nowhere(name), "{name}");
        }
    }
}
