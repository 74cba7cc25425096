//! The checks beside KeePassXC.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use firstday_secret_store::{Diagnosis, KeyringState, SecretStore};

use super::{PATIENCE, assert_state, key, secret_of, secret_tool, store};

/// The windows of KeePassXC: with the database, without, and those in which it asks.
const OPEN: &str = "^Passwords - KeePassXC";
const CLOSED: &str = "Locked. - KeePassXC";
const QUESTIONS: &str = "Access Request|Unlock Database|Delete";

pub(super) async fn asks_for_each_program() {
    // What this program stored it could read. What counts is that another one cannot.
    for store in [store(), store().asking_nobody()] {
        let found = diagnosed(&store, OPEN).await;
        assert_eq!(found.state, KeyringState::Asks, "{found:?}");
        assert_state(store.probe(300).await, KeyringState::Asks);
    }
    one_test_item_is_left();
    // An item that stood there before: of another program, as far as KeePassXC knows.
    store_by_secret_tool();
    let start = Instant::now();
    assert_state(store().load("work").await, KeyringState::Asks);
    assert_state(store().load_blocking("work"), KeyringState::Asks);
    let silent = store().asking_nobody();
    assert_state(silent.load("work").await, KeyringState::Asks);
    assert_state(silent.list().await, KeyringState::Asks);
    assert_state(silent.save("work", &key("x")).await, KeyringState::Asks);
    assert_state(silent.forget("work").await, KeyringState::Asks);
    assert!(start.elapsed() < PATIENCE, "nobody was waited for");
    nobody_is_asked();
}

pub(super) async fn keeps_and_gives_back() {
    for store in [store(), store().asking_nobody()] {
        let found = diagnosed(&store, OPEN).await;
        assert_eq!(found.state, KeyringState::Ok, "{found:?}");
    }
    one_test_item_is_left();
    let store = store();
    for secret in ["first", "second"] {
        store.save("work", &key(secret)).await.unwrap();
        assert_eq!(secret_of(&store, "work").await.as_deref(), Some(secret));
    }
    assert!(store.load_blocking("nobody").unwrap().is_none());
    assert_eq!(store.list().await.unwrap().len(), 1);
    nobody_is_asked();
}

pub(super) async fn is_missing() {
    let found = diagnosed(&store(), OPEN).await;
    assert_eq!(found.state, KeyringState::Missing, "{found:?}");
    assert_state(store().load("work").await, KeyringState::Missing);
    nobody_is_asked();
}

pub(super) async fn is_locked() {
    let store = store().asking_nobody();
    let found = diagnosed(&store, CLOSED).await;
    assert_eq!(found.state, KeyringState::Locked, "{found:?}");
    assert_state(store.load("work").await, KeyringState::Locked);
    nobody_is_asked();
}

/// KeePassXC is on the bus before its database is there. Its window is named after that.
async fn diagnosed(store: &SecretStore, window: &str) -> Diagnosis {
    let start = Instant::now();
    while !is_shown(window) {
        assert!(start.elapsed() < 4 * PATIENCE, "no window {window}");
    }
    let found = store.diagnose(300).await;
    assert_eq!(found.backend.as_deref(), Some("keepassxc"));
    found
}

/// Deleting it could ask the person, or fill the recycle bin.
fn one_test_item_is_left() {
    let left = secret_tool(&["search", "--all", "service", "Firstday keyring test"]);
    assert_eq!(left.matches("label = ").count(), 1, "{left}");
}

fn nobody_is_asked() {
    assert!(!is_shown(QUESTIONS), "KeePassXC asks in a window");
}

fn is_shown(name: &str) -> bool {
    let search = ["search", "--onlyvisible", "--name", name];
    let found = Command::new("xdotool").args(search).output().unwrap();
    found.status.success()
}

fn store_by_secret_tool() {
    let mut tool = Command::new("secret-tool")
        .args([
            "store", "--label", "work", "service", "Firstday", "username", "work",
        ])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    tool.stdin.take().unwrap().write_all(b"hush").unwrap();
    assert!(tool.wait().unwrap().success());
}
