use serde::{Deserialize, Serialize};

/// Whom AWS takes for the owner, from `account:GetContactInformation`. Of the address it is only
/// kept whether it is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrimaryContact {
    /// The full name.
    pub name: String,
    /// The company, if there is one.
    pub company: Option<String>,
    /// The phone number.
    pub phone: String,
    /// What is missing of what AWS asks for.
    pub missing: Vec<ContactPart>,
}

/// A part that the primary contact must have (AWS Account Management API Reference,
/// `ContactInformation`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactPart {
    /// The full name.
    Name,
    /// Street, city, postal code or country; or the state, in the countries that want one.
    Address,
    /// The phone number.
    Phone,
}

impl ContactPart {
    /// The name in message variables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Phone => "phone",
        }
    }
}
