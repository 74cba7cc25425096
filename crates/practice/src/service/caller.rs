//! Who calls.

use serde::{Deserialize, Serialize};

/// Somebody who can call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Identity {
    /// The root user.
    Root,
    /// An IAM user, by name.
    User(String),
    /// A role, by name, in a session.
    Role { name: String, session: String },
}

/// Who a request comes from.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) identity: Identity,
    /// The ARN, as `sts:GetCallerIdentity` gives it.
    pub(crate) arn: String,
    /// The unique id behind the name, as `sts:GetCallerIdentity` gives it.
    pub(crate) user_id: String,
    /// Whether the session was opened with MFA; none with long-term keys, as with AWS.
    pub(crate) mfa: Option<bool>,
}

impl Caller {
    /// The IAM user that calls, if it is one.
    pub(crate) fn user_name(&self) -> Option<&str> {
        match &self.identity {
            Identity::User(name) => Some(name),
            Identity::Root | Identity::Role { .. } => None,
        }
    }
}
