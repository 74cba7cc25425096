use serde::{Deserialize, Serialize};

use super::directory::Directory;
use super::trial::Trial;

/// What a user can do by AWS's simulation, once the policies that ask for MFA are attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaTrial {
    /// The user.
    pub user: String,
    /// How they come.
    pub by: MfaCase,
    /// Each of [`OWN_SET_UP`], [`OWN_DEVICE`], [`OWN_REMOVAL`] and [`OTHERWISE`].
    pub trials: Vec<Trial>,
}

/// How somebody comes whose permissions depend on MFA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MfaCase {
    /// A session that began without MFA.
    WithoutMfa,
    /// A session that began with MFA.
    WithMfa,
    /// A long-term access key.
    AccessKey,
    /// A long-term access key, where the policy for access keys is attached too.
    AccessKeyStopped,
}

impl MfaCase {
    /// Each of them.
    pub const ALL: [MfaCase; 4] = [
        MfaCase::WithoutMfa,
        MfaCase::WithMfa,
        MfaCase::AccessKey,
        MfaCase::AccessKeyStopped,
    ];
}

/// On the user itself: what the first sign-in needs.
pub const OWN_SET_UP: [&str; 2] = ["iam:ChangePassword", "iam:EnableMFADevice"];
/// On a device of the user's name: the same.
pub const OWN_DEVICE: &str = "iam:CreateVirtualMFADevice";
/// On the user itself: what nobody may do without MFA.
pub const OWN_REMOVAL: &str = "iam:DeactivateMFADevice";
/// On anything: what the groups allow otherwise.
pub const OTHERWISE: [&str; 4] = [
    "ec2:DescribeInstances",
    "s3:ListAllMyBuckets",
    "iam:CreateUser",
    "iam:DetachGroupPolicy",
];

impl Directory {
    /// So many users to try a policy on: one of each group, administrators' groups first, and none whose
    /// policies are those of another.
    pub fn members_to_try(&self, most: usize) -> Vec<&str> {
        let mut users: Vec<&str> = Vec::new();
        for group in self.first_groups(usize::MAX) {
            let tried = |user: &str| users.iter().any(|other| self.are_alike(user, other));
            let member = self.members(group).find(|user| !tried(user));
            users.extend(member);
            if users.len() >= most {
                break;
            }
        }
        users
    }

    fn are_alike(&self, user: &str, other: &str) -> bool {
        let [user, other] = [user, other].map(|name| self.users.get(name));
        user.zip(other)
            .is_some_and(|(user, other)| user.has_the_policies_of(other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::directory::{Group, User};
    use super::*;

    /// Another name is no other user to a policy: whose documents are the same is tried once.
    #[test]
    fn nobody_is_tried_whose_policies_are_those_of_another() {
        let mut directory = Directory::default();
        for group in ["a", "b", "c"] {
            directory.groups.insert(group.into(), Group::default());
        }
        for (user, groups) in [
            ("ana", ["a", "b"].as_slice()),
            ("ben", &["b", "a"]),
            ("eva", &["b", "c"]),
        ] {
            let user_of = User {
                groups: groups.iter().map(|&it| it.into()).collect(),
                ..User::default()
            };
            directory.users.insert(user.into(), user_of);
        }
        assert_eq!(directory.members_to_try(3), ["ana", "eva"]);
    }
}
