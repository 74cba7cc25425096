//! The table of services: what AWS holds, and what answers for it, follow from it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::{Account, Secret, Seed};
use crate::iam::{Law, authorise};
use crate::service::{Answer, Ask, Beginning, Caller, Operation, Run, Service};
use crate::wire::{Protocol, Refusal};
use crate::{account, budgets, freetier, iam, organizations, sts};

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
    /// The Free or Paid plan; none for an account older than the plans.
    plan: Option<freetier::Plan> = freetier;
    /// Service control policies laid on the account by its organization.
    service_control_policies: organizations::Policies = organizations;
    /// Regions and their opt-in status, as `account:ListRegions` words it.
    regions: account::Regions = account;
}

/// The service of this name, as signatures name it.
pub(crate) fn find(name: &str) -> Option<&'static dyn Served> {
    SERVICES
        .iter()
        .find(|service| service.name() == name)
        .copied()
}

/// A service, whatever its part of the state.
pub(crate) trait Served: Sync {
    /// As signatures and IAM actions name it.
    fn name(&self) -> &'static str;
    /// How it is spoken to.
    fn protocol(&self) -> Protocol;
    /// An operation of it.
    fn find(&self, operation: &str) -> Option<Box<dyn Work>>;
}

/// An operation, whatever the part of the state that it is over.
pub(crate) trait Work {
    /// The IAM action that it needs: `iam:CreateUser`.
    fn action(&self) -> String;
    /// The resource that the action is about.
    fn resource(&self, state: &State, ask: &Ask<'_>) -> String;
    /// Does it, if it only reads; none if it writes.
    fn read(&self, state: &State, ask: &Ask<'_>) -> Option<Answer>;
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
        Some(Box::new(Bound {
            service: self.service.name,
            operation,
            part: self.part,
            part_mut: self.part_mut,
        }))
    }
}

impl<Part> Work for Bound<Part> {
    fn action(&self) -> String {
        format!("{}:{}", self.service, self.operation.action)
    }

    fn resource(&self, state: &State, ask: &Ask<'_>) -> String {
        (self.operation.resource)((self.part)(state), ask)
    }

    fn read(&self, state: &State, ask: &Ask<'_>) -> Option<Answer> {
        match self.operation.run {
            Run::Read(run) => Some(run((self.part)(state), ask)),
            Run::Write(_) => None,
        }
    }

    fn write(&self, state: &mut State, ask: &Ask<'_>) -> Answer {
        match self.operation.run {
            Run::Read(run) => run((self.part)(state), ask),
            Run::Write(run) => run((self.part_mut)(state), ask),
        }
    }
}
