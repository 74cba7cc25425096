//! What Account Management holds.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::Secret;

/// Regions and how they stand.
pub(crate) type Regions = BTreeMap<String, RegionStatus>;

/// Whether the account can use a Region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RegionStatus {
    /// As `account:ListRegions` words it.
    Settled(String),
    /// On its way.
    Changing {
        /// `ENABLED` or `DISABLED`.
        to: String,
        /// When it is there.
        at: Timestamp,
    },
}

/// What Account Management holds. Worlds that were saved before have the Regions alone here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Management {
    /// The alternate contacts.
    #[serde(default)]
    pub(crate) contacts: Contacts,
    /// The phone number of the primary contact.
    #[serde(default)]
    pub(crate) phone: Phone,
    /// The Regions.
    #[serde(flatten)]
    pub(crate) regions: Regions,
}

impl RegionStatus {
    /// As `account:ListRegions` words it at a time.
    pub(super) fn told(&self, now: Timestamp) -> &str {
        match self {
            Self::Settled(status) => status,
            Self::Changing { to, at } if *at <= now => to,
            Self::Changing { to, .. } if to == "ENABLED" => "ENABLING",
            Self::Changing { .. } => "DISABLING",
        }
    }
}

/// The alternate contacts, by kind: `BILLING`, `OPERATIONS` or `SECURITY`.
pub(crate) type Contacts = BTreeMap<String, Contact>;

/// An alternate contact.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) email: String,
    pub(crate) phone: String,
}

/// The phone number of the primary contact.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Phone {
    /// With the country code.
    pub(crate) number: String,
    /// `PENDING`, `VERIFIED`, `UNVERIFIED` or `NOT_SUPPORTED`.
    pub(crate) status: String,
    /// What was texted last, and is not used up.
    pub(crate) code: Option<Texted>,
}

/// A code that was texted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Texted {
    pub(crate) code: Secret,
    pub(crate) at: Timestamp,
}

/// Worlds that were saved before have none.
impl Default for Phone {
    fn default() -> Phone {
        Phone {
            number: "+12025550179".to_owned(),
            status: "UNVERIFIED".to_owned(),
            code: None,
        }
    }
}
