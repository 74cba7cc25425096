//! The handle that the rest of Firstday uses.

use std::io::{self, BufRead, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

use crate::backend::Backend;
use crate::list::{self, Listed};
use crate::memory::{Failing, Memory};
use crate::os::OsKeyring;
use crate::profile::Written;
use crate::{Diagnosis, KeyringState, MAX_PROFILE_LENGTH, StoreError, Stored};
use crate::{probe, profile, witness, worker};

/// How long a call waits where a person may have to unlock the keyring first.
pub const INTERACTIVE_TIMEOUT: Duration = Duration::from_secs(60);
/// How long a keyring may take to say its name. Nobody has to be asked for that.
const NAMING: Duration = Duration::from_secs(5);

/// The place where secrets are kept, one item for each profile. Clones share it.
///
/// Each call connects anew, so a keyring that was started, unlocked or restarted meanwhile is seen.
#[derive(Clone)]
pub struct SecretStore {
    backend: Arc<dyn Backend>,
    timeout: Duration,
    /// The program that AWS tools start.
    helper: Option<Arc<Path>>,
}

impl SecretStore {
    /// The keyring of the operating system: Secret Service, Keychain or Credential Manager.
    /// Nothing is opened until the first call.
    ///
    /// `helper` is the program `firstday`, which AWS tools start to read from it: a keyring counts
    /// as usable only if that can.
    #[must_use]
    pub fn os(helper: impl Into<PathBuf>) -> Self {
        Self {
            helper: Some(helper.into().into()),
            ..Self::new(OsKeyring::default())
        }
    }

    /// An empty store that lives as long as its handles. For tests.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::new(Memory::default())
    }

    /// The same, which says that the program of this name keeps it. For tests.
    #[must_use]
    pub fn in_memory_of(program: &'static str) -> Self {
        Self::new(Memory::named(program))
    }

    /// A store whose every call fails in this state. For tests.
    #[must_use]
    pub fn failing(state: KeyringState) -> Self {
        Self::failing_after(0, state)
    }

    /// A store in memory whose first `calls` calls work and all later ones fail. For tests.
    #[must_use]
    pub fn failing_after(calls: usize, state: KeyringState) -> Self {
        Self::in_memory().failing_during(calls..usize::MAX, state)
    }

    /// A handle to the same store, whose calls with these numbers fail; they are counted from 0,
    /// and calls by other handles do not count. For tests.
    #[must_use]
    pub fn failing_during(&self, calls: Range<usize>, state: KeyringState) -> Self {
        let failing = Failing {
            inner: Arc::clone(&self.backend),
            calls: AtomicUsize::new(0),
            failing: calls,
            state,
        };
        Self {
            backend: Arc::new(failing),
            timeout: self.timeout,
            helper: self.helper.clone(),
        }
    }

    /// The same store, waiting at most `timeout` for each call. Without this it is
    /// [`INTERACTIVE_TIMEOUT`]. A call whose time is up fails as locked when the keyring had
    /// answered before, else as missing.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The same store, asking nobody: a keyring that is locked fails as locked at once, where it
    /// would have asked the person to unlock it.
    #[must_use]
    pub fn asking_nobody(mut self) -> Self {
        if let Some(backend) = self.backend.asking_nobody() {
            self.backend = backend;
        }
        self
    }

    /// Finds out whether the keyring can be used for a value of `size` bytes, by a
    /// [`probe`](Self::probe), and which program it is. Asks the person to unlock it if need be,
    /// and waits for that: see [`asking_nobody`](Self::asking_nobody).
    pub async fn diagnose(&self, size: usize) -> Diagnosis {
        let probed = self.probe(size).await;
        let backend = Arc::clone(&self.backend);
        let named = worker::run(self.timeout.min(NAMING), move |_| {
            backend
                .name()
                .map_err(|source| StoreError::Failed { source })
        });
        // Where even that fails, the state of the probe says why.
        Diagnosis::new(named.await.unwrap_or_default(), probed)
    }

    /// Writes a random value of `size` bytes under a throw-away name, reads it back, compares it
    /// and deletes it, so that a later [`save`](Self::save) is known to work. One item stays where deleting
    /// may ask the person (KeePassXC), and is written anew each time. Where keyrings tell
    /// programs apart, another process reads it too, so that AWS tools are known to get it.
    ///
    /// # Errors
    ///
    /// Whatever [`save`](Self::save) would meet, or another process that reads. What is deleted is deleted
    /// on failure too.
    pub async fn probe(&self, size: usize) -> Result<(), StoreError> {
        let backend = Arc::clone(&self.backend);
        let helper = self.helper.clone();
        worker::run(self.timeout, move |progress| {
            let helper = helper.as_deref();
            let elsewhere = helper.filter(|_| backend.tells_programs_apart());
            probe::run(&*backend, size, elsewhere, progress)
        })
        .await
    }

    /// Reads an item that a [`probe`](Self::probe) of another process stored, and asks nobody. That
    /// process tells over `input` which, and is answered over `output`.
    ///
    /// # Errors
    ///
    /// What reading `input` or writing `output` fails with. That the keyring fails is an answer.
    pub fn testify(&self, input: impl BufRead, output: impl Write) -> io::Result<()> {
        witness::testify(Arc::clone(&self.backend), input, output)
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

    /// Puts something into the item of a profile that is not ours to read. For tests.
    ///
    /// # Errors
    ///
    /// An unusable keyring.
    pub async fn spoil(&self, profile: &str) -> Result<(), StoreError> {
        let (backend, profile) = self.for_profile(profile)?;
        worker::run(self.timeout, move |progress| {
            profile::spoil(&*backend, &profile, progress)
        })
        .await
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

    /// What is kept, by profile and without secrets. None only when the keyring says that it has
    /// none of ours.
    ///
    /// # Errors
    ///
    /// Any failure to read. An item whose contents are not ours is listed as unreadable.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let backend = Arc::clone(&self.backend);
        worker::run(self.timeout, move |progress| {
            list::list(&*backend, progress)
        })
        .await
    }

    /// Removes everything that Firstday ever put into this keyring, also what cannot be read and
    /// what a probe left behind. Says how many items that were.
    ///
    /// # Errors
    ///
    /// The first failure, after the other items were tried.
    pub async fn forget_everything(&self) -> Result<usize, StoreError> {
        let backend = Arc::clone(&self.backend);
        worker::run(self.timeout, move |progress| {
            list::forget_everything(&*backend, progress)
        })
        .await
    }

    fn new(backend: impl Backend + 'static) -> Self {
        Self {
            backend: Arc::new(backend),
            timeout: INTERACTIVE_TIMEOUT,
            helper: None,
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
mod tests;
