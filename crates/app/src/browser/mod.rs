//! Signing in through the browser, and the sessions that come of it.
//!
//! A session is in memory ([`LiveSession`]) until it is kept in the keyring for a profile. There
//! it serves every AWS tool of this computer, renewed by one process at a time.

mod attempt;
mod error;
mod kept;
mod live;
mod turn;

pub use attempt::{Attempt, HOME_REGION, SignInPlace};
pub use error::SessionError;
pub(crate) use kept::{Kept, fresh, largest_session};
pub(crate) use live::KeptSource;
pub use live::LiveSession;
