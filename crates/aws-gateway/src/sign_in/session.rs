//! A session that began in the browser, and the short-lived keys it gives.

use jiff::Timestamp;
use secrecy::SecretString;

use super::dpop::DpopKey;

/// What a sign-in gave.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session, which gives further keys.
    pub session: BrowserSession,
    /// The first keys.
    pub credentials: ShortLivedKeys,
    /// Who signed in, as AWS's id token says; not proved. `sts:GetCallerIdentity` proves it.
    pub principal_arn: Option<String>,
}

/// A session that began in the browser. It gives keys for at most 12 hours, in an account of AWS's
/// new experience for 90 days, without the browser (AWS Sign-In User Guide, "Login for AWS local
/// development using console credentials").
#[derive(Clone, Debug)]
pub struct BrowserSession {
    /// The Region in which the session began, and outside of which AWS does not know it.
    pub region: String,
    /// Which of AWS's two public clients signed in.
    pub client_id: String,
    /// The address in AWS's place, if it is not AWS.
    pub endpoint: Option<String>,
    /// What the next keys are asked for with. Each answer brings the next one.
    pub refresh_token: SecretString,
    /// The key that the session is bound to.
    pub key: DpopKey,
}

/// Keys that AWS takes for at most 15 minutes.
#[derive(Clone, Debug)]
pub struct ShortLivedKeys {
    /// Begins with `ASIA`.
    pub access_key_id: String,
    /// The secret half.
    pub secret_access_key: SecretString,
    /// Without it AWS takes no short-lived key.
    pub session_token: SecretString,
    /// When AWS stops taking them, by this computer's clock.
    pub expires_at: Timestamp,
}

/// What a refresh gave.
#[derive(Clone, Debug)]
pub struct Refreshed {
    /// The session with its next refresh token: to be stored before the old one is let go.
    pub session: BrowserSession,
    /// The next keys.
    pub credentials: ShortLivedKeys,
}
