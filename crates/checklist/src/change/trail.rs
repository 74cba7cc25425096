//! Trails, which write events to S3.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::{Account, Message, Trail};

/// Makes a trail of all Regions that writes signed files into a bucket, and starts it. The bucket is
/// there, and its policy lets CloudTrail write into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateTrail {
    /// The trail's name.
    pub trail: String,
    /// The bucket.
    pub bucket: String,
    /// The Region in which the trail can be changed.
    pub region: String,
}

impl Deed for CreateTrail {
    fn variables(&self) -> Variables {
        vec![
            ("trail", text(&self.trail)),
            ("bucket", text(&self.bucket)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let made = json!({
            "Name": self.trail,
            "S3BucketName": self.bucket,
            "IsMultiRegionTrail": true,
            "EnableLogFileValidation": true,
        });
        let started = json!({ "Name": self.trail });
        [("CreateTrail", made), ("StartLogging", started)]
            .map(|(name, parameters)| ApiCall::new("cloudtrail", name, parameters).at(&self.region))
            .into()
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            DeleteTrail {
                trail,
                bucket,
                region
            }
        )
    }

    fn cost(&self) -> Message {
        Message::new("cost-trail")
    }

    fn is_free(&self) -> bool {
        false
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Bucket(self.bucket.clone())]
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let mut trails = account.trails.needed()?.trails.iter();
        let ours = |it: &&Trail| it.name == self.trail && it.home_region == self.region;
        Ok(match trails.find(ours) {
            None => Found::AsBefore,
            Some(there) if there.bucket == self.bucket => Found::AsLeft,
            Some(_) => Found::Changed,
        })
    }
}

/// Deletes a trail. What it wrote stays in its bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteTrail {
    /// The trail's name.
    pub trail: String,
    /// The bucket that it writes to.
    pub bucket: String,
    /// The Region in which the trail can be changed.
    pub region: String,
}

impl Deed for DeleteTrail {
    fn variables(&self) -> Variables {
        vec![
            ("trail", text(&self.trail)),
            ("bucket", text(&self.bucket)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({ "Name": self.trail });
        vec![ApiCall::new("cloudtrail", "DeleteTrail", parameters).at(&self.region)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            CreateTrail {
                trail,
                bucket,
                region
            }
        )
    }

    fn foresee(&self, account: &mut Account) {
        account.trails.change(|found| {
            found
                .trails
                .retain(|it| it.name != self.trail || it.home_region != self.region);
        });
    }
}
