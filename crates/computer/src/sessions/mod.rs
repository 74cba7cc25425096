//! Signing in through the browser, and the sessions that come of it.
//!
//! A session is in memory ([`LiveSession`]) until it is kept in the keyring for a profile. There
//! it serves every AWS tool of this computer, renewed by one process at a time.

mod attempt;
mod error;
mod kept;
mod live;
mod sign_in_place;
mod turn;

pub use attempt::{Attempt, SIGN_IN_LIMIT};
pub use error::SessionError;
pub(crate) use kept::fresh;
pub use kept::{KeptSessions, largest_session};
pub use live::{KeptSession, LiveSession};
pub use sign_in_place::{HOME_REGION, SignInPlace};
