#![allow(clippy::unwrap_used)]
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use super::*;

/// Puts a program `aws` into the folder, which says that it is of this version.
fn install(folder: &Path, version: &str) {
    let script =
        format!("#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\necho aws-cli/{version} Python/3\n");
    test_program::write(&folder.join("aws"), &script).unwrap();
}

/// A computer whose search path is `path`, and whose home is `home`.
fn with_path(home: &Path, path: String) -> Surroundings {
    let mut surroundings = Surroundings::within(home);
    surroundings.env = Arc::new(move |name| (name == "PATH").then(|| path.clone().into()));
    surroundings
}

#[tokio::test]
async fn the_first_on_the_path_is_the_one_that_a_shell_starts() {
    let home = tempfile::tempdir().unwrap();
    let [old, new] = ["old", "new"].map(|name| home.path().join(name));
    install(&old, "1.2.3");
    install(&new, "2.36.7");
    let path = format!("{}:{}:/usr/bin", old.display(), new.display());
    let found = aws_cli(&with_path(home.path(), path)).await;
    let seen: Vec<_> = found.programs.iter().take(2).collect();
    assert_eq!(seen[0].path, "~/old/aws");
    assert_eq!(seen[0].version.as_deref(), Some("1.2.3"));
    assert_eq!(seen[1].version.as_deref(), Some("2.36.7"));
    assert!(found.notes.is_empty());
}

/// Whoever may write there decides what would run.
#[tokio::test]
async fn a_program_that_others_can_change_is_named_and_not_run() {
    let home = tempfile::tempdir().unwrap();
    let open = home.path().join("open");
    install(&open, "2.36.7");
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    let path = format!("{}::some/where", open.display());
    let found = aws_cli(&with_path(home.path(), path)).await;
    assert_eq!(found.programs[0].version, None);
    let why = found.programs[0].exposed.as_ref();
    assert_eq!(why.map(|why| why.id.as_str()), Some("exposed-mode"));
    assert!(!open.join("ran").exists());
    let notes: Vec<&str> = found.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(notes, ["path-empty", "path-relative"]);
}

#[tokio::test]
async fn without_an_aws_cli_nothing_is_found() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().display().to_string();
    let found = aws_cli(&with_path(home.path(), path)).await;
    let elsewhere = std::env::consts::OS == "macos";
    assert!(found.programs.is_empty() || elsewhere);
}
