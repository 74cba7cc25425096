use serde::{Deserialize, Serialize};

/// The organization that an account belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// For example `o-a1b2c3d4e5`.
    pub id: String,
    /// The account that pays and decides.
    pub management_account_id: String,
    /// The email address of the owner of that account (`MasterAccountEmail`); `None` where AWS left
    /// it out.
    #[serde(default)]
    pub management_email: Option<String>,
}
