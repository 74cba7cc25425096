//! A person's word for what AWS does not let them read.

#![allow(clippy::unwrap_used)]

mod common;

use common::{NOW, Stage};
use firstday_app::checklist::{Facet, STEPS, Status, Verdict, find_step};
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

/// The parts of a step that follow from the account: its recipients, and nobody else.
#[tokio::test]
async fn each_recipient_of_an_alert_is_ticked() {
    const DELIVERY: &str = "alert-delivery";
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    stage.answer(find_step("budgets").unwrap());
    let plan = stage.plan();
    stage.apply(&plan).await;
    let step = find_step(DELIVERY).unwrap();
    let status = |session: &Session| step.assess(session.account()).status;
    assert_eq!(status(&stage.session), Status::Todo);
    let recipients = step.parts(stage.session.account());
    assert!(!recipients.is_empty());
    let other = format!("{DELIVERY}/other@example.com");
    let refused = stage.session.confirm(&other, None).unwrap_err();
    assert_eq!(refused.code, Code::NotConfirmable);
    for recipient in recipients {
        let part = format!("{DELIVERY}/{recipient}");
        stage.session.confirm(&part, None).unwrap();
    }
    assert_eq!(status(&stage.session), Status::Confirmed);
    stage.observe().await;
    assert_eq!(status(&stage.session), Status::Confirmed);
}

/// Nothing but what a step is judged by is read while somebody waits for it, and the rest once it has
/// changed.
#[tokio::test]
async fn who_waits_for_root_mfa_asks_for_the_summary_alone() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    let step = find_step(STEP).unwrap();
    let read = std::sync::Mutex::new(Vec::new());
    let note = |facet| read.lock().unwrap().push(facet);
    stage.session.look_again(&[step], note).await.unwrap();
    assert_eq!(*read.lock().unwrap(), [Facet::Summary]);
    stage.practice.set_root_mfa(true).unwrap();
    read.lock().unwrap().clear();
    stage.session.look_again(&[step], note).await.unwrap();
    assert_eq!(verdict(&stage.session).status, Status::Holds);
    assert!(read.lock().unwrap().contains(&Facet::RootDevices));
}

/// A part is ticked whatever AWS tells of its step, and only one that there is.
#[tokio::test]
async fn parts_of_a_step_are_ticked_by_themselves() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    let status = |stage: &Stage| {
        let step = find_step("root-recovery").unwrap();
        step.assess(stage.session.account()).status
    };
    stage.practice.set_root_mfa(true).unwrap();
    let device = stage.practice.new_root_device("phone").unwrap();
    let (first, second) = stage.practice.authenticator_codes(&device.serial).unwrap();
    let paired = stage
        .practice
        .assign_root_device(&device.serial, &first, &second);
    assert!(paired.unwrap());
    stage.observe().await;
    assert_eq!(status(&stage), Status::Todo);
    for part in ["mailbox", "kit"] {
        stage
            .session
            .confirm(&format!("root-recovery/{part}"), None)
            .unwrap();
    }
    assert_eq!(status(&stage), Status::Confirmed);
    for wrong in ["root-recovery/nothing", "root-recovery", "root-mfa/kit"] {
        let refused = stage.session.confirm(wrong, None).unwrap_err();
        assert_eq!(refused.code, Code::NotConfirmable, "{wrong}");
    }
}
