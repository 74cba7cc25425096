//! The look around: who can do what, and the pages of the console.

use e2e::{Stage, Window};

const THINGS: &str = "return document.querySelectorAll('.paths-thing').length";

/// B-12: one path first, everything on request, each thing by the keyboard; and a page that was seen is
/// ticked.
#[tokio::test(flavor = "multi_thread")]
async fn the_tour_shows_who_can_do_what() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("neglected");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/chapter/tour").await;
    window
        .says("boss is an IAM user: a sign-in inside your account")
        .await;
    assert_eq!(window.run(THINGS, vec![]).await, 2, "boss and the policy");
    window.presents("90-tour").await;
    window.click("#all-iam-map").await;
    window.says("deploy").await;
    let lines = "return document.querySelectorAll('.paths-lines path').length === arguments[0]";
    window
        .becomes("a line for each link", lines, vec![4.into()])
        .await;
    assert_eq!(window.out_of_reach().await, [""; 0]);
    window.presents("91-tour-everything").await;
    window.click("#tick-console-tour-bills").await;
    window.says("seen 1 of 12 pages").await;
    window.close().await;
}

/// 5,000 users in 300 groups are drawn as the few things that they are by their permissions.
#[tokio::test(flavor = "multi_thread")]
async fn a_large_account_is_drawn_as_few_things() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("large");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/chapter/tour").await;
    window.click("#all-iam-map").await;
    window.says("team-001 and").await;
    let count = window.run(THINGS, vec![]).await.as_u64().unwrap();
    assert!(count <= 30, "{count} things are drawn");
    window.presents("92-tour-large").await;
    window.close().await;
}
