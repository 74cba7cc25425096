//! Live answers about the few users that the checklist turns on.

use std::collections::BTreeMap;
use std::future::Future;

use aws_sdk_iam::types::{AccessKeyLastUsed, AccessKeyMetadata, StatusType};
use firstday_checklist::{AccessKey, Caller, Directory, KeyUse, Principal, SignIn};
use futures::future::{join_all, try_join_all};
use futures::{join, try_join};

use super::{if_found, timestamp};
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

/// Live calls are made for at most so many users, however large the account.
const MOST: usize = 20;

impl Gateway {
    /// The sign-in facts of the caller, of `people`, of the administrators and, in a small account,
    /// of everyone else, in that order, as far as they exist. Users whose facts AWS refuses are left out unless it refuses all.
    pub(super) async fn sign_ins(
        &self,
        caller: impl Future<Output = Result<Caller, GatewayError>>,
        directory: impl Future<Output = Result<Directory, GatewayError>>,
        people: &[String],
    ) -> Result<BTreeMap<String, SignIn>, GatewayError> {
        let (caller, directory) = join!(caller, directory);
        let users = users_that_matter(caller.ok(), directory, people)?;
        let answers = join_all(users.iter().map(|user| self.sign_in(user))).await;
        let mut sign_ins = BTreeMap::new();
        let mut refusal = None;
        for (user, answer) in users.into_iter().zip(answers) {
            match answer {
                Ok(Some(sign_in)) => drop(sign_ins.insert(user, sign_in)),
                Ok(None) => {}
                Err(error) if error.kind == GatewayErrorKind::Denied => refusal = Some(error),
                Err(error) => return Err(error),
            }
        }
        match refusal {
            Some(error) if sign_ins.is_empty() => Err(error),
            _ => Ok(sign_ins),
        }
    }

    /// The root user's own keys, which only root can list.
    pub(super) async fn root_keys(
        &self,
        caller: impl Future<Output = Result<Caller, GatewayError>>,
    ) -> Result<Vec<AccessKey>, GatewayError> {
        if caller.await?.principal != Principal::Root {
            return Err(GatewayError::new(
                GatewayErrorKind::Denied,
                "iam:ListAccessKeys",
                "only the root user can list the root user's access keys",
            ));
        }
        self.access_keys(None).await
    }

    /// `None` when the user is gone.
    async fn sign_in(&self, user: &str) -> Result<Option<SignIn>, GatewayError> {
        let facts = async {
            try_join!(
                self.has_password(user),
                self.mfa_serials(user),
                self.access_keys(Some(user)),
            )
        };
        let Some((password, mfa_devices, access_keys)) = if_found(facts.await)? else {
            return Ok(None);
        };
        Ok(Some(SignIn {
            password,
            mfa_devices,
            access_keys,
        }))
    }

    async fn has_password(&self, user: &str) -> Result<bool, GatewayError> {
        let answer = self.iam.get_login_profile().user_name(user).send().await;
        Ok(if_found(answer.during("iam:GetLoginProfile"))?.is_some())
    }

    pub(crate) async fn mfa_serials(&self, user: &str) -> Result<Vec<String>, GatewayError> {
        let pages = self.iam.list_mfa_devices().user_name(user).into_paginator();
        let devices: Result<Vec<_>, _> = pages.items().send().collect().await;
        let devices = devices.during("iam:ListMFADevices")?;
        Ok(devices
            .into_iter()
            .map(|device| device.serial_number)
            .collect())
    }

    /// The keys of `user`, or of the caller's own identity.
    async fn access_keys(&self, user: Option<&str>) -> Result<Vec<AccessKey>, GatewayError> {
        let keys = self.listed_keys(user).await?;
        try_join_all(keys.into_iter().map(|key| self.with_last_use(key))).await
    }

    pub(crate) async fn listed_keys(
        &self,
        user: Option<&str>,
    ) -> Result<Vec<AccessKeyMetadata>, GatewayError> {
        let list = self.iam.list_access_keys();
        let list = list.set_user_name(user.map(str::to_owned));
        let keys: Result<Vec<_>, _> = list.into_paginator().items().send().collect().await;
        keys.during("iam:ListAccessKeys")
    }

    async fn with_last_use(&self, key: AccessKeyMetadata) -> Result<AccessKey, GatewayError> {
        let id = key.access_key_id().unwrap_or_default();
        let answer = self.iam.get_access_key_last_used().access_key_id(id).send();
        let answer = match answer.await.during("iam:GetAccessKeyLastUsed") {
            // The key counts more than the time of its last use.
            Err(error) if error.kind == GatewayErrorKind::Denied => None,
            answer => if_found(answer)?,
        };
        let last_use = answer.and_then(|answer| answer.access_key_last_used);
        Ok(AccessKey {
            id: id.to_owned(),
            active: key.status() == Some(&StatusType::Active),
            created_at: key.create_date().and_then(timestamp),
            last_use: last_use.and_then(key_use),
        })
    }
}

/// `None` for a key that was never used: AWS gives it no date.
fn key_use(last_use: AccessKeyLastUsed) -> Option<KeyUse> {
    // What AWS writes for a use that it knows no more of.
    let told = |text: String| if text == "N/A" { String::new() } else { text };
    Some(KeyUse {
        at: last_use.last_used_date().and_then(timestamp)?,
        service: told(last_use.service_name),
        region: told(last_use.region),
    })
}

fn users_that_matter(
    caller: Option<Caller>,
    directory: Result<Directory, GatewayError>,
    people: &[String],
) -> Result<Vec<String>, GatewayError> {
    let own = match caller.map(|caller| caller.principal) {
        Some(Principal::User { name }) => Some(name),
        Some(Principal::Root | Principal::Role { .. } | Principal::Other) | None => None,
    };
    match (directory, own) {
        (Ok(directory), own) => Ok(chosen(own, &directory, people)),
        (Err(_), Some(own)) => Ok(vec![own]),
        (Err(error), None) => Err(error),
    }
}

fn chosen(own: Option<String>, directory: &Directory, people: &[String]) -> Vec<String> {
    let everyone = directory
        .users
        .keys()
        .filter(|_| directory.users.len() <= MOST);
    let candidates = own
        .iter()
        .chain(people)
        .map(String::as_str)
        .chain(directory.administrators())
        .chain(everyone.map(String::as_str));
    let mut users: Vec<String> = Vec::new();
    for user in candidates {
        let known = directory.users.contains_key(user);
        if known && users.len() < MOST && !users.iter().any(|other| other == user) {
            users.push(user.to_owned());
        }
    }
    users
}

#[cfg(test)]
mod tests {
    use firstday_checklist::{ADMINISTRATOR_ACCESS, Group, User};

    use super::*;

    #[test]
    fn chooses_the_caller_then_people_then_administrators_and_at_most_twenty() {
        let mut directory = Directory::default();
        let administrators = Group {
            attached_policies: vec![ADMINISTRATOR_ACCESS.into()],
        };
        directory
            .groups
            .insert("Administrators".into(), administrators);
        for number in 0..100 {
            let user = User {
                groups: vec!["Administrators".into()],
                ..User::default()
            };
            directory.users.insert(format!("user-{number:03}"), user);
        }
        let people = ["user-099".to_owned(), "nobody".to_owned()];
        let users = chosen(Some("user-050".into()), &directory, &people);
        assert_eq!(users[..3], ["user-050", "user-099", "user-000"]);
        assert_eq!(users.len(), MOST);
    }

    #[test]
    fn chooses_everyone_in_a_small_account() {
        let users = ["ana", "ben"].map(|name| (name.to_owned(), User::default()));
        let directory = Directory {
            users: users.into(),
            ..Directory::default()
        };
        assert_eq!(chosen(None, &directory, &[]), ["ana", "ben"]);
    }
}
