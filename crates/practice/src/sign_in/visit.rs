//! A request to the sign-in service.

use bytes::Bytes;
use http::{Method, Request};

use crate::services::State;
use crate::wire::sigv4::header;

/// The Region where neither the host nor the path names one.
const DEFAULT_REGION: &str = "us-east-1";
const HOST: &str = ".signin.aws.amazon.com";

/// A request to the sign-in service.
pub(crate) struct Visit<'a> {
    pub(super) request: &'a Request<Bytes>,
    pub(super) place: Place,
    pub(super) region: String,
    /// The address that the request was sent to, up to `/v1`.
    pub(super) base: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Authorize,
    Confirmation,
    Token,
}

impl<'a> Visit<'a> {
    /// The request as one to the sign-in service, if it is one. Its Region stands in the
    /// host, `{region}.signin.aws.amazon.com`, or on a port of this computer, whose name
    /// has none, in front of the path.
    pub(crate) fn of(state: &State, request: &'a Request<Bytes>) -> Option<Visit<'a>> {
        let path = request.uri().path();
        let (prefix, path) = path.split_at(path.find("/v1/")?);
        let place = match path {
            "/v1/authorize" => Place::Authorize,
            "/v1/sessions/confirmation" => Place::Confirmation,
            "/v1/token" => Place::Token,
            _ => return None,
        };
        let host = match request.uri().authority() {
            Some(authority) => authority.as_str(),
            None => header(request, "host")?,
        };
        let in_host = host.strip_suffix(HOST);
        let region = match (in_host, prefix.strip_prefix('/')) {
            (Some(region), None) => region,
            (None, Some(region)) => region,
            (None, None) => DEFAULT_REGION,
            (Some(_), Some(_)) => return None,
        };
        let here = in_host.is_some() || is_loopback(host);
        if !here || !state.regions.regions.contains_key(region) {
            return None;
        }
        let own = if in_host.is_some() { "https" } else { "http" };
        let scheme = request.uri().scheme_str().unwrap_or(own);
        Some(Visit {
            request,
            place,
            region: region.to_owned(),
            base: format!("{scheme}://{host}{prefix}"),
        })
    }

    /// Where a cross-device sign-in ends.
    pub(super) fn confirmation(&self) -> String {
        format!("{}/v1/sessions/confirmation", self.base)
    }

    /// The address that proofs of possession are for.
    pub(super) fn token_url(&self) -> String {
        format!("{}/v1/token", self.base)
    }

    /// The name by which faults strike it.
    pub(super) fn operation(&self) -> Option<&'static str> {
        match self.place {
            Place::Authorize => Some("signin:Authorize"),
            Place::Confirmation => None,
            Place::Token => Some("signin:CreateOAuth2Token"),
        }
    }

    /// Whether the request has a method that is answered here.
    pub(super) fn method_fits(&self) -> bool {
        let method = self.request.method();
        match self.place {
            Place::Authorize => [Method::GET, Method::POST].contains(method),
            Place::Confirmation => method == Method::GET,
            Place::Token => method == Method::POST,
        }
    }
}

/// Whether a host is this computer by a name that no other site can take: a page of
/// another site that leads its own name here would read the form.
fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["127.0.0.1", "localhost"].contains(&name)
}
