//! What storing and rotating an access key share.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use firstday_aws_gateway::{GatewayError, GatewayErrorKind, NewAccessKey};
use firstday_checklist::Change;
use firstday_secret_store::{KeyPair, Stored, StoredKey};
use secrecy::SecretString;
use tokio::time::{Instant, sleep};

use super::{ApplyError, Hands};

/// AWS takes a new key within five to fifteen seconds,
const USUAL_DELAY: Duration = Duration::from_secs(15);
/// seldom longer.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_secs(1);

/// The id of the access key that the change at hand has made, and not deleted again.
#[derive(Default)]
pub(crate) struct MadeKey(Mutex<Option<String>>);

impl MadeKey {
    pub(super) fn take(&self) -> Option<String> {
        self.lock().take()
    }

    fn set(&self, id: Option<String>) {
        *self.lock() = id;
    }

    fn lock(&self) -> MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hands<'_> {
    /// The ids of the access keys that the user has before a change makes one; `None` for any
    /// other change. What comes of a run that is cut short is told by them.
    pub(super) async fn keys_before(
        &self,
        change: &Change,
    ) -> Result<Option<Vec<String>>, ApplyError> {
        match change.deed().makes_key_for() {
            Some(user) => Ok(Some(self.gateway.access_key_ids(user).await?)),
            None => Ok(None),
        }
    }

    /// Makes a key and puts it into the keyring where `place` says, once the keyring has shown
    /// that it can hold the `largest`. A key that cannot be stored is deleted again.
    pub(super) async fn make_key(
        &self,
        user: &str,
        profile: &str,
        largest: StoredKey,
        place: impl FnOnce(KeyPair) -> StoredKey,
    ) -> Result<StoredKey, ApplyError> {
        let size = Stored::from(largest).stored_size();
        self.store.probe(size).await?;
        let NewAccessKey { id, secret } = self.gateway.create_access_key(user).await?;
        self.made_key.set(Some(id.clone()));
        let key = place(KeyPair {
            access_key_id: id.clone(),
            secret_access_key: secret,
        });
        match self.store.save(profile, &key.clone().into()).await {
            Ok(()) => Ok(key),
            Err(error) => {
                self.take_back(user, id).await?;
                Err(error.into())
            }
        }
    }

    async fn take_back(&self, user: &str, key: String) -> Result<(), ApplyError> {
        match self.gateway.delete_access_key(user, &key).await {
            Ok(_) => {
                self.made_key.set(None);
                Ok(())
            }
            Err(source) => Err(ApplyError::Orphan {
                user: user.to_owned(),
                key,
                source,
            }),
        }
    }

    /// Waits until AWS takes a key that was just stored.
    pub(super) async fn prove_new(&self, pair: &KeyPair) -> Result<(), ApplyError> {
        let proved = self.prove(pair, PATIENCE).await;
        proved.map_err(|source| ApplyError::NotAcceptedYet {
            key: pair.access_key_id.clone(),
            source,
        })
    }

    /// Whether AWS takes a key that was stored before.
    pub(super) async fn accepts(&self, pair: &KeyPair) -> Result<bool, ApplyError> {
        match self.prove(pair, USUAL_DELAY).await {
            Ok(()) => Ok(true),
            Err(error) if error.kind == GatewayErrorKind::InvalidCredentials => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Asks AWS who the key is, again and again while it does not know the key yet.
    async fn prove(&self, pair: &KeyPair, patience: Duration) -> Result<(), GatewayError> {
        let started = Instant::now();
        loop {
            let asked = self
                .gateway
                .caller_of(&pair.access_key_id, &pair.secret_access_key)
                .await;
            match asked {
                Ok(_) => return Ok(()),
                Err(error) if settles(&error) && started.elapsed() < patience => {
                    sleep(PAUSE).await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Refuses to touch what the keyring has for a profile of another account.
    pub(super) fn check_account(&self, profile: &str, stored: &Stored) -> Result<(), ApplyError> {
        if stored.account_id() == self.caller.account_id {
            return Ok(());
        }
        Err(ApplyError::ProfileTaken {
            profile: profile.to_owned(),
            account: stored.account_id().to_owned(),
        })
    }
}

fn settles(error: &GatewayError) -> bool {
    error.kind == GatewayErrorKind::InvalidCredentials || error.retryable()
}

/// The pair that a stored key is used by.
pub(super) fn current(key: &StoredKey) -> KeyPair {
    KeyPair {
        access_key_id: key.access_key_id.clone(),
        secret_access_key: key.secret_access_key.clone(),
    }
}

/// `key`, used by `pair` from here on.
pub(super) fn used_by(key: StoredKey, pair: KeyPair) -> StoredKey {
    StoredKey {
        access_key_id: pair.access_key_id,
        secret_access_key: pair.secret_access_key,
        ..key
    }
}

/// A pair of the size that AWS gives: an id of at most 128 and a secret of 40 characters
/// (IAM API Reference, `AccessKey`).
pub(super) fn largest_pair() -> KeyPair {
    KeyPair {
        access_key_id: "A".repeat(128),
        secret_access_key: SecretString::from("s".repeat(40)),
    }
}
