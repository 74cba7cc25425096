use serde::{Deserialize, Serialize};

/// The trails that write events to S3, as far as one Region tells of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trails {
    /// The Region that was asked. It tells also of trails of other Regions that cover all of them.
    pub region: String,
    /// In AWS's order.
    pub trails: Vec<Trail>,
}

/// One trail (`cloudtrail:DescribeTrails`, `cloudtrail:GetTrailStatus`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// Its name.
    pub name: String,
    /// The bucket that it writes to.
    pub bucket: String,
    /// The Region in which it can be changed.
    pub home_region: String,
    /// Whether it covers every Region.
    pub multi_region: bool,
    /// Whether AWS signs its files, so that a change to them shows.
    pub validated: bool,
    /// Whether it writes at present; `None` where AWS does not tell.
    pub logging: Option<bool>,
}

impl Trail {
    /// Whether it keeps the events of every Region, in files whose changes show (CIS AWS Foundations
    /// 7.0, 4.1 and 4.2).
    pub fn keeps_everything(&self) -> bool {
        self.multi_region && self.validated && self.logging == Some(true)
    }
}
