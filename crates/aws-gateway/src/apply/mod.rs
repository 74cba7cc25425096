//! Making one change: for each resource of AWS a file of the same name as in the checklist's
//! `change/`, with the sending of every change of it.
//!
//! Every change may be applied again: where AWS says that a thing exists already, perhaps because
//! the answer to our own call was lost, it is read back, and what matches counts as done. What is
//! to go and is not there counts as gone.

mod access_key;
mod account_alias;
mod alternate_contact;
mod analyzer;
mod anomaly;
mod bucket;
mod budget;
mod budget_alert;
mod contact_phone;
mod group;
mod login_profile;
mod mfa_device;
mod password;
mod password_policy;
mod policy;
mod prior;
mod program_session;
mod public_access_block;
mod region;
mod trail;
mod user;

use std::future::Future;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use firstday_checklist::{Change, match_change};
use futures::future::BoxFuture;
use jiff::Timestamp;
use secrecy::SecretString;

pub use access_key::NewAccessKey;
pub use mfa_device::NewMfaDevice;

use crate::{Gateway, GatewayError, GatewayErrorKind};

/// What came of a change.
#[derive(Debug)]
pub enum Applied {
    /// It was made.
    Done,
    /// The account already had it so.
    AlreadyThere,
    /// It was made, with this console password, which is known nowhere else.
    Password(SecretString),
}

/// A change that AWS makes alone.
trait Make: Sync {
    /// Sends what makes it.
    fn make(&self, gateway: &Gateway)
    -> impl Future<Output = Result<Applied, GatewayError>> + Send;
}

impl Gateway {
    /// Makes one change.
    ///
    /// Waits for what an earlier change made to become visible, for about twenty-five seconds. The changes
    /// that need a person, a keyring or a file besides AWS are composed from
    /// [`create_mfa_device`](Self::create_mfa_device),
    /// [`create_access_key`](Self::create_access_key) and the like.
    ///
    /// # Errors
    ///
    /// What AWS says; [`GatewayErrorKind::Composed`] for a change that is composed.
    pub async fn apply(&self, change: &Change) -> Result<Applied, GatewayError> {
        let made = match_change!(change,
            aws one => on_the_heap(one, self),
            composed _ => return Err(composed(change)),
        );
        made.await
    }
}

/// Futures of the SDK are large: side by side on one stack there is no room for those of all
/// changes.
fn on_the_heap<'a>(
    change: &'a impl Make,
    gateway: &'a Gateway,
) -> BoxFuture<'a, Result<Applied, GatewayError>> {
    Box::pin(change.make(gateway))
}

fn composed(change: &Change) -> GatewayError {
    GatewayError::new(
        GatewayErrorKind::Composed,
        change.name(),
        "needs more than one AWS call",
    )
}

/// `Done`; or, where AWS says that it exists, what reading back says.
async fn done_or_there<T>(
    answer: Result<T, GatewayError>,
    is_ours: impl Future<Output = Result<bool, GatewayError>>,
) -> Result<Applied, GatewayError> {
    match answer {
        Ok(_) => Ok(Applied::Done),
        Err(error) if error.kind == GatewayErrorKind::AlreadyExists => match is_ours.await {
            Ok(true) => Ok(Applied::AlreadyThere),
            Ok(false) | Err(_) => Err(error),
        },
        Err(error) => Err(error),
    }
}

/// `Done`; what was not there counts as gone.
fn done_or_gone<T>(answer: Result<T, GatewayError>) -> Result<Applied, GatewayError> {
    match answer {
        Ok(_) => Ok(Applied::Done),
        Err(error) if error.kind == GatewayErrorKind::NotFound => Ok(Applied::AlreadyThere),
        Err(error) => Err(error),
    }
}

/// Whether something that AWS made at `made` is younger than our call, which began at `began` by
/// AWS's clock. AWS gives whole seconds. Unknown times count as older: then nothing is ours.
fn made_since(began: Option<Timestamp>, made: Option<Timestamp>) -> bool {
    let (Some(began), Some(made)) = (began, made) else {
        return false;
    };
    made.as_second() >= began.as_second() - 1
}

/// Calls again while what it rests on may not be visible yet.
async fn settled<T, F: Future<Output = Result<T, GatewayError>>>(
    call: impl FnMut() -> F,
) -> Result<T, GatewayError> {
    call.retry(patience()).when(GatewayError::may_settle).await
}

/// About twenty-five seconds. New users and groups are visible within a few (IAM User Guide, "Changes
/// that I make are not always immediately visible"); the SDK's waiters allow twenty.
fn patience() -> ExponentialBuilder {
    ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(400))
        .with_factor(1.5)
        .with_max_delay(Duration::from_secs(2))
        .with_max_times(15)
}
