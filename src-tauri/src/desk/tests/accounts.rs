//! Several accounts that are open at once.

use super::stage::{Stage, included};
use super::*;

/// Signs in to another practice account, in a file of its own, beside the one that is open.
async fn open_another(stage: &Stage, seed: &str) -> wire::SessionView {
    let file = stage.home.path().join("another.json");
    let account = stage.desk.sign_ins.practise(file, Some(seed.to_owned()));
    stage.desk.sign_ins.welcome(account.await.unwrap()).await
}

#[tokio::test]
async fn two_accounts_are_open_at_once_and_both_can_be_worked_on() {
    let (stage, _) = Stage::reviewed().await;
    let first = stage.desk.sign_ins.start().session.unwrap();
    let answered = included(&stage.desk.journey.checklist().unwrap());

    let second = open_another(&stage, "half-done").await;
    assert_ne!(first.arn, second.arn);
    assert_eq!(stage.desk.sign_ins.start().session.unwrap().arn, second.arn);
    assert!(stage.desk.journey.checklist().is_none());
    assert_eq!(codes_of(stage.apply(|_| {}).await.0), "not-reviewed");
    stage.observe().await;
    stage.desk.journey.answer("groups", None).await.unwrap();
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    assert!(stage.desk.practice_console.practice().unwrap().root_mfa);
    assert!(stage.desk.journey.preview().await.is_ok());

    stage.desk.sign_ins.sign_out().await.unwrap();
    assert_eq!(stage.desk.sign_ins.start().session.unwrap().arn, first.arn);
    assert!(!stage.desk.practice_console.practice().unwrap().root_mfa);
    let kept = stage.desk.journey.checklist().unwrap();
    assert_eq!(included(&kept), answered);
    // What was reviewed here is still what is missing here.
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    for outcome in &result.unwrap().outcomes {
        assert!(
            matches!(outcome, wire::OutcomeView::Done { .. }),
            "{outcome:?}"
        );
    }
}

#[tokio::test]
async fn a_new_password_belongs_to_its_account() {
    let (stage, _) = Stage::reviewed().await;
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    result.unwrap();
    open_another(&stage, "fresh").await;
    let elsewhere = stage.desk.runs.reveal_password("alex");
    assert_eq!(codes_of(elsewhere), "password-gone");
    stage.desk.sign_ins.sign_out().await.unwrap();
    let address = stage.desk.runs.reveal_password("alex").unwrap().address;
    let path = http::Uri::try_from(address).unwrap().path().to_owned();
    assert_eq!(stage.desk.runs.secret(&path).status(), 200);
}

#[tokio::test]
async fn the_same_account_is_open_once() {
    let stage = Stage::practising().await;
    stage.observe().await;
    stage.sign_in(None).await;
    assert!(stage.desk.journey.checklist().is_none());
    stage.desk.sign_ins.sign_out().await.unwrap();
    assert!(stage.desk.sign_ins.start().session.is_none());
}
