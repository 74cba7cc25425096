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
