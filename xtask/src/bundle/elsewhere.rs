//! The installers of macOS and Windows, by Tauri's bundler: an image of a disk, and an installer for one person.
//!
//! They were never made where they are for; `docs/other-systems.md` has the list of what to try there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use serde_json::json;

use crate::run::{command, read, run};
use crate::workspace::{Profile, Workspace};

/// Packs the programs that are built. `firstday` goes beside the window (Tauri 2, "Embedding External Binaries").
pub(super) fn bundle(profile: Profile, workspace: &Workspace) -> anyhow::Result<()> {
    let kind = match std::env::consts::OS {
        "macos" => "dmg",
        "windows" => "nsis",
        other => bail!("there is no installer for {other}"),
    };
    let beside = beside(profile, workspace)?;
    let tauri = workspace
        .ui()
        .join("node_modules")
        .join(".bin")
        .join("tauri");
    let mut bundler = command(tauri);
    bundler
        .current_dir(workspace.root())
        .args(["bundle", "--bundles", kind, "--config"])
        .arg(json!({ "bundle": { "externalBin": [beside] } }).to_string());
    if profile == Profile::Dev {
        bundler.arg("--debug");
    }
    run(&mut bundler)?;
    gather(
        &workspace.programs(profile).join("bundle").join(kind),
        workspace,
    )
}

/// Puts `firstday` where Tauri looks for it: with the name of the system that it is for.
fn beside(profile: Profile, workspace: &Workspace) -> anyhow::Result<PathBuf> {
    let program = workspace.program("firstday", profile);
    let place = workspace.scratch().join("bundle").join("beside");
    fs::create_dir_all(&place)?;
    let compiler = read(command("rustc").arg("-vV"))?;
    let system = host(&compiler).context("rustc does not say for which system it builds")?;
    let name = format!("firstday-{system}{}", std::env::consts::EXE_SUFFIX);
    fs::copy(&program, place.join(name))
        .with_context(|| format!("cannot copy {}", program.display()))?;
    Ok(place.join("firstday"))
}

/// The system that this compiler builds for, by its own words.
fn host(said: &str) -> Option<&str> {
    said.lines().find_map(|line| line.strip_prefix("host: "))
}

/// Copies what was made to the folder of all that is made.
fn gather(from: &Path, workspace: &Workspace) -> anyhow::Result<()> {
    let to = super::folder(workspace)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_compiler_says_for_which_system_it_builds() {
        let said = "rustc 1.95.0\nbinary: rustc\nhost: aarch64-apple-darwin\nrelease: 1.95.0\n";
        assert_eq!(host(said), Some("aarch64-apple-darwin"));
    }
}
