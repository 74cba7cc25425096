//! What is written down of how things were, so that a change can be taken back.

use firstday_aws_files as aws_files;
use firstday_checklist::{Change, Needs, Prior};

use super::{ApplyError, Hands};

/// How things are before a change.
#[derive(Default)]
pub(super) struct Before {
    /// What taking it back will need.
    pub(super) prior: Prior,
    /// The ids of the access keys that the user has, if the change makes one.
    pub(super) known_keys: Option<Vec<String>>,
}

impl Hands<'_> {
    /// Looks how things are before `change`. What the account was read for is not read again.
    pub(super) async fn before(&self, change: &Change) -> Result<Before, ApplyError> {
        Ok(Before {
            prior: self.prior(change.deed().needs()).await?,
            known_keys: self.keys_before(change).await?,
        })
    }

    async fn prior(&self, needs: Needs<'_>) -> Result<Prior, ApplyError> {
        let account = self.account;
        let known = match needs {
            Needs::Nothing | Needs::NewAccessKey => None,
            Needs::PasswordPolicy => {
                let policy = account.password_policy.value();
                policy.cloned().map(Prior::PasswordPolicy)
            }
            Needs::AccountAlias => {
                let aliases = account.aliases.value();
                aliases.map(|aliases| Prior::AccountAlias(aliases.first().cloned()))
            }
            Needs::AlternateContact(kind) => {
                let contacts = account.alternate_contacts.value();
                contacts.map(|contacts| Prior::AlternateContact(contacts.get(&kind).cloned()))
            }
            Needs::PublicAccessBlock => {
                let block = account.public_access_block.value();
                block.copied().map(Prior::PublicAccessBlock)
            }
            Needs::Budget(name) => Some(Prior::Budget(self.gateway.budget_record(name).await?)),
            Needs::Profile(name) => {
                let config = aws_files::read(&self.surroundings.aws_files().config)?;
                let mut profiles = aws_files::profiles(&config).into_iter();
                let profile = profiles.find(|profile| profile.name == name);
                Some(Prior::Profile(profile.and_then(|profile| profile.region)))
            }
        };
        Ok(known.unwrap_or_default())
    }

    /// What taking `change` back will need, and is known only once it was tried. A change that
    /// failed may have left a key.
    pub(super) fn learnt(&self, change: &Change) -> Prior {
        match (change.deed().needs(), self.made_key.take()) {
            (Needs::NewAccessKey, Some(id)) => Prior::NewAccessKey(id),
            (_, _) => Prior::Nothing,
        }
    }
}
