//! Browser sessions in the keyring.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource, Turn};
use crate::{Account, Message, StoredCredential, sign_in_name};

/// Opens a browser session of an IAM user or a role, and puts it into the keyring under a
/// profile's name. The person signs in while the change is made, unless they have before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepSession {
    /// The user's name, or the ARN of a role's session, which people read by its [name](sign_in_name).
    pub user: String,
    /// The profile that it is for.
    pub profile: String,
}

impl Deed for KeepSession {
    fn variables(&self) -> Variables {
        vec![
            ("user", text(sign_in_name(&self.user))),
            ("profile", text(&self.profile)),
        ]
    }

    /// `signin:CreateOAuth2Token` (AWS Sign-In API Reference), as the browser's code is redeemed.
    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({
            "tokenInput": {
                "clientId": "<this computer, or another device>",
                "grantType": "authorization_code",
                "code": "<code from the browser>",
                "codeVerifier": "<generated>",
                "redirectUri": "<where the browser goes afterwards>",
            },
        });
        vec![ApiCall::new("signin", "CreateOAuth2Token", parameters)]
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::StoredKey(self.profile.clone())]
    }

    /// A role's session is somebody's who is there already.
    fn requires(&self) -> Vec<Resource> {
        match self.user.starts_with("arn:") {
            true => Vec::new(),
            false => vec![Resource::User(self.user.clone())],
        }
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn turn(&self) -> Option<Turn> {
        let user = sign_in_name(&self.user).to_owned();
        Some(Turn::SignIn { user })
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { user, profile } = self.clone();
        Ok(vec![ForgetSession { user, profile }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let profiles = &account.command_line.needed()?.profiles;
        let stored = profiles.iter().find(|it| it.name == self.profile);
        match stored.and_then(|it| it.stored.as_ref()) {
            Some(StoredCredential::AccessKey { .. }) => Err(Irreversible::KeyReplaced.message()),
            // Without a profile nothing tells what the keyring has. It keeps what is somebody else's.
            Some(StoredCredential::Session { .. }) => Ok(Found::AsLeft),
            None => Ok(Found::there(stored.is_none())),
        }
    }
}

/// Takes a browser session out of the keyring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetSession {
    /// The user's name, or the ARN of a role's session.
    pub user: String,
    /// The profile that it is kept for.
    pub profile: String,
}

impl Deed for ForgetSession {
    fn touches_computer(&self) -> bool {
        true
    }

    fn variables(&self) -> Variables {
        vec![
            ("user", text(sign_in_name(&self.user))),
            ("profile", text(&self.profile)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        Vec::new()
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { user, profile } = self.clone();
        Ok(vec![KeepSession { user, profile }.into()])
    }
}
