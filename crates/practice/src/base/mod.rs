//! What belongs to no service: time, dice, secrets, hashes, and whose account it is.

mod account;
mod clock;
mod dice;
mod hash;
mod pattern;
mod secret;
mod seed;
mod time;

pub use account::{Account, AccountKind};
pub use clock::Clock;
pub use secret::Secret;
pub use seed::{Seed, UnknownSeed};

pub(crate) use dice::Dice;
pub(crate) use hash::{hash, keyed};
pub(crate) use pattern::matches;
pub(crate) use time::{days_ago, iso, shift};
