//! The table of services: what AWS holds, and what answers for it, follow from it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::{Account, Secret, Seed};
use crate::iam::{Law, authorise};
use crate::service::{Answer, Ask, Beginning, Caller, Operation, Run, Service, Trailed};
use crate::wire::{Protocol, Refusal};
use crate::{
    access_analyzer, account, billing, budgets, ce, cloudtrail, ec2, freetier, iam, organizations,
    payments, program_sessions, recommended_actions, s3, sts,
};

/// Makes the state and the list of services from one line a service: its part of the
/// state, and its module.
macro_rules! services {
    ($($(#[$said:meta])* $part:ident: $Part:ty = $module:ident;)*) => {
        /// What AWS holds about the account, a part for each service.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub struct State {
            /// The account itself.
            pub account: Account,
            $($(#[$said])* pub $part: $Part,)*
        }

        impl State {
            /// What a seed begins with.
            pub(crate) fn begin(seed: Seed, now: Timestamp) -> State {
                let account = Account::begin(seed, now);
                let beginning = Beginning { seed, account: &account, now };
                State { $($part: $module::begin(&beginning),)* account }
            }
        }

        static SERVICES: &[&dyn Served] = &[$(&Row {
            service: &$module::SERVICE,
            part: |state| &state.$part,
            part_mut: |state| &mut state.$part,
        },)*];
    };
}

services! {
    /// People, groups, roles, devices and the rules for passwords.
    iam: iam::Iam = iam;
    /// Signs the temporary credentials that [`crate::Practice::sign_in`] gives.
    session_secret: Secret = sts;
    /// Budgets by name.
    budgets: budgets::Budgets = budgets;
    /// The Free or Paid plan, what was used of the offers, and what earns credit.
    #[serde(alias = "plan")]
    free_tier: freetier::FreeTier = freetier;
    /// What the account costs, and what AWS watches for unusual spending.
    #[serde(default)]
    ce: ce::CostExplorer = ce;
    /// Service control policies laid on the account by its organization.
    service_control_policies: organizations::Policies = organizations;
    /// The contacts, the phone number and the Regions.
    regions: account::Management = account;
    /// EC2 tells of zones, and keeps nothing.
    #[serde(default)]
    ec2: () = ec2;
    /// Which alerts about the bill are on, besides budgets.
    #[serde(default)]
    billing: billing::Preferences = billing;
    /// How the account pays, and what it owes.
    #[serde(default)]
    payments: payments::Payments = payments;
    /// Sign-ins of programs.
    #[serde(default)]
    program_sessions: program_sessions::ProgramSessions = program_sessions;
    /// What AWS recommends. Worlds that were saved before have nothing.
    #[serde(default)]
    recommended: recommended_actions::Actions = recommended_actions;
    /// Events and trails.
    #[serde(default)]
    cloudtrail: cloudtrail::CloudTrail = cloudtrail;
    /// What keeps buckets from being public.
    #[serde(default)]
    s3: s3::S3 = s3;
    /// What can be reached from outside, by Region.
    #[serde(default)]
    access_analyzer: access_analyzer::AccessAnalyzer = access_analyzer;
}

/// The service of this name, as signatures name it.
pub(crate) fn find(name: &str) -> Option<&'static dyn Served> {
    SERVICES
        .iter()
        .find(|service| service.name() == name)
        .copied()
}

/// Every operation there is.
#[cfg(any(test, fuzzing))]
pub(crate) fn all() -> impl Iterator<Item = Box<dyn Work>> {
    SERVICES.iter().flat_map(|service| service.all())
}

/// A service, whatever its part of the state.
pub(crate) trait Served: Sync {
    /// As signatures and IAM actions name it.
    fn name(&self) -> &'static str;
    /// How it is spoken to.
    fn protocol(&self) -> Protocol;
    /// An operation of it.
    fn find(&self, operation: &str) -> Option<Box<dyn Work>>;
    /// All its operations.
    #[cfg(any(test, fuzzing))]
    fn all(&self) -> Vec<Box<dyn Work>>;
}

/// An operation, whatever the part of the state that it is over.
pub(crate) trait Work {
    /// The IAM actions that it needs, `iam:CreateUser`, each with the resource that it is about.
    fn needs(&self, state: &State, ask: &Ask<'_>) -> Vec<(String, String)>;
    /// Does it, if it only reads; none if it writes.
    fn read(&self, state: &State, ask: &Ask<'_>) -> Option<Answer>;
    /// Whether it writes.
    fn writes(&self) -> bool;
    /// Does it, on the present state.
    fn write(&self, state: &mut State, ask: &Ask<'_>) -> Answer;
}

/// A service and where its part of the state is.
struct Row<Part: 'static> {
    service: &'static Service<Part>,
    part: fn(&State) -> &Part,
    part_mut: fn(&mut State) -> &mut Part,
}

/// An operation and where its service's part of the state is.
struct Bound<Part: 'static> {
    service: &'static str,
    operation: &'static Operation<Part>,
    part: fn(&State) -> &Part,
    part_mut: fn(&mut State) -> &mut Part,
}

impl State {
    /// What trails and buckets know of each other.
    pub(crate) fn trailed(&self) -> Trailed {
        Trailed {
            open: self.s3.open_to_trails().map(str::to_owned).collect(),
            written: self.cloudtrail.written.clone(),
        }
    }

    /// Refuses, in AWS's words, what a caller may not do.
    pub(crate) fn authorise(
        &self,
        caller: &Caller,
        action: &str,
        resource: &str,
    ) -> Result<(), Refusal> {
        let law = Law {
            account: &self.account,
            iam: &self.iam,
            service_control_policies: &self.service_control_policies,
        };
        authorise(law, caller, action, resource)
    }
}

impl<Part> Served for Row<Part> {
    fn name(&self) -> &'static str {
        self.service.name
    }

    fn protocol(&self) -> Protocol {
        self.service.protocol
    }

    fn find(&self, operation: &str) -> Option<Box<dyn Work>> {
        let operation = self.service.find(operation)?;
        Some(Box::new(self.bound(operation)))
    }

    #[cfg(any(test, fuzzing))]
    fn all(&self) -> Vec<Box<dyn Work>> {
        let operations = self.service.operations.iter().copied().flatten();
        operations
            .map(|operation| -> Box<dyn Work> { Box::new(self.bound(operation)) })
            .collect()
    }
}

impl<Part> Row<Part> {
    fn bound(&self, operation: &'static Operation<Part>) -> Bound<Part> {
        Bound {
            service: self.service.name,
            operation,
            part: self.part,
            part_mut: self.part_mut,
        }
    }
}

impl<Part> Work for Bound<Part> {
    fn needs(&self, state: &State, ask: &Ask<'_>) -> Vec<(String, String)> {
        let action = format!("{}:{}", self.service, self.operation.action);
        let resource = (self.operation.resource)((self.part)(state), ask);
        let besides = self.operation.besides.iter();
        let besides = besides.map(|(action, resource)| ((*action).into(), (*resource).into()));
        std::iter::once((action, resource)).chain(besides).collect()
    }

    fn read(&self, state: &State, ask: &Ask<'_>) -> Option<Answer> {
        match self.operation.run {
            Run::Read(run) => Some(run((self.part)(state), ask)),
            Run::Write(_) => None,
        }
    }

    fn writes(&self) -> bool {
        matches!(self.operation.run, Run::Write(_))
    }

    fn write(&self, state: &mut State, ask: &Ask<'_>) -> Answer {
        match self.operation.run {
            Run::Read(run) => run((self.part)(state), ask),
            Run::Write(run) => run((self.part_mut)(state), ask),
        }
    }
}
