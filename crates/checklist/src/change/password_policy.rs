//! The rules for IAM users' passwords.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior};
use crate::{Account, Message, PasswordPolicy};

/// Sets the rules for IAM users' passwords.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPasswordPolicy {
    /// The rules as they will be.
    pub policy: PasswordPolicy,
}

impl Deed for SetPasswordPolicy {
    fn variables(&self) -> Variables {
        let reuse = self.policy.reuse_prevention.unwrap_or_default();
        vec![
            ("length", i64::from(self.policy.minimum_length).into()),
            ("reuse", i64::from(reuse).into()),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let policy = &self.policy;
        let mut parameters = json!({
            "MinimumPasswordLength": policy.minimum_length,
            "RequireUppercaseCharacters": policy.require_uppercase,
            "RequireLowercaseCharacters": policy.require_lowercase,
            "RequireNumbers": policy.require_numbers,
            "RequireSymbols": policy.require_symbols,
            "AllowUsersToChangePassword": policy.allow_change,
            "HardExpiry": policy.hard_expiry,
        });
        if let Some(days) = policy.max_age_days {
            parameters["MaxPasswordAge"] = days.into();
        }
        if let Some(count) = policy.reuse_prevention {
            parameters["PasswordReusePrevention"] = count.into();
        }
        ApiCall::iam("UpdateAccountPasswordPolicy", parameters)
    }

    fn needs(&self) -> Needs<'_> {
        Needs::PasswordPolicy
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        match former(prior)? {
            Some(policy) => Ok(vec![SetPasswordPolicy { policy }.into()]),
            None => Ok(vec![DeletePasswordPolicy {}.into()]),
        }
    }

    fn found(&self, account: &Account, before: &Prior) -> Result<Found, Message> {
        let now = account.password_policy.needed()?;
        let former = former(before).ok();
        Ok(Found::of(now, &Some(self.policy.clone()), former.as_ref()))
    }

    fn foresee(&self, account: &mut Account) {
        account
            .password_policy
            .change(|now| *now = Some(self.policy.clone()));
    }
}

/// Deletes the account's own rules for passwords; AWS's default ones hold then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletePasswordPolicy {}

impl Deed for DeletePasswordPolicy {
    fn variables(&self) -> Variables {
        Vec::new()
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("DeleteAccountPasswordPolicy", json!({}))
    }

    fn needs(&self) -> Needs<'_> {
        Needs::PasswordPolicy
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let set = |policy| SetPasswordPolicy { policy }.into();
        Ok(former(prior)?.map(set).into_iter().collect())
    }

    fn foresee(&self, account: &mut Account) {
        account.password_policy.change(|now| *now = None);
    }
}

fn former(prior: &Prior) -> Result<Option<PasswordPolicy>, Irreversible> {
    let Prior::PasswordPolicy(policy) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(policy.clone())
}
