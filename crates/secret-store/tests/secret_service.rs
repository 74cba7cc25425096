//! The real Secret Service: GNOME Keyring on a session bus of its own, with a home of its own.
//!
//! Each test starts this very test program again inside such a session, where it runs one of the
//! ignored tests of `mod inside`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A bus that offers only what a test starts on it: without this, asking for the Secret Service
/// starts GNOME Keyring by itself.
const BARE_BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
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

const UNLOCK: &str =
    "printf right | gnome-keyring-daemon --foreground --unlock --components=secrets & ";
const START: &str = "gnome-keyring-daemon --foreground --start --components=secrets & ";
/// The daemon is stopped when the shell ends; the shell goes on once the daemon is on the bus.
const READY: &str = r#"trap "kill $!" EXIT
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true
do kill -0 $! || exit 99; done
"#;
const MAKE_VOLATILE: &str = "dbus-send --session --print-reply --dest=org.freedesktop.secrets \
    /org/freedesktop/secrets org.freedesktop.Secret.Service.SetAlias \
    string:default objpath:/org/freedesktop/secrets/collection/session && ";

#[test]
fn an_unlocked_keyring_keeps_replaces_and_forgets_one_item() {
    let home = Home::new();
    home.session(&format!(
        "{UNLOCK}{READY}{}",
        again("keeps_replaces_and_forgets")
    ));
    home.session(&format!(
        "{UNLOCK}{READY}{}",
        again("finds_it_in_a_later_session")
    ));
}

#[test]
fn a_locked_keyring_is_locked_and_nothing_hangs() {
    let home = Home::new();
    home.session(&format!("{UNLOCK}{READY}{}", again("stores_one")));
    home.session(&format!("{START}{READY}{}", again("is_locked")));
}

#[test]
fn a_prompt_that_nobody_answers_ends_as_locked_and_one_that_is_closed_as_dismissed() {
    let home = Home::new();
    home.session(&format!("{UNLOCK}{READY}{}", again("stores_one")));
    home.session(&format!(
        "{START}{READY}{}",
        again("is_locked_while_the_prompt_stands")
    ));
    home.session(&format!(
        "{START}{READY}{}",
        again("is_dismissed_when_the_prompt_is_closed")
    ));
}

#[test]
fn a_keyring_that_ends_with_the_session_is_volatile() {
    Home::new().session(&format!(
        "{UNLOCK}{READY}{MAKE_VOLATILE}{}",
        again("is_volatile")
    ));
}

#[test]
fn a_service_without_any_keyring_is_missing() {
    Home::new().session(&format!("{START}{READY}{}", again("is_missing")));
}

#[test]
fn a_bus_without_secret_service_is_missing() {
    Home::new().session(&again("is_missing"));
}

#[test]
fn no_bus_is_missing() {
    let home = Home::new();
    for address in ["unix:path=/nonexistent/bus", "nonsense", ""] {
        let mut command = home.command("sh");
        command
            .args(["-c", &again("is_missing")])
            .env("DBUS_SESSION_BUS_ADDRESS", address);
        check(&mut command, "dash");
    }
    let mut command = home.command("sh");
    command
        .args(["-c", &again("is_missing")])
        .env_remove("DBUS_SESSION_BUS_ADDRESS");
    check(&mut command, "dash");
}

/// A private home directory with its own runtime directory.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        for (program, package) in [
            ("dbus-run-session", "dbus"),
            ("gnome-keyring-daemon", "gnome-keyring"),
            ("secret-tool", "libsecret-tools"),
        ] {
            let found = Command::new(program).arg("--help").output().is_ok();
            assert!(
                found,
                "{program} is not installed: install the package {package}"
            );
        }
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("bus.conf"), BARE_BUS).unwrap();
        fs::create_dir(dir.path().join("run")).unwrap();
        fs::set_permissions(dir.path().join("run"), Permissions::from_mode(0o700)).unwrap();
        Self(dir)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs a shell line on a session bus of its own; fails when the line does.
    fn session(&self, line: &str) {
        let mut command = self.command("dbus-run-session");
        command
            .arg("--config-file")
            .arg(self.path().join("bus.conf"));
        command.args(["--", "sh", "-c", line]);
        check(&mut command, "dbus");
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("XDG_RUNTIME_DIR", self.path().join("run"))
            .env("FIRSTDAY_INSIDE", "1")
            .current_dir(self.path());
        command
    }
}

/// The shell line that runs one test of `mod inside` in this program.
fn again(test: &str) -> String {
    let program = std::env::current_exe().unwrap();
    format!(
        "'{}' --exact --ignored --nocapture inside::{test}",
        program.display()
    )
}

fn check(command: &mut Command, package: &str) {
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
        stdout.contains("1 passed"),
        "the inner test did not run:\n{stdout}\n{stderr}"
    );
}

mod inside {
    use firstday_secret_store::{KeyringState, SecretStore, StoreError, StoredKey};
    use secrecy::{ExposeSecret, SecretString};

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(5);

    fn store() -> SecretStore {
        assert!(
            std::env::var_os("FIRSTDAY_INSIDE").is_some(),
            "this test is run by another one, in a session made for it"
        );
        SecretStore::os().with_timeout(PATIENCE)
    }

    fn key(secret: &str) -> StoredKey {
        StoredKey {
            account_id: "111122223333".into(),
            user_name: "ana".into(),
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: SecretString::from(secret),
        }
    }

    fn secret_tool(args: &[&str]) -> String {
        let out = Command::new("secret-tool").args(args).output().unwrap();
        String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap()
    }

    async fn secret_of(store: &SecretStore, profile: &str) -> Option<String> {
        let key = store.load(profile).await.unwrap()?;
        Some(key.secret_access_key.expose_secret().to_owned())
    }

    #[tokio::test]
    #[ignore = "run by an_unlocked_keyring_keeps_replaces_and_forgets_one_item"]
    async fn keeps_replaces_and_forgets() {
        let store = store();
        store.probe(2560).await.unwrap();
        assert_eq!(secret_of(&store, "work").await, None);
        assert!(!store.forget("work").await.unwrap());

        store.save("work", &key("first")).await.unwrap();
        store.save("work", &key("second")).await.unwrap();
        store.save("home", &key("third")).await.unwrap();
        assert_eq!(secret_of(&store, "work").await, Some("second".into()));

        let looked_up = secret_tool(&["lookup", "service", "Firstday", "username", "work"]);
        assert!(looked_up.contains("second") && !looked_up.contains("first"));
        let found = secret_tool(&["search", "--all", "service", "Firstday", "username", "work"]);
        assert_eq!(found.matches("label = ").count(), 1, "{found}");
        assert!(found.contains("label = Firstday: access key for profile work"));
        assert_eq!(
            secret_tool(&["search", "--all", "service", "Firstday keyring test"]),
            ""
        );

        assert!(store.forget("work").await.unwrap());
        assert_eq!(secret_of(&store, "work").await, None);
        assert_eq!(secret_of(&store, "home").await, Some("third".into()));
    }

    #[test]
    #[ignore = "run by an_unlocked_keyring_keeps_replaces_and_forgets_one_item"]
    fn finds_it_in_a_later_session() {
        let key = store().load_blocking("home").unwrap().unwrap();
        assert_eq!(key.secret_access_key.expose_secret(), "third");
        assert!(store().load_blocking("work").unwrap().is_none());
    }

    #[tokio::test]
    #[ignore = "run by a_locked_keyring_is_locked_and_nothing_hangs"]
    async fn stores_one() {
        store().save("work", &key("first")).await.unwrap();
    }

    #[tokio::test]
    #[ignore = "run by a_locked_keyring_is_locked_and_nothing_hangs"]
    async fn is_locked() {
        all_fail_as(KeyringState::Locked).await;
    }

    #[tokio::test]
    #[ignore = "run by a_prompt_that_nobody_answers_ends_as_locked_and_one_that_is_closed_as_dismissed"]
    async fn is_locked_while_the_prompt_stands() {
        let _prompter = silent_prompter().await;
        let (limit, start) = (Duration::from_secs(1), Instant::now());
        let store = store().with_timeout(limit);
        assert_state(store.load("work").await, KeyringState::Locked);
        assert!(start.elapsed() >= limit && start.elapsed() < 5 * limit);
        assert_state(store.load_blocking("work"), KeyringState::Locked);
    }

    #[tokio::test]
    #[ignore = "run by a_prompt_that_nobody_answers_ends_as_locked_and_one_that_is_closed_as_dismissed"]
    async fn is_dismissed_when_the_prompt_is_closed() {
        let prompter = silent_prompter().await;
        let store = store();
        let load = tokio::spawn(async move { store.load("work").await });
        // As long as a person needs at the very least to see a window and close it.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        prompter.close().await.unwrap();
        assert_state(load.await.unwrap(), KeyringState::Dismissed);
    }

    /// Stands where the desktop's password window stands, and never answers.
    async fn silent_prompter() -> zbus::Connection {
        let bus = zbus::Connection::session().await.unwrap();
        bus.request_name("org.gnome.keyring.SystemPrompter")
            .await
            .unwrap();
        bus
    }

    #[tokio::test]
    #[ignore = "run by a_keyring_that_ends_with_the_session_is_volatile"]
    async fn is_volatile() {
        let store = store();
        assert_state(store.probe(300).await, KeyringState::Volatile);
        assert_state(
            store.save("work", &key("first")).await,
            KeyringState::Volatile,
        );
        assert_eq!(secret_tool(&["search", "--all", "service", "Firstday"]), "");
    }

    #[tokio::test]
    #[ignore = "run by the tests of a missing keyring"]
    async fn is_missing() {
        all_fail_as(KeyringState::Missing).await;
    }

    async fn all_fail_as(state: KeyringState) {
        let (store, start) = (store(), Instant::now());
        assert_state(store.probe(300).await, state);
        assert_state(store.load("work").await, state);
        assert_state(store.save("work", &key("second")).await, state);
        assert_state(store.forget("work").await, state);
        assert_state(store.load_blocking("work"), state);
        assert!(
            start.elapsed() < 5 * PATIENCE + PATIENCE,
            "took {:?}",
            start.elapsed()
        );
        println!("took {:?}", start.elapsed());
    }

    fn assert_state<T: std::fmt::Debug>(result: Result<T, StoreError>, state: KeyringState) {
        let error = result.unwrap_err();
        println!("{error:?}");
        assert_eq!(error.state(), Some(state), "{error:?}");
    }
}
