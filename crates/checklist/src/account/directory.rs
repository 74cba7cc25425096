use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::caller::Principal;

/// The AWS managed policy that allows everything.
pub const ADMINISTRATOR_ACCESS: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// Users, groups and roles with their policies, from `iam:GetAccountAuthorizationDetails`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Directory {
    /// By user name.
    pub users: BTreeMap<String, User>,
    /// By group name.
    pub groups: BTreeMap<String, Group>,
    /// By role name.
    pub roles: BTreeMap<String, Role>,
    /// The documents in force of the managed policies that are attached, AWS's and the customer's
    /// own, as JSON text by ARN.
    pub policies: BTreeMap<String, String>,
}

/// One IAM user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    /// The ARN, which has the user's path in it.
    pub arn: String,
    /// Names of the groups that the user is in.
    pub groups: Vec<String>,
    /// ARNs of managed policies attached to the user itself.
    pub attached_policies: Vec<String>,
    /// Policies written into the user itself: JSON text by name.
    pub inline_policies: BTreeMap<String, String>,
    /// ARN of the managed policy that bounds what the user's policies can allow.
    pub permissions_boundary: Option<String>,
}

/// One IAM group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// The ARN, which has the group's path in it.
    pub arn: String,
    /// ARNs of managed policies attached to the group.
    pub attached_policies: Vec<String>,
    /// Policies written into the group itself: JSON text by name.
    pub inline_policies: BTreeMap<String, String>,
}

/// One IAM role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Role {
    /// The ARN, which has the role's path in it.
    pub arn: String,
    /// The trust policy, which says who may take the role on: JSON text.
    pub trust: String,
    /// ARNs of managed policies attached to the role.
    pub attached_policies: Vec<String>,
    /// Policies written into the role itself: JSON text by name.
    pub inline_policies: BTreeMap<String, String>,
    /// ARN of the managed policy that bounds what the role's policies can allow.
    pub permissions_boundary: Option<String>,
}

impl Directory {
    /// Whether there is the role of a project's owner (AWS Account Management Reference, "Sign up
    /// for AWS"), and not a role that somebody gave the same name.
    pub(super) fn has_project_role(&self) -> bool {
        let end = format!(":role/managed/{}", Principal::PROJECT_OWNER);
        self.roles.values().any(|role| role.arn.ends_with(&end))
    }

    /// The names of the users, groups and roles that a managed policy is attached to, or that it
    /// bounds.
    pub fn attached_to<'a>(&'a self, arn: &'a str) -> impl Iterator<Item = &'a str> {
        let has = move |attached: &[String]| attached.iter().any(|it| it == arn);
        let bounds = move |boundary: &Option<String>| boundary.as_deref() == Some(arn);
        let users = self
            .users
            .iter()
            .filter(move |(_, it)| has(&it.attached_policies) || bounds(&it.permissions_boundary));
        let groups = self.groups.iter();
        let groups = groups.filter(move |(_, it)| has(&it.attached_policies));
        let roles = self
            .roles
            .iter()
            .filter(move |(_, it)| has(&it.attached_policies) || bounds(&it.permissions_boundary));
        let users = users.map(|(name, _)| name.as_str());
        let groups = groups.map(|(name, _)| name.as_str());
        users
            .chain(groups)
            .chain(roles.map(|(name, _)| name.as_str()))
    }

    /// The names of a group's members.
    pub fn members<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a str> {
        let users = self.users.iter();
        users
            .filter(move |(_, user)| user.groups.iter().any(|name| name == group))
            .map(|(name, _)| name.as_str())
    }
}

impl User {
    /// Whether the user has rights of its own, besides those of its groups.
    pub fn has_own_policies(&self) -> bool {
        !self.attached_policies.is_empty() || !self.inline_policies.is_empty()
    }

    /// Whether the same documents say what both can do.
    pub fn has_the_policies_of(&self, other: &Self) -> bool {
        same(&self.groups, &other.groups)
            && same(&self.attached_policies, &other.attached_policies)
            && self.inline_policies == other.inline_policies
            && self.permissions_boundary == other.permissions_boundary
    }
}

impl Group {
    /// Whether the same documents say what the members of both can do.
    pub fn has_the_policies_of(&self, other: &Self) -> bool {
        same(&self.attached_policies, &other.attached_policies)
            && self.inline_policies == other.inline_policies
    }
}

/// AWS promises no order.
fn same(names: &[String], others: &[String]) -> bool {
    BTreeSet::from_iter(names) == BTreeSet::from_iter(others)
}

impl Role {
    /// Made by AWS for one of its services, which alone can take it on (path
    /// `/aws-service-role/`: IAM User Guide, "Create a service-linked role").
    pub fn is_service_linked(&self) -> bool {
        self.arn.contains(":role/aws-service-role/")
    }

    /// Made by IAM Identity Center for its people (path `/aws-reserved/sso.amazonaws.com/`: IAM
    /// Identity Center User Guide, "Referencing permission sets").
    pub fn is_identity_center(&self) -> bool {
        self.arn.contains(":role/aws-reserved/sso.amazonaws.com/")
    }

    /// Made by AWS, not by the people of the account: for a service of its own, by IAM Identity
    /// Center, or for a project (path `/managed/`).
    pub fn is_made_by_aws(&self) -> bool {
        let managed = self.arn.contains(":role/managed/");
        managed || self.is_service_linked() || self.is_identity_center()
    }
}
