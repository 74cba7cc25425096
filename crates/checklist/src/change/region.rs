//! Regions that the account can use.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior};
use crate::{Account, Message, RegionState, region_name};

/// Enables a Region. AWS takes minutes for it, at times hours, and cannot disable it meanwhile
/// (AWS Account Management Reference, `EnableRegion`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnableRegion {
    /// Its code.
    pub region: String,
}

impl Deed for EnableRegion {
    fn variables(&self) -> Variables {
        variables(&self.region)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::account("EnableRegion", json!({"RegionName": self.region}))
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, DisableRegion { region })
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        match account.regions.needed()?.get(&self.region) {
            Some(RegionState::Enabling | RegionState::Disabling | RegionState::Other) => {
                Err(Message::new("undo-kept-region-busy").with("region", self.region.as_str()))
            }
            Some(RegionState::Enabled | RegionState::EnabledByDefault) => Ok(Found::AsLeft),
            Some(RegionState::Disabled) | None => Ok(Found::AsBefore),
        }
    }
}

/// Disables a Region, and with it the access to everything that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisableRegion {
    /// Its code.
    pub region: String,
}

impl Deed for DisableRegion {
    fn variables(&self) -> Variables {
        variables(&self.region)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::account("DisableRegion", json!({"RegionName": self.region}))
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, EnableRegion { region })
    }

    fn foresee(&self, account: &mut Account) {
        account.regions.change(|all| {
            all.insert(self.region.clone(), RegionState::Disabled);
        });
    }
}

fn variables(region: &str) -> Variables {
    vec![
        ("region", text(region)),
        ("name", text(region_name(region))),
    ]
}
