use firstday_checklist::{AttachGroupPolicy, CreateGroup, DeleteGroup, DetachGroupPolicy};

use super::{Applied, Make, done_or_gone, done_or_there, settled};
use crate::error::During;
use crate::observe::if_found;
use crate::{Gateway, GatewayError};

impl Make for CreateGroup {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.create_group().group_name(&self.group);
        let answer = call.send().await.during("iam:CreateGroup");
        done_or_there(answer, gateway.has_group(&self.group)).await
    }
}

impl Make for DeleteGroup {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.delete_group().group_name(&self.group);
        done_or_gone(call.send().await.during("iam:DeleteGroup"))
    }
}

impl Make for AttachGroupPolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        settled(|| async {
            let call = gateway.iam.attach_group_policy();
            let call = call.group_name(&self.group).policy_arn(&self.policy_arn);
            call.send().await.during("iam:AttachGroupPolicy")
        })
        .await?;
        Ok(Applied::Done)
    }
}

impl Make for DetachGroupPolicy {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.detach_group_policy();
        let call = call.group_name(&self.group).policy_arn(&self.policy_arn);
        done_or_gone(call.send().await.during("iam:DetachGroupPolicy"))
    }
}

impl Gateway {
    /// IAM finds names in any case, so the answer's is compared.
    async fn has_group(&self, group: &str) -> Result<bool, GatewayError> {
        let call = self.iam.get_group().group_name(group).max_items(1);
        let answer = if_found(call.send().await.during("iam:GetGroup"))?;
        Ok(answer
            .and_then(|answer| answer.group)
            .is_some_and(|found| found.group_name == group))
    }
}
