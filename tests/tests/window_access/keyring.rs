//! The page about the keyring, with keyrings that work and others.

use e2e::{Stage, Window};

/// Waits until the page shows the keyring in a state.
async fn state(window: &Window, state: &str) {
    let css = format!("#keyring-state[data-state={state}]");
    window.sees(&css).await;
}

/// B-17: what is kept is listed without a secret; one item can be forgotten, and everything.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_seen_and_forgotten() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let secret = stage.stored_in_keyring("Firstday", "firstday");
    let window = Window::start(&stage).await;
    window.go("#/keyring").await;
    state(&window, "ok").await;
    window.leave_pictures("40-keyring").await;
    assert!(!window.source().await.contains(&secret));
    window.close().await;
}
