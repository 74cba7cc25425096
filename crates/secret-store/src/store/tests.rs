#![allow(clippy::unwrap_used)]
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver};

use keyring_core::{Entry, Error, mock};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::*;
use crate::backend::Lifetime;
use crate::profile::{SERVICE, SHORT_LIVED_SERVICE};
use crate::worker::Progress;
use crate::{Cause, ListedContents, samples, witness};

fn key(secret: &str) -> Stored {
    samples::key(secret).into()
}

async fn secret_of(store: &SecretStore, profile: &str) -> Option<String> {
    let stored = store.load(profile).await.unwrap()?;
    samples::secrets(&stored).first().cloned()
}

#[tokio::test]
async fn a_key_is_kept_replaced_and_forgotten() {
    let store = SecretStore::in_memory();
    assert_eq!(secret_of(&store, "p").await, None);
    store.save("p", &key("one")).await.unwrap();
    store.clone().save("p", &key("two")).await.unwrap();
    assert_eq!(secret_of(&store, "p").await, Some("two".into()));
    assert_eq!(secret_of(&store, "q").await, None);
    assert!(store.forget("p").await.unwrap());
    assert!(!store.forget("p").await.unwrap());
    assert_eq!(secret_of(&store, "p").await, None);
}

#[test]
fn a_program_without_runtime_can_read() {
    assert!(
        SecretStore::in_memory()
            .load_blocking("p")
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn every_call_fails_in_the_state_it_was_told() {
    for state in [
        KeyringState::Missing,
        KeyringState::Dismissed,
        KeyringState::Volatile,
    ] {
        let store = SecretStore::failing(state);
        let errors = [
            store.probe(10).await.unwrap_err(),
            store.load("p").await.unwrap_err(),
            store.save("p", &key("one")).await.unwrap_err(),
            store.forget("p").await.unwrap_err(),
        ];
        assert!(errors.iter().all(|error| error.state() == Some(state)));
    }
}

#[tokio::test]
async fn a_keyring_can_break_between_probe_and_save() {
    let store = SecretStore::failing_after(1, KeyringState::Locked);
    store.probe(300).await.unwrap();
    let error = store.save("p", &key("one")).await.unwrap_err();
    assert_eq!(error.state(), Some(KeyringState::Locked));
}

#[tokio::test]
async fn too_large_is_told_before_anything_is_written() {
    let store = SecretStore::new(Memory::limited(400));
    let error = store.probe(401).await.unwrap_err();
    assert_eq!(error.state(), Some(KeyringState::TooLarge));
    let error = store.save("p", &key(&"s".repeat(401))).await.unwrap_err();
    assert_eq!(error.state(), Some(KeyringState::TooLarge));
    assert!(store.load("p").await.unwrap().is_none());
}

#[tokio::test]
async fn an_item_that_cannot_be_read_is_never_overwritten() {
    let store = SecretStore::in_memory();
    store.spoil("p").await.unwrap();
    let item = raw(&store, SERVICE, "p");
    assert!(matches!(
        store.load("p").await,
        Err(StoreError::Corrupt { .. })
    ));
    assert!(matches!(
        store.save("p", &key("one")).await,
        Err(StoreError::Corrupt { .. })
    ));
    assert_eq!(item.get_password().unwrap(), "rubbish");
    assert!(store.forget("p").await.unwrap());
}

#[tokio::test]
async fn names_that_no_profile_has_are_refused() {
    let store = SecretStore::in_memory();
    for name in ["", "a\nb", &"p".repeat(MAX_PROFILE_LENGTH + 1)] {
        assert!(matches!(
            store.load(name).await,
            Err(StoreError::BadProfile { .. })
        ));
    }
}

#[tokio::test]
async fn a_session_takes_the_place_of_a_key() {
    let store = SecretStore::in_memory();
    store.save("p", &key("one")).await.unwrap();
    let session = Stored::from(samples::session());
    store.save("p", &session).await.unwrap();
    let back = store.load("p").await.unwrap().unwrap();
    assert_eq!(samples::secrets(&back), samples::secrets(&session));
}

/// The item of this service, past the store.
fn raw(store: &SecretStore, service: &str, name: &str) -> Entry {
    let backend = store.backend.connect().unwrap();
    backend.build(service, name, None).unwrap()
}

fn is_empty(store: &SecretStore, service: &str) -> bool {
    matches!(raw(store, service, "p").get_secret(), Err(Error::NoEntry))
}

fn session_with_credentials_of(size: usize) -> Stored {
    let mut session = samples::session();
    let credentials = session.credentials.as_mut().unwrap();
    credentials.session_token = SecretString::from("t".repeat(size));
    session.into()
}

#[tokio::test]
async fn where_an_item_is_small_credentials_have_one_of_their_own() {
    let store = SecretStore::new(Memory::limited(2560));
    let session = session_with_credentials_of(2300);
    store.save("p", &session).await.unwrap();
    let back = store.load("p").await.unwrap().unwrap();
    assert_eq!(samples::secrets(&back), samples::secrets(&session));
    let item = raw(&store, SERVICE, "p").get_password().unwrap();
    assert!(!item.contains("tttt"));

    store.save("p", &key("one")).await.unwrap();
    assert!(is_empty(&store, SHORT_LIVED_SERVICE));
    store.save("p", &session).await.unwrap();
    assert!(store.forget("p").await.unwrap());
    assert!(is_empty(&store, SHORT_LIVED_SERVICE));
}

#[tokio::test]
async fn credentials_that_fit_nowhere_are_left_out_and_older_ones_do_not_stand_in() {
    let store = SecretStore::new(Memory::limited(2560));
    store
        .save("p", &session_with_credentials_of(2300))
        .await
        .unwrap();
    store
        .save("p", &session_with_credentials_of(2600))
        .await
        .unwrap();
    let back = store.load("p").await.unwrap().unwrap();
    assert!(back.into_session().unwrap().credentials.is_none());
    assert!(is_empty(&store, SHORT_LIVED_SERVICE));
}

#[tokio::test]
async fn credentials_of_another_sign_in_are_not_taken() {
    let store = SecretStore::new(Memory::limited(2560));
    let mut session = samples::session();
    store.save("p", &session.clone().into()).await.unwrap();
    let second = raw(&store, SHORT_LIVED_SERVICE, "p");
    let left_behind = second.get_secret().unwrap();
    session.credentials.as_mut().unwrap().access_key_id = "ASIANOTTHESAMEONE".into();
    store.save("p", &session.into()).await.unwrap();
    second.set_secret(&left_behind).unwrap();
    let back = store.load("p").await.unwrap().unwrap();
    assert!(back.into_session().unwrap().credentials.is_none());
}

#[tokio::test]
async fn a_list_says_what_is_kept_and_no_secret() {
    let store = SecretStore::in_memory();
    assert_eq!(store.list().await.unwrap(), []);
    let session = samples::session();
    store.save("web", &session.clone().into()).await.unwrap();
    let rotating = samples::rotating_key();
    store.save("cli", &rotating.clone().into()).await.unwrap();
    store.spoil("odd").await.unwrap();
    raw(&store, witness::SERVICE, "left")
        .set_password("x")
        .unwrap();

    let listed = store.list().await.unwrap();
    let of = |profile: &str, contents| Listed {
        profile: profile.into(),
        contents,
    };
    let expected = [
        of(
            "cli",
            ListedContents::AccessKey {
                account_id: rotating.account_id.clone(),
                user_name: rotating.user_name.clone(),
                access_key_id: rotating.access_key_id.clone(),
                rotating: true,
            },
        ),
        of("odd", ListedContents::Unreadable),
        of(
            "web",
            ListedContents::Session {
                account_id: session.account_id.clone(),
                arn: session.arn.clone(),
                region: session.region.clone(),
                ends_at: session.ends_at,
            },
        ),
    ];
    assert_eq!(listed, expected);
}

#[tokio::test]
async fn forgetting_everything_leaves_nothing_of_ours_and_all_of_others() {
    let store = SecretStore::new(Memory::limited(2560));
    store.save("p", &samples::session().into()).await.unwrap();
    store.save("q", &key("one")).await.unwrap();
    store.spoil("odd").await.unwrap();
    raw(&store, witness::SERVICE, "left")
        .set_password("x")
        .unwrap();
    let other = raw(&store, "Firstday's neighbour", "p");
    other.set_password("theirs").unwrap();

    assert_eq!(store.forget_everything().await.unwrap(), 5);
    assert_eq!(store.list().await.unwrap(), []);
    assert!(is_empty(&store, SHORT_LIVED_SERVICE));
    assert_eq!(other.get_password().unwrap(), "theirs");
    assert_eq!(store.forget_everything().await.unwrap(), 0);
}

#[tokio::test]
async fn one_item_that_stays_does_not_keep_the_others() {
    let store = SecretStore::in_memory();
    store.save("p", &key("one")).await.unwrap();
    store.save("q", &key("two")).await.unwrap();
    fail_next(&store, "p", Error::NoStorageAccess("no".into()));
    let error = store.forget_everything().await.unwrap_err();
    assert_eq!(error.state(), Some(KeyringState::Denied));
    let left = store.list().await.unwrap();
    assert_eq!(
        left.iter().map(|item| &item.profile).collect::<Vec<_>>(),
        ["p"]
    );
}

/// The next call on the item of this profile fails so.
fn fail_next(store: &SecretStore, profile: &str, error: Error) {
    let item = raw(store, SERVICE, profile);
    let item: &mock::Cred = item.as_any().downcast_ref().unwrap();
    item.set_error(error);
}

#[tokio::test]
async fn a_failure_to_read_is_never_taken_for_nothing() {
    type Failure = fn() -> Error;
    let cases: [(Failure, Option<KeyringState>); 4] = [
        (
            || Error::NoStorageAccess("no".into()),
            Some(KeyringState::Denied),
        ),
        (
            || Error::TooLong("password".into(), 9),
            Some(KeyringState::TooLarge),
        ),
        (|| Error::PlatformFailure("broken".into()), None),
        (|| Error::BadStoreFormat("broken".into()), None),
    ];
    for (failure, state) in cases {
        let store = SecretStore::in_memory();
        store.save("p", &key("one")).await.unwrap();
        fail_next(&store, "p", failure());
        assert_eq!(store.load("p").await.unwrap_err().state(), state);
        fail_next(&store, "p", failure());
        assert_eq!(store.list().await.unwrap_err().state(), state);
        fail_next(&store, "p", failure());
        let saved = store.save("p", &key("two")).await;
        assert_eq!(saved.unwrap_err().state(), state);
        assert_eq!(secret_of(&store, "p").await, Some("one".into()));
    }
}

#[tokio::test]
async fn an_item_is_gone_only_when_the_unlocked_keyring_says_so() {
    let store = SecretStore::in_memory();
    store.save("p", &key("one")).await.unwrap();
    fail_next(&store, "p", Error::NoEntry);
    assert_eq!(secret_of(&store, "p").await, Some("one".into()));
}

#[tokio::test]
async fn a_diagnosis_names_program_and_state_and_leaves_nothing() {
    let store = SecretStore::new(Memory::limited(400));
    let well = store.diagnose(400).await;
    assert_eq!(well.backend.as_deref(), Some("memory"));
    assert_eq!((well.state, well.detail), (KeyringState::Ok, None));
    assert_eq!(store.forget_everything().await.unwrap(), 0);

    let small = store.diagnose(401).await;
    assert_eq!(small.state, KeyringState::TooLarge);
    assert!(small.detail.unwrap().contains("401 bytes"));
    for state in [KeyringState::Denied, KeyringState::Volatile] {
        let found = SecretStore::failing(state)
            .asking_nobody()
            .diagnose(1)
            .await;
        assert_eq!(found.state, state);
    }
}

/// A keyring whose unlocking waits for a word from the test.
struct Slow(Memory, Mutex<Receiver<()>>);

impl Backend for Slow {
    fn connect(&self) -> Result<Arc<keyring_core::CredentialStore>, StoreError> {
        self.0.connect()
    }

    fn read(
        &self,
        service: &str,
        name: &str,
        progress: &Progress,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.0.read(service, name, progress)
    }

    fn name(&self) -> Result<Option<String>, Cause> {
        self.0.name()
    }

    fn unlock(&self) -> Result<Lifetime, Cause> {
        let _ = self.1.lock().unwrap().recv();
        Ok(Lifetime::Lasting)
    }
}

#[tokio::test]
async fn a_key_saved_too_late_is_not_left_behind() {
    let (go, wait) = mpsc::channel();
    let store = SecretStore::new(Slow(Memory::default(), Mutex::new(wait)));
    let hasty = store.clone().with_timeout(Duration::from_millis(20));
    let error = hasty.save("p", &key("one")).await.unwrap_err();
    assert_eq!(error.state(), Some(KeyringState::Locked));
    drop(go);
    // Its thread is the only other holder, and lets go when it ends.
    drop(hasty);
    while Arc::strong_count(&store.backend) > 1 {
        tokio::task::yield_now().await;
    }
    assert!(store.load("p").await.unwrap().is_none());
}
