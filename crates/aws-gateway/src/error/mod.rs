//! What can go wrong between here and AWS.

mod credentials;
mod sdk;
mod source;

pub(crate) use credentials::credentials_problem;
pub(crate) use sdk::During;
pub use source::SourceError;

use firstday_checklist::Cause;

use crate::barrier::Barrier;

/// What went wrong, as far as it matters for what to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GatewayErrorKind {
    /// The caller may not do this.
    Denied,
    /// What the call was about is not there.
    NotFound,
    /// Something of that name is there already, and it is not what was asked for.
    AlreadyExists,
    /// Something still hangs on it, so it cannot be deleted.
    InUse,
    /// AWS holds no more of these in one account.
    LimitExceeded,
    /// The password does not meet the account's policy.
    PasswordRefused,
    /// An MFA code is wrong, too old or used before.
    CodeRefused,
    /// The codes were too old before they could be taken, so they were not sent again.
    CodesTooOld,
    /// AWS does not accept a value.
    InvalidInput,
    /// Too many requests, even after the SDK's retries.
    Throttled,
    /// No answer came: network, name lookup, TLS or a timeout.
    Unreachable,
    /// AWS answered with a fault of its own.
    Fault,
    /// What came is no answer of AWS, such as the page of a network that wants a sign-in first.
    NotAws,
    /// The session has ended; signing in again helps.
    ExpiredCredentials,
    /// There are no credentials, or AWS does not know them.
    InvalidCredentials,
    /// No profile of that name is in the AWS files.
    UnknownProfile,
    /// An address in the place of AWS's is none; the message names the setting.
    EndpointMalformed,
    /// This computer's clock is too far from AWS's.
    ClockSkewed,
    /// The service has no data for this account yet, as on a new account's first day.
    NotReady,
    /// The account belongs to an organization, whose management account has to turn the service on.
    PayerFirst,
    /// The thing is not what it was when the change was reviewed, so nothing was sent.
    ChangedMeanwhile,
    /// AWS has described the thing only in part, so it cannot go back whole, and nothing was sent.
    HalfDescribed,
    /// AWS is still busy with an earlier change to the same thing.
    TemporarilyUnmodifiable,
    /// AWS is still writing what was asked for: it is there in seconds.
    BeingWritten,
    /// Something is in the way that is seen to on this computer; see [`GatewayError::barrier`].
    Barred,
    /// The change needs more than one AWS call and is composed by the caller.
    Composed,
    /// Anything else; the message is AWS's.
    Other,
}

/// A call that failed. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{operation}: {message}")]
pub struct GatewayError {
    /// What it comes to.
    pub kind: GatewayErrorKind,
    /// Service and operation, for example `iam:CreateUser`.
    pub operation: &'static str,
    /// AWS's code, for example `EntityAlreadyExists`; `None` where AWS did not answer.
    pub aws_code: Option<String>,
    /// AWS's words, or what kept the answer from coming.
    pub message: Cause,
    /// AWS's id of the request, which its support asks for.
    pub request_id: Option<String>,
    /// What is in the way, where that is seen to on this computer.
    pub barrier: Option<Barrier>,
}

impl GatewayError {
    pub(crate) fn new(
        kind: GatewayErrorKind,
        operation: &'static str,
        message: impl Into<Cause>,
    ) -> Self {
        Self {
            kind,
            operation,
            aws_code: None,
            message: message.into(),
            request_id: None,
            barrier: None,
        }
    }

    pub(crate) fn barred(barrier: Barrier) -> Self {
        Self {
            message: barrier.to_string().into(),
            barrier: Some(barrier),
            ..Self::new(GatewayErrorKind::Barred, "connect", "")
        }
    }

    /// Whether the same call may succeed later without anything being changed.
    pub fn retryable(&self) -> bool {
        matches!(
            self.kind,
            GatewayErrorKind::Throttled
                | GatewayErrorKind::Unreachable
                | GatewayErrorKind::Fault
                | GatewayErrorKind::NotAws
                | GatewayErrorKind::NotReady
                | GatewayErrorKind::TemporarilyUnmodifiable
                | GatewayErrorKind::BeingWritten
        )
    }

    /// Whether the call may have been carried out although no good answer came.
    pub(crate) fn outcome_unknown(&self) -> bool {
        matches!(
            self.kind,
            GatewayErrorKind::Unreachable | GatewayErrorKind::Fault | GatewayErrorKind::NotAws
        )
    }

    /// Whether an earlier change may not have spread yet: IAM is eventually consistent (IAM User
    /// Guide, "Changes that I make are not always immediately visible").
    pub(crate) fn may_settle(&self) -> bool {
        matches!(
            self.kind,
            GatewayErrorKind::NotFound | GatewayErrorKind::TemporarilyUnmodifiable
        )
    }

    /// Whether it was the caller's organization that denied it: AWS names the kind of policy (IAM User
    /// Guide, "Troubleshoot access denied error messages").
    pub fn by_organization(&self) -> bool {
        let Cause::Said(words) = &self.message else {
            return false;
        };
        let policies = ["service control policy", "resource control policy"];
        self.kind == GatewayErrorKind::Denied && policies.iter().any(|it| words.contains(it))
    }

    /// The same error, with `secret` struck out of AWS's words.
    pub(crate) fn without(mut self, secret: &str) -> Self {
        if let Cause::Said(words) = &mut self.message {
            *words = words.replace(secret, "***");
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strikes_secrets_out() {
        let error = GatewayError::new(
            GatewayErrorKind::InvalidInput,
            "iam:X",
            "value 'hunter2' at 'password'",
        );
        assert_eq!(
            error.without("hunter2").message,
            Cause::from("value '***' at 'password'")
        );
    }
}
