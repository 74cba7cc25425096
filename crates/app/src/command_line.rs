//! Reads what this computer's AWS CLI has from Firstday, and proves it.

use firstday_aws_gateway::{Gateway, GatewayErrorKind};
use firstday_checklist::{CliProfile, CommandLine, Reading};
use firstday_secret_store::{SecretStore, Stored};

use crate::aws_files::{self, AwsFiles, ConfigError, ProfileSummary, Shadow};
use crate::problem::Problem;
use crate::surroundings::Surroundings;

/// Where the AWS files stand for this person.
pub(crate) fn aws_files(surroundings: &Surroundings) -> AwsFiles {
    let env = surroundings.env.clone();
    AwsFiles::resolve(&move |name: &str| env(name), &surroundings.home)
}

/// Names of the profiles in `~/.aws/config`, for choosing one.
///
/// # Errors
/// [`ConfigError`] when the file cannot be read.
pub fn profile_names(surroundings: &Surroundings) -> Result<Vec<String>, ConfigError> {
    let text = aws_files::read(&aws_files(surroundings).config)?;
    Ok(aws_files::profiles(&text)
        .into_iter()
        .map(|profile| profile.name)
        .collect())
}

/// The facet [`firstday_checklist::Facet::CommandLine`].
pub(crate) async fn observe(
    gateway: &Gateway,
    store: &SecretStore,
    surroundings: &Surroundings,
) -> Reading<CommandLine> {
    match read(gateway, store, surroundings).await {
        Ok(value) => Reading::known(value, surroundings.now()),
        Err(problem) => Reading::Unavailable {
            reason: crate::say::say(&problem.title()),
        },
    }
}

async fn read(
    gateway: &Gateway,
    store: &SecretStore,
    surroundings: &Surroundings,
) -> Result<CommandLine, Problem> {
    let files = aws_files(surroundings);
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    let (ours, others): (Vec<_>, Vec<_>) = aws_files::profiles(&config)
        .into_iter()
        .partition(|profile| profile.ours);
    let mut profiles = Vec::new();
    for profile in ours {
        let shadowed_by = shadowed_by(&credentials, surroundings, &profile);
        profiles.push(prove(gateway, store, profile.name, shadowed_by).await?);
    }
    Ok(CommandLine {
        config_path: files.config.display().to_string(),
        profiles,
        other_profiles: others.into_iter().map(|profile| profile.name).collect(),
    })
}

async fn prove(
    gateway: &Gateway,
    store: &SecretStore,
    name: String,
    shadowed_by: Vec<String>,
) -> Result<CliProfile, Problem> {
    let mut profile = CliProfile {
        name,
        account_id: None,
        user: None,
        access_key_id: None,
        proved_arn: None,
        shadowed_by,
    };
    let Some(stored) = store.load(&profile.name).await? else {
        return Ok(profile);
    };
    let Stored::AccessKey(key) = stored else {
        profile.account_id = Some(stored.account_id().to_owned());
        return Ok(profile);
    };
    profile.proved_arn = match gateway
        .caller_of(&key.access_key_id, &key.secret_access_key)
        .await
    {
        Ok(caller) => Some(caller.arn),
        Err(error) if error.kind == GatewayErrorKind::InvalidCredentials => None,
        Err(error) => return Err(error.into()),
    };
    profile.account_id = Some(key.account_id);
    profile.user = Some(key.user_name);
    profile.access_key_id = Some(key.access_key_id);
    Ok(profile)
}

/// Variables outrank only the default profile; `--profile` outranks variables.
fn shadowed_by(
    credentials: &str,
    surroundings: &Surroundings,
    profile: &ProfileSummary,
) -> Vec<String> {
    let env = surroundings.env.clone();
    aws_files::shadows(credentials, &move |name: &str| env(name), &profile.name)
        .into_iter()
        .filter_map(|shadow| match shadow {
            Shadow::CredentialsFile { line, .. } => Some(format!("~/.aws/credentials:{line}")),
            Shadow::Environment { variable } if profile.name == "default" => {
                Some(variable.to_owned())
            }
            Shadow::Environment { .. } => None,
        })
        .collect()
}
