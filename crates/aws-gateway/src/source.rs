//! Credentials that come from the caller, again and again.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, future};
use futures::future::BoxFuture;
use secrecy::ExposeSecret;

use crate::{ShortLivedKeys, SourceError};

/// Gives short-lived keys, and others when those run out.
pub trait CredentialSource: Send + Sync {
    /// Keys that AWS takes for some minutes yet. Asked for when a connection is made, at its first
    /// call, and then again up to a minute before they expire; by one connection never twice at
    /// once.
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>>;
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
