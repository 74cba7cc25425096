use std::path::Path;

use firstday_aws_files::{Barrier, ConfigError, Refusal};
use firstday_computer::command_line::CommandLineError;
use firstday_computer::credential_process::AnswerError;
use firstday_computer::helper::HelperError;
use firstday_computer::import::ImportError;
use firstday_computer::keyring::ForgetError;
use firstday_computer::profile::ProfileError;
use firstday_computer::prove::{CliFault, ProveError};
use firstday_computer::refusal as refusal_message;
use firstday_computer::sessions::SessionError;
use firstday_computer::window::WindowError;

use crate::problem::{Code, Problem};

impl From<ConfigError> for Problem {
    fn from(error: ConfigError) -> Self {
        let at = |code, path: &Path| Self::new(code).with("path", path);
        let about = |code, profile: &str| Self::new(code).with("profile", profile);
        let problem = match &error {
            ConfigError::InvalidProfile { .. } | ConfigError::InvalidValue { .. } => {
                Self::new(Code::InvalidInput)
            }
            ConfigError::Program { program, .. } => at(Code::HelperPath, program),
            ConfigError::Taken { profile, line } => {
                about(Code::ConfigTaken, profile).with("line", format!("{line}"))
            }
            ConfigError::Repeated { profile, .. } => about(Code::ConfigRepeated, profile),
            ConfigError::Entangled { profile } => about(Code::ConfigEntangled, profile),
            ConfigError::NotText { path, line } => {
                at(Code::ConfigNotText, path).with("line", format!("{line}"))
            }
            ConfigError::Refused { path, refusal } => return refused(path, refusal),
            ConfigError::LinkToNowhere { path, target } => {
                at(Code::ConfigLink, path).with("target", target.as_path())
            }
            ConfigError::NotAFile { path } => at(Code::ConfigNotAFile, path),
            ConfigError::Changed { path } => at(Code::ConfigChanged, path),
            ConfigError::Busy { path } => Self {
                retry: true,
                ..at(Code::ConfigBusy, path)
            },
            ConfigError::ReadOnly { path, barrier } => at(read_only(*barrier), path),
            ConfigError::ForeignOwner { path } => at(Code::ConfigForeignOwner, path),
            ConfigError::Io { path, .. } => at(Code::ConfigUnusable, path),
        };
        problem.caused_by(&error)
    }
}

impl From<HelperError> for Problem {
    fn from(error: HelperError) -> Self {
        let at = |code, path: &Path| Self::new(code).with("path", path);
        let problem = match &error {
            HelperError::Program { program, .. } => at(Code::HelperPath, program),
            HelperError::Exposed { program, exposed } => {
                at(Code::HelperExposed, program).with("why", exposed.message())
            }
            HelperError::Foreign { path } => at(Code::ConfigNotAFile, path),
            HelperError::Io { path, .. } => at(Code::ConfigUnusable, path),
        };
        problem.caused_by(&error)
    }
}

impl From<ProfileError> for Problem {
    fn from(error: ProfileError) -> Self {
        match error {
            ProfileError::Files(error) => error.into(),
            ProfileError::Helper(error) => error.into(),
        }
    }
}

impl From<WindowError> for Problem {
    fn from(error: WindowError) -> Self {
        let at = |code, path: &Path| Self::new(code).with("path", path);
        match &error {
            WindowError::Missing { path } => at(Code::WindowMissing, path),
            WindowError::Exposed { path, exposed } => {
                at(Code::WindowExposed, path).with("why", exposed.message())
            }
            WindowError::NoDisplay => Self::new(Code::WindowNoDisplay),
            WindowError::NotStarted { path, .. } => {
                at(Code::WindowNotStarted, path).caused_by(&error)
            }
            WindowError::Ended { path, .. } => at(Code::WindowEnded, path).caused_by(&error),
            WindowError::Silent { path } => at(Code::WindowSilent, path),
        }
    }
}

/// The message names file and line, so that there are no details.
fn refused(path: &Path, refusal: &Refusal) -> Problem {
    Problem::new(Code::ConfigRefused)
        .with("path", path)
        .with("why", refusal_message(path, refusal))
}

fn read_only(barrier: Barrier) -> Code {
    match barrier {
        Barrier::Mode => Code::ConfigReadOnly,
        Barrier::Disk => Code::ConfigDisk,
        Barrier::Mount => Code::ConfigMounted,
        Barrier::System => Code::ConfigWriteRefused,
    }
}

impl From<SessionError> for Problem {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::SignIn(error) => error.into(),
            SessionError::Store(error) => error.into(),
            SessionError::Turn(_) => Self::new(Code::SessionTurn).caused_by(&error),
            SessionError::Busy { profile } => Self {
                retry: true,
                ..Self::new(Code::SessionBusy).with("profile", profile)
            },
            SessionError::NotStored { profile } => {
                Self::new(Code::SessionNotStored).with("profile", profile)
            }
            SessionError::HoldsKey { profile, key } => Self::new(Code::SessionHoldsKey)
                .with("profile", profile)
                .with("key", key),
            SessionError::OtherAccount { profile, account } => Self::new(Code::ProfileTaken)
                .with("profile", profile)
                .with("account", account),
            SessionError::Renewal { profile, source } => {
                Self::from(source).with("profile", profile)
            }
            SessionError::Unreadable { profile } => {
                Self::new(Code::SessionUnreadable).with("profile", profile)
            }
            SessionError::Root => Self::new(Code::SessionRoot),
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
                Self::new(Code::NoStoredKey).with("profile", profile)
            }
            AnswerError::Misplaced(barrier) => (&barrier).into(),
            AnswerError::Runtime(error) => Self::new(Code::Unexpected).caused_by(&error),
        }
    }
}

impl From<ForgetError> for Problem {
    fn from(error: ForgetError) -> Self {
        match error {
            ForgetError::Store(error) => error.into(),
            ForgetError::Note(error) => Self::new(Code::KeyringNote).caused_by(&error),
        }
    }
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Files(error) => error.into(),
            ImportError::Helper(error) => error.into(),
            ImportError::Store(error) => error.into(),
            ImportError::Gateway(error) => error.into(),
            ImportError::NoKey { profile } => Self::new(Code::ImportNoKey).with("profile", profile),
            ImportError::InTheWay { profile, obstacle } => Self::new(Code::ImportObstacle)
                .with("profile", profile)
                .with("why", obstacle.message()),
            ImportError::RootKey => Self::new(Code::ImportRootKey),
            ImportError::NotAUser { arn } => Self::new(Code::ImportNotAUser).with("arn", arn),
            ImportError::Taken { profile } => {
                Self::new(Code::ImportKeyringHolds).with("profile", profile)
            }
            ImportError::Lost => Self::new(Code::KeyringMismatch),
            ImportError::NotACopy { path } => {
                Self::new(Code::InvalidInput).detail(path.display().to_string())
            }
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
            CliFault::Exposed(exposed) => {
                Self::new(Code::AwsCliExposed).with("why", exposed.message())
            }
            CliFault::NotStarted { program, source } => Self::new(Code::AwsCliNotStarted)
                .with("path", program.as_path())
                .caused_by(source),
            CliFault::Slow { program, patience } => Self {
                retry: true,
                ..Self::new(Code::AwsCliSlow)
                    .with("path", program.as_path())
                    .with("seconds", patience.as_secs())
            },
            CliFault::Failed { words } => Self::new(Code::AwsCliFailed).detail(words.as_str()),
            CliFault::FilesRefused { path, refusal } => refused(path, refusal),
            CliFault::TooOld => Self::new(Code::AwsCliTooOld),
            CliFault::UnknownVersion => Self::new(Code::AwsCliVersionUnknown),
            CliFault::PracticeKey => Self::new(Code::AwsCliPracticeKey),
            CliFault::RealKey { url } => Self::new(Code::AwsCliRealKey).with("url", url.as_str()),
            CliFault::OtherPerson { arn, expected } => Self::new(Code::AwsCliOtherPerson)
                .with("arn", arn.as_str())
                .with("expected", expected.as_str()),
        }
    }
}
