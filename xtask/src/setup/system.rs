//! System packages. Only Debian and its kin are installed for; elsewhere what is needed is named.

use anyhow::{Context, bail};

use super::Purpose;
use crate::run::{command, installed, read, succeeds};

/// To build the window.
const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
];
/// A keyring where nobody is logged in to a desktop.
const KEYRING: &[&str] = &["dbus", "gnome-keyring"];
/// To pack what people download.
const BUNDLE: &[&str] = &["rpm", "xz-utils"];
/// To make clean systems, and to look at what menus and software centres read.
const PACKAGES: &[&str] = &[
    "debootstrap",
    "debian-archive-keyring",
    "appstream",
    "desktop-file-utils",
];
/// To drive the real window and the real keyring, and to run the Python doubles of AWS.
const TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xdotool",
    "faketime",
    "hugo",
    "strace",
    "libsecret-tools",
    "keepassxc",
    "libkf5wallet-bin",
    "libqca-qt5-2-plugins",
    "xclip",
    "python3-venv",
    "fonts-dejavu-core",
    "ca-certificates",
    "procps",
];

/// Install the packages that are missing for this purpose.
pub(crate) fn install(purpose: Purpose) -> anyhow::Result<()> {
    match std::env::consts::OS {
        "linux" => install_on_linux(purpose),
        "macos" => check_macos(purpose),
        "windows" => check_windows(purpose),
        other => {
            println!(
                "    {other} is not a system that Firstday knows: going on with what is there"
            );
            Ok(())
        }
    }
}

fn install_on_linux(purpose: Purpose) -> anyhow::Result<()> {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian(&release) {
        name_for_other_linux();
        return Ok(());
    }
    let missing = missing_packages(&wanted(purpose))?;
    if missing.is_empty() {
        println!("    all are installed");
        return Ok(());
    }
    println!(
        "    installing {} (this can take minutes)",
        missing.join(", ")
    );
    apt(&["update", "-qq"])?;
    apt(&[
        &["install", "--yes", "-qq", "--no-install-recommends"],
        missing.as_slice(),
    ]
    .concat())
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    match purpose {
        Purpose::Build => BUILD.to_vec(),
        Purpose::Headless => [BUILD, KEYRING].concat(),
        Purpose::Bundle => [BUILD, BUNDLE].concat(),
        Purpose::Test => [BUILD, KEYRING, TEST].concat(),
        Purpose::Packages => [BUILD, BUNDLE, PACKAGES].concat(),
    }
}

/// Whether `/etc/os-release` is that of Debian, or of one of its kin.
fn is_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| *key == "ID" || *key == "ID_LIKE")
        .flat_map(|(_, value)| value.trim_matches('"').split_whitespace())
        .any(|id| id == "debian" || id == "ubuntu")
}

/// dpkg-query fails when one package is unknown to it, and still lists the others: so its list decides.
fn missing_packages(wanted: &[&'static str]) -> anyhow::Result<Vec<&'static str>> {
    let output = command("dpkg-query")
        .args([
            "--show",
            "--showformat",
            "${Package} ${db:Status-Status}\\n",
        ])
        .args(wanted)
        .output()
        .context("cannot start dpkg-query")?;
    Ok(not_listed(wanted, &String::from_utf8_lossy(&output.stdout)))
}

fn not_listed(wanted: &[&'static str], list: &str) -> Vec<&'static str> {
    wanted
        .iter()
        .copied()
        .filter(|package| {
            !list
                .lines()
                .any(|line| line == format!("{package} installed"))
        })
        .collect()
}

/// apt-get as root, waiting for another one to finish rather than failing.
fn apt(arguments: &[&str]) -> anyhow::Result<()> {
    let words = [
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    let mut apt = if is_root()? {
        command(words[0])
    } else if installed("sudo") {
        let mut sudo = command("sudo");
        sudo.arg(words[0]);
        sudo
    } else {
        bail!(
            "not root, and sudo is not there. As root, run: apt-get {}",
            arguments.join(" ")
        );
    };
    // What dpkg says fills pages, so it is shown only when it fails.
    read(apt.args(&words[1..]).args(arguments)).map(drop)
}

fn is_root() -> anyhow::Result<bool> {
    Ok(read(command("id").arg("-u"))?.trim() == "0")
}

fn name_for_other_linux() {
    println!(
        "    This is not Debian or Ubuntu, so nothing is installed. Firstday needs, by your system's names:"
    );
    println!(
        "    Fedora:  sudo dnf install gcc pkgconf webkit2gtk4.1-devel gtk3-devel librsvg2-devel"
    );
    println!("    Arch:    sudo pacman -S base-devel webkit2gtk-4.1 gtk3 librsvg");
    println!(
        "    The tests also need WebKitWebDriver, Xvfb, xdotool, dbus-run-session, gnome-keyring, KeePassXC, KDE Wallet, xclip, secret-tool and Hugo."
    );
}

fn check_macos(purpose: Purpose) -> anyhow::Result<()> {
    if !succeeds(command("xcode-select").arg("--print-path")) {
        bail!(
            "the Xcode command line tools are missing, and only you can install them: run xcode-select --install"
        );
    }
    println!("    the Xcode command line tools are there");
    if purpose == Purpose::Test {
        println!(
            "    There is no WebDriver for windows of this kind on macOS: the window tests are not run here."
        );
        println!("    Python 3 comes with the Xcode command line tools.");
    }
    Ok(())
}

fn check_windows(purpose: Purpose) -> anyhow::Result<()> {
    println!("    Nothing is installed on Windows. Firstday needs:");
    println!(
        "    MSVC build tools:  winget install Microsoft.VisualStudio.2022.BuildTools (workload: C++)"
    );
    println!(
        "    WebView2:          part of Windows 11; else https://developer.microsoft.com/microsoft-edge/webview2"
    );
    if purpose == Purpose::Test {
        println!("    Python 3:          winget install Python.Python.3.13");
        println!("    The tests of the window and of gnome-keyring run on Linux only.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_kin_are_known() {
        assert!(is_debian("PRETTY_NAME=\"Debian\"\nID=debian\n"));
        assert!(is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian(
            "ID=fedora\nID_LIKE=\"rhel centos\"\nHOME_URL=\"https://debian\"\n"
        ));
        assert!(!is_debian(""));
    }

    #[test]
    fn a_package_that_was_removed_but_not_purged_is_missing() {
        let list = "xvfb installed\ndbus config-files\n";
        assert_eq!(
            not_listed(&["xvfb", "dbus", "gnome-keyring"], list),
            ["dbus", "gnome-keyring"]
        );
    }

    #[test]
    fn the_tests_need_all_that_a_headless_start_needs() {
        let test = wanted(Purpose::Test);
        assert!(
            wanted(Purpose::Headless)
                .iter()
                .all(|package| test.contains(package))
        );
    }
}
