//! Somebody began and stopped half-way.

use super::build::{empty, group, login_profile, unused_device, user};
use crate::base::Dice;
use crate::iam::state::Iam;
use crate::service::Beginning;

/// A group and an administrator without MFA, a device left over from an MFA set-up that
/// was broken off, and the default password policy.
pub(super) fn part(beginning: &Beginning<'_>) -> Iam {
    let dice = &mut Dice::seeded(2);
    let begun = beginning.account.created;
    let mut iam = empty();
    iam.root.password_last_used = Some(begun);
    iam.groups.insert(
        "Administrators".to_owned(),
        group(dice, begun, &["AdministratorAccess"]),
    );
    let mut admin = user(dice, begun);
    admin.groups.insert("Administrators".to_owned());
    admin.login_profile = Some(login_profile(begun, true));
    iam.users.insert("admin".to_owned(), admin);
    let serial = format!("arn:aws:iam::{}:mfa/admin", beginning.account.id);
    iam.mfa_devices.insert(serial, unused_device(dice));
    iam
}
