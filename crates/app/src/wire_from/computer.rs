//! The AWS tools of this computer.

use firstday_computer::import::{Edit, FoundKey, Import};
use firstday_computer::prove::{Proof, ProvedProgram};
use firstday_computer::tools::{Tools, ToolsProfile};

use crate::problem::Problem;
use crate::wire::{
    CommandLineView, FileDiff, ImportView, PlaintextKeyView, ProfileView, ProgramView, ProofView,
};

impl From<Proof> for ProofView {
    fn from(proof: Proof) -> Self {
        let shadows = proof.shadows.iter();
        Self {
            notes: proof.notes(),
            shadows: shadows.map(|shadow| shadow.message()).collect(),
            programs: proof.programs.into_iter().map(Into::into).collect(),
            profile: proof.profile,
        }
    }
}

impl From<ProvedProgram> for ProgramView {
    fn from(program: ProvedProgram) -> Self {
        Self {
            path: program.path.display().to_string(),
            version: program.version,
            arn: program.arn,
            problem: program
                .fault
                .as_ref()
                .map(|fault| Problem::from(fault).into()),
        }
    }
}

impl From<Tools> for CommandLineView {
    fn from(tools: Tools) -> Self {
        Self {
            config_path: tools.files.config.display().to_string(),
            credentials_path: tools.files.credentials.display().to_string(),
            profiles: tools.profiles.into_iter().map(Into::into).collect(),
            stored_problem: tools.unread.map(|error| Problem::from(error).into()),
            plaintext: tools.plaintext.into_iter().map(Into::into).collect(),
            refused: tools.refused,
        }
    }
}

impl From<ToolsProfile> for ProfileView {
    fn from(ToolsProfile { profile, stored }: ToolsProfile) -> Self {
        Self {
            name: profile.name,
            region: profile.region,
            ours: profile.ours,
            stored: stored.map(Into::into),
        }
    }
}

impl From<FoundKey> for PlaintextKeyView {
    fn from(found: FoundKey) -> Self {
        Self {
            profile: found.profile,
            path: found.path.display().to_string(),
            line: u32::try_from(found.line).unwrap_or(u32::MAX),
            access_key_id: found.access_key_id,
            obstacle: found.obstacle.map(|why| why.message()),
        }
    }
}

impl From<&Import> for ImportView {
    fn from(import: &Import) -> Self {
        let diff = |edit: &Edit| FileDiff {
            path: edit.path.display().to_string(),
            diff: edit.diff(),
        };
        Self {
            profile: import.profile.clone(),
            access_key_id: import.access_key_id().to_owned(),
            arn: import.caller.arn.clone(),
            files: import.files.iter().map(diff).collect(),
            notes: import.notes(),
        }
    }
}
