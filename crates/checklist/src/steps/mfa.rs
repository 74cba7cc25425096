//! Who has MFA, and how devices are paired: what the steps about it share.

use std::collections::BTreeSet;

use crate::{
    Account, Change, DeleteMfaDevice, Directory, EnrolMfa, InvalidAnswer, VirtualMfaDevice,
};

use super::common::{password, unseen};

/// Whether a user has an MFA device, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mfa {
    On,
    Off,
    NotSeen,
}

impl Mfa {
    /// A live answer decides; AWS's report, up to four hours old, only where there is none.
    pub(super) fn of(account: &Account, user: &str) -> Self {
        let seen = match account.sign_in(user) {
            Some(live) => Some(!live.mfa_devices.is_empty()),
            None => account
                .credential_report
                .value()
                .and_then(|report| report.users.get(user))
                .map(|row| row.mfa),
        };
        match seen {
            Some(true) => Self::On,
            Some(false) => Self::Off,
            None => Self::NotSeen,
        }
    }

    /// The same of whoever has a password for the console, or may have one. `None` for a user
    /// without: that is a machine, which cannot use MFA (CIS 2.10 and Security Hub IAM.5 are about
    /// users who have one).
    pub(super) fn of_person(account: &Account, user: &str) -> Option<Self> {
        match password(account, user) {
            Some(false) => None,
            Some(true) => Some(Self::of(account, user)),
            None => Some(Self::NotSeen),
        }
    }
}

/// Names of the users who can administer the account, or perhaps can.
pub(super) fn administrators(directory: &Directory) -> BTreeSet<String> {
    let administrators = directory.administrators();
    administrators
        .users()
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Those without MFA who sign in with a password, as far as AWS said so just now.
pub(super) fn off_now(account: &Account) -> impl Iterator<Item = &str> {
    let live = account.sign_ins.value().into_iter().flatten();
    live.filter(|(_, sign_in)| sign_in.password && sign_in.mfa_devices.is_empty())
        .map(|(name, _)| name.as_str())
}

/// A device for each of `users` who has none.
pub(super) fn pair(
    account: &Account,
    step: &str,
    users: &[String],
) -> Result<Vec<Change>, InvalidAnswer> {
    let devices = account.mfa_devices.value();
    let devices = devices.map(Vec::as_slice).unwrap_or_default();
    let mut changes = Vec::new();
    for user in users {
        match Mfa::of(account, user) {
            Mfa::On => continue,
            Mfa::Off => {}
            Mfa::NotSeen => check_seen(account, step, user)?,
        }
        let device = free_name(devices, user);
        changes.extend(leftover(devices, &device).map(|serial| DeleteMfaDevice { serial }.into()));
        let user = user.clone();
        changes.push(EnrolMfa { user, device }.into());
    }
    Ok(changes)
}

/// A user that is about to be made has no device; of one that is there, somebody must have said so.
fn check_seen(account: &Account, step: &str, user: &str) -> Result<(), InvalidAnswer> {
    let unseen = unseen(account, user).map(|reason| InvalidAnswer::new(step, "users", reason));
    unseen.map_or(Ok(()), Err)
}

/// The user's own name, or one with a number where somebody uses that name already.
fn free_name(devices: &[VirtualMfaDevice], user: &str) -> String {
    let taken = |name: &str| {
        devices
            .iter()
            .any(|device| device.owner_arn.is_some() && device.name() == name)
    };
    std::iter::once(user.to_owned())
        .chain((2..).map(|number| format!("{user}-{number}")))
        .find(|name| !taken(name))
        .unwrap_or_default()
}

/// The device of an earlier try that was never paired and holds the name.
fn leftover(devices: &[VirtualMfaDevice], name: &str) -> Option<String> {
    devices
        .iter()
        .find(|device| device.owner_arn.is_none() && device.name() == name)
        .map(|device| device.serial.clone())
}
