//! What is the matter with a keyring, found out without writing anything that matters.

use std::error::Error as StdError;

use crate::{KeyringState, StoreError};

/// How a keyring fares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The program that keeps the secrets: `gnome-keyring`, `kwallet`, `keepassxc`,
    /// `secret-service` (one that is none of these), `keychain` or `credential-manager`. `None`
    /// where none runs.
    pub backend: Option<String>,
    /// Whether it can be used. A keyring that answers, and yet neither keeps what it is given nor
    /// says why, counts as [`KeyringState::Denied`].
    pub state: KeyringState,
    /// What the platform said, in its own words.
    pub detail: Option<String>,
}

impl Diagnosis {
    /// From what a probe came to.
    pub(crate) fn new(backend: Option<String>, probed: Result<(), StoreError>) -> Self {
        let (state, detail) = match probed {
            Ok(()) => (KeyringState::Ok, None),
            Err(error) => (
                error.state().unwrap_or(KeyringState::Denied),
                Some(own_words(&error)),
            ),
        };
        Self {
            backend,
            state,
            detail,
        }
    }
}

/// The causes of a failure, the outermost first. Without any, the failure itself.
fn own_words(error: &StoreError) -> String {
    let mut words = Vec::<String>::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        // Many errors repeat what lies beneath them.
        if !words.iter().any(|word| word.contains(&said)) {
            words.push(said);
        }
        cause = error.source();
    }
    if words.is_empty() {
        return error.to_string();
    }
    words.join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diagnosis(error: StoreError) -> Diagnosis {
        Diagnosis::new(None, Err(error))
    }

    #[test]
    fn the_platform_speaks_for_itself_and_once() {
        let bus = Bus(std::io::Error::other("pipe gone"));
        let found = diagnosis(StoreError::unusable(KeyringState::Missing, bus));
        assert_eq!(found.state, KeyringState::Missing);
        assert_eq!(found.detail.as_deref(), Some("bus failed: pipe gone"));
    }

    #[test]
    fn an_answer_that_is_no_state_counts_as_denied() {
        let profile = "probe".to_owned();
        let found = diagnosis(StoreError::Mismatch { profile });
        assert_eq!(found.state, KeyringState::Denied);
        assert!(found.detail.is_some_and(|detail| detail.contains("probe")));
    }

    #[derive(Debug, thiserror::Error)]
    #[error("bus failed: {0}")]
    struct Bus(#[source] std::io::Error);
}
