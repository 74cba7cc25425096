//! What the sign-in service remembers of sign-ins through the browser.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::base::Secret;
use crate::service::Identity;

/// Sign-ins through the browser, under way and done. Codes and refresh tokens are kept
/// as hashes, and of a client's key only the thumbprint.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignIns {
    /// Authorization codes by their hash, also those that were used.
    pub(crate) codes: BTreeMap<String, AuthorizationCode>,
    /// Open sessions by their id.
    pub(crate) sessions: BTreeMap<String, BrowserSession>,
    /// What may be used once and was, by its hash: forms and proofs. With it the time
    /// from which it would be refused for its age anyway.
    pub(crate) used: BTreeMap<String, Timestamp>,
}

/// What somebody agreed to in the browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Grant {
    /// The client that it was given to.
    pub(crate) client_id: String,
    /// The Region that was signed in to.
    pub(crate) region: String,
    /// Who signed in.
    pub(crate) identity: Identity,
    /// The unique id behind the name: a user made anew under an old name is another one.
    pub(crate) principal_id: String,
    /// Whether it was with MFA.
    pub(crate) mfa: bool,
    /// A fingerprint of the console password at that time, where there is one.
    pub(crate) password: Option<String>,
}

/// An authorization code that was given out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AuthorizationCode {
    pub(crate) grant: Grant,
    /// Where the browser was sent with it.
    pub(crate) redirect_uri: String,
    /// The PKCE challenge.
    pub(crate) challenge: String,
    pub(crate) issued: Timestamp,
    /// The session that it gave, once it was used.
    pub(crate) session: Option<String>,
}

/// A session that a code gave.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BrowserSession {
    pub(crate) grant: Grant,
    /// The thumbprint of the client's key (RFC 7638).
    pub(crate) key: String,
    pub(crate) ends: Timestamp,
    /// The hash of the present refresh token.
    pub(crate) refresh: Secret,
    /// The refresh token before it.
    pub(crate) replaced: Option<Replaced>,
}

/// A refresh token that was used.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Replaced {
    /// Its hash.
    pub(crate) hash: Secret,
    /// What, with the token itself, gives the one that followed it.
    pub(crate) salt: Secret,
    pub(crate) at: Timestamp,
}
