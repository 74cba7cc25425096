//! The trails that write events to S3.

use aws_sdk_cloudtrail::types::Trail as Described;
use firstday_checklist::{Facet, Trail, Trails};
use futures::future::join_all;

use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// A Region has at most five trails of its own (AWS CloudTrail User Guide, "Quotas"), and tells of
/// those of other Regions that cover all of them.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Trails, GatewayError> {
    let gateway = basis.gateway;
    let region = gateway.home_region();
    let answer = gateway.cloudtrail(region).describe_trails().send().await;
    let answer = answer.during("cloudtrail:DescribeTrails")?;
    let trails = answer.trail_list().iter().map(|one| trail(gateway, one));
    Ok(Trails {
        region: region.to_owned(),
        trails: join_all(trails).await,
    })
}

/// Whether a trail writes is told where it can be changed, and by its ARN. An organization's trail
/// may not tell its members.
async fn trail(gateway: &Gateway, one: &Described) -> Trail {
    let home_region = one.home_region().unwrap_or(gateway.home_region());
    let call = gateway.cloudtrail(home_region).get_trail_status();
    let name = one.trail_arn().or(one.name()).unwrap_or_default();
    let status = call.name(name).send().await;
    let status = status.during("cloudtrail:GetTrailStatus");
    Trail {
        name: one.name().unwrap_or_default().to_owned(),
        bucket: one.s3_bucket_name().unwrap_or_default().to_owned(),
        home_region: home_region.to_owned(),
        multi_region: one.is_multi_region_trail() == Some(true),
        validated: one.log_file_validation_enabled() == Some(true),
        logging: status.ok().and_then(|status| status.is_logging()),
    }
}
