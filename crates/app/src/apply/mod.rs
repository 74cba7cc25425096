//! Makes the changes of a plan, one after the other, with the journal before and after each.

mod access_keys;
mod before;
mod companion;
mod delete_access_key;
mod enrol_mfa;
mod files;
mod forget;
mod keep_session;
mod rotate_access_key;
mod store_access_key;
mod verify_phone;
mod write_profile;

pub(crate) use access_keys::MadeKey;
pub use companion::{
    Codes, Companion, Enrolment, PhoneCode, PhoneCodeRequest, SignInReply, SignInRequest,
};
pub(crate) use files::ReviewedConfig;

use std::collections::HashSet;

use before::Before;
use firstday_aws_files::ConfigError;
use firstday_aws_gateway::{Applied, Gateway, GatewayError};
use firstday_checklist::{
    Account, Caller, Change, Plan, PlannedChange, Prior, Resource, match_change,
};
use firstday_computer::profile::ProfileError;
use firstday_computer::sessions::{LiveSession, SessionError, SignInPlace};
use firstday_computer::{Surroundings, keyring};
use firstday_records::{Entry, Phase, Records, RecordsError};
use firstday_secret_store::{SecretStore, StoreError};
use futures::future::BoxFuture;

use crate::problem::Problem;

/// How one change ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was made.
    Done,
    /// It was there already.
    AlreadyThere,
    /// It failed; what rests on it is not tried.
    Failed(Problem),
    /// It rests on a change that did not succeed.
    NotTried,
    /// The person stopped the run, or left the codes for later.
    Left,
}

/// Why a change failed.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// AWS refused or could not be reached.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    /// The keyring failed. No key was left in AWS.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The intent could not be written down, so nothing was done.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// The AWS config file could not be read or written.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The profile cannot be as it was planned.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The AWS config file could not be written after a key was made for the profile.
    #[error("access key {key} is there, but profile {profile} was not written")]
    ProfileUnwritten {
        /// The profile.
        profile: String,
        /// The key's id.
        key: String,
        /// Why.
        #[source]
        source: ProfileError,
    },
    /// The keyring has another account's key under this name.
    #[error("profile {profile} holds a key of account {account}")]
    ProfileTaken {
        /// The profile.
        profile: String,
        /// The other account.
        account: String,
    },
    /// The keyring has not the key that the plan was made for.
    #[error("profile {profile} has another key than before")]
    KeyChanged {
        /// The profile.
        profile: String,
    },
    /// The browser session could not be begun or kept.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The browser was signed in as somebody else.
    #[error("the browser was signed in as {}, not as {user}", caller.arn)]
    OtherPerson {
        /// Who it was.
        caller: Caller,
        /// The IAM user who was meant.
        user: String,
    },
    /// The key is stored, but AWS did not accept it in the time it usually takes.
    #[error("AWS does not accept access key {key} yet")]
    NotAcceptedYet {
        /// The key's id.
        key: String,
        /// What AWS said last.
        #[source]
        source: GatewayError,
    },
    /// The key could neither be stored nor deleted again.
    #[error("access key {key} of {user} was made and not stored")]
    Orphan {
        /// The user.
        user: String,
        /// The key's id.
        key: String,
        /// Why it could not be deleted.
        #[source]
        source: GatewayError,
    },
}

/// A change in which a person, the keyring or a file of this computer has a part besides AWS.
trait Compose: Sync {
    /// Makes it. `index` is the number of the change, counted from 0.
    fn compose(
        &self,
        hands: &Hands<'_>,
        index: usize,
    ) -> impl Future<Output = Result<Outcome, ApplyError>> + Send;
}

/// One stack has no room for the futures of all changes side by side.
fn on_the_heap<'a>(
    change: &'a impl Compose,
    hands: &'a Hands<'_>,
    index: usize,
) -> BoxFuture<'a, Result<Outcome, ApplyError>> {
    Box::pin(change.compose(hands, index))
}

/// What a change needs to be made.
pub(crate) struct Hands<'a> {
    pub(crate) gateway: &'a Gateway,
    pub(crate) store: &'a SecretStore,
    pub(crate) surroundings: &'a Surroundings,
    pub(crate) records: &'a Records,
    pub(crate) caller: &'a Caller,
    /// As it was read before the run.
    pub(crate) account: &'a Account,
    /// The browser session that the caller is signed in by, if it is one.
    pub(crate) live: Option<&'a LiveSession>,
    /// Where people sign in through the browser.
    pub(crate) place: &'a SignInPlace,
    pub(crate) reviewed_config: ReviewedConfig,
    pub(crate) companion: &'a dyn Companion,
    pub(crate) made_key: MadeKey,
}

impl Hands<'_> {
    /// Makes every change of `plan`; one outcome each, in order. What was done stays done.
    pub(crate) async fn run(&self, plan: &Plan) -> Vec<Outcome> {
        let mut missing = HashSet::new();
        let mut outcomes = Vec::with_capacity(plan.changes.len());
        for (index, planned) in plan.changes.iter().enumerate() {
            let outcome = self.one(index, plan, planned, &missing).await;
            if !matches!(outcome, Outcome::Done | Outcome::AlreadyThere) {
                missing.extend(planned.change.deed().provides());
            }
            if outcome == Outcome::Done && stores(&planned.change) {
                keyring::remember(self.store, self.surroundings).await;
            }
            self.companion.finished(index, &outcome);
            outcomes.push(outcome);
        }
        outcomes
    }

    async fn one(
        &self,
        index: usize,
        plan: &Plan,
        planned: &PlannedChange,
        missing: &HashSet<Resource>,
    ) -> Outcome {
        if self.companion.stopped() {
            return Outcome::Left;
        }
        let rests_on = planned.change.deed().requires();
        if rests_on.iter().any(|resource| missing.contains(resource)) {
            return Outcome::NotTried;
        }
        self.companion.started(index);
        // What was sent before is not for this change.
        self.gateway.take_request_ids();
        let (before, unknown) = match self.look_before(plan, index, &planned.change).await {
            Ok(before) => (before, None),
            Err(error) => (Before::default(), Some(error)),
        };
        let undoes = plan.undoes.get(index).copied();
        if let Err(error) = self.note_intent(planned, before, undoes) {
            return Outcome::Failed(ApplyError::from(error).into());
        }
        let made = match unknown {
            None => self.make(index, &planned.change).await,
            Some(error) => Err(error),
        };
        let outcome = made.unwrap_or_else(|error| Outcome::Failed(error.into()));
        match self.note_outcome(planned, &outcome, undoes) {
            Ok(()) => outcome,
            Err(error) => Outcome::Failed(ApplyError::from(error).into()),
        }
    }

    async fn look_before(
        &self,
        plan: &Plan,
        index: usize,
        change: &Change,
    ) -> Result<Before, ApplyError> {
        let later = plan.changes.iter().skip(index + 1);
        self.try_files(change, later.map(|planned| &planned.change))?;
        self.before(change).await
    }

    async fn make(&self, index: usize, change: &Change) -> Result<Outcome, ApplyError> {
        let composed = match_change!(change,
            aws _ => None,
            composed one => Some(on_the_heap(one, self, index)),
        );
        match composed {
            Some(made) => made.await,
            None => {
                let applied = Box::pin(self.gateway.apply(change)).await?;
                Ok(self.hand_over(change, applied))
            }
        }
    }

    fn hand_over(&self, change: &Change, applied: Applied) -> Outcome {
        match applied {
            Applied::Password(password) => {
                let user = change.deed().makes_password_for().unwrap_or_default();
                self.companion.password(user, password);
                Outcome::Done
            }
            Applied::Done => Outcome::Done,
            Applied::AlreadyThere => Outcome::AlreadyThere,
        }
    }

    /// A password that is about to be made is noted as well: if the program ends before the person
    /// has it, the next opening says so.
    fn note_intent(
        &self,
        planned: &PlannedChange,
        before: Before,
        undoes: Option<i64>,
    ) -> Result<(), RecordsError> {
        if let Some(user) = planned.change.deed().makes_password_for() {
            self.records.password_made(user, self.surroundings.now())?;
        }
        self.records.append(&Entry {
            prior: before.prior,
            known_keys: before.known_keys,
            undoes,
            ..self.entry(planned, Phase::Intent)
        })
    }

    fn note_outcome(
        &self,
        planned: &PlannedChange,
        outcome: &Outcome,
        undoes: Option<i64>,
    ) -> Result<(), RecordsError> {
        let phase = match outcome {
            Outcome::Done => Phase::Done,
            Outcome::AlreadyThere => Phase::AlreadyThere,
            Outcome::NotTried | Outcome::Left => Phase::Left,
            Outcome::Failed(problem) => Phase::Failed {
                code: problem.code.name().to_owned(),
            },
        };
        self.records.append(&Entry {
            prior: self.learnt(&planned.change),
            request_ids: self.gateway.take_request_ids(),
            undoes,
            ..self.entry(planned, phase)
        })
    }

    fn entry(&self, planned: &PlannedChange, phase: Phase) -> Entry {
        Entry {
            version: Entry::VERSION,
            at: self.surroundings.now(),
            step: planned.step.clone(),
            change: planned.change.clone(),
            prior: Prior::Nothing,
            known_keys: None,
            undoes: None,
            phase,
            request_ids: Vec::new(),
        }
    }
}

/// Whether the change puts something into the keyring.
fn stores(change: &Change) -> bool {
    let provided = change.deed().provides();
    provided
        .iter()
        .any(|resource| matches!(resource, Resource::StoredKey(_)))
}
