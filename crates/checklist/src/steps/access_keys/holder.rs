use crate::{Account, CliProfile, StoredCredential};

/// What the keyring of this computer has a key for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Current,
    Next,
    Previous,
}

/// The profile that the keyring has this key for.
pub(super) fn holder<'a>(account: &'a Account, id: &str) -> Option<(&'a CliProfile, Place)> {
    let profiles = &account.command_line.value()?.profiles;
    profiles.iter().find_map(|profile| {
        let Some(StoredCredential::AccessKey {
            id: current,
            next,
            previous,
        }) = &profile.stored
        else {
            return None;
        };
        let place = if current == id {
            Place::Current
        } else if next.as_deref() == Some(id) {
            Place::Next
        } else if previous.as_deref() == Some(id) {
            Place::Previous
        } else {
            return None;
        };
        Some((profile, place))
    })
}
