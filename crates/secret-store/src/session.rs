//! A browser session that is stored, and the short-lived credentials it gave last.

use std::fmt;

use jiff::Timestamp;
use secrecy::SecretString;

/// What a browser sign-in left: enough to get short-lived credentials until it ends.
/// `Debug` shows whose session it is and never a secret.
#[derive(Clone)]
pub struct StoredSession {
    /// The 12 digits of the account.
    pub account_id: String,
    /// Who signed in, as an ARN.
    pub arn: String,
    /// The Region of the sign-in. The refresh token is good in no other.
    pub region: String,
    /// The client of AWS's sign-in service, such as `arn:aws:signin:::devtools/same-device`.
    pub client_id: String,
    /// Where the sign-in service stands, when it is not AWS's own.
    pub endpoint: Option<String>,
    /// Buys short-lived credentials. At most 2,048 characters (`signin:CreateOAuth2Token`).
    pub refresh_token: SecretString,
    /// The private key that the refresh token is bound to, as text of the caller's making. Bare
    /// base64 leaves room for the longest refresh token on every platform.
    pub dpop_key: SecretString,
    /// When the person has to sign in again, where that is known.
    pub ends_at: Option<Timestamp>,
    /// The credentials that were bought last.
    pub credentials: Option<ShortLived>,
}

/// Credentials that expire by themselves. `Debug` shows which and until when.
#[derive(Clone)]
pub struct ShortLived {
    /// The public half, such as `ASIA…`.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: SecretString,
    /// The token that belongs to them.
    pub session_token: SecretString,
    /// When AWS stops accepting them.
    pub expires_at: Timestamp,
}

impl fmt::Debug for StoredSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredSession")
            .field("account_id", &self.account_id)
            .field("arn", &self.arn)
            .field("region", &self.region)
            .field("endpoint", &self.endpoint)
            .field("ends_at", &self.ends_at)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for ShortLived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ShortLived")
            .field("access_key_id", &self.access_key_id)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}
