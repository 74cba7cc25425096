//! The keyring doctor: how the keyring of this computer fares, what to do about it, what Firstday
//! keeps in it, and how to be rid of that.

mod machine;
mod remedy;

pub use machine::{Desktop, Distribution, Machine, System};
pub use remedy::{Remedy, remedy};

use std::time::Duration;

use firstday_checklist::Message;
use firstday_records::{RecordsError, ThisComputer};
pub use firstday_secret_store::{Keeper, Listed, ListedContents, WITNESS_COMMAND};
use firstday_secret_store::{KeyringState, SecretStore, StoreError};
use serde::Serialize;

use crate::sessions::largest_session;
use crate::surroundings::Surroundings;

/// How long a doctor who may ask nobody waits for the keyring.
const QUICKLY: Duration = Duration::from_secs(5);

/// What the doctor found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether the keyring can be used, and if not, in which of the seven ways it fails.
    pub state: KeyringState,
    /// The program that keeps the secrets, such as `gnome-keyring`, where it can be told.
    pub backend: Option<String>,
    /// The program that was there when something was first stored.
    pub pinned: Option<String>,
    /// The system's own words.
    pub detail: Option<String>,
    /// What to do.
    #[serde(skip)]
    pub remedy: Remedy,
}

/// Why not everything was removed.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    /// The keyring failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The note of which program keeps the secrets cannot be removed.
    #[error("the note of which keyring was used first cannot be removed")]
    Note(#[source] RecordsError),
}

impl Finding {
    /// The state in one sentence.
    pub fn title(&self) -> Message {
        let id = match self.state {
            KeyringState::Ok => "keyring-state-ok",
            KeyringState::Missing => "keyring-state-missing",
            KeyringState::Locked => "keyring-state-locked",
            KeyringState::Dismissed => "keyring-state-dismissed",
            KeyringState::Denied => "keyring-state-denied",
            KeyringState::TooLarge => "keyring-state-too-large",
            KeyringState::Volatile => "keyring-state-volatile",
            KeyringState::Asks => "keyring-state-asks",
        };
        Message::new(id)
    }

    /// Whether secrets can be kept in it.
    pub fn is_usable(&self) -> bool {
        self.state == KeyringState::Ok
    }

    /// Whether another program answers than the one that has what was stored first.
    pub fn has_moved(&self) -> bool {
        matches!((&self.backend, &self.pinned), (Some(here), Some(there)) if here != there)
    }
}

/// Finds out how the keyring fares, by a value of the largest size that is ever stored, under a
/// throw-away name. With `ask`, a locked keyring may ask the person for its password.
pub async fn examine(
    store: &SecretStore,
    surroundings: &Surroundings,
    machine: &Machine,
    ask: bool,
) -> Finding {
    let store = match ask {
        true => store.clone(),
        false => store.clone().asking_nobody().with_timeout(QUICKLY),
    };
    let found = store.diagnose(largest_session()).await;
    Finding {
        remedy: remedy(found.state, found.backend.as_deref(), machine),
        state: found.state,
        backend: found.backend,
        pinned: ThisComputer::at(&surroundings.data_dir).keyring(),
        detail: found.detail,
    }
}

/// Remembers which program keeps the secrets, once something was stored in it. A keyring that
/// does not say its name, or a folder that cannot be written, leaves nothing to remember.
pub async fn remember(store: &SecretStore, surroundings: &Surroundings) {
    let computer = ThisComputer::at(&surroundings.data_dir);
    if computer.keyring().is_some() {
        return;
    }
    let found = store.clone().asking_nobody().diagnose(1).await;
    if let Some(backend) = found.backend
        && let Err(error) = computer.note_keyring(&backend)
    {
        tracing::warn!(%error, "the keyring's name could not be noted");
    }
}

/// Removes what is kept for a profile. `false` when there was nothing.
///
/// # Errors
/// [`StoreError`] when the keyring fails.
pub async fn forget(store: &SecretStore, profile: &str) -> Result<bool, StoreError> {
    store.forget(profile).await
}

/// Removes everything that Firstday ever put into the keyring, and the note of which program
/// keeps it. Gives the number of items.
///
/// # Errors
/// [`ForgetError`]; as much as possible was removed.
pub async fn forget_everything(
    store: &SecretStore,
    surroundings: &Surroundings,
) -> Result<usize, ForgetError> {
    let removed = store.forget_everything().await?;
    let computer = ThisComputer::at(&surroundings.data_dir);
    computer.forget_keyring().map_err(ForgetError::Note)?;
    Ok(removed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use super::*;
    use crate::samples;

    fn machine() -> Machine {
        Machine::of(
            System::Linux,
            &(Arc::new(|_: &str| None) as _),
            "ID=debian",
            "6.1.0",
        )
    }

    #[tokio::test]
    async fn every_way_to_fail_is_found_and_has_a_remedy() {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings::within(home.path());
        for state in KeyringState::ALL.into_iter().skip(1) {
            let store = SecretStore::failing(state);
            let found = examine(&store, &surroundings, &machine(), false).await;
            assert_eq!(found.state, state);
            assert!(
                !found.remedy.steps.is_empty() && found.detail.is_some(),
                "{state}"
            );
        }
        let good = examine(&SecretStore::in_memory(), &surroundings, &machine(), false).await;
        assert_eq!(
            (good.state, good.remedy),
            (KeyringState::Ok, Remedy::default())
        );
    }

    #[tokio::test]
    async fn another_program_than_the_first_is_noticed() {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings::within(home.path());
        let store = SecretStore::in_memory();
        remember(&store, &surroundings).await;
        let found = examine(&store, &surroundings, &machine(), false).await;
        assert_eq!(found.pinned, found.backend);
        assert!(found.pinned.is_some() && !found.has_moved());
        let computer = ThisComputer::at(&surroundings.data_dir);
        computer.forget_keyring().unwrap();
        computer.note_keyring("keepassxc").unwrap();
        let found = examine(&store, &surroundings, &machine(), false).await;
        assert!(found.has_moved(), "{found:?}");
    }

    #[tokio::test]
    async fn forgetting_everything_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings::within(home.path());
        let store = SecretStore::in_memory();
        for profile in ["one", "two"] {
            store.save(profile, &samples::key().into()).await.unwrap();
        }
        remember(&store, &surroundings).await;
        assert!(forget(&store, "one").await.unwrap());
        assert!(!forget(&store, "one").await.unwrap());
        assert_eq!(forget_everything(&store, &surroundings).await.unwrap(), 1);
        assert!(store.list().await.unwrap().is_empty());
        let computer = ThisComputer::at(&surroundings.data_dir);
        assert_eq!(computer.keyring(), None);
    }

    #[tokio::test]
    async fn a_note_that_cannot_be_removed_is_told_as_that() {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings::within(home.path());
        std::fs::create_dir_all(surroundings.data_dir.join("keyring.json")).unwrap();
        let store = SecretStore::in_memory();
        let error = forget_everything(&store, &surroundings).await.unwrap_err();
        assert!(matches!(error, ForgetError::Note(_)), "{error}");
    }
}
