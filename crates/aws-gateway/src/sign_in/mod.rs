//! Signing in through the browser, as `aws login` does: OAuth 2 with PKCE (RFC 7636) and proof of
//! possession (RFC 9449) at AWS's sign-in service.
//!
//! [`BrowserSignIn::here`] begins an attempt and gives an address of this computer for the browser,
//! from which it goes on to AWS's page; [`BrowserSignIn::wait`] takes the answer on the same port. Where there is no browser,
//! [`BrowserSignIn::elsewhere`] takes it by hand. Either gives a [`SignedIn`], whose
//! [`BrowserSession`] gives further keys without the browser.
//!
//! Sources: the AWS Sign-In API reference (`AuthorizeOAuth2Access`, `CreateOAuth2Token`) and the
//! AWS Sign-In User Guide ("Login for AWS local development using console credentials").

mod address;
mod attempt;
mod callback;
mod dpop;
mod entrance;
mod error;
mod nonce;
mod page;
mod pasted;
mod peer;
mod pkce;
mod refresh;
mod reply;
mod service;
mod session;

mod token;

pub use attempt::{BrowserSignIn, SignInElsewhere};
#[cfg(any(test, fuzzing))]
pub(crate) use callback::invariants as callback_invariants;
pub use dpop::{DpopKey, NotAKey};
pub use error::{SignInError, SignInErrorKind};
pub use page::{CallbackPage, CallbackPages, PageText};
pub use service::SignInService;
pub use session::{BrowserSession, Refreshed, ShortLivedKeys, SignedIn};
#[cfg(any(test, fuzzing))]
pub(crate) use token::invariants as token_invariants;
pub(crate) use token::refresh_problem;
