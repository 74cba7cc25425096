//! Two builds of one commit are to give the same programs, in whatever folder and whenever they are built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::ensure;

use crate::run::{command, read};

/// Between the flags of `CARGO_ENCODED_RUSTFLAGS` (The Cargo Book, "Environment variables").
const BETWEEN: &str = "\u{1f}";

/// Make a release build say nothing of the folders that it is built in. Cargo leaves `--remap-path-prefix` out of the
/// hashes in symbols, so that they do not tell the folder either.
pub(crate) fn prepare(build: &mut Command, root: &Path) {
    let flags: Vec<String> = places(root)
        .into_iter()
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
        .collect();
    build
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join(BETWEEN))
        .env("CARGO_INCREMENTAL", "0");
}

/// See that a program holds no path of this machine.
pub(crate) fn check(program: &Path, root: &Path) -> anyhow::Result<()> {
    let bytes = std::fs::read(program)?;
    for (path, _) in places(root) {
        let path = path.display().to_string();
        ensure!(
            !holds(&bytes, path.as_bytes()),
            "{} holds the path {path}: another folder would give another program",
            program.display()
        );
    }
    Ok(())
}

/// The day of the files of a package, in seconds since 1970: what `SOURCE_DATE_EPOCH` says, else the day of the commit.
/// Where neither is known, the first day that a zip can hold.
pub(crate) fn epoch(root: &Path) -> u64 {
    const FIRST_OF_1980: u64 = 315_532_800;
    let named = std::env::var("SOURCE_DATE_EPOCH").ok();
    let of_commit = || {
        let arguments = ["show", "--no-patch", "--format=%ct", "HEAD"];
        read(command("git").current_dir(root).args(arguments)).ok()
    };
    let said = named.or_else(of_commit);
    said.and_then(|text| text.trim().parse().ok())
        .unwrap_or(FIRST_OF_1980)
}

/// The folders that a compiler would name, and what it says instead. What stands deeper comes last: the last that fits
/// counts (The rustc book, "--remap-path-prefix").
fn places(root: &Path) -> Vec<(PathBuf, &'static str)> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let cargo = home.map(|home| (home, "/cargo"));
    let root = (root.to_owned(), "/firstday");
    cargo.into_iter().chain([root]).collect()
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_program_that_names_its_folder_is_found_out() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("program");
        std::fs::write(&program, "\0/firstday/crates/cli\0").unwrap();
        check(&program, folder.path()).unwrap();
        let told = format!("\0{}/crates/cli\0", folder.path().display());
        std::fs::write(&program, told).unwrap();
        assert!(check(&program, folder.path()).is_err());
    }

    #[test]
    fn the_compiler_is_told_of_both_folders() {
        let mut build = Command::new("cargo");
        prepare(&mut build, Path::new("/home/ana/firstday"));
        let flags = build
            .get_envs()
            .find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS");
        let flags = flags.unwrap().1.unwrap().to_str().unwrap();
        let flags: Vec<_> = flags.split(BETWEEN).collect();
        assert_eq!(flags.len(), 2, "{flags:?}");
        assert_eq!(flags[1], "--remap-path-prefix=/home/ana/firstday=/firstday");
    }
}
