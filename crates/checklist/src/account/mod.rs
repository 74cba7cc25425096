//! Everything read about an account, as a set of facets: one table, and a file for each type.

mod access_key;
mod budget_answer;
mod budget_definition;
mod budgets;
mod caller;
mod command_line;
mod confirmations;
mod credential_report;
mod directory;
mod information;
mod kind;
mod mfa_devices;
mod organization;
mod password_policy;
mod password_use;
mod plan;
mod service_credentials;
mod sign_ins;
mod summary;
mod table;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use access_key::{AccessKey, KeyUse, LastUse};
pub use budget_definition::{BudgetDefinition, MovingLimit};
pub use budgets::{Alert, AlertBasis, Budget, BudgetPeriod, MAX_ALERTS, MAX_EMAILS, ThresholdKind};
pub(crate) use caller::account_in;
pub use caller::{Caller, Principal};
pub use command_line::{CliProfile, CommandLine, StoredCredential};
pub use confirmations::Confirmation;
pub use credential_report::{CredentialReport, ReportRow};
pub use directory::{ADMINISTRATOR_ACCESS, Directory, Group, Role, User};
pub use information::{AccountState, Information};
pub use kind::AccountKind;
pub use mfa_devices::VirtualMfaDevice;
pub use organization::Organization;
pub use password_policy::PasswordPolicy;
pub use password_use::{LastSignIn, PasswordUse};
pub use plan::{Plan as AccountPlan, PlanKind, PlanStatus};
pub use service_credentials::ServiceCredential;
pub use sign_ins::SignIn;
pub use summary::AccountSummary;

use crate::Reading;
use table::account;

/// Where a facet is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// AWS answers it.
    Aws,
    /// It stands on this computer.
    Computer,
}

/// Hands the one table of facets to the macro with this name, a line a facet:
/// `Variant(Source) field: Type,` with its doc comment above.
///
/// Who reads facets takes the table too, so that a facet without a reader does not compile.
#[macro_export]
macro_rules! facets {
    ($then:ident) => {
        $then! {
            /// Who is asking.
            Caller(Aws) caller: Caller,
            /// What the account says of itself; not every caller may read it.
            Information(Aws) information: Information,
            /// The organization that the account belongs to; `None` when it stands alone.
            Organization(Aws) organization: Option<Organization>,
            /// The Free Tier plan; `None` for accounts older than the plans.
            Plan(Aws) plan: Option<AccountPlan>,
            /// IAM's own summary, the only place that tells of root's MFA and keys.
            Summary(Aws) summary: AccountSummary,
            /// Names for the sign-in address; at most one exists.
            Aliases(Aws) aliases: Vec<String>,
            /// The password policy; `None` when AWS's default holds.
            PasswordPolicy(Aws) password_policy: Option<PasswordPolicy>,
            /// Users and groups, with their policies.
            Directory(Aws) directory: Directory,
            /// Virtual MFA devices, assigned or not.
            MfaDevices(Aws) mfa_devices: Vec<VirtualMfaDevice>,
            /// The report on every user's credentials. Up to four hours old.
            CredentialReport(Aws) credential_report: CredentialReport,
            /// Live sign-in facts of the few users that the checklist turns on, by user name.
            SignIns(Aws) sign_ins: BTreeMap<String, SignIn>,
            /// The root user's own access keys; only root can list them.
            RootKeys(Aws) root_keys: Vec<AccessKey>,
            /// What lets users into single services, besides access keys.
            ServiceCredentials(Aws) service_credentials: Vec<ServiceCredential>,
            /// Budgets, with their alerts and subscribers.
            Budgets(Aws) budgets: Vec<Budget>,
            /// What this computer's AWS CLI has from Firstday.
            CommandLine(Computer) command_line: CommandLine,
            /// What the person said of steps that no API can show, by step.
            Confirmations(Computer) confirmations: BTreeMap<String, Confirmation>,
        }
    };
}

facets!(account);

impl Account {
    /// What kind of account this is, as far as the caller and the organization tell.
    pub fn kind(&self) -> Option<AccountKind> {
        let caller = self.caller.value()?;
        if self.is_project(caller) {
            return Some(AccountKind::Project);
        }
        match self.organization.value() {
            Some(Some(organization)) if organization.management_account_id == caller.account_id => {
                Some(AccountKind::Management)
            }
            Some(Some(_)) => Some(AccountKind::Member),
            Some(None) | None => Some(AccountKind::Standalone),
        }
    }

    /// A project has the role of its owner, which AWS made under a path of its own. Where the roles
    /// cannot be read, whoever comes in by a role of this name is taken for the owner.
    fn is_project(&self, caller: &Caller) -> bool {
        match self.directory.value() {
            Some(directory) if !directory.roles.is_empty() => directory.has_project_role(),
            Some(_) | None => caller.principal.is_project_owner(),
        }
    }

    /// Whether the caller is the root user.
    pub fn caller_is_root(&self) -> bool {
        self.caller
            .value()
            .is_some_and(|caller| caller.principal == Principal::Root)
    }

    /// The live sign-in facts of `user`, if they were read.
    pub fn sign_in(&self, user: &str) -> Option<&SignIn> {
        self.sign_ins.value()?.get(user)
    }

    /// The account's 12-digit id, if the caller is known.
    pub fn id(&self) -> Option<&str> {
        self.caller.value().map(|caller| caller.account_id.as_str())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn now() -> Timestamp {
        Timestamp::constant(1_795_435_200, 0)
    }

    #[test]
    fn takes_over_what_was_read_and_keeps_the_rest() {
        let mut account = Account::unread(now());
        account.aliases = Reading::known(vec!["shop".into()], now());
        let mut newer = Account::unread(now());
        newer.root_keys = Reading::Denied {
            reason: "no".into(),
        };
        account.update(newer);
        assert_eq!(account.aliases.value().unwrap(), &["shop"]);
        let read: Vec<Facet> = Facet::ALL
            .iter()
            .copied()
            .filter(|facet| account.reading_of(*facet) != Reading::NotRead)
            .collect();
        assert_eq!(read, [Facet::Aliases, Facet::RootKeys]);
    }

    #[test]
    fn a_facet_that_an_older_account_does_not_have_was_not_read() {
        let older = r#"{"observed_at":"2026-11-23T12:00:00Z","aliases":{"reading":"known",
            "value":["shop"],"at":"2026-11-23T12:00:00Z"}}"#;
        let account: Account = serde_json::from_str(older).unwrap();
        assert_eq!(account.aliases.value().unwrap(), &["shop"]);
        assert_eq!(account.confirmations, Reading::NotRead);
    }

    #[test]
    fn what_this_computer_tells_is_not_asked_of_aws() {
        let computer: Vec<Facet> = Facet::ALL
            .iter()
            .copied()
            .filter(|facet| facet.source() == Source::Computer)
            .collect();
        assert_eq!(computer, [Facet::CommandLine, Facet::Confirmations]);
    }
}
