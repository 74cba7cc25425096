//! The world: everything the practice account knows, as one value.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::{Clock, Seed, shift};
use crate::faults::Settings;
use crate::services::State;
use crate::sign_in::{Desk, SignIns};
use crate::spread::{self, Unseen};
use crate::texts::Texts;

/// The format of a saved world. A file of a higher format is refused, never guessed at; one
/// of a lower is read.
pub const WORLD_FORMAT: u32 = 2;

/// Seconds that people's practice accounts refuse a new access key; AWS takes 5 to 15.
const KEY_LAG_SECONDS: u32 = 4;

/// Seconds that people's practice accounts take to enable a Region; nobody rehearses for an hour.
const REGION_SECONDS: u32 = 60;

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

impl World {
    /// A new account in the state that the seed names. The same seed and clock give the
    /// same names, dates and sizes; only [`State::session_secret`] is random.
    pub fn seeded(seed: Seed, clock: Clock) -> World {
        // A standing clock would keep a new key refused for ever.
        let (key_lag_seconds, region_seconds) = match clock {
            Clock::Running { .. } => (KEY_LAG_SECONDS, REGION_SECONDS),
            Clock::Fixed { .. } => (0, 0),
        };
        World {
            format: WORLD_FORMAT,
            clock,
            travelled_seconds: 0,
            settings: Settings {
                key_lag_seconds,
                region_seconds,
                ..Settings::default()
            },
            state: State::begin(seed, clock.now()),
            unseen: Vec::new(),
            sign_ins: SignIns::default(),
        }
    }

    /// The time of this world, in whole seconds.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The time by which a signer's clock is judged, or none where the clock stands still.
    pub(crate) fn signing_time(&self) -> Option<Timestamp> {
        match self.clock {
            Clock::Running { .. } => {
                Some(shift(self.now(), self.travelled_seconds.saturating_neg()))
            }
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
        spread::visible(&self.state, &self.unseen, self.now())
    }

    /// Keeps `before` for reads until the write that followed it has spread.
    pub(crate) fn hold_back(&mut self, before: State) {
        let now = self.now();
        let until = shift(now, i64::from(self.settings.lag_seconds));
        spread::hold_back(&mut self.unseen, before, now, until);
    }

    /// What the sign-in service works on. Its pages say `texts`.
    pub(crate) fn desk<'w>(&'w mut self, texts: &'w Texts) -> Desk<'w> {
        Desk {
            now: self.now(),
            signing_time: self.signing_time(),
            settings: &mut self.settings,
            state: &mut self.state,
            unseen: &self.unseen,
            texts,
            sign_ins: &mut self.sign_ins,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::base::Secret;

    #[test]
    fn a_seed_is_the_same_world_every_time() {
        for seed in Seed::ALL {
            let text = || {
                let mut world = World::seeded(
                    seed,
                    Clock::Fixed {
                        unix_seconds: 1_795_000_000,
                    },
                );
                world.state.session_secret = Secret::new(String::new());
                serde_json::to_string(&world).unwrap()
            };
            assert_eq!(text(), text());
        }
    }
}
