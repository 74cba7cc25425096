use aws_sdk_s3control::types::PublicAccessBlockConfiguration;
use firstday_checklist::{DeletePublicAccessBlock, SetPublicAccessBlock};

use super::{Applied, Make, done_or_gone};
use crate::error::During;
use crate::{Gateway, GatewayError};

impl Make for SetPublicAccessBlock {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let settings = PublicAccessBlockConfiguration::builder()
            .block_public_acls(self.block.block_acls)
            .ignore_public_acls(self.block.ignore_acls)
            .block_public_policy(self.block.block_policies)
            .restrict_public_buckets(self.block.restrict_buckets)
            .build();
        let call = gateway.s3_control.put_public_access_block();
        let call = call
            .account_id(account)
            .public_access_block_configuration(settings);
        call.send().await.during("s3:PutAccountPublicAccessBlock")?;
        Ok(Applied::Done)
    }
}

impl Make for DeletePublicAccessBlock {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let call = gateway.s3_control.delete_public_access_block();
        let answer = call.account_id(account).send().await;
        done_or_gone(answer.during("s3:PutAccountPublicAccessBlock"))
    }
}
