//! The steps of the first day, one file or folder each, in the order of the journey.

mod access_keys;
mod account_kind;
mod admin_mfa;
mod admin_user;
mod budgets;
mod cli_access;
mod common;
mod groups;
mod password_policy;
mod root_access_keys;
mod root_mfa;
#[cfg(test)]
pub(crate) mod sample;

#[cfg(test)]
pub(crate) use password_policy::recommended as recommended_policy;

pub use access_keys::{
    AccessKeyRow, KeyAction, KeyAttempt, KeyList, KeyPlan, KeyRecords, KeyRefusal, access_keys,
    plan_key_action,
};
pub use account_kind::who;
pub use admin_user::sign_in_address;
pub use password_policy::in_force as password_rules;

pub(crate) use common::password;

use crate::Step;

/// Every step, in the order in which a newcomer takes them.
pub const STEPS: &[&dyn Step] = &[
    &account_kind::AccountKind,
    &root_mfa::RootMfa,
    &root_access_keys::RootAccessKeys,
    &password_policy::PasswordPolicy,
    &groups::Groups,
    &admin_user::AdminUser,
    &admin_mfa::AdminMfa,
    &cli_access::CliAccess,
    &access_keys::step::AccessKeys,
    &budgets::Budgets,
];

/// The step with this id.
pub fn find_step(id: &str) -> Option<&'static dyn Step> {
    STEPS.iter().copied().find(|step| step.id() == id)
}
