use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The AWS managed policy that allows everything.
pub const ADMINISTRATOR_ACCESS: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// Users and groups, from `iam:GetAccountAuthorizationDetails`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// By user name.
    pub users: BTreeMap<String, User>,
    /// By group name.
    pub groups: BTreeMap<String, Group>,
}

/// One IAM user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Names of the groups that the user is in.
    pub groups: Vec<String>,
    /// ARNs of managed policies attached to the user itself.
    pub attached_policies: Vec<String>,
    /// Names of policies written into the user itself.
    pub inline_policies: Vec<String>,
}

/// One IAM group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// ARNs of managed policies attached to the group.
    pub attached_policies: Vec<String>,
}

impl Directory {
    /// Names of groups that carry AdministratorAccess.
    pub fn administrator_groups(&self) -> impl Iterator<Item = &str> {
        self.groups
            .iter()
            .filter(|(_, group)| {
                group
                    .attached_policies
                    .iter()
                    .any(|arn| arn == ADMINISTRATOR_ACCESS)
            })
            .map(|(name, _)| name.as_str())
    }

    /// Names of users that are in a group with AdministratorAccess.
    pub fn administrators(&self) -> Vec<&str> {
        let groups: Vec<&str> = self.administrator_groups().collect();
        self.users
            .iter()
            .filter(|(_, user)| {
                user.groups
                    .iter()
                    .any(|group| groups.contains(&group.as_str()))
            })
            .map(|(name, _)| name.as_str())
            .collect()
    }
}
