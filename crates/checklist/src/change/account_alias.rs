//! The account's name in its sign-in address.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior};
use crate::{Account, Message};

/// Gives the account a name in its sign-in address, in place of one that it may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateAccountAlias {
    /// 3 to 63 of `a-z`, `0-9` and `-`.
    pub alias: String,
}

impl Deed for CreateAccountAlias {
    fn variables(&self) -> Variables {
        vec![("alias", text(&self.alias))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateAccountAlias", json!({"AccountAlias": self.alias}))
    }

    fn needs(&self) -> Needs<'_> {
        Needs::AccountAlias
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let back = match former(prior)? {
            Some(alias) => CreateAccountAlias { alias }.into(),
            None => DeleteAccountAlias {
                alias: self.alias.clone(),
            }
            .into(),
        };
        Ok(vec![back])
    }

    fn found(&self, account: &Account, before: &Prior) -> Result<Found, Message> {
        let now = account.aliases.needed()?.first().cloned();
        let former = former(before).ok();
        Ok(Found::of(&now, &Some(self.alias.clone()), former.as_ref()))
    }

    fn foresee(&self, account: &mut Account) {
        account
            .aliases
            .change(|now| *now = vec![self.alias.clone()]);
    }
}

/// Takes the account's name out of its sign-in address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAccountAlias {
    /// The name.
    pub alias: String,
}

impl Deed for DeleteAccountAlias {
    fn variables(&self) -> Variables {
        vec![("alias", text(&self.alias))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("DeleteAccountAlias", json!({"AccountAlias": self.alias}))
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let alias = self.alias.clone();
        Ok(vec![CreateAccountAlias { alias }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        account
            .aliases
            .change(|now| now.retain(|alias| *alias != self.alias));
    }
}

fn former(prior: &Prior) -> Result<Option<String>, Irreversible> {
    let Prior::AccountAlias(alias) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(alias.clone())
}
