//! Coming back on a later day: what was declined, what has changed, and what is due.

#![allow(clippy::unwrap_used)]

mod common;

use common::Stage;
use firstday_app::checklist::{STEPS, Snapshot, Status, find_step};
use firstday_app::{Code, Session, calendar, check_of_day};
use firstday_practice::Seed;
use firstday_words::{Language, Words};

const STEP: &str = "budgets";

fn status(session: &Session, step: &str) -> Status {
    find_step(step).unwrap().assess(session.account()).status
}

async fn again(stage: &Stage) -> Session {
    let home = stage.home.path().to_owned();
    common::open(&stage.practice, stage.store.clone(), home).await
}

#[tokio::test]
async fn a_step_is_declined_kept_left_out_of_the_plan_and_asked_again() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    stage.answer(find_step(STEP).unwrap());
    let planned = |session: &Session| {
        let changes = session.plan().unwrap().changes.into_iter();
        changes.filter(|it| it.step == STEP).count()
    };
    assert!(planned(&stage.session) > 0);
    stage
        .session
        .decline(STEP, "2026-12-24", " no card ")
        .unwrap();
    assert_eq!(status(&stage.session, STEP), Status::Declined);
    assert_eq!(planned(&stage.session), 0);

    let mut session = again(&stage).await;
    session.observe(STEPS, |_| {}).await.unwrap();
    assert_eq!(status(&session, STEP), Status::Declined);
    let coming = session.overview().coming;
    let declined = coming.iter().find(|it| it.what.id == "coming-declined");
    assert_eq!(declined.unwrap().step, STEP);
    stage.practice.advance(40 * 24 * 3600).unwrap();
    let mut session = again(&stage).await;
    session.observe(STEPS, |_| {}).await.unwrap();
    assert_eq!(status(&session, STEP), Status::Todo);
    assert!(session.take_back_decline(STEP).unwrap());
    assert!(!session.take_back_decline(STEP).unwrap());
}

#[tokio::test]
async fn what_cannot_be_declined_is_refused_with_the_reason() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    let long = "x".repeat(301);
    for (step, until, reason, code) in [
        ("no-such-step", "2026-12-24", "no", Code::NotDeclinable),
        ("root-mfa", "2026-12-24", "no", Code::DeclineTooGrave),
        (
            "root-access-keys",
            "2026-12-24",
            "no",
            Code::NothingToDecline,
        ),
        (STEP, "tomorrow", "no", Code::DeclineDateMalformed),
        (STEP, "2026-11-23", "no", Code::DeclineDatePast),
        (STEP, "2028-01-01", "no", Code::DeclineDateFar),
        (STEP, "2026-12-24", "  ", Code::DeclineReasonMissing),
        (STEP, "2026-12-24", &long, Code::DeclineReasonLong),
    ] {
        let refused = stage.session.decline(step, until, reason).unwrap_err();
        assert_eq!(refused.code, code, "{step} {until} {reason}");
    }
    assert!(stage.session.records().declines().unwrap().is_empty());
}

#[tokio::test]
async fn what_has_changed_since_is_told_with_who_did_it() {
    let mut stage = Stage::new(Seed::Fresh).await;
    assert!(stage.session.since_last_time().is_none());
    stage.observe().await;
    assert!(
        stage.session.since_last_time().is_none(),
        "there was no check"
    );
    let mut later = again(&stage).await;
    assert!(later.since_last_time().is_none(), "nothing was read yet");
    later.observe(STEPS, |_| {}).await.unwrap();
    assert!(later.since_last_time().unwrap().is_empty());

    stage.practice.advance(60).unwrap();
    stage.answer_all().await;
    let plan = stage.plan();
    stage.apply(&plan).await;
    stage.practice.advance(3600).unwrap();
    later.observe(STEPS, |_| {}).await.unwrap();
    let since = later.since_last_time().unwrap();
    let budgets = since.steps.iter().find(|it| it.step == STEP).unwrap();
    assert_eq!(budgets.before.unwrap().status, Status::Todo);
    assert_eq!(budgets.after.status, Status::Holds);
    let added = since
        .facts
        .iter()
        .find(|it| it.what.id == "fact-user-added");
    let words = Words::load(Language::ENGLISH);
    let by = words.say(added.unwrap().by.as_ref().unwrap());
    assert!(by.starts_with("Root user, "), "{by}");

    let history = later.history().unwrap();
    assert!(history.len() >= 2, "{}", history.len());
    let first = check_of_day(&history, "2026-11-23").unwrap().at();
    let last = history.last().map(Snapshot::at).unwrap();
    let compared = later.compared(last, first).unwrap();
    assert_eq!((compared.before, compared.after), (first, last));
    for (date, code) in [
        ("2026-11-22", Code::NoSuchCheck),
        ("yesterday", Code::DateMalformed),
    ] {
        assert_eq!(check_of_day(&history, date).unwrap_err().code, code);
    }
}

#[tokio::test]
async fn a_run_that_writes_nothing_keeps_no_check() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.session.keeps_no_look();
    stage.observe().await;
    assert!(stage.session.history().unwrap().is_empty());
}

#[tokio::test]
async fn what_is_due_is_a_calendar() {
    let mut stage = Stage::new(Seed::Fresh).await;
    stage.observe().await;
    stage
        .session
        .decline(STEP, "2026-12-24", "no card")
        .unwrap();
    let coming = stage.session.overview().coming;
    assert_eq!(coming.len(), 2, "{coming:?}");
    for language in Language::all() {
        let words = Words::load(language);
        let text = calendar(&words, stage.session.account(), &coming);
        assert!(text.contains("DTSTART;VALUE=DATE:20261224\r\n"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert!(!text.contains('⟦'), "{text}");
    }
}
