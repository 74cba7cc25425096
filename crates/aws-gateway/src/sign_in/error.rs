//! What can go wrong with a sign-in through the browser, told apart by what helps.

use crate::barrier::Barrier;

/// What went wrong, as far as it matters for what to do next.
///
/// The codes are those of the AWS Sign-In API reference, `CreateOAuth2Token` and
/// `AuthorizeOAuth2Access`, and of RFC 6749, section 4.1.2.1. The rest is what people report of
/// `aws login`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignInErrorKind {
    /// The person said no on AWS's page (`access_denied`).
    Cancelled,
    /// The browser did not come back in time. AWS's page shows a bare error for stale cookies, or
    /// when another account is signed in.
    NeverCameBack,
    /// The one-time address was opened a second time, by a browser that was not the first, or by
    /// somebody else: whose answer would come cannot be known.
    AddressUsed,
    /// AWS's page refused the request for a reason of its own; the message is AWS's.
    RefusedByAws,
    /// The code came too late (`AUTHCODE_EXPIRED`).
    CodeExpired,
    /// AWS does not take the code that the browser brought (`INVALID_REQUEST`): it was used before,
    /// or the Region takes none. Another Region may.
    CodeRefused,
    /// AWS does not take the code that a person brought: as above, or it is not whole.
    PastedCodeRefused,
    /// The code was redeemed before, and gave a session.
    AlreadyRedeemed,
    /// What was pasted holds no code.
    NotACode,
    /// What was pasted belongs to another attempt.
    OtherAttempt,
    /// The identity may not do this; it needs the managed policy `SignInLocalDevelopmentAccess`
    /// (`INSUFFICIENT_PERMISSIONS`).
    NotPermitted,
    /// The session has ended (`TOKEN_EXPIRED`).
    SessionOver,
    /// The password was changed since, which ends a session (`USER_CREDENTIALS_CHANGED`).
    PasswordChanged,
    /// AWS does not renew the session, and does not say why (`INVALID_REQUEST` on a refresh). A
    /// session of ours is renewed in the Region in which it began, so that is not it.
    SessionRefused,
    /// This computer's clock is off, so that proofs of possession look too old or too young.
    ClockSkewed {
        /// This computer's clock minus AWS's, in seconds.
        seconds: i64,
    },
    /// The sign-in service of this Region fails or takes no connections; another may work.
    RegionDown,
    /// No answer came: network, name lookup, TLS or a timeout.
    Unreachable,
    /// Too many requests at once.
    Throttled,
    /// No port of this computer could be had for the browser to come back to.
    PortUnavailable,
    /// The name of the Region is none that AWS could have.
    InvalidRegion,
    /// The endpoint is neither `https` nor on this computer.
    EndpointRefused,
    /// Something is in the way that is seen to on this computer; see [`SignInError::barrier`].
    Barred,
    /// Anything else; the message is AWS's.
    Other,
}

/// A sign-in, or a refresh of one, that failed. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sign-in in {region}: {message}")]
pub struct SignInError {
    /// What it comes to.
    pub kind: SignInErrorKind,
    /// The Region whose sign-in service was asked.
    pub region: String,
    /// AWS's code, for example `TOKEN_EXPIRED`; `None` where AWS gave none.
    pub aws_code: Option<String>,
    /// AWS's words, or what kept the answer from coming.
    pub message: String,
    /// AWS's id of the request, which its support asks for.
    pub request_id: Option<String>,
    /// What is in the way, where that is seen to on this computer.
    #[source]
    pub barrier: Option<Barrier>,
}

impl SignInError {
    pub(super) fn new(
        kind: SignInErrorKind,
        region: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            region: region.into(),
            aws_code: None,
            message: message.into(),
            request_id: None,
            barrier: None,
        }
    }
}
