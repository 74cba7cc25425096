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
mod desk;
mod form;
mod grant;
mod html;
mod outcome;
mod page;
mod proof;
mod refresh;
mod refused;
mod state;
mod token;
mod visit;

use std::time::Duration;

use bytes::Bytes;
use http::{Method, Response};

pub(crate) use desk::Desk;
pub use state::SignIns;
pub(crate) use visit::Visit;

use crate::base::Dice;
use crate::faults::{self, FaultKind};
use crate::wire::{Reply, mark};
use outcome::Outcome;
use visit::Place;

/// Answers a visit. Says whether the world changed.
pub(crate) fn answer(desk: &mut Desk<'_>, visit: &Visit<'_>) -> (Reply, bool) {
    let operation = visit.operation();
    let fault = operation.and_then(|name| faults::strike(desk.settings, name));
    let struck = fault.is_some();
    let (drop, slower) = match fault {
        Some(FaultKind::Reset | FaultKind::LostReply) => (true, 0),
        Some(FaultKind::Slow { ms }) => (false, ms),
        Some(FaultKind::Throttle | FaultKind::ServerError | FaultKind::Denied) | None => (false, 0),
    };
    let delay_ms = desk.settings.latency_ms.saturating_add(slower);
    let mut outcome = match &fault {
        Some(FaultKind::Reset) => Outcome::of(Response::new(Bytes::new())),
        Some(kind) => refused(visit.place, kind).map_or_else(|| serve(desk, visit), Outcome::of),
        None => serve(desk, visit),
    };
    mark(
        &mut outcome.response,
        &Dice::Real.request_id(),
        desk.shown_time(),
    );
    let status = outcome.response.status().as_u16();
    tracing::debug!(operation, region = visit.region, status, "practice sign-in");
    let reply = Reply {
        response: (!drop).then_some(outcome.response),
        delay: Duration::from_millis(u64::from(delay_ms)),
    };
    (reply, struck || outcome.changed)
}

fn serve(desk: &mut Desk<'_>, visit: &Visit<'_>) -> Outcome {
    if desk.settings.sign_in_regions_down.contains(&visit.region) {
        return Outcome::of(html::bare(503, "Service Unavailable"));
    }
    if !visit.method_fits() {
        return Outcome::of(html::bare(405, "Method Not Allowed"));
    }
    // So nothing below meets a session that is over.
    grant::prune(desk);
    match visit.place {
        Place::Authorize if visit.request.method() == Method::GET => authorize::show(desk, visit),
        Place::Authorize => authorize::answer(desk, visit),
        Place::Confirmation => Outcome::of(page::confirmation(desk, visit)),
        Place::Token => token::answer(desk, visit),
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
        Place::Token => refused::fault(status),
        Place::Authorize | Place::Confirmation => html::bare(status, ""),
    })
}
