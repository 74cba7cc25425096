//! Access keys of IAM users, and those of the root user.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Irreversible, Needs, Prior, Resource};

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

    fn settles_key(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::KeySecretGone)
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
