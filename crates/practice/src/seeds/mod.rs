//! The states in which a practice account can begin.

mod build;
mod fresh;
mod half_done;
mod large;
mod neglected;
mod project;

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::world::{Clock, Settings, SignIns, World};

/// A state in which a practice account begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seed {
    /// Just signed up: nothing is set up, the Free plan runs for six months.
    Fresh,
    /// Somebody began and stopped half-way.
    HalfDone,
    /// An old account that nobody has looked after.
    Neglected,
    /// 5,000 users in 300 groups.
    Large,
    /// A project account of the new sign-up.
    Project,
}

/// A name that is no seed's.
#[derive(Debug, Error, PartialEq, Eq)]
#[error(
    "there is no practice account named {0}; choose fresh, half-done, neglected, large or project"
)]
pub struct UnknownSeed(pub String);

/// Seconds that people's practice accounts refuse a new access key; AWS takes 5 to 15.
const KEY_LAG_SECONDS: u32 = 4;

impl Seed {
    /// All of them, the simplest first.
    pub const ALL: [Seed; 5] = [
        Seed::Fresh,
        Seed::HalfDone,
        Seed::Neglected,
        Seed::Large,
        Seed::Project,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Seed::Fresh => "fresh",
            Seed::HalfDone => "half-done",
            Seed::Neglected => "neglected",
            Seed::Large => "large",
            Seed::Project => "project",
        }
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Seed {
    type Err = UnknownSeed;

    fn from_str(name: &str) -> Result<Seed, UnknownSeed> {
        let found = Seed::ALL.into_iter().find(|seed| seed.name() == name);
        found.ok_or_else(|| UnknownSeed(name.to_owned()))
    }
}

/// The world of a seed.
pub(crate) fn world(seed: Seed, clock: Clock) -> World {
    let now = clock.now();
    let state = match seed {
        Seed::Fresh => fresh::state(now),
        Seed::HalfDone => half_done::state(now),
        Seed::Neglected => neglected::state(now),
        Seed::Large => large::state(now),
        Seed::Project => project::state(now),
    };
    // A standing clock would keep a new key refused for ever.
    let key_lag_seconds = match clock {
        Clock::Running { .. } => KEY_LAG_SECONDS,
        Clock::Fixed { .. } => 0,
    };
    World {
        format: crate::WORLD_FORMAT,
        clock,
        travelled_seconds: 0,
        settings: Settings {
            key_lag_seconds,
            ..Settings::default()
        },
        state,
        unseen: Vec::new(),
        sign_ins: SignIns::default(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_and_seeds_match() {
        for seed in Seed::ALL {
            assert_eq!(seed.to_string().parse::<Seed>(), Ok(seed));
        }
        assert!("fresher".parse::<Seed>().is_err());
    }

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
                world.state.account.session_secret = crate::Secret::new(String::new());
                serde_json::to_string(&world).unwrap()
            };
            assert_eq!(text(), text());
        }
    }
}
