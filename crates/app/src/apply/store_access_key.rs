use std::time::Duration;

use firstday_aws_gateway::{GatewayError, GatewayErrorKind, NewAccessKey};
use firstday_secret_store::{Stored, StoredKey};
use secrecy::SecretString;
use tokio::time::{Instant, sleep};

use super::{ApplyError, Hands, Outcome};

/// AWS takes a new key within five to fifteen seconds,
const USUAL_DELAY: Duration = Duration::from_secs(15);
/// seldom longer.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_secs(1);

/// Makes a key only once the keyring has shown that it can hold one; stores it, reads it back and
/// waits until AWS accepts it. A key that cannot be stored is deleted again.
pub(super) async fn apply(
    hands: &Hands<'_>,
    user: &str,
    profile: &str,
) -> Result<Outcome, ApplyError> {
    if let Some(stored) = hands.store.load(profile).await? {
        check_owner(hands, profile, &stored)?;
        if let Stored::AccessKey(key) = stored
            && accepted(hands, &key).await?
        {
            return Ok(Outcome::AlreadyThere);
        }
    }
    let sample = Stored::from(sample(hands, user));
    hands.store.probe(sample.stored_size()).await?;
    let NewAccessKey { id, secret } = hands.gateway.create_access_key(user).await?;
    let key = StoredKey {
        account_id: hands.caller.account_id.clone(),
        user_name: user.to_owned(),
        access_key_id: id,
        secret_access_key: secret,
        next: None,
        previous: None,
    };
    if let Err(error) = hands.store.save(profile, &key.clone().into()).await {
        return Err(take_back(hands, &key).await.err().unwrap_or(error.into()));
    }
    prove(hands, &key, PATIENCE)
        .await
        .map_err(|source| ApplyError::NotAcceptedYet {
            key: key.access_key_id.clone(),
            source,
        })?;
    Ok(Outcome::Done)
}

/// Whether AWS takes the key that is stored already.
async fn accepted(hands: &Hands<'_>, key: &StoredKey) -> Result<bool, ApplyError> {
    match prove(hands, key, USUAL_DELAY).await {
        Ok(()) => Ok(true),
        Err(error) if error.kind == GatewayErrorKind::InvalidCredentials => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// A browser session of the same account is replaced: the person has seen that a key is made for
/// this profile.
fn check_owner(hands: &Hands<'_>, profile: &str, stored: &Stored) -> Result<(), ApplyError> {
    if stored.account_id() == hands.caller.account_id {
        return Ok(());
    }
    Err(ApplyError::ProfileTaken {
        profile: profile.to_owned(),
        account: stored.account_id().to_owned(),
    })
}

/// A key of the size that AWS gives: an id of at most 128 and a secret of 40 characters
/// (IAM API Reference, `AccessKey`).
fn sample(hands: &Hands<'_>, user: &str) -> StoredKey {
    StoredKey {
        account_id: hands.caller.account_id.clone(),
        user_name: user.to_owned(),
        access_key_id: "A".repeat(128),
        secret_access_key: SecretString::from("s".repeat(40)),
        next: None,
        previous: None,
    }
}

async fn take_back(hands: &Hands<'_>, key: &StoredKey) -> Result<(), ApplyError> {
    let deleted = hands
        .gateway
        .delete_access_key(&key.user_name, &key.access_key_id)
        .await;
    deleted.map(|_| ()).map_err(|source| ApplyError::Orphan {
        user: key.user_name.clone(),
        key: key.access_key_id.clone(),
        source,
    })
}

/// Asks AWS who the key is, again and again while it does not know the key yet.
async fn prove(hands: &Hands<'_>, key: &StoredKey, patience: Duration) -> Result<(), GatewayError> {
    let started = Instant::now();
    loop {
        let asked = hands
            .gateway
            .caller_of(&key.access_key_id, &key.secret_access_key)
            .await;
        match asked {
            Ok(_) => return Ok(()),
            Err(error) if settles(&error) && started.elapsed() < patience => sleep(PAUSE).await,
            Err(error) => return Err(error),
        }
    }
}

fn settles(error: &GatewayError) -> bool {
    error.kind == GatewayErrorKind::InvalidCredentials || error.retryable()
}
