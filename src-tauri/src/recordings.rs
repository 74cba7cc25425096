//! What the desk tells the page, written down over the practice account: the page is developed and
//! tried with these recordings (`ui/recordings`, one scene a file). A test keeps them current.

#![allow(clippy::unwrap_used, clippy::panic)]

mod person;
mod plain;
mod scene;
mod scenes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/recordings");

/// Writes the recordings instead of comparing them.
const WRITE: &str = "FIRSTDAY_WRITE";

#[tokio::test]
async fn the_recordings_are_current() {
    let recorded = scenes::all().await;
    let names: BTreeSet<String> = recorded
        .iter()
        .map(|(name, _)| format!("{name}.json"))
        .collect();
    let write = std::env::var_os(WRITE).is_some();
    for (name, text) in &recorded {
        let path = Path::new(FOLDER).join(format!("{name}.json"));
        if write {
            fs::write(&path, text).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            there == *text,
            "{name} is not what the desk says. Run: {WRITE}=1 cargo test -p firstday-window recordings"
        );
    }
    let files = fs::read_dir(FOLDER).unwrap();
    for file in files {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&name), "no scene makes {name}");
    }
}
