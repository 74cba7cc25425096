//! The console password of an IAM user, which IAM calls a login profile.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::{Account, Message, PasswordPolicy};

/// Gives a user a generated console password, to be changed at first sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateLoginProfile {
    /// The user's name.
    pub user: String,
    /// The rules that the password must meet.
    pub policy: PasswordPolicy,
}

impl Deed for CreateLoginProfile {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateLoginProfile", generated_password(&self.user))
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::User(self.user.clone())]
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn makes_password_for(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let user = self.user.clone();
        Ok(vec![DeleteLoginProfile { user }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        if let Some(live) = account.sign_in(&self.user) {
            return Ok(Found::there(live.password));
        }
        match account.directory.needed()?.users.contains_key(&self.user) {
            false => Ok(Found::AsBefore),
            true => Err(Message::new("undo-kept-unread-sign-ins").with("user", self.user.as_str())),
        }
    }
}

/// Gives a user who has a console password another generated one, to be changed at the next
/// sign-in: the way on for whoever never saw the first one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdateLoginProfile {
    /// The user's name.
    pub user: String,
    /// The rules that the password must meet.
    pub policy: PasswordPolicy,
}

impl Deed for UpdateLoginProfile {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("UpdateLoginProfile", generated_password(&self.user))
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::User(self.user.clone())]
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn makes_password_for(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::PasswordGone)
    }
}

/// What both are sent with.
fn generated_password(user: &str) -> serde_json::Value {
    json!({
        "UserName": user,
        "Password": "<generated password>",
        "PasswordResetRequired": true,
    })
}

/// Takes a user's console password away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteLoginProfile {
    /// The user's name.
    pub user: String,
}

impl Deed for DeleteLoginProfile {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("DeleteLoginProfile", json!({"UserName": self.user}))
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::BareUser(self.user.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::PasswordGone)
    }

    fn foresee(&self, account: &mut Account) {
        account.sign_ins.change(|all| {
            if let Some(live) = all.get_mut(&self.user) {
                live.password = false;
            }
        });
    }
}
