//! Coming back: the known accounts, and their home page.

use e2e::{Stage, Window};

/// B-97, B-98: home says what needs attention and folds what is good; the start page lists the account
/// with how it stood, and leads back to it.
#[tokio::test(flavor = "multi_thread")]
async fn a_known_account_is_greeted_with_how_it_stands() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.says("Nothing needs your attention.").await;
    window.says("22 checks passed").await;
    window.sees_no_more("#to-setup").await;
    window.presents("90-home-done").await;
    window.click("#all-checks [aria-expanded]").await;
    window.says("What was found").await;
    window.presents("91-home-checks").await;
    window.signs_out().await;
    window.says("10 of 12 steps done.").await;
    window.presents("92-known-accounts").await;
    window.click("#continue-practice").await;
    window.goes_on().await;
    window.close().await;
}

/// B-98: the gravest comes first.
#[tokio::test(flavor = "multi_thread")]
async fn a_neglected_account_says_what_needs_attention() {
    let stage = Stage::new();
    let practice = stage.practice("neglected");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.says("Needs attention").await;
    window.presents("93-home-neglected").await;
    window.close().await;
}
