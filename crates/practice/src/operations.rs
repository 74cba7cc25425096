//! What an operation is, and the list of all.

use jiff::Timestamp;
use serde_json::Value;

use crate::input::Input;
use crate::refusal::Refusal;
use crate::sessions::Caller;
use crate::world::State;
use crate::{account, budgets, freetier, iam, organizations, sts};

/// An operation of a service.
pub(crate) struct Operation {
    /// The service as the signature names it.
    pub(crate) service: &'static str,
    /// `CreateUser`.
    pub(crate) name: &'static str,
    /// The IAM action that it needs, without the service. Mostly the name.
    pub(crate) action: &'static str,
    /// The resource that the action is about.
    pub(crate) resource: fn(&State, &Ask<'_>) -> String,
    /// What it does.
    pub(crate) run: Run,
}

/// How an operation runs.
pub(crate) enum Run {
    /// Reads what has spread.
    Read(fn(&State, &Ask<'_>) -> Answer),
    /// Works on the present state.
    Write(fn(&mut State, &Ask<'_>) -> Answer),
}

/// What an operation is told.
pub(crate) struct Ask<'a> {
    /// The parameters.
    pub(crate) input: &'a Input,
    /// Who asks.
    pub(crate) caller: &'a Caller,
    /// The world's time.
    pub(crate) now: Timestamp,
    /// [`crate::Settings::budgets_ready`].
    pub(crate) budgets_ready: bool,
}

/// A result, null for none.
pub(crate) type Answer = Result<Value, Refusal>;

impl Operation {
    /// An operation that reads.
    pub(crate) const fn read(
        service: &'static str,
        name: &'static str,
        resource: fn(&State, &Ask<'_>) -> String,
        run: fn(&State, &Ask<'_>) -> Answer,
    ) -> Operation {
        Operation {
            service,
            name,
            action: name,
            resource,
            run: Run::Read(run),
        }
    }

    /// An operation that writes.
    pub(crate) const fn write(
        service: &'static str,
        name: &'static str,
        resource: fn(&State, &Ask<'_>) -> String,
        run: fn(&mut State, &Ask<'_>) -> Answer,
    ) -> Operation {
        Operation {
            service,
            name,
            action: name,
            resource,
            run: Run::Write(run),
        }
    }

    /// The same, needing another action than its own name.
    pub(crate) const fn needs(mut self, action: &'static str) -> Operation {
        self.action = action;
        self
    }
}

/// For operations that are about no resource in particular.
pub(crate) fn any(_: &State, _: &Ask<'_>) -> String {
    "*".to_owned()
}

/// Finds an operation.
pub(crate) fn find(service: &str, name: &str) -> Option<&'static Operation> {
    let mut all = TABLES.iter().flat_map(|table| table.iter());
    all.find(|operation| operation.service == service && operation.name == name)
}

/// Every operation that the practice account knows.
static TABLES: [&[Operation]; 13] = [
    sts::OPERATIONS,
    iam::account::OPERATIONS,
    iam::credential_report::OPERATIONS,
    iam::groups::OPERATIONS,
    iam::users::OPERATIONS,
    iam::policies::OPERATIONS,
    iam::passwords::OPERATIONS,
    iam::access_keys::OPERATIONS,
    iam::mfa_devices::OPERATIONS,
    budgets::OPERATIONS,
    freetier::OPERATIONS,
    organizations::OPERATIONS,
    account::OPERATIONS,
];
