//! The Rust tools: rustup brings the pinned toolchain by itself, from `rust-toolchain.toml`.

use std::path::Path;

use crate::run::{cargo, command, installed, run, succeeds};

/// See that the formatter and the linter are there; add them through rustup if not.
pub(crate) fn check(root: &Path) -> anyhow::Result<()> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| !succeeds(cargo(root, subcommand).arg("--version")))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        println!("    rustfmt and clippy are there");
        return Ok(());
    }
    anyhow::ensure!(
        installed("rustup"),
        "{} missing, and rustup is not there to add it: install rustup from https://rustup.rs",
        missing.join(" and ")
    );
    run(command("rustup")
        .current_dir(root)
        .args(["component", "add"])
        .args(missing))
}
