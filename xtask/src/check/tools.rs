//! Checks by tools that are not part of Rust.

use crate::run::{command, run};
use crate::workspace::Workspace;

/// Spelling, by the typos program of the Python environment.
pub(crate) fn typos(workspace: &Workspace) -> anyhow::Result<()> {
    run(command(workspace.venv_program("typos")).current_dir(workspace.root()))
}
