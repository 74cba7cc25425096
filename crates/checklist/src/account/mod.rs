//! Everything read about an account, as a set of facets.

mod budgets;
mod command_line;
mod identity;
mod people;

pub use budgets::{Alert, AlertBasis, Budget, ThresholdKind};
pub use command_line::{CliProfile, CommandLine, StoredCredential};
pub use identity::{
    AccountKind, AccountSummary, Caller, Organization, Plan as AccountPlan, PlanKind, Principal,
};
pub use people::{
    AccessKey, CredentialReport, Directory, Group, KeyUse, PasswordPolicy, ReportRow, SignIn, User,
    VirtualMfaDevice,
};

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Reading;

/// The AWS managed policy that allows everything.
pub const ADMINISTRATOR_ACCESS: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// What was read about an account, and when. Holds no secret.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// When the reading began; the clock that every age is counted by.
    pub observed_at: Timestamp,
    /// Who is asking.
    pub caller: Reading<Caller>,
    /// The account's own name, as its owner chose it; not every caller may read it.
    pub name: Reading<String>,
    /// The organization that the account belongs to; `None` when it stands alone.
    pub organization: Reading<Option<Organization>>,
    /// The Free Tier plan; `None` for accounts older than the plans.
    pub plan: Reading<Option<AccountPlan>>,
    /// IAM's own summary, the only place that tells of root's MFA and keys.
    pub summary: Reading<AccountSummary>,
    /// Names for the sign-in address; at most one exists.
    pub aliases: Reading<Vec<String>>,
    /// The password policy; `None` when AWS's default holds.
    pub password_policy: Reading<Option<PasswordPolicy>>,
    /// Users and groups, with their policies.
    pub directory: Reading<Directory>,
    /// Virtual MFA devices, assigned or not.
    pub mfa_devices: Reading<Vec<VirtualMfaDevice>>,
    /// The report on every user's credentials. Up to four hours old.
    pub credential_report: Reading<CredentialReport>,
    /// Live sign-in facts of the few users that the checklist turns on, by user name.
    pub sign_ins: Reading<BTreeMap<String, SignIn>>,
    /// The root user's own access keys; only root can list them.
    pub root_keys: Reading<Vec<AccessKey>>,
    /// Budgets, with their alerts and subscribers.
    pub budgets: Reading<Vec<Budget>>,
    /// What this computer's AWS CLI has from Firstday.
    pub command_line: Reading<CommandLine>,
}

/// The parts of an [`Account`] that can be read on their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    /// [`Account::caller`].
    Caller,
    /// [`Account::name`].
    Name,
    /// [`Account::organization`].
    Organization,
    /// [`Account::plan`].
    Plan,
    /// [`Account::summary`].
    Summary,
    /// [`Account::aliases`].
    Aliases,
    /// [`Account::password_policy`].
    PasswordPolicy,
    /// [`Account::directory`].
    Directory,
    /// [`Account::mfa_devices`].
    MfaDevices,
    /// [`Account::credential_report`].
    CredentialReport,
    /// [`Account::sign_ins`].
    SignIns,
    /// [`Account::root_keys`].
    RootKeys,
    /// [`Account::budgets`].
    Budgets,
    /// [`Account::command_line`], read from this computer rather than from AWS.
    CommandLine,
}

impl Facet {
    /// Every facet.
    pub const ALL: [Facet; 14] = [
        Facet::Caller,
        Facet::Name,
        Facet::Organization,
        Facet::Plan,
        Facet::Summary,
        Facet::Aliases,
        Facet::PasswordPolicy,
        Facet::Directory,
        Facet::MfaDevices,
        Facet::CredentialReport,
        Facet::SignIns,
        Facet::RootKeys,
        Facet::Budgets,
        Facet::CommandLine,
    ];
}

impl Account {
    /// An account of which nothing has been read.
    pub fn unread(observed_at: Timestamp) -> Self {
        Self {
            observed_at,
            caller: Reading::NotRead,
            name: Reading::NotRead,
            organization: Reading::NotRead,
            plan: Reading::NotRead,
            summary: Reading::NotRead,
            aliases: Reading::NotRead,
            password_policy: Reading::NotRead,
            directory: Reading::NotRead,
            mfa_devices: Reading::NotRead,
            credential_report: Reading::NotRead,
            sign_ins: Reading::NotRead,
            root_keys: Reading::NotRead,
            budgets: Reading::NotRead,
            command_line: Reading::NotRead,
        }
    }

    /// Takes over what was read in `newer`; what was not read there stays.
    pub fn update(&mut self, newer: Self) {
        // Taken apart, so that the compiler names this place when there is a new facet.
        let Self {
            observed_at,
            caller,
            name,
            organization,
            plan,
            summary,
            aliases,
            password_policy,
            directory,
            mfa_devices,
            credential_report,
            sign_ins,
            root_keys,
            budgets,
            command_line,
        } = newer;
        self.observed_at = observed_at;
        self.caller.update(caller);
        self.name.update(name);
        self.organization.update(organization);
        self.plan.update(plan);
        self.summary.update(summary);
        self.aliases.update(aliases);
        self.password_policy.update(password_policy);
        self.directory.update(directory);
        self.mfa_devices.update(mfa_devices);
        self.credential_report.update(credential_report);
        self.sign_ins.update(sign_ins);
        self.root_keys.update(root_keys);
        self.budgets.update(budgets);
        self.command_line.update(command_line);
    }

    /// What kind of account this is, as far as the caller and the organization tell.
    pub fn kind(&self) -> Option<AccountKind> {
        let caller = self.caller.value()?;
        if caller.principal.is_project_owner() {
            return Some(AccountKind::Project);
        }
        match self.organization.value() {
            Some(Some(_)) => Some(AccountKind::Member),
            Some(None) | None => Some(AccountKind::Standalone),
        }
    }

    /// Whether the caller is the root user.
    pub fn caller_is_root(&self) -> bool {
        self.caller
            .value()
            .is_some_and(|caller| caller.principal == Principal::Root)
    }

    /// Whether this is a project account of the new sign-up, which has no root user to harden.
    pub fn is_project(&self) -> bool {
        self.kind() == Some(AccountKind::Project)
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
