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
    /// Keys that AWS takes for some minutes yet. Asked for once per connection and then again
    /// about a minute before they expire, never more than one at a time.
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
        Self::new(kind(error.kind), error)
    }
}

fn kind(kind: SignInErrorKind) -> GatewayErrorKind {
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
        | Kind::OtherAttempt => GatewayErrorKind::ExpiredCredentials,
        Kind::NotPermitted => GatewayErrorKind::Denied,
        Kind::ClockSkewed { .. } => GatewayErrorKind::ClockSkewed,
        Kind::RegionDown => GatewayErrorKind::Fault,
        Kind::Unreachable => GatewayErrorKind::Unreachable,
        Kind::Throttled => GatewayErrorKind::Throttled,
        Kind::InvalidRegion | Kind::EndpointRefused => GatewayErrorKind::InvalidInput,
        Kind::RefusedByAws | Kind::PortUnavailable | Kind::Other => GatewayErrorKind::Other,
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
