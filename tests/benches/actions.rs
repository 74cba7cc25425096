//! How much one action makes the page work: going to each page, and opening and searching what is on it, on a fresh
//! account and on one of 5,000 users. `cargo xtask bench` runs it, and puts it beside its goal.
//!
//! Prints one line for each account: the most work for one action, in milliseconds, as JSON.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, missing_docs)]

use std::time::Duration;

use e2e::{EVERY_PAGE, Stage, Window};
use serde_json::json;

/// What opens and what searches on a page. The practice account's own buttons change it, and are left alone.
const CONTROLS: &str = "return document.querySelectorAll('main [aria-expanded=false], main input[type=search]').length";
/// Opens what is closed, or types a letter.
const USE: &str = "
const control = [...document.querySelectorAll('main [aria-expanded], main input[type=search]')][arguments[0]];
if (control?.matches('input')) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(control, 'a');
  control.dispatchEvent(new Event('input', { bubbles: true }));
} else {
  control?.click();
}";

#[tokio::main]
async fn main() {
    // `cargo test` starts what measures too, and wants no figures.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    for seed in ["fresh", "large"] {
        let (action, took) = most(seed).await;
        let took = took.as_secs_f64() * 1000.0;
        println!(
            "{}",
            json!({ "seed": seed, "action": action, "took": took })
        );
    }
}

async fn most(seed: &str) -> (String, Duration) {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.practice(seed)).await;
    window.comes_in().await;
    let mut actions = Vec::new();
    // Each page twice: the first time, what it is made of is compiled.
    for page in EVERY_PAGE.iter().chain(&EVERY_PAGE) {
        let took = window
            .works_for("location.hash = arguments[0]", json!(page))
            .await;
        actions.push((page.to_string(), took));
    }
    for page in EVERY_PAGE {
        window.go(page).await;
        window.is_idle().await;
        let controls = window.run(CONTROLS, vec![]).await.as_u64().unwrap();
        for nth in 0..controls {
            let took = window.works_for(USE, json!(nth)).await;
            actions.push((format!("{page}, control {nth}"), took));
        }
    }
    window.close().await;
    if std::env::var_os("FIRSTDAY_EACH").is_some() {
        for (action, took) in &actions {
            eprintln!("{seed} {action}: {took:.0?}");
        }
    }
    actions.into_iter().max_by_key(|(_, took)| *took).unwrap()
}
