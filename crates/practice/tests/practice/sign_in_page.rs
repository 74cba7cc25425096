//! The sign-in page: what it asks, and what it refuses.

use firstday_practice::{Clock, Practice, Seed, Texts, World};
use http::Request;

use crate::browser::{Page, Way};
use crate::client::{NOON, still};
use crate::program::{CALLBACK, CROSS_DEVICE, Program};

const GO_ON: (&str, &str) = ("answer", "continue");

type Parameters = Vec<(&'static str, String)>;

/// The parameters with one of them changed.
fn with(program: &Program, name: &str, value: &str) -> Parameters {
    let mut parameters = program.parameters();
    let found = parameters.iter_mut().find(|(found, _)| *found == name);
    found.unwrap().1 = value.to_owned();
    parameters
}

#[tokio::test]
async fn every_parameter_is_checked_and_nobody_is_sent_anywhere() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let long = "s".repeat(129);
    let challenge = program.parameters().pop().unwrap().1;
    let wrong = [
        ("response_type", "token"),
        ("client_id", "arn:aws:signin:::devtools/other"),
        ("state", ""),
        ("state", &long),
        ("code_challenge_method", "S256"),
        ("code_challenge_method", "plain"),
        ("code_challenge_method", "sha-256"),
        ("scope", "openid profile"),
        ("code_challenge", &challenge[..42]),
        ("code_challenge", &format!("{challenge}A")),
        ("code_challenge", &format!("{challenge}=")),
        ("code_challenge", &challenge.replace(&challenge[..1], "+")),
    ];
    for (name, value) in wrong {
        let page = Page::open(&program.way, &program.address(&with(&program, name, value))).await;
        page.refused(400);
        assert!(
            page.answer
                .body
                .contains(&format!("The parameter {name} isn't valid"))
        );
    }
    for name in program.parameters().iter().map(|(name, _)| *name) {
        let mut without = program.parameters();
        without.retain(|(found, _)| *found != name);
        Page::open(&program.way, &program.address(&without))
            .await
            .refused(400);
        let mut twice = program.parameters();
        twice.extend(
            program
                .parameters()
                .into_iter()
                .filter(|(found, _)| *found == name),
        );
        Page::open(&program.way, &program.address(&twice))
            .await
            .refused(400);
    }
    assert_eq!(program.page().await.answer.status, 200);
}

#[tokio::test]
async fn the_browser_is_sent_to_this_computer_or_to_the_same_service_only() {
    let practice = still(Seed::Fresh);
    let here = Program::new(&practice);
    let elsewhere = here.clone().elsewhere();
    for wrong in [
        "http://localhost:49152/oauth/callback",
        "http://127.0.0.1/oauth/callback",
        "http://127.0.0.1:0/oauth/callback",
        "http://127.0.0.1:080/oauth/callback",
        "http://127.0.0.1:+80/oauth/callback",
        "http://127.0.0.1:65536/oauth/callback",
        "http://127.0.0.1:1@example.com/oauth/callback",
        "https://127.0.0.1:49152/oauth/callback",
        "http://127.0.0.1:49152/oauth/callback/",
        "http://127.0.0.1:49152/oauth/callback?a=b",
        "http://127.0.0.1:49152/other",
        "https://us-east-1.signin.aws.amazon.com/v1/sessions/confirmation",
    ] {
        let address = here.address(&with(&here, "redirect_uri", wrong));
        Page::open(&here.way, &address).await.refused(400);
    }
    let address = here.address(&with(&here, "client_id", CROSS_DEVICE));
    Page::open(&here.way, &address).await.refused(400);
    for wrong in [
        CALLBACK,
        "https://eu-west-1.signin.aws.amazon.com/v1/sessions/confirmation",
        "http://us-east-1.signin.aws.amazon.com/v1/sessions/confirmation",
        "https://us-east-1.signin.aws.amazon.com/v1/authorize",
    ] {
        let address = elsewhere.address(&with(&elsewhere, "redirect_uri", wrong));
        Page::open(&elsewhere.way, &address).await.refused(400);
    }
}

#[tokio::test]
async fn only_the_names_of_this_service_are_answered_at() {
    let practice = still(Seed::Fresh);
    for base in [
        "https://nowhere-1.signin.aws.amazon.com",
        "https://us-east-1.signin.aws.amazon.com/us-east-1",
        "http://127.0.0.1:4566/nowhere-1",
        "http://127.0.0.1:4566/us-east-1/more",
        "http://rebound.example.com:4566/us-east-1",
    ] {
        let page = Program::at(Way::Here(practice.clone()), base).page().await;
        assert!(!page.answer.body.contains("Sign in"), "{base}");
        page.refused(403);
    }
}

#[tokio::test]
async fn the_page_is_closed_to_scripts_frames_caches_and_other_sites() {
    let practice = still(Seed::Fresh);
    let page = Program::new(&practice).page().await;
    let header = |name: &str| page.answer.headers[name].to_str().unwrap().to_owned();
    let policy = header("content-security-policy");
    for part in [
        "default-src 'none'",
        "form-action 'self' http://127.0.0.1:49152;",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ] {
        assert_eq!(header(name), value);
    }
    let body = &page.answer.body;
    assert!(
        body.contains("color-scheme:light dark") && body.contains("This page asks for no password")
    );
    assert!(!body.contains("<script") && !body.contains("type=\"password\""));
}

#[tokio::test]
async fn the_style_is_the_one_that_the_policy_names() {
    use sha2::Digest;
    let page = Program::new(&still(Seed::Fresh)).page().await;
    let (_, style) = page.answer.body.split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    let hash = data_encoding::BASE64.encode(&sha2::Sha256::digest(style));
    let policy = page.answer.headers["content-security-policy"]
        .to_str()
        .unwrap();
    assert!(
        policy.contains(&format!("style-src 'sha256-{hash}'")),
        "{policy}"
    );
}

#[tokio::test]
async fn a_form_is_answered_once_and_for_its_own_request() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let root = [("who", "root"), GO_ON];
    let page = program.page().await;
    page.post(&root).await.refused(403);
    page.post(&[root[0], root[1], ("form", "a.1795500000.c")])
        .await
        .refused(403);
    let mut other = Page::open(
        &program.way,
        &program.address(&with(&program, "state", "other")),
    )
    .await;
    other.url.clone_from(&page.url);
    other.submit(&root).await.refused(403);
    page.submit(&root).await.sent_to();
    page.submit(&root).await.refused(403);
}

#[tokio::test]
async fn a_form_that_was_open_for_too_long_is_not_taken() {
    let practice = still(Seed::Fresh);
    let page = Program::new(&practice).page().await;
    practice.shift_clock(30 * 60).unwrap();
    page.submit(&[("who", "root"), GO_ON]).await.refused(403);
}

#[tokio::test]
async fn only_a_form_is_taken_for_one() {
    let program = Program::new(&still(Seed::Fresh));
    let page = program.page().await;
    let body = format!("form={}&who=root&answer=continue", page.hidden()[0].1);
    for (kind, status) in [
        ("text/plain", 400),
        ("application/x-www-form-urlencoded", 303),
    ] {
        let request = Request::post(&page.url).header("content-type", kind);
        let request = request.body(body.clone().into()).unwrap();
        assert_eq!(program.way.send(request).await.unwrap().status, status);
    }
}

#[tokio::test]
async fn cancelling_sends_the_browser_back_without_a_code() {
    let program = Program::new(&still(Seed::Fresh));
    let page = program.page().await.submit(&[("answer", "cancel")]).await;
    assert!(page.sent_to().starts_with(CALLBACK));
    assert_eq!(page.sent_with("error").as_deref(), Some("access_denied"));
    assert_eq!(
        page.sent_with("state").as_deref(),
        Some("state of the program & more")
    );
    assert_eq!(page.sent_with("code"), None);
    let program = program.elsewhere();
    let page = program.page().await.submit(&[("answer", "cancel")]).await;
    let last = Page::open(&program.way, &page.sent_to()).await;
    last.refused(400);
    assert!(last.answer.body.contains("access_denied") && !last.answer.body.contains("<textarea"));
}

#[tokio::test]
async fn names_are_escaped() {
    let practice = Practice::in_memory(World::seeded(
        Seed::Fresh,
        Clock::Fixed { unix_seconds: NOON },
    ));
    let email = "<b>\"owner\"&@example.com";
    practice
        .edit(|world| world.state.account.email = email.to_owned())
        .unwrap();
    let page = Program::new(&practice).page().await;
    assert!(!page.answer.body.contains("<b>"));
    assert!(page.answer.body.contains("&lt;b&gt;"));
}

#[tokio::test]
async fn pages_say_the_sentences_that_they_were_given() {
    let texts = Texts::new("xx", |name, variables| {
        let places = variables.iter().map(|variable| format!("{{{variable}}}"));
        format!("<{name}> {}", places.collect::<Vec<_>>().join(" "))
    });
    let practice = still(Seed::Neglected).speaking(move || texts.clone());
    let program = Program::new(&practice);
    let page = Page::open(&program.way, &program.address(&program.parameters())).await;
    let body = &page.answer.body;
    for part in [
        "<html lang=\"xx\">",
        "&lt;mark&gt; 333344445555",
        "&lt;user&gt; boss",
        "&lt;root&gt; owner@example.com",
    ] {
        assert!(body.contains(part), "{part}: {body}");
    }
    for (name, english) in Texts::ENGLISH {
        let fixed = english.split('{').next().unwrap();
        assert!(fixed.is_empty() || !body.contains(fixed), "{name}: {body}");
    }
}
