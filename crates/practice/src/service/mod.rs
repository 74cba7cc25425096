//! What a service of the practice account is: its name, its protocol and its operations.

mod caller;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::Value;

pub(crate) use caller::{Caller, Identity};

use crate::base::{Account, Seed};
use crate::faults::Settings;
use crate::wire::{Input, Protocol, Refusal};

/// A service, over its part of the state.
pub(crate) struct Service<Part: 'static> {
    /// As signatures and IAM actions name it: `iam`.
    pub(crate) name: &'static str,
    /// How it is spoken to.
    pub(crate) protocol: Protocol,
    /// Its operations, a list a noun.
    pub(crate) operations: &'static [&'static [Operation<Part>]],
}

/// An operation of a service.
pub(crate) struct Operation<Part> {
    /// `CreateUser`.
    name: &'static str,
    /// The IAM action that it needs, without the service. Mostly the name.
    pub(crate) action: &'static str,
    /// What it needs besides, each with the resource that it is about.
    pub(crate) besides: &'static [(&'static str, &'static str)],
    /// The resource that the action is about.
    pub(crate) resource: fn(&Part, &Ask<'_>) -> String,
    /// What it does.
    pub(crate) run: Run<Part>,
}

/// How an operation runs.
pub(crate) enum Run<Part> {
    /// Reads what has spread.
    Read(fn(&Part, &Ask<'_>) -> Answer),
    /// Works on the present state.
    Write(fn(&mut Part, &Ask<'_>) -> Answer),
}

/// What an operation is told.
pub(crate) struct Ask<'a> {
    /// The parameters.
    pub(crate) input: &'a Input,
    /// Who asks.
    pub(crate) caller: &'a Caller,
    /// Whose account it is.
    pub(crate) account: &'a Account,
    /// The Region that the request was signed for.
    pub(crate) region: &'a str,
    /// How the account misbehaves.
    pub(crate) settings: &'a Settings,
    /// What trails and buckets know of each other.
    pub(crate) trailed: &'a Trailed,
    /// The world's time.
    pub(crate) now: Timestamp,
}

/// What trails know of buckets, and buckets of trails: the services keep their parts apart.
#[derive(Debug, Default)]
pub(crate) struct Trailed {
    /// Buckets whose policy lets CloudTrail write into them.
    pub(crate) open: BTreeSet<String>,
    /// Buckets that hold what a trail wrote.
    pub(crate) written: BTreeSet<String>,
}

/// A result, null for none.
pub(crate) type Answer = Result<Value, Refusal>;

/// What a service's part of the state begins from.
pub(crate) struct Beginning<'a> {
    /// Which state.
    pub(crate) seed: Seed,
    /// Whose account it is.
    pub(crate) account: &'a Account,
    /// The world's time.
    pub(crate) now: Timestamp,
}

impl<Part> Service<Part> {
    /// The operation of this name.
    pub(crate) fn find(&self, name: &str) -> Option<&'static Operation<Part>> {
        let mut all = self.operations.iter().flat_map(|list| list.iter());
        all.find(|operation| operation.name == name)
    }
}

impl<Part> Operation<Part> {
    /// An operation that reads.
    pub(crate) const fn read(
        name: &'static str,
        resource: fn(&Part, &Ask<'_>) -> String,
        run: fn(&Part, &Ask<'_>) -> Answer,
    ) -> Operation<Part> {
        Operation {
            name,
            action: name,
            besides: &[],
            resource,
            run: Run::Read(run),
        }
    }

    /// An operation that writes.
    pub(crate) const fn write(
        name: &'static str,
        resource: fn(&Part, &Ask<'_>) -> String,
        run: fn(&mut Part, &Ask<'_>) -> Answer,
    ) -> Operation<Part> {
        Operation {
            name,
            action: name,
            besides: &[],
            resource,
            run: Run::Write(run),
        }
    }

    /// The same, needing another action than its own name.
    pub(crate) const fn needs(mut self, action: &'static str) -> Operation<Part> {
        self.action = action;
        self
    }

    /// The same, needing these actions besides, each on this resource.
    pub(crate) const fn and(
        mut self,
        besides: &'static [(&'static str, &'static str)],
    ) -> Operation<Part> {
        self.besides = besides;
        self
    }
}

/// For operations that are about no resource in particular.
pub(crate) fn any<Part>(_: &Part, _: &Ask<'_>) -> String {
    "*".to_owned()
}
