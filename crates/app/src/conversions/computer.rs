use std::path::Path;

use firstday_aws_files::ConfigError;
use firstday_computer::command_line::CommandLineError;
use firstday_computer::credential_process::AnswerError;
use firstday_computer::import::ImportError;
use firstday_computer::keyring::ForgetError;
use firstday_computer::prove::{CliFault, ProveError};
use firstday_computer::sessions::SessionError;

use crate::problem::Problem;
use crate::say::say;

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
        }
    }
}

impl From<CommandLineError> for Problem {
    fn from(error: CommandLineError) -> Self {
        match error {
            CommandLineError::Files(error) => error.into(),
            CommandLineError::Store(error) => error.into(),
            CommandLineError::Gateway(error) => error.into(),
        }
    }
}

impl From<AnswerError> for Problem {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Store(error) => error.into(),
            AnswerError::Session(error) => error.into(),
            AnswerError::NotStored { profile } => {
                Self::new("no-stored-key").with("profile", profile)
            }
            AnswerError::Runtime(error) => Self::new("unexpected").caused_by(&error),
        }
    }
}

impl From<ForgetError> for Problem {
    fn from(error: ForgetError) -> Self {
        match error {
            ForgetError::Store(error) => error.into(),
            ForgetError::Note(error) => Self::new("keyring-note").caused_by(&error),
        }
    }
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Files(error) => error.into(),
            ImportError::Store(error) => error.into(),
            ImportError::Gateway(error) => error.into(),
            ImportError::NoKey { profile } => Self::new("import-no-key").with("profile", profile),
            ImportError::InTheWay { profile, obstacle } => Self::new("import-obstacle")
                .with("profile", profile)
                .detail(say(&obstacle.message())),
            ImportError::RootKey => Self::new("import-root-key"),
            ImportError::NotAUser { arn } => Self::new("import-not-a-user").with("arn", arn),
            ImportError::Taken { profile } => {
                Self::new("import-keyring-holds").with("profile", profile)
            }
            ImportError::Lost => Self::new("keyring-mismatch"),
            ImportError::NotACopy { path } => Self::new("invalid-input").detail(path.display()),
        }
    }
}

impl From<ProveError> for Problem {
    fn from(error: ProveError) -> Self {
        match error {
            ProveError::Files(error) => error.into(),
            ProveError::Store(error) => error.into(),
        }
    }
}

impl From<&CliFault> for Problem {
    fn from(fault: &CliFault) -> Self {
        match fault {
            CliFault::NotStarted { program, source } => Self::new("aws-cli-not-started")
                .with("path", program.display())
                .caused_by(source),
            CliFault::Slow { program, patience } => Self {
                retry: true,
                ..Self::new("aws-cli-slow")
                    .with("path", program.display())
                    .with("seconds", patience.as_secs())
            },
            CliFault::Failed { words } => Self::new("aws-cli-failed").detail(words),
            CliFault::TooOld => Self::new("aws-cli-too-old"),
            CliFault::OtherPerson { arn, expected } => Self::new("aws-cli-other-person")
                .with("arn", arn)
                .with("expected", expected),
        }
    }
}
