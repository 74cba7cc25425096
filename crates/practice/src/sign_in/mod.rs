//! AWS's sign-in service as far as developer tools use it: the page that a browser is
//! sent to, and the operation that makes an authorization code into credentials.
//!
//! The page asks for no password, also where IAM would ask for a new one at the first
//! sign-in, and it knows of no earlier visit: there are no cookies. Its form has the fields `who` (`root`, `role`,
//! `user/NAME`, or `other` with the user's name in `name`), `code` or `passkey` where MFA
//! is asked for, `answer` (`continue` or `cancel`), and the one-time token `form`.
//!
//! Sources: "AuthorizeOAuth2Access" and "CreateOAuth2Token" in the AWS Sign-In API
//! reference, RFC 6749, RFC 7636 (PKCE) and RFC 9449 (DPoP). What AWS does not document is
//! assumed, and said at the constant or function that assumes it.

mod asked;
mod authorize;
mod form;
mod grant;
mod html;
mod page;
mod proof;
mod refresh;
mod token;

use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response};

use crate::call::Reply;
use crate::dice::Dice;
use crate::faults;
use crate::protocol;
use crate::sigv4::header;
use crate::world::{FaultKind, World};

/// The Region where neither the host nor the path names one.
const DEFAULT_REGION: &str = "us-east-1";
const HOST: &str = ".signin.aws.amazon.com";

/// A request to the sign-in service.
pub(crate) struct Visit<'a> {
    request: &'a Request<Bytes>,
    place: Place,
    region: String,
    /// The address that the request was sent to, up to `/v1`.
    base: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Authorize,
    Confirmation,
    Token,
}

/// What a visit comes to.
struct Outcome {
    response: Response<Bytes>,
    changed: bool,
}

impl<'a> Visit<'a> {
    /// The request as one to the sign-in service, if it is one. Its Region stands in the
    /// host, `{region}.signin.aws.amazon.com`, or on a port of this computer, whose name
    /// has none, in front of the path.
    pub(crate) fn of(world: &World, request: &'a Request<Bytes>) -> Option<Visit<'a>> {
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
        if !here || !world.state.regions.contains_key(region) {
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

    fn confirmation(&self) -> String {
        format!("{}/v1/sessions/confirmation", self.base)
    }

    fn token_url(&self) -> String {
        format!("{}/v1/token", self.base)
    }

    /// The name by which faults strike it.
    fn operation(&self) -> Option<&'static str> {
        match self.place {
            Place::Authorize => Some("signin:Authorize"),
            Place::Confirmation => None,
            Place::Token => Some("signin:CreateOAuth2Token"),
        }
    }

    fn method_fits(&self) -> bool {
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

/// Answers a visit. Says whether the world changed.
pub(crate) fn answer(world: &mut World, visit: &Visit<'_>) -> (Reply, bool) {
    let operation = visit.operation();
    let fault = operation.and_then(|name| faults::strike(&mut world.settings, name));
    let struck = fault.is_some();
    let (drop, slower) = match fault {
        Some(FaultKind::Reset | FaultKind::LostReply) => (true, 0),
        Some(FaultKind::Slow { ms }) => (false, ms),
        Some(FaultKind::Throttle | FaultKind::ServerError | FaultKind::Denied) | None => (false, 0),
    };
    let delay_ms = world.settings.latency_ms.saturating_add(slower);
    let mut outcome = match &fault {
        Some(FaultKind::Reset) => Outcome::of(Response::new(Bytes::new())),
        Some(kind) => refused(visit.place, kind).map_or_else(|| serve(world, visit), Outcome::of),
        None => serve(world, visit),
    };
    protocol::mark(
        &mut outcome.response,
        &Dice::Real.request_id(),
        world.shown_time(),
    );
    let status = outcome.response.status().as_u16();
    tracing::debug!(operation, region = visit.region, status, "practice sign-in");
    let reply = Reply {
        response: (!drop).then_some(outcome.response),
        delay: Duration::from_millis(u64::from(delay_ms)),
    };
    (reply, struck || outcome.changed)
}

fn serve(world: &mut World, visit: &Visit<'_>) -> Outcome {
    if world.settings.sign_in_regions_down.contains(&visit.region) {
        return Outcome::of(html::bare(503, "Service Unavailable"));
    }
    if !visit.method_fits() {
        return Outcome::of(html::bare(405, "Method Not Allowed"));
    }
    // So nothing below meets a session that is over.
    grant::prune(world);
    match visit.place {
        Place::Authorize if visit.request.method() == Method::GET => authorize::show(world, visit),
        Place::Authorize => authorize::answer(world, visit),
        Place::Confirmation => Outcome::of(page::confirmation(world, visit)),
        Place::Token => token::answer(world, visit),
    }
}

/// The answer of a fault, if it is one that answers.
fn refused(place: Place, kind: &FaultKind) -> Option<Response<Bytes>> {
    let status = match kind {
        FaultKind::Throttle => 429,
        FaultKind::ServerError => 500,
        FaultKind::Denied => 400,
        FaultKind::Reset | FaultKind::LostReply | FaultKind::Slow { .. } => return None,
    };
    Some(match place {
        Place::Token => token::fault(status),
        Place::Authorize | Place::Confirmation => html::bare(status, ""),
    })
}

impl Outcome {
    /// An answer that changed nothing.
    fn of(response: Response<Bytes>) -> Outcome {
        Outcome {
            response,
            changed: false,
        }
    }

    /// An answer, and that the world changed.
    fn changed(response: Response<Bytes>) -> Outcome {
        Outcome {
            response,
            changed: true,
        }
    }
}
