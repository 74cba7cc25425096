//! The package for Debian and its kin, by `dpkg-deb`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::{AUTHORS, HOME, Package, Tree};
use crate::run::{command, read, run};

/// Packs. The files that it installs are the tree's, and it runs nothing when it is installed or removed.
pub(super) fn pack(package: &Package<'_>) -> anyhow::Result<PathBuf> {
    let folder = package.tree.root().join("DEBIAN");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("control"), control(package)?)?;
    fs::write(folder.join("md5sums"), sums(package.tree)?)?;
    let made = package.folder.join(format!(
        "firstday_{}_{}.deb",
        package.version,
        architecture()
    ));
    let compression: &[&str] = match package.quick {
        true => &["-Zgzip", "-z1"],
        false => &["-Zxz", "-z9", "-Sextreme"],
    };
    let packed = run(command("dpkg-deb")
        .env("SOURCE_DATE_EPOCH", package.epoch.to_string())
        .args(["--root-owner-group", "--build"])
        .args(compression)
        .arg(package.tree.root())
        .arg(&made));
    // The other packages have the same tree.
    fs::remove_dir_all(&folder)?;
    packed.map(|()| made)
}

/// As Debian Policy has it, chapter 5.
fn control(package: &Package<'_>) -> anyhow::Result<String> {
    let program = package.tree.usr().join("bin").join("firstday-window");
    let homepage = match HOME {
        "" => String::new(),
        address => format!("Homepage: {address}\n"),
    };
    Ok(format!(
        "Package: firstday\n\
         Version: {version}\n\
         Architecture: {architecture}\n\
         Maintainer: {AUTHORS}\n\
         Installed-Size: {size}\n\
         Depends: libc6 (>= {libc}), libgcc-s1, libgtk-3-0 | libgtk-3-0t64, libwebkit2gtk-4.1-0\n\
         Recommends: gnome-keyring | kwalletmanager | keepassxc\n\
         Suggests: awscli\n\
         Section: utils\n\
         Priority: optional\n\
         {homepage}\
         Description: take a new AWS account from just signed up to safe to use\n \
         Firstday shows every change before it makes it, and keeps what the AWS CLI\n \
         signs in with in the keyring. A practice account is inside. The package has\n \
         the window and the program firstday for the terminal.\n",
        version = package.version,
        architecture = architecture(),
        size = kilobytes(package.tree)?,
        libc = oldest_libc(&program)?,
    ))
}

/// As dpkg names it.
fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    }
}

fn kilobytes(tree: &Tree) -> anyhow::Result<u64> {
    let mut bytes = 0;
    for file in tree.files()? {
        bytes += fs::metadata(tree.root().join(file))?.len();
    }
    Ok(bytes.div_ceil(1024))
}

fn sums(tree: &Tree) -> anyhow::Result<String> {
    let mut sum: Command = command("md5sum");
    read(sum.current_dir(tree.root()).args(tree.files()?))
}

/// The oldest GNU C library that a program runs with: the newest of whose symbols it names a version.
fn oldest_libc(program: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    let newest = newest_libc(&bytes).context("the program names no version of the C library")?;
    Ok(format!("2.{newest}"))
}

fn newest_libc(bytes: &[u8]) -> Option<u32> {
    const NAME: &[u8] = b"GLIBC_2.";
    let places = bytes.windows(NAME.len()).enumerate();
    let ends = places.filter_map(|(at, part)| (part == NAME).then_some(at + NAME.len()));
    let numbers = ends.filter_map(|end| {
        let digits = bytes
            .get(end..)?
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        let digits: Vec<u8> = digits.copied().collect();
        std::str::from_utf8(&digits).ok()?.parse().ok()
    });
    numbers.max()
}

#[cfg(test)]
mod tests {
    use super::newest_libc;

    #[test]
    fn the_newest_symbol_decides() {
        assert_eq!(
            newest_libc(b"\0GLIBC_2.2.5\0GLIBC_2.34\0GLIBC_2.9\0"),
            Some(34)
        );
        assert_eq!(newest_libc(b"\0GLIBC_PRIVATE\0"), None);
    }
}
