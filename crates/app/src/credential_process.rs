//! What `credential_process` of an AWS profile is answered.
//!
//! The contract: AWS SDKs and Tools Reference Guide, "Process credential provider". The answer
//! goes to standard output; a refusal is a non-zero exit, and its words hold no secret.

use std::time::Duration;

use firstday_secret_store::{SecretStore, Stored};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use crate::problem::Problem;

/// Nobody answers a prompt while `aws` waits, so a keyring that asks for one is refused soon.
const PATIENCE: Duration = Duration::from_millis(900);

/// The JSON for `profile`. It holds the secret: print it and drop it.
///
/// # Errors
/// [`Problem`] when the keyring cannot be read, or has no key for the profile.
pub fn answer(store: &SecretStore, profile: &str) -> Result<SecretString, Problem> {
    let store = store.clone().with_timeout(PATIENCE);
    let stored = store.load_blocking(profile)?;
    let Some(key) = stored.and_then(Stored::into_access_key) else {
        return Err(Problem::new("no-stored-key").with("profile", profile));
    };
    let answer = json!({
        "Version": 1,
        "AccessKeyId": key.access_key_id,
        "SecretAccessKey": key.secret_access_key.expose_secret(),
        "AccountId": key.account_id,
    });
    Ok(SecretString::from(answer.to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use firstday_secret_store::{KeyringState, StoredKey};

    #[tokio::test]
    async fn answers_by_the_contract() {
        let store = SecretStore::in_memory();
        let key = StoredKey {
            account_id: "123456789012".into(),
            user_name: "alex".into(),
            access_key_id: "AKIAEXAMPLE".into(),
            secret_access_key: SecretString::from("hush"),
            next: None,
            previous: None,
        };
        store.save("firstday", &key.into()).await.unwrap();
        let answer = answer(&store, "firstday").unwrap();
        let answer: serde_json::Value = serde_json::from_str(answer.expose_secret()).unwrap();
        assert_eq!(
            answer,
            json!({"Version": 1, "AccessKeyId": "AKIAEXAMPLE", "SecretAccessKey": "hush", "AccountId": "123456789012"})
        );
    }

    #[test]
    fn a_locked_keyring_is_not_an_empty_one() {
        let locked = SecretStore::failing(KeyringState::Locked);
        assert_eq!(
            answer(&locked, "firstday").unwrap_err().code,
            "keyring-locked"
        );
        let empty = SecretStore::in_memory();
        assert_eq!(
            answer(&empty, "firstday").unwrap_err().code,
            "no-stored-key"
        );
    }
}
