use firstday_checklist::RotateAccessKey;
use firstday_secret_store::{KeyPair, Stored, StoredKey};

use super::access_keys::{current, largest_pair, used_by};
use super::{ApplyError, Compose, Hands, Outcome};

impl Compose for RotateAccessKey {
    /// Makes a key beside the `old` one, stores both, and switches to the other once AWS takes it.
    ///
    /// Whenever this is cut short the keyring has a key that works: the old one until the last
    /// save, and the other from then on. What was begun is gone on with the next time.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let Self { user, profile, old } = self;
        let key = load(hands, user, profile).await?;
        if key.access_key_id != *old {
            return switched_before(hands, profile, &key, old).await;
        }
        let key = with_next(hands, profile, key).await?;
        switch(hands, profile, key).await?;
        Ok(Outcome::Done)
    }
}

async fn load(hands: &Hands<'_>, user: &str, profile: &str) -> Result<StoredKey, ApplyError> {
    let changed = || ApplyError::KeyChanged {
        profile: profile.to_owned(),
    };
    let stored = hands.store.load(profile).await?.ok_or_else(changed)?;
    hands.check_account(profile, &stored)?;
    match stored {
        Stored::AccessKey(key) if key.user_name == user => Ok(key),
        Stored::AccessKey(_) | Stored::Session(_) => Err(changed()),
    }
}

/// The switch was made, and only word of it was lost.
async fn switched_before(
    hands: &Hands<'_>,
    profile: &str,
    key: &StoredKey,
    old: &str,
) -> Result<Outcome, ApplyError> {
    let replaced = key
        .previous
        .as_ref()
        .map(|pair| pair.access_key_id.as_str());
    if replaced == Some(old) && hands.accepts(&current(key)).await? {
        return Ok(Outcome::AlreadyThere);
    }
    Err(ApplyError::KeyChanged {
        profile: profile.to_owned(),
    })
}

/// The key with another one beside it that AWS takes: the one that an earlier run made, or one
/// that is made here.
async fn with_next(
    hands: &Hands<'_>,
    profile: &str,
    key: StoredKey,
) -> Result<StoredKey, ApplyError> {
    let user = key.user_name.clone();
    if let Some(next) = &key.next {
        if hands.accepts(next).await? {
            return Ok(key);
        }
        // The save below puts another in its place.
        let id = &next.access_key_id;
        hands.gateway.delete_access_key(&user, id).await?;
    }
    let largest = StoredKey {
        next: Some(largest_pair()),
        previous: Some(largest_pair()),
        ..key.clone()
    };
    let beside = |pair: KeyPair| StoredKey {
        next: Some(pair),
        ..key
    };
    let key = hands.make_key(&user, profile, largest, beside).await?;
    if let Some(next) = &key.next {
        hands.prove_new(next).await?;
    }
    Ok(key)
}

async fn switch(hands: &Hands<'_>, profile: &str, key: StoredKey) -> Result<(), ApplyError> {
    let Some(next) = key.next.clone() else {
        return Ok(());
    };
    let switched = StoredKey {
        next: None,
        previous: Some(current(&key)),
        ..used_by(key, next)
    };
    Ok(hands.store.save(profile, &switched.into()).await?)
}
