//! The pages of the guided way, from each seed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Stage;
use firstday_app::checklist::{Page, SetupPage, Severity, Status, find_step};
use firstday_practice::Seed;
use serde_json::Map;

/// Its pages, in order.
fn pages(seed: Seed) -> &'static [&'static str] {
    match seed {
        Seed::Fresh => &["root-user", "admin-user", "spending-alerts", "command-line"],
        Seed::HalfDone => &["root-user", "admin-user", "spending-alerts", "command-line"],
        Seed::Neglected => &[
            "root-user",
            "root-access-keys",
            "admin-user",
            "spending-alerts",
            "command-line",
            "access-keys",
        ],
        Seed::Large => &[
            "admin-user",
            "spending-alerts",
            "command-line",
            "access-keys",
        ],
        Seed::Project => &["spending-alerts", "command-line"],
    }
}

/// Whether the person is asked, or something would be changed, or they have to do it themselves
/// before somebody takes over the account.
fn has_something_to_do(stage: &Stage, page: &SetupPage) -> bool {
    let session = &stage.session;
    let account = session.account();
    page.steps.iter().any(|id| {
        let step = find_step(id).unwrap();
        let verdict = step.assess(account);
        assert_ne!(verdict.status, Status::Unknown, "{id}");
        let mut agreed = session.answers().clone();
        agreed.answer(step.id(), Map::new());
        let asked = step.questions(account, session.answers());
        let changes = step.plan(account, &agreed);
        verdict.severity == Some(Severity::Critical)
            || step.can_change(account) && !asked.is_empty()
            || changes.is_ok_and(|changes| !changes.is_empty())
    })
}

/// B-150: nobody turns a page on which there is nothing to do.
#[tokio::test]
async fn each_page_asks_something_or_has_something_to_do() {
    for seed in Seed::ALL {
        let mut stage = Stage::new(seed).await;
        stage.observe().await;
        let found = stage.session.standing().setup.pages();
        let names: Vec<&str> = found.iter().map(|page| page.id).collect();
        assert_eq!(names, pages(seed), "{seed}");
        for page in &found {
            assert!(has_something_to_do(&stage, page), "{seed}: {page:?}");
        }
        assert!(names.len() <= Page::ALL.len() + 2, "{seed}: {names:?}");
    }
}
