//! Access keys, by the calls that the page makes.

use firstday_app::checklist::{AccessKeyRow, KeyAction};

use super::stage::Stage;
use super::*;

async fn key_in_keyring(stage: &Stage) -> AccessKeyRow {
    let keys = stage.desk.keys.access_keys().await.unwrap().rows;
    let usable = |key: &&AccessKeyRow| key.active && key.stored_profile.is_some();
    let usable: Vec<_> = keys.iter().filter(usable).collect();
    assert_eq!(usable.len(), 1, "{usable:?}");
    usable[0].clone()
}

#[tokio::test]
async fn a_key_is_rotated_as_it_was_shown_and_switched_off_when_it_leaked() {
    let (stage, _) = Stage::reviewed().await;
    let (first_day, _) = stage.apply(|event| stage.type_codes(event)).await;
    first_day.unwrap();
    let before = key_in_keyring(&stage).await;
    assert!(before.active && before.actions.contains(&"rotate"));

    let rotate = KeyAction::Rotate {
        profile: "firstday".to_owned(),
        delete_after_days: Some(7),
    };
    let shown = stage.desk.keys.preview_keys(rotate).await.unwrap();
    assert_eq!(shown.changes.len(), 2, "{shown:?}");
    let (result, _) = stage.apply(|_| {}).await;
    for outcome in &result.unwrap().outcomes {
        assert!(
            matches!(outcome, wire::OutcomeView::Done { .. }),
            "{outcome:?}"
        );
    }
    let after = key_in_keyring(&stage).await;
    assert_ne!(after.id, before.id);
    let keys = stage.desk.keys.access_keys().await.unwrap().rows;
    let old = keys.iter().find(|key| key.id == before.id).unwrap();
    assert!(!old.active);

    let leaked = KeyAction::Leaked {
        user: "alex".to_owned(),
        id: after.id.clone(),
    };
    let shown = stage.desk.keys.preview_keys(leaked).await.unwrap();
    assert!(!shown.guidance.is_empty());
    stage.apply(|_| {}).await.0.unwrap();
    let keys = stage.desk.keys.access_keys().await.unwrap().rows;
    assert!(keys.iter().all(|key| !key.active), "{keys:?}");
}

#[tokio::test]
async fn what_was_not_shown_is_not_applied() {
    let (stage, _) = Stage::reviewed().await;
    stage
        .apply(|event| stage.type_codes(event))
        .await
        .0
        .unwrap();
    let unknown = KeyAction::Delete {
        user: "alex".to_owned(),
        id: "AKIAUNKNOWN".to_owned(),
    };
    stage.desk.keys.access_keys().await.unwrap();
    assert!(stage.desk.keys.preview_keys(unknown).await.is_err());
    assert_eq!(codes_of(stage.apply(|_| {}).await.0), "not-reviewed");
}
