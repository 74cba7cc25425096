//! Which system this is, as a report of a fault names it.

use serde::Serialize;

use crate::surroundings::Surroundings;

/// What the program runs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SystemFacts {
    /// Its name and version, such as `Debian GNU/Linux 12 (bookworm)`.
    pub name: String,
    /// The version of its kernel, where the system tells it in a file.
    pub kernel: Option<String>,
    /// The processor that the program was built for, such as `x86_64`.
    pub architecture: &'static str,
    /// The desktop, as it calls itself.
    pub desktop: Option<String>,
    /// How windows are shown, such as `wayland`; none where nothing says so.
    pub session: Option<String>,
    /// Whether it is a Linux inside Windows.
    pub wsl: bool,
}

impl SystemFacts {
    /// This computer.
    pub fn here(surroundings: &Surroundings) -> Self {
        let read = |path| std::fs::read_to_string(path).unwrap_or_default();
        Self::of(
            &named(&read("/etc/os-release")),
            &read("/proc/sys/kernel/osrelease"),
            surroundings,
        )
    }

    /// The computer with this name of its system and of its kernel.
    fn of(name: &str, kernel: &str, surroundings: &Surroundings) -> Self {
        let kernel = kernel.trim();
        let text = |name| {
            let value = surroundings.variable(name)?;
            Some(value.to_string_lossy().into_owned())
        };
        let inside_windows = kernel.to_ascii_lowercase().contains("microsoft");
        Self {
            name: name.to_owned(),
            kernel: (!kernel.is_empty()).then(|| kernel.to_owned()),
            architecture: std::env::consts::ARCH,
            desktop: text("XDG_CURRENT_DESKTOP"),
            session: text("XDG_SESSION_TYPE"),
            wsl: inside_windows || surroundings.variable("WSL_DISTRO_NAME").is_some(),
        }
    }
}

/// By `PRETTY_NAME` of the file (freedesktop.org, os-release).
#[cfg(target_os = "linux")]
fn named(os_release: &str) -> String {
    let mut lines = os_release.lines();
    let name = lines.find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let name = name.map(|name| name.trim_matches(['"', '\'']).to_owned());
    name.unwrap_or_else(|| std::env::consts::OS.to_owned())
}

#[cfg(not(target_os = "linux"))]
fn named(_: &str) -> String {
    os_info::get().to_string()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;

    #[test]
    fn a_linux_is_named_by_its_release_file() {
        let debian = "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        assert_eq!(named(debian), "Debian GNU/Linux 12 (bookworm)");
        assert_eq!(named("ID=plan9\n"), "linux");
    }

    #[test]
    fn what_nothing_says_is_left_out() {
        let mut here = Surroundings::within(Path::new("/home/ana"));
        let bare = SystemFacts::of("Arch Linux", "\n", &here);
        assert_eq!((bare.kernel, bare.desktop, bare.wsl), (None, None, false));
        here.env = Arc::new(|name| (name == "XDG_SESSION_TYPE").then(|| "wayland".into()));
        let inside = SystemFacts::of("Ubuntu", "5.15-microsoft-standard-WSL2\n", &here);
        assert_eq!(inside.session.as_deref(), Some("wayland"));
        assert!(inside.wsl);
    }
}
