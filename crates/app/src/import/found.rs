//! The keys in the AWS files.

use std::path::PathBuf;

use firstday_checklist::Message;

use crate::aws_files::{self, ConfigError, Dialect, KeyFault, PlaintextKey, check_profile_name};
use crate::command_line::aws_files as files_of;
use crate::problem::Problem;
use crate::surroundings::Surroundings;

/// An access key in a file, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundKey {
    /// The profile.
    pub profile: String,
    /// The file.
    pub path: PathBuf,
    /// The line of the profile's header, counted from 1.
    pub line: usize,
    /// The public half; empty where that cannot be told.
    pub access_key_id: String,
    /// Why it cannot be moved to the keyring, if so.
    pub obstacle: Option<Obstacle>,
}

/// Why a key in a file cannot be moved to the keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is a temporary one, which runs out by itself.
    Temporary,
    /// One of its halves is missing, or is not written as AWS writes it.
    Malformed,
    /// The profile, or a half of its key, stands there more than once.
    Repeated,
    /// Both files have a key for the profile.
    BothFiles,
    /// The profile has a name that cannot stand in a command without quotes.
    Name,
}

impl Obstacle {
    /// What it is, and what to do, for a person.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Temporary => "import-obstacle-temporary",
            Self::Malformed => "import-obstacle-malformed",
            Self::Repeated => "import-obstacle-repeated",
            Self::BothFiles => "import-obstacle-both-files",
            Self::Name => "import-obstacle-name",
        })
    }
}

/// The keys that stand in `~/.aws/credentials` and `~/.aws/config`.
///
/// # Errors
///
/// [`ConfigError`] when a file cannot be read.
pub fn find(surroundings: &Surroundings) -> Result<Vec<FoundKey>, ConfigError> {
    let all = all(surroundings)?;
    let found = all.iter().map(|(file, key)| FoundKey {
        profile: key.profile.clone(),
        path: file.clone(),
        line: key.line,
        access_key_id: key.access_key_id.clone(),
        obstacle: obstacle(&all, key),
    });
    Ok(found.collect())
}

/// A key that can be moved, with its secret and where it stands.
pub(super) struct UsableKey {
    pub(super) profile: String,
    pub(super) file: PathBuf,
    pub(super) access_key_id: String,
    pub(super) secret_access_key: secrecy::SecretString,
}

/// The key of this profile, if nothing stands in the way of moving it.
pub(super) fn usable(surroundings: &Surroundings, profile: &str) -> Result<UsableKey, Problem> {
    let all = all(surroundings)?;
    let Some((file, key)) = all.iter().find(|(_, key)| key.profile == profile) else {
        return Err(Problem::new("import-no-key").with("profile", profile));
    };
    if let Some(obstacle) = obstacle(&all, key) {
        let why = crate::say::say(&obstacle.message());
        return Err(Problem::new("import-obstacle")
            .with("profile", profile)
            .detail(why));
    }
    Ok(UsableKey {
        profile: key.profile.clone(),
        file: file.clone(),
        access_key_id: key.access_key_id.clone(),
        secret_access_key: key.secret_access_key.clone(),
    })
}

fn all(surroundings: &Surroundings) -> Result<Vec<(PathBuf, PlaintextKey)>, ConfigError> {
    let files = files_of(surroundings);
    let mut all = Vec::new();
    for (path, file) in [
        (files.credentials, Dialect::Credentials),
        (files.config, Dialect::Config),
    ] {
        let keys = aws_files::plaintext_keys(&aws_files::read(&path)?, file);
        all.extend(keys.into_iter().map(|key| (path.clone(), key)));
    }
    Ok(all)
}

fn obstacle(all: &[(PathBuf, PlaintextKey)], key: &PlaintextKey) -> Option<Obstacle> {
    let same = all.iter().filter(|(_, other)| other.profile == key.profile);
    match key.fault {
        Some(KeyFault::Temporary) => Some(Obstacle::Temporary),
        Some(KeyFault::Malformed) => Some(Obstacle::Malformed),
        Some(KeyFault::Repeated) => Some(Obstacle::Repeated),
        None if same.count() > 1 => Some(Obstacle::BothFiles),
        None if check_profile_name(&key.profile).is_err() => Some(Obstacle::Name),
        None => None,
    }
}
