//! Keyring and browser sign-in, from the domain to the wire.

use firstday_checklist as domain;
use firstday_secret_store::{Listed, ListedContents, StoreError};

use super::narrow;
use crate::browser::Attempt;
use crate::keyring::Finding;
use crate::problem::Problem;
use crate::wire;

impl From<Listed> for wire::KeyringItem {
    fn from(listed: Listed) -> Self {
        let item = Self {
            profile: listed.profile,
            kind: wire::KeyringItemKind::Unreadable,
            account_id: None,
            who: None,
            access_key_id: None,
            region: None,
            ends_at: None,
        };
        match listed.contents {
            ListedContents::AccessKey {
                account_id,
                user_name,
                access_key_id,
                rotating: _,
            } => Self {
                kind: wire::KeyringItemKind::AccessKey,
                account_id: Some(account_id),
                who: Some(user_name),
                access_key_id: Some(access_key_id),
                ..item
            },
            ListedContents::Session {
                account_id,
                arn,
                region,
                ends_at,
            } => Self {
                kind: wire::KeyringItemKind::Session,
                account_id: Some(account_id),
                who: Some(arn),
                region: Some(region),
                ends_at: ends_at.map(|at| at.to_string()),
                ..item
            },
            ListedContents::Unreadable => item,
        }
    }
}

impl wire::Keyring {
    /// What the doctor found, and what is stored.
    pub fn new(found: Finding, listed: Result<Vec<Listed>, StoreError>) -> Self {
        let (items, items_problem) = match listed {
            Ok(items) => (items.into_iter().map(Into::into).collect(), None),
            Err(error) => (Vec::new(), Some(Problem::from(error).into())),
        };
        Self {
            state: found.state.name().to_owned(),
            title: (&found.title()).into(),
            remedy: found.remedy.iter().map(Into::into).collect(),
            backend: found.backend,
            pinned: found.pinned,
            detail: found.detail,
            items,
            items_problem,
        }
    }
}

impl From<&Attempt> for wire::BrowserAttempt {
    fn from(attempt: &Attempt) -> Self {
        Self {
            address: attempt.address().to_owned(),
            region: attempt.region().to_owned(),
            elsewhere: attempt.is_elsewhere(),
            ends_at: attempt.ends_at().to_string(),
        }
    }
}

impl From<&domain::AccessKeys> for wire::AccessKeys {
    fn from(keys: &domain::AccessKeys) -> Self {
        Self {
            keys: keys.rows.iter().map(Into::into).collect(),
            notes: keys.notes.iter().map(Into::into).collect(),
        }
    }
}

impl From<&domain::AccessKeyRow> for wire::AccessKey {
    fn from(row: &domain::AccessKeyRow) -> Self {
        Self {
            user: row.user.clone(),
            id: row.id.clone(),
            active: row.active,
            created: row.created_at.map(|at| at.to_string()),
            age_days: row.age_days.map(narrow),
            last_used: row.last_use.as_ref().map(Into::into),
            stored_profile: row.stored_profile.clone(),
            notes: row.notes.iter().map(Into::into).collect(),
            actions: row.actions.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<&domain::KeyUse> for wire::KeyUse {
    fn from(last: &domain::KeyUse) -> Self {
        Self {
            at: last.at.to_string(),
            service: last.service.clone(),
            region: last.region.clone(),
        }
    }
}

impl From<wire::KeyAction> for domain::KeyAction {
    fn from(action: wire::KeyAction) -> Self {
        match action {
            wire::KeyAction::Rotate {
                profile,
                delete_after_days,
            } => Self::Rotate {
                profile,
                delete_after_days,
            },
            wire::KeyAction::Leaked { user, id } => Self::Leaked { user, id },
            wire::KeyAction::Deactivate { user, id } => Self::Deactivate { user, id },
            wire::KeyAction::Activate { user, id } => Self::Activate { user, id },
            wire::KeyAction::Delete { user, id } => Self::Delete { user, id },
        }
    }
}
