//! The account's name in its sign-in address.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Irreversible, Needs, Prior};

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
        let Prior::AccountAlias(former) = prior else {
            return Err(Irreversible::NotKept);
        };
        let back = match former.clone() {
            Some(alias) => CreateAccountAlias { alias }.into(),
            None => DeleteAccountAlias {
                alias: self.alias.clone(),
            }
            .into(),
        };
        Ok(vec![back])
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
}
