use std::sync::Arc;

use firstday_aws_gateway::{
    BrowserSession, CredentialSource, Line, ShortLivedKeys, SignedIn, SourceError,
};
use firstday_checklist::Principal;
use firstday_secret_store::{ShortLived, StoredSession};
use futures::future::{BoxFuture, FutureExt};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;

use super::error::SessionError;
use super::kept::{KeptSessions, RENEW_BEFORE, stored_keys};
use super::sign_in_place::SignInPlace;
use crate::surroundings::Clock;

/// The longest that a session lasts (AWS Sign-In User Guide, "Login for AWS local development
/// using console credentials").
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// A session that began in the browser: in memory, until it is kept in the keyring for a profile.
/// Clones are the same session.
#[derive(Clone)]
pub struct LiveSession {
    held: Arc<Mutex<Held>>,
    clock: Clock,
    line: Line,
    region: String,
    ends_at: Timestamp,
}

/// Where the session is.
enum Held {
    Memory {
        session: BrowserSession,
        credentials: ShortLivedKeys,
    },
    Keyring {
        kept: Box<KeptSessions>,
        profile: String,
    },
}

impl LiveSession {
    /// The session that a sign-in at `place` gave; it renews itself there.
    pub(super) fn new(signed_in: SignedIn, place: &SignInPlace) -> Self {
        Self {
            held: Arc::new(Mutex::new(Held::Memory {
                session: signed_in.session,
                credentials: signed_in.credentials,
            })),
            ends_at: place.now().checked_add(LONGEST).unwrap_or(Timestamp::MAX),
            clock: place.clock(),
            line: place.line(),
            region: place.region.clone(),
        }
    }

    /// The Region that the person signed in to.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// When the person has to sign in again at the latest.
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }

    /// Moves the session into the keyring, for `profile` and whoever `arn` is. From then on it
    /// lives there alone. One that is kept already stays where it is.
    ///
    /// # Errors
    /// [`SessionError`]; the session is then where it was.
    pub async fn keep(
        &self,
        kept: &KeptSessions,
        profile: &str,
        account_id: &str,
        arn: &str,
    ) -> Result<(), SessionError> {
        if Principal::from_arn(arn) == Principal::Root {
            return Err(SessionError::Root);
        }
        let mut held = self.held.lock().await;
        let Held::Memory {
            session,
            credentials,
        } = &*held
        else {
            return Ok(());
        };
        let stored = StoredSession {
            account_id: account_id.to_owned(),
            arn: arn.to_owned(),
            region: session.region.clone(),
            client_id: session.client_id.clone(),
            endpoint: session.endpoint.clone(),
            refresh_token: session.refresh_token.clone(),
            dpop_key: session.key.to_text(),
            ends_at: Some(self.ends_at),
            credentials: Some(stored_keys(credentials)),
        };
        kept.keep(profile, stored).await?;
        *held = Held::Keyring {
            kept: Box::new(kept.clone()),
            profile: profile.to_owned(),
        };
        Ok(())
    }

    /// The profile that the session is kept for, if it is.
    pub async fn profile(&self) -> Option<String> {
        match &*self.held.lock().await {
            Held::Memory { .. } => None,
            Held::Keyring { profile, .. } => Some(profile.clone()),
        }
    }

    /// Credentials that are good for some minutes. One renewal at a time.
    async fn keys(&self) -> Result<ShortLivedKeys, SessionError> {
        let mut held = self.held.lock().await;
        match &mut *held {
            Held::Keyring { kept, profile } => Ok(keys_of(kept.credentials(profile).await?)),
            Held::Memory {
                session,
                credentials,
            } => {
                let left = credentials.expires_at.duration_since(self.clock.now());
                if left <= RENEW_BEFORE {
                    let next = session.refresh(self.line.clone(), self.clock.clone());
                    let next = next.await?;
                    *session = next.session;
                    *credentials = next.credentials;
                }
                Ok(credentials.clone())
            }
        }
    }
}

impl CredentialSource for LiveSession {
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>> {
        async { Ok(self.keys().await?) }.boxed()
    }
}

fn keys_of(stored: ShortLived) -> ShortLivedKeys {
    ShortLivedKeys {
        access_key_id: stored.access_key_id,
        secret_access_key: stored.secret_access_key,
        session_token: stored.session_token,
        expires_at: stored.expires_at,
    }
}

/// The session that is kept for a profile.
pub struct KeptSession {
    kept: KeptSessions,
    profile: String,
}

impl KeptSession {
    /// The one for `profile`.
    pub fn new(kept: KeptSessions, profile: &str) -> Self {
        Self {
            kept,
            profile: profile.to_owned(),
        }
    }
}

impl CredentialSource for KeptSession {
    fn credentials(&self) -> BoxFuture<'_, Result<ShortLivedKeys, SourceError>> {
        async { Ok(keys_of(self.kept.credentials(&self.profile).await?)) }.boxed()
    }
}
