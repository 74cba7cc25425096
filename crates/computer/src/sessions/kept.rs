use std::path::PathBuf;
use std::time::Duration;

use firstday_aws_gateway::{BrowserSession, DpopKey, Line, ShortLivedKeys};
use firstday_secret_store::{SecretStore, ShortLived, Stored, StoredSession};
use jiff::{SignedDuration, Timestamp};

use super::error::SessionError;
use super::sign_in_place::SignInPlace;
use super::turn::Turn;
use crate::surroundings::{Clock, Surroundings};

/// Credentials are renewed this long before they end. The AWS CLI does the same with its own.
pub(super) const RENEW_BEFORE: SignedDuration = SignedDuration::from_mins(5);
/// With less than this left they are handed to nobody: a command needs some time, too.
const LEAST: SignedDuration = SignedDuration::from_mins(1);
/// A renewal is one request, tried twice at most.
const PATIENCE: Duration = Duration::from_secs(50);

/// The browser sessions in the keyring, renewed by one process at a time.
#[derive(Clone)]
pub struct KeptSessions {
    store: SecretStore,
    turns: PathBuf,
    clock: Clock,
    surroundings: Surroundings,
    line: Option<Line>,
}

impl KeptSessions {
    /// Sessions in `store`, renewed over the network.
    pub fn new(store: SecretStore, surroundings: &Surroundings) -> Self {
        Self {
            store,
            turns: surroundings.locks(),
            clock: surroundings.clock.clone(),
            surroundings: surroundings.clone(),
            line: None,
        }
    }

    /// The same, renewed as one signs in at `place`.
    #[must_use]
    pub fn at(mut self, place: &SignInPlace) -> Self {
        if let double @ Line::Double(_) = place.line() {
            self.line = Some(double);
        }
        self.clock = place.clock();
        self
    }

    /// The keyring.
    pub fn store(&self) -> &SecretStore {
        &self.store
    }

    /// Credentials that are good for some minutes: those that are stored, or the next.
    ///
    /// # Errors
    /// [`SessionError`] where there is no session, or it cannot be renewed.
    pub async fn credentials(&self, profile: &str) -> Result<ShortLived, SessionError> {
        let stored = self.load(profile).await?;
        if let Some(fresh) = fresh(&stored, self.clock.now()) {
            return Ok(fresh);
        }
        self.renewed(profile, stored).await
    }

    /// The next credentials, unless another process gets them first.
    async fn renewed(
        &self,
        profile: &str,
        stored: StoredSession,
    ) -> Result<ShortLived, SessionError> {
        let usable = left(&stored, self.clock.now())
            .filter(|(_, left)| *left > LEAST)
            .map(|(credentials, _)| credentials);
        let patience = match usable {
            Some(_) => Duration::ZERO,
            None => PATIENCE,
        };
        let Some(_turn) = self.turn(profile, patience).await? else {
            return usable.ok_or_else(|| SessionError::Busy {
                profile: profile.to_owned(),
            });
        };
        let stored = self.load(profile).await?;
        if let Some(fresh) = fresh(&stored, self.clock.now()) {
            return Ok(fresh);
        }
        match self.renew(profile, stored).await {
            // What is left of them bridges a short outage.
            Err(error) if error.is_outage() => usable.ok_or(error),
            renewed => renewed,
        }
    }

    async fn renew(
        &self,
        profile: &str,
        stored: StoredSession,
    ) -> Result<ShortLived, SessionError> {
        let session = session_of(profile, &stored)?;
        let next = session
            .refresh(self.line(profile), self.clock.clone())
            .await;
        let next = next.map_err(|source| SessionError::Renewal {
            profile: profile.to_owned(),
            source,
        })?;
        let credentials = stored_keys(&next.credentials);
        let renewed = StoredSession {
            refresh_token: next.session.refresh_token,
            credentials: Some(credentials.clone()),
            ..stored
        };
        // The credentials are good, stored or not. AWS takes the former token for a while yet.
        if let Err(error) = self.store.save(profile, &renewed.into()).await {
            tracing::warn!(%error, profile, "a renewed session could not be stored");
        }
        Ok(credentials)
    }

    /// Keeps a session for `profile`, in place of a former one.
    pub(super) async fn keep(
        &self,
        profile: &str,
        session: StoredSession,
    ) -> Result<(), SessionError> {
        let Some(_turn) = self.turn(profile, PATIENCE).await? else {
            return Err(SessionError::Busy {
                profile: profile.to_owned(),
            });
        };
        self.check_place(profile, &session.account_id).await?;
        Ok(self.store.save(profile, &session.into()).await?)
    }

    /// Whether a session of this account may be kept for `profile`.
    ///
    /// # Errors
    /// [`SessionError`] says what is kept there already.
    pub async fn check_place(&self, profile: &str, account_id: &str) -> Result<(), SessionError> {
        match self.store.load(profile).await? {
            Some(Stored::AccessKey(key)) => Err(SessionError::HoldsKey {
                profile: profile.to_owned(),
                key: key.access_key_id,
            }),
            Some(Stored::Session(there)) if there.account_id != account_id => {
                Err(SessionError::OtherAccount {
                    profile: profile.to_owned(),
                    account: there.account_id,
                })
            }
            Some(Stored::Session(_)) | None => Ok(()),
        }
    }

    async fn load(&self, profile: &str) -> Result<StoredSession, SessionError> {
        match self.store.load(profile).await? {
            Some(Stored::Session(session)) => Ok(session),
            Some(Stored::AccessKey(_)) | None => Err(SessionError::NotStored {
                profile: profile.to_owned(),
            }),
        }
    }

    fn line(&self, profile: &str) -> Line {
        let network = || self.surroundings.network(Some(profile)).into();
        self.line.clone().unwrap_or_else(network)
    }

    async fn turn(&self, profile: &str, patience: Duration) -> Result<Option<Turn>, SessionError> {
        let (turns, profile) = (self.turns.clone(), profile.to_owned());
        let taken =
            tokio::task::spawn_blocking(move || Turn::take(&turns, &profile, patience)).await;
        taken
            .map_err(|error| SessionError::Turn(error.into()))?
            .map_err(SessionError::Turn)
    }
}

/// The stored credentials, if they need no renewal yet.
pub(crate) fn fresh(session: &StoredSession, now: Timestamp) -> Option<ShortLived> {
    left(session, now)
        .filter(|(_, left)| *left > RENEW_BEFORE)
        .map(|(credentials, _)| credentials)
}

fn left(session: &StoredSession, now: Timestamp) -> Option<(ShortLived, SignedDuration)> {
    let credentials = session.credentials.clone()?;
    let left = credentials.expires_at.duration_since(now);
    Some((credentials, left))
}

fn session_of(profile: &str, stored: &StoredSession) -> Result<BrowserSession, SessionError> {
    let key = DpopKey::from_text(&stored.dpop_key).map_err(|_| SessionError::Unreadable {
        profile: profile.to_owned(),
    })?;
    Ok(BrowserSession {
        region: stored.region.clone(),
        client_id: stored.client_id.clone(),
        endpoint: stored.endpoint.clone(),
        refresh_token: stored.refresh_token.clone(),
        key,
    })
}

/// The keyring's form of what AWS gave.
pub(super) fn stored_keys(keys: &ShortLivedKeys) -> ShortLived {
    ShortLived {
        access_key_id: keys.access_key_id.clone(),
        secret_access_key: keys.secret_access_key.clone(),
        session_token: keys.session_token.clone(),
        expires_at: keys.expires_at,
    }
}

/// How many bytes the largest session takes in the keyring: a refresh token has at most 2,048
/// characters (AWS Sign-In API, `CreateOAuth2Token`), a key 43.
pub fn largest_session() -> usize {
    let session = StoredSession {
        account_id: "0".repeat(12),
        arn: "a".repeat(150),
        region: "ap-northeast-1".to_owned(),
        client_id: "arn:aws:signin:::devtools/cross-device".to_owned(),
        endpoint: None,
        refresh_token: "r".repeat(2048).into(),
        dpop_key: "k".repeat(43).into(),
        ends_at: Some(Timestamp::MAX),
        credentials: None,
    };
    Stored::from(session).stored_size()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_session_has_room_in_the_smallest_keyring() {
        // `CRED_MAX_CREDENTIAL_BLOB_SIZE` of Microsoft's `wincred.h`, in bytes.
        assert!(largest_session() <= 2560, "{}", largest_session());
    }
}
