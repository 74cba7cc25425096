//! The real Secret Service: GNOME Keyring, KeePassXC and KDE Wallet, each on a session bus of its own, with a
//! home of its own.
//!
//! Each test starts `examples/inside_a_session` in such a session, which runs one check there.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod home;
mod keepassxc;
mod kwallet;

use std::fs;

use home::{Home, READY, again, check};

/// What a sandbox makes of the policy.
const CLOSED: &str = r#"    <deny send_destination="org.freedesktop.secrets"/>
  </policy>"#;

const UNLOCK: &str =
    "printf right | gnome-keyring-daemon --foreground --unlock --components=secrets & ";
const START: &str = "gnome-keyring-daemon --foreground --start --components=secrets & ";
/// The window that asks for the password, on a screen of its own.
const WINDOW: &str = r#"keyring=$!; rm -f display
Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp -noreset 3>display & screen=$!
trap "kill $keyring $screen" EXIT
until [ -s display ]; do kill -0 $screen || exit 98; done
export DISPLAY=:$(cat display)
$(sed -n s/^Exec=//p /usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service) & window=$!
trap "kill $keyring $window $screen" EXIT
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.gnome.keyring.SystemPrompter | grep -q true
do kill -0 $window || exit 97; done
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
fn a_locked_keyring_is_told_without_asking() {
    let home = Home::new();
    home.session(&format!("{UNLOCK}{READY}{}", again("stores_one")));
    home.session(&format!(
        "{START}{READY}{}",
        again("is_locked_and_asks_nobody")
    ));
}

#[test]
fn nobody_reads_half_of_what_another_writes() {
    Home::new().session(&format!(
        "{UNLOCK}{READY}{}",
        again("fifty_read_while_one_writes")
    ));
}

#[test]
fn all_of_it_is_listed_and_forgotten() {
    Home::new().session(&format!(
        "{UNLOCK}{READY}{}",
        again("lists_and_forgets_everything")
    ));
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
fn the_real_window_is_closed_or_gets_the_password() {
    let home = Home::new();
    home.session(&format!("{UNLOCK}{READY}{}", again("stores_one")));
    for check in ["is_dismissed_at_the_window", "is_unlocked_at_the_window"] {
        home.session(&format!("{START}{READY}{WINDOW}{}", again(check)));
    }
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
fn a_bus_that_lets_nobody_through_is_denied() {
    let home = Home::new();
    let closed = home::BARE_BUS.replace("  </policy>", CLOSED);
    fs::write(home.path().join("bus.conf"), closed).unwrap();
    home.session(&format!("{UNLOCK}{READY}{}", again("is_denied")));
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
