//! The practice account where AWS would be.
//!
//! A [`Rehearsal`] is what both programs hold: a practice account in a file, on a port of this
//! computer for the browser, with whatever Firstday keeps about an account beside the file.
//! [`transport`] and [`sign_in_as`] are for whoever needs no more than the way to it, such as the
//! tests of the crates below.

mod connection;
mod error;
mod file;
mod port;
mod rehearsal;
mod texts;

pub use connection::{sign_in, sign_in_as, transport};
pub use error::RehearsalError;
pub use file::{create, open};
pub use firstday_practice::{
    AccountKind, Clock, Fault, FaultKind, MfaHolder, Practice, PracticeError, Seed, UnknownSeed,
    World,
};
pub use port::{Port, serve};
pub use rehearsal::Rehearsal;
