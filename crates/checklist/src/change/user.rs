//! IAM users and the groups that they are in.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Irreversible, Prior, Resource};

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
}

/// Puts a user into a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddUserToGroup {
    /// The user's name.
    pub user: String,
    /// The group's name.
    pub group: String,
}

impl Deed for AddUserToGroup {
    fn variables(&self) -> Variables {
        vec![("user", text(&self.user)), ("group", text(&self.group))]
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
        let Self { user, group } = self.clone();
        Ok(vec![RemoveUserFromGroup { user, group }.into()])
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
        Ok(vec![AddUserToGroup { user, group }.into()])
    }
}
