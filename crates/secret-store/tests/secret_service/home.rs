//! A home and a session bus for one test.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A bus that offers only what a test starts on it: without this, asking for the Secret Service
/// starts GNOME Keyring by itself.
pub(crate) const BARE_BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>"#;

/// The daemon is stopped when the shell ends; the shell goes on once the daemon is on the bus.
pub(crate) const READY: &str = r#"trap "kill $!" EXIT
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true
do kill -0 $! || exit 99; done
"#;

/// A screen of its own for the windows of a keyring.
pub(crate) const SCREEN: &str = r#"rm -f display
Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp -noreset 3>display & screen=$!
trap "kill $screen" EXIT
until [ -s display ]; do kill -0 $screen || exit 98; done
export DISPLAY=:$(cat display) QT_QPA_PLATFORM=xcb
"#;

/// [`READY`], where the shell ends the screen as well: the daemon's own trap would leave it.
pub(crate) fn ready_on_screen() -> String {
    READY.replace("kill $!", "kill $! $screen")
}

/// A private home directory with its own runtime directory.
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        for (program, package) in [
            ("dbus-run-session", "dbus"),
            ("gnome-keyring-daemon", "gnome-keyring"),
            ("secret-tool", "libsecret-tools"),
            ("Xvfb", "xvfb"),
            ("xdotool", "xdotool"),
            ("keepassxc-cli", "keepassxc"),
            ("kwalletd5", "libkf5wallet-bin"),
        ] {
            let found = Command::new(program)
                .arg("--help")
                .env("HOME", dir.path())
                .output()
                .is_ok();
            assert!(
                found,
                "{program} is not installed: install the package {package}"
            );
        }
        fs::write(dir.path().join("bus.conf"), BARE_BUS).unwrap();
        fs::create_dir(dir.path().join("run")).unwrap();
        fs::set_permissions(dir.path().join("run"), Permissions::from_mode(0o700)).unwrap();
        Self(dir)
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs a shell line on a session bus of its own; fails when the line does.
    pub(crate) fn session(&self, line: &str) {
        let mut command = self.command("dbus-run-session");
        command
            .arg("--config-file")
            .arg(self.path().join("bus.conf"));
        command.args(["--", "sh", "-c", line]);
        check(&mut command, "dbus");
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("XDG_RUNTIME_DIR", self.path().join("run"))
            .current_dir(self.path());
        command
    }
}

/// The shell line that runs one check. Cargo builds examples beside the tests.
pub(crate) fn again(check: &str) -> String {
    let test = std::env::current_exe().unwrap();
    let target = test.parent().and_then(Path::parent).unwrap();
    let program = target.join("examples/inside_a_session");
    assert!(program.exists(), "{} was not built", program.display());
    format!("'{}' {check}", program.display())
}

pub(crate) fn check(command: &mut Command, package: &str) {
    let Ok(Output {
        status,
        stdout,
        stderr,
    }) = command.output()
    else {
        panic!(
            "{:?} is not installed: install the package {package}",
            command.get_program()
        );
    };
    let (stdout, stderr) = (
        String::from_utf8_lossy(&stdout),
        String::from_utf8_lossy(&stderr),
    );
    assert!(status.success(), "{status}\n{stdout}\n{stderr}");
    assert!(
        stdout.contains(": passed"),
        "the inner check did not run:\n{stdout}\n{stderr}"
    );
}
