//! What it comes to when a source of credentials has none to give.

use super::GatewayErrorKind;
use crate::sign_in::{SignInError, SignInErrorKind};

/// A source that has no keys to give.
#[derive(Debug, thiserror::Error)]
#[error("{cause}")]
pub struct SourceError {
    /// What it comes to for the call that needed keys.
    pub kind: GatewayErrorKind,
    #[source]
    cause: Box<dyn std::error::Error + Send + Sync>,
}

impl SourceError {
    /// A failure of this kind, with its cause. The cause must hold no secret.
    pub fn new(
        kind: GatewayErrorKind,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        let cause = cause.into();
        Self { kind, cause }
    }
}

impl From<SignInError> for SourceError {
    fn from(error: SignInError) -> Self {
        Self::new(error.kind.into(), error)
    }
}

/// What a failed sign-in or refresh comes to for a call that needed its keys.
impl From<SignInErrorKind> for GatewayErrorKind {
    fn from(kind: SignInErrorKind) -> Self {
        use SignInErrorKind as Kind;
        match kind {
            Kind::SessionOver
            | Kind::PasswordChanged
            | Kind::SessionRefused
            | Kind::Cancelled
            | Kind::NeverCameBack
            | Kind::AddressUsed
            | Kind::CodeExpired
            | Kind::CodeRefused
            | Kind::PastedCodeRefused
            | Kind::AlreadyRedeemed
            | Kind::NotACode
            | Kind::OtherAttempt => Self::ExpiredCredentials,
            Kind::NotPermitted => Self::Denied,
            Kind::ClockSkewed { .. } => Self::ClockSkewed,
            Kind::RegionDown => Self::Fault,
            Kind::Unreachable => Self::Unreachable,
            Kind::Throttled => Self::Throttled,
            Kind::InvalidRegion | Kind::EndpointRefused => Self::InvalidInput,
            Kind::Barred => Self::Barred,
            Kind::RefusedByAws | Kind::PortUnavailable | Kind::Other => Self::Other,
        }
    }
}
