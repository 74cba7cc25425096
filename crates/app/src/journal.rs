//! What is taken from the journal: whom Firstday set up here, and which access keys there were
//! before one was made.

use firstday_checklist::{Change, KeyAttempt, Prior};
use firstday_records::{Entry, Phase};

/// Names of the users that Firstday set up here, from the ledger. A session may be a role's: its
/// ARN is no user's name.
pub(crate) fn people(entries: &[Entry]) -> Vec<String> {
    let mut people: Vec<String> = entries
        .iter()
        .filter_map(|entry| entry.change.deed().sets_up())
        .map(str::to_owned)
        .filter(|name| !name.contains(':'))
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Every time that an access key was to be made and it is not known to have ended well. A key that
/// another time made and kept is known by then.
pub(crate) fn key_attempts(entries: &[Entry]) -> Vec<KeyAttempt> {
    let done = entries.iter().filter(|entry| entry.phase == Phase::Done);
    let kept = done.filter_map(|entry| {
        let Prior::NewAccessKey(id) = &entry.prior else {
            return None;
        };
        Some(id)
    });
    let kept: Vec<&String> = kept.collect();
    let mut open: Vec<(&Change, KeyAttempt)> = Vec::new();
    for entry in entries {
        let Some(user) = entry.change.deed().makes_key_for() else {
            continue;
        };
        match (&entry.phase, &entry.known_keys) {
            (Phase::Intent, Some(known)) => {
                let attempt = KeyAttempt {
                    user: user.to_owned(),
                    at: entry.at,
                    known: known.iter().chain(kept.iter().copied()).cloned().collect(),
                };
                open.push((&entry.change, attempt));
            }
            (Phase::Done | Phase::AlreadyThere, _) => {
                let ended = open
                    .iter()
                    .rposition(|(change, _)| **change == entry.change);
                ended.map(|at| open.remove(at));
            }
            (Phase::Intent | Phase::Left | Phase::Failed { .. }, _) => {}
        }
    }
    open.into_iter().map(|(_, attempt)| attempt).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::{CreateAccessKey, CreateUser, KeepSession};
    use jiff::Timestamp;

    use super::*;

    fn entry(user: &str, phase: Phase) -> Entry {
        Entry {
            version: Entry::VERSION,
            at: Timestamp::UNIX_EPOCH,
            step: "admin-user".into(),
            change: CreateUser { user: user.into() }.into(),
            prior: Prior::Nothing,
            known_keys: None,
            undoes: None,
            phase,
            request_ids: Vec::new(),
        }
    }

    #[test]
    fn people_are_named_once_and_roles_are_none() {
        let session = KeepSession {
            user: "arn:aws:sts::111122223333:assumed-role/Ops/ana".into(),
            profile: "firstday".into(),
        };
        let role = Entry {
            change: session.into(),
            ..entry("", Phase::Done)
        };
        let failed = Phase::Failed {
            code: "denied".into(),
        };
        let entries = [
            entry("ben", Phase::Intent),
            entry("ben", failed),
            entry("ana", Phase::Left),
            role,
        ];
        assert_eq!(people(&entries), ["ana", "ben"]);
    }

    #[test]
    fn remembers_which_keys_there_were_until_an_attempt_ends_well() {
        let making = |user: &str, phase: Phase| Entry {
            change: CreateAccessKey {
                user: user.into(),
                profile: "firstday".into(),
            }
            .into(),
            known_keys: (phase == Phase::Intent).then(|| vec!["AKIA1".into()]),
            ..entry(user, phase)
        };
        let failed = Phase::Failed {
            code: "keyring-locked".into(),
        };
        let entries = [
            making("ana", Phase::Intent),
            making("ben", Phase::Intent),
            Entry {
                prior: Prior::NewAccessKey("AKIA2".into()),
                ..making("ben", Phase::Done)
            },
            making("cy", Phase::Intent),
            making("cy", failed),
        ];
        let attempts = key_attempts(&entries);
        let users: Vec<&str> = attempts.iter().map(|it| it.user.as_str()).collect();
        assert_eq!(users, ["ana", "cy"]);
        assert_eq!(attempts[0].known, ["AKIA1", "AKIA2"], "the latter was kept");
    }
}
