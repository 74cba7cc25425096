//! What can happen to a call.

use std::time::Duration;

/// What happens, each time that the call is made, but where it says once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Throttled,
    /// Status 500.
    Failed,
    /// Status 503.
    Unavailable,
    /// The connection breaks before anything was done.
    Reset,
    /// No answer comes.
    TimeOut,
    /// It was done, and nobody hears of it: once.
    LostReply,
    Denied,
    /// By a service control policy.
    DeniedByOrganization,
    Expired,
    /// What was written a moment ago is seen twenty seconds later.
    Lag,
    /// It was done, and what comes back is half an answer.
    Malformed,
    /// A page of a network that wants a sign-in first: status 200.
    Portal,
    /// The same, by a redirection.
    Redirected,
    /// There is always another page.
    Endless,
    Gigabyte,
}

impl Fault {
    pub(crate) const ALL: [Self; 15] = [
        Self::Throttled,
        Self::Failed,
        Self::Unavailable,
        Self::Reset,
        Self::TimeOut,
        Self::LostReply,
        Self::Denied,
        Self::DeniedByOrganization,
        Self::Expired,
        Self::Lag,
        Self::Malformed,
        Self::Portal,
        Self::Redirected,
        Self::Endless,
        Self::Gigabyte,
    ];

    /// What stands above its column.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Throttled => "throttled",
            Self::Failed => "500",
            Self::Unavailable => "503",
            Self::Reset => "reset",
            Self::TimeOut => "time-out",
            Self::LostReply => "reply lost",
            Self::Denied => "denied",
            Self::DeniedByOrganization => "denied by organization",
            Self::Expired => "expired",
            Self::Lag => "20 s lag",
            Self::Malformed => "malformed",
            Self::Portal => "portal page",
            Self::Redirected => "portal redirect",
            Self::Endless => "endless pages",
            Self::Gigabyte => "gigabyte",
        }
    }

    /// A fifth of the faults strike an operation of a change, always the same, where not all do: together
    /// they take minutes.
    pub(crate) fn is_sampled(self, operation: &str) -> bool {
        let all = ["FIRSTDAY_ALL", "FIRSTDAY_WRITE"].map(std::env::var_os);
        let place = Self::ALL.iter().position(|it| *it == self).unwrap();
        all.iter().any(Option::is_some) || (place + operation.len()).is_multiple_of(5)
    }

    /// What a person is told where it is not got over.
    pub(crate) fn code(self) -> Option<&'static str> {
        match self {
            Self::Throttled => Some("throttled"),
            Self::Failed | Self::Unavailable => Some("fault"),
            Self::Reset | Self::TimeOut => Some("unreachable"),
            Self::LostReply | Self::Lag => None,
            Self::Denied => Some("denied"),
            Self::DeniedByOrganization => Some("denied-by-organization"),
            Self::Expired => Some("expired-credentials"),
            Self::Malformed | Self::Portal | Self::Redirected => Some("not-aws"),
            Self::Endless | Self::Gigabyte => Some("endless"),
        }
    }
}

/// The longest that one change or one reading may take with all its calls and tries: each call ends
/// within a minute.
pub(crate) const DEADLINE: Duration = Duration::from_secs(5 * 60);
