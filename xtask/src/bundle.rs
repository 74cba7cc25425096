//! Making the installers.

use clap::Args;

use crate::log::Log;
use crate::run::{command, run};
use crate::setup::{self, Purpose};
use crate::workspace::Workspace;

/// What to make.
#[derive(Args)]
pub(crate) struct Options {
    /// The kinds of installer, as Tauri names them: deb, rpm, appimage, dmg, msi, nsis.
    ///
    /// Without it: deb on Linux, and on other systems all that Tauri makes there. An AppImage needs tools that Tauri
    /// downloads.
    #[arg(long, value_delimiter = ',')]
    kinds: Vec<String>,
}

/// Build in release mode and pack. Nothing is signed.
pub(crate) fn bundle(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    setup::prepare(Purpose::Build, workspace, log)?;
    log.step("UI: build", || {
        run(command("npm")
            .current_dir(workspace.ui())
            .args(["run", "build"]))
    })?;
    log.step("installers", || {
        let tauri = workspace
            .ui()
            .join("node_modules")
            .join(".bin")
            .join("tauri");
        let mut build = command(tauri);
        build.current_dir(workspace.root()).arg("build");
        if let Some(kinds) = kinds(options) {
            build.arg("--bundles").arg(kinds);
        }
        // What stands behind the dashes is for cargo.
        build.args(["--", "--locked"]);
        run(&mut build)
    })?;
    println!("\nThe installers are in target/release/bundle. They are not signed.");
    Ok(())
}

fn kinds(options: &Options) -> Option<String> {
    if !options.kinds.is_empty() {
        return Some(options.kinds.join(","));
    }
    cfg!(target_os = "linux").then(|| "deb".to_owned())
}
