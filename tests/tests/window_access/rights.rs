//! What groups may do, and the policy that asks for MFA.

use e2e::{Stage, Window};

/// The policies of groups in sentences, everyday actions side by side, and what a policy would do
/// before it is attached.
#[tokio::test(flavor = "multi_thread")]
async fn groups_say_what_they_allow_and_mfa_can_be_required() {
    let stage = Stage::new();
    let practice = stage.practice("half-done");
    let window = Window::open(&stage, &practice).await;
    window.goes_on().await;
    window.go("#/chapter/people").await;
    window.says("Can do everything.").await;
    window.says("AdministratorAccess, statement 1").await;
    window.says("Everyday actions, simulated by AWS").await;
    window.says("MFA isn't required for admin.").await;
    window
        .says("With the policy, simulated by AWS for admin")
        .await;
    window.presents("94-rights").await;
    window.close().await;
}
