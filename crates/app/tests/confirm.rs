//! A person's word for what AWS does not let them read.

#![allow(clippy::unwrap_used)]

mod common;

use common::{NOW, Stage};
use firstday_app::checklist::{STEPS, Status, Verdict, find_step};
use firstday_app::{Code, RecordsFile, SecretStore, Session};
use firstday_practice::Seed;

const STEP: &str = "root-mfa";
const USER: &str = "admin";

/// The account, seen by a user who may ask nothing but who they are.
async fn without_rights(stage: &Stage) -> Session {
    let strip = |world: &mut firstday_practice::World| {
        let user = world.state.iam.users.get_mut(USER).unwrap();
        user.groups.clear();
        user.attached_policies.clear();
    };
    stage.practice.edit(strip).unwrap();
    let keys = stage.practice.sign_in_as(USER).unwrap();
    let connection = firstday_rehearsal::sign_in_as(&stage.practice, &keys);
    let home = stage.home.path().to_owned();
    let file = RecordsFile::of_practice(&home.join("practice.json"));
    let surroundings = common::surroundings(&stage.practice, home, "firstday");
    let store = SecretStore::in_memory();
    let session = Session::open(connection, store, surroundings, |_| file);
    let mut session = session.await.unwrap();
    session.observe(STEPS, |_| {}).await.unwrap();
    session
}

fn verdict(session: &Session) -> Verdict {
    find_step(STEP).unwrap().assess(session.account())
}

#[tokio::test]
async fn what_cannot_be_read_is_confirmed_and_taken_back() {
    let stage = Stage::new(Seed::HalfDone).await;
    let mut session = without_rights(&stage).await;
    assert_eq!(verdict(&session).status, Status::Unknown);
    session.confirm(STEP, Some("two passkeys".into())).unwrap();
    assert_eq!(verdict(&session).status, Status::Confirmed);

    let mut session = without_rights(&stage).await;
    let confirmed = verdict(&session);
    assert_eq!(confirmed.status, Status::Confirmed);
    let said = format!("{:?}", confirmed.findings);
    assert!(
        said.contains("user/admin") && said.contains("two passkeys"),
        "{said}"
    );
    let kept = &session.records().confirmations().unwrap()[STEP];
    assert_eq!(kept.at.as_second(), NOW);

    assert!(session.take_back_confirmation(STEP).unwrap());
    assert!(!session.take_back_confirmation(STEP).unwrap());
    assert_eq!(verdict(&session).status, Status::Unknown);
}

#[tokio::test]
async fn what_aws_tells_counts_for_more() {
    let mut stage = Stage::new(Seed::HalfDone).await;
    let mut session = without_rights(&stage).await;
    session.confirm(STEP, None).unwrap();
    stage.observe().await;
    assert_eq!(verdict(&stage.session).status, Status::Todo);
    let refused = stage.session.confirm(STEP, None).unwrap_err();
    assert_eq!(refused.code, Code::NothingToConfirm);
}

#[tokio::test]
async fn nobody_s_word_is_taken_for_the_rest() {
    let stage = Stage::new(Seed::HalfDone).await;
    let mut session = without_rights(&stage).await;
    for step in ["password-policy", "no-such-step"] {
        let refused = session.confirm(step, None).unwrap_err();
        assert_eq!(refused.code, Code::NotConfirmable);
    }
    assert!(session.records().confirmations().unwrap().is_empty());
}
