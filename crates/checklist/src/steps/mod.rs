//! The steps of the first day, one file or folder each, in the order of the journey.

mod access_analyzer;
mod access_keys;
mod account_kind;
mod admin_mfa;
mod admin_user;
mod alert_delivery;
mod alternate_contacts;
mod audit_trail;
mod aws_recommends;
mod billing_access;
mod billing_health;
mod budgets;
mod cli_access;
mod cli_installed;
mod cli_sessions;
mod common;
mod console_tour;
mod cost_anomaly;
mod daily_sign_in;
mod events;
mod free_tier;
mod groups;
mod iam_map;
mod idle;
mod mfa;
mod money;
mod password_policy;
mod people_mfa;
mod regions;
mod require_mfa;
mod root_access_keys;
mod root_mfa;
mod root_recovery;
mod root_unused;
mod s3_public_access;
#[cfg(test)]
pub(crate) mod sample;
mod simulated;
mod spending;
mod unused_sign_ins;

#[cfg(test)]
pub(crate) use password_policy::recommended as recommended_policy;

pub(crate) use access_keys::KEY_DAYS;
pub use access_keys::{
    AccessKeyRow, KeyAction, KeyAttempt, KeyList, KeyPlan, KeyRecords, KeyRefusal, access_keys,
    plan_key_action,
};
pub use account_kind::who;
pub use admin_user::sign_in_address;
pub(crate) use events::actor;
pub use password_policy::in_force as password_rules;
pub use root_recovery::{Part, Stand, next_drill, part_stands};

pub(crate) use common::password;

use crate::Step;

/// Every step, in the order in which a newcomer takes them.
pub const STEPS: &[&dyn Step] = &[
    &account_kind::AccountKind,
    &alternate_contacts::AlternateContacts,
    &billing_health::BillingHealth,
    &root_mfa::RootMfa,
    &root_access_keys::RootAccessKeys,
    &root_recovery::RootRecovery,
    &root_unused::RootUnused,
    &billing_access::BillingAccess,
    &password_policy::PasswordPolicy,
    &groups::Groups,
    &admin_user::AdminUser,
    &admin_mfa::AdminMfa,
    &people_mfa::PeopleMfa,
    &unused_sign_ins::UnusedSignIns,
    &require_mfa::RequireMfa,
    &daily_sign_in::DailySignIn,
    &cli_installed::CliInstalled,
    &cli_access::CliAccess,
    &access_keys::step::AccessKeys,
    &budgets::Budgets,
    &alert_delivery::AlertDelivery,
    &free_tier::FreeTier,
    &spending::Spending,
    &cost_anomaly::CostAnomaly,
    &audit_trail::AuditTrail,
    &s3_public_access::S3PublicAccess,
    &access_analyzer::AccessAnalyzer,
    &aws_recommends::AwsRecommends,
    &cli_sessions::CliSessions,
    &regions::Regions,
    &iam_map::IamMap,
    &console_tour::ConsoleTour,
];

/// The step with this id.
pub fn find_step(id: &str) -> Option<&'static dyn Step> {
    STEPS.iter().copied().find(|step| step.id() == id)
}
