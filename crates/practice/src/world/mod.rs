//! The world: everything the practice account knows, as one value.

mod account;
mod budget;
mod clock;
mod identity;
mod mfa;
mod secret;
mod settings;
mod sign_in;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use account::{Account, AccountKind, CredentialReport, PasswordPolicy, Plan};
pub use budget::{Budget, Notification, Subscriber};
pub use clock::Clock;
pub use identity::{AccessKey, Group, LastUsed, LoginProfile, Role, Root, User};
pub use mfa::{MfaDevice, MfaHolder};
pub use secret::Secret;
pub use settings::{Fault, FaultKind, Settings};
pub use sign_in::SignIns;
pub(crate) use sign_in::{AuthorizationCode, BrowserSession, Grant, Replaced};

use crate::seeds::{self, Seed};

/// The format of a saved world. A file of a higher format is refused, never guessed at.
pub const WORLD_FORMAT: u32 = 1;

/// One practice account with its clock and its settings.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    /// The format in which this world was saved: [`WORLD_FORMAT`].
    pub format: u32,
    /// Where the time comes from.
    pub clock: Clock,
    /// Seconds the clock was moved on purpose. The check of a signature's age leaves
    /// them out, because the signer's clock did not move along.
    #[serde(default)]
    pub travelled_seconds: i64,
    /// Lag, latency and faults.
    pub settings: Settings,
    /// What AWS holds.
    pub state: State,
    /// Earlier states that reads still see, oldest first. See [`Settings::lag_seconds`].
    #[serde(default)]
    pub unseen: Vec<Unseen>,
    /// Sign-ins through the browser.
    #[serde(default)]
    pub sign_ins: SignIns,
}

/// A state from before a write, seen by reads until the write has spread.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unseen {
    /// When the write becomes visible.
    pub until: Timestamp,
    /// The state as it was before the write.
    pub before: State,
}

/// What AWS holds about the account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct State {
    /// The account itself.
    pub account: Account,
    /// The root user.
    pub root: Root,
    /// IAM users by name.
    pub users: BTreeMap<String, User>,
    /// IAM groups by name.
    pub groups: BTreeMap<String, Group>,
    /// IAM roles by name.
    pub roles: BTreeMap<String, Role>,
    /// Virtual MFA devices by serial number (an ARN).
    pub mfa_devices: BTreeMap<String, MfaDevice>,
    /// The password policy; none means AWS's default.
    pub password_policy: Option<PasswordPolicy>,
    /// The latest credential report.
    pub credential_report: Option<CredentialReport>,
    /// Budgets by name.
    pub budgets: BTreeMap<String, Budget>,
    /// Regions and their opt-in status, as `account:ListRegions` words it.
    pub regions: BTreeMap<String, String>,
    /// Service control policies laid on the account by its organization.
    pub service_control_policies: Vec<serde_json::Value>,
}

impl World {
    /// A new account in the state that the seed names. The same seed and clock give the
    /// same names, dates and sizes; only [`Account::session_secret`] is random.
    pub fn seeded(seed: Seed, clock: Clock) -> World {
        seeds::world(seed, clock)
    }

    /// The time of this world, in whole seconds.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The time by which a signer's clock is judged, or none where the clock stands still.
    pub(crate) fn signing_time(&self) -> Option<Timestamp> {
        match self.clock {
            Clock::Running { .. } => Some(shift(self.now(), -self.travelled_seconds)),
            Clock::Fixed { .. } => None,
        }
    }

    /// The time that AWS's clock shows to a client, in the `Date` of its answers: the one
    /// by which the client's own clock is judged.
    pub(crate) fn shown_time(&self) -> Timestamp {
        self.signing_time().unwrap_or_else(|| self.now())
    }

    /// Moves the clock, forwards or (negative) backwards.
    pub(crate) fn advance(&mut self, seconds: i64) {
        self.clock = self.clock.moved(seconds);
        self.travelled_seconds = self.travelled_seconds.saturating_add(seconds);
    }

    /// The state that reads see: the present one less the writes that have not spread.
    pub(crate) fn visible(&self) -> &State {
        let now = self.now();
        let unseen = self.unseen.iter().find(|unseen| unseen.until > now);
        unseen.map_or(&self.state, |unseen| &unseen.before)
    }

    /// Keeps `before` for reads until the write that followed it has spread.
    pub(crate) fn hold_back(&mut self, before: State) {
        let now = self.now();
        let until = shift(now, i64::from(self.settings.lag_seconds));
        self.unseen.retain(|unseen| unseen.until > now);
        if self.unseen.last().is_none_or(|last| last.until < until) {
            self.unseen.push(Unseen { until, before });
        }
    }
}

/// A time moved by seconds; a move out of range changes nothing.
pub(crate) fn shift(time: Timestamp, seconds: i64) -> Timestamp {
    time.checked_add(jiff::SignedDuration::from_secs(seconds))
        .unwrap_or(time)
}

/// AWS's way of writing a time in IAM answers: `2026-11-23T09:00:00Z`.
pub(crate) fn iso(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
