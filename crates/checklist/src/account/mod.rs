//! Everything read about an account, as a set of facets: one table, and a file for each type.

mod access_key;
mod alternate_contacts;
mod analyzers;
mod anomaly_detection;
mod aws_cli;
mod billing_preferences;
mod buckets;
mod budget_answer;
mod budget_definition;
mod budgets;
mod caller;
mod command_line;
mod confirmations;
mod contact_phone;
mod credential_report;
mod declines;
mod directory;
mod events;
mod free_tier_task;
mod free_tier_use;
mod group_trials;
mod information;
mod kind;
mod mfa_devices;
mod mfa_trials;
mod organization;
mod password_policy;
mod password_use;
mod payments;
mod plan;
mod primary_contact;
mod program_sessions;
mod public_access_block;
mod recommended_actions;
mod regions;
mod root_devices;
mod service_credentials;
mod sign_ins;
mod spending;
mod summary;
mod table;
mod trails;
mod trial;

use std::collections::BTreeMap;

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use access_key::{AccessKey, KeyUse, LastUse};
pub use alternate_contacts::{AlternateContact, AlternateContacts, ContactKind};
pub use analyzers::{AccessFinding, Analyzer, Analyzers};
pub use anomaly_detection::{
    AnomalyDetection, AnomalyMonitor, AnomalyRecipient, AnomalySubscription,
};
pub use aws_cli::{AwsCli, AwsProgram, System, knows_endpoints};
pub use billing_preferences::BillingPreference;
pub use buckets::{Bucket, OWN_BUCKETS};
pub use budget_definition::{BudgetDefinition, MovingLimit};
pub use budgets::{Alert, AlertBasis, Budget, BudgetPeriod, MAX_ALERTS, MAX_EMAILS, ThresholdKind};
pub(crate) use caller::account_in;
pub use caller::{Caller, Principal, sign_in_name};
pub use command_line::{CliProfile, CommandLine, StoredCredential};
pub use confirmations::Confirmation;
pub use contact_phone::{ContactPhone, PhoneStatus};
pub use credential_report::{CredentialReport, ReportRow};
pub use declines::{Decline, DeclineFault};
pub use directory::{ADMINISTRATOR_ACCESS, Directory, Group, Role, User};
pub use events::{Actor, Event, Events};
pub use free_tier_task::{FreeTierTask, TaskStatus};
pub use free_tier_use::FreeTierUse;
pub use group_trials::{EVERYDAY, GroupTrials};
pub use information::{AccountState, Information};
pub use kind::AccountKind;
pub use mfa_devices::VirtualMfaDevice;
pub use mfa_trials::{MfaCase, MfaTrial, OTHERWISE, OWN_DEVICE, OWN_REMOVAL, OWN_SET_UP};
pub use organization::Organization;
pub use password_policy::PasswordPolicy;
pub use password_use::{LastSignIn, PasswordUse};
pub use payments::{Owed, PaymentMethod, PaymentState};
pub use plan::{Plan as AccountPlan, PlanKind, PlanStatus};
pub use primary_contact::{ContactPart, PrimaryContact};
pub use program_sessions::{ProgramSession, ProgramSessions};
pub use public_access_block::PublicAccessBlock;
pub use recommended_actions::{RecommendedAction, Urgency};
pub use regions::{HomeZones, RegionState, Zone};
pub use root_devices::{DeviceKind, RootDevice};
pub use service_credentials::ServiceCredential;
pub use sign_ins::SignIn;
pub use spending::{DayOfSpending, Spending};
pub use summary::AccountSummary;
pub use trails::{Trail, Trails};
pub use trial::{Simulated, Trial};

use crate::Reading;
use table::account;

/// Where a facet is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// AWS answers it.
    Aws,
    /// AWS answers it and charges for each answer: it is read when the person asks for it, never in
    /// a check.
    AwsOnRequest,
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
            /// Whom AWS takes for the owner.
            PrimaryContact(Aws) primary_contact: PrimaryContact,
            /// Who gets AWS's mail besides the owner.
            AlternateContacts(Aws) alternate_contacts: AlternateContacts,
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
            /// The root user's own MFA devices, of every kind; only root can list them.
            RootDevices(Aws) root_devices: Vec<RootDevice>,
            /// Whether AWS has verified the phone number of the primary contact.
            ContactPhone(Aws) contact_phone: ContactPhone,
            /// What lets users into single services, besides access keys.
            ServiceCredentials(Aws) service_credentials: Vec<ServiceCredential>,
            /// What members of groups can do, by AWS's simulation.
            GroupTrials(Aws) group_trials: GroupTrials,
            /// What users could do if MFA were required, by AWS's simulation.
            MfaTrials(Aws) mfa_trials: Vec<MfaTrial>,
            /// Budgets, with their alerts and subscribers.
            Budgets(Aws) budgets: Vec<Budget>,
            /// How the account pays.
            PaymentMethods(Aws) payment_methods: Vec<PaymentMethod>,
            /// Which of AWS's own alerts about the bill are on.
            BillingPreferences(Aws) billing_preferences: Vec<BillingPreference>,
            /// Invoices that are past due, by currency.
            PastDue(Aws) past_due: Vec<Owed>,
            /// Regions by their code, with whether the account can use them.
            Regions(Aws) regions: BTreeMap<String, RegionState>,
            /// The zones of the Region in which the account is used.
            Zones(Aws) zones: HomeZones,
            /// Sign-ins of programs.
            ProgramSessions(Aws) program_sessions: ProgramSessions,
            /// What AWS recommends for this account.
            RecommendedActions(Aws) recommended_actions: Vec<RecommendedAction>,
            /// The AWS CLI of this computer.
            AwsCli(Computer) aws_cli: AwsCli,
            /// What was used of the Free Tier offers this month.
            FreeTierUse(Aws) free_tier_use: Vec<FreeTierUse>,
            /// What earns credit.
            FreeTierTasks(Aws) free_tier_tasks: Vec<FreeTierTask>,
            /// Cost Anomaly Detection: what it watches, and whom it tells.
            AnomalyDetection(Aws) anomaly_detection: AnomalyDetection,
            /// What this month has cost by day.
            Spending(AwsOnRequest) spending: Spending,
            /// The latest management events, and those of the root user.
            Events(Aws) events: Events,
            /// What writes events to S3 for longer than AWS keeps them by itself.
            Trails(Aws) trails: Trails,
            /// Buckets of S3.
            Buckets(Aws) buckets: Vec<Bucket>,
            /// What keeps the account's buckets from being public; `None` where that was never set.
            PublicAccessBlock(Aws) public_access_block: Option<PublicAccessBlock>,
            /// What looks for access from outside, and what it found.
            Analyzers(Aws) analyzers: Analyzers,
            /// What this computer's AWS CLI has from Firstday.
            CommandLine(Computer) command_line: CommandLine,
            /// What the person said of steps that no API can show, by step.
            Confirmations(Computer) confirmations: BTreeMap<String, Confirmation>,
            /// What the person decided against, by step.
            Declines(Computer) declines: BTreeMap<String, Decline>,
        }
    };
}

facets!(account);

impl Facet {
    /// What AWS charges for one reading, in United States dollars: all that it charges for is asked
    /// of Cost Explorer.
    pub fn price(self) -> Decimal {
        match self.source() {
            Source::AwsOnRequest => Spending::PRICE,
            Source::Aws | Source::Computer => Decimal::ZERO,
        }
    }
}

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

    /// The access keys of `user`: what AWS answers at this moment or, where it was not asked, its
    /// report.
    pub(crate) fn keys_of(&self, user: &str) -> Option<&[AccessKey]> {
        if let Some(live) = self.sign_in(user) {
            return Some(&live.access_keys);
        }
        let report = self.credential_report.value()?;
        Some(&report.users.get(user)?.access_keys)
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
    fn what_aws_charges_for_is_known() {
        let charged = |facet: &&Facet| facet.source() == Source::AwsOnRequest;
        let all: Vec<&Facet> = Facet::ALL.iter().filter(charged).collect();
        assert_eq!(all, [&Facet::Spending]);
        let priced = |facet: &Facet| facet.price() > Decimal::ZERO;
        assert!(Facet::ALL.iter().all(|it| charged(&it) == priced(it)));
    }

    #[test]
    fn what_this_computer_tells_is_not_asked_of_aws() {
        let computer: Vec<Facet> = Facet::ALL
            .iter()
            .copied()
            .filter(|facet| facet.source() == Source::Computer)
            .collect();
        assert_eq!(
            computer,
            [
                Facet::AwsCli,
                Facet::CommandLine,
                Facet::Confirmations,
                Facet::Declines
            ]
        );
    }
}
