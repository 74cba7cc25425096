use firstday_checklist::CreateAccessKey;
use firstday_secret_store::{KeyPair, Stored, StoredKey};

use super::access_keys::{current, largest_pair, used_by};
use super::{ApplyError, Compose, Hands, Outcome};

impl Compose for CreateAccessKey {
    /// Makes a key only once the keyring has shown that it can hold one; stores it, reads it back
    /// and waits until AWS accepts it. A key that cannot be stored is deleted again.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let Self { user, profile } = self;
        if let Some(stored) = hands.store.load(profile).await? {
            hands.check_account(profile, &stored)?;
            if let Stored::AccessKey(key) = stored
                && works(hands, profile, key).await?
            {
                return Ok(Outcome::AlreadyThere);
            }
        }
        let used_alone = |pair: KeyPair| StoredKey {
            account_id: hands.caller.account_id.clone(),
            user_name: user.to_owned(),
            access_key_id: pair.access_key_id,
            secret_access_key: pair.secret_access_key,
            practice: hands.gateway.stays_here().into(),
            next: None,
            previous: None,
        };
        let largest = used_alone(largest_pair());
        let key = hands.make_key(user, profile, largest, used_alone).await?;
        hands.prove_new(&current(&key)).await?;
        Ok(Outcome::Done)
    }
}

/// Whether the profile has a key that AWS takes: the one in use, or the one that a rotation made
/// and was kept from switching to.
async fn works(hands: &Hands<'_>, profile: &str, key: StoredKey) -> Result<bool, ApplyError> {
    if hands.accepts(&current(&key)).await? {
        return Ok(true);
    }
    let Some(next) = key.next.clone() else {
        return Ok(false);
    };
    if !hands.accepts(&next).await? {
        return Ok(false);
    }
    let switched = StoredKey {
        next: None,
        previous: Some(current(&key)),
        ..used_by(key, next)
    };
    hands.store.save(profile, &switched.into()).await?;
    Ok(true)
}
