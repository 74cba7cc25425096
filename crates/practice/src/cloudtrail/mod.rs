//! CloudTrail: the event history, and trails.
//!
//! What changes the account is recorded as it is called, refused or not, and so are sign-ins through
//! the browser. Calls that only read are not: a seed has some. The limit of two requests a second is
//! not played. Of what a trail writes it is known that it is there.

mod event;
mod history;
mod record;
mod seed;
mod trails;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use event::{Event, Who};
pub(crate) use record::Noted;
pub(crate) use seed::begin;
pub use trails::Trail;

use crate::service::{Operation, Service, any};
use crate::wire::Protocol;

/// What CloudTrail holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CloudTrail {
    /// The latest events, oldest first.
    pub events: Vec<Event>,
    /// By name.
    pub trails: BTreeMap<String, Trail>,
    /// Buckets of others that let CloudTrail write into them.
    pub open_buckets: BTreeSet<String>,
    /// Buckets that trails have written into.
    pub written: BTreeSet<String>,
}

/// What the practice account knows of CloudTrail.
pub(crate) static SERVICE: Service<CloudTrail> = Service {
    name: "cloudtrail",
    protocol: Protocol::Json {
        target: "CloudTrail_20131101",
    },
    operations: &[
        &[Operation::read("LookupEvents", any, history::lookup_events)],
        &[
            Operation::read("DescribeTrails", any, trails::describe_trails),
            Operation::read("GetTrailStatus", any, trails::get_trail_status),
            Operation::write("CreateTrail", trails::resource, trails::create_trail),
            Operation::write("StartLogging", trails::resource, trails::start_logging),
            Operation::write("DeleteTrail", trails::resource, trails::delete_trail),
        ],
    ],
};
