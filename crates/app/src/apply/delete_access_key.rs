use firstday_aws_gateway::Applied;
use firstday_checklist::DeleteAccessKey;
use firstday_secret_store::{KeyPair, ListedContents, StoreError, Stored, StoredKey};

use super::{ApplyError, Compose, Hands, Outcome};

impl Compose for DeleteAccessKey {
    /// Deletes a key in AWS, and then its secret in the keyring where it was kept beside another.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let (user, id) = (&self.user, &self.access_key_id);
        let applied = hands.gateway.delete_access_key(user, id).await?;
        if let Err(error) = forget(hands, user, id).await {
            // Of no use to anyone, and overwritten by the next rotation.
            tracing::warn!(%error, access_key_id = %id, "the secret of a deleted key stays in the keyring");
        }
        match applied {
            Applied::AlreadyThere => Ok(Outcome::AlreadyThere),
            Applied::Done | Applied::Password(_) => Ok(Outcome::Done),
        }
    }
}

async fn forget(hands: &Hands<'_>, user: &str, access_key_id: &str) -> Result<(), StoreError> {
    for listed in hands.store.list().await? {
        let ListedContents::AccessKey {
            account_id,
            user_name,
            rotating: true,
            ..
        } = listed.contents
        else {
            continue;
        };
        if account_id == hands.caller.account_id && user_name == user {
            forget_in(hands, &listed.profile, access_key_id).await?;
        }
    }
    Ok(())
}

async fn forget_in(
    hands: &Hands<'_>,
    profile: &str,
    access_key_id: &str,
) -> Result<(), StoreError> {
    let Some(Stored::AccessKey(key)) = hands.store.load(profile).await? else {
        return Ok(());
    };
    let other = |pair: &KeyPair| pair.access_key_id != access_key_id;
    let (had_next, had_previous) = (key.next.is_some(), key.previous.is_some());
    let key = StoredKey {
        next: key.next.filter(other),
        previous: key.previous.filter(other),
        account_id: key.account_id,
        user_name: key.user_name,
        access_key_id: key.access_key_id,
        practice: key.practice,
        secret_access_key: key.secret_access_key,
    };
    if (key.next.is_some(), key.previous.is_some()) == (had_next, had_previous) {
        return Ok(());
    }
    hands.store.save(profile, &key.into()).await
}
