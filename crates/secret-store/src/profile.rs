//! What is kept for one profile: one item, and a second one for short-lived credentials where the
//! platform limits the size of an item.

use zeroize::Zeroizing;

use crate::backend::Backend;
use crate::form::{self, Credentials};
use crate::keyring::{Item, Keyring};
use crate::worker::Progress;
use crate::{ShortLived, StoreError, Stored};

/// The service that every item carries. The item's user name is the profile.
pub(crate) const SERVICE: &str = "Firstday";
/// The service of the second item.
pub(crate) const SHORT_LIVED_SERVICE: &str = "Firstday (short-lived)";

/// What goes into the keyring for one profile.
pub(crate) struct Written {
    item: Zeroizing<Vec<u8>>,
    /// The contents of the second item, where there is one.
    apart: Option<Zeroizing<Vec<u8>>>,
}

impl Written {
    pub(crate) fn new(backend: &dyn Backend, stored: &Stored) -> Self {
        if backend.size_limit().is_none() {
            return Self {
                item: form::encode(stored, Credentials::Within),
                apart: None,
            };
        }
        let credentials = match stored {
            Stored::AccessKey(_) => None,
            Stored::Session(session) => session.credentials.as_ref(),
        };
        Self {
            item: form::encode(stored, Credentials::Apart),
            apart: credentials.map(form::encode_short_lived),
        }
    }
}

pub(crate) fn load(
    backend: &dyn Backend,
    profile: &str,
    progress: &Progress,
) -> Result<Option<Stored>, StoreError> {
    let Some(bytes) = backend.read(SERVICE, profile, progress)? else {
        return Ok(None);
    };
    let mut stored = form::decode(profile, &bytes)?;
    if let Stored::Session(session) = &mut stored
        && let Some(id) = form::credentials_apart(&bytes)
    {
        let apart = backend.read(SHORT_LIVED_SERVICE, profile, progress)?;
        session.credentials = apart.and_then(|bytes| named(&id, &bytes));
    }
    Ok(Some(stored))
}

/// The credentials in the second item, if they are the ones that the first item names.
fn named(id: &str, bytes: &[u8]) -> Option<ShortLived> {
    let credentials = form::decode_short_lived(bytes)?;
    (credentials.access_key_id == id).then_some(credentials)
}

pub(crate) fn save(
    backend: &dyn Backend,
    profile: &str,
    written: &Written,
    progress: &Progress,
) -> Result<(), StoreError> {
    backend.check_size(written.item.len())?;
    let keyring = Keyring::open(backend, progress)?;
    let item = item(&keyring, profile)?;
    keyring.prepare_to_write()?;
    let before = item.read()?;
    if let Some(before) = &before {
        form::decode(profile, before)?;
    }
    if progress.is_abandoned() {
        return Err(too_late());
    }
    let mut outcome = item.write_and_compare(&written.item);
    if outcome.is_ok() && backend.size_limit().is_some() {
        save_credentials(backend, &keyring, profile, written.apart.as_deref());
    }
    if outcome.is_ok() && !progress.finish() {
        outcome = Err(too_late());
    }
    if outcome.is_err() {
        restore(&item, before.as_ref().map(|bytes| bytes.as_slice()));
    }
    outcome
}

/// Fills the second item, or removes it. A failure costs no more than buying the credentials anew:
/// the first item names those that count.
fn save_credentials(
    backend: &dyn Backend,
    keyring: &Keyring,
    profile: &str,
    bytes: Option<&Vec<u8>>,
) {
    let fitting = bytes.filter(|bytes| backend.check_size(bytes.len()).is_ok());
    let saved = second_item(keyring, profile).and_then(|item| match fitting {
        Some(bytes) => item.write(bytes),
        None => item.delete().map(drop),
    });
    if let Err(error) = saved {
        tracing::warn!(%error, profile, "could not keep the short-lived credentials");
    }
}

pub(crate) fn forget(
    backend: &dyn Backend,
    profile: &str,
    progress: &Progress,
) -> Result<bool, StoreError> {
    let keyring = Keyring::open(backend, progress)?;
    let deleted = item(&keyring, profile)?.delete()?;
    if backend.size_limit().is_some() {
        second_item(&keyring, profile)?.delete()?;
    }
    Ok(deleted)
}

pub(crate) fn spoil(
    backend: &dyn Backend,
    profile: &str,
    progress: &Progress,
) -> Result<(), StoreError> {
    let keyring = Keyring::open(backend, progress)?;
    item(&keyring, profile)?.write(b"rubbish")
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

fn item<'a>(keyring: &'a Keyring, profile: &str) -> Result<Item<'a>, StoreError> {
    let label = format!("Firstday: access for profile {profile}");
    keyring.item(SERVICE, profile, &label)
}

fn second_item<'a>(keyring: &'a Keyring, profile: &str) -> Result<Item<'a>, StoreError> {
    let label = format!("Firstday: short-lived access for profile {profile}");
    keyring.item(SHORT_LIVED_SERVICE, profile, &label)
}

fn too_late() -> StoreError {
    StoreError::Failed {
        source: "the keyring answered after the time was up".into(),
    }
}
