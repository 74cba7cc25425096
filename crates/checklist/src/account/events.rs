use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Cause;

/// What CloudTrail's event history tells: the latest changes to the account, and what the root user
/// did. AWS keeps it by itself, for 90 days and for each Region (`cloudtrail:LookupEvents`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Events {
    /// The Regions that were looked at.
    pub regions: Vec<String>,
    /// The Regions that could not be looked at, and why.
    pub unread: BTreeMap<String, Cause>,
    /// The latest events that changed something, newest first. At most [`Events::MOST`].
    pub changes: Vec<Event>,
    /// The latest events of the root user, newest first. At most [`Events::MOST_OF_ROOT`] a Region.
    pub root: Vec<Event>,
}

impl Events {
    /// How many changes are read.
    pub const MOST: usize = 30;
    /// How many events of the root user are read of each Region: the most that one call gives.
    pub const MOST_OF_ROOT: usize = 50;
    /// For how many days AWS keeps them.
    pub const DAYS: i64 = 90;
}

/// One management event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// AWS's id of it.
    pub id: String,
    /// When it happened.
    pub at: Timestamp,
    /// What was called, for example `CreateUser`.
    pub name: String,
    /// The service that was called, for example `iam.amazonaws.com`.
    pub service: String,
    /// Whether it only looked at something.
    pub read_only: bool,
    /// Who it was.
    pub by: Actor,
    /// Where the request came from: an address, or the name of a service of AWS.
    pub from: Option<String>,
    /// The Region in which it was recorded.
    pub region: String,
    /// AWS's code where it was refused or failed.
    pub error: Option<String>,
    /// The names of what it was about.
    pub about: Vec<String>,
    /// Whether CloudTrail says that MFA was used.
    pub mfa: Option<bool>,
}

/// Who an event comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Actor {
    /// The root user.
    Root,
    /// An IAM user.
    User {
        /// Its name.
        name: String,
    },
    /// A role that somebody has assumed.
    Role {
        /// The role's name.
        name: String,
        /// The session's, which often is a person's.
        session: String,
    },
    /// A service of AWS.
    Service {
        /// Its name.
        name: String,
    },
    /// Anybody else, as far as AWS tells.
    Other {
        /// A name, or what kind of identity it is.
        name: String,
    },
}
