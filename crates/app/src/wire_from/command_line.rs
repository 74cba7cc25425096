//! The AWS tools of this computer, from the domain to the wire.

use firstday_secret_store::SecretStore;

use crate::import::{self, Edit, FoundKey, Import};
use crate::problem::Problem;
use crate::prove::{Proof, ProvedProgram};
use crate::surroundings::Surroundings;
use crate::{aws_files, command_line, wire};

impl From<Proof> for wire::Proof {
    fn from(proof: Proof) -> Self {
        Self {
            notes: proof.notes().iter().map(Into::into).collect(),
            shadows: proof
                .shadows
                .iter()
                .map(|shadow| (&shadow.message()).into())
                .collect(),
            programs: proof.programs.into_iter().map(Into::into).collect(),
            profile: proof.profile,
        }
    }
}

impl From<ProvedProgram> for wire::ProvedProgram {
    fn from(program: ProvedProgram) -> Self {
        Self {
            path: program.path.display().to_string(),
            version: program.version,
            arn: program.arn,
            problem: program.problem.map(Into::into),
        }
    }
}

impl wire::CommandLine {
    /// What the AWS files name, with what is stored for each profile.
    ///
    /// # Errors
    /// [`Problem`] when a file cannot be read. A keyring that cannot be read leaves out what is
    /// stored: its own page says why.
    pub async fn read(store: &SecretStore, surroundings: &Surroundings) -> Result<Self, Problem> {
        let files = command_line::aws_files(surroundings);
        let config = aws_files::read(&files.config)?;
        let stored = store.clone().asking_nobody().list().await;
        let mut stored = stored.unwrap_or_default();
        let profiles = aws_files::profiles(&config).into_iter().map(|profile| {
            let place = stored.iter().position(|item| item.profile == profile.name);
            wire::CliProfile {
                stored: place.map(|place| stored.swap_remove(place).into()),
                name: profile.name,
                region: profile.region,
                ours: profile.ours,
            }
        });
        Ok(Self {
            profiles: profiles.collect(),
            plaintext: import::find(surroundings)?
                .into_iter()
                .map(Into::into)
                .collect(),
            config_path: files.config.display().to_string(),
            credentials_path: files.credentials.display().to_string(),
        })
    }
}

impl From<FoundKey> for wire::PlaintextKey {
    fn from(found: FoundKey) -> Self {
        Self {
            profile: found.profile,
            path: found.path.display().to_string(),
            line: u32::try_from(found.line).unwrap_or(u32::MAX),
            access_key_id: found.access_key_id,
            obstacle: found.obstacle.map(|why| (&why.message()).into()),
        }
    }
}

impl From<&Import> for wire::ImportPreview {
    fn from(import: &Import) -> Self {
        let diff = |edit: &Edit| wire::FileDiff {
            path: edit.path.display().to_string(),
            diff: edit.diff(),
        };
        Self {
            profile: import.profile.clone(),
            access_key_id: import.access_key_id().to_owned(),
            arn: import.caller.arn.clone(),
            files: import.files.iter().map(diff).collect(),
            notes: import.notes().iter().map(Into::into).collect(),
        }
    }
}
