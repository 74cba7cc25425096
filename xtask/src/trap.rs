//! Tests that touch nothing of the person's: they run with a home that has to stay empty, with a
//! session bus on which nobody may knock, and with no network but this computer's own.
//!
//! Cargo and npm keep their own places, which they know by variables.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::run::{command, succeeds};
use crate::workspace::Workspace;

/// What would lead tests out of their own homes, or to an account of the person's.
const LEADING_OUT: [&str; 5] = ["XDG_", "AWS_", "FIRSTDAY_", "WAYLAND_", "DBUS_"];
const DISPLAYS: [&str; 3] = ["DISPLAY", "XAUTHORITY", "SSH_AUTH_SOCK"];

/// Starts a command in a network of its own, whose loopback is up, and keeps at the end what that
/// network has counted: `$0` is the file, the rest the command.
const APART: &str = "ip link set lo up && \"$@\"; code=$?; \
    cat /proc/net/snmp /proc/net/snmp6 > \"$0\"; exit $code";

/// The trap, which is set anew for each run.
pub(crate) struct Trap {
    folder: PathBuf,
    network: Network,
    bus: bus::Bus,
}

/// Whether the network can be taken away here.
enum Network {
    /// By these arguments of `unshare`.
    Apart(&'static [&'static str]),
    /// Not; what stands here says why.
    There(String),
}

impl Trap {
    /// Sets it in the scratch folder.
    pub(crate) fn set(workspace: &Workspace) -> anyhow::Result<Self> {
        Self::at(&workspace.scratch().join("trap"))
    }

    pub(crate) fn at(folder: &Path) -> anyhow::Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder).context("cannot clear the trap")?;
        }
        fs::create_dir_all(folder.join("home")).context("cannot set the trap")?;
        Ok(Self {
            folder: folder.to_owned(),
            network: Network::here(),
            bus: bus::Bus::at(&folder.join("bus"))?,
        })
    }

    /// The same command, in the trap.
    pub(crate) fn around(&self, inner: &Command) -> Command {
        let mut outer = match &self.network {
            Network::Apart(arguments) => {
                let mut outer = command("unshare");
                outer.args(*arguments).args(["sh", "-c", APART]);
                outer.arg(self.counted()).arg(inner.get_program());
                outer
            }
            Network::There(_) => command(inner.get_program()),
        };
        outer.args(inner.get_args());
        if let Some(folder) = inner.get_current_dir() {
            outer.current_dir(folder);
        }
        self.change(&mut outer);
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => outer.env(name, value),
                None => outer.env_remove(name),
            };
        }
        outer
    }

    fn change(&self, outer: &mut Command) {
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let leads = LEADING_OUT.iter().any(|start| text.starts_with(start));
            if leads || DISPLAYS.contains(&&*text) {
                outer.env_remove(&name);
            }
        }
        for (name, place) in kept() {
            outer.env(name, place);
        }
        outer.env("HOME", self.home());
        outer.env("npm_config_cache", self.folder.join("npm"));
        // It would ask for a newer npm, where no variable `CI` keeps it from that.
        outer.env("npm_config_update_notifier", "false");
        if let Some(address) = self.bus.address() {
            outer.env("DBUS_SESSION_BUS_ADDRESS", address);
        }
    }

    /// See that nothing is in it.
    pub(crate) fn is_empty(&self) -> anyhow::Result<()> {
        let mut found = Vec::new();
        let mut open = vec![self.home()];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                found.push(format!("the home has {}", path.display()));
                if path.is_dir() && !path.is_symlink() {
                    open.push(path);
                }
            }
        }
        match self.bus.knocks() {
            0 => {}
            knocks => found.push(format!("the session bus was knocked at {knocks} times")),
        }
        if let Ok(counted) = fs::read_to_string(self.counted()) {
            found.extend(led_out(&counted).map(|(what, times)| {
                format!("{times} requests had no route out of this computer ({what})")
            }));
        }
        match found.is_empty() {
            true => Ok(()),
            false => bail!(
                "tests touch what is not theirs:\n    {}",
                found.join("\n    ")
            ),
        }
    }

    fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    fn counted(&self) -> PathBuf {
        self.folder.join("network")
    }
}

/// What is not guarded here, and why.
pub(crate) fn unguarded() -> Option<String> {
    match Network::here() {
        Network::Apart(_) => None,
        Network::There(why) => Some(format!("tests without a network: {why}")),
    }
}

impl Network {
    /// As root a network apart needs nothing; others need a user namespace, in which they stay who
    /// they are (unshare(1)).
    fn here() -> Self {
        const AS_ROOT: &[&str] = &["--net"];
        const AS_PERSON: &[&str] = &["--net", "--user", "--map-current-user", "--keep-caps"];
        if !cfg!(target_os = "linux") {
            return Self::There("only Linux can take it away".to_owned());
        }
        let works = |arguments: &&&'static [&'static str]| {
            let up = ["sh", "-c", "ip link set lo up"];
            succeeds(command("unshare").args(**arguments).args(up))
        };
        match [AS_ROOT, AS_PERSON].iter().find(works) {
            Some(arguments) => Self::Apart(arguments),
            None => Self::There("this system lets nobody take it away (unshare --net)".to_owned()),
        }
    }
}

/// Where cargo, rustup and this task have their things.
fn kept() -> Vec<(&'static str, OsString)> {
    let home = std::env::home_dir().unwrap_or_default();
    [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")]
        .into_iter()
        .map(|(name, folder)| {
            let set = std::env::var_os(name);
            (name, set.unwrap_or_else(|| home.join(folder).into()))
        })
        .collect()
}

/// What a network has counted of packets that it could send nowhere: lines of names and of numbers in
/// `/proc/net/snmp`, pairs in `/proc/net/snmp6` (Linux, Documentation/networking/snmp_counter.rst).
fn led_out(counted: &str) -> impl Iterator<Item = (&str, u64)> {
    let lines: Vec<&str> = counted.lines().collect();
    let mut found = Vec::new();
    for pair in lines.windows(2) {
        let words =
            |line: &'_ str| -> Vec<String> { line.split_whitespace().map(str::to_owned).collect() };
        let (names, numbers) = (words(pair[0]), words(pair[1]));
        if names.first() == numbers.first() {
            let at = names.iter().position(|name| name == "OutNoRoutes");
            let number = at.and_then(|at| numbers.get(at)?.parse().ok());
            found.extend(number.map(|number| ("IPv4", number)));
        }
    }
    let of_6 = lines
        .iter()
        .filter_map(|line| line.strip_prefix("Ip6OutNoRoutes"));
    found.extend(of_6.filter_map(|number| Some(("IPv6", number.trim().parse().ok()?))));
    found.into_iter().filter(|(_, number)| *number > 0)
}

/// A session bus that only counts who comes.
#[cfg(unix)]
mod bus {
    use std::ffi::OsString;
    use std::os::unix::net::UnixListener;
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use anyhow::Context;

    pub(super) struct Bus {
        address: OsString,
        knocks: Arc<AtomicUsize>,
    }

    impl Bus {
        pub(super) fn at(path: &Path) -> anyhow::Result<Self> {
            let listener = UnixListener::bind(path).context("cannot set a session bus up")?;
            let knocks = Arc::new(AtomicUsize::new(0));
            let count = knocks.clone();
            std::thread::spawn(move || {
                // Whoever comes is let go at once.
                for _ in listener.incoming() {
                    count.fetch_add(1, Ordering::SeqCst);
                }
            });
            let mut address = OsString::from("unix:path=");
            address.push(path);
            Ok(Self { address, knocks })
        }

        pub(super) fn address(&self) -> Option<&OsString> {
            Some(&self.address)
        }

        pub(super) fn knocks(&self) -> usize {
            self.knocks.load(Ordering::SeqCst)
        }
    }
}

#[cfg(not(unix))]
mod bus {
    use std::ffi::OsString;
    use std::path::Path;

    pub(super) struct Bus;

    impl Bus {
        pub(super) fn at(_: &Path) -> anyhow::Result<Self> {
            Ok(Self)
        }

        pub(super) fn address(&self) -> Option<&OsString> {
            None
        }

        pub(super) fn knocks(&self) -> usize {
            0
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Runs a line of the shell in a trap, and says what it was caught at.
    fn caught(line: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let trap = Trap::at(&folder.path().join("trap")).unwrap();
        let mut sh = command("sh");
        let output = trap.around(sh.args(["-c", line])).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{line}: {said}");
        trap.is_empty().err().map(|error| error.to_string())
    }

    fn network_is_apart() -> bool {
        match Network::here() {
            Network::Apart(_) => true,
            Network::There(why) => {
                test_program::skipped("whoever_reaches_out_is_caught", &why);
                false
            }
        }
    }

    #[test]
    fn who_keeps_to_itself_passes() {
        assert_eq!(caught("exec true"), None);
        let own = "a=$(mktemp -d); HOME=$a; touch $HOME/.aws; rm -r $a";
        assert_eq!(caught(own), None);
    }

    #[test]
    fn whoever_writes_into_the_home_is_caught() {
        let said = caught("mkdir ~/.aws; touch ~/.aws/config").unwrap();
        assert!(said.contains(".aws/config"), "{said}");
    }

    #[test]
    fn whoever_knocks_at_the_session_bus_is_caught() {
        let knock = "import os, socket\n\
            address = os.environ['DBUS_SESSION_BUS_ADDRESS'].removeprefix('unix:path=')\n\
            here = socket.socket(socket.AF_UNIX); here.connect(address); here.recv(1)";
        let said = caught(&format!("exec python3 -c \"{knock}\"")).unwrap();
        assert!(said.contains("session bus"), "{said}");
    }

    #[test]
    fn whoever_reaches_out_is_caught() {
        if !network_is_apart() {
            return;
        }
        let reach = |kind: &str, place: &str| {
            let line = format!(
                "exec python3 -c \"import socket\ntry: socket.socket(socket.{kind}).connect({place})\nexcept OSError: pass\""
            );
            caught(&line)
        };
        for (kind, place) in [
            ("AF_INET, socket.SOCK_STREAM", "('192.0.2.1', 443)"),
            ("AF_INET, socket.SOCK_DGRAM", "('192.0.2.1', 53)"),
            ("AF_INET6, socket.SOCK_STREAM", "('2001:db8::1', 443)"),
        ] {
            let said = reach(kind, place).unwrap();
            assert!(said.contains("no route"), "{said}");
        }
        assert_eq!(
            reach("AF_INET, socket.SOCK_STREAM", "('127.0.0.1', 9)"),
            None
        );
    }

    #[test]
    fn the_person_s_own_settings_stay_outside() {
        let line = "test -z \"$DISPLAY$AWS_PROFILE$XDG_DATA_HOME\" && test -n \"$CARGO_HOME\"";
        assert_eq!(caught(line), None);
    }
}
