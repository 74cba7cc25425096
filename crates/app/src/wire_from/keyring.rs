//! The keyring and attempts to sign in.

use firstday_checklist::sign_in_name;
use firstday_computer::keyring::Finding;
use firstday_computer::sessions::Attempt;
use firstday_secret_store::{Listed, ListedContents, StoreError};

use crate::problem::Problem;
use crate::wire::{BrowserAttempt, KeyringItem, KeyringItemKind, KeyringView};

impl From<Listed> for KeyringItem {
    fn from(listed: Listed) -> Self {
        let item = Self {
            profile: listed.profile,
            kind: KeyringItemKind::Unreadable,
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
                kind: KeyringItemKind::AccessKey,
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
                kind: KeyringItemKind::Session,
                account_id: Some(account_id),
                who: Some(sign_in_name(&arn).to_owned()),
                region: Some(region),
                ends_at: ends_at.map(|at| at.to_string()),
                ..item
            },
            ListedContents::Unreadable => item,
        }
    }
}

impl KeyringView {
    /// What the doctor found, and what is stored.
    pub fn new(found: Finding, listed: Result<Vec<Listed>, StoreError>) -> Self {
        let (items, items_problem) = match listed {
            Ok(items) => (items.into_iter().map(Into::into).collect(), None),
            Err(error) => (Vec::new(), Some(Problem::from(error).into())),
        };
        Self {
            state: found.state.name().to_owned(),
            title: found.title(),
            remedy: found.remedy.steps,
            alternative: found.remedy.alternative,
            backend: found.backend,
            pinned: found.pinned,
            detail: found.detail,
            items,
            items_problem,
        }
    }
}

impl From<&Attempt> for BrowserAttempt {
    fn from(attempt: &Attempt) -> Self {
        Self {
            address: attempt.address().to_owned(),
            leads_to: attempt.leads_to().to_owned(),
            region: attempt.region().to_owned(),
            elsewhere: attempt.is_elsewhere(),
            ends_at: attempt.ends_at().to_string(),
        }
    }
}
