//! Access keys of IAM users, and those of the root user.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior, Resource};
use crate::{AccessKey, Account, CliProfile, Message};

/// Makes an access key and puts it into the keyring under a profile's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateAccessKey {
    /// The user's name.
    pub user: String,
    /// The profile that it is for.
    pub profile: String,
}

impl Deed for CreateAccessKey {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user)), ("profile", text(&self.profile))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateAccessKey", json!({"UserName": self.user}))
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::StoredKey(self.profile.clone())]
    }

    fn requires(&self) -> Vec<Resource> {
        user_with_room(&self.user)
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn makes_key_for(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn needs(&self) -> Needs<'_> {
        Needs::NewAccessKey
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Prior::NewAccessKey(id) = prior else {
            return Err(Irreversible::NotKept);
        };
        let delete = DeleteAccessKey {
            user: self.user.clone(),
            access_key_id: id.clone(),
        };
        let forget = ForgetAccessKey {
            profile: self.profile.clone(),
            access_key_id: id.clone(),
        };
        Ok(vec![delete.into(), forget.into()])
    }

    fn found(&self, account: &Account, made: &Prior) -> Result<Found, Message> {
        let Prior::NewAccessKey(id) = made else {
            return Ok(Found::AsBefore);
        };
        let profiles = &account.command_line.needed()?.profiles;
        let stored = profiles.iter().find(|it| it.name == self.profile);
        let kept = stored.is_some_and(|it| it.access_key_ids().any(|kept| kept == id));
        if stored.is_some_and(|it| it.access_key_id().is_some_and(|current| current != id)) {
            return Err(Irreversible::KeyReplaced.message());
        }
        // Without a profile nothing tells what the keyring has.
        match key(account, &self.user, id)? {
            None if stored.is_some() && !kept => Ok(Found::AsBefore),
            Some(_) | None => Ok(Found::AsLeft),
        }
    }
}

/// Takes an access key out of the keyring. AWS is not asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetAccessKey {
    /// The profile that it is kept for.
    pub profile: String,
    /// The key's id. Another key in its place stays.
    pub access_key_id: String,
}

impl Deed for ForgetAccessKey {
    fn touches_computer(&self) -> bool {
        true
    }

    fn variables(&self) -> Variables {
        let key = ("key", text(&self.access_key_id));
        vec![key, ("profile", text(&self.profile))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        Vec::new()
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::KeySecretGone)
    }
}

/// Makes an access key in place of the one in the keyring, proves it, and switches the profile to
/// it. The old one stays active, and in the keyring beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotateAccessKey {
    /// The user's name.
    pub user: String,
    /// The profile that it is for.
    pub profile: String,
    /// The id of the key in whose place it comes.
    pub old: String,
}

impl Deed for RotateAccessKey {
    fn variables(&self) -> Variables {
        vec![
            ("user", text(&self.user)),
            ("profile", text(&self.profile)),
            ("old", text(&self.old)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateAccessKey", json!({"UserName": self.user}))
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Successor(self.old.clone())]
    }

    fn requires(&self) -> Vec<Resource> {
        user_with_room(&self.user)
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn makes_key_for(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn replaces_key(&self) -> Option<&str> {
        Some(&self.old)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::KeyReplaced)
    }
}

/// Makes AWS refuse an access key. It can be made active again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeactivateAccessKey {
    /// The user's name.
    pub user: String,
    /// The key's id.
    pub access_key_id: String,
}

impl Deed for DeactivateAccessKey {
    fn stops_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn variables(&self) -> Variables {
        user_and_key(&self.user, &self.access_key_id)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        set_status(&self.user, &self.access_key_id, "Inactive")
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Successor(self.access_key_id.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            ActivateAccessKey {
                user,
                access_key_id
            }
        )
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        match key(account, &self.user, &self.access_key_id)? {
            Some(key) => Ok(Found::there(!key.active)),
            None => Err(Message::new("undo-kept-gone")),
        }
    }

    fn foresee(&self, account: &mut Account) {
        set_active(account, &self.user, &self.access_key_id, false);
    }
}

/// Makes AWS accept an access key again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivateAccessKey {
    /// The user's name.
    pub user: String,
    /// The key's id.
    pub access_key_id: String,
}

impl Deed for ActivateAccessKey {
    fn warning(&self) -> Option<Message> {
        Some(Message::new("undo-warning-activate"))
    }

    fn variables(&self) -> Variables {
        user_and_key(&self.user, &self.access_key_id)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        set_status(&self.user, &self.access_key_id, "Active")
    }

    fn settles_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            DeactivateAccessKey {
                user,
                access_key_id
            }
        )
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        match key(account, &self.user, &self.access_key_id)? {
            Some(key) => Ok(Found::there(key.active)),
            None => Err(Message::new("undo-kept-gone")),
        }
    }

    fn foresee(&self, account: &mut Account) {
        set_active(account, &self.user, &self.access_key_id, true);
    }
}

/// Removes an access key of an IAM user for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAccessKey {
    /// The user's name.
    pub user: String,
    /// The key's id.
    pub access_key_id: String,
}

impl Deed for DeleteAccessKey {
    fn stops_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn variables(&self) -> Variables {
        user_and_key(&self.user, &self.access_key_id)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"UserName": self.user, "AccessKeyId": self.access_key_id});
        ApiCall::iam("DeleteAccessKey", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![
            Resource::RoomForKey(self.user.clone()),
            Resource::BareUser(self.user.clone()),
        ]
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::User(self.user.clone())]
    }

    fn settles_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::KeySecretGone)
    }

    fn foresee(&self, account: &mut Account) {
        account.sign_ins.change(|all| {
            if let Some(live) = all.get_mut(&self.user) {
                live.access_keys.retain(|key| key.id != self.access_key_id);
            }
        });
    }

    fn obstacle(&self, account: &Account) -> Option<Message> {
        let mut profiles = account.command_line.value()?.profiles.iter();
        let uses = |it: &&CliProfile| it.access_key_id() == Some(&self.access_key_id);
        let profile = profiles.find(uses)?;
        Some(Message::new("undo-kept-profile").with("profile", profile.name.as_str()))
    }
}

/// Removes one access key of the root user. Only root can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteRootAccessKey {
    /// The key's id.
    pub access_key_id: String,
}

impl Deed for DeleteRootAccessKey {
    fn stops_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn variables(&self) -> Variables {
        vec![("key", text(&self.access_key_id))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"AccessKeyId": self.access_key_id});
        ApiCall::iam("DeleteAccessKey", parameters)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::KeySecretGone)
    }
}

fn user_and_key(user: &str, access_key_id: &str) -> Variables {
    vec![("user", text(user)), ("key", text(access_key_id))]
}

fn user_with_room(user: &str) -> Vec<Resource> {
    vec![
        Resource::User(user.to_owned()),
        Resource::RoomForKey(user.to_owned()),
    ]
}

fn set_status(user: &str, access_key_id: &str, status: &str) -> Vec<ApiCall> {
    let parameters = json!({"UserName": user, "AccessKeyId": access_key_id, "Status": status});
    ApiCall::iam("UpdateAccessKey", parameters)
}

/// The user's key of this id; `None` where the user has none, or is gone.
///
/// # Errors
/// Why nothing tells.
fn key<'a>(account: &'a Account, user: &str, id: &str) -> Result<Option<&'a AccessKey>, Message> {
    if let Some(live) = account.sign_in(user) {
        return Ok(live.access_keys.iter().find(|key| key.id == id));
    }
    match account.directory.needed()?.users.contains_key(user) {
        false => Ok(None),
        true => Err(Message::new("undo-kept-unread-sign-ins").with("user", user)),
    }
}

fn set_active(account: &mut Account, user: &str, id: &str, active: bool) {
    account.sign_ins.change(|all| {
        let keys = all.get_mut(user).map(|live| live.access_keys.iter_mut());
        if let Some(key) = keys.and_then(|mut keys| keys.find(|key| key.id == id)) {
            key.active = active;
        }
    });
}
