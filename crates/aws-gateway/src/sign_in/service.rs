//! Where the sign-in service of a Region is.

use std::fmt;
use std::sync::Arc;

use firstday_checklist::Partition;
use url::Url;

use super::error::{SignInError, SignInErrorKind};
use crate::barrier::Barrier;
use crate::clock::Clock;
use crate::network::Network;
use crate::transport::{Line, Transport};
use crate::wall::Address;

/// The sign-in service of one Region, and how it is reached.
#[derive(Clone)]
pub struct SignInService {
    pub(super) region: String,
    pub(super) endpoint: Option<String>,
    pub(super) line: Line,
    pub(super) clock: Clock,
}

impl SignInService {
    /// AWS's own service in `region`, for example `us-east-1`. A session lives in the Region in
    /// which it began. Proofs are dated by `clock`, and AWS's is compared with it.
    pub fn new(region: impl Into<String>, clock: impl Into<Clock>) -> Self {
        Self {
            region: region.into(),
            endpoint: None,
            line: Network::default().into(),
            clock: clock.into(),
        }
    }

    /// Another address in AWS's place: `https`, or `http` on this computer. The Region is
    /// appended to its path, for it cannot stand in the name of a host that is not AWS's.
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.endpoint = Some(url.into());
        self
    }

    /// Sends the requests of this program to `transport` instead of the network. The browser goes
    /// to the address all the same.
    pub fn over(mut self, transport: Arc<dyn Transport>) -> Self {
        self.line = transport.into();
        self
    }

    /// Sends the requests of this program by `line`.
    pub fn by(mut self, line: impl Into<Line>) -> Self {
        self.line = line.into();
        self
    }

    /// Where the service's paths begin, without a slash at the end.
    pub(super) fn base(&self) -> Result<String, SignInError> {
        if !is_region_name(&self.region) {
            let words = "this is no name of a Region";
            return Err(self.error(SignInErrorKind::InvalidRegion, words));
        }
        let partition = Partition::of_region(&self.region);
        if let Some(barrier) = Barrier::of_partition(&self.region, partition) {
            return Err(self.barred(barrier));
        }
        match &self.endpoint {
            None => Ok(format!("https://{}.signin.aws.amazon.com", self.region)),
            Some(url) => self.under(url),
        }
    }

    pub(super) fn error(&self, kind: SignInErrorKind, words: impl Into<String>) -> SignInError {
        SignInError::new(kind, &self.region, words)
    }

    pub(super) fn barred(&self, barrier: Barrier) -> SignInError {
        SignInError {
            message: barrier.to_string(),
            barrier: Some(barrier),
            ..self.error(SignInErrorKind::Barred, "")
        }
    }

    fn under(&self, endpoint: &str) -> Result<String, SignInError> {
        let refuse = |words: &str| Err(self.error(SignInErrorKind::EndpointRefused, words));
        let Ok(url) = Url::parse(endpoint) else {
            return refuse("the endpoint is no address");
        };
        if url.query().is_some() || url.fragment().is_some() || has_user(&url) {
            return refuse("the endpoint is more than scheme, host, port and path");
        }
        if Address::read(endpoint).is_err() {
            return refuse("the endpoint is neither https nor on this computer");
        }
        Ok(format!(
            "{}/{}",
            url.as_str().trim_end_matches('/'),
            self.region
        ))
    }
}

impl fmt::Debug for SignInService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInService")
            .field("region", &self.region)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// Whether this can stand in the name of a host and mean a Region.
fn is_region_name(name: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=32).contains(&name.len()) && name.bytes().all(letter) && !name.starts_with('-')
}

fn has_user(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use jiff::Timestamp;

    use super::*;

    fn at(endpoint: &str) -> Result<String, SignInErrorKind> {
        let service = SignInService::new("eu-central-1", Timestamp::now).endpoint(endpoint);
        service.base().map_err(|error| error.kind)
    }

    #[test]
    fn is_aws_unless_told_otherwise() {
        assert_eq!(
            SignInService::new("eu-central-1", Timestamp::now)
                .base()
                .unwrap(),
            "https://eu-central-1.signin.aws.amazon.com"
        );
    }

    #[test]
    fn takes_https_anywhere_and_http_on_this_computer() {
        for (endpoint, base) in [
            (
                "http://127.0.0.1:4500",
                "http://127.0.0.1:4500/eu-central-1",
            ),
            (
                "http://127.0.0.1:4500/",
                "http://127.0.0.1:4500/eu-central-1",
            ),
            ("http://[::1]:4500", "http://[::1]:4500/eu-central-1"),
            ("http://localhost/a", "http://localhost/a/eu-central-1"),
            ("https://example.com", "https://example.com/eu-central-1"),
        ] {
            assert_eq!(at(endpoint).as_deref(), Ok(base), "{endpoint}");
        }
    }

    #[test]
    fn refuses_other_endpoints() {
        for endpoint in [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "http://10.0.0.1",
            "http://user@127.0.0.1:4500",
            "https://example.com/?a=b",
            "https://example.com/#a",
            "ftp://127.0.0.1",
            "127.0.0.1:4500",
            "",
        ] {
            assert_eq!(
                at(endpoint),
                Err(SignInErrorKind::EndpointRefused),
                "{endpoint}"
            );
        }
    }

    #[test]
    fn refuses_regions_that_would_be_another_host() {
        for region in [
            "",
            "us-east-1.example.com/",
            "US-EAST-1",
            "a@b",
            "us east",
            "../x",
        ] {
            let error = SignInService::new(region, Timestamp::now)
                .base()
                .unwrap_err();
            assert_eq!(error.kind, SignInErrorKind::InvalidRegion, "{region}");
        }
    }
}
