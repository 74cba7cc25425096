use firstday_checklist::{CreateAccountAlias, DeleteAccountAlias};

use super::{Applied, Make, done_or_gone, done_or_there};
use crate::error::During;
use crate::{Gateway, GatewayError};

impl Make for CreateAccountAlias {
    /// Aliases are unique over all of AWS: one that exists may be somebody else's.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.create_account_alias();
        let answer = call.account_alias(&self.alias).send().await;
        let is_ours = async { Ok(gateway.aliases().await?.contains(&self.alias)) };
        done_or_there(answer.during("iam:CreateAccountAlias"), is_ours).await
    }
}

impl Make for DeleteAccountAlias {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.delete_account_alias();
        let answer = call.account_alias(&self.alias).send().await;
        done_or_gone(answer.during("iam:DeleteAccountAlias"))
    }
}
