//! What must not be forgotten: passwords, runs that were broken off, and closing the window.

use firstday_app::wire::{CloseQuestion, HowToSignIn, LeftOpenView, OpenRunView};
use futures::future::join;

use super::stage::{Given, Watch};
use super::*;

fn unsaved(users: &[&str]) -> LeftOpenView {
    LeftOpenView {
        passwords: users.iter().map(|user| (*user).to_owned()).collect(),
        ..LeftOpenView::default()
    }
}

async fn after_a_run() -> Stage {
    let (stage, _) = Stage::reviewed().await;
    assert_eq!(stage.desk.left_open.left_open(), LeftOpenView::default());
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    result.unwrap();
    stage
}

#[tokio::test]
async fn a_password_is_left_open_until_the_person_has_it() {
    let stage = after_a_run().await;
    assert_eq!(stage.desk.left_open.left_open(), unsaved(&["alex"]));
    stage.desk.runs.reveal_password("alex").unwrap();
    stage.desk.runs.copy_password("alex").await.unwrap();
    assert_eq!(
        stage.desk.left_open.left_open(),
        unsaved(&["alex"]),
        "seen is not saved"
    );
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open(), unsaved(&["alex"]));
    stage.desk.runs.password_saved("alex").unwrap();
    assert_eq!(stage.desk.left_open.left_open(), LeftOpenView::default());
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open(), LeftOpenView::default());
}

#[tokio::test]
async fn signing_in_anew_keeps_the_password_and_a_new_account_does_not() {
    let stage = after_a_run().await;
    stage.sign_in(None).await;
    assert_eq!(stage.desk.left_open.left_open(), unsaved(&["alex"]));
    stage.desk.runs.reveal_password("alex").unwrap();
    stage.sign_in(Some("fresh")).await;
    assert_eq!(stage.desk.left_open.left_open(), LeftOpenView::default());
}

#[tokio::test]
async fn a_lost_password_is_said_before_and_after_signing_in_and_another_can_be_made() {
    let stage = after_a_run().await;
    stage.desk.sign_ins.sign_out().await.unwrap();
    let lost = LeftOpenView {
        lost: vec!["alex".to_owned()],
        ..LeftOpenView::default()
    };
    let start = stage.desk.sign_ins.start();
    assert_eq!(
        (&start.known[0].account, &start.known[0].left),
        (&None, &lost)
    );
    stage.sign_in(None).await;
    assert_eq!(stage.desk.left_open.left_open(), lost);
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open(), lost);

    let review = stage.desk.left_open.preview_password("alex").await.unwrap();
    assert_eq!(
        review.changes[0].calls[0].operation,
        "iam:UpdateLoginProfile"
    );
    let (result, _) = stage.apply(|_| {}).await;
    result.unwrap();
    assert_eq!(stage.desk.left_open.left_open(), unsaved(&["alex"]));
    stage.desk.runs.reveal_password("alex").unwrap();
}

#[tokio::test]
async fn a_password_that_aws_knows_nothing_of_is_not_lost() {
    let stage = after_a_run().await;
    stage.desk.sign_ins.sign_out().await.unwrap();
    let open = firstday_rehearsal::open(&stage.surroundings.data_dir.join("practice.json"));
    let forget = |world: &mut firstday_rehearsal::World| {
        world.state.iam.users.get_mut("alex").unwrap().login_profile = None;
    };
    open.unwrap().edit(forget).unwrap();
    stage.sign_in(None).await;
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open(), LeftOpenView::default());
}

#[tokio::test]
async fn a_run_that_was_broken_off_is_said_until_it_goes_on() {
    let (stage, preview) = Stage::reviewed().await;
    let (result, _) = stage
        .apply(|event| {
            if matches!(event, RunEvent::Started { index: 1 }) {
                stage.desk.runs.page_left();
            }
        })
        .await;
    result.unwrap();
    let broken = OpenRunView {
        done: 2,
        changes: u32::try_from(preview.changes.len()).unwrap(),
        keys: false,
        undoes: false,
        under_way: None,
    };
    assert_eq!(stage.desk.left_open.left_open().run.as_ref(), Some(&broken));
    stage.desk.sign_ins.sign_out().await.unwrap();
    let start = stage.desk.sign_ins.start();
    assert_eq!(start.known[0].left.run.as_ref(), Some(&broken));
    stage.sign_in(None).await;
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open().run, Some(broken));

    stage.desk.journey.preview().await.unwrap();
    let (result, _) = stage.apply(|event| stage.type_codes(event)).await;
    result.unwrap();
    assert_eq!(stage.desk.left_open.left_open().run, None);
}

#[tokio::test]
async fn what_was_left_for_later_breaks_no_run_off_and_one_can_be_let_go() {
    let (stage, _) = Stage::reviewed().await;
    let leaves = |event: &RunEvent| {
        if matches!(event, RunEvent::NeedsCodes { .. }) {
            stage.desk.runs.skip_codes();
        }
    };
    stage.apply(leaves).await.0.unwrap();
    assert_eq!(stage.desk.left_open.left_open().run, None);

    stage.desk.journey.preview().await.unwrap();
    let stops = |event: &RunEvent| {
        if matches!(event, RunEvent::NeedsCodes { .. }) {
            stage.desk.runs.page_left();
        }
    };
    stage.apply(stops).await.0.unwrap();
    assert!(stage.desk.left_open.left_open().run.is_some());
    stage.desk.left_open.dismiss_run().unwrap();
    assert_eq!(stage.desk.left_open.left_open().run, None);
    stage.observe().await;
    assert_eq!(stage.desk.left_open.left_open().run, None);
}

#[tokio::test]
async fn closing_asks_while_something_would_be_lost() {
    let (stage, _) = Stage::reviewed().await;
    let closing = &stage.desk.closing;
    let nothing = closing.question();
    assert!(!nothing.running && nothing.passwords.is_empty());
    let running = Mutex::new(Vec::new());
    let hears = |event: &RunEvent| {
        if matches!(event, RunEvent::NeedsCodes { .. }) {
            lock(&running).push(closing.question().running);
        }
        stage.type_codes(event);
    };
    stage.apply(hears).await.0.unwrap();
    assert_eq!(*lock(&running), [true]);
    let question = CloseQuestion {
        running: false,
        passwords: vec!["alex".to_owned()],
    };
    assert_eq!(closing.question(), question);
    assert!(closing.is_ready().await, "there is no page to ask");

    let asked = Arc::new(Mutex::new(Vec::new()));
    let heard = asked.clone();
    closing.hear_closing(move |question| lock(&heard).push(question));
    for leave in [false, true] {
        let answer = async {
            closing.see_closing();
            closing.answer_closing(leave);
        };
        let (agreed, ()) = join(closing.is_ready(), answer).await;
        assert_eq!(agreed, leave);
    }
    assert_eq!(*lock(&asked), [question.clone(), question]);
    stage.desk.runs.password_saved("alex").unwrap();
    assert_eq!(closing.question(), nothing);
}

#[tokio::test(start_paused = true)]
async fn a_page_that_does_not_work_keeps_nobody_in() {
    let stage = Stage::new();
    stage.desk.closing.hear_closing(|_| {});
    assert!(stage.desk.closing.is_ready().await);
}

#[tokio::test]
async fn practice_never_leads_to_the_real_console() {
    let stage = Stage::practising().await;
    assert_eq!(
        codes_of(stage.desk.journey.open_console("budgets")),
        "unexpected"
    );
    assert!(lock(&stage.opened).is_empty());
}

#[tokio::test]
async fn an_authenticator_app_is_added_to_the_practice_root_user() {
    let stage = Stage::practising().await;
    let console = &stage.desk.practice_console;
    assert_eq!(
        codes_of(console.begin_practice_mfa("my phone")),
        "practice-device-name"
    );
    let device = console.begin_practice_mfa("phone").unwrap();
    let path = http::Uri::try_from(&device.picture)
        .unwrap()
        .path()
        .to_owned();
    assert!(stage.desk.runs.secret(&path).body().starts_with(b"\x89PNG"));
    let key = stage.desk.runs.reveal_key(&device.serial).unwrap().address;
    let key = http::Uri::try_from(key).unwrap().path().to_owned();
    assert_eq!(stage.desk.runs.secret(&key).status(), 200);
    let wrong = console.add_practice_mfa(&device.serial, "000000", "000001");
    assert_eq!(codes_of(wrong), "code-refused");
    let phone = console.practice_phone().unwrap().remove(0);
    assert_eq!((phone.name.as_str(), &phone.who), ("phone", &None));
    let view = console.add_practice_mfa(&device.serial, &phone.before, &phone.present);
    let view = view.unwrap();
    assert!(view.root_mfa && !view.root_passkey);
    assert_eq!(view.root_devices, ["phone"]);
    assert_eq!(stage.desk.runs.secret(&path).status(), 404);
    let checklist = stage.observe().await;
    assert_eq!(status_of(&checklist, "root-mfa"), Status::Holds);
}

#[tokio::test]
async fn the_practice_phone_is_for_practice_alone() {
    let stage = Stage::new();
    let phone = stage.desk.practice_console.practice_phone();
    assert_eq!(codes_of(phone), "not-signed-in");
    let how = HowToSignIn::Practice { seed: None };
    stage.desk.sign_ins.sign_in(how).await.unwrap();
    assert!(
        stage
            .desk
            .practice_console
            .practice_phone()
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn an_account_is_known_once_it_was_read_and_says_how_it_stood() {
    let stage = Stage::of(Given {
        watch: Watch::at(1_795_435_200),
        ..Given::default()
    });
    assert_eq!(stage.desk.sign_ins.start().known, []);
    stage.sign_in(None).await;
    stage.observe().await;
    assert_eq!(
        stage.desk.sign_ins.start().known,
        [],
        "somebody is signed in"
    );
    stage.desk.sign_ins.sign_out().await.unwrap();
    let known = stage.desk.sign_ins.start().known;
    let [practice] = known.as_slice() else {
        panic!("{known:?}")
    };
    assert_eq!(practice.account, None);
    assert_eq!(practice.left, LeftOpenView::default());
    let look = practice.looked.as_ref().unwrap();
    assert_eq!(look.at, "2026-11-23T12:00:00Z", "by the computer's clock");
    assert_eq!((look.done, look.steps, look.attention), (2, 12, 1));
}

#[tokio::test]
async fn a_look_at_a_part_of_the_account_is_not_kept() {
    let stage = Stage::practising().await;
    let part = Some(vec!["root-mfa".to_owned()]);
    stage.desk.journey.observe(part, |_| {}).await.unwrap();
    stage.desk.sign_ins.sign_out().await.unwrap();
    let known = stage.desk.sign_ins.start().known;
    assert!(
        known.iter().all(|known| known.looked.is_none()),
        "{known:?}"
    );
}
