//! Secrets in the keyring of the operating system, and what is wrong when it cannot be used.
//!
//! One identity is one keyring item, updated in place. Nothing falls back to a file: where no
//! keyring can be used, every call says in which [`KeyringState`] it is, and stores nothing.

mod backend;
mod diagnosis;
mod error;
mod form;
mod keeper;
mod key;
mod keyring;
mod list;
mod memory;
mod os;
mod probe;
mod profile;
#[cfg(test)]
mod samples;
mod secret_text;
mod session;
mod store;
mod stored;
mod witness;
mod worker;

pub use diagnosis::Diagnosis;
pub use error::{Cause, KeyringState, StoreError};
pub use keeper::Keeper;
pub use key::{KeyPair, StoredKey};
pub use list::{Listed, ListedContents};
pub use session::{ShortLived, StoredSession};
pub use store::{INTERACTIVE_TIMEOUT, SecretStore};
pub use stored::{MAX_PROFILE_LENGTH, Stored};
pub use witness::WITNESS_COMMAND;
