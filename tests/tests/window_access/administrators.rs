//! Who can administer the account, on the page about people.

use e2e::{Stage, Window};

/// B-39: somebody who has every right without a group is named, with the way, and nobody says that
/// all is well.
#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_without_a_group_is_named() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("neglected");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/chapter/people").await;
    window
        .says("boss can administer the account through the policy AdministratorAccess")
        .await;
    window
        .says("MFA is off for one user: former-colleague")
        .await;
    window
        .says("boss, deploy and former-colleague have permissions of their own")
        .await;
    assert!(!window.source().await.contains("No IAM user can administer"));
    window.presents("64-administrators").await;
    window.close().await;
}
