//! The one error that reaches a person. Every way to it stands in `conversions/`.

use firstday_checklist::Message;

/// What happened, why, and what to do next. Holds no secret.
///
/// The words are the messages `problem-<code>` and `problem-<code>-hint`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {}", detail.as_deref().unwrap_or_default())]
pub struct Problem {
    /// Kebab-case and stable.
    pub code: &'static str,
    /// Variables of the title and the hint.
    pub args: Vec<(&'static str, String)>,
    /// AWS's or the system's own words.
    pub detail: Option<String>,
    /// Whether the same thing may work in a moment.
    pub retry: bool,
    /// AWS's id of the request.
    pub request_id: Option<String>,
}

/// Every code, for the test that each has its words.
pub const CODES: &[&str] = &[
    "access-key-orphan",
    "already-exists",
    "answers-syntax",
    "answers-unreadable",
    "aws-cli-failed",
    "aws-cli-not-started",
    "aws-cli-other-person",
    "aws-cli-slow",
    "aws-cli-too-old",
    "browser-failed",
    "clipboard-failed",
    "clock-skewed",
    "code-refused",
    "codes-malformed",
    "config-busy",
    "config-changed",
    "config-entangled",
    "config-foreign-owner",
    "config-not-a-file",
    "config-not-text",
    "config-read-only",
    "config-repeated",
    "config-taken",
    "config-unusable",
    "denied",
    "expired-credentials",
    "fault",
    "helper-missing",
    "helper-path",
    "import-keyring-holds",
    "import-no-key",
    "import-not-a-user",
    "import-obstacle",
    "import-root-key",
    "interrupted",
    "invalid-credentials",
    "invalid-input",
    "key-active",
    "key-changed",
    "key-gone",
    "key-not-accepted-yet",
    "key-not-stored",
    "key-two",
    "keyring-ambiguous",
    "keyring-corrupt",
    "keyring-denied",
    "keyring-dismissed",
    "keyring-failed",
    "keyring-locked",
    "keyring-mismatch",
    "keyring-missing",
    "keyring-note",
    "keyring-too-large",
    "keyring-volatile",
    "keys-unread",
    "limit-exceeded",
    "no-stored-key",
    "not-confirmable",
    "not-found",
    "not-ready",
    "not-reviewed",
    "not-signed-in",
    "nothing-to-confirm",
    "password-gone",
    "password-refused",
    "practice-file",
    "practice-port",
    "profile-taken",
    "proof-stopped",
    "records-busy",
    "records-damaged",
    "records-newer",
    "records-old-file",
    "records-unreadable",
    "records-unusable",
    "run-in-progress",
    "session-busy",
    "session-holds-key",
    "session-not-stored",
    "session-over",
    "session-password-changed",
    "session-root",
    "session-turn",
    "session-unreadable",
    "session-wrong-region",
    "sign-in-cancelled",
    "sign-in-clock",
    "sign-in-code-expired",
    "sign-in-code-refused",
    "sign-in-endpoint",
    "sign-in-no-answer",
    "sign-in-no-port",
    "sign-in-none-begun",
    "sign-in-not-a-code",
    "sign-in-not-permitted",
    "sign-in-other-attempt",
    "sign-in-other-person",
    "sign-in-refused",
    "sign-in-region",
    "sign-in-region-down",
    "sign-in-stopped",
    "temporarily-unmodifiable",
    "throttled",
    "unexpected",
    "unknown-profile",
    "unreachable",
];

impl Problem {
    /// A problem with no more to say than its code.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
            detail: None,
            retry: false,
            request_id: None,
        }
    }

    /// The same with the system's own words.
    #[must_use]
    pub fn detail(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// The same with the words of `cause` and of everything beneath it.
    #[must_use]
    pub fn caused_by(self, cause: &dyn std::error::Error) -> Self {
        self.detail(with_causes(cause))
    }

    /// The same with a variable for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.retain(|(there, _)| *there != name);
        self.args.push((name, value.to_string()));
        self
    }

    /// What happened.
    pub fn title(&self) -> Message {
        self.message("")
    }

    /// What to do next.
    pub fn hint(&self) -> Message {
        self.message("-hint")
    }

    fn message(&self, suffix: &str) -> Message {
        let message = Message::new(format!("problem-{}{suffix}", self.code));
        self.args.iter().fold(message, |message, (name, value)| {
            message.with(name, value.as_str())
        })
    }
}

/// The error's words and those of everything beneath it.
pub(crate) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(this) = cause {
        words.push_str(": ");
        words.push_str(&this.to_string());
        cause = this.source();
    }
    words
}
