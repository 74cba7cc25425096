//! Credentials that come from the caller, again and again.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, future};
use futures::future::BoxFuture;
use secrecy::ExposeSecret;

use crate::{GatewayErrorKind, ShortLivedKeys, SignInError, SignInErrorKind};

/// Gives short-lived keys, and others when those run out.
pub trait CredentialSource: Send + Sync {
    /// Keys that AWS takes for some minutes yet. Asked for when a connection is made, at its first
    /// call, and then again up to a minute before they expire; by one connection never twice at
    /// once.
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>>;
}

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
            | Kind::WrongRegion
            | Kind::Cancelled
            | Kind::NeverCameBack
            | Kind::CodeExpired
            | Kind::CodeRefused
            | Kind::AlreadyRedeemed
            | Kind::NotACode
            | Kind::OtherAttempt => Self::ExpiredCredentials,
            Kind::NotPermitted => Self::Denied,
            Kind::ClockSkewed { .. } => Self::ClockSkewed,
            Kind::RegionDown => Self::Fault,
            Kind::Unreachable => Self::Unreachable,
            Kind::Throttled => Self::Throttled,
            Kind::InvalidRegion | Kind::EndpointRefused => Self::InvalidInput,
            Kind::RefusedByAws | Kind::PortUnavailable | Kind::Other => Self::Other,
        }
    }
}

/// The SDK's view of a [`CredentialSource`].
pub(crate) struct Provider(pub(crate) Arc<dyn CredentialSource>);

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Provider")
    }
}

impl ProvideCredentials for Provider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            match self.0.credentials().await {
                Ok(keys) => Ok(credentials(&keys)),
                Err(error) => Err(CredentialsError::provider_error(error)),
            }
        })
    }
}

fn credentials(keys: &ShortLivedKeys) -> Credentials {
    Credentials::new(
        &keys.access_key_id,
        keys.secret_access_key.expose_secret(),
        Some(keys.session_token.expose_secret().to_owned()),
        SystemTime::try_from(keys.expires_at).ok(),
        "firstday",
    )
}
