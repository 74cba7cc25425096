use firstday_checklist::{Change, Needs, Prior};

use crate::{Gateway, GatewayError};

impl Gateway {
    /// What the inverse of `change` will need, as AWS has it at this moment: to be read before the
    /// change is made. [`Prior::Nothing`] where AWS has no part in it, or tells only afterwards.
    ///
    /// # Errors
    ///
    /// What AWS says.
    pub async fn prior(&self, change: &Change) -> Result<Prior, GatewayError> {
        match change.deed().needs() {
            Needs::Nothing | Needs::NewAccessKey | Needs::Profile(_) => Ok(Prior::Nothing),
            Needs::PasswordPolicy => Ok(Prior::PasswordPolicy(self.password_policy().await?)),
            Needs::AccountAlias => {
                let aliases = self.aliases().await?;
                Ok(Prior::AccountAlias(aliases.into_iter().next()))
            }
            Needs::AlternateContact(kind) => {
                Ok(Prior::AlternateContact(self.alternate_contact(kind).await?))
            }
            Needs::PublicAccessBlock => {
                let account = self.account_id().await?;
                let block = self.public_access_block(&account).await?;
                Ok(Prior::PublicAccessBlock(block))
            }
            Needs::Budget(name) => Ok(Prior::Budget(self.budget_record(name).await?)),
        }
    }
}
