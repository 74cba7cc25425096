use firstday_checklist::{DisableRegion, EnableRegion, RegionState};

use super::{Applied, Make};
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Make for EnableRegion {
    /// Done once AWS has begun: it goes on for minutes, at times for hours.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.account.enable_region().region_name(&self.region);
        let answer = call.send().await.during("account:EnableRegion");
        let wanted = [RegionState::Enabling, RegionState::Enabled];
        begun(gateway, &self.region, answer, wanted).await
    }
}

impl Make for DisableRegion {
    /// Done once AWS has begun.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.account.disable_region().region_name(&self.region);
        let answer = call.send().await.during("account:DisableRegion");
        let wanted = [RegionState::Disabling, RegionState::Disabled];
        begun(gateway, &self.region, answer, wanted).await
    }
}

/// `Done`; or, where AWS says that it is at work on that Region, what it is at.
async fn begun<T>(
    gateway: &Gateway,
    region: &str,
    answer: Result<T, GatewayError>,
    wanted: [RegionState; 2],
) -> Result<Applied, GatewayError> {
    let error = match answer {
        Ok(_) => return Ok(Applied::Done),
        Err(error) => error,
    };
    if error.kind != GatewayErrorKind::TemporarilyUnmodifiable {
        return Err(error);
    }
    let regions = gateway.regions().await;
    let state = regions.ok().and_then(|all| all.get(region).copied());
    match state.is_some_and(|state| wanted.contains(&state)) {
        true => Ok(Applied::AlreadyThere),
        false => Err(error),
    }
}
