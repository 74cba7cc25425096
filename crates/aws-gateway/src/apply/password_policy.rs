use firstday_checklist::{DeletePasswordPolicy, SetPasswordPolicy};

use super::{Applied, Make, done_or_gone};
use crate::error::During;
use crate::{Gateway, GatewayError};

impl Make for SetPasswordPolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let policy = &self.policy;
        let count = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        let call = gateway
            .iam
            .update_account_password_policy()
            .minimum_password_length(count(policy.minimum_length))
            .require_uppercase_characters(policy.require_uppercase)
            .require_lowercase_characters(policy.require_lowercase)
            .require_numbers(policy.require_numbers)
            .require_symbols(policy.require_symbols)
            .allow_users_to_change_password(policy.allow_change)
            .set_max_password_age(policy.max_age_days.map(count))
            .set_password_reuse_prevention(policy.reuse_prevention.map(count))
            .hard_expiry(policy.hard_expiry);
        call.send()
            .await
            .during("iam:UpdateAccountPasswordPolicy")?;
        Ok(Applied::Done)
    }
}

impl Make for DeletePasswordPolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let answer = gateway.iam.delete_account_password_policy().send().await;
        done_or_gone(answer.during("iam:DeleteAccountPasswordPolicy"))
    }
}
