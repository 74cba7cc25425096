//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::Context;
use cargo_metadata::MetadataCommand;

/// The folders of this checkout.
pub(crate) struct Workspace {
    root: PathBuf,
    cargo_target: PathBuf,
}

/// How the programs are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Dev,
    /// What people install.
    Release,
}

impl Profile {
    /// The quick one, or what people install.
    pub(crate) fn of(release: bool) -> Self {
        match release {
            true => Self::Release,
            false => Self::Dev,
        }
    }

    /// Where cargo puts what it builds so, in its target folder.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

impl Workspace {
    /// The workspace that this task was built from.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let metadata = MetadataCommand::new()
            .manifest_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
            .no_deps()
            .other_options(["--locked".to_owned()])
            .exec()
            .context("cannot read the workspace")?;
        Ok(Self {
            root: metadata.workspace_root.into(),
            cargo_target: metadata.target_directory.into(),
        })
    }

    /// The root of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The UI's folder.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// What tasks leave behind: stamps, the Python tools, screenshots. Git ignores it.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The Python environment of the tests.
    pub(crate) fn venv(&self) -> PathBuf {
        self.scratch().join("venv")
    }

    /// A program in the Python environment.
    pub(crate) fn venv_program(&self, name: &str) -> PathBuf {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        self.venv()
            .join(folder)
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// The folder of the programs that cargo built.
    pub(crate) fn programs(&self, profile: Profile) -> PathBuf {
        self.cargo_target.join(profile.folder())
    }

    /// One program that cargo built.
    pub(crate) fn program(&self, name: &str, profile: Profile) -> PathBuf {
        self.programs(profile)
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}
