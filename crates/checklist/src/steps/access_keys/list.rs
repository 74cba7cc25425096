use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::age;
use super::holder::{Place, holder};
use super::records::KeyRecords;
use crate::{AccessKey, Account, LastUse, Message, Reading};

/// What the list calls the root user.
pub(super) const ROOT: &str = "root";

/// The access keys that were read live, and what the list leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KeyList {
    /// One a key, by user.
    pub rows: Vec<AccessKeyRow>,
    /// Whose keys are not among them, and why.
    pub notes: Vec<Message>,
}

/// One access key, never its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AccessKeyRow {
    /// The IAM user, or `root`.
    pub user: String,
    /// For example `AKIAIOSFODNN7EXAMPLE`.
    pub id: String,
    /// Whether AWS accepts it.
    pub active: bool,
    /// When it was made.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub created_at: Option<Timestamp>,
    /// Whole days since then.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub age_days: Option<i64>,
    /// Its last use.
    pub last_use: LastUse,
    /// The profile for which it is in the keyring of this computer.
    pub stored_profile: Option<String>,
    /// What to know of it.
    pub notes: Vec<Message>,
    /// What can be done with it: `rotate`, `leaked`, `deactivate`, `activate`, `delete`.
    pub actions: Vec<&'static str>,
}

/// The keys of the root user and of the people, as far as they were read live: at most twenty
/// people's.
pub fn access_keys(account: &Account, records: &KeyRecords) -> KeyList {
    let roots = account.root_keys.value().into_iter().flatten();
    let mut rows: Vec<AccessKeyRow> = roots.map(|key| root_row(account, key)).collect();
    for (user, live) in account.sign_ins.value().into_iter().flatten() {
        let keys = live.access_keys.iter();
        rows.extend(keys.map(|key| user_row(account, records, user, key)));
    }
    KeyList {
        rows,
        notes: left_out(account),
    }
}

fn root_row(account: &Account, key: &AccessKey) -> AccessKeyRow {
    AccessKeyRow {
        notes: vec![Message::new("keys-note-root")],
        actions: vec!["leaked", "delete"],
        ..row(account, ROOT, key)
    }
}

fn user_row(account: &Account, records: &KeyRecords, user: &str, key: &AccessKey) -> AccessKeyRow {
    let plain = row(account, user, key);
    let left_over = records.left_over(account, user, key);
    let place = holder(account, &key.id).map(|(_, place)| place);
    let mut notes: Vec<Message> = place.into_iter().filter_map(place_note).collect();
    if left_over {
        notes.push(Message::new("keys-note-left-over"));
    }
    if age::is_old(key, account.observed_at) {
        notes.push(Message::new("keys-note-old").with("days", age::MAX_DAYS));
    }
    if let Some(due) = records.due.get(&key.id) {
        notes.push(due_note(*due, account.observed_at));
    }
    AccessKeyRow {
        actions: actions(key, place, left_over),
        notes,
        ..plain
    }
}

fn row(account: &Account, user: &str, key: &AccessKey) -> AccessKeyRow {
    AccessKeyRow {
        user: user.to_owned(),
        id: key.id.clone(),
        active: key.active,
        created_at: key.created_at,
        age_days: age::days(key, account.observed_at),
        last_use: key.last_use.clone(),
        stored_profile: holder(account, &key.id).map(|(profile, _)| profile.name.clone()),
        notes: Vec::new(),
        actions: Vec::new(),
    }
}

fn place_note(place: Place) -> Option<Message> {
    match place {
        Place::Current => None,
        Place::Next => Some(Message::new("keys-note-next")),
        Place::Previous => Some(Message::new("keys-note-previous")),
    }
}

fn due_note(due: Timestamp, now: Timestamp) -> Message {
    let id = if due.duration_since(now) <= SignedDuration::ZERO {
        "keys-note-due"
    } else {
        "keys-note-due-later"
    };
    Message::new(id).with("date", due)
}

fn actions(key: &AccessKey, place: Option<Place>, left_over: bool) -> Vec<&'static str> {
    let mut actions = Vec::new();
    if place == Some(Place::Current) {
        actions.push("rotate");
    }
    if key.active {
        actions.extend(["leaked", "deactivate"]);
    } else {
        actions.push("activate");
    }
    if !key.active || left_over {
        actions.push("delete");
    }
    actions
}

fn left_out(account: &Account) -> Vec<Message> {
    let mut notes = Vec::new();
    if let Reading::Denied { reason } | Reading::Unavailable { reason } = &account.sign_ins {
        notes.push(Message::new("keys-unseen").with("reason", reason.clone()));
    } else if let (Some(directory), Some(live)) =
        (account.directory.value(), account.sign_ins.value())
    {
        let unread = directory.users.len().saturating_sub(live.len());
        if unread > 0 {
            notes.push(Message::new("keys-unseen-users").with("count", unread));
        }
    }
    let root_has = account
        .summary
        .value()
        .is_some_and(|summary| summary.root_access_keys);
    if root_has && account.root_keys.value().is_none() {
        notes.push(Message::new("keys-unseen-root"));
    }
    notes
}
