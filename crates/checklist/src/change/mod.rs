//! The writes that Firstday knows how to make, as data.

mod api;
mod command;
mod words;

pub use api::ApiCall;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{Alert, PasswordPolicy};

/// One write, as data: it can be shown, kept in the journal, and applied. Never holds a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Removes one access key of the root user. Only root can.
    DeleteRootAccessKey {
        /// The key's id.
        access_key_id: String,
    },
    /// Sets the rules for IAM users' passwords.
    SetPasswordPolicy {
        /// The rules as they will be.
        policy: PasswordPolicy,
    },
    /// Makes an IAM group.
    CreateGroup {
        /// Its name.
        group: String,
    },
    /// Gives a group an AWS managed policy.
    AttachGroupPolicy {
        /// The group's name.
        group: String,
        /// The policy's ARN.
        policy_arn: String,
    },
    /// Gives the account a name in its sign-in address.
    CreateAccountAlias {
        /// 3 to 63 of `a-z`, `0-9` and `-`.
        alias: String,
    },
    /// Makes an IAM user.
    CreateUser {
        /// Its name.
        user: String,
    },
    /// Puts a user into a group.
    AddUserToGroup {
        /// The user's name.
        user: String,
        /// The group's name.
        group: String,
    },
    /// Gives a user a generated console password, to be changed at first sign-in.
    CreateLoginProfile {
        /// The user's name.
        user: String,
        /// The rules that the password must meet.
        policy: PasswordPolicy,
    },
    /// Removes a virtual MFA device that nobody uses.
    DeleteMfaDevice {
        /// The device's ARN.
        serial: String,
    },
    /// Makes a virtual MFA device and pairs it with the person's authenticator app.
    EnrolMfa {
        /// The user's name.
        user: String,
        /// The device's name.
        device: String,
    },
    /// Makes an access key and puts it into the keyring under a profile's name.
    CreateAccessKey {
        /// The user's name.
        user: String,
        /// The profile that it is for.
        profile: String,
    },
    /// Opens a browser session of an IAM user or a role, and puts it into the keyring under a
    /// profile's name. The person signs in while the change is made, unless they have before.
    KeepSession {
        /// The user's name, or the ARN of a role's session.
        user: String,
        /// The profile that it is for.
        profile: String,
    },
    /// Writes a profile into `~/.aws/config` that gets its key from Firstday.
    WriteProfile {
        /// The profile's name.
        profile: String,
        /// The Region that commands go to unless told otherwise.
        region: String,
    },
    /// Makes AWS refuse an access key. It can be made active again.
    DeactivateAccessKey {
        /// The user's name.
        user: String,
        /// The key's id.
        access_key_id: String,
    },
    /// Makes AWS accept an access key again.
    ActivateAccessKey {
        /// The user's name.
        user: String,
        /// The key's id.
        access_key_id: String,
    },
    /// Removes an access key of an IAM user for good.
    DeleteAccessKey {
        /// The user's name.
        user: String,
        /// The key's id.
        access_key_id: String,
    },
    /// Makes an access key in place of the one in the keyring, proves it, and switches the profile
    /// to it. The old one stays active, and in the keyring beside it.
    RotateAccessKey {
        /// The user's name.
        user: String,
        /// The profile that it is for.
        profile: String,
        /// The id of the key in whose place it comes.
        old: String,
    },
    /// Makes a monthly cost budget for the whole account that does not count credits.
    CreateBudget {
        /// Its name.
        budget: String,
        /// United States dollars a month.
        limit: Decimal,
        /// When it warns, and whom.
        alerts: Vec<Alert>,
    },
    /// Changes an existing budget's limit, or makes it count spending before credits.
    UpdateBudget {
        /// Its name.
        budget: String,
        /// The new limit in United States dollars; `None` leaves it.
        limit: Option<Decimal>,
        /// Whether credits are no longer taken off.
        ignore_credits: bool,
    },
    /// Adds an alert to an existing budget.
    AddBudgetAlert {
        /// The budget's name.
        budget: String,
        /// The alert.
        alert: Alert,
    },
    /// Adds someone to an existing alert.
    AddBudgetSubscriber {
        /// The budget's name.
        budget: String,
        /// The alert as it stands, which is how AWS finds it.
        alert: Alert,
        /// Who will get an e-mail too.
        email: String,
    },
}

/// What a change makes or rests on. When a change fails, those that rest on what it would have
/// made are not tried.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Resource {
    /// An IAM group.
    Group(String),
    /// A group's policies.
    GroupPolicy(String),
    /// An IAM user.
    User(String),
    /// An MFA device that stands in the way under that name.
    LeftoverDevice(String),
    /// What the keyring has for a profile: a key, or a session.
    StoredKey(String),
    /// Room for another access key of a user, who can have two.
    RoomForKey(String),
    /// The key that takes the place of the one with this id.
    Successor(String),
    /// A budget.
    Budget(String),
    /// An alert of a budget: the budget's name and the threshold.
    Alert(String, Decimal),
}

impl Change {
    /// What exists once the change is made.
    pub fn provides(&self) -> Vec<Resource> {
        match self {
            Self::CreateGroup { group } => vec![Resource::Group(group.clone())],
            Self::AttachGroupPolicy { group, .. } => vec![Resource::GroupPolicy(group.clone())],
            Self::CreateUser { user } => vec![Resource::User(user.clone())],
            Self::DeleteMfaDevice { serial } => vec![Resource::LeftoverDevice(
                serial.rsplit('/').next().unwrap_or(serial).to_owned(),
            )],
            Self::CreateAccessKey { profile, .. } | Self::KeepSession { profile, .. } => {
                vec![Resource::StoredKey(profile.clone())]
            }
            Self::DeleteAccessKey { user, .. } => vec![Resource::RoomForKey(user.clone())],
            Self::RotateAccessKey { old, .. } => vec![Resource::Successor(old.clone())],
            Self::CreateBudget { budget, .. } => vec![Resource::Budget(budget.clone())],
            Self::AddBudgetAlert { budget, alert } => {
                vec![Resource::Alert(budget.clone(), alert.threshold)]
            }
            Self::DeleteRootAccessKey { .. }
            | Self::SetPasswordPolicy { .. }
            | Self::CreateAccountAlias { .. }
            | Self::AddUserToGroup { .. }
            | Self::CreateLoginProfile { .. }
            | Self::EnrolMfa { .. }
            | Self::WriteProfile { .. }
            | Self::DeactivateAccessKey { .. }
            | Self::ActivateAccessKey { .. }
            | Self::UpdateBudget { .. }
            | Self::AddBudgetSubscriber { .. } => Vec::new(),
        }
    }

    /// What must be there first.
    pub fn requires(&self) -> Vec<Resource> {
        match self {
            Self::AttachGroupPolicy { group, .. } => vec![Resource::Group(group.clone())],
            Self::AddUserToGroup { user, group } => {
                vec![Resource::User(user.clone()), Resource::Group(group.clone())]
            }
            Self::CreateLoginProfile { user, .. } | Self::KeepSession { user, .. } => {
                vec![Resource::User(user.clone())]
            }
            Self::CreateAccessKey { user, .. } | Self::RotateAccessKey { user, .. } => vec![
                Resource::User(user.clone()),
                Resource::RoomForKey(user.clone()),
            ],
            Self::DeactivateAccessKey { access_key_id, .. } => {
                vec![Resource::Successor(access_key_id.clone())]
            }
            Self::EnrolMfa { user, device } => vec![
                Resource::User(user.clone()),
                Resource::LeftoverDevice(device.clone()),
            ],
            Self::WriteProfile { profile, .. } => vec![Resource::StoredKey(profile.clone())],
            Self::AddBudgetAlert { budget, .. } | Self::UpdateBudget { budget, .. } => {
                vec![Resource::Budget(budget.clone())]
            }
            Self::AddBudgetSubscriber { budget, alert, .. } => vec![
                Resource::Budget(budget.clone()),
                Resource::Alert(budget.clone(), alert.threshold),
            ],
            Self::DeleteRootAccessKey { .. }
            | Self::SetPasswordPolicy { .. }
            | Self::CreateGroup { .. }
            | Self::CreateAccountAlias { .. }
            | Self::CreateUser { .. }
            | Self::DeleteMfaDevice { .. }
            | Self::ActivateAccessKey { .. }
            | Self::DeleteAccessKey { .. }
            | Self::CreateBudget { .. } => Vec::new(),
        }
    }
}
