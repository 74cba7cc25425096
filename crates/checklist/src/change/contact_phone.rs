//! The phone number of the account's primary contact.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Irreversible, Prior, Turn};

/// Has AWS text a code to the phone number on file, and sends AWS the code that the person typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyPhone {
    /// The last digits of the number, to tell it from others.
    pub ending: String,
}

impl Deed for VerifyPhone {
    fn variables(&self) -> Variables {
        vec![("ending", text(&self.ending))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        vec![
            ApiCall::new("account", "SendPhoneNumberVerification", json!({})),
            ApiCall::new("account", "VerifyPhoneNumber", json!({"Otp": "<code>"})),
        ]
    }

    fn turn(&self) -> Option<Turn> {
        let ending = self.ending.clone();
        Some(Turn::VerifyPhone { ending })
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::PhoneVerified)
    }
}
