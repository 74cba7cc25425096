use firstday_checklist::{CreateTrail, DeleteTrail};

use super::{Applied, Make, done_or_gone, done_or_there};
use crate::error::During;
use crate::{Gateway, GatewayError};

impl Make for CreateTrail {
    /// A trail that is there is started, if it is ours.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let cloudtrail = gateway.cloudtrail(&self.region);
        let call = cloudtrail.create_trail().name(&self.trail);
        let call = call
            .s3_bucket_name(&self.bucket)
            .is_multi_region_trail(true);
        let answer = call.enable_log_file_validation(true).send().await;
        let answer = answer.during("cloudtrail:CreateTrail");
        let made = done_or_there(answer, gateway.has_trail(self)).await?;
        let call = cloudtrail.start_logging().name(&self.trail);
        call.send().await.during("cloudtrail:StartLogging")?;
        Ok(made)
    }
}

impl Make for DeleteTrail {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.cloudtrail(&self.region).delete_trail();
        let answer = call.name(&self.trail).send().await;
        done_or_gone(answer.during("cloudtrail:DeleteTrail"))
    }
}

impl Gateway {
    /// Whether there is this very trail.
    async fn has_trail(&self, wanted: &CreateTrail) -> Result<bool, GatewayError> {
        let call = self.cloudtrail(&wanted.region).describe_trails();
        let answer = call.trail_name_list(&wanted.trail).send().await;
        let answer = answer.during("cloudtrail:DescribeTrails")?;
        Ok(answer.trail_list().iter().any(|trail| {
            trail.s3_bucket_name() == Some(wanted.bucket.as_str())
                && trail.is_multi_region_trail() == Some(true)
                && trail.log_file_validation_enabled() == Some(true)
        }))
    }
}
