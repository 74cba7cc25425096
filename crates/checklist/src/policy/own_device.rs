//! Who can set up an MFA device for themselves.

use std::collections::BTreeMap;

use super::decision::{Decision, Question};
use super::identity::Policies;
use crate::account::Directory;

/// Pairs a device of whatever kind with a user (IAM API Reference, `EnableMFADevice`).
const PAIR: &str = "iam:EnableMFADevice";

impl Directory {
    /// Whether each of `users` can pair an MFA device with themselves in the console, by their
    /// policies; `None` where the documents do not decide it, or there is no such user.
    pub(crate) fn can_pair_own_device<'a>(
        &'a self,
        users: impl IntoIterator<Item = &'a str>,
    ) -> BTreeMap<&'a str, Option<bool>> {
        let policies = Policies::of(self);
        let can = |name: &'a str| {
            let (name, user) = self.users.get_key_value(name)?;
            let question = Question {
                action: PAIR,
                resource: &user.arn,
                user: Some(name),
            };
            match policies.user(name, user).weigh(question) {
                Decision::Allowed => Some(true),
                Decision::Denied => Some(false),
                Decision::Perhaps => None,
            }
        };
        users.into_iter().map(|name| (name, can(name))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ADMINISTRATOR_ACCESS, User};

    #[test]
    fn only_who_has_rights_in_iam_can_pair_a_device() {
        let own = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "Action":"iam:EnableMFADevice","Resource":"arn:aws:iam::*:user/${aws:username}"}]}"#;
        let power = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"}]}"#;
        let user = |attached: Option<&str>, inline: Option<&str>| User {
            arn: "arn:aws:iam::123456789012:user/ana".to_owned(),
            attached_policies: attached.into_iter().map(str::to_owned).collect(),
            inline_policies: inline
                .map(|text| ("own".to_owned(), text.to_owned()))
                .into_iter()
                .collect(),
            ..User::default()
        };
        for (user, expected) in [
            (user(Some(ADMINISTRATOR_ACCESS), None), Some(true)),
            (user(None, Some(own)), Some(true)),
            (user(None, Some(power)), Some(false)),
            (user(None, None), Some(false)),
            (user(None, Some("no policy")), None),
        ] {
            let mut directory = Directory::default();
            directory.users.insert("ana".to_owned(), user);
            let can = directory.can_pair_own_device(["ana", "ben"]);
            assert_eq!(can["ana"], expected, "{directory:?}");
            assert_eq!(can["ben"], None);
        }
    }
}
