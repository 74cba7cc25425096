//! The page about access keys: replaced, stopped and deleted, each after a review.

use std::path::PathBuf;

use e2e::{Serving, Stage, Window};
use firstday_practice::Practice;
use serde_json::json;

const USER: &str = "alex";

/// A practice account with old keys, also of root, in which the new user has a key in the keyring.
fn neglected(stage: &Stage) -> PathBuf {
    let file = stage.practice_with_root_mfa("neglected");
    let answers = stage.example() + "\n[root-access-keys]\nskip = true\n";
    let answers = stage.write("answers.toml", &answers);
    let [practice, answers] = [&file, &answers].map(|file| file.to_str().unwrap());
    let setup = ["setup", "--practice", practice, "--answers", answers];
    let agreed = ["--yes", "--practice-phone"];
    stage.firstday(setup.into_iter().chain(agreed));
    file
}

/// The keys of the new user in AWS, eldest first, and whether they are on.
fn keys(practice: &Practice) -> Vec<(String, bool)> {
    let keys = practice.read(|world| world.state.iam.users[USER].access_keys.clone());
    let mut keys: Vec<_> = keys.unwrap().into_iter().collect();
    keys.sort_by_key(|(_, key)| key.created);
    keys.into_iter().map(|(id, key)| (id, key.active)).collect()
}

/// Opens the menu of a key and chooses a deed.
async fn choose(window: &Window, key: &str, deed: &str) {
    window.click(&format!("button[aria-label*='{key}']")).await;
    window.click(&format!("[data-testid='{deed}']")).await;
}

/// Makes what the review shows, and goes back to the keys.
async fn make(window: &Window) {
    window.click("#make-changes").await;
    window.click("#try-again").await;
    window.sees("#read-keys").await;
}

/// B-19: what will be done with a key is shown in full before, and then it is so in AWS and in the
/// keyring.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_replaced_and_deleted_and_stopped_when_it_leaked() {
    let stage = Stage::new();
    let file = neglected(&stage);
    let practice = Practice::open(&file).unwrap();
    let [(old, true)] = &keys(&practice)[..] else {
        panic!("one key that is on: {:?}", keys(&practice));
    };
    let window = Window::open(&stage, &file).await;
    window.goes_on().await;
    window.go("#/access-keys").await;
    window.says(old).await;
    window.presents("50-access-keys").await;

    choose(&window, old, "rotate").await;
    window.sees("#rotate-count").await;
    window.presents("51-replace-key").await;
    window.click("#review-key").await;
    window.sees("#make-changes").await;
    window.says(old).await;
    window.presents("52-replace-key-review").await;
    assert_eq!(keys(&practice).len(), 1, "nothing is done before");
    window.click("#make-changes").await;
    window.sees("#try-again").await;
    window.presents("53-replace-key-done").await;
    window.click("#try-again").await;
    window.sees("#read-keys").await;
    let [(_, false), (new, true)] = &keys(&practice)[..] else {
        panic!("the old one off, one more on: {:?}", keys(&practice));
    };
    let served = Serving::start(&stage, &file).credentials(&stage);
    assert_eq!(served["AccessKeyId"], json!(new));

    choose(&window, old, "delete").await;
    window.sees("#make-changes").await;
    window.presents("54-delete-key-review").await;
    make(&window).await;
    assert_eq!(keys(&practice), [(new.clone(), true)]);

    choose(&window, new, "leaked").await;
    window.sees("#review-key").await;
    window.presents("55-leaked-key").await;
    window.click("#review-key").await;
    window.sees("#make-changes").await;
    window.presents("56-leaked-key-review").await;
    make(&window).await;
    assert_eq!(keys(&practice), [(new.clone(), false)]);
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}
