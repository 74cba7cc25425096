//! No secret is written anywhere but into the keyring.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::path::Path;

use common::{Person, Stage};
use firstday_app::checklist::KeyAction;
use firstday_practice::Seed;
use firstday_secret_store::StoredKey;
use secrecy::ExposeSecret;

/// Everything written below `folder`, and what the session would serialise.
fn written(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(written(&path));
        } else {
            found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
    found
}

fn holding(places: &[(String, Vec<u8>)], secret: &str) -> Vec<String> {
    let holds = |content: &[u8]| {
        content
            .windows(secret.len())
            .any(|part| part == secret.as_bytes())
    };
    let found = places.iter().filter(|(_, content)| holds(content));
    found.map(|(place, _)| place.clone()).collect()
}

#[tokio::test]
async fn the_first_day_writes_no_secret() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.answer_all().await;
    let plan = stage.plan();
    let previews = format!("{:?}", stage.session.preview(&plan).unwrap());
    let person = Person::new(&stage.practice);
    let outcomes = stage.session.apply(&plan, &person).await.unwrap();
    let mut places = written(stage.home.path());
    places.push(("previews".into(), previews.into_bytes()));
    places.push(("outcomes".into(), format!("{outcomes:?}").into_bytes()));
    places.push((
        "account".into(),
        serde_json::to_vec(stage.session.account()).unwrap(),
    ));

    let stored = stage.store.load("firstday").await.unwrap().unwrap();
    let key = stored.into_access_key().unwrap();
    let mut secrets = vec![key.secret_access_key.expose_secret().to_owned()];
    let root = stage.practice.sign_in();
    secrets.push(root.secret_access_key.expose_secret().to_owned());
    secrets.push(root.session_token.expose_secret().to_owned());
    for known in [&person.passwords, &person.seeds] {
        let known = known.lock().unwrap();
        secrets.extend(known.iter().map(|secret| secret.expose_secret().to_owned()));
    }
    assert_eq!(
        secrets.len(),
        5,
        "a key, a session with its token, a password and a seed"
    );
    for secret in &secrets {
        assert_eq!(holding(&places, secret), Vec::<String>::new());
    }
    // The search finds what is there.
    assert_eq!(
        holding(&places, &key.access_key_id).len(),
        2,
        "the account and the records show the key's id"
    );
}

#[tokio::test]
async fn a_rotation_writes_no_secret() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.answer_all().await;
    let plan = stage.plan();
    stage.apply(&plan).await;
    let old = stored_key(&stage).await;
    let keys = stage.session.read_access_keys().await.unwrap();
    let rotate = KeyAction::Rotate {
        profile: "firstday".into(),
        delete_after_days: Some(1),
    };
    let planned = stage.session.plan_keys(&rotate).unwrap();
    let outcomes = stage.apply(&planned.plan).await;
    let new = stored_key(&stage).await;
    assert_ne!(new.access_key_id, old.access_key_id);
    let mut places = written(stage.home.path());
    places.push(("list".into(), format!("{keys:?}").into_bytes()));
    places.push(("plan".into(), format!("{planned:?}").into_bytes()));
    places.push(("outcomes".into(), format!("{outcomes:?}").into_bytes()));
    for key in [&old, &new] {
        let secret = key.secret_access_key.expose_secret();
        assert_eq!(holding(&places, secret), Vec::<String>::new());
    }
    // Records, list and plan show the old key's id.
    assert_eq!(holding(&places, &old.access_key_id).len(), 3);
    let due = stage.session.records().due().unwrap();
    assert!(due.contains_key(&old.access_key_id));
}

async fn stored_key(stage: &Stage) -> StoredKey {
    let stored = stage.store.load("firstday").await.unwrap().unwrap();
    stored.into_access_key().unwrap()
}

/// A key of the person's own stands beside the profile that is written.
#[tokio::test]
async fn a_key_in_the_config_file_is_shown_to_nobody() {
    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    let mut stage = Stage::new(Seed::Fresh).await;
    let config = stage.home.path().join(".aws/config");
    std::fs::create_dir_all(config.parent().unwrap()).unwrap();
    std::fs::write(
        &config,
        format!("[default]\naws_secret_access_key = {SECRET}\n"),
    )
    .unwrap();
    stage.answer_all().await;
    let plan = stage.plan();
    let previews = stage.session.preview(&plan).unwrap();
    let file = previews.iter().find_map(|it| it.file.as_ref()).unwrap();
    assert!(file.before.contains(SECRET), "it is there to be found");
    let shown = format!("{previews:?} {}", file.diff());
    assert!(!shown.contains(SECRET), "{shown}");
    stage.apply(&plan).await;
    let places = written(stage.home.path());
    let found = holding(&places, SECRET);
    assert!(found.len() == 2, "the file and its copy: {found:?}");
}
