//! What goes wrong on the way, and what is left afterwards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::sync::atomic::Ordering;
use std::time::Duration;

use common::{Person, Stage};
use firstday_app::checklist::{Plan, find_step};
use firstday_app::{KeyringState, Outcome, Phase, SecretStore};
use firstday_practice::{Clock, Fault, FaultKind, Seed};

/// Who is made on the first day is asked for MFA once the account is read again.
const LATER: [&str; 1] = ["require-mfa"];

async fn ready(store: SecretStore) -> (Stage, Plan) {
    let mut stage = Stage::with(Seed::Fresh, store).await;
    stage.answer_all().await;
    let plan = stage.plan();
    (stage, plan)
}

fn outcome<'a>(plan: &Plan, outcomes: &'a [Outcome], name: &str) -> &'a Outcome {
    let index = plan
        .changes
        .iter()
        .position(|planned| planned.change.name() == name);
    &outcomes[index.unwrap_or_else(|| panic!("no {name} in {plan:?}"))]
}

fn code(outcome: &Outcome) -> &str {
    let Outcome::Failed(problem) = outcome else {
        panic!("did not fail: {outcome:?}");
    };
    problem.code.name()
}

fn keys_in_aws(stage: &Stage) -> usize {
    let count = |world: &firstday_practice::World| {
        world
            .state
            .iam
            .users
            .values()
            .map(|user| user.access_keys.len())
            .sum()
    };
    stage.practice.read(count).unwrap()
}

fn fault(stage: &Stage, operation: &str, kind: FaultKind, times: Option<u32>) {
    let fault = Fault {
        operation: operation.to_owned(),
        kind,
        times,
    };
    stage
        .practice
        .edit(|world| world.settings.faults.push(fault))
        .unwrap();
}

#[tokio::test]
async fn without_a_keyring_no_key_is_made() {
    for state in KeyringState::ALL.into_iter().skip(1) {
        let (mut stage, plan) = ready(SecretStore::failing(state)).await;
        let outcomes = stage.apply(&plan).await;
        let failed = outcome(&plan, &outcomes, "create-access-key");
        assert_eq!(code(failed), format!("keyring-{state}"));
        assert_eq!(
            *outcome(&plan, &outcomes, "write-profile"),
            Outcome::NotTried
        );
        assert_eq!(*outcome(&plan, &outcomes, "create-budget"), Outcome::Done);
        assert_eq!(keys_in_aws(&stage), 0, "{state}");
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_stored_is_deleted_again() {
    // The item is looked for, and the probe works; then the keyring is locked.
    let (mut stage, plan) = ready(SecretStore::failing_after(2, KeyringState::Locked)).await;
    let outcomes = stage.apply(&plan).await;
    assert_eq!(
        code(outcome(&plan, &outcomes, "create-access-key")),
        "keyring-locked"
    );
    assert_eq!(keys_in_aws(&stage), 0);
    let made = stage
        .practice
        .read(|world| world.state.iam.users["alex"].groups.len());
    assert_eq!(made.unwrap(), 1, "what was done stays done");
}

#[tokio::test]
async fn a_key_that_aws_takes_late_is_waited_for() {
    let clock = Clock::Running { offset_seconds: 0 };
    let mut stage = Stage::at(Seed::Fresh, SecretStore::in_memory(), clock).await;
    let late = |world: &mut firstday_practice::World| world.settings.key_lag_seconds = 2;
    stage.practice.edit(late).unwrap();
    stage.answer_all().await;
    let plan = stage.plan();
    let outcomes = stage.apply(&plan).await;
    assert_eq!(
        *outcome(&plan, &outcomes, "create-access-key"),
        Outcome::Done
    );
}

#[tokio::test]
async fn a_failure_stops_only_what_rests_on_it_and_a_second_run_does_the_rest() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    stage.practice.set_root_mfa(true).unwrap();
    fault(&stage, "iam:CreateUser", FaultKind::Denied, Some(1));
    let outcomes = stage.apply(&plan).await;
    assert_eq!(code(outcome(&plan, &outcomes, "create-user")), "denied");
    for name in [
        "add-user-to-group",
        "create-login-profile",
        "enrol-mfa",
        "create-access-key",
        "write-profile",
    ] {
        assert_eq!(
            *outcome(&plan, &outcomes, name),
            Outcome::NotTried,
            "{name}"
        );
    }
    for name in [
        "set-password-policy",
        "attach-group-policy",
        "create-budget",
    ] {
        assert_eq!(*outcome(&plan, &outcomes, name), Outcome::Done, "{name}");
    }
    let rest = stage.plan();
    assert!(rest.changes.len() < plan.changes.len());
    stage.apply(&rest).await;
    assert_eq!(stage.unsettled(), LATER);
}

#[tokio::test]
async fn a_lost_reply_is_not_a_failure() {
    for operation in [
        "iam:CreateGroup",
        "iam:CreateUser",
        "iam:CreateLoginProfile",
        "iam:CreateVirtualMFADevice",
        "iam:CreateAccessKey",
        "budgets:CreateBudget",
    ] {
        let (mut stage, plan) = ready(SecretStore::in_memory()).await;
        stage.practice.set_root_mfa(true).unwrap();
        fault(&stage, operation, FaultKind::LostReply, Some(1));
        stage.apply(&plan).await;
        let rest = stage.session.plan().unwrap();
        stage.apply(&rest).await;
        assert_eq!(stage.unsettled(), LATER, "{operation}");
        assert!(keys_in_aws(&stage) <= 1, "{operation} left an orphan key");
    }
}

#[tokio::test]
async fn wrong_codes_can_be_tried_again() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    let person = Person::new(&stage.practice);
    person.wrong_codes_first.store(2, Ordering::Relaxed);
    let outcomes = stage.session.apply(&plan, &person).await.unwrap();
    assert_eq!(*outcome(&plan, &outcomes, "enrol-mfa"), Outcome::Done);
    assert_eq!(person.refused.load(Ordering::Relaxed), 2);
}

/// The number is verified by the code that is sent after a wrong one.
#[tokio::test]
async fn a_wrong_code_from_a_text_message_is_followed_by_another() {
    for (wrong, leaves, ends) in [
        (0, false, Outcome::Done),
        (2, false, Outcome::Done),
        (0, true, Outcome::Left),
    ] {
        let mut stage = Stage::new(Seed::Neglected).await;
        stage.observe().await;
        stage.answer(find_step("root-recovery").unwrap());
        let plan = stage.plan();
        let person = Person::new(&stage.practice);
        person.wrong_codes_first.store(wrong, Ordering::Relaxed);
        person.leaves_codes.store(leaves, Ordering::Relaxed);
        let outcomes = stage.session.apply(&plan, &person).await.unwrap();
        assert_eq!(*outcome(&plan, &outcomes, "verify-phone"), ends);
        assert_eq!(person.refused.load(Ordering::Relaxed), wrong);
        let again = stage.plan().changes.len();
        assert_eq!(again, usize::from(leaves));
    }
}

/// AWS would take them, and pair an app whose codes it then refuses.
#[tokio::test]
async fn codes_of_more_than_a_minute_ago_are_asked_for_anew() {
    for (age, asked_again) in [(59, 0), (60, 1), (600, 1)] {
        let (mut stage, plan) = ready(SecretStore::in_memory()).await;
        let person = Person::new(&stage.practice);
        person.ages.lock().unwrap().push(Duration::from_secs(age));
        let outcomes = stage.session.apply(&plan, &person).await.unwrap();
        assert_eq!(*outcome(&plan, &outcomes, "enrol-mfa"), Outcome::Done);
        assert_eq!(person.refused.load(Ordering::Relaxed), asked_again, "{age}");
    }
}

#[tokio::test]
async fn codes_left_for_later_leave_no_device_behind() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    let person = Person::new(&stage.practice);
    person.leaves_codes.store(true, Ordering::Relaxed);
    let outcomes = stage.session.apply(&plan, &person).await.unwrap();
    assert_eq!(*outcome(&plan, &outcomes, "enrol-mfa"), Outcome::Left);
    let devices = stage
        .practice
        .read(|world| world.state.iam.mfa_devices.len());
    assert_eq!(devices.unwrap(), 0);
    assert!(stage.unsettled().contains(&"admin-mfa".to_owned()));
}

#[tokio::test]
async fn a_stopped_run_begins_nothing_more() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    let person = Person::new(&stage.practice);
    person.stop_after.store(2, Ordering::Relaxed);
    let outcomes = stage.session.apply(&plan, &person).await.unwrap();
    let done = outcomes
        .iter()
        .filter(|outcome| **outcome == Outcome::Done)
        .count();
    assert_eq!(done, 3);
    assert!(
        outcomes[3..]
            .iter()
            .all(|outcome| *outcome == Outcome::Left)
    );
}

#[tokio::test]
async fn a_config_file_changed_since_the_review_is_left_alone() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    stage.session.preview(&plan).unwrap();
    let config = stage.home.path().join(".aws/config");
    std::fs::create_dir_all(config.parent().unwrap()).unwrap();
    std::fs::write(&config, "# mine\n").unwrap();
    let outcomes = stage.apply(&plan).await;
    // It is seen before a key is made for the profile.
    assert_eq!(
        code(outcome(&plan, &outcomes, "create-access-key")),
        "config-changed"
    );
    let written = outcome(&plan, &outcomes, "write-profile");
    assert_eq!(*written, Outcome::NotTried);
    assert_eq!(std::fs::read_to_string(&config).unwrap(), "# mine\n");
}

#[tokio::test]
async fn the_journal_has_the_intent_before_and_the_outcome_after_each_change() {
    let (mut stage, plan) = ready(SecretStore::in_memory()).await;
    fault(&stage, "budgets:CreateBudget", FaultKind::Denied, None);
    stage.apply(&plan).await;
    let entries = stage.session.records().journal().unwrap();
    assert_eq!(entries.len(), 2 * plan.changes.len());
    for (pair, planned) in entries.chunks(2).zip(&plan.changes) {
        assert_eq!(
            (&pair[0].change, &pair[0].phase),
            (&planned.change, &Phase::Intent)
        );
        let failed = planned.step == "budgets";
        assert_eq!(
            matches!(pair[1].phase, Phase::Failed { .. }),
            failed,
            "{:?}",
            pair[1]
        );
    }
}

#[tokio::test]
async fn a_denied_facet_stops_no_other() {
    let mut stage = Stage::new(Seed::Fresh).await;
    fault(
        &stage,
        "iam:GetAccountAuthorizationDetails",
        FaultKind::Denied,
        None,
    );
    stage.observe().await;
    let statuses = stage.statuses();
    let status = |id: &str| statuses.iter().find(|(step, _)| step == id).unwrap().1;
    assert_eq!(status("groups"), "unknown");
    assert_eq!(status("root-access-keys"), "holds");
    assert_eq!(status("password-policy"), "todo");
}

#[tokio::test]
async fn budgets_that_are_not_ready_are_a_state_to_come_back_to() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage
        .practice
        .edit(|world| world.settings.budgets_ready = false)
        .unwrap();
    stage.observe().await;
    let step = find_step("budgets").unwrap();
    let verdict = step.assess(stage.session.account());
    assert_eq!(verdict.findings[0].id, "budgets-found-not-ready");
}
