use firstday_checklist::{CreatePolicy, DeletePolicy, same_document};

use super::{Applied, Make, done_or_gone, done_or_there};
use crate::error::During;
use crate::{Gateway, GatewayError};

impl Make for CreatePolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.create_policy();
        let call = call
            .policy_name(&self.policy)
            .policy_document(&self.document);
        let answer = call.send().await.during("iam:CreatePolicy");
        done_or_there(answer, gateway.has_policy(&self.policy, &self.document)).await
    }
}

impl Make for DeletePolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let arn = gateway.policy_arn(&self.policy).await?;
        let call = gateway.iam.delete_policy().policy_arn(arn);
        done_or_gone(call.send().await.during("iam:DeletePolicy"))
    }
}

impl Gateway {
    async fn policy_arn(&self, policy: &str) -> Result<String, GatewayError> {
        let account = self.account_id().await?;
        Ok(format!("arn:aws:iam::{account}:policy/{policy}"))
    }

    /// Whether there is a policy that says the same. The directory has those of the customer's own,
    /// attached or not, and needs no further permission.
    async fn has_policy(&self, policy: &str, document: &str) -> Result<bool, GatewayError> {
        let arn = self.policy_arn(policy).await?;
        let directory = self.directory().await?;
        let there = directory.policies.get(&arn);
        Ok(there.is_some_and(|there| same_document(there, document)))
    }
}
