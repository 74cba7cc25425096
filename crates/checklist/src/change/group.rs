//! IAM groups and their policies.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, last_part, text};
use super::{ApiCall, Change, Irreversible, Prior, Resource};
use crate::Arg;
use crate::few::few;

/// Makes an IAM group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateGroup {
    /// Its name.
    pub group: String,
}

impl Deed for CreateGroup {
    fn variables(&self) -> Variables {
        vec![("group", text(&self.group))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("CreateGroup", json!({"GroupName": self.group}))
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Group(self.group.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let group = self.group.clone();
        Ok(vec![DeleteGroup { group }.into()])
    }
}

/// Deletes an IAM group, which must have neither members nor policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteGroup {
    /// Its name.
    pub group: String,
}

impl Deed for DeleteGroup {
    fn variables(&self) -> Variables {
        vec![("group", text(&self.group))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::iam("DeleteGroup", json!({"GroupName": self.group}))
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::EmptyGroup(self.group.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let group = self.group.clone();
        Ok(vec![CreateGroup { group }.into()])
    }
}

/// Gives a group an AWS managed policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachGroupPolicy {
    /// The group's name.
    pub group: String,
    /// The policy's ARN.
    pub policy_arn: String,
    /// Who is in the group already, and gets the policy too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
}

impl Deed for AttachGroupPolicy {
    fn variables(&self) -> Variables {
        let mut variables = group_and_policy(&self.group, &self.policy_arn);
        variables.extend([
            ("members", Arg::from(self.members.len())),
            ("named", few(self.members.clone())),
        ]);
        variables
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"GroupName": self.group, "PolicyArn": self.policy_arn});
        ApiCall::iam("AttachGroupPolicy", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::GroupPolicy(self.group.clone())]
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Group(self.group.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self {
            group, policy_arn, ..
        } = self.clone();
        Ok(vec![DetachGroupPolicy { group, policy_arn }.into()])
    }
}

/// Takes a policy from a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DetachGroupPolicy {
    /// The group's name.
    pub group: String,
    /// The policy's ARN.
    pub policy_arn: String,
}

impl Deed for DetachGroupPolicy {
    fn variables(&self) -> Variables {
        group_and_policy(&self.group, &self.policy_arn)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"GroupName": self.group, "PolicyArn": self.policy_arn});
        ApiCall::iam("DetachGroupPolicy", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::EmptyGroup(self.group.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { group, policy_arn } = self.clone();
        let members = Vec::new();
        Ok(vec![
            AttachGroupPolicy {
                group,
                policy_arn,
                members,
            }
            .into(),
        ])
    }
}

fn group_and_policy(group: &str, policy_arn: &str) -> Variables {
    vec![
        ("group", text(group)),
        ("policy", text(last_part(policy_arn))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who gets more rights is named, and of many it is said how many there are.
    #[test]
    fn the_members_who_get_a_policy_are_named() {
        for count in [0_usize, 1, 10, 13] {
            let members: Vec<String> = (0..count).map(|it| format!("user-{it:02}")).collect();
            let attach = AttachGroupPolicy {
                group: "Developers".to_owned(),
                policy_arn: "arn:aws:iam::aws:policy/PowerUserAccess".to_owned(),
                members: members.clone(),
            };
            let title = Change::from(attach).title();
            assert_eq!(title.args["members"], Arg::from(count));
            assert_eq!(title.args["named"], few(members));
        }
    }
}
