//! Signing in through the browser, by the calls that the page makes.

use firstday_app::wire::{BrowserStart, KeyringItemKind, RunEvent};

use super::stage::Stage;
use super::*;

fn start(elsewhere: bool) -> BrowserStart {
    BrowserStart {
        practice: true,
        seed: Some("half-done".to_owned()),
        region: "eu-central-1".to_owned(),
        elsewhere,
    }
}

/// The browser is another program.
async fn in_browser<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(what).await.unwrap()
}

#[tokio::test]
async fn the_browser_opens_when_the_person_says_so_and_shows_who_it_was() {
    let stage = Stage::new();
    let begun = stage
        .desk
        .sign_ins
        .begin_browser_sign_in(start(false))
        .await
        .unwrap();
    assert!(begun.address.contains("/oauth/") && !begun.address.contains('?'));
    assert!(begun.leads_to.ends_with("/eu-central-1/v1/authorize"));
    assert!(lock(&stage.opened).is_empty());
    stage.desk.sign_ins.open_sign_in_page().unwrap();
    assert_eq!(lock(&stage.opened).join(" "), begun.address);

    let page = in_browser(move || test_browser::sign_in(&begun.address, "user/admin"));
    let (page, who) = tokio::join!(page, stage.desk.sign_ins.sign_in(HowToSignIn::Browser));
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("You can close this tab"),
        "{}",
        page.text
    );
    let who = who.unwrap();
    assert!(who.browser && who.practice && !who.known);
    assert!(who.arn.ends_with(":user/admin"), "{}", who.arn);
    assert_eq!(stage.observe().await.steps.len(), checklist::STEPS.len());
    assert!(stage.desk.computer.keyring(false).await.items.is_empty());
    let left = stage.desk.sign_ins.sign_out().await.unwrap();
    assert_eq!(left.notes.len(), 2, "{left:?}");
    // Who went on is known the next time, and nobody else.
    for (who, known) in [("user/admin", true), ("root", false), ("root", false)] {
        let start = BrowserStart {
            seed: None,
            ..start(false)
        };
        let begun = stage.desk.sign_ins.begin_browser_sign_in(start);
        let address = begun.await.unwrap().address;
        let page = in_browser(move || test_browser::sign_in(&address, who));
        let (_, came) = tokio::join!(page, stage.desk.sign_ins.sign_in(HowToSignIn::Browser));
        assert_eq!(came.unwrap().known, known, "{who}");
    }
}

#[tokio::test]
async fn a_code_from_another_computer_does_as_well_and_a_wrong_one_can_be_followed() {
    let stage = Stage::new();
    let begun = stage
        .desk
        .sign_ins
        .begin_browser_sign_in(start(true))
        .await
        .unwrap();
    assert!(begun.elsewhere);
    assert_eq!(
        codes_of(stage.desk.sign_ins.open_sign_in_page()),
        "sign-in-none-begun"
    );
    let with = |code: &str| HowToSignIn::Code {
        code: Pasted(SecretString::from(code)),
    };
    let wrong = stage.desk.sign_ins.sign_in(with("not a code")).await;
    assert_eq!(codes_of(wrong), "sign-in-not-a-code");
    let code = in_browser(move || test_browser::code(&begun.address, "root")).await;
    let who = stage.desk.sign_ins.sign_in(with(&code)).await.unwrap();
    assert!(who.arn.ends_with(":root"));
    assert_eq!(
        codes_of(stage.desk.sign_ins.sign_in(with(&code)).await),
        "sign-in-none-begun"
    );
}

#[tokio::test]
async fn a_sign_in_can_be_stopped_and_one_that_is_refused_says_why() {
    let stage = Stage::new();
    let begin = || stage.desk.sign_ins.begin_browser_sign_in(start(false));
    begin().await.unwrap();
    let stopped = async { stage.desk.sign_ins.cancel_sign_in() };
    let (signed_in, ()) = tokio::join!(stage.desk.sign_ins.sign_in(HowToSignIn::Browser), stopped);
    assert_eq!(codes_of(signed_in), "sign-in-stopped");
    assert_eq!(
        codes_of(stage.desk.sign_ins.open_sign_in_page()),
        "sign-in-none-begun"
    );

    let address = begin().await.unwrap().address;
    let page = in_browser(move || test_browser::cancel(&address));
    let (page, signed_in) = tokio::join!(page, stage.desk.sign_ins.sign_in(HowToSignIn::Browser));
    assert!(page.text.contains("canceled"), "{}", page.text);
    assert_eq!(codes_of(signed_in), "sign-in-cancelled");
    assert!(stage.desk.sign_ins.start().session.is_none());
}

/// The whole first day as root, in which the new user signs in through the browser: first as the
/// wrong one, which does not count.
#[tokio::test]
async fn a_run_keeps_the_session_of_the_right_person() {
    let stage = Stage::practising().await;
    stage.observe().await;
    stage.answer_all().await;
    let answers = json!({"user": "alex", "profile": "work", "region": "us-east-1", "method": "browser-session"});
    let answers = StepAnswers(answers.as_object().unwrap().clone());
    stage
        .desk
        .journey
        .answer("cli-access", Some(answers))
        .await
        .unwrap();
    stage.desk.journey.preview().await.unwrap();
    let asked = AtomicUsize::new(0);
    let (result, events) = stage
        .apply(|event| {
            stage.type_codes(event);
            if let RunEvent::NeedsSignIn { address, user, .. } = event {
                assert_eq!(user, "alex");
                stage.desk.sign_ins.open_sign_in_page().unwrap();
                assert_eq!(lock(&stage.opened).last(), Some(address));
                let first = asked.fetch_add(1, Ordering::Relaxed) == 0;
                let (address, code) = (address.clone(), stage.fresh_code());
                tokio::task::spawn_blocking(move || match first {
                    true => test_browser::sign_in(&address, "root"),
                    false => test_browser::sign_in_with_code(&address, "user/alex", &code),
                });
            }
        })
        .await;
    for outcome in &result.unwrap().outcomes {
        assert!(
            matches!(outcome, wire::OutcomeView::Done { .. }),
            "{outcome:?}"
        );
    }
    let refusals: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            RunEvent::NeedsSignIn { refused, .. } => Some(refused.as_ref()?.code),
            RunEvent::Started { .. }
            | RunEvent::NeedsCodes { .. }
            | RunEvent::NeedsPhoneCode { .. }
            | RunEvent::Finished { .. } => None,
        })
        .collect();
    assert_eq!(refusals, [Code::SignInOtherPerson]);
    let items = stage.desk.computer.keyring(false).await.items;
    let kept: Vec<_> = items
        .iter()
        .map(|item| (item.profile.as_str(), item.kind))
        .collect();
    assert_eq!(kept, [("work", KeyringItemKind::Session)]);
    let after = stage.desk.computer.forget_everything().await.unwrap();
    assert!(after.items.is_empty() && after.state == "ok");
}

#[tokio::test]
async fn the_pages_in_the_browser_speak_the_language_of_the_moment() {
    let stage = Stage::new();
    let begun = stage.desk.sign_ins.begin_browser_sign_in(start(false));
    let address = begun.await.unwrap().address;
    stage.desk.languages.choose_language("vi").unwrap();
    let page = in_browser(move || test_browser::sign_in(&address, "root"));
    let (back, who) = tokio::join!(page, stage.desk.sign_ins.sign_in(HowToSignIn::Browser));
    assert!(back.text.contains("lang=\"vi-VN\""), "{}", back.text);
    assert!(who.unwrap().practice);
    // So does the page of the practice account, which is open as long as somebody is signed in.
    let begun = stage.desk.sign_ins.begin_browser_sign_in(start(false));
    let begun = begun.await.unwrap().leads_to;
    stage.desk.languages.choose_language("en").unwrap();
    let practice = in_browser(move || test_browser::get(&begun)).await;
    assert!(
        practice.text.contains("lang=\"en-GB\""),
        "{}",
        practice.text
    );
}
