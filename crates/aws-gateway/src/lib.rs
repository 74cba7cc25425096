//! Reads an AWS account and makes one change to it, on the AWS SDK.
//!
//! A [`Connection`] says whose credentials are used and where HTTP goes. [`Gateway::connect`]
//! resolves it. [`Gateway::observe`] reads all asked-for facets of the account at once;
//! [`Gateway::apply`] makes one change. Nothing else here writes. [`BrowserSignIn`] signs in through
//! the browser, without keys.
//!
//! Secrets that AWS gives are `SecretString`s and in no error and no log: the SDK's own trace level,
//! which would show them, is compiled out.
//!
//! Commercial AWS accounts only; Regions and ARNs of other partitions are refused before anything
//! is sent. The services that Firstday speaks to are global and are signed
//! for the US East (N. Virginia) Region, whatever the profile's Region is. Sign-in alone has a
//! Region of its own, the one in which the session began.

mod apply;
mod barrier;
mod causes;
mod ceiling;
mod clock;
mod connection;
mod endpoints;
mod error;
mod gateway;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod network;
mod observe;
mod pages;
mod settings;
mod sign_in;
mod signed;
mod source;
mod transport;
mod verbatim;
mod wall;
mod watch;

pub use apply::{Applied, NewAccessKey, NewMfaDevice};
pub use barrier::{Barrier, Endless, TrustedFile};
pub use clock::Clock;
pub use connection::Connection;
pub use error::{GatewayError, GatewayErrorKind, SourceError};
pub use gateway::Gateway;
pub use network::Network;
pub use sign_in::{
    BrowserSession, BrowserSignIn, CallbackPage, CallbackPages, DpopKey, NotAKey, PageText,
    Refreshed, ShortLivedKeys, SignInElsewhere, SignInError, SignInErrorKind, SignInService,
    SignedIn,
};
pub use source::CredentialSource;
pub use transport::{Line, Transport, TransportError};
pub use wall::{is_aws, is_here};
