//! IAM users and the groups that they are in.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::few::few;
use crate::{Account, Arg, Message};

/// Makes an IAM user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateUser {
    /// Its name.
    pub user: String,
}

impl Deed for CreateUser {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateUser", json!({"UserName": self.user}))
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::User(self.user.clone())]
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let user = self.user.clone();
        Ok(vec![DeleteUser { user }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let directory = account.directory.needed()?;
        Ok(Found::there(directory.users.contains_key(&self.user)))
    }
}

/// Deletes an IAM user, who must have neither sign-ins nor groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteUser {
    /// Its name.
    pub user: String,
}

impl Deed for DeleteUser {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("DeleteUser", json!({"UserName": self.user}))
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::BareUser(self.user.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let user = self.user.clone();
        Ok(vec![CreateUser { user }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        account.directory.change(|directory| {
            directory.users.remove(&self.user);
        });
        account.sign_ins.change(|all| {
            all.remove(&self.user);
        });
    }

    fn obstacle(&self, account: &Account) -> Option<Message> {
        let user = account.directory.value()?.users.get(&self.user)?;
        let holds = Message::new("undo-kept-user").with("user", self.user.as_str());
        if let Some(group) = user.groups.first() {
            return Some(Message::new("undo-kept-user-group").with("group", group.as_str()));
        }
        let Some(live) = account.sign_in(&self.user) else {
            return Some(
                Message::new("undo-kept-unread-sign-ins").with("user", self.user.as_str()),
            );
        };
        let signs_in =
            live.password || !live.mfa_devices.is_empty() || !live.access_keys.is_empty();
        (signs_in || user.has_own_policies()).then_some(holds)
    }
}

/// Puts a user into a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddUserToGroup {
    /// The user's name.
    pub user: String,
    /// The group's name.
    pub group: String,
    /// Names of the policies that the user gets by it, where the group was there before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gives: Vec<String>,
}

impl Deed for AddUserToGroup {
    fn variables(&self) -> Variables {
        vec![
            ("user", text(&self.user)),
            ("group", text(&self.group)),
            ("count", Arg::from(self.gives.len())),
            ("policies", few(self.gives.clone())),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"GroupName": self.group, "UserName": self.user});
        ApiCall::iam("AddUserToGroup", parameters)
    }

    fn requires(&self) -> Vec<Resource> {
        vec![
            Resource::User(self.user.clone()),
            Resource::Group(self.group.clone()),
        ]
    }

    fn sets_up(&self) -> Option<&str> {
        Some(&self.user)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { user, group, .. } = self.clone();
        Ok(vec![RemoveUserFromGroup { user, group }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let directory = account.directory.needed()?;
        let user = directory.users.get(&self.user);
        let member = user.is_some_and(|user| user.groups.contains(&self.group));
        Ok(Found::there(member))
    }
}

/// Takes a user out of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveUserFromGroup {
    /// The user's name.
    pub user: String,
    /// The group's name.
    pub group: String,
}

impl Deed for RemoveUserFromGroup {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user)), ("group", text(&self.group))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"GroupName": self.group, "UserName": self.user});
        ApiCall::iam("RemoveUserFromGroup", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![
            Resource::BareUser(self.user.clone()),
            Resource::EmptyGroup(self.group.clone()),
        ]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { user, group } = self.clone();
        let gives = Vec::new();
        Ok(vec![AddUserToGroup { user, group, gives }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        account.directory.change(|directory| {
            if let Some(user) = directory.users.get_mut(&self.user) {
                user.groups.retain(|group| *group != self.group);
            }
        });
    }
}
