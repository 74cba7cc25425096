use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The alternate contacts that are set, from `account:GetAlternateContact`.
pub type AlternateContacts = BTreeMap<ContactKind, AlternateContact>;

/// What an alternate contact is for (AWS Account Management API Reference, `AlternateContactType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// Leaked keys, abuse, and other matters of security.
    Security,
    /// Bills and payments.
    Billing,
    /// Maintenance, and services that end.
    Operations,
}

/// Somebody who gets AWS's mail besides the owner. Nobody has to confirm the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlternateContact {
    /// The name, at most 64 characters.
    pub name: String,
    /// The job title, at most 50 characters.
    pub title: String,
    /// The email address, at most 254 characters.
    pub email: String,
    /// The phone number, at most 25 characters.
    pub phone: String,
}

impl ContactKind {
    /// Every kind, the most important first.
    pub const ALL: [Self; 3] = [Self::Security, Self::Billing, Self::Operations];

    /// The name in answers and message variables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Billing => "billing",
            Self::Operations => "operations",
        }
    }

    /// The name in the API.
    pub fn api_name(self) -> &'static str {
        match self {
            Self::Security => "SECURITY",
            Self::Billing => "BILLING",
            Self::Operations => "OPERATIONS",
        }
    }

    /// The kind of this [`ContactKind::name`].
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
