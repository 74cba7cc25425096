//! Checks by tools that are not part of Rust.

use crate::run::{cargo, command, installed, run};
use crate::workspace::Workspace;

/// Advisories, duplicates and bans by cargo-deny. False when it is not installed: it takes minutes to build.
pub(crate) fn deny(workspace: &Workspace) -> anyhow::Result<bool> {
    if !installed("cargo-deny") {
        println!(
            "    cargo-deny is not installed: not run. To have it: cargo install --locked cargo-deny"
        );
        return Ok(false);
    }
    run(cargo(workspace.root()).args([
        "deny",
        "--all-features",
        "check",
        "bans",
        "licenses",
        "sources",
    ]))?;
    Ok(true)
}

/// Spelling, by the typos program of the Python environment.
pub(crate) fn typos(workspace: &Workspace) -> anyhow::Result<()> {
    run(command(workspace.venv_program("typos")).current_dir(workspace.root()))
}
