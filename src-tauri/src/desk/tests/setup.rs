//! The guided way: for whom it opens, and where.

use firstday_app::wire::{RunEvent, SetupView};

use super::stage::Stage;

fn setup(stage: &Stage) -> SetupView {
    stage.desk.journey.checklist().unwrap().setup
}

fn ids(setup: &SetupView) -> Vec<&str> {
    setup.pages.iter().map(|page| page.id.as_str()).collect()
}

#[tokio::test]
async fn a_new_account_is_led_through_every_page_and_comes_back_to_the_one_it_left() {
    let stage = Stage::new();
    stage.sign_in(Some("fresh")).await;
    let first = stage.observe().await.setup;
    assert!(first.first_time);
    assert_eq!(first.page, None);
    let all = ["root-user", "admin-user", "spending-alerts", "command-line"];
    assert_eq!(ids(&first), all);
    stage
        .desk
        .journey
        .keep_setup_page("spending-alerts")
        .await
        .unwrap();
    assert_eq!(setup(&stage).page.as_deref(), Some("spending-alerts"));

    stage.sign_in(None).await;
    let again = stage.observe().await.setup;
    assert!(again.first_time);
    assert_eq!(again.page.as_deref(), Some("spending-alerts"));
}

#[tokio::test]
async fn after_a_run_it_is_no_first_time_and_what_is_done_is_left_out() {
    let (stage, _) = Stage::reviewed().await;
    assert!(setup(&stage).first_time);
    stage
        .desk
        .practice_console
        .set_practice_root_mfa(true)
        .unwrap();
    stage.observe().await;
    assert_eq!(ids(&setup(&stage))[0], "root-user", "it stays on the way");
    let leaves = |event: &RunEvent| {
        if matches!(event, RunEvent::NeedsCodes { .. }) {
            stage.desk.runs.skip_codes();
        }
    };
    stage.apply(leaves).await.0.unwrap();
    for _ in 0..2 {
        assert!(!setup(&stage).first_time);
        // MFA is left. The AWS CLI is not on this computer, so there is nothing to do for it.
        assert_eq!(ids(&setup(&stage)), ["admin-user"]);
        stage.sign_in(None).await;
        stage.observe().await;
    }
}

#[tokio::test]
async fn what_needs_attention_has_a_page_of_its_own() {
    let stage = Stage::new();
    stage.sign_in(Some("neglected")).await;
    let neglected = stage.observe().await.setup;
    assert!(ids(&neglected).contains(&"root-access-keys"));
    let own = neglected.pages.iter().filter(|page| page.own);
    assert!(own.count() > 0);
}
