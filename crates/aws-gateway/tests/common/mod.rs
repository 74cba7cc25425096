//! Tests that hold on any AWS endpoint. Each harness runs all of them.

#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    unreachable_pub
)]

mod budgets;
mod contacts;
mod costs;
mod people;
mod reads;
mod sign_in;

use std::collections::BTreeSet;
use std::fmt::Debug;

pub use budgets::*;
pub use contacts::*;
pub use costs::*;
use firstday_aws_gateway::Gateway;
use firstday_checklist::{Account, Facet, PasswordPolicy, Reading};
use jiff::Timestamp;
pub use people::*;
pub use reads::*;
use secrecy::SecretString;
pub use sign_in::*;

/// Something that answers as AWS does.
pub trait Aws: Sync {
    /// A gateway for a caller that may do everything.
    async fn gateway(&self) -> Gateway;

    /// Two codes for a virtual MFA device.
    fn codes(&self, serial: &str, seed: &SecretString) -> (String, String);

    /// Whether the endpoint does not know an operation, or answers otherwise than AWS documents.
    /// Says so in the test's output.
    fn lacks(&self, operation: &str) -> bool;
}

/// Makes a test of every case that holds on any endpoint. `$aws` is an expression that gives one.
#[macro_export]
macro_rules! on_any_endpoint {
    ($aws:expr) => {
        on_any_endpoint!($aws;
            reads_everything_at_once,
            tells_the_caller_and_the_organization,
            reads_only_what_is_asked_for,
            reads_the_zones_of_the_home_region,
            reads_payments_regions_and_programs,
            makes_groups_once,
            makes_and_deletes_a_policy,
            puts_users_into_groups,
            sets_the_password_policy,
            gives_the_account_an_alias,
            gives_a_console_password,
            pairs_an_mfa_device,
            deletes_an_mfa_device_that_nobody_uses,
            makes_proves_switches_and_deletes_an_access_key,
            refuses_a_third_access_key,
            reads_the_credential_report,
            makes_a_budget_with_alerts,
            adds_to_a_budget,
            changes_a_budget_and_keeps_the_rest,
            sets_and_deletes_an_alternate_contact,
            reads_the_primary_contact,
            reads_what_is_free_and_what_earns_credit,
            reads_what_the_month_has_cost,
            watches_for_unusual_costs,
            reads_what_guards_the_account,
        );
    };
    ($aws:expr; $($case:ident),* $(,)?) => {
        $(
            #[tokio::test]
            async fn $case() {
                common::$case(&$aws).await;
            }
        )*
    };
}

/// The time of the tests.
pub fn now() -> Timestamp {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

pub async fn observe(gateway: &Gateway, facets: &[Facet], people: &[&str]) -> Account {
    let facets: BTreeSet<Facet> = facets.iter().copied().collect();
    let people: Vec<String> = people.iter().map(|&name| name.to_owned()).collect();
    gateway.observe(&facets, &people, now(), |_| {}).await
}

#[track_caller]
pub fn known<T: Debug>(reading: &Reading<T>) -> &T {
    match reading.value() {
        Some(value) => value,
        None => panic!("not known: {reading:?}"),
    }
}

pub fn strict_policy() -> PasswordPolicy {
    PasswordPolicy {
        minimum_length: 14,
        require_uppercase: true,
        require_lowercase: true,
        require_numbers: true,
        require_symbols: true,
        allow_change: true,
        max_age_days: None,
        reuse_prevention: Some(24),
        hard_expiry: false,
    }
}
