//! What the AWS CLI really does with a profile: every `aws` on the path is asked who it is.

mod expected;
mod group;
mod home;
mod programs;
mod shadow;
mod shadows;
mod variables;

use std::path::PathBuf;

use firstday_checklist::{AwsCli, Message, System};
use firstday_secret_store::{SecretStore, StoreError};
use futures::future::join_all;

use crate::refused;
use crate::surroundings::Surroundings;
use expected::Expected;
use firstday_aws_files::{self as aws_files, ConfigError, check_profile_name};
use home::{Home, destination};
use programs::Wanted;

pub(crate) use home::keeps_in_place;
pub use programs::{CliFault, ProvedProgram};
pub use shadow::Shadow;
pub(crate) use shadows::shadows;
pub(crate) use variables::CONFIG_FILE;

/// How many programs of the name `aws` are asked for their version. Nobody starts the later ones.
const MOST_PROGRAMS: usize = 6;

/// Whether there is an `aws` where a shell looks for programs. It is not run.
pub(crate) fn is_installed(surroundings: &Surroundings) -> bool {
    !programs::find(surroundings).programs.is_empty()
}

/// What was found out about one profile.
#[derive(Debug)]
pub struct Proof {
    /// The profile.
    pub profile: String,
    /// Every `aws`, in the order in which a shell looks for it: the first one is used.
    pub programs: Vec<ProvedProgram>,
    /// Entries of the search path where none was looked for, because they are not named from the
    /// root.
    pub passed_over: Vec<PathBuf>,
    /// What takes precedence over the profile, or does without `--profile`.
    pub shadows: Vec<Shadow>,
}

/// Why a profile could not be proved.
#[derive(Debug, thiserror::Error)]
pub enum ProveError {
    /// The AWS files cannot be read, or the profile has no name.
    #[error(transparent)]
    Files(#[from] ConfigError),
    /// The keyring cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Proof {
    /// Whether there is an AWS CLI, and each does what it should.
    pub fn holds(&self) -> bool {
        let good = |program: &ProvedProgram| program.fault.is_none();
        !self.programs.is_empty() && self.programs.iter().all(good)
    }

    /// What to do besides: about entries of the search path, and how to install the AWS CLI where
    /// there is none.
    pub fn notes(&self) -> Vec<Message> {
        let (install, command) = match std::env::consts::OS {
            "windows" => ("aws-cli-install-windows", "winget install Amazon.AWSCLI"),
            "macos" => ("aws-cli-install-macos", "brew install awscli"),
            _ => (
                "aws-cli-install-linux",
                "sudo snap install aws-cli --classic",
            ),
        };
        let install = Message::new(install).with("command", command);
        let install = self.programs.is_empty().then_some(install);
        path_notes(&self.passed_over).chain(install).collect()
    }
}

/// What is wrong with the search path: entries that mean another folder wherever one is.
fn path_notes(passed_over: &[PathBuf]) -> impl Iterator<Item = Message> {
    let here = |entry: &&PathBuf| entry.as_os_str().is_empty();
    let (empty, relative): (Vec<&PathBuf>, Vec<&PathBuf>) = passed_over.iter().partition(here);
    let relative: Vec<String> = relative
        .into_iter()
        .map(|entry| entry.display().to_string())
        .collect();
    let empty = (!empty.is_empty()).then(|| Message::new("path-empty"));
    let relative =
        (!relative.is_empty()).then(|| Message::new("path-relative").with("entries", relative));
    empty.into_iter().chain(relative)
}

/// The AWS CLI of this computer. Each `aws` on the path that nobody else can change is asked for
/// its version, of the first few.
pub async fn aws_cli(surroundings: &Surroundings) -> AwsCli {
    let found = programs::find(surroundings);
    let programs = found.programs.into_iter().take(MOST_PROGRAMS);
    let programs = programs.map(|path| programs::about(path, surroundings));
    AwsCli {
        programs: join_all(programs).await,
        notes: path_notes(&found.passed_over).collect(),
        system: match std::env::consts::OS {
            "windows" => System::Windows,
            "macos" => System::MacOs,
            _ => System::Linux,
        },
        arm: std::env::consts::ARCH == "aarch64",
    }
}

/// Runs `aws sts get-caller-identity` with the profile, by each `aws` on the path that nobody else
/// can change, and compares who that is with what is stored. Dropping the future ends the programs,
/// and on Unix what they have started.
///
/// They get the environment as it is, because that is what may come before the profile; only what
/// is for this computer is kept from proxies. None is started that would take a key of a practice
/// account to AWS, or a key of AWS to a practice account.
///
/// # Errors
///
/// [`ProveError`] when the AWS files or the keyring cannot be read. That an `aws` fails is part of the
/// proof.
pub async fn prove(
    store: &SecretStore,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<Proof, ProveError> {
    check_profile_name(profile)?;
    let files = surroundings.aws_files();
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    let ours = aws_files::profiles(&config)
        .into_iter()
        .any(|found| found.ours && found.name == profile);
    let stored = match ours {
        true => store.load(profile).await?,
        false => None,
    };
    let shadows = shadows(&files, &config, &credentials, surroundings, profile);
    let is_used = !shadows.iter().any(Shadow::brings_a_key);
    let own = home::own_endpoint(&config, &credentials, profile);
    let wanted = Wanted {
        profile,
        home: Home::of(
            stored.as_ref().filter(|_| is_used),
            home::key_in_file(&config, &credentials, profile).as_deref(),
            own.as_deref(),
        ),
        endpoint: destination(surroundings, &config, &credentials, profile),
        stored: stored.as_ref().map(Expected::of),
        refused: refused::all(&files, &config, &credentials)
            .next()
            .map(|(path, refusal)| (path.to_owned(), refusal)),
    };
    let found = programs::find(surroundings);
    let programs = found.programs.into_iter();
    let proved = programs.map(|program| programs::prove(program, surroundings, &wanted));
    Ok(Proof {
        profile: profile.to_owned(),
        programs: join_all(proved).await,
        passed_over: found.passed_over,
        shadows,
    })
}

#[cfg(all(test, unix))]
mod tests;
