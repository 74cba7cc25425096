//! The one error that reaches a person, and all the ways to it.

use std::path::Path;

use firstday_aws_gateway::{GatewayError, GatewayErrorKind, SignInError, SignInErrorKind};
use firstday_checklist::{KeyRefusal, Message};
use firstday_secret_store::{KeyringState, StoreError};

use crate::answers_file::AnswersFileError;
use crate::apply::ApplyError;
use crate::aws_files::ConfigError;
use crate::browser::SessionError;
use crate::draft::DraftError;
use crate::due::DueError;
use crate::journal::JournalError;

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
    "draft-corrupt",
    "draft-unusable",
    "due-corrupt",
    "due-unusable",
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
    "journal-corrupt",
    "journal-unusable",
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
    "not-found",
    "not-ready",
    "not-reviewed",
    "not-signed-in",
    "password-gone",
    "password-refused",
    "practice-file",
    "practice-port",
    "profile-taken",
    "proof-stopped",
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

impl From<GatewayError> for Problem {
    fn from(error: GatewayError) -> Self {
        let code = match error.kind {
            GatewayErrorKind::Denied => "denied",
            GatewayErrorKind::NotFound => "not-found",
            GatewayErrorKind::AlreadyExists => "already-exists",
            GatewayErrorKind::LimitExceeded => "limit-exceeded",
            GatewayErrorKind::PasswordRefused => "password-refused",
            GatewayErrorKind::CodeRefused => "code-refused",
            GatewayErrorKind::InvalidInput => "invalid-input",
            GatewayErrorKind::Throttled => "throttled",
            GatewayErrorKind::Unreachable => "unreachable",
            GatewayErrorKind::Fault => "fault",
            GatewayErrorKind::ExpiredCredentials => "expired-credentials",
            GatewayErrorKind::InvalidCredentials => "invalid-credentials",
            GatewayErrorKind::UnknownProfile => "unknown-profile",
            GatewayErrorKind::ClockSkewed => "clock-skewed",
            GatewayErrorKind::NotReady => "not-ready",
            GatewayErrorKind::TemporarilyUnmodifiable => "temporarily-unmodifiable",
            GatewayErrorKind::Composed | GatewayErrorKind::Other => "unexpected",
        };
        Self {
            retry: error.retryable(),
            detail: Some(error.to_string()),
            request_id: error.request_id,
            ..Self::new(code)
        }
    }
}

impl From<SignInError> for Problem {
    fn from(error: SignInError) -> Self {
        let problem = Self::new(sign_in_code(error.kind))
            .with("region", &error.region)
            .with("profile", "NAME");
        let problem = if let SignInErrorKind::ClockSkewed { seconds } = error.kind {
            problem.with("seconds", seconds.abs())
        } else {
            problem
        };
        Self {
            detail: Some(error.message),
            request_id: error.request_id,
            ..problem
        }
    }
}

fn sign_in_code(kind: SignInErrorKind) -> &'static str {
    use SignInErrorKind as Kind;
    match kind {
        Kind::Cancelled => "sign-in-cancelled",
        Kind::NeverCameBack => "sign-in-no-answer",
        Kind::RefusedByAws => "sign-in-refused",
        Kind::CodeExpired => "sign-in-code-expired",
        Kind::CodeRefused | Kind::AlreadyRedeemed => "sign-in-code-refused",
        Kind::NotACode => "sign-in-not-a-code",
        Kind::OtherAttempt => "sign-in-other-attempt",
        Kind::NotPermitted => "sign-in-not-permitted",
        Kind::SessionOver => "session-over",
        Kind::PasswordChanged => "session-password-changed",
        Kind::WrongRegion => "session-wrong-region",
        Kind::ClockSkewed { .. } => "sign-in-clock",
        Kind::RegionDown => "sign-in-region-down",
        Kind::Unreachable => "unreachable",
        Kind::Throttled => "throttled",
        Kind::PortUnavailable => "sign-in-no-port",
        Kind::InvalidRegion => "sign-in-region",
        Kind::EndpointRefused => "sign-in-endpoint",
        Kind::Other => "unexpected",
    }
}

impl From<SessionError> for Problem {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::SignIn(error) => error.into(),
            SessionError::Store(error) => error.into(),
            SessionError::Turn(_) => Self::new("session-turn").caused_by(&error),
            SessionError::Busy { profile } => Self {
                retry: true,
                ..Self::new("session-busy").with("profile", profile)
            },
            SessionError::NotStored { profile } => {
                Self::new("session-not-stored").with("profile", profile)
            }
            SessionError::HoldsKey { profile, key } => Self::new("session-holds-key")
                .with("profile", profile)
                .with("key", key),
            SessionError::OtherAccount { profile, account } => Self::new("profile-taken")
                .with("profile", profile)
                .with("account", account),
            SessionError::Renewal { profile, source } => {
                Self::from(source).with("profile", profile)
            }
            SessionError::Unreadable { profile } => {
                Self::new("session-unreadable").with("profile", profile)
            }
            SessionError::Root => Self::new("session-root"),
            SessionError::OtherPerson { who, user } => Self::new("sign-in-other-person")
                .with("who", crate::say(&who))
                .with("user", user),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Unusable { state, .. } => keyring_code(*state),
            StoreError::Corrupt { .. } => "keyring-corrupt",
            StoreError::Ambiguous { .. } => "keyring-ambiguous",
            StoreError::Mismatch { .. } => "keyring-mismatch",
            StoreError::BadProfile { .. } => "invalid-input",
            StoreError::Failed { .. } => "keyring-failed",
        };
        Self::new(code).caused_by(&error)
    }
}

fn keyring_code(state: KeyringState) -> &'static str {
    match state {
        KeyringState::Missing => "keyring-missing",
        KeyringState::Locked => "keyring-locked",
        KeyringState::Dismissed => "keyring-dismissed",
        KeyringState::Denied => "keyring-denied",
        KeyringState::TooLarge => "keyring-too-large",
        KeyringState::Volatile => "keyring-volatile",
        KeyringState::Ok => "keyring-failed",
    }
}

impl From<JournalError> for Problem {
    fn from(error: JournalError) -> Self {
        let code = match &error {
            JournalError::Io { .. } => "journal-unusable",
            JournalError::Corrupt { .. } => "journal-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<DraftError> for Problem {
    fn from(error: DraftError) -> Self {
        let code = match &error {
            DraftError::Io { .. } => "draft-unusable",
            DraftError::Corrupt { .. } => "draft-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<DueError> for Problem {
    fn from(error: DueError) -> Self {
        let code = match &error {
            DueError::Io { .. } => "due-unusable",
            DueError::Corrupt { .. } => "due-corrupt",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<KeyRefusal> for Problem {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::NotStored { profile } => {
                Self::new("key-not-stored").with("profile", profile)
            }
            KeyRefusal::Unread { user } => Self::new("keys-unread").with("user", user),
            KeyRefusal::Gone { user, key } => {
                Self::new("key-gone").with("user", user).with("key", key)
            }
            KeyRefusal::TwoKeys { user, other } => {
                Self::new("key-two").with("user", user).with("other", other)
            }
            KeyRefusal::StillActive { key } => Self::new("key-active").with("key", key),
        }
    }
}

impl From<AnswersFileError> for Problem {
    fn from(error: AnswersFileError) -> Self {
        let code = match &error {
            AnswersFileError::Io { .. } => "answers-unreadable",
            AnswersFileError::Syntax { .. } => "answers-syntax",
        };
        Self::new(code).caused_by(&error)
    }
}

impl From<ConfigError> for Problem {
    fn from(error: ConfigError) -> Self {
        let at = |code, path: &Path| Self::new(code).with("path", path.display());
        let about = |code, profile: &str| Self::new(code).with("profile", profile);
        let problem = match &error {
            ConfigError::InvalidProfile { .. } | ConfigError::InvalidValue { .. } => {
                Self::new("invalid-input")
            }
            ConfigError::Program { program, .. } => at("helper-path", program),
            ConfigError::Taken { profile, line } => {
                about("config-taken", profile).with("line", line)
            }
            ConfigError::Repeated { profile, .. } => about("config-repeated", profile),
            ConfigError::Entangled { profile } => about("config-entangled", profile),
            ConfigError::NotText { path } => at("config-not-text", path),
            ConfigError::NotAFile { path } => at("config-not-a-file", path),
            ConfigError::Changed { path } => at("config-changed", path),
            ConfigError::Busy { path } => Self {
                retry: true,
                ..at("config-busy", path)
            },
            ConfigError::ReadOnly { path } => at("config-read-only", path),
            ConfigError::ForeignOwner { path } => at("config-foreign-owner", path),
            ConfigError::Io { path, .. } => at("config-unusable", path),
        };
        problem.caused_by(&error)
    }
}

impl From<ApplyError> for Problem {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Gateway(error) => error.into(),
            ApplyError::Store(error) => error.into(),
            ApplyError::Journal(error) => error.into(),
            ApplyError::Config(error) => error.into(),
            ApplyError::ProfileTaken { profile, account } => Self::new("profile-taken")
                .with("profile", profile)
                .with("account", account),
            ApplyError::Session(error) => error.into(),
            ApplyError::KeyChanged { profile } => Self::new("key-changed").with("profile", profile),
            ApplyError::NotAcceptedYet { key, source } => Self {
                retry: true,
                ..Self::new("key-not-accepted-yet")
                    .with("key", key)
                    .detail(source)
            },
            ApplyError::Orphan { user, key, source } => Self::new("access-key-orphan")
                .with("user", user)
                .with("key", key)
                .detail(source),
        }
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
