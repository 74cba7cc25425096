//! A real keyring: gnome-keyring or KeePassXC on a session bus of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::keepassxc::{self, Asks};
use crate::programs::system;
use crate::waiting::{until, wait_for};

const PATIENCE: Duration = Duration::from_secs(20);

/// Nothing that is installed on the computer is started over this bus.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A session bus with a keyring on it. Both end with it.
pub struct Keyring {
    env: Vec<(String, PathBuf)>,
    address: String,
    bus: Child,
    daemon: Option<Child>,
}

impl Keyring {
    /// A bus in the folder `runtime`, without a keyring as yet. `env` is the keyring's environment.
    ///
    /// # Panics
    /// When the bus does not start.
    pub fn none(runtime: &Path, env: Vec<(String, PathBuf)>) -> Self {
        let config = runtime.join("bus.conf");
        let text = BUS.replace("FOLDER", &runtime.display().to_string());
        fs::write(&config, text).unwrap();
        let address_file = runtime.join("bus.address");
        let bus = Command::new(system("dbus-daemon", "dbus"))
            .arg(format!("--config-file={}", config.display()))
            .args(["--print-address=1", "--nofork", "--nopidfile"])
            .stdin(Stdio::null())
            .stdout(fs::File::create(&address_file).unwrap())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let address = wait_for("the address of the session bus", PATIENCE, || {
            let text = fs::read_to_string(&address_file).unwrap();
            text.strip_suffix('\n').map(str::to_owned)
        });
        Self {
            env,
            address,
            bus,
            daemon: None,
        }
    }

    /// Starts the keyring, unlocked. It is made when it is not there yet.
    ///
    /// # Panics
    /// When it does not start.
    pub fn unlocked(mut self) -> Self {
        let mut daemon = self.start(&["--unlock"]);
        let mut password = daemon.stdin.take().unwrap();
        password.write_all(b"correct horse").unwrap();
        drop(password);
        self.daemon = Some(daemon);
        self.wait_until_it_answers(true);
        self
    }

    /// Starts KeePassXC instead, with an open database in `home`.
    ///
    /// # Panics
    /// When it does not start.
    pub(crate) fn of_keepassxc(mut self, home: &Path, asks: Asks) -> Self {
        let command = |program: &Path| self.command(program);
        self.daemon = Some(keepassxc::start(home, asks, command));
        until("KeePassXC's database to be open", PATIENCE, || {
            self.has_open_collection()
        });
        self
    }

    /// Ends the keyring and starts it anew without its password.
    ///
    /// # Panics
    /// When it does not start.
    pub fn lock(&mut self) {
        self.stop_daemon();
        self.wait_until_it_answers(false);
        self.daemon = Some(self.start(&[]));
        self.wait_until_it_answers(true);
    }

    /// The address of the bus.
    pub fn address(&self) -> &str {
        &self.address
    }

    fn start(&self, options: &[&str]) -> Child {
        let program = system("gnome-keyring-daemon", "gnome-keyring");
        self.command(&program)
            .args(["--foreground", "--components=secrets"])
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    fn wait_until_it_answers(&self, wanted: bool) {
        let what = format!("the keyring's name on the bus to be there: {wanted}");
        until(&what, PATIENCE, || self.answers() == wanted);
    }

    fn answers(&self) -> bool {
        let asked = self
            .command(&system("dbus-send", "dbus-bin"))
            .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus"])
            .args(["/", "org.freedesktop.DBus.NameHasOwner"])
            .arg("string:org.freedesktop.secrets")
            .output()
            .unwrap();
        String::from_utf8_lossy(&asked.stdout).contains("boolean true")
    }

    fn has_open_collection(&self) -> bool {
        let ask = |object: &str, arguments: &[&str]| {
            let asked = self
                .command(&system("dbus-send", "dbus-bin"))
                .args(["--session", "--print-reply=literal"])
                .args(["--dest=org.freedesktop.secrets", object])
                .args(arguments)
                .output()
                .unwrap();
            String::from_utf8_lossy(&asked.stdout).trim().to_owned()
        };
        let read = "org.freedesktop.Secret.Service.ReadAlias";
        let collection = ask("/org/freedesktop/secrets", &[read, "string:default"]);
        let get = [
            "org.freedesktop.DBus.Properties.Get",
            "string:org.freedesktop.Secret.Collection",
            "string:Locked",
        ];
        collection.len() > 1 && ask(&collection, &get).ends_with("boolean false")
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_remove("DISPLAY")
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        for (name, value) in &self.env {
            command.env(name, value);
        }
        command
    }

    fn stop_daemon(&mut self) {
        if let Some(mut daemon) = self.daemon.take() {
            daemon.kill().ok();
            daemon.wait().ok();
        }
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        self.stop_daemon();
        self.bus.kill().ok();
        self.bus.wait().ok();
    }
}
