//! The whole first day by the calls that the page makes, without a window.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accounts;
mod browser;
mod command_line;
mod keys;
mod languages;
mod left_open;
mod reports;
mod setup;
pub(crate) mod stage;

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use firstday_app::checklist::{self, Arg, Status, When};
use firstday_app::wire::{self, HowToSignIn, ObserveProgress, Pasted, RunEvent, StepAnswers};
use firstday_app::{Code, Outcome};
use firstday_words::Language;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use tokio::sync::mpsc;

use self::stage::{Stage, codes_of, included, status_of, steps, text};
use super::*;
use crate::run::Run;

#[tokio::test]
async fn the_whole_first_day() {
    let (stage, preview) = Stage::reviewed().await;
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    let (result, events) = stage.apply(|event| stage.type_codes(event)).await;
    let result = result.unwrap();
    assert_eq!(result.outcomes.len(), preview.changes.len());
    for outcome in &result.outcomes {
        assert!(
            matches!(outcome, wire::OutcomeView::Done { .. }),
            "{outcome:?}"
        );
    }
    let open = result.checklist.steps.iter();
    let open = open.filter(|it| it.when == When::Today && !it.status.is_settled());
    let open: Vec<&str> = open.map(|step| step.id.as_str()).collect();
    // What the person does by themselves, and a program that is not on this computer.
    assert_eq!(open, ["root-recovery", "daily-sign-in", "cli-installed"]);
    assert_eq!(
        text(&stage.desk.journey.checklist()),
        text(&result.checklist)
    );
    let started = |event: &&RunEvent| matches!(event, RunEvent::Started { .. });
    assert_eq!(events.iter().filter(started).count(), preview.changes.len());

    let again = stage.desk.journey.preview().await.unwrap();
    assert!(again.changes.is_empty() && again.invalid.is_empty());
}

#[tokio::test]
async fn no_secret_reaches_the_page() {
    let (stage, preview) = Stage::reviewed().await;
    let (result, events) = stage.apply(|event| stage.type_codes(event)).await;
    let reveal = stage.desk.runs.reveal_password("alex").unwrap();
    let seen = [
        text(&stage.desk.sign_ins.start()),
        text(&preview),
        text(&events),
        text(&result.unwrap()),
        text(&reveal),
        text(&stage.desk.journey.checklist()),
        text(&stage.desk.practice_console.practice().unwrap()),
    ];
    for secret in stage.secrets().await {
        assert!(secret.len() >= 14, "not much of a secret: {secret}");
        assert!(seen.iter().all(|seen| !seen.contains(&secret)));
    }
}

#[tokio::test]
async fn a_new_password_is_shown_copied_and_forgotten() {
    let (stage, _) = Stage::reviewed().await;
    let (result, events) = stage.apply(|event| stage.type_codes(event)).await;
    let made_for = |outcome: &wire::OutcomeView| match outcome {
        wire::OutcomeView::Done { password_for } => password_for.clone(),
        wire::OutcomeView::AlreadyThere
        | wire::OutcomeView::Failed { .. }
        | wire::OutcomeView::NotTried
        | wire::OutcomeView::Left => None,
    };
    let users: Vec<String> = result
        .unwrap()
        .outcomes
        .iter()
        .filter_map(made_for)
        .collect();
    assert_eq!(users, ["alex"]);
    let told = events.iter().filter_map(|event| match event {
        RunEvent::Finished { outcome, .. } => made_for(outcome),
        RunEvent::Started { .. }
        | RunEvent::NeedsCodes { .. }
        | RunEvent::NeedsPhoneCode { .. }
        | RunEvent::NeedsSignIn { .. } => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), ["alex"]);

    let address = stage.desk.runs.reveal_password("alex").unwrap().address;
    let path = http::Uri::try_from(address).unwrap().path().to_owned();
    let page = String::from_utf8(stage.desk.runs.secret(&path).into_body()).unwrap();
    assert!(page.contains("id=\"password\""));
    stage.desk.runs.copy_password("alex").await.unwrap();
    let password = stage.desk.runs.secrets().unwrap().password("alex").unwrap();
    assert_eq!(stage.board.text(), password.expose_secret());

    stage.desk.runs.password_saved("alex").unwrap();
    assert_eq!(
        codes_of(stage.desk.runs.reveal_password("alex")),
        "password-gone"
    );
    assert_eq!(
        codes_of(stage.desk.runs.copy_password("alex").await),
        "password-gone"
    );
    stage.desk.runs.close();
    assert_eq!(stage.board.text(), "");
}

#[tokio::test]
async fn the_picture_is_there_while_codes_are_asked_for() {
    let (stage, _) = Stage::reviewed().await;
    let shown = Mutex::new(Vec::new());
    let (_, _) = stage
        .apply(|event| {
            if let RunEvent::NeedsCodes { picture, .. } = event {
                let path = http::Uri::try_from(picture).unwrap().path().to_owned();
                assert!(stage.desk.runs.secret(&path).body().starts_with(b"\x89PNG"));
                lock(&shown).push(path);
            }
            stage.type_codes(event);
        })
        .await;
    let shown = lock(&shown).clone();
    assert!(!shown.is_empty());
    for path in shown {
        assert_eq!(stage.desk.runs.secret(&path).status(), 404);
    }
}

#[tokio::test]
async fn refused_codes_are_asked_for_again() {
    let (stage, _) = Stage::reviewed().await;
    let asked = AtomicUsize::new(0);
    let (result, events) = stage
        .apply(|event| {
            if !matches!(event, RunEvent::NeedsCodes { .. }) {
                return;
            }
            if asked.fetch_add(1, Ordering::Relaxed) == 0 {
                assert_eq!(
                    codes_of(stage.desk.runs.submit_codes("123", "456", 0)),
                    "codes-malformed"
                );
                // One chance in a trillion that these are right.
                stage.desk.runs.submit_codes("000000", "000001", 0).unwrap();
            } else {
                stage.type_codes(event);
            }
        })
        .await;
    let refused = |event: &&RunEvent| matches!(event, RunEvent::NeedsCodes { refused: Some(problem), .. } if problem.code == Code::CodeRefused);
    assert_eq!(events.iter().filter(refused).count(), 1);
    let done = |outcome: &wire::OutcomeView| matches!(outcome, wire::OutcomeView::Done { .. });
    assert!(result.unwrap().outcomes.iter().all(done));
}

#[tokio::test]
async fn codes_of_more_than_a_minute_ago_are_asked_for_anew() {
    let (stage, _) = Stage::reviewed().await;
    let (result, events) = stage
        .apply(|event| {
            let RunEvent::NeedsCodes {
                refused: None,
                serial,
                ..
            } = event
            else {
                return stage.type_codes(event);
            };
            let (first, second) = stage.practice().authenticator_codes(serial).unwrap();
            stage.desk.runs.submit_codes(&first, &second, 61).unwrap();
        })
        .await;
    let refused = |event: &&RunEvent| matches!(event, RunEvent::NeedsCodes { refused: Some(problem), .. } if problem.code == Code::CodesTooOld);
    assert_eq!(events.iter().filter(refused).count(), 1);
    let done = |outcome: &wire::OutcomeView| matches!(outcome, wire::OutcomeView::Done { .. });
    assert!(result.unwrap().outcomes.iter().all(done));
}

#[tokio::test]
async fn codes_can_be_left_for_later() {
    let (stage, preview) = Stage::reviewed().await;
    let (result, _) = stage
        .apply(|event| {
            if matches!(event, RunEvent::NeedsCodes { .. }) {
                stage.desk.runs.skip_codes();
            }
        })
        .await;
    let outcomes = result.unwrap().outcomes;
    let steps = preview.changes.iter().zip(&outcomes);
    let left: Vec<&str> = steps
        .filter(|(_, outcome)| matches!(outcome, wire::OutcomeView::Left))
        .map(|(change, _)| change.step.as_str())
        .collect();
    assert_eq!(left, ["admin-mfa"]);
    assert_eq!(
        codes_of(stage.desk.runs.submit_codes("123456", "654321", 0)),
        "unexpected"
    );
}

#[tokio::test]
async fn a_stopped_run_ends_after_the_change_in_progress() {
    let (stage, _) = Stage::reviewed().await;
    let (result, _) = stage
        .apply(|event| {
            if matches!(event, RunEvent::Started { index: 1 }) {
                stage.desk.runs.stop_run();
            }
        })
        .await;
    let outcomes = result.unwrap().outcomes;
    let left = |outcome: &wire::OutcomeView| matches!(outcome, wire::OutcomeView::Left);
    assert!(!left(&outcomes[0]) && left(outcomes.last().unwrap()));
    assert!(!stage.desk.runs.is_busy());
}

#[tokio::test]
async fn a_run_whose_page_has_gone_does_not_wait_for_codes() {
    let (stage, _) = Stage::reviewed().await;
    let (result, _) = stage
        .apply(|event| {
            if matches!(event, RunEvent::NeedsCodes { .. }) {
                stage.desk.runs.page_left();
            }
        })
        .await;
    let left = |outcome: &&wire::OutcomeView| matches!(outcome, wire::OutcomeView::Left);
    let outcomes = result.unwrap().outcomes;
    assert!(outcomes.iter().filter(left).count() >= 1);
    stage.desk.runs.wind_down().await;
    // The new page goes on from what is known.
    assert!(
        stage.desk.sign_ins.start().session.is_some() && stage.desk.journey.checklist().is_some()
    );
}

#[tokio::test]
async fn a_run_has_the_account_for_itself() {
    let (stage, _) = Stage::reviewed().await;
    let (asked, waiting) = mpsc::unbounded_channel();
    let mut waiting = waiting;
    let run = stage.desk.journey.apply(false, move |event| {
        if let RunEvent::NeedsCodes { .. } = event {
            asked.send(()).unwrap();
        }
    });
    let meanwhile = async {
        waiting.recv().await.unwrap();
        let desk = &stage.desk;
        let refused = [
            codes_of(desk.journey.apply(false, |_| {}).await),
            codes_of(desk.journey.preview().await),
            codes_of(desk.journey.answer("groups", None).await),
            codes_of(desk.journey.observe(None, |_| {}).await),
            codes_of(desk.sign_ins.sign_out().await),
            codes_of(
                desk.sign_ins
                    .sign_in(HowToSignIn::Practice { seed: None })
                    .await,
            ),
        ];
        assert_eq!(refused, ["run-in-progress"; 6]);
        // What needs no AWS is answered all the same.
        assert!(desk.runs.is_busy() && desk.sign_ins.start().session.is_some());
        assert!(desk.journey.checklist().is_some() && desk.practice_console.practice().is_ok());
        desk.runs.skip_codes();
    };
    let (result, ()) = tokio::join!(run, meanwhile);
    assert!(result.is_ok());
}

#[tokio::test]
async fn only_what_was_reviewed_is_applied() {
    let stage = Stage::answered().await;
    assert_eq!(
        codes_of(stage.desk.journey.apply(false, |_| {}).await),
        "not-reviewed"
    );
    stage.desk.journey.preview().await.unwrap();
    stage.desk.journey.answer("budgets", None).await.unwrap();
    assert_eq!(
        codes_of(stage.desk.journey.apply(false, |_| {}).await),
        "not-reviewed"
    );
    stage.desk.journey.preview().await.unwrap();
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    assert!(result.is_ok());
    assert_eq!(
        codes_of(stage.desk.journey.apply(false, |_| {}).await),
        "not-reviewed"
    );
}

#[tokio::test]
async fn invalid_answers_stand_at_their_field() {
    let stage = Stage::practising().await;
    stage.observe().await;
    let wrong = json!({ "name": "not a name!" });
    let answers = wrong.as_object().cloned().map(StepAnswers);
    let checklist = stage
        .desk
        .journey
        .answer("admin-user", answers)
        .await
        .unwrap();
    let step = checklist.steps.iter().find(|step| step.id == "admin-user");
    assert!(step.unwrap().included && step.unwrap().invalid[0].field == "name");
    let preview = stage.desk.journey.preview().await.unwrap();
    assert!(preview.changes.is_empty());
    assert!(preview.invalid.iter().any(|wrong| wrong.field == "name"));
    assert_eq!(
        codes_of(stage.desk.journey.apply(false, |_| {}).await),
        "not-reviewed"
    );
}

#[tokio::test]
async fn answers_survive_until_the_account_is_new() {
    let stage = Stage::answered().await;
    stage.desk.journey.answer("groups", None).await.unwrap();
    let before = included(&stage.desk.journey.checklist().unwrap());
    assert!(!before.is_empty() && !before.contains(&"groups".to_owned()));
    stage.desk.sign_ins.sign_out().await.unwrap();
    assert!(stage.desk.sign_ins.start().practice_exists);
    stage.sign_in(None).await;
    assert_eq!(included(&stage.observe().await), before);
    stage.sign_in(Some("fresh")).await;
    assert!(included(&stage.observe().await).contains(&"groups".to_owned()));
}

#[tokio::test]
async fn signing_out_forgets() {
    let (stage, _) = Stage::reviewed().await;
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    result.unwrap();
    let address = stage.desk.runs.reveal_password("alex").unwrap().address;
    stage.desk.sign_ins.sign_out().await.unwrap();
    let path = http::Uri::try_from(address).unwrap().path().to_owned();
    assert_eq!(stage.desk.runs.secret(&path).status(), 404);
    assert_eq!(
        codes_of(stage.desk.runs.reveal_password("alex")),
        "password-gone"
    );
    assert!(
        stage.desk.sign_ins.start().session.is_none() && stage.desk.journey.checklist().is_none()
    );
    assert_eq!(
        codes_of(stage.desk.journey.preview().await),
        "not-signed-in"
    );
    assert_eq!(
        codes_of(stage.desk.practice_console.practice()),
        "not-signed-in"
    );
}

#[tokio::test]
async fn a_missing_program_is_said_before_anything_is_changed() {
    let stage = Stage::answered().await;
    fs::remove_file(stage.home.path().join("firstday")).unwrap();
    assert_eq!(
        codes_of(stage.desk.journey.preview().await),
        "helper-missing"
    );
    stage.desk.journey.answer("cli-access", None).await.unwrap();
    assert!(stage.desk.journey.preview().await.is_ok());
}

#[tokio::test]
async fn reading_tells_how_far_it_is() {
    let stage = Stage::practising().await;
    assert!(stage.desk.journey.checklist().is_none());
    let told = Mutex::new(Vec::new());
    let progress = |progress: ObserveProgress| lock(&told).push((progress.done, progress.total));
    stage.desk.journey.observe(None, progress).await.unwrap();
    let told = lock(&told).clone();
    let total = u32::try_from(told.len()).unwrap();
    assert_eq!(
        told,
        (1..=total).map(|done| (done, total)).collect::<Vec<_>>()
    );
    let one = Some(vec!["root-mfa".to_owned()]);
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    let checklist = stage.desk.journey.observe(one, |_| {}).await.unwrap();
    assert_eq!(status_of(&checklist, "root-mfa"), Status::Holds);
    assert_eq!(checklist.steps.len(), steps(&stage).len());
    let unknown = Some(vec!["nonsense".to_owned()]);
    assert_eq!(
        codes_of(stage.desk.journey.observe(unknown, |_| {}).await),
        "unexpected"
    );
}

#[tokio::test]
async fn the_start_page_opens_whatever_the_aws_files_say() {
    let stage = Stage::new();
    let start = stage.desk.sign_ins.start();
    assert!(start.profiles.is_empty() && start.profiles_problem.is_none());
    assert!(!start.practice_exists && !start.open_practice);
    let folder = stage.home.path().join(".aws");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config"), "[default]\n[profile work]\n").unwrap();
    assert_eq!(stage.desk.sign_ins.start().profiles, ["default", "work"]);
    fs::write(folder.join("config"), [0xff, 0xfe]).unwrap();
    let start = stage.desk.sign_ins.start();
    assert_eq!(start.profiles_problem.unwrap().code, Code::ConfigNotText);
}

#[tokio::test]
async fn only_consoles_are_opened_in_the_browser() {
    let stage = Stage::new();
    stage.desk.journey.open_console("root-mfa").unwrap();
    assert!(lock(&stage.opened)[0].starts_with("https://"));
    assert_eq!(
        codes_of(stage.desk.journey.open_console("nonsense")),
        "unexpected"
    );
    assert_eq!(lock(&stage.opened).len(), 1);
}

#[tokio::test]
async fn a_browser_that_fails_leaves_the_address() {
    let stage = Stage::with(|_| Err(std::io::Error::other("no browser")));
    let problem = stage.desk.journey.open_console("root-mfa").unwrap_err();
    assert_eq!(problem.code, Code::BrowserFailed);
    assert!(matches!(&problem.args[0].1, Arg::Text(link) if link.starts_with("https://")));
}

#[tokio::test]
async fn who_signed_in_is_said_in_words() {
    let stage = Stage::new();
    let root = stage.sign_in(Some("fresh")).await;
    assert_eq!(root.who.id, "account-kind-found-root");
    assert!(root.practice && !root.root_keys_warning);
    let owner = stage.sign_in(Some("project")).await;
    assert_eq!(owner.who.id, "account-kind-found-role");
    assert!(!stage.desk.practice_console.practice().unwrap().has_root);
}

#[tokio::test]
async fn pasted_keys_show_nowhere() {
    let how = HowToSignIn::Keys {
        access_key_id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
        secret_access_key: Pasted(SecretString::from("hush-hush")),
        session_token: None,
    };
    assert!(!format!("{how:?}").contains("hush"));
}

#[test]
fn a_stopped_change_is_told_as_left() {
    let run = Run::new(|_| {}, Arc::default(), Language::ENGLISH.into(), false);
    assert!(matches!(
        run.wire_outcome(0, &Outcome::Left),
        wire::OutcomeView::Left
    ));
    assert!(!run.answer(None));
}
