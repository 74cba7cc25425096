//! The AWS files of this computer when they are not as they should be.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use e2e::{Stage, Window};
use firstday_practice::Practice;
use serde_json::json;

/// B-70, B-71, B-73: settings that say nothing do not keep the window from working; a file that the
/// AWS CLI refuses, or that cannot be written, is named on its page and at the review, and nothing is
/// made until it is mended.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_aws_files_is_named_before_anything_is_made() {
    let mut stage = Stage::new();
    for variable in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_IAM", "AWS_PROFILE"] {
        stage.set(variable, "");
    }
    let file = stage.practice_with_root_mfa("fresh");
    let text = "[default]\nendpoint_url =\n[profile a]\n[profile a]\n";
    let config = stage.write(".aws/config", text);
    let path = config.to_str().unwrap();
    let window = Window::open(&stage, &file).await;
    window.goes_on().await;
    window.go("#/command-line").await;
    window.says("no aws command works").await;
    window.says(path).await;
    window.says("is already in line 3").await;
    window.presents("67-refused-file").await;

    window.go("#/journey").await;
    window
        .answers("robin", "owner@example.com", "access-key")
        .await;
    window.go("#/review").await;
    window.says("is already in line 3").await;
    window.presents("68-refused-review").await;

    fs::write(&config, "[default]\nendpoint_url =\n").unwrap();
    fs::set_permissions(&config, fs::Permissions::from_mode(0o444)).unwrap();
    window.go("#/journey").await;
    window.go("#/review").await;
    window.says("is write-protected").await;
    window.says("chmod u+w").await;
    window.presents("69-protected-file").await;
    let practice = Practice::open(&file).unwrap();
    let users = practice.read(|world| world.state.iam.users.len());
    assert_eq!(users.unwrap(), 0);

    fs::set_permissions(&config, fs::Permissions::from_mode(0o600)).unwrap();
    window.go("#/journey").await;
    window.go("#/review").await;
    window.sees("#make-changes").await;
    let unfold =
        "for (const it of document.querySelectorAll('main [aria-expanded=false]')) it.click()";
    window.run(unfold, vec![]).await;
    window.says("[profile firstday]").await;
    assert_eq!(window.violations().await, json!([]));
    window.close().await;
}
