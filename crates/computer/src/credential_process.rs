//! What `credential_process` of an AWS profile is answered.
//!
//! The contract: AWS SDKs and Tools Reference Guide, "Process credential provider". The answer
//! goes to standard output; a refusal is a non-zero exit, and its words hold no secret.
//!
//! AWS tools run this before every command and cache nothing. So what the keyring holds is
//! answered without a runtime; only a session that is running out starts one, to renew it.

use std::io;
use std::time::Duration;

use firstday_aws_gateway::Barrier;
use firstday_secret_store::{SecretStore, ShortLived, StoreError, Stored, StoredKey};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use crate::prove::keeps_in_place;
use crate::sessions::{KeptSessions, SessionError, fresh};
use crate::surroundings::Surroundings;

/// Nobody answers a prompt while `aws` waits, so a keyring that asks for one is refused soon.
const PATIENCE: Duration = Duration::from_millis(900);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The keyring cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keyring has nothing for the profile.
    #[error("nothing is stored for profile {profile}")]
    NotStored {
        /// The profile.
        profile: String,
    },
    /// The profile's session cannot be renewed.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The AWS tool would take the key to where it is not good.
    #[error(transparent)]
    Misplaced(Barrier),
    /// There is no runtime to renew the session with.
    #[error("no runtime")]
    Runtime(#[source] io::Error),
}

/// The JSON for `profile`. It holds the secret: print it and drop it.
///
/// # Errors
/// [`AnswerError`] when the keyring cannot be read, or has nothing for the profile, its session
/// cannot be renewed, or the tool would take a practice account's key out of this computer or a key
/// of AWS to something on it.
pub fn answer(
    store: &SecretStore,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<SecretString, AnswerError> {
    let store = store.clone().with_timeout(PATIENCE);
    let Some(stored) = store.load_blocking(profile)? else {
        return Err(AnswerError::NotStored {
            profile: profile.to_owned(),
        });
    };
    // The variables here are those of the tool that asks.
    keeps_in_place(&stored, surroundings, profile).map_err(AnswerError::Misplaced)?;
    match stored {
        Stored::AccessKey(key) => Ok(lasting(&key)),
        Stored::Session(session) => {
            let keys = match fresh(&session, surroundings.now()) {
                Some(keys) => keys,
                None => renewed(store, surroundings, profile)?,
            };
            Ok(passing(&keys, &session.account_id))
        }
    }
}

fn renewed(
    store: SecretStore,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<ShortLived, AnswerError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(AnswerError::Runtime)?;
    let kept = KeptSessions::new(store, surroundings);
    Ok(runtime.block_on(kept.credentials(profile))?)
}

fn lasting(key: &StoredKey) -> SecretString {
    let answer = json!({
        "Version": 1,
        "AccessKeyId": key.access_key_id,
        "SecretAccessKey": key.secret_access_key.expose_secret(),
        "AccountId": key.account_id,
    });
    answer.to_string().into()
}

/// With `Expiration`, AWS tools that run for long ask again in time.
fn passing(keys: &ShortLived, account_id: &str) -> SecretString {
    let answer = json!({
        "Version": 1,
        "AccessKeyId": keys.access_key_id,
        "SecretAccessKey": keys.secret_access_key.expose_secret(),
        "SessionToken": keys.session_token.expose_secret(),
        "Expiration": keys.expires_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "AccountId": account_id,
    });
    answer.to_string().into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_secret_store::{KeyringState, StoredSession};
    use jiff::{SignedDuration, Timestamp};

    use super::*;

    const HERE: &str = "http://127.0.0.1:9";

    fn answered(store: &SecretStore) -> Result<serde_json::Value, AnswerError> {
        answered_to(store, None)
    }

    /// Asked by a tool that goes to `endpoint` instead of to AWS.
    fn answered_to(
        store: &SecretStore,
        endpoint: Option<&'static str>,
    ) -> Result<serde_json::Value, AnswerError> {
        let home = tempfile::tempdir().unwrap();
        let set = move |name: &str| endpoint.filter(|_| name == "AWS_ENDPOINT_URL");
        let surroundings = Surroundings {
            env: std::sync::Arc::new(move |name| set(name).map(Into::into)),
            ..Surroundings::within(home.path())
        };
        let answer = answer(store, &surroundings, "firstday")?;
        Ok(serde_json::from_str(answer.expose_secret()).unwrap())
    }

    fn session(minutes: i64) -> StoredSession {
        let expires_at = Timestamp::now() + SignedDuration::from_mins(minutes);
        StoredSession {
            account_id: "123456789012".into(),
            arn: "arn:aws:iam::123456789012:user/alex".into(),
            region: "us-east-1".into(),
            client_id: "arn:aws:signin:::devtools/same-device".into(),
            // Nobody listens on the port of the discard protocol.
            endpoint: Some(HERE.into()),
            refresh_token: "refresh".into(),
            dpop_key: "no key".into(),
            ends_at: None,
            credentials: Some(ShortLived {
                access_key_id: "ASIAEXAMPLE".into(),
                secret_access_key: "hush".into(),
                session_token: "token".into(),
                expires_at,
            }),
        }
    }

    #[tokio::test]
    async fn an_access_key_is_answered_by_the_contract() {
        let store = SecretStore::in_memory();
        let key = StoredKey {
            account_id: "123456789012".into(),
            user_name: "alex".into(),
            access_key_id: "AKIAEXAMPLE".into(),
            secret_access_key: SecretString::from("hush"),
            practice: None,
            next: None,
            previous: None,
        };
        store.save("firstday", &key.into()).await.unwrap();
        assert_eq!(
            answered(&store).unwrap(),
            json!({"Version": 1, "AccessKeyId": "AKIAEXAMPLE", "SecretAccessKey": "hush", "AccountId": "123456789012"})
        );
    }

    #[tokio::test]
    async fn a_session_says_when_its_credentials_end() {
        let store = SecretStore::in_memory();
        let session = session(14);
        let ends = session.credentials.as_ref().unwrap().expires_at;
        store.save("firstday", &session.into()).await.unwrap();
        let answer = answered_to(&store, Some(HERE)).unwrap();
        assert_eq!(answer["SessionToken"], "token");
        assert_eq!(answer["AccessKeyId"], "ASIAEXAMPLE");
        let said: Timestamp = answer["Expiration"].as_str().unwrap().parse().unwrap();
        assert_eq!(said.as_second(), ends.as_second());
    }

    #[test]
    fn a_session_that_runs_out_is_renewed_or_refused_in_words() {
        let store = SecretStore::in_memory();
        store.save_blocking("firstday", &session(3).into()).unwrap();
        let refused = answered_to(&store, Some(HERE)).unwrap_err();
        let unreadable = |error: &SessionError| matches!(error, SessionError::Unreadable { .. });
        assert!(
            matches!(&refused, AnswerError::Session(error) if unreadable(error)),
            "{refused}"
        );
    }

    /// Of a practice account and of AWS, a key and a session, each by whether it was noted.
    #[test]
    fn what_is_good_in_one_place_is_not_given_for_the_other() {
        let key = |id: &str, practice| StoredKey {
            access_key_id: id.into(),
            practice,
            ..crate::samples::key()
        };
        let of_aws = StoredSession {
            endpoint: None,
            ..session(14)
        };
        for (stored, practice) in [
            (Stored::from(key("AKIAEXAMPLE", Some(true))), true),
            (key("AKIA7PRACTICEABCDEFG", None).into(), true),
            (key("AKIAEXAMPLE", Some(false)).into(), false),
            (key("AKIAEXAMPLE", None).into(), false),
            (session(14).into(), true),
            (of_aws.into(), false),
        ] {
            let store = SecretStore::in_memory();
            store.save_blocking("firstday", &stored).unwrap();
            for (endpoint, here) in [
                (None, false),
                (Some("https://aws.example"), false),
                (Some(HERE), true),
            ] {
                let answer = answered_to(&store, endpoint);
                assert_eq!(answer.is_ok(), practice == here, "{stored:?} {endpoint:?}");
                let refused = matches!(&answer, Err(AnswerError::Misplaced(_)));
                assert_eq!(refused, practice != here, "{answer:?}");
            }
        }
    }

    #[test]
    fn a_locked_keyring_is_not_an_empty_one() {
        let locked = SecretStore::failing(KeyringState::Locked);
        let refused = answered(&locked).unwrap_err();
        assert!(
            matches!(
                refused,
                AnswerError::Store(StoreError::Unusable {
                    state: KeyringState::Locked,
                    ..
                })
            ),
            "{refused}"
        );
        let empty = SecretStore::in_memory();
        let refused = answered(&empty).unwrap_err();
        assert!(
            matches!(refused, AnswerError::NotStored { .. }),
            "{refused}"
        );
    }
}
