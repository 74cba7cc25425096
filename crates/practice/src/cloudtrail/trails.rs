//! Trails, which write events to S3.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::CloudTrail;
use crate::base::Account;
use crate::service::{Answer, Ask};
use crate::wire::Refusal;

const MOST: usize = 5;

/// One trail.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trail {
    /// The bucket that it writes to.
    pub bucket: String,
    /// The Region in which it can be changed.
    pub home_region: String,
    /// Whether it covers every Region.
    pub multi_region: bool,
    /// Whether its files are signed.
    pub validated: bool,
    /// Whether it writes.
    pub logging: bool,
}

/// The trail that is named.
pub(super) fn resource(_: &CloudTrail, ask: &Ask<'_>) -> String {
    let (region, id) = (ask.region, &ask.account.id);
    let name = name(ask).unwrap_or("*");
    format!("arn:aws:cloudtrail:{region}:{id}:trail/{name}")
}

/// Those of the Region, and those of others that cover all.
pub(super) fn describe_trails(state: &CloudTrail, ask: &Ask<'_>) -> Answer {
    let seen = |trail: &Trail| trail.home_region == ask.region || trail.multi_region;
    let trails = state.trails.iter().filter(|(_, trail)| seen(trail));
    let trails: Vec<Value> = trails
        .map(|(name, trail)| described(name, trail, ask.account))
        .collect();
    Ok(json!({ "trailList": trails }))
}

pub(super) fn get_trail_status(state: &CloudTrail, ask: &Ask<'_>) -> Answer {
    let name = name(ask)?;
    let trail = state.trails.get(name).ok_or_else(|| no_trail(name))?;
    Ok(json!({ "IsLogging": trail.logging }))
}

pub(super) fn create_trail(state: &mut CloudTrail, ask: &Ask<'_>) -> Answer {
    let (name, bucket) = (name(ask)?, ask.input.text("S3BucketName")?);
    if state.trails.contains_key(name) {
        let message = format!("Trail {name} already exists.");
        return Err(Refusal::new(400, "TrailAlreadyExistsException", message));
    }
    if state.trails.len() >= MOST {
        let message = "Too many trails.";
        return Err(Refusal::new(
            400,
            "MaximumNumberOfTrailsExceededException",
            message,
        ));
    }
    if !state.open_buckets.contains(bucket) && !ask.trailed.open.contains(bucket) {
        let message = format!("S3 bucket {bucket} does not exist!");
        return Err(Refusal::new(400, "S3BucketDoesNotExistException", message));
    }
    let flag = |name: &str| ask.input.flag(name) == Some(true);
    let trail = Trail {
        bucket: bucket.to_owned(),
        home_region: ask.region.to_owned(),
        multi_region: flag("IsMultiRegionTrail"),
        validated: flag("EnableLogFileValidation"),
        logging: false,
    };
    let mut answer = described(name, &trail, ask.account);
    state.trails.insert(name.to_owned(), trail);
    if let Some(answer) = answer.as_object_mut() {
        answer.remove("HomeRegion");
    }
    Ok(answer)
}

pub(super) fn start_logging(state: &mut CloudTrail, ask: &Ask<'_>) -> Answer {
    let trail = own(state, ask)?;
    trail.logging = true;
    let bucket = trail.bucket.clone();
    state.written.insert(bucket);
    Ok(json!({}))
}

pub(super) fn delete_trail(state: &mut CloudTrail, ask: &Ask<'_>) -> Answer {
    own(state, ask)?;
    state.trails.remove(name(ask)?);
    Ok(json!({}))
}

/// A trail that is changed, which only its own Region can.
fn own<'s>(state: &'s mut CloudTrail, ask: &Ask<'_>) -> Result<&'s mut Trail, Refusal> {
    let name = name(ask)?;
    let trail = state.trails.get_mut(name).ok_or_else(|| no_trail(name))?;
    if trail.home_region == ask.region {
        return Ok(trail);
    }
    let message = format!(
        "Trail {name} can be changed in {} alone.",
        trail.home_region
    );
    Err(Refusal::new(400, "InvalidHomeRegionException", message))
}

/// The name, which may be an ARN.
fn name<'a>(ask: &Ask<'a>) -> Result<&'a str, Refusal> {
    let name = ask.input.text("Name")?;
    Ok(name.rsplit('/').next().unwrap_or(name))
}

fn no_trail(name: &str) -> Refusal {
    let message = format!("Unknown trail: {name}");
    Refusal::new(400, "TrailNotFoundException", message)
}

fn described(name: &str, trail: &Trail, account: &Account) -> Value {
    let (region, id) = (&trail.home_region, &account.id);
    json!({
        "Name": name,
        "S3BucketName": trail.bucket,
        "IncludeGlobalServiceEvents": true,
        "IsMultiRegionTrail": trail.multi_region,
        "HomeRegion": region,
        "TrailARN": format!("arn:aws:cloudtrail:{region}:{id}:trail/{name}"),
        "LogFileValidationEnabled": trail.validated,
        "IsOrganizationTrail": false,
    })
}
