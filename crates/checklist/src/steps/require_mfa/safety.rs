//! What is refused before anybody is locked out.

use crate::few::few;
use crate::{
    Account, Directory, InvalidAnswer, Message, MfaCase, MfaTrial, OTHERWISE, OWN_DEVICE,
    OWN_REMOVAL, OWN_SET_UP, Simulated, Trial,
};

use super::super::common::names;
use super::standing::{outside, own_name, without_mfa};
use super::{Answer, ID, Keys, TOLD};

/// Whether the policy can be attached to these groups.
pub(super) fn check(
    account: &Account,
    directory: &Directory,
    groups: &[&str],
    answer: &Answer,
) -> Result<(), InvalidAnswer> {
    told(account, directory, groups, answer)?;
    own_session(account, directory, groups, answer)?;
    simulated(account, directory)
}

/// Everybody reached has MFA, or is about to be asked for it and the person knows.
fn told(
    account: &Account,
    directory: &Directory,
    groups: &[&str],
    answer: &Answer,
) -> Result<(), InvalidAnswer> {
    let mut reached = outside(account, directory);
    reached.retain(|person| person.is_in(groups));
    let without = names(without_mfa(&reached));
    if without.is_empty() || answer.told.iter().any(|said| said == TOLD) {
        return Ok(());
    }
    let reason = Message::new("invalid-mfa-not-told").with("users", few(without));
    Err(InvalidAnswer::new(ID, "told", reason))
}

/// The session in use goes on, or there is a way back.
fn own_session(
    account: &Account,
    directory: &Directory,
    groups: &[&str],
    answer: &Answer,
) -> Result<(), InvalidAnswer> {
    let Some(own) = own_name(account) else {
        return Ok(());
    };
    let user = directory.users.get(own);
    let reached = |name: &String| groups.contains(&name.as_str());
    if !user.is_some_and(|user| user.groups.iter().any(reached)) {
        return Ok(());
    }
    let refuse = |field, id: &str| {
        let reason = Message::new(id).with("user", own);
        Err(InvalidAnswer::new(ID, field, reason))
    };
    let live = account.sign_in(own);
    if live.is_none_or(|live| live.mfa_devices.is_empty()) {
        return refuse("groups", "invalid-mfa-own-without-mfa");
    }
    if answer.keys == Keys::Stop {
        return refuse("keys", "invalid-mfa-own-keys");
    }
    match has_way_back(account, directory, groups) {
        true => Ok(()),
        false => refuse("groups", "invalid-mfa-no-way-back"),
    }
}

/// Whether somebody can detach the policy whom it does not reach.
fn has_way_back(account: &Account, directory: &Directory, groups: &[&str]) -> bool {
    let summary = account.summary.value();
    let root = summary.is_some_and(|summary| summary.root_password == Some(true));
    let administrators = directory.administrators();
    let reached = |name: &str| {
        let user = directory.users.get(name);
        user.is_some_and(|user| {
            let mut own = user.groups.iter();
            own.any(|group| groups.contains(&group.as_str()))
        })
    };
    let role = |role: &crate::Administrator| role.certain && !role.entries.is_empty();
    root || administrators
        .users()
        .any(|(name, one)| one.certain && !reached(name))
        || administrators.roles().any(|(_, one)| role(one))
}

/// What AWS's simulation says keeps the policy's promise.
fn simulated(account: &Account, directory: &Directory) -> Result<(), InvalidAnswer> {
    let trials = account.mfa_trials.value().map(Vec::as_slice);
    let trials = trials.unwrap_or_default();
    if trials.is_empty() && !directory.users.is_empty() {
        let reason = Message::new("invalid-mfa-not-simulated");
        return Err(InvalidAnswer::new(ID, "groups", reason));
    }
    match trials.iter().find_map(fault) {
        None => Ok(()),
        Some((trial, action)) => {
            let reason = Message::new("invalid-mfa-simulated-otherwise")
                .with("user", trial.user.as_str())
                .with("action", action);
            Err(InvalidAnswer::new(ID, "groups", reason))
        }
    }
}

/// The first action of which the simulation does not say what it should.
pub(super) fn fault(trial: &MfaTrial) -> Option<(&MfaTrial, &str)> {
    let said = |action: &&str| said(trial, action) == Some(Simulated::Allowed);
    let set_up = || OWN_SET_UP.iter().chain([&OWN_DEVICE]).copied();
    let otherwise = || OTHERWISE.iter().copied();
    let wrong = match trial.by {
        MfaCase::WithoutMfa => set_up()
            .find(|action| !said(action))
            .or(otherwise().chain([OWN_REMOVAL]).find(|action| said(action))),
        MfaCase::WithMfa => set_up().find(|action| !said(action)).or(all_denied(trial)),
        MfaCase::AccessKey => all_denied(trial),
        MfaCase::AccessKeyStopped => otherwise().find(|action| said(action)),
    };
    wrong.map(|action| (trial, action))
}

/// Others may deny some of it for reasons of their own; that all is denied is the policy's doing.
fn all_denied(trial: &MfaTrial) -> Option<&'static str> {
    let denied = |action: &&str| said(trial, action) == Some(Simulated::Denied);
    let all = OTHERWISE.iter().all(denied);
    all.then_some(OTHERWISE[0])
}

fn said(trial: &MfaTrial, action: &str) -> Option<Simulated> {
    let of = |one: &&Trial| one.action == action;
    trial.trials.iter().find(of).map(|one| one.simulated)
}
