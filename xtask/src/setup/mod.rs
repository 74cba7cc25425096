//! Installing what is missing. Each part says what it installs, and does nothing when all is there.

mod node;
mod python;
mod rust;
mod stamp;
mod system;

use crate::log::Log;
use crate::workspace::Workspace;

/// What the set-up is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building the programs.
    Build,
    /// Running the first day in the terminal, where there is no display.
    Headless,
    /// Making what people download.
    Bundle,
    /// Running every test.
    Test,
    /// Trying the packages in clean systems.
    Packages,
}

/// Set up for everything: build and tests.
pub(crate) fn everything(workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    prepare(Purpose::Test, workspace, log)
}

/// Set up for one purpose.
pub(crate) fn prepare(
    purpose: Purpose,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    log.step("system packages", || system::install(purpose))?;
    log.step("Rust tools", || rust::check(workspace.root()))?;
    log.step("UI packages", || node::install(workspace))?;
    if purpose == Purpose::Test {
        log.step("Python test tools", || python::install(workspace))?;
    }
    Ok(())
}
