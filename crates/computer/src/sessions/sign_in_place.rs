use std::sync::Arc;

use firstday_aws_gateway::{Line, SignInService, Transport};
use jiff::Timestamp;

use crate::surroundings::{Clock, Surroundings};

/// Where one signs in unless told otherwise: the Region that is open to every kind of account.
pub const HOME_REGION: &str = "us-east-1";

/// Addresses in AWS's place, as AWS's own tools read them: the first one that is not empty (AWS SDKs
/// and Tools Reference Guide, "Service-specific endpoints"; botocore,
/// `configprovider.ConfiguredEndpointProvider.provide`).
const ENDPOINTS: [&str; 2] = ["AWS_ENDPOINT_URL_SIGNIN", "AWS_ENDPOINT_URL"];

/// Where a person signs in through the browser.
#[derive(Clone)]
pub struct SignInPlace {
    /// The Region of the sign-in service, such as `us-east-1`.
    pub region: String,
    /// The address in AWS's place, if it is not AWS.
    pub endpoint: Option<String>,
    line: Line,
    clock: Clock,
}

impl SignInPlace {
    /// AWS's sign-in service in `region`, or what the environment names in its place.
    pub fn of(surroundings: &Surroundings, region: &str) -> Self {
        let named = ENDPOINTS
            .iter()
            .find_map(|name| surroundings.variable(name));
        Self {
            region: region.to_owned(),
            endpoint: named.and_then(|url| url.into_string().ok()),
            line: surroundings.network(None).into(),
            clock: surroundings.clock.clone(),
        }
    }

    /// A sign-in service at this address.
    #[must_use]
    pub fn at(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// The same, with this program's own requests over `transport` instead of the network.
    #[must_use]
    pub fn over(mut self, transport: Arc<dyn Transport>) -> Self {
        self.line = transport.into();
        self
    }

    pub(super) fn clock(&self) -> Clock {
        self.clock.clone()
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(super) fn line(&self) -> Line {
        self.line.clone()
    }

    pub(super) fn service(&self) -> SignInService {
        let service = SignInService::new(&self.region, self.clock.clone()).by(self.line());
        match &self.endpoint {
            Some(url) => service.endpoint(url),
            None => service,
        }
    }
}
