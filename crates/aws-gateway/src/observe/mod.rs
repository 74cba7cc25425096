//! Reading the account: all asked-for facets at once, each on its own, in the file of its name.

mod access_keys;
mod aliases;
mod alternate_contacts;
mod analyzers;
mod anomaly_detection;
mod answer;
mod basis;
mod billing_preferences;
mod buckets;
mod budgets;
mod caller;
mod contact_phone;
mod credential_report;
mod directory;
mod events;
mod free_tier_tasks;
mod free_tier_use;
mod group_trials;
mod information;
mod mfa_devices;
mod mfa_trials;
mod organization;
mod password_policy;
mod past_due;
mod payment_methods;
mod plan;
mod primary_contact;
mod program_sessions;
mod public_access_block;
mod recommended_actions;
mod regions;
mod root_devices;
mod root_keys;
mod service_credentials;
mod sign_ins;
mod simulation;
mod spending;
mod summary;
mod trails;
mod zones;

use std::collections::BTreeSet;
use std::future::{self, Future};

use firstday_checklist::{Account, Caller, Facet, Message, PAYER_FIRST, Reading};
use futures::future::BoxFuture;
use futures::{FutureExt, join};
use jiff::Timestamp;

pub(crate) use alternate_contacts::contact_type;
pub(crate) use answer::{if_found, timestamp};
pub(crate) use buckets::has_bucket;
pub(crate) use budgets::is_alert_of;
#[cfg(any(test, fuzzing))]
pub(crate) use credential_report::invariants as report_invariants;

use crate::{Gateway, GatewayError, GatewayErrorKind};
use basis::Basis;

impl Gateway {
    /// Reads those of `facets` that AWS answers, all at once, to the last page.
    ///
    /// Never fails as a whole: a facet that AWS refuses is `Denied`, one that could not be read
    /// is `Unavailable`, and neither stops the others. `people` are users whose sign-in facts are
    /// wanted besides the caller's and the administrators'. `now` is noted as the time of every
    /// reading. `progress` hears of each facet when it is done. What this computer tells is not
    /// read here.
    pub async fn observe(
        &self,
        facets: &BTreeSet<Facet>,
        people: &[String],
        now: Timestamp,
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Account {
        let caller = self.caller().boxed();
        self.read(caller, facets, people, now, progress).await
    }

    /// The same for who was told just before who they are: AWS is not asked that again.
    pub async fn observe_as(
        &self,
        caller: Caller,
        facets: &BTreeSet<Facet>,
        people: &[String],
        now: Timestamp,
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Account {
        let caller = future::ready(Ok(caller)).boxed();
        self.read(caller, facets, people, now, progress).await
    }

    async fn read(
        &self,
        caller: BoxFuture<'_, Result<Caller, GatewayError>>,
        facets: &BTreeSet<Facet>,
        people: &[String],
        now: Timestamp,
        progress: impl Fn(Facet) + Send + Sync,
    ) -> Account {
        let asked = with_what_they_rest_on(facets);
        let ask = Ask {
            asked,
            now,
            progress,
        };
        let basis = Basis {
            gateway: self,
            people,
            caller: caller.shared(),
            contact: self.contact().boxed().shared(),
            directory: self.directory().boxed().shared(),
        };
        read_all(&ask, &basis).await
    }
}

/// What is asked for, and how an answer is noted.
struct Ask<P> {
    asked: BTreeSet<Facet>,
    now: Timestamp,
    progress: P,
}

impl<P: Fn(Facet)> Ask<P> {
    /// Each reading has its place on the heap: one stack has no room for the SDK's futures of all.
    async fn read<T, F: Future<Output = Result<T, GatewayError>>>(
        &self,
        facet: Facet,
        reading: impl FnOnce() -> F,
    ) -> Reading<T> {
        if !self.asked.contains(&facet) {
            return Reading::NotRead;
        }
        let reading = match Box::pin(reading()).await {
            Ok(value) => Reading::known(value, self.now),
            Err(error) => failed(error),
        };
        (self.progress)(facet);
        reading
    }
}

/// One line of the table of facets: what reads it, or what it rests on.
macro_rules! reader {
    (Aws $facet:ident, read $variant:ident, $ask:ident, $basis:ident) => {
        $ask.read(Facet::$variant, || $facet::read($basis))
    };
    (AwsOnRequest $facet:ident, read $variant:ident, $ask:ident, $basis:ident) => {
        $ask.read(Facet::$variant, || $facet::read($basis))
    };
    (Computer $facet:ident, read $variant:ident, $ask:ident, $basis:ident) => {
        future::ready(Reading::NotRead)
    };
    (Aws $facet:ident, rests on) => {
        $facet::RESTS_ON
    };
    (AwsOnRequest $facet:ident, rests on) => {
        $facet::RESTS_ON
    };
    (Computer $facet:ident, rests on) => {
        &[]
    };
}

/// What follows from the table of facets: each that AWS answers has its reader in the module of
/// its name.
macro_rules! readers {
    ($($(#[$doc:meta])* $variant:ident($source:ident) $facet:ident: $type:ty,)*) => {
        async fn read_all<P: Fn(Facet)>(ask: &Ask<P>, basis: &Basis<'_>) -> Account {
            let mut account = Account::unread(ask.now);
            ($(account.$facet,)*) = join!(
                $(reader!($source $facet, read $variant, ask, basis),)*
            );
            account
        }

        fn rests_on(facet: Facet) -> &'static [Facet] {
            match facet {
                $(Facet::$variant => reader!($source $facet, rests on),)*
            }
        }
    };
}

firstday_checklist::facets!(readers);

fn with_what_they_rest_on(facets: &BTreeSet<Facet>) -> BTreeSet<Facet> {
    let below = facets.iter().flat_map(|facet| rests_on(*facet)).copied();
    facets.iter().copied().chain(below).collect()
}

fn failed<T>(error: GatewayError) -> Reading<T> {
    tracing::debug!(%error, "a facet could not be read");
    let reason = error.message;
    match error.kind {
        GatewayErrorKind::Denied => Reading::Denied { reason },
        GatewayErrorKind::NotReady => Reading::NotReady { reason },
        GatewayErrorKind::PayerFirst => Reading::NotReady {
            reason: Message::new(PAYER_FIRST).into(),
        },
        GatewayErrorKind::NotFound
        | GatewayErrorKind::AlreadyExists
        | GatewayErrorKind::InUse
        | GatewayErrorKind::LimitExceeded
        | GatewayErrorKind::PasswordRefused
        | GatewayErrorKind::CodeRefused
        | GatewayErrorKind::CodesTooOld
        | GatewayErrorKind::InvalidInput
        | GatewayErrorKind::Throttled
        | GatewayErrorKind::Unreachable
        | GatewayErrorKind::Fault
        | GatewayErrorKind::NotAws
        | GatewayErrorKind::ExpiredCredentials
        | GatewayErrorKind::InvalidCredentials
        | GatewayErrorKind::UnknownProfile
        | GatewayErrorKind::EndpointMalformed
        | GatewayErrorKind::ClockSkewed
        | GatewayErrorKind::TemporarilyUnmodifiable
        | GatewayErrorKind::BeingWritten
        | GatewayErrorKind::ChangedMeanwhile
        | GatewayErrorKind::HalfDescribed
        | GatewayErrorKind::Composed
        | GatewayErrorKind::Barred
        | GatewayErrorKind::Other => Reading::Unavailable { reason },
    }
}
