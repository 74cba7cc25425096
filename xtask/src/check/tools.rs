//! Checks by tools that are not part of Rust.

use crate::run::{command, run};
use crate::workspace::Workspace;

/// Spelling, by the typos program of the Python environment.
pub(crate) fn typos(workspace: &Workspace) -> anyhow::Result<()> {
    run(command(workspace.venv_program("typos")).current_dir(workspace.root()))
}

/// The workflows: their form and expressions, by actionlint; permissions that are too wide, and actions that are not
/// pinned by the digest of a commit, by zizmor.
pub(crate) fn workflows(workspace: &Workspace) -> anyhow::Result<()> {
    run(command(workspace.venv_program("actionlint")).current_dir(workspace.root()))?;
    run(command(workspace.venv_program("zizmor"))
        .current_dir(workspace.root())
        .args(["--offline", "--no-progress", "--quiet", "."]))
}
