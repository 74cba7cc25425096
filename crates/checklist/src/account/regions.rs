use serde::{Deserialize, Serialize};

/// Whether the account can use a Region, from `account:ListRegions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegionState {
    /// In every account, and cannot be disabled.
    EnabledByDefault,
    /// Somebody enabled it.
    Enabled,
    /// AWS is enabling it: minutes, at times hours.
    Enabling,
    /// AWS is disabling it.
    Disabling,
    /// It has to be enabled before anything can be there.
    Disabled,
    /// AWS told a state that is not known here.
    Other,
}

impl RegionState {
    /// Whether it can be used now.
    pub fn is_on(self) -> bool {
        matches!(self, Self::EnabledByDefault | Self::Enabled)
    }
}

/// The zones of the Region in which the account is used, from `ec2:DescribeAvailabilityZones`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeZones {
    /// The Region of the profile or of the sign-in.
    pub region: String,
    /// Its zones, by name.
    pub zones: Vec<Zone>,
}

/// A zone of a Region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// This account's own name for it: the same name is another place in another account.
    pub name: String,
    /// The id, which is the same in every account.
    pub id: String,
    /// Whether AWS says `available`.
    pub available: bool,
}
