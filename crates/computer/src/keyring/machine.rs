use std::fs;

use crate::surroundings::Env;

/// What decides which remedy fits this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    /// Linux (and what is like it), macOS or Windows.
    pub system: System,
    /// A Linux inside Windows.
    pub wsl: bool,
    /// Whether windows can be shown, such as the one that asks for the keyring's password.
    pub display: bool,
    /// The desktop, where it says its name.
    pub desktop: Option<Desktop>,
    /// The distribution of Linux, where it is one of those with a package name of ours.
    pub distribution: Option<Distribution>,
}

/// A family of operating systems, by the keyring that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Secret Service.
    Linux,
    /// Keychain.
    MacOs,
    /// Credential Manager.
    Windows,
}

/// A desktop that brings a keyring of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desktop {
    /// GNOME and its relatives, with GNOME Keyring.
    Gnome,
    /// KDE Plasma, with the KDE wallet.
    Kde,
}

/// A family of distributions with one package manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distribution {
    /// Debian, Ubuntu, Mint.
    Debian,
    /// Fedora, Red Hat.
    Fedora,
    /// Arch, Manjaro.
    Arch,
    /// openSUSE.
    Suse,
}

impl Machine {
    /// This computer.
    pub fn here(env: &Env) -> Self {
        let system = match std::env::consts::OS {
            "macos" => System::MacOs,
            "windows" => System::Windows,
            _ => System::Linux,
        };
        // What cannot be read leaves the general advice.
        let read = |path| fs::read_to_string(path).unwrap_or_default();
        Self::of(
            system,
            env,
            &read("/etc/os-release"),
            &read("/proc/sys/kernel/osrelease"),
        )
    }

    /// The computer with these variables, this `os-release` file and this name of its kernel.
    pub fn of(system: System, env: &Env, os_release: &str, kernel: &str) -> Self {
        let set = |name: &str| env(name).is_some_and(|value| !value.is_empty());
        let named = env("XDG_CURRENT_DESKTOP").unwrap_or_default();
        Self {
            system,
            wsl: set("WSL_DISTRO_NAME") || kernel.to_ascii_lowercase().contains("microsoft"),
            display: system != System::Linux || set("DISPLAY") || set("WAYLAND_DISPLAY"),
            desktop: desktop(&named.to_string_lossy()),
            distribution: distribution(os_release),
        }
    }
}

/// `XDG_CURRENT_DESKTOP` lists names, such as `ubuntu:GNOME` (freedesktop.org, Desktop Entry
/// Specification).
fn desktop(names: &str) -> Option<Desktop> {
    names
        .split(':')
        .find_map(|name| match name.to_ascii_uppercase().as_str() {
            "KDE" => Some(Desktop::Kde),
            "GNOME" | "UNITY" | "X-CINNAMON" | "CINNAMON" | "MATE" | "XFCE" | "BUDGIE" => {
                Some(Desktop::Gnome)
            }
            _ => None,
        })
}

/// By `ID` and `ID_LIKE` of the file (freedesktop.org, os-release).
fn distribution(os_release: &str) -> Option<Distribution> {
    let values = os_release
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| matches!(*key, "ID" | "ID_LIKE"))
        .flat_map(|(_, value)| value.trim_matches(['"', '\'']).split_whitespace());
    values.into_iter().find_map(|id| match id {
        "debian" | "ubuntu" => Some(Distribution::Debian),
        "fedora" | "rhel" => Some(Distribution::Fedora),
        "arch" => Some(Distribution::Arch),
        "suse" | "opensuse" => Some(Distribution::Suse),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Arc;

    use super::*;

    fn env(pairs: &[(&'static str, &'static str)]) -> Env {
        let pairs: HashMap<_, _> = pairs.iter().copied().collect();
        Arc::new(move |name: &str| pairs.get(name).map(Into::into))
    }

    #[test]
    fn a_desktop_and_its_distribution() {
        let variables = env(&[("XDG_CURRENT_DESKTOP", "ubuntu:GNOME"), ("DISPLAY", ":0")]);
        let mint = "NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        let machine = Machine::of(System::Linux, &variables, mint, "6.1.0-18-amd64");
        let expected = Machine {
            system: System::Linux,
            wsl: false,
            display: true,
            desktop: Some(Desktop::Gnome),
            distribution: Some(Distribution::Debian),
        };
        assert_eq!(machine, expected);
    }

    #[test]
    fn a_linux_inside_windows_and_one_without_a_screen() {
        let kernel = "5.15.153.1-microsoft-standard-WSL2";
        let machine = Machine::of(System::Linux, &env(&[]), "ID=arch\n", kernel);
        assert!(machine.wsl && !machine.display);
        assert_eq!(machine.desktop, None);
        assert_eq!(machine.distribution, Some(Distribution::Arch));
        let empty = env(&[("DISPLAY", "")]);
        let machine = Machine::of(System::Linux, &empty, "ID=plan9", "6.1.0");
        assert!(!machine.wsl && !machine.display);
        assert_eq!(machine.distribution, None);
    }

    #[test]
    fn families_of_distributions() {
        for (text, expected) in [
            (
                "ID=\"opensuse-tumbleweed\"\nID_LIKE=\"opensuse suse\"",
                Distribution::Suse,
            ),
            ("ID=fedora", Distribution::Fedora),
            (
                "ID='rocky'\nID_LIKE='rhel centos fedora'",
                Distribution::Fedora,
            ),
        ] {
            assert_eq!(distribution(text), Some(expected), "{text}");
        }
        assert_eq!(desktop("KDE"), Some(Desktop::Kde));
        assert_eq!(desktop("sway"), None);
    }
}
