//! Live answers about the few users that the checklist turns on.

use std::collections::BTreeMap;

use firstday_checklist::{Caller, Directory, Facet, LastSignIn, PasswordUse, Principal, SignIn};
use futures::future::join_all;
use futures::{join, try_join};

use super::answer::{if_found, timestamp};
use super::basis::Basis;
use crate::error::During;
use crate::pages;
use crate::{Gateway, GatewayError, GatewayErrorKind};

/// Live calls are made for at most so many users, however large the account.
const MOST: usize = 20;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller, Facet::Directory];

/// The sign-in facts of the caller, of the people asked for, of the administrators and, in a small
/// account, of everyone else, in that order, as far as they exist. Users whose facts AWS refuses
/// are left out unless it refuses all.
pub(super) async fn read(basis: &Basis<'_>) -> Result<BTreeMap<String, SignIn>, GatewayError> {
    let (caller, directory) = join!(basis.caller.clone(), basis.directory.clone());
    let users = users_that_matter(caller.ok(), directory, basis.people)?;
    let answers = join_all(users.iter().map(|user| basis.gateway.sign_in(user))).await;
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

impl Gateway {
    /// `None` when the user is gone.
    async fn sign_in(&self, user: &str) -> Result<Option<SignIn>, GatewayError> {
        let facts = async {
            try_join!(
                self.password(user),
                self.mfa_serials(user),
                self.access_keys(Some(user)),
            )
        };
        let Some((password, mfa_devices, access_keys)) = if_found(facts.await)? else {
            return Ok(None);
        };
        Ok(Some(SignIn {
            password: password.is_some(),
            password_use: password.unwrap_or_default(),
            mfa_devices,
            access_keys,
        }))
    }

    /// The use of the user's password; `None` without one.
    async fn password(&self, user: &str) -> Result<Option<PasswordUse>, GatewayError> {
        let answer = self.iam.get_login_profile().user_name(user).send().await;
        let Some(answer) = if_found(answer.during("iam:GetLoginProfile"))? else {
            return Ok(None);
        };
        let given = answer.login_profile();
        Ok(Some(PasswordUse {
            set_at: given.and_then(|given| timestamp(given.create_date())),
            last: self.last_sign_in(user).await?,
        }))
    }

    /// AWS gives no date to a password that was never used (IAM API Reference, `User`).
    async fn last_sign_in(&self, user: &str) -> Result<LastSignIn, GatewayError> {
        let answer = self.iam.get_user().user_name(user).send().await;
        let answer = match answer.during("iam:GetUser") {
            // That there is a password counts more than when it was used.
            Err(error) if error.kind == GatewayErrorKind::Denied => None,
            answer => if_found(answer)?,
        };
        let Some(user) = answer.and_then(|answer| answer.user) else {
            return Ok(LastSignIn::NotTold);
        };
        Ok(match user.password_last_used() {
            None => LastSignIn::Never,
            Some(used) => timestamp(used).map_or(LastSignIn::NotTold, LastSignIn::At),
        })
    }

    pub(crate) async fn mfa_serials(&self, user: &str) -> Result<Vec<String>, GatewayError> {
        let pages = self
            .iam
            .list_mfa_devices()
            .user_name(user)
            .into_paginator()
            .stop_on_duplicate_token(false);
        let devices = pages::collect(pages.send(), "iam:ListMFADevices", |page| page.mfa_devices);
        let devices = devices.await?;
        Ok(devices
            .into_iter()
            .map(|device| device.serial_number)
            .collect())
    }
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
    let administrators = directory.administrators();
    let candidates = own
        .iter()
        .chain(people)
        .map(String::as_str)
        .chain(administrators.users().map(|(name, _)| name))
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
            ..Group::default()
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
