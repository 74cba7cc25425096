//! The checks.

mod keepassxc;
mod kwallet;

use std::collections::HashSet;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(super) async fn run(check: &str) {
    match check {
        "keeps_replaces_and_forgets" => keeps_replaces_and_forgets().await,
        "finds_it_in_a_later_session" => finds_it_in_a_later_session().await,
        "stores_one" => stores_one().await,
        "is_locked" => is_locked().await,
        "is_locked_while_the_prompt_stands" => is_locked_while_the_prompt_stands().await,
        "is_dismissed_when_the_prompt_is_closed" => is_dismissed_when_the_prompt_is_closed().await,
        "fifty_read_while_one_writes" => fifty_read_while_one_writes().await,
        "reads_whole_items" => reads_whole_items(),
        "lists_and_forgets_everything" => lists_and_forgets_everything().await,
        "is_locked_and_asks_nobody" => is_locked_and_asks_nobody().await,
        "is_denied" => is_denied().await,
        "is_dismissed_at_the_window" => is_dismissed_at_the_window().await,
        "is_unlocked_at_the_window" => is_unlocked_at_the_window().await,
        "is_volatile" => is_volatile().await,
        "is_missing" => is_missing().await,
        "asks_for_each_program" => keepassxc::asks_for_each_program().await,
        "keeps_and_gives_back_in_keepassxc" => keepassxc::keeps_and_gives_back().await,
        "is_missing_in_keepassxc" => keepassxc::is_missing().await,
        "is_missing_in_kwallet" => kwallet::is_missing().await,
        "is_locked_in_kwallet" => kwallet::is_locked().await,
        "keeps_and_gives_back_in_kwallet" => kwallet::keeps_and_gives_back().await,
        "is_locked_in_keepassxc" => keepassxc::is_locked().await,
        other => panic!("there is no check {other}"),
    }
}

use firstday_secret_store::{
    KeyringState, ListedContents, SecretStore, ShortLived, StoreError, Stored, StoredKey,
    StoredSession,
};
use futures::{FutureExt, StreamExt};
use secrecy::{ExposeSecret, SecretString};
use zbus::message::Type;

/// What the desktop's password window is called.
const TITLE: &str = "^Unlock";
const PATIENCE: Duration = Duration::from_secs(5);

fn store() -> SecretStore {
    let witness = std::env::current_exe().unwrap();
    SecretStore::os(witness).with_timeout(PATIENCE)
}

fn key(secret: &str) -> Stored {
    Stored::AccessKey(StoredKey {
        account_id: "111122223333".into(),
        user_name: "ana".into(),
        access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
        secret_access_key: SecretString::from(secret),
        practice: None,
        next: None,
        previous: None,
    })
}

fn secret_tool(args: &[&str]) -> String {
    let out = Command::new("secret-tool").args(args).output().unwrap();
    String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap()
}

async fn secret_of(store: &SecretStore, profile: &str) -> Option<String> {
    let key = store.load(profile).await.unwrap()?;
    let key = key.into_access_key()?;
    Some(key.secret_access_key.expose_secret().to_owned())
}

async fn keeps_replaces_and_forgets() {
    let store = store();
    let found = store.diagnose(5000).await;
    assert_eq!(found.state, KeyringState::Ok, "{found:?}");
    assert_eq!(found.backend.as_deref(), Some("gnome-keyring"));
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
    assert!(found.contains("label = Firstday: access for profile work"));
    assert_eq!(
        secret_tool(&["search", "--all", "service", "Firstday keyring test"]),
        ""
    );

    assert!(store.forget("work").await.unwrap());
    assert_eq!(secret_of(&store, "work").await, None);
    assert_eq!(secret_of(&store, "home").await, Some("third".into()));
}

async fn finds_it_in_a_later_session() {
    let key = store().load_blocking("home").unwrap().unwrap();
    let key = key.into_access_key().unwrap();
    assert_eq!(key.secret_access_key.expose_secret(), "third");
    assert!(store().load_blocking("work").unwrap().is_none());
}

async fn fifty_read_while_one_writes() {
    let store = store();
    store.save("web", &session('0')).await.unwrap();
    let program = std::env::current_exe().unwrap();
    let mut read = Command::new(program);
    read.arg("reads_whole_items").stdout(Stdio::null());
    let mut readers = Vec::new();
    for _ in 0..50 {
        readers.push(read.spawn().unwrap());
    }
    for mark in ('0'..='9').cycle() {
        store.save("web", &session(mark)).await.unwrap();
        if readers.iter_mut().all(has_ended_well) {
            break;
        }
    }
    let found = secret_tool(&["search", "--all", "service", "Firstday"]);
    assert_eq!(found.matches("label = ").count(), 1, "{found}");
}

fn has_ended_well(reader: &mut Child) -> bool {
    let ended = reader.try_wait().unwrap();
    ended.inspect(|status| assert!(status.success())).is_some()
}

/// Until it has seen the item change.
fn reads_whole_items() {
    let mut seen = HashSet::new();
    while seen.len() < 2 {
        let stored = store().load_blocking("web").unwrap();
        let session = stored.unwrap().into_session().unwrap();
        let credentials = session.credentials.unwrap();
        let texts = [&session.refresh_token, &credentials.session_token];
        let mut letters = texts
            .into_iter()
            .flat_map(|text| text.expose_secret().chars());
        let mark = letters.next().unwrap();
        assert!(letters.all(|letter| letter == mark), "a torn item");
        seen.insert(mark);
    }
}

/// A session of full size, whose secrets are made of one letter.
fn session(mark: char) -> Stored {
    let text = |size| SecretString::from(String::from(mark).repeat(size));
    Stored::Session(StoredSession {
        account_id: "111122223333".into(),
        arn: "arn:aws:iam::111122223333:user/ana".into(),
        region: "eu-central-1".into(),
        client_id: "arn:aws:signin:::devtools/same-device".into(),
        endpoint: None,
        refresh_token: text(2048),
        dpop_key: text(240),
        ends_at: None,
        credentials: Some(ShortLived {
            access_key_id: "ASIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: text(40),
            session_token: text(2500),
            expires_at: "2030-01-01T00:00:00Z".parse().unwrap(),
        }),
    })
}

async fn lists_and_forgets_everything() {
    let store = store();
    assert_eq!(store.list().await.unwrap(), []);
    store.save("work", &key("first")).await.unwrap();
    put("Firstday", "odd");
    put("Firstday keyring test", "left");
    put("Firstday (short-lived)", "work");
    put("Neighbour", "work");

    let listed = store.list().await.unwrap();
    let profiles = listed.iter().map(|item| item.profile.as_str());
    assert_eq!(profiles.collect::<Vec<_>>(), ["odd", "work"]);
    assert_eq!(listed[0].contents, ListedContents::Unreadable);
    assert!(!format!("{listed:?}").contains("first"));
    assert_eq!(store.clone().asking_nobody().list().await.unwrap(), listed);

    assert_eq!(store.forget_everything().await.unwrap(), 4);
    assert_eq!(store.list().await.unwrap(), []);
    assert_eq!(store.forget_everything().await.unwrap(), 0);
    let found = secret_tool(&["search", "--all", "service", "Neighbour"]);
    assert_eq!(found.matches("label = ").count(), 1, "{found}");
}

/// Stores something that is not of the store's making.
fn put(service: &str, user: &str) {
    let mut command = Command::new("secret-tool");
    command.args(["store", "--label=put", "service", service, "username", user]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"rubbish").unwrap();
    assert!(child.wait().unwrap().success());
}

async fn stores_one() {
    store().save("work", &key("first")).await.unwrap();
}

async fn is_locked() {
    all_fail_as(KeyringState::Locked).await;
}

/// No prompt may come, so it does not matter that nobody would answer it.
async fn is_locked_and_asks_nobody() {
    let prompter = silent_prompter().await;
    let mut calls = zbus::MessageStream::from(&prompter);
    let start = Instant::now();
    let store = store().asking_nobody();
    assert_state(store.load("work").await, KeyringState::Locked);
    assert_state(store.load("nobody").await, KeyringState::Locked);
    assert_state(store.list().await, KeyringState::Locked);
    assert_state(store.save("work", &key("x")).await, KeyringState::Locked);
    assert_state(store.forget("work").await, KeyringState::Locked);
    assert_state(store.forget_everything().await, KeyringState::Locked);
    let found = store.diagnose(300).await;
    assert_eq!(found.state, KeyringState::Locked);
    assert_eq!(found.backend.as_deref(), Some("gnome-keyring"));
    assert!(start.elapsed() < PATIENCE);
    while let Some(Some(message)) = calls.next().now_or_never() {
        let message = message.unwrap();
        assert_ne!(message.message_type(), Type::MethodCall, "{message:?}");
    }
}

async fn is_denied() {
    all_fail_as(KeyringState::Denied).await;
}

async fn is_locked_while_the_prompt_stands() {
    let _prompter = silent_prompter().await;
    let (limit, start) = (Duration::from_secs(1), Instant::now());
    let store = store().with_timeout(limit);
    assert_state(store.load("work").await, KeyringState::Locked);
    assert!(start.elapsed() >= limit && start.elapsed() < 5 * limit);
    assert_state(store.load_blocking("work"), KeyringState::Locked);
}

async fn is_dismissed_when_the_prompt_is_closed() {
    let prompter = silent_prompter().await;
    let store = store();
    let load = tokio::spawn(async move { store.load("work").await });
    // As long as a person needs at the very least to see a window and close it.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    prompter.close().await.unwrap();
    assert_state(load.await.unwrap(), KeyringState::Dismissed);
}

/// Asks the real window of the desktop, where nobody answers, and then one who closes it.
async fn is_dismissed_at_the_window() {
    let store = store();
    let hasty = store.clone().with_timeout(Duration::from_secs(2));
    assert_state(hasty.load("work").await, KeyringState::Locked);
    press_at_the_window("key", "Escape");
    wait_for_the_window(false);

    let load = tokio::spawn(async move { store.load("work").await });
    wait_for_the_window(true);
    tokio::time::sleep(Duration::from_millis(1500)).await;
    press_at_the_window("key", "Escape");
    assert_state(load.await.unwrap(), KeyringState::Dismissed);
}

async fn is_unlocked_at_the_window() {
    let load = tokio::spawn(async { secret_of(&store(), "work").await });
    wait_for_the_window(true);
    press_at_the_window("type", "right");
    press_at_the_window("key", "Return");
    assert_eq!(load.await.unwrap(), Some("first".into()));
}

fn press_at_the_window(kind: &str, keys: &str) {
    wait_for_the_window(true);
    assert!(xdotool(&[
        "search",
        "--onlyvisible",
        "--name",
        TITLE,
        "windowfocus",
        "--sync"
    ]));
    assert!(xdotool(&[kind, keys]));
}

fn wait_for_the_window(there: bool) {
    let start = Instant::now();
    while xdotool(&["search", "--onlyvisible", "--name", TITLE]) != there {
        assert!(start.elapsed() < 4 * PATIENCE, "window there: {}", !there);
    }
}

fn xdotool(args: &[&str]) -> bool {
    let ran = Command::new("xdotool").args(args).output().unwrap();
    ran.status.success()
}

/// Stands where the desktop's password window stands, and never answers.
async fn silent_prompter() -> zbus::Connection {
    let bus = zbus::Connection::session().await.unwrap();
    bus.request_name("org.gnome.keyring.SystemPrompter")
        .await
        .unwrap();
    bus
}

async fn is_volatile() {
    let store = store();
    assert_state(store.probe(300).await, KeyringState::Volatile);
    assert_state(
        store.save("work", &key("first")).await,
        KeyringState::Volatile,
    );
    assert_eq!(secret_tool(&["search", "--all", "service", "Firstday"]), "");
}

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
    assert_state(store.list().await, state);
    assert_state(store.forget_everything().await, state);
    let found = store.diagnose(300).await;
    assert_eq!(found.state, state, "{found:?}");
    assert!(found.detail.is_some());
    println!("{found:?}");
    assert!(
        start.elapsed() < 8 * PATIENCE + PATIENCE,
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
