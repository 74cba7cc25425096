//! The password policy.

use firstday_checklist::{Facet, PasswordPolicy};

use super::answer::if_found;
use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Option<PasswordPolicy>, GatewayError> {
    basis.gateway.password_policy().await
}

impl Gateway {
    pub(crate) async fn password_policy(&self) -> Result<Option<PasswordPolicy>, GatewayError> {
        let answer = self.iam.get_account_password_policy().send().await;
        let answer = if_found(answer.during("iam:GetAccountPasswordPolicy"))?;
        Ok(answer
            .and_then(|answer| answer.password_policy)
            .map(|policy| policy_of(&policy)))
    }
}

fn policy_of(policy: &aws_sdk_iam::types::PasswordPolicy) -> PasswordPolicy {
    let count = |number: Option<i32>| number.and_then(|number| u32::try_from(number).ok());
    PasswordPolicy {
        // Left out of an answer, it is IAM's lowest (IAM API, `PasswordPolicy`).
        minimum_length: count(policy.minimum_password_length()).unwrap_or(6),
        require_uppercase: policy.require_uppercase_characters(),
        require_lowercase: policy.require_lowercase_characters(),
        require_numbers: policy.require_numbers(),
        require_symbols: policy.require_symbols(),
        allow_change: policy.allow_users_to_change_password(),
        max_age_days: count(policy.max_password_age()).filter(|days| *days > 0),
        reuse_prevention: count(policy.password_reuse_prevention()).filter(|count| *count > 0),
        hard_expiry: policy.hard_expiry().unwrap_or_default(),
    }
}
