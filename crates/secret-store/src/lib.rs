//! Secrets in the keyring of the operating system, and what is wrong when it cannot be used.
//!
//! One access key is one keyring item, updated in place. Nothing falls back to a file: where no
//! keyring can be used, every call says in which [`KeyringState`] it is, and stores nothing.

mod backend;
mod error;
mod key;
mod os;
mod store;
mod worker;

pub use error::{Cause, KeyringState, StoreError};
pub use key::{MAX_PROFILE_LENGTH, StoredKey};
pub use store::{INTERACTIVE_TIMEOUT, SecretStore};
