//! The package for Fedora, openSUSE and their kin, by `rpmbuild`. It finds by itself which libraries the programs need.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::{AUTHORS, HOME, Package};
use crate::run::{command, run};

/// Where zsh looks for completions on Debian, as the tree has it, and on these systems.
const DEBIAN_ZSH: &str = "usr/share/zsh/vendor-completions";
const THEIR_ZSH: &str = "usr/share/zsh/site-functions";

/// Packs.
pub(super) fn pack(package: &Package<'_>) -> anyhow::Result<PathBuf> {
    let scratch = package.folder.join("rpm");
    fs::create_dir_all(&scratch)?;
    let spec = scratch.join("firstday.spec");
    fs::write(&spec, self::spec(package)?)?;
    let define = |name: &str, value: String| format!("{name} {value}");
    let payload = match package.quick {
        true => "w1.gzdio",
        false => "w9.xzdio",
    };
    run(command("rpmbuild")
        .env("SOURCE_DATE_EPOCH", package.epoch.to_string())
        .args(["-bb", "--quiet", "--define"])
        .arg(define("_topdir", scratch.display().to_string()))
        .arg("--define")
        .arg(define("_binary_payload", payload.to_owned()))
        .arg(&spec))?;
    let name = format!(
        "firstday-{}-1.{}.rpm",
        package.version,
        std::env::consts::ARCH
    );
    let made = package.folder.join(&name);
    let built = scratch
        .join("RPMS")
        .join(std::env::consts::ARCH)
        .join(&name);
    fs::rename(built, &made)?;
    fs::remove_dir_all(&scratch)?;
    Ok(made)
}

/// Nothing is built, stripped or compressed here: the tree is packed as it is.
fn spec(package: &Package<'_>) -> anyhow::Result<String> {
    let address = match HOME {
        "" => String::new(),
        address => format!("URL: {address}\n"),
    };
    let mut spec = format!(
        "%global debug_package %{{nil}}\n\
         %global __os_install_post %{{nil}}\n\
         %global _build_id_links none\n\
         %global _buildhost firstday\n\
         %global use_source_date_epoch_as_buildtime 1\n\
         %global clamp_mtime_to_source_date_epoch 1\n\
         Name: firstday\n\
         Version: {version}\n\
         Release: 1\n\
         Summary: Take a new AWS account from just signed up to safe to use\n\
         License: MIT OR Apache-2.0\n\
         Packager: {AUTHORS}\n\
         {address}\
         Recommends: (gnome-keyring or kwalletmanager5 or keepassxc)\n\n\
         %description\n\
         Firstday shows every change before it makes it, and keeps what the AWS CLI\n\
         signs in with in the keyring. A practice account is inside. The package has\n\
         the window and the program firstday for the terminal.\n\n\
         %install\n\
         mkdir -p %{{buildroot}}\n\
         cp -a {tree}/. %{{buildroot}}/\n\
         mkdir -p %{{buildroot}}/{THEIR_ZSH}\n\
         mv %{{buildroot}}/{DEBIAN_ZSH}/* %{{buildroot}}/{THEIR_ZSH}/\n\
         rmdir %{{buildroot}}/{DEBIAN_ZSH}\n\n\
         %files\n\
         %defattr(-,root,root)\n",
        version = package.version,
        tree = package.tree.root().display(),
    );
    for file in package.tree.files()? {
        let kind = match file.starts_with("usr/share/doc") {
            true => "%doc ",
            false => "",
        };
        let file = match file.strip_prefix(DEBIAN_ZSH) {
            Ok(name) => Path::new(THEIR_ZSH).join(name),
            Err(_) => file,
        };
        writeln!(spec, "{kind}/{}", file.display())?;
    }
    Ok(spec)
}
