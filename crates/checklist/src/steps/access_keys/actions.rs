use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::guidance::{after_a_leak, loses_key};
use super::holder::{Place, holder};
use super::list::ROOT;
use super::records::KeyRecords;
use super::refusal::KeyRefusal;
use crate::{
    AccessKey, Account, ActivateAccessKey, Change, DeactivateAccessKey, DeleteAccessKey,
    DeleteRootAccessKey, Message, Plan, PlannedChange, RotateAccessKey, StoredCredential,
};

/// The step that all of these changes belong to.
const STEP: &str = "access-keys";

/// What to do with an access key.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(
    tag = "action",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum KeyAction {
    /// Makes another in the place of the one in the keyring, and switches the old one off.
    Rotate {
        /// The profile whose stored key it is.
        profile: String,
        /// In how many days the old one shall be deleted; `None` leaves it, switched off.
        delete_after_days: Option<u32>,
    },
    /// Switches it off at once, because somebody else may have it.
    Leaked {
        /// The IAM user, or `root`.
        user: String,
        /// The key's id.
        id: String,
    },
    /// Switches it off.
    Deactivate {
        /// The IAM user.
        user: String,
        /// The key's id.
        id: String,
    },
    /// Switches it on again.
    Activate {
        /// The IAM user.
        user: String,
        /// The key's id.
        id: String,
    },
    /// Deletes it for good.
    Delete {
        /// The IAM user, or `root`.
        user: String,
        /// The key's id.
        id: String,
    },
}

/// What an action changes, and what the person should know and do besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyPlan {
    /// The changes. Empty when it is so already.
    pub plan: Plan,
    /// What to know, and what to do next, in this order.
    pub guidance: Vec<Message>,
    /// The id of the key whose place is taken, and from when on the person wants it deleted.
    pub delete_from: Option<(String, Timestamp)>,
}

/// What has to be done for `action`.
///
/// # Errors
/// [`KeyRefusal`] when it cannot be done, or not safely.
pub fn plan_key_action(
    account: &Account,
    records: &KeyRecords,
    action: &KeyAction,
) -> Result<KeyPlan, KeyRefusal> {
    match action {
        KeyAction::Rotate {
            profile,
            delete_after_days,
        } => rotate(account, records, profile, *delete_after_days),
        KeyAction::Leaked { user, id } => leaked(account, user, id),
        KeyAction::Deactivate { user, id } => deactivate(account, user, id),
        KeyAction::Activate { user, id } => activate(account, user, id),
        KeyAction::Delete { user, id } => delete(account, records, user, id),
    }
}

fn rotate(
    account: &Account,
    records: &KeyRecords,
    profile: &str,
    delete_after_days: Option<u32>,
) -> Result<KeyPlan, KeyRefusal> {
    let (user, old, next) = stored(account, profile)?;
    let keys = keys_of(account, user)?;
    let old_key = find(keys, user, old)?;
    let resumes = next.is_some_and(|next| keys.iter().any(|key| key.id == next));
    let other = keys
        .iter()
        .find(|key| key.id != old && Some(key.id.as_str()) != next);
    let mut changes = Vec::new();
    if let Some(other) = other.filter(|_| !resumes) {
        check_in_the_way(account, records, user, other)?;
        changes.push(delete_change(user, &other.id));
    }
    changes.push(
        RotateAccessKey {
            user: user.to_owned(),
            profile: profile.to_owned(),
            old: old.to_owned(),
        }
        .into(),
    );
    if old_key.active {
        changes.push(deactivate_change(user, old));
    }
    let elsewhere = Message::new("keys-rotate-elsewhere").with("key", old);
    let delete_from = delete_after_days.map(|days| (old.to_owned(), later(account, days)));
    let later = delete_from.as_ref().map(|(key, from)| {
        Message::new("keys-rotate-delete-later")
            .with("key", key.as_str())
            .with("date", *from)
    });
    Ok(KeyPlan {
        delete_from,
        ..planned(changes, [elsewhere].into_iter().chain(later).collect())
    })
}

fn later(account: &Account, days: u32) -> Timestamp {
    let after = SignedDuration::from_hours(24 * i64::from(days));
    let due = account.observed_at.checked_add(after);
    due.unwrap_or(Timestamp::MAX)
}

/// User, key and next key of a profile of this account.
fn stored<'a>(
    account: &'a Account,
    profile: &str,
) -> Result<(&'a str, &'a str, Option<&'a str>), KeyRefusal> {
    let not_stored = || KeyRefusal::NotStored {
        profile: profile.to_owned(),
    };
    let command_line = account.command_line.needed();
    let command_line = command_line.map_err(|unread| KeyRefusal::CommandLineUnread {
        profile: profile.to_owned(),
        unread,
    })?;
    let there = command_line
        .profiles
        .iter()
        .find(|there| there.name == profile && there.account_id.as_deref() == account.id())
        .ok_or_else(not_stored)?;
    match (&there.stored, &there.user) {
        (Some(StoredCredential::AccessKey { id, next, .. }), Some(user)) => {
            Ok((user, id, next.as_deref()))
        }
        (Some(StoredCredential::AccessKey { .. } | StoredCredential::Session { .. }) | None, _) => {
            Err(not_stored())
        }
    }
}

/// A key that stands in the way of a third is removed only when it is of no use: switched off,
/// replaced, or with a secret that is lost.
fn check_in_the_way(
    account: &Account,
    records: &KeyRecords,
    user: &str,
    other: &AccessKey,
) -> Result<(), KeyRefusal> {
    let replaced = holder(account, &other.id).is_some_and(|(_, place)| place == Place::Previous);
    if !other.active || replaced || records.left_over(account, user, other) {
        return Ok(());
    }
    Err(KeyRefusal::TwoKeys {
        user: user.to_owned(),
        other: other.id.clone(),
    })
}

fn leaked(account: &Account, user: &str, id: &str) -> Result<KeyPlan, KeyRefusal> {
    if is_root(account, user, id) {
        let change = DeleteRootAccessKey {
            access_key_id: id.to_owned(),
        };
        return Ok(planned(vec![change.into()], after_a_leak(account, id)));
    }
    let key = find(keys_of(account, user)?, user, id)?;
    let changes = key.active.then(|| deactivate_change(user, id));
    Ok(planned(
        changes.into_iter().collect(),
        after_a_leak(account, id),
    ))
}

fn deactivate(account: &Account, user: &str, id: &str) -> Result<KeyPlan, KeyRefusal> {
    let key = find(keys_of(account, user)?, user, id)?;
    let changes = key.active.then(|| deactivate_change(user, id));
    Ok(planned(
        changes.into_iter().collect(),
        loses_key(account, id),
    ))
}

fn activate(account: &Account, user: &str, id: &str) -> Result<KeyPlan, KeyRefusal> {
    let key = find(keys_of(account, user)?, user, id)?;
    let change = ActivateAccessKey {
        user: user.to_owned(),
        access_key_id: id.to_owned(),
    };
    let changes = (!key.active).then(|| change.into());
    Ok(planned(changes.into_iter().collect(), Vec::new()))
}

fn delete(
    account: &Account,
    records: &KeyRecords,
    user: &str,
    id: &str,
) -> Result<KeyPlan, KeyRefusal> {
    if is_root(account, user, id) {
        let change = DeleteRootAccessKey {
            access_key_id: id.to_owned(),
        };
        return Ok(planned(vec![change.into()], Vec::new()));
    }
    let key = find(keys_of(account, user)?, user, id)?;
    if key.active && !records.left_over(account, user, key) {
        return Err(KeyRefusal::StillActive { key: id.to_owned() });
    }
    Ok(planned(
        vec![delete_change(user, id)],
        loses_key(account, id),
    ))
}

fn is_root(account: &Account, user: &str, id: &str) -> bool {
    let mut roots = account.root_keys.value().into_iter().flatten();
    user == ROOT && roots.any(|key| key.id == id)
}

fn keys_of<'a>(account: &'a Account, user: &str) -> Result<&'a [AccessKey], KeyRefusal> {
    let live = account.sign_in(user).ok_or_else(|| KeyRefusal::Unread {
        user: user.to_owned(),
    })?;
    Ok(&live.access_keys)
}

fn find<'a>(keys: &'a [AccessKey], user: &str, id: &str) -> Result<&'a AccessKey, KeyRefusal> {
    let gone = || KeyRefusal::Gone {
        user: user.to_owned(),
        key: id.to_owned(),
    };
    keys.iter().find(|key| key.id == id).ok_or_else(gone)
}

fn deactivate_change(user: &str, id: &str) -> Change {
    let (user, access_key_id) = (user.to_owned(), id.to_owned());
    DeactivateAccessKey {
        user,
        access_key_id,
    }
    .into()
}

fn delete_change(user: &str, id: &str) -> Change {
    let (user, access_key_id) = (user.to_owned(), id.to_owned());
    DeleteAccessKey {
        user,
        access_key_id,
    }
    .into()
}

fn planned(changes: Vec<Change>, guidance: Vec<Message>) -> KeyPlan {
    let changes = changes
        .into_iter()
        .map(|change| PlannedChange {
            step: STEP.to_owned(),
            change,
        })
        .collect();
    KeyPlan {
        plan: Plan {
            changes,
            ..Plan::default()
        },
        guidance,
        delete_from: None,
    }
}
