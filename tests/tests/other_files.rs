//! The AWS files where the variables name them.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::Path;

use e2e::Stage;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// B-91: whatever is said of the AWS files names those that the variables name, below the home folder
/// with `~`.
#[test]
fn what_is_said_of_the_aws_files_names_the_files_that_are_meant() {
    let mut stage = Stage::new();
    let config = stage.write("elsewhere/my-config", "[profile other]\nregion = x\n");
    let credentials = stage.folder().join("my-credentials");
    stage.set("AWS_CONFIG_FILE", path(&config));
    stage.set("AWS_SHARED_CREDENTIALS_FILE", path(&credentials));
    let practice = stage.practice_with_root_mfa("fresh");
    let answers = stage.answers();
    let setup = [
        "setup",
        "--practice",
        path(&practice),
        "--answers",
        path(&answers),
    ];
    let review = stage.firstday(setup.iter().chain(&["--dry-run"]));
    let review = review.ended_with(0).says("to ~/elsewhere/my-config");
    assert!(!review.text().contains(".aws/"), "{review:?}");
    let run = stage.firstday(setup.iter().chain(&["--yes", "--practice-phone"]));
    let run = run.ended_with(0).says("to ~/elsewhere/my-config");
    assert!(!run.text().contains(".aws/"), "{run:?}");
    let records = stage.files().into_iter();
    let journal: Vec<u8> = records
        .filter(|(file, _)| path(file).contains("records"))
        .flat_map(|(_, bytes)| bytes)
        .collect();
    let journal = String::from_utf8_lossy(&journal);
    assert!(
        journal.contains("~/elsewhere/my-config"),
        "no file in the journal"
    );
    let unknown = stage.firstday(["check", "--profile", "nobody"]);
    let unknown = unknown
        .says("~/elsewhere/my-config and")
        .says(path(&credentials));
    assert!(!unknown.text().contains(".aws/"), "{unknown:?}");
}
