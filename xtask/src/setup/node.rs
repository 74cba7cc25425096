//! Node and the UI's packages.

use anyhow::{Context, bail, ensure};

use super::stamp::Stamp;
use crate::run::{command, installed, read, run};
use crate::workspace::Workspace;

/// The oldest Node that the UI's build tools run on.
const OLDEST_NODE: u32 = 20;

/// Install the UI's packages as the lock file names them, if it has changed since the last time.
pub(crate) fn install(workspace: &Workspace) -> anyhow::Result<()> {
    let node = node_version()?;
    let ui = workspace.ui();
    let lock = std::fs::read_to_string(ui.join("package-lock.json"))
        .context("cannot read ui/package-lock.json")?;
    let stamp = Stamp::new(&workspace.scratch(), "ui-packages", &[&lock, &node]);
    if stamp.is_fresh() && ui.join("node_modules").is_dir() {
        println!("    nothing has changed in ui/package-lock.json");
        return Ok(());
    }
    run(command("npm")
        .current_dir(&ui)
        .args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.write()
}

fn node_version() -> anyhow::Result<String> {
    ensure!(
        installed("node") && installed("npm"),
        "Node.js with npm is not there: install version {OLDEST_NODE} or newer from https://nodejs.org"
    );
    let version = read(command("node").arg("--version"))?;
    let version = version.trim();
    match major(version) {
        Some(major) if major >= OLDEST_NODE => Ok(version.to_owned()),
        Some(_) => bail!(
            "Node.js {version} is too old: install version {OLDEST_NODE} or newer from https://nodejs.org"
        ),
        None => bail!("`node --version` says \"{version}\", which is no version"),
    }
}

/// The first number of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("20.11.1"), None);
        assert_eq!(major("vnext"), None);
    }
}
