//! Coming back on a later day, in the window.

use e2e::{Stage, Window};
use firstday_words::Language;
use serde_json::json;

const STEP: &str = "billing-access";
const REASON: &str = "My bank tells me.";

/// B-180: a step is declined with a reason in the window, in each language, and taken up again.
#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_not_for_me() {
    for language in Language::all() {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let words = stage.words();
        let practice = stage.practice_with_root_mfa("fresh");
        let window = Window::open(&stage, &practice).await;
        window.comes_in().await;
        window
            .go(&format!("#/chapter/root-user?field={STEP}"))
            .await;
        window.click(&format!("#decline-{STEP}")).await;
        window.write(&format!("#reason-{STEP}"), REASON).await;
        window.click(&format!("#save-decline-{STEP}")).await;
        window.sees(&format!("#ask-again-{STEP}")).await;
        window.says(REASON).await;
        window.says(&words.text("status-declined")).await;
        window.presents(&format!("97-declined-{language}")).await;
        window.go("#/checklist").await;
        window.sees(".row-mark[data-status=declined]").await;
        window.says(&words.text("ui-checklist-declined-hint")).await;
        window
            .go(&format!("#/chapter/root-user?field={STEP}"))
            .await;
        window.click(&format!("#ask-again-{STEP}")).await;
        window.sees(&format!("#decline-{STEP}")).await;
        assert_eq!(window.violations().await, json!([]));
        window.close().await;
    }
}

/// B-181: the window shows each check and what has changed between two, in each language; and what the
/// program says of itself stands on pages that keep nobody out.
#[tokio::test(flavor = "multi_thread")]
async fn what_has_changed_is_seen() {
    for language in Language::all() {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let words = stage.words();
        let practice = stage.practice_with_root_mfa("fresh");
        let check = ["check", "--practice", practice.to_str().unwrap()];
        stage.firstday(check).ended_with(1);
        stage.first_day(&practice).ended_with(0);
        let window = Window::open(&stage, &practice).await;
        window.comes_in().await;
        window.go("#/history").await;
        window.sees("#compare-before").await;
        window.sees("#compare-before").await.click().await.unwrap();
        window.sees("[role=listbox]").await;
        // The oldest stands last, and is how it was before the first day: End, Enter.
        window.press("\u{e010}\u{e007}").await;
        window.says(&words.text("admin-user-title")).await;
        window.presents(&format!("97-history-{language}")).await;
        for page in ["about", "doctor", "report", "class"] {
            window.go(&format!("#/{page}")).await;
            window.is_idle().await;
            window.presents(&format!("97-{page}-{language}")).await;
        }
        assert_eq!(window.violations().await, json!([]));
        window.close().await;
    }
}
