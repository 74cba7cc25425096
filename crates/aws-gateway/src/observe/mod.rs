//! Reading the account: all asked-for facets at once, each on its own.

mod budgets;
mod identity;
mod people;
mod report;
mod sign_ins;

use std::collections::BTreeSet;
use std::future::Future;

use firstday_checklist::{Account, Facet, Reading};
use futures::{FutureExt, join};
use jiff::Timestamp;

pub(crate) use budgets::{budget_of, is_alert_of};

use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Gateway {
    /// Reads the `facets`, all at once, to the last page.
    ///
    /// Never fails as a whole: a facet that AWS refuses is `Denied`, one that could not be read
    /// is `Unavailable`, and neither stops the others. `people` are users whose sign-in facts are
    /// wanted besides the caller's and the administrators'. `now` is noted as the time of every
    /// reading. `progress` hears of each facet when it is done. [`Facet::CommandLine`] is read
    /// from this computer, so not here.
    pub async fn observe(
        &self,
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
        let caller = self.caller().boxed().shared();
        let directory = self.directory().boxed().shared();
        let mut account = Account::unread(now);
        (
            account.caller,
            account.name,
            account.organization,
            account.plan,
            account.summary,
            account.aliases,
            account.password_policy,
            account.directory,
            account.mfa_devices,
            account.credential_report,
            account.sign_ins,
            account.root_keys,
            account.budgets,
        ) = join!(
            ask.read(Facet::Caller, caller.clone()),
            ask.read(Facet::Name, self.account_name()),
            ask.read(Facet::Organization, self.organization()),
            ask.read(Facet::Plan, self.plan()),
            ask.read(Facet::Summary, self.summary()),
            ask.read(Facet::Aliases, self.aliases()),
            ask.read(Facet::PasswordPolicy, self.password_policy()),
            ask.read(Facet::Directory, directory.clone()),
            ask.read(Facet::MfaDevices, self.mfa_devices()),
            ask.read(Facet::CredentialReport, self.credential_report()),
            ask.read(
                Facet::SignIns,
                self.sign_ins(caller.clone(), directory, people)
            ),
            ask.read(Facet::RootKeys, self.root_keys(caller.clone())),
            ask.read(Facet::Budgets, self.all_budgets(caller)),
        );
        account
    }
}

/// What is asked for, and how an answer is noted.
struct Ask<P> {
    asked: BTreeSet<Facet>,
    now: Timestamp,
    progress: P,
}

impl<P: Fn(Facet)> Ask<P> {
    async fn read<T>(
        &self,
        facet: Facet,
        reading: impl Future<Output = Result<T, GatewayError>>,
    ) -> Reading<T> {
        if !self.asked.contains(&facet) {
            return Reading::NotRead;
        }
        let reading = match reading.await {
            Ok(value) => Reading::known(value, self.now),
            Err(error) => failed(error),
        };
        (self.progress)(facet);
        reading
    }
}

fn failed<T>(error: GatewayError) -> Reading<T> {
    tracing::debug!(%error, "a facet could not be read");
    let reason = error.message.into();
    match error.kind {
        GatewayErrorKind::Denied => Reading::Denied { reason },
        GatewayErrorKind::NotReady => Reading::NotReady { reason },
        GatewayErrorKind::NotFound
        | GatewayErrorKind::AlreadyExists
        | GatewayErrorKind::LimitExceeded
        | GatewayErrorKind::PasswordRefused
        | GatewayErrorKind::CodeRefused
        | GatewayErrorKind::InvalidInput
        | GatewayErrorKind::Throttled
        | GatewayErrorKind::Unreachable
        | GatewayErrorKind::Fault
        | GatewayErrorKind::ExpiredCredentials
        | GatewayErrorKind::InvalidCredentials
        | GatewayErrorKind::UnknownProfile
        | GatewayErrorKind::ClockSkewed
        | GatewayErrorKind::TemporarilyUnmodifiable
        | GatewayErrorKind::Composed
        | GatewayErrorKind::Other => Reading::Unavailable { reason },
    }
}

/// Whose sign-in facts are read depends on the caller and the directory; root's keys and the
/// budgets depend on the caller.
fn with_what_they_rest_on(facets: &BTreeSet<Facet>) -> BTreeSet<Facet> {
    let mut asked = facets.clone();
    if asked.contains(&Facet::SignIns) {
        asked.extend([Facet::Caller, Facet::Directory]);
    }
    if asked.contains(&Facet::RootKeys) || asked.contains(&Facet::Budgets) {
        asked.insert(Facet::Caller);
    }
    asked
}

/// `None` where AWS says that there is no such thing.
pub(crate) fn if_found<T>(answer: Result<T, GatewayError>) -> Result<Option<T>, GatewayError> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind == GatewayErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// AWS's time as ours; `None` when it is out of range.
pub(crate) fn timestamp(time: &aws_smithy_types::DateTime) -> Option<Timestamp> {
    let nanos = i32::try_from(time.subsec_nanos()).unwrap_or_default();
    Timestamp::new(time.secs(), nanos).ok()
}
