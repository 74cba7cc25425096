//! Checks by tools that are not part of Rust.

use crate::run::{cargo, command, installed, run};
use crate::workspace::Workspace;

/// Licences and sources, by cargo-deny; its advisories need the network and are left out.
pub(crate) fn deny(workspace: &Workspace) -> anyhow::Result<bool> {
    if !installed("cargo-deny") {
        println!(
            "    cargo-deny is not installed: not run. To have it: cargo install --locked cargo-deny"
        );
        return Ok(false);
    }
    let arguments = ["deny", "--all-features", "check", "licenses", "sources"];
    run(cargo(workspace.root()).args(arguments))?;
    Ok(true)
}

/// Spelling, by the typos program of the Python environment.
pub(crate) fn typos(workspace: &Workspace) -> anyhow::Result<()> {
    run(command(workspace.venv_program("typos")).current_dir(workspace.root()))
}
