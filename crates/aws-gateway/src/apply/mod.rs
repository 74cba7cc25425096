//! Making one change.
//!
//! Every change may be applied again: where AWS says that a thing exists already, perhaps because
//! the answer to our own call was lost, it is read back, and what matches counts as done.

mod budgets;
mod keys;
mod mfa;
mod password;
mod people;

use std::future::Future;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use firstday_checklist::Change;
use secrecy::SecretString;

pub use keys::NewAccessKey;
pub use mfa::NewMfaDevice;

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

impl Gateway {
    /// Makes one change.
    ///
    /// Waits for what an earlier change made to become visible, for about ten seconds.
    /// [`Change::EnrolMfa`], [`Change::CreateAccessKey`], [`Change::RotateAccessKey`],
    /// [`Change::KeepSession`] and [`Change::WriteProfile`] need a person, a keyring or a file
    /// besides AWS: they are composed from [`create_mfa_device`](Self::create_mfa_device),
    /// [`create_access_key`](Self::create_access_key) and the like.
    ///
    /// # Errors
    ///
    /// What AWS says; [`GatewayErrorKind::Composed`] for the five changes above.
    pub async fn apply(&self, change: &Change) -> Result<Applied, GatewayError> {
        match change {
            Change::DeleteRootAccessKey { access_key_id } => {
                self.delete_root_access_key(access_key_id).await
            }
            Change::SetPasswordPolicy { policy } => self.set_password_policy(policy).await,
            Change::CreateGroup { group } => self.create_group(group).await,
            Change::AttachGroupPolicy { group, policy_arn } => {
                self.attach_group_policy(group, policy_arn).await
            }
            Change::CreateAccountAlias { alias } => self.create_account_alias(alias).await,
            Change::CreateUser { user } => self.create_user(user).await,
            Change::AddUserToGroup { user, group } => self.add_user_to_group(user, group).await,
            Change::CreateLoginProfile { user, policy } => {
                self.create_login_profile(user, policy).await
            }
            Change::DeleteMfaDevice { serial } => self.delete_mfa_device(serial).await,
            Change::DeactivateAccessKey {
                user,
                access_key_id,
            } => self.deactivate_access_key(user, access_key_id).await,
            Change::ActivateAccessKey {
                user,
                access_key_id,
            } => self.activate_access_key(user, access_key_id).await,
            Change::DeleteAccessKey {
                user,
                access_key_id,
            } => self.delete_access_key(user, access_key_id).await,
            Change::CreateBudget {
                budget,
                limit,
                alerts,
            } => self.create_budget(budget, *limit, alerts).await,
            Change::UpdateBudget {
                budget,
                limit,
                ignore_credits,
            } => self.update_budget(budget, *limit, *ignore_credits).await,
            Change::AddBudgetAlert { budget, alert } => self.add_budget_alert(budget, alert).await,
            Change::AddBudgetSubscriber {
                budget,
                alert,
                email,
            } => self.add_budget_subscriber(budget, alert, email).await,
            Change::EnrolMfa { .. }
            | Change::CreateAccessKey { .. }
            | Change::RotateAccessKey { .. }
            | Change::KeepSession { .. }
            | Change::WriteProfile { .. } => Err(composed(change)),
        }
    }
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

/// Calls again while what it rests on may not be visible yet.
async fn settled<T, F: Future<Output = Result<T, GatewayError>>>(
    call: impl FnMut() -> F,
) -> Result<T, GatewayError> {
    call.retry(patience()).when(GatewayError::may_settle).await
}

/// About ten seconds. New users and groups are visible within a few (IAM User Guide, "Changes
/// that I make are not always immediately visible"; the SDK's waiters allow twenty).
fn patience() -> ExponentialBuilder {
    ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(400))
        .with_factor(1.5)
        .with_max_delay(Duration::from_secs(2))
        .with_max_times(8)
}
