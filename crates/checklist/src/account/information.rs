use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What `account:GetAccountInformation` tells of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Information {
    /// The account's own name, as its owner chose it.
    pub name: String,
    /// Whether it can be used; `None` where AWS left it out.
    pub state: Option<AccountState>,
    /// When it was made; `None` where AWS left it out.
    #[serde(default)]
    pub created_at: Option<Timestamp>,
}

/// Whether an account can be used (AWS Organizations User Guide, "Monitor the state of your AWS
/// accounts").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountState {
    /// Signing up was begun and not finished: often the phone number or the payment method lacks.
    PendingActivation,
    /// It can be used.
    Active,
    /// AWS has shut it.
    Suspended,
    /// It was closed, and is kept for 90 days.
    Closed,
}
