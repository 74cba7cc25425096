//! The archive to unpack anywhere, by GNU `tar`.

use std::path::PathBuf;

use super::Package;
use crate::run::{command, run};

/// Packs, in an order and with a day and owners that say nothing of this machine.
pub(super) fn pack(package: &Package<'_>) -> anyhow::Result<PathBuf> {
    let name = format!(
        "firstday-{}-linux-{}",
        package.version,
        std::env::consts::ARCH
    );
    let made = package.folder.join(format!("{name}.tar.xz"));
    // Both programs have much in common, farther apart than gzip looks back. One thread, as the number of threads shows.
    let compression = match package.quick {
        true => "xz -0 -T1",
        false => "xz -9 -T1",
    };
    run(command("tar")
        .arg("--create")
        .arg(format!("--use-compress-program={compression}"))
        .arg(format!("--mtime=@{}", package.epoch))
        .arg(format!("--transform=s,^usr,{name},"))
        .args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner"])
        .arg("--directory")
        .arg(package.tree.root())
        .arg("--file")
        .arg(&made)
        .arg("usr"))?;
    Ok(made)
}
