//! Everything that was changed is taken back, and the account is as it was before; what stays says
//! why. Broken off anywhere, it can be gone on with.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;

mod bench;
mod cut;
mod stays;
mod trail;

use bench::{PROFILE, everything, facets, set_up, take_back};
use firstday_app::{Recorded, State};
use firstday_practice::Seed;

/// The facets that show a change for which there is no way back.
fn shown_by(change: &str) -> &'static [&'static str] {
    match change {
        "delete-root-access-key" => &["root_keys", "summary"],
        "verify-phone" => &["contact_phone"],
        "delete-login-profile" => &["sign_ins", "mfa_trials"],
        "delete-mfa-device" => &["mfa_devices"],
        "end-program-sessions" => &["program_sessions"],
        other => panic!("{other} has a way back"),
    }
}

async fn comes_back(seed: Seed) {
    let (mut stage, before) = set_up(seed).await;
    let undo = everything(&stage);
    take_back(&mut stage, &undo).await;
    let (mut was, mut is) = (facets(&before), facets(stage.session.account()));
    let recorded = stage.session.recorded().unwrap();
    let made = recorded.iter().filter(|it| it.undoes.is_none());
    let stays: Vec<_> = made.filter(|it| it.state != State::Undone).collect();
    // What was done twice is taken back once.
    let twice = |it: &&Recorded| it.change.deed().inverse(&it.before).is_ok();
    let (twice, for_good): (Vec<_>, Vec<_>) = stays.into_iter().partition(twice);
    assert_eq!(twice.len(), undo.already.len(), "{seed}: {twice:?}");
    for one in &for_good {
        for facet in shown_by(one.change.name()) {
            was.remove(*facet);
            is.remove(*facet);
        }
    }
    let told: Vec<_> = undo.kept.iter().map(|kept| kept.why.id.as_str()).collect();
    assert_eq!(told.len(), for_good.len(), "{seed}: {told:?}");
    assert!(
        told.iter().all(|why| why.starts_with("no-undo-")),
        "{told:?}"
    );
    for (name, value) in &was {
        assert_eq!(is.get(name), Some(value), "{seed}: {name}");
    }
    assert!(stage.store.load(PROFILE).await.unwrap().is_none(), "{seed}");
    assert_eq!(everything(&stage).plan.changes, [], "{seed}: once more");
}

#[tokio::test]
async fn a_fresh_account_comes_back() {
    comes_back(Seed::Fresh).await;
}

#[tokio::test]
async fn a_half_done_account_comes_back() {
    comes_back(Seed::HalfDone).await;
}

#[tokio::test]
async fn a_neglected_account_comes_back() {
    comes_back(Seed::Neglected).await;
}

#[tokio::test]
async fn a_project_comes_back() {
    comes_back(Seed::Project).await;
}

#[tokio::test]
async fn a_large_account_comes_back() {
    comes_back(Seed::Large).await;
}
