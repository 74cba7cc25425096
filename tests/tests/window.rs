//! The first day in the real window: the real page, the real keyring, a practice account.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use e2e::{CHAPTERS, Find, PAGES, Secrets, Serving, Spy, Stage, Window};
use firstday_words::{Language, Words};
use serde_json::{Value, json};

const EMAIL: &str = "owner@example.com";
/// What is for later, or for the person alone, once the first day is done.
const LEFT: [&str; 11] = [
    "access-analyzer",
    "alert-delivery",
    "alternate-contacts",
    "billing-access",
    "cost-anomaly",
    "daily-sign-in",
    "require-mfa",
    "root-recovery",
    "root-unused",
    "s3-public-access",
    "spending",
];

async fn statuses(window: &Window) -> Value {
    let script = "return Object.fromEntries([...document.querySelectorAll('[id^=step-][data-status]')].map((it) => [it.id.slice(5), it.dataset.status]))";
    window.run(script, vec![]).await
}

/// How the steps stand as the terminal says it.
fn statuses_in_the_terminal(stage: &Stage, practice: &Path) -> BTreeMap<String, Value> {
    let practice = practice.to_str().unwrap();
    let check = ["check", "--practice", practice, "--format", "json"];
    let report = stage.firstday(check).json();
    let steps = report["steps"].as_array().unwrap().iter();
    steps
        .map(|step| {
            (
                step["id"].as_str().unwrap().to_owned(),
                step["status"].clone(),
            )
        })
        .collect()
}

/// B-10: from a fresh practice account to a finished checklist, MFA by the picture on the screen.
#[tokio::test(flavor = "multi_thread")]
async fn the_whole_first_day_in_the_window() {
    goes_through_the_first_day(Language::default(), "").await;
}

/// B-10: the same in the other language.
#[tokio::test(flavor = "multi_thread")]
async fn the_whole_first_day_in_vietnamese() {
    goes_through_the_first_day("vi".parse().unwrap(), "-vi").await;
}

/// `suffix` tells the pictures of one language from those of the other.
async fn goes_through_the_first_day(language: Language, suffix: &str) {
    let words = Words::load(language);
    let mut stage = Stage::new();
    stage.set("RUST_LOG", "trace");
    stage.set("FIRSTDAY_LANGUAGE", language.code());
    let practice = stage.file("window.json");
    let spy = Spy::on(stage.folder().to_str().unwrap());
    let window = Window::open(&stage, &practice).await;
    window.comes_in().await;
    answers_every_page(&window, suffix).await;
    window.sees("#show-password").await;
    window.presents(&format!("8-run-password{suffix}")).await;
    let password = reads_the_password(&window).await;
    window.saves_the_password().await;
    let address = window.scans_the_picture().await;
    window.presents(&format!("8-run-codes{suffix}")).await;
    window.types_the_codes_of(&address).await;
    window.says(&words.text("ui-done-title")).await;
    window.presents(&format!("9-done{suffix}")).await;

    window.click("#to-journey").await;
    window.click("#check-again").await;
    window.go("#/checklist").await;
    window.sees("#print").await;
    window.presents(&format!("10-checklist{suffix}")).await;
    let mut seen = BTreeMap::new();
    for chapter in CHAPTERS {
        window.go(&format!("#/chapter/{chapter}")).await;
        window.presents(&format!("5-{chapter}{suffix}")).await;
        let found = statuses(&window).await;
        seen.extend(serde_json::from_value::<BTreeMap<String, Value>>(found).unwrap());
    }
    window.signs_out().await;
    window.presents(&format!("0-start{suffix}")).await;
    assert_eq!(
        window.violations().await,
        json!([]),
        "the content security policy holds"
    );
    window.close().await;
    assert_eq!(
        statuses_in_the_terminal(&stage, &practice),
        seen,
        "the terminal says the same of each step"
    );
    let settled = ["holds", "confirmed", "not-applicable"];
    let is_open = |status: &Value| !settled.contains(&status.as_str().unwrap());
    let open = seen.iter().filter(|(_, status)| is_open(status));
    let open = open.map(|(step, _)| step.as_str());
    // Which AWS CLI a computer has is its own affair.
    let open: Vec<&str> = open.filter(|step| *step != "cli-installed").collect();
    assert_eq!(open, LEFT, "the first day is done, and no more");
    finds_no_secret(&stage, &practice, &spy.report(), &password, &address);
}

/// Goes through the guided way, leaves each of its pages once and comes back.
async fn answers_every_page(window: &Window, suffix: &str) {
    for page in PAGES {
        window.fills_in(page, "robin", EMAIL, "access-key").await;
        window.presents(&format!("1-setup-{page}{suffix}")).await;
        window.leaves_and_comes_back(page).await;
        if page == "review" {
            window.sees("#make-changes").await;
            let review = window.text("main").await;
            assert!(review.contains("robin"), "{review}");
        }
        window.turns_over().await;
    }
}

/// The password in its frame. The page itself never holds it.
async fn reads_the_password(window: &Window) -> String {
    window.click("#show-password").await;
    let password = window.text_in_frame("iframe", "#password").await;
    assert!(password.len() >= 14, "a password is shown in the frame");
    assert!(!window.source().await.contains(&password));
    password
}

/// B-40: what the window showed once stands in no file, and in no process's arguments or environment.
fn finds_no_secret(
    stage: &Stage,
    practice: &Path,
    seen: &BTreeSet<Vec<u8>>,
    password: &str,
    address: &str,
) {
    let seed = address.split("secret=").nth(1).unwrap();
    let seed = seed.split('&').next().unwrap();
    let served = Serving::start(stage, practice).credentials(stage);
    let mut secrets = Secrets::default();
    secrets.add("console password", password);
    secrets.add("MFA seed", seed);
    secrets.add("access key", served["SecretAccessKey"].as_str().unwrap());
    assert!(!seen.is_empty(), "the run was watched");
    let shown = seen.iter();
    let mut finds: Vec<Find> = shown
        .flat_map(|shown| secrets.in_bytes("a process", shown))
        .collect();
    // The practice account's file is AWS itself here, and AWS knows its secrets.
    finds.extend(secrets.below(stage.folder(), |file| file == practice));
    assert_eq!(finds, []);
    assert!(
        !secrets.below(stage.folder(), |_| false).is_empty(),
        "the search finds what AWS knows"
    );
}

/// B-11: what was answered is there again after the window was closed half-way.
#[tokio::test(flavor = "multi_thread")]
async fn quitting_half_way_and_coming_back_loses_nothing() {
    let stage = Stage::new();
    let practice = stage.file("window.json");
    let window = Window::open(&stage, &practice).await;
    window.comes_in().await;
    window.turns_over().await;
    window.click("#skip-for-now").await;
    window.is_on(PAGES[1]).await;
    window.is_left().await;
    for page in &PAGES[1..] {
        let window = Window::open(&stage, &practice).await;
        window.comes_in().await;
        window.fills_in(page, "robin", EMAIL, "access-key").await;
        if *page != "review" {
            window.turns_over().await;
            window
                .sees_no_more(&format!("#setup[data-page={page}]"))
                .await;
        }
        window.is_left().await;
    }

    let window = Window::open(&stage, &practice).await;
    window.comes_in().await;
    window.is_on("review").await;
    window.sees("#make-changes").await;
    let review = window.text("main").await;
    assert!(
        review.contains("robin") && review.contains(EMAIL),
        "{review}"
    );
    window.turns_over().await;
    window.saves_the_password().await;
    window.click("#skip-codes").await;
    window.sees("#to-journey").await;
    window.is_left().await;

    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/chapter/people").await;
    let found = statuses(&window).await;
    assert_eq!(
        found["admin-user"],
        json!("holds"),
        "what was done stays done: {found}"
    );
    assert_eq!(
        found["admin-mfa"],
        json!("todo"),
        "what was left is still to do: {found}"
    );
    window.go("#/review").await;
    window.sees("#change-0").await;
    window.sees_no_more("#change-1").await;
    window.close().await;
}

/// B-11: so is what was typed a moment before.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_a_moment_ago_is_there_again() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    for (page, field, value) in [
        ("admin-user", "#field-admin-user-name", "robin"),
        ("spending-alerts", "#field-budgets-emails", EMAIL),
    ] {
        let window = Window::open(&stage, &practice).await;
        window.comes_in().await;
        window.go(&format!("#/setup/{page}")).await;
        window.fills_in(page, "robin", EMAIL, "access-key").await;
        window.is_left().await;

        let window = Window::open(&stage, &practice).await;
        window.comes_in().await;
        window.is_on(page).await;
        window.sees(field).await;
        let script = "return document.querySelector(arguments[0]).value";
        let kept = window.run(script, vec![json!(field)]).await;
        assert_eq!(kept, json!(value));
        window.close().await;
    }
}

/// B-12: from the first page to an answer with the keyboard alone, and the focus is always seen.
#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough() {
    let stage = Stage::new();
    let window = Window::open(&stage, &stage.file("window.json")).await;
    window.comes_in().await;
    tab_to(&window, "#setup [class*=awsui_primary-button]").await;
    window.press("\u{e007}").await;
    tab_to(&window, "#skip-for-now").await;
    window.press("\u{e007}").await;
    window.is_on("admin-user").await;
    tab_to(&window, "#field-admin-user-name").await;
    window.press("robin").await;
    tab_to(&window, "#setup [class*=awsui_primary-button]").await;
    window.press("\u{e007}").await;
    window.is_on("spending-alerts").await;
    window.close().await;
}

async fn tab_to(window: &Window, css: &str) {
    for _ in 0..60 {
        let script = "const at = document.activeElement; const style = getComputedStyle(at); const ring = getComputedStyle(at, '::before'); return [at.matches(arguments[0]), at === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none' || ring.boxShadow !== 'none' || ring.borderStyle !== 'none']";
        let at = window.run(script, vec![json!(css)]).await;
        if at[0] == json!(true) {
            assert_eq!(at[1], json!(true), "the focus on {css} is not to be seen");
            return;
        }
        window.press("\u{e004}").await;
    }
    panic!("the keyboard does not reach {css}");
}
