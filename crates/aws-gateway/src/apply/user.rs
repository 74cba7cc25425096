use firstday_checklist::{AddUserToGroup, CreateUser, DeleteUser, RemoveUserFromGroup};

use super::{Applied, Make, done_or_gone, done_or_there, settled};
use crate::error::During;
use crate::observe::if_found;
use crate::{Gateway, GatewayError};

impl Make for CreateUser {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.create_user().user_name(&self.user);
        let answer = call.send().await.during("iam:CreateUser");
        done_or_there(answer, gateway.has_user(&self.user)).await
    }
}

impl Make for DeleteUser {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.delete_user().user_name(&self.user);
        done_or_gone(call.send().await.during("iam:DeleteUser"))
    }
}

impl Make for AddUserToGroup {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        settled(|| async {
            let call = gateway.iam.add_user_to_group();
            let call = call.group_name(&self.group).user_name(&self.user);
            call.send().await.during("iam:AddUserToGroup")
        })
        .await?;
        Ok(Applied::Done)
    }
}

impl Make for RemoveUserFromGroup {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.iam.remove_user_from_group();
        let call = call.group_name(&self.group).user_name(&self.user);
        done_or_gone(call.send().await.during("iam:RemoveUserFromGroup"))
    }
}

impl Gateway {
    async fn has_user(&self, user: &str) -> Result<bool, GatewayError> {
        let answer = self.iam.get_user().user_name(user).send().await;
        let answer = if_found(answer.during("iam:GetUser"))?;
        Ok(answer
            .and_then(|answer| answer.user)
            .is_some_and(|found| found.user_name == user))
    }
}
