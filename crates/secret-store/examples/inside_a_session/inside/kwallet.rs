//! The checks beside KDE Wallet.

use std::time::Instant;

use firstday_secret_store::KeyringState;

use super::{PATIENCE, assert_state, key, secret_of, store, xdotool};

pub(super) async fn is_missing() {
    for store in [store().asking_nobody(), store()] {
        let found = store.diagnose(300).await;
        assert_eq!(found.backend.as_deref(), Some("kwallet"));
        assert_eq!(found.state, KeyringState::Missing, "{found:?}");
        assert_state(store.load("work").await, KeyringState::Missing);
    }
    nobody_is_asked();
}

pub(super) async fn is_locked() {
    let (store, start) = (store().asking_nobody(), Instant::now());
    let found = store.diagnose(300).await;
    assert_eq!(found.backend.as_deref(), Some("kwallet"));
    assert_eq!(found.state, KeyringState::Locked, "{found:?}");
    assert_state(store.load("work").await, KeyringState::Locked);
    assert_state(store.save("work", &key("x")).await, KeyringState::Locked);
    assert_state(store.list().await, KeyringState::Locked);
    assert!(start.elapsed() < PATIENCE, "nobody was waited for");
    nobody_is_asked();
}

pub(super) async fn keeps_and_gives_back() {
    // The Secret Service of KDE calls an open wallet locked until a program has unlocked it, which then asks
    // nobody.
    let silent = store().asking_nobody();
    assert_state(silent.load("work").await, KeyringState::Locked);
    let found = store().diagnose(300).await;
    assert_eq!(found.state, KeyringState::Ok, "{found:?}");
    for secret in ["first", "second"] {
        store().save("work", &key(secret)).await.unwrap();
        let read = secret_of(&silent, "work").await;
        assert_eq!(read.as_deref(), Some(secret));
    }
    assert!(store().load_blocking("nobody").unwrap().is_none());
    assert_eq!(silent.list().await.unwrap().len(), 1);
    assert!(store().forget("work").await.unwrap());
    assert_eq!(silent.list().await.unwrap(), []);
    nobody_is_asked();
}

fn nobody_is_asked() {
    let windows = ["search", "--onlyvisible", "--name", "."];
    assert!(!xdotool(&windows), "KDE Wallet asks in a window");
}
