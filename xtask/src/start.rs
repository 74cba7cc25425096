//! Opening Firstday on the practice account.

use std::path::Path;

use clap::Args;

use crate::first_day;
use crate::log::Log;
use crate::reproducible;
use crate::run::{cargo, command, run};
use crate::setup::{self, Purpose};
use crate::workspace::{Profile, Workspace};

/// How to start.
#[derive(Args)]
pub(crate) struct Options {
    /// Build what people install, which takes far longer.
    #[arg(long)]
    release: bool,
    /// Run the first day in the terminal, even where there is a display.
    #[arg(long)]
    terminal: bool,
    /// Begin with a new practice account. The one before is kept in target/practice.old.
    #[arg(long)]
    fresh: bool,
}

/// Set up, build, and open the window; or the terminal's first day where there is no display.
pub(crate) fn start(options: &Options, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    let in_window = has_display() && !options.terminal;
    let profile = Profile::of(options.release);
    if !has_display() {
        println!("There is no display, so the first day runs in the terminal.");
    }
    setup::prepare(
        if in_window {
            Purpose::Build
        } else {
            Purpose::Headless
        },
        workspace,
        log,
    )?;
    build(profile, workspace, log)?;
    let folder = workspace.scratch().join("practice");
    if options.fresh && folder.exists() {
        put_aside(&folder)?;
    }
    let practice = folder.join("first-day.json");
    let cli = workspace.program("firstday", profile);
    if !in_window {
        return log.step("the first day in the terminal", || {
            first_day::in_terminal(&cli, &practice)
        });
    }
    log.step("the window, until you close it", || {
        first_day::new_practice(&cli, &practice, "fresh")?;
        run(command(workspace.program("firstday-window", profile))
            .arg("--practice")
            .arg(&practice))
    })
}

/// The account's journal and answers go with it: they speak of it alone.
fn put_aside(folder: &Path) -> std::io::Result<()> {
    let old = folder.with_extension("old");
    if old.exists() {
        std::fs::remove_dir_all(&old)?;
    }
    std::fs::rename(folder, old)
}

/// Build the UI and both programs.
pub(crate) fn build(profile: Profile, workspace: &Workspace, log: &mut Log) -> anyhow::Result<()> {
    log.step("UI: build", || {
        run(command("npm")
            .current_dir(workspace.ui())
            .args(["run", "build"]))
    })?;
    log.step("Rust: build", || {
        let mut build = cargo(workspace.root(), "build");
        build.args(["--package", "firstday-window", "--package", "firstday-cli"]);
        if profile == Profile::Release {
            reproducible::prepare(build.arg("--release"), workspace.root());
        }
        run(&mut build)
    })
}

/// Only Linux runs without a display.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
