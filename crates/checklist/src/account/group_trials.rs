use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::directory::Directory;
use super::trial::Trial;

/// What people do every day, tried on each group: the actions of IAM, on any resource.
///
/// Source of the names: Service Authorization Reference.
pub const EVERYDAY: [&str; 13] = [
    "ec2:DescribeInstances",
    "ec2:RunInstances",
    "ec2:TerminateInstances",
    "s3:ListAllMyBuckets",
    "s3:GetObject",
    "s3:DeleteBucket",
    "iam:ListUsers",
    "iam:CreateUser",
    "iam:AttachUserPolicy",
    "iam:CreateAccessKey",
    "ce:GetCostAndUsage",
    "budgets:ModifyBudget",
    "account:CloseAccount",
];

/// What members of groups can do by AWS's simulation, who have signed in with MFA.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupTrials {
    /// Each of [`EVERYDAY`], by group.
    pub groups: BTreeMap<String, Vec<Trial>>,
}

impl Directory {
    /// So many groups: those whose members are administrators first, then those with members, then
    /// the others, each by name.
    pub fn first_groups(&self, most: usize) -> Vec<&str> {
        let of_power = self.administrator_groups();
        let with_members: std::collections::BTreeSet<&str> = self
            .users
            .values()
            .flat_map(|user| user.groups.iter().map(String::as_str))
            .collect();
        let mut groups: Vec<&str> = self.groups.keys().map(String::as_str).collect();
        groups.sort_by_key(|name| {
            (
                !of_power.contains(name),
                !with_members.contains(name),
                *name,
            )
        });
        groups.truncate(most);
        groups
    }
}
