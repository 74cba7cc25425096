//! Every account that is known on this computer.

use e2e::{Stage, Window, profiles_of_accounts};

/// B-213: each account and profile is shown, all are checked at once, and one is opened.
#[tokio::test(flavor = "multi_thread")]
async fn all_accounts_are_checked_and_one_is_opened() {
    let stage = Stage::new();
    let _serving = profiles_of_accounts(&stage);
    let window = Window::start(&stage).await;
    window.go("#/accounts").await;
    window.says("Profile twin").await;
    window.click("#check-accounts").await;
    window.says("Profiles: first, twin").await;
    window.says("AWS account 222233334444").await;
    window.says("Firstday couldn't reach AWS.").await;
    window.says("Action required: 1").await;
    window.presents("97-accounts").await;
    window.close().await;
    // What was found is known the next time, in any language.
    let window = Window::speaking(&stage, "vi").await;
    window.go("#/accounts").await;
    window.says("Cần xử lý ngay: 1").await;
    window.presents("97-accounts-vi").await;
    let open = "[...document.querySelectorAll('main button')].find((it) => /111122223333/.test(it.ariaLabel))?.click(); return true";
    window.run(open, vec![]).await;
    window.sees("#go-on").await;
    window.close().await;
}
