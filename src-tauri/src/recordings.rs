//! What the desk tells the page, written down over the practice account: the page is developed and
//! tried with these recordings (`ui/recordings`, one scene a file). A test keeps them current.

#![allow(clippy::unwrap_used, clippy::panic)]

mod difference;
mod person;
mod plain;
mod scenes;
mod take;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use difference::first_difference;
use plain::{known_beforehand, without_chance};
use take::Take;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/recordings");

/// Writes the recordings instead of comparing them.
const WRITE: &str = "FIRSTDAY_WRITE";

/// Fails where the recording in `file` is not what these takes on `page` are, or writes it.
async fn keep_current(file: &str, page: &str, takes: Vec<Take>) {
    let text = recording(page, takes).await;
    let path = Path::new(FOLDER).join(file);
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, &text).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = first_difference(&there, &text) {
        panic!(
            "{file} is not what the desk says: {difference}\nRun: {WRITE}=1 cargo test -p firstday-window recordings"
        );
    }
}

/// A scene as its file has it, without any secret.
async fn recording(page: &str, takes: Vec<Take>) -> String {
    let (mut written, mut secrets) = (Vec::new(), Vec::new());
    for take in takes {
        let (calls, stage) = take.end().await;
        secrets.extend(stage.known_secrets().await);
        let text = serde_json::to_string(&calls).unwrap();
        // The home folder of somebody called Alex.
        let text = text.replace(&stage.home.path().display().to_string(), "/home/alex");
        written.push(serde_json::from_str::<Value>(&text).unwrap());
    }
    let mut scene = json!({ "hash": page, "takes": written });
    known_beforehand(&mut scene);
    let text = format!("{}\n", serde_json::to_string_pretty(&scene).unwrap());
    for secret in secrets {
        assert!(!text.contains(&secret), "a secret is recorded");
    }
    without_chance(&text)
}
