//! Making what people download.
//!
//! On Linux one tree of files is packed three ways, each by the tool of the systems that it is for: `dpkg-deb`,
//! `rpmbuild` and `tar`. On macOS and Windows Tauri's bundler packs, with `firstday` beside the window.

mod archive;
mod deb;
mod elsewhere;
mod rpm;
mod sbom;
mod tree;

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};

use crate::log::Log;
use crate::setup::{self, Purpose};
use crate::workspace::{Profile, Workspace};
use crate::{reproducible, start};

pub(crate) use tree::{PROGRAMS, Tree};

/// Who answers for the packages, and where the project is at home (`Cargo.toml`). It may have no home yet.
const AUTHORS: &str = env!("CARGO_PKG_AUTHORS");
const HOME: &str = env!("CARGO_PKG_REPOSITORY");

/// What to make.
#[derive(Args)]
pub(crate) struct Options {
    /// The kinds of package for Linux. Without it: all.
    #[arg(long, value_enum, value_delimiter = ',')]
    kinds: Vec<Kind>,
    /// Pack the quick build: far larger and slower programs, to try the packages themselves.
    #[arg(long)]
    dev: bool,
    /// Take the programs as they are built, and build nothing.
    #[arg(long)]
    as_built: bool,
}

/// A kind of package for Linux.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// For Debian, Ubuntu and their kin.
    Deb,
    /// For Fedora, openSUSE and their kin.
    Rpm,
    /// To unpack anywhere.
    Tar,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Deb, Self::Rpm, Self::Tar];
}

/// What a package is made of, and where it goes.
pub(crate) struct Package<'a> {
    /// The files.
    pub(crate) tree: &'a Tree,
    /// Its version, such as `0.1.0`.
    pub(crate) version: &'a str,
    /// The day of its files, in seconds since 1970.
    pub(crate) epoch: u64,
    /// Whether it is for trying only: packed quickly instead of small.
    pub(crate) quick: bool,
    /// The folder that packages go to.
    pub(crate) folder: &'a Path,
}

/// Build in release mode and pack. Nothing is signed.
pub(crate) fn bundle(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    setup::prepare(Purpose::Bundle, workspace, log)?;
    let profile = Profile::of(!options.dev);
    if !options.as_built {
        start::build(profile, workspace, log)?;
    }
    let folder = folder(workspace)?;
    if cfg!(target_os = "linux") {
        let tree = log.step("the files", || Tree::stage(profile, workspace))?;
        let kinds = match options.kinds.as_slice() {
            [] => &Kind::ALL,
            named => named,
        };
        for kind in kinds {
            let package = Package {
                tree: &tree,
                version: env!("CARGO_PKG_VERSION"),
                epoch: reproducible::epoch(workspace.root()),
                quick: options.dev,
                folder: &folder,
            };
            log.step(&format!("{kind:?}"), || package.made(*kind))?;
        }
    } else {
        log.step("installers", || elsewhere::bundle(profile, workspace))?;
    }
    log.step("bills of materials", || sbom::write(workspace, &folder))?;
    println!(
        "\nWhat was made is in {}. It is not signed.",
        folder.display()
    );
    Ok(())
}

/// The folder of what is made.
pub(crate) fn folder(workspace: &Workspace) -> anyhow::Result<PathBuf> {
    let folder = workspace.scratch().join("bundle");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

impl Package<'_> {
    /// Packs. Gives the package's path, and says how large it is.
    pub(crate) fn made(&self, kind: Kind) -> anyhow::Result<PathBuf> {
        let made = match kind {
            Kind::Deb => deb::pack(self),
            Kind::Rpm => rpm::pack(self),
            Kind::Tar => archive::pack(self),
        }?;
        let size = std::fs::metadata(&made)?.len();
        println!("    {}: {}", made.display(), megabytes(size));
        Ok(made)
    }
}

/// A size as people say it.
pub(crate) fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::megabytes;

    #[test]
    fn a_size_is_never_flattered() {
        assert_eq!(megabytes(19_900_001), "20.0 MB");
        assert_eq!(megabytes(0), "0.0 MB");
    }
}
