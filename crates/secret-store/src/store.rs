//! The handle that the rest of Firstday uses.

use std::sync::Arc;
use std::time::Duration;

use crate::backend::{Backend, Memory};
use crate::os::OsKeyring;
use crate::profile::Written;
use crate::{KeyringState, MAX_PROFILE_LENGTH, StoreError, Stored};
use crate::{probe, profile, worker};

/// How long a call waits where a person may have to unlock the keyring first.
pub const INTERACTIVE_TIMEOUT: Duration = Duration::from_secs(60);

/// The place where secrets are kept, one item for each profile. Clones share it.
///
/// Each call connects anew, so a keyring that was started, unlocked or restarted meanwhile is seen.
#[derive(Clone)]
pub struct SecretStore {
    backend: Arc<dyn Backend>,
    timeout: Duration,
}

impl SecretStore {
    /// The keyring of the operating system: Secret Service, Keychain or Credential Manager.
    /// Nothing is opened until the first call.
    #[must_use]
    pub fn os() -> Self {
        Self::new(OsKeyring)
    }

    /// An empty store that lives as long as its handles. For tests.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::new(Memory::default())
    }

    /// A store whose every call fails in this state. For tests.
    #[must_use]
    pub fn failing(state: KeyringState) -> Self {
        Self::failing_after(0, state)
    }

    /// A store in memory whose first `calls` calls work and all later ones fail. For tests.
    #[must_use]
    pub fn failing_after(calls: usize, state: KeyringState) -> Self {
        Self::new(Memory::failing_after(calls, state))
    }

    /// The same store, waiting at most `timeout` for each call. Without this it is
    /// [`INTERACTIVE_TIMEOUT`]. A call whose time is up fails as locked when the keyring had
    /// answered before, else as missing.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Writes a random value of `size` bytes under a throw-away name, reads it back, compares it
    /// and deletes it, so that a later [`save`](Self::save) is known to work.
    ///
    /// # Errors
    ///
    /// Whatever [`save`](Self::save) would meet. The value is deleted on failure too.
    pub async fn probe(&self, size: usize) -> Result<(), StoreError> {
        let backend = Arc::clone(&self.backend);
        worker::run(self.timeout, move |progress| {
            probe::run(&*backend, size, progress)
        })
        .await
    }

    /// What is kept for a profile. `None` only when the keyring says that it has no such item.
    ///
    /// # Errors
    ///
    /// Any failure to read, and an item that is not one of ours.
    pub async fn load(&self, profile: &str) -> Result<Option<Stored>, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run(self.timeout, move |progress| {
            profile::load(&*backend, &profile, progress)
        })
        .await
    }

    /// As [`load`](Self::load), for a program without a runtime, such as `firstday credential-process`.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_blocking(&self, profile: &str) -> Result<Option<Stored>, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run_blocking(self.timeout, move |progress| {
            profile::load(&*backend, &profile, progress)
        })
    }

    /// Stores this for a profile, in place of what was there before, and compares what the keyring
    /// gives back. When that fails, or comes too late for the caller, the former value is put back.
    ///
    /// Short-lived credentials are left out where the platform has no room for them.
    ///
    /// # Errors
    ///
    /// An unusable keyring, or an item of that name which cannot be read: it is not overwritten.
    pub async fn save(&self, profile: &str, stored: &Stored) -> Result<(), StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        let written = Written::new(&*backend, stored);
        worker::run(self.timeout, move |progress| {
            profile::save(&*backend, &profile, &written, progress)
        })
        .await
    }

    /// As [`save`](Self::save), for a program without a runtime.
    ///
    /// # Errors
    ///
    /// As [`save`](Self::save).
    pub fn save_blocking(&self, profile: &str, stored: &Stored) -> Result<(), StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        let written = Written::new(&*backend, stored);
        worker::run_blocking(self.timeout, move |progress| {
            profile::save(&*backend, &profile, &written, progress)
        })
    }

    /// Removes what is kept for a profile, also when it cannot be read. `false` when there was nothing.
    ///
    /// # Errors
    ///
    /// An unusable keyring, or several items of that name.
    pub async fn forget(&self, profile: &str) -> Result<bool, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run(self.timeout, move |progress| {
            profile::forget(&*backend, &profile, progress)
        })
        .await
    }

    fn new(backend: impl Backend + 'static) -> Self {
        Self {
            backend: Arc::new(backend),
            timeout: INTERACTIVE_TIMEOUT,
        }
    }

    fn for_profile(&self, profile: &str) -> Result<(Arc<dyn Backend>, String), StoreError> {
        let usable = !profile.is_empty()
            && profile.len() <= MAX_PROFILE_LENGTH
            && !profile.contains(char::is_control);
        if !usable {
            return Err(StoreError::BadProfile {
                profile: profile.to_owned(),
            });
        }
        Ok((Arc::clone(&self.backend), profile.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Mutex;
    use std::sync::mpsc::{self, Receiver};

    use secrecy::SecretString;

    use super::*;
    use crate::backend::{Item, Lifetime};
    use crate::profile::{SERVICE, SHORT_LIVED_SERVICE};
    use crate::{Cause, samples};

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
        let raw = || Item::open(&*store.backend, SERVICE, "p", "label").unwrap();
        raw().write(b"somebody else's").unwrap();
        assert!(matches!(
            store.load("p").await,
            Err(StoreError::Corrupt { .. })
        ));
        assert!(matches!(
            store.save("p", &key("one")).await,
            Err(StoreError::Corrupt { .. })
        ));
        assert_eq!(
            raw().read().unwrap().unwrap().as_slice(),
            b"somebody else's"
        );
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

    /// What the item of this service holds for the profile `p`.
    fn raw(store: &SecretStore, service: &str) -> Option<Vec<u8>> {
        let item = Item::open(&*store.backend, service, "p", "label").unwrap();
        item.read().unwrap().map(|bytes| bytes.to_vec())
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
        assert!(!String::from_utf8_lossy(&raw(&store, SERVICE).unwrap()).contains("tttt"));

        store.save("p", &key("one")).await.unwrap();
        assert_eq!(raw(&store, SHORT_LIVED_SERVICE), None);
        store.save("p", &session).await.unwrap();
        assert!(store.forget("p").await.unwrap());
        assert_eq!(raw(&store, SHORT_LIVED_SERVICE), None);
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
        assert_eq!(raw(&store, SHORT_LIVED_SERVICE), None);
    }

    #[tokio::test]
    async fn credentials_of_another_sign_in_are_not_taken() {
        let store = SecretStore::new(Memory::limited(2560));
        let mut session = samples::session();
        store.save("p", &session.clone().into()).await.unwrap();
        let left_behind = raw(&store, SHORT_LIVED_SERVICE).unwrap();
        session.credentials.as_mut().unwrap().access_key_id = "ASIANOTTHESAMEONE".into();
        store.save("p", &session.into()).await.unwrap();
        Item::open(&*store.backend, SHORT_LIVED_SERVICE, "p", "label")
            .unwrap()
            .write(&left_behind)
            .unwrap();
        let back = store.load("p").await.unwrap().unwrap();
        assert!(back.into_session().unwrap().credentials.is_none());
    }

    /// A keyring whose unlocking waits for a word from the test.
    struct Slow(Memory, Mutex<Receiver<()>>);

    impl Backend for Slow {
        fn connect(&self) -> Result<Arc<keyring_core::CredentialStore>, StoreError> {
            self.0.connect()
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
}
