//! IAM groups and their policies.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, last_part, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::few::few;
use crate::{Account, Arg, Message};

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

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let directory = account.directory.needed()?;
        Ok(Found::there(directory.groups.contains_key(&self.group)))
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

    fn foresee(&self, account: &mut Account) {
        account.directory.change(|directory| {
            directory.groups.remove(&self.group);
        });
    }

    fn obstacle(&self, account: &Account) -> Option<Message> {
        let directory = account.directory.value()?;
        let group = directory.groups.get(&self.group)?;
        let members: Vec<String> = directory.members(&self.group).map(str::to_owned).collect();
        let policies = group.attached_policies.len() + group.inline_policies.len();
        match (members.is_empty(), policies) {
            (true, 0) => None,
            (false, _) => Some(Message::new("undo-kept-members").with("members", few(members))),
            (true, _) => Some(Message::new("undo-kept-group-policies").with("count", policies)),
        }
    }
}

/// Gives a group a managed policy, of AWS's or of the customer's own.
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
        let policy = last_part(&self.policy_arn).to_owned();
        vec![
            Resource::Group(self.group.clone()),
            Resource::Policy(policy),
        ]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self {
            group, policy_arn, ..
        } = self.clone();
        Ok(vec![DetachGroupPolicy { group, policy_arn }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let directory = account.directory.needed()?;
        let group = directory.groups.get(&self.group);
        let attached =
            group.is_some_and(|group| group.attached_policies.contains(&self.policy_arn));
        Ok(Found::there(attached))
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
        let policy = last_part(&self.policy_arn).to_owned();
        vec![
            Resource::EmptyGroup(self.group.clone()),
            Resource::LoosePolicy(policy),
        ]
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

    fn foresee(&self, account: &mut Account) {
        account.directory.change(|directory| {
            if let Some(group) = directory.groups.get_mut(&self.group) {
                group
                    .attached_policies
                    .retain(|arn| *arn != self.policy_arn);
            }
        });
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
