//! The AWS tools of this computer, by the calls that the page makes.

use super::stage::Stage;
use super::*;

#[tokio::test]
async fn profiles_are_listed_with_what_is_stored_and_keys_in_plain_text_are_found() {
    let (stage, _) = Stage::reviewed().await;
    stage
        .apply(|event| stage.type_codes(event))
        .await
        .0
        .unwrap();
    let credentials = "[old]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYAB\n";
    fs::write(stage.home.path().join(".aws/credentials"), credentials).unwrap();
    let found = stage.desk.computer.command_line().await.unwrap();
    let ours = &found.profiles[0];
    assert_eq!((ours.name.as_str(), ours.ours), ("firstday", true));
    assert_eq!(ours.stored.as_ref().unwrap().who.as_deref(), Some("alex"));
    let plain = &found.plaintext[0];
    assert_eq!((plain.profile.as_str(), plain.line), ("old", 1));
    assert!(plain.obstacle.is_none(), "{plain:?}");
    assert!(!text(&found).contains("wJalr"));
}

#[tokio::test]
async fn a_key_is_moved_only_as_it_was_shown() {
    let stage = Stage::new();
    assert_eq!(
        codes_of(stage.desk.computer.import_key("old").await),
        "not-reviewed"
    );
    assert_eq!(
        codes_of(stage.desk.computer.preview_import("old").await),
        "import-no-key"
    );
}

#[tokio::test]
async fn a_proof_without_an_aws_cli_says_how_to_get_one() {
    let stage = Stage::new();
    stage.desk.computer.stop_proof();
    let proof = stage.desk.computer.prove_profile("work").await.unwrap();
    assert_eq!(proof.programs.len(), 0);
    assert!(!proof.notes.is_empty() && !proof.shadows.is_empty());
}

/// What the AWS CLI refuses is shown on its page and at the step; once it is mended, the review goes
/// on.
#[tokio::test]
async fn files_that_the_aws_cli_refuses_stand_in_the_way_until_they_are_mended() {
    let (stage, _) = Stage::reviewed().await;
    let config = stage.home.path().join(".aws/config");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(&config, "[profile a]\n[profile a]\n").unwrap();
    let found = stage.desk.computer.command_line().await.unwrap();
    let named = text(&found.refused);
    assert_eq!(found.refused[0].id, "refused-repeated-section");
    assert!(named.contains(config.to_str().unwrap()), "{named}");

    let preview = stage.desk.journey.preview().await.unwrap();
    assert!(preview.changes.is_empty());
    let wrong = &preview.invalid[0];
    assert_eq!(
        (wrong.step.as_str(), wrong.field.as_str()),
        ("cli-access", "")
    );
    assert_eq!(wrong.reason.0, found.refused[0]);
    stage.observe().await;
    let checklist = stage.desk.journey.checklist().unwrap();
    let step = checklist.steps.iter().find(|step| step.id == "cli-access");
    assert!(text(&step.unwrap()).contains("refused-repeated-section"));

    fs::write(&config, "[profile a]\n").unwrap();
    let preview = stage.desk.journey.preview().await.unwrap();
    assert!(preview.invalid.is_empty() && !preview.changes.is_empty());
}

/// What keeps the file from being written is said at the review, in words that fit.
#[cfg(unix)]
#[tokio::test]
async fn a_file_that_cannot_be_written_is_said_at_the_review() {
    use std::os::unix::fs::PermissionsExt;

    let (stage, _) = Stage::reviewed().await;
    let config = stage.home.path().join(".aws/config");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(&config, "").unwrap();
    fs::set_permissions(&config, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(
        codes_of(stage.desk.journey.preview().await),
        "config-read-only"
    );
    assert_eq!(
        codes_of(stage.desk.journey.apply(false, |_| {}).await),
        "not-reviewed"
    );
    fs::remove_file(&config).unwrap();
    std::os::unix::fs::symlink("/none/at/all", &config).unwrap();
    assert_eq!(codes_of(stage.desk.journey.preview().await), "config-link");
    fs::remove_file(&config).unwrap();
    assert!(
        !stage
            .desk
            .journey
            .preview()
            .await
            .unwrap()
            .changes
            .is_empty()
    );
}
