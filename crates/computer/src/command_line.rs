//! Reads what this computer's AWS CLI has from Firstday, and proves it.

use std::sync::Arc;

use firstday_aws_gateway::{Gateway, GatewayError, GatewayErrorKind, is_here};
use firstday_checklist::{Caller, CliProfile, CommandLine, Principal, StoredCredential};
use firstday_secret_store::{KeyPair, StoreError, Stored};

use crate::helper::{self, Misled};
use crate::prove::{self, CONFIG_FILE, Shadow};
use crate::refused;
use crate::sessions::{KeptSession, KeptSessions};
use crate::surroundings::Surroundings;
use firstday_aws_files::{self as aws_files, AwsFiles, ConfigError, Dialect};

/// Names of the profiles in `~/.aws/config`, for choosing one.
///
/// # Errors
/// [`ConfigError`] when the file cannot be read.
pub fn profile_names(surroundings: &Surroundings) -> Result<Vec<String>, ConfigError> {
    let text = aws_files::read(&surroundings.aws_files().config)?;
    Ok(aws_files::profiles(&text)
        .into_iter()
        .map(|profile| profile.name)
        .collect())
}

/// Names of the profiles in both AWS files that somebody can sign in with, each once: those of ours
/// first, then the others in the order of the files.
///
/// # Errors
/// [`ConfigError`] when a file cannot be read.
pub fn every_profile(surroundings: &Surroundings) -> Result<Vec<String>, ConfigError> {
    let files = surroundings.aws_files();
    let config = aws_files::profiles(&aws_files::read(&files.config)?);
    let credentials = aws_files::read(&files.credentials)?;
    let (ours, others): (Vec<_>, Vec<_>) = config.into_iter().partition(|profile| profile.ours);
    let configured = ours.into_iter().chain(others).map(|profile| profile.name);
    let plain = aws_files::plaintext_keys(&credentials, Dialect::Credentials);
    let mut names: Vec<String> = Vec::new();
    for name in configured.chain(plain.into_iter().map(|key| key.profile)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// Why it cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CommandLineError {
    /// The AWS files cannot be read.
    #[error(transparent)]
    Files(#[from] ConfigError),
    /// The keyring cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// AWS could not be asked.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
}

/// What the facet [`firstday_checklist::Facet::CommandLine`] holds.
///
/// # Errors
/// [`CommandLineError`]. That AWS refuses what is stored is no error.
pub async fn read(
    gateway: &Gateway,
    kept: &KeptSessions,
    surroundings: &Surroundings,
) -> Result<CommandLine, CommandLineError> {
    let files = surroundings.aws_files();
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    let refused = refused::all(&files, &config, &credentials);
    let refused = refused.map(|(path, refusal)| refused::message(path, &refusal));
    let refused = refused.collect();
    let (ours, others): (Vec<_>, Vec<_>) = aws_files::profiles(&config)
        .into_iter()
        .partition(|profile| profile.ours);
    let mut profiles = Vec::new();
    for profile in ours {
        let misled = helper::misled(&profile, surroundings);
        let (missing_program, exposed) = match misled {
            None => (None, None),
            Some((_, Misled::Exposed(exposed))) => (None, Some(exposed.message())),
            Some((program, Misled::Gone | Misled::Another)) => {
                (Some(program.display().to_string()), None)
            }
        };
        let found = CliProfile {
            shadowed_by: shadowed_by(&files, &config, &credentials, surroundings, &profile.name),
            missing_program,
            exposed,
            name: profile.name,
            region: profile.region,
            account_id: None,
            user: None,
            stored: None,
            proved_arn: None,
        };
        profiles.push(prove(gateway, kept, found).await?);
    }
    Ok(CommandLine {
        config_path: surroundings.short(&files.config),
        profiles,
        other_profiles: others.into_iter().map(|profile| profile.name).collect(),
        refused,
        aws_cli: prove::is_installed(surroundings),
    })
}

async fn prove(
    gateway: &Gateway,
    kept: &KeptSessions,
    profile: CliProfile,
) -> Result<CliProfile, CommandLineError> {
    let stored = kept.store().load(&profile.name).await?;
    let profile = CliProfile {
        account_id: stored.as_ref().map(|stored| stored.account_id().to_owned()),
        user: stored.as_ref().and_then(user_of),
        stored: stored.as_ref().map(credential),
        ..profile
    };
    if stored
        .as_ref()
        .is_none_or(|stored| is_of_elsewhere(stored, gateway))
    {
        return Ok(profile);
    }
    let asked = match stored {
        None => return Ok(profile),
        Some(Stored::AccessKey(key)) => {
            let asked = gateway.caller_of(&key.access_key_id, &key.secret_access_key);
            asked.await
        }
        Some(Stored::Session(_)) => {
            let source = KeptSession::new(kept.clone(), &profile.name);
            gateway.caller_from(Arc::new(source)).await
        }
    };
    let proved_arn = accepted(asked)?;
    Ok(CliProfile {
        proved_arn,
        ..profile
    })
}

/// Whether a key is good at a practice account and this is AWS, or the other way round. Such a key
/// is not sent.
fn is_of_elsewhere(stored: &Stored, gateway: &Gateway) -> bool {
    match stored {
        Stored::AccessKey(key) => key.practice.is_some_and(|it| it != gateway.stays_here()),
        Stored::Session(session) => {
            let practice = session.endpoint.as_deref().is_some_and(is_here);
            practice && !gateway.stays_here()
        }
    }
}

/// The ARN; `None` when AWS refuses what is stored.
fn accepted(asked: Result<Caller, GatewayError>) -> Result<Option<String>, GatewayError> {
    match asked {
        Ok(caller) => Ok(Some(caller.arn)),
        Err(error) if is_refusal(error.kind) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_refusal(kind: GatewayErrorKind) -> bool {
    matches!(
        kind,
        GatewayErrorKind::InvalidCredentials
            | GatewayErrorKind::ExpiredCredentials
            | GatewayErrorKind::Denied
    )
}

fn user_of(stored: &Stored) -> Option<String> {
    match stored {
        Stored::AccessKey(key) => Some(key.user_name.clone()),
        Stored::Session(session) => {
            match Caller::new(&session.account_id, &session.arn).principal {
                Principal::User { name } => Some(name),
                Principal::Root | Principal::Role { .. } | Principal::Other => None,
            }
        }
    }
}

fn credential(stored: &Stored) -> StoredCredential {
    let id = |pair: &Option<KeyPair>| pair.as_ref().map(|pair| pair.access_key_id.clone());
    match stored {
        Stored::AccessKey(key) => StoredCredential::AccessKey {
            id: key.access_key_id.clone(),
            next: id(&key.next),
            previous: id(&key.previous),
        },
        Stored::Session(session) => StoredCredential::Session {
            ends_at: session.ends_at,
        },
    }
}

/// What comes before the profile, by its place. Variables outrank only the default profile, as
/// `--profile` outranks variables. One that names another address is the person's wish, and the
/// account that was asked is behind it.
fn shadowed_by(
    files: &AwsFiles,
    config: &str,
    credentials: &str,
    surroundings: &Surroundings,
    profile: &str,
) -> Vec<String> {
    prove::shadows(files, config, credentials, surroundings, profile)
        .into_iter()
        .filter_map(|shadow| match shadow {
            Shadow::CredentialsFile { path, line }
            | Shadow::CredentialsSetting { path, line, .. } => {
                Some(format!("{}:{line}", path.display()))
            }
            Shadow::OwnSetting { line, .. } => Some(format!("{}:{line}", files.config.display())),
            Shadow::Repeated { lines } => {
                let line = lines.last()?;
                Some(format!("{}:{line}", files.config.display()))
            }
            Shadow::EmptyVariable { variable } if variable == CONFIG_FILE => {
                Some(variable.to_owned())
            }
            Shadow::Keys { variable } | Shadow::Role { variable } if profile == "default" => {
                Some(variable.to_owned())
            }
            // What is refused is told for itself, whatever the profile.
            Shadow::Refused { .. }
            | Shadow::EmptyVariable { .. }
            | Shadow::Absent { .. }
            | Shadow::OtherProcess { .. }
            | Shadow::Misled { .. }
            | Shadow::OwnKey { .. }
            | Shadow::Endpoint { .. }
            | Shadow::EndpointIgnored { .. }
            | Shadow::Proxy { .. }
            | Shadow::File { .. }
            | Shadow::Region { .. }
            | Shadow::Keys { .. }
            | Shadow::Role { .. }
            | Shadow::OtherProfile { .. }
            | Shadow::DefaultProfile => None,
        })
        .collect()
}
