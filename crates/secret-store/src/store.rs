//! The handle that the rest of Firstday uses.

use std::sync::Arc;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::backend::{Backend, Item, Memory};
use crate::error::OverLimit;
use crate::key::{MAX_PROFILE_LENGTH, StoredKey};
use crate::os::OsKeyring;
use crate::worker::{self, Progress};
use crate::{KeyringState, StoreError};

/// How long a call waits where a person may have to unlock the keyring first.
pub const INTERACTIVE_TIMEOUT: Duration = Duration::from_secs(60);

/// The service that every item carries. The item's user name is the profile.
const SERVICE: &str = "Firstday";
/// Probes have a service of their own, so that none can be taken for a profile.
const PROBE_SERVICE: &str = "Firstday keyring test";
const PROBE_LABEL: &str = "Firstday: keyring test (safe to delete)";

/// The place where access keys are kept, one item for each profile. Clones share it.
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
            probe(&*backend, size, progress)
        })
        .await
    }

    /// The key of a profile. `None` only when the keyring says that it has no such item.
    ///
    /// # Errors
    ///
    /// Any failure to read, and an item that is not one of ours.
    pub async fn load(&self, profile: &str) -> Result<Option<StoredKey>, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run(self.timeout, move |progress| {
            load(&*backend, &profile, progress)
        })
        .await
    }

    /// As [`load`](Self::load), for a program without a runtime, such as `firstday credential-process`.
    ///
    /// # Errors
    ///
    /// As [`load`](Self::load).
    pub fn load_blocking(&self, profile: &str) -> Result<Option<StoredKey>, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run_blocking(self.timeout, move |progress| {
            load(&*backend, &profile, progress)
        })
    }

    /// Stores the key of a profile, in place of the one before, and compares what the keyring gives
    /// back. When that fails, or comes too late for the caller, the one before is put back.
    ///
    /// # Errors
    ///
    /// An unusable keyring, or an item of that name which cannot be read: it is not overwritten.
    pub async fn save(&self, profile: &str, key: &StoredKey) -> Result<(), StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        let bytes = key.encode();
        worker::run(self.timeout, move |progress| {
            save(&*backend, &profile, &bytes, progress)
        })
        .await
    }

    /// Removes the key of a profile, also one that cannot be read. `false` when there was none.
    ///
    /// # Errors
    ///
    /// An unusable keyring, or several items of that name.
    pub async fn forget(&self, profile: &str) -> Result<bool, StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run(self.timeout, move |progress| {
            open(&*backend, &profile, progress)?.delete()
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

fn probe(backend: &dyn Backend, size: usize, progress: &Progress) -> Result<(), StoreError> {
    check_size(backend, size)?;
    let value = random_text(size)?;
    let name = String::from_utf8_lossy(&random_text(16)?).into_owned();
    let item = Item::open(backend, PROBE_SERVICE, &name, PROBE_LABEL)?;
    progress.connected();
    item.prepare_to_write()?;
    let compared = write_and_compare(&item, &value);
    let deleted = item.delete();
    compared.and(deleted).map(drop)
}

fn load(
    backend: &dyn Backend,
    profile: &str,
    progress: &Progress,
) -> Result<Option<StoredKey>, StoreError> {
    let Some(bytes) = open(backend, profile, progress)?.read()? else {
        return Ok(None);
    };
    StoredKey::decode(profile, &bytes).map(Some)
}

fn save(
    backend: &dyn Backend,
    profile: &str,
    bytes: &[u8],
    progress: &Progress,
) -> Result<(), StoreError> {
    check_size(backend, bytes.len())?;
    let item = open(backend, profile, progress)?;
    item.prepare_to_write()?;
    let before = item.read()?;
    if let Some(before) = &before {
        StoredKey::decode(profile, before)?;
    }
    if progress.is_abandoned() {
        return Err(too_late());
    }
    let mut outcome = write_and_compare(&item, bytes);
    if outcome.is_ok() && !progress.finish() {
        outcome = Err(too_late());
    }
    if outcome.is_err() {
        restore(&item, before.as_ref().map(|bytes| bytes.as_slice()));
    }
    outcome
}

fn write_and_compare(item: &Item, bytes: &[u8]) -> Result<(), StoreError> {
    item.write(bytes)?;
    match item.read()? {
        Some(back) if *back == bytes => Ok(()),
        Some(_) | None => Err(StoreError::Mismatch {
            profile: item.name().to_owned(),
        }),
    }
}

fn restore(item: &Item, before: Option<&[u8]>) {
    let restored = match before {
        Some(bytes) => item.write(bytes),
        None => item.delete().map(drop),
    };
    if let Err(error) = restored {
        tracing::warn!(%error, profile = item.name(), "could not put the former keyring item back");
    }
}

fn open<'a>(
    backend: &'a dyn Backend,
    profile: &'a str,
    progress: &Progress,
) -> Result<Item<'a>, StoreError> {
    let label = format!("Firstday: access key for profile {profile}");
    let item = Item::open(backend, SERVICE, profile, &label)?;
    progress.connected();
    Ok(item)
}

fn check_size(backend: &dyn Backend, size: usize) -> Result<(), StoreError> {
    match backend.size_limit() {
        Some(limit) if size > limit => Err(StoreError::unusable(
            KeyringState::TooLarge,
            OverLimit { size, limit },
        )),
        Some(_) | None => Ok(()),
    }
}

/// Random letters, because the KDE wallet keeps nothing but text.
fn random_text(size: usize) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let mut bytes = Zeroizing::new(vec![0; size]);
    getrandom::fill(&mut bytes).map_err(|source| StoreError::Failed {
        source: source.into(),
    })?;
    bytes.iter_mut().for_each(|byte| *byte = b'a' + *byte % 16);
    Ok(bytes)
}

fn too_late() -> StoreError {
    StoreError::Failed {
        source: "the keyring answered after the time was up".into(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Mutex;
    use std::sync::mpsc::{self, Receiver};

    use secrecy::{ExposeSecret, SecretString};

    use super::*;
    use crate::Cause;
    use crate::backend::Lifetime;

    fn key(secret: &str) -> StoredKey {
        StoredKey {
            account_id: "111122223333".into(),
            user_name: "ana".into(),
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: SecretString::from(secret),
        }
    }

    async fn secret_of(store: &SecretStore, profile: &str) -> Option<String> {
        let key = store.load(profile).await.unwrap()?;
        Some(key.secret_access_key.expose_secret().to_owned())
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
        let store = SecretStore::new(Memory::limited(100));
        let error = store.probe(101).await.unwrap_err();
        assert_eq!(error.state(), Some(KeyringState::TooLarge));
        let error = store.save("p", &key(&"s".repeat(101))).await.unwrap_err();
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

    #[test]
    fn random_text_is_text_and_differs() {
        let (one, two) = (random_text(40).unwrap(), random_text(40).unwrap());
        assert!(one.iter().all(u8::is_ascii_lowercase));
        assert_ne!(*one, *two);
    }
}
