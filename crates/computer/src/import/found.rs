//! The keys in the AWS files.

use std::path::PathBuf;

use super::error::ImportError;
use super::obstacle::Obstacle;
use crate::surroundings::Surroundings;
use firstday_aws_files::{
    self as aws_files, ConfigError, Dialect, KeyFault, PlaintextKey, check_profile_name,
};

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
pub(super) fn usable(surroundings: &Surroundings, profile: &str) -> Result<UsableKey, ImportError> {
    let all = all(surroundings)?;
    let Some((file, key)) = all.iter().find(|(_, key)| key.profile == profile) else {
        return Err(ImportError::NoKey {
            profile: profile.to_owned(),
        });
    };
    if let Some(obstacle) = obstacle(&all, key) {
        return Err(ImportError::InTheWay {
            profile: profile.to_owned(),
            obstacle,
        });
    }
    Ok(UsableKey {
        profile: key.profile.clone(),
        file: file.clone(),
        access_key_id: key.access_key_id.clone(),
        secret_access_key: key.secret_access_key.clone(),
    })
}

fn all(surroundings: &Surroundings) -> Result<Vec<(PathBuf, PlaintextKey)>, ConfigError> {
    let files = surroundings.aws_files();
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
        Some(KeyFault::Half) => Some(Obstacle::Half),
        Some(KeyFault::Malformed) => Some(Obstacle::Malformed),
        Some(KeyFault::Repeated) => Some(Obstacle::Repeated),
        None if same.count() > 1 => Some(Obstacle::BothFiles),
        None if check_profile_name(&key.profile).is_err() => Some(Obstacle::Name),
        None => None,
    }
}
