//! Signing in and out.

use std::fs;

use firstday_rehearsal::Seed;
use serde_json::{Value, json};

use super::stages::{account, bare, given, store, with_account};
use crate::desk::tests::stage::{Given, Stage};
use crate::recordings::take::Take;

/// Signing in through the browser, which is given up, or brings a code. What is begun at AWS itself
/// cannot be ended here.
pub(super) async fn browser() -> Vec<Take> {
    vec![signs_in().await, gives_up().await, brings_a_code().await]
}

async fn signs_in() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    let address = begin(&mut take, true, "us-east-1", false).await;
    take.browse(move || drop(test_browser::sign_in(&address, "root")));
    let open = ("open_sign_in_page", json!({}));
    take.call_until("sign_in", how(json!({ "with": "browser" })), open)
        .await;
    take.ask(&["start", "checklist", "sign_out", "start"]).await;
    take
}

async fn gives_up() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    begin(&mut take, true, "us-east-1", false).await;
    let cancel = ("cancel_sign_in", json!({}));
    take.call_until("sign_in", how(json!({ "with": "browser" })), cancel)
        .await;
    take.ask(&["start"]).await;
    begin(&mut take, false, "us-east-1", false).await;
    begin(&mut take, false, "us-west-2", false).await;
    take
}

async fn brings_a_code() -> Take {
    let mut take = Take::on(with_profile());
    take.ask(&["start"]).await;
    let address = begin(&mut take, true, "us-east-1", true).await;
    let page = tokio::task::spawn_blocking(move || test_browser::code(&address, "root"));
    for code in ["wrong".to_owned(), page.await.unwrap()] {
        let code = json!({ "with": "code", "code": code });
        take.call("sign_in", how(code)).await;
    }
    take.ask(&["start", "checklist"]).await;
    take
}

/// An access key that AWS does not know, and then one of the root user.
pub(super) async fn keys() -> Vec<Take> {
    let stage = bare(store());
    let aws = account(&stage, Seed::Neglected);
    let roots = aws.read(|world| world.state.iam.root.access_keys.clone());
    let (id, key) = roots.unwrap().into_iter().next().unwrap();
    stage.aws.set(aws).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start"]).await;
    for secret in ["wrong", key.secret.expose()] {
        let keys = json!({ "with": "keys", "accessKeyId": id, "secretAccessKey": secret, "sessionToken": null });
        take.call("sign_in", how(keys)).await;
    }
    take.ask(&["start", "checklist"]).await;
    vec![take]
}

/// The program was started to open the practice account, from which somebody signs out.
pub(super) async fn practice_opened() -> Vec<Take> {
    let stage = Stage::of(Given {
        opens_practice: true,
        ..given(store())
    });
    account(&stage, Seed::Fresh);
    let mut take = Take::on(stage);
    take.ask(&["start"]).await;
    take.call("sign_in", how(json!({ "with": "practice", "seed": null })))
        .await;
    take.ask(&["start", "checklist", "sign_out", "start"]).await;
    vec![take]
}

/// Begins a sign-in, and tells its address.
async fn begin(take: &mut Take, practice: bool, region: &str, elsewhere: bool) -> String {
    let start =
        json!({ "practice": practice, "seed": null, "region": region, "elsewhere": elsewhere });
    let begun = take.call("begin_browser_sign_in", json!({ "start": start }));
    begun.await["address"].as_str().unwrap().to_owned()
}

fn how(how: Value) -> Value {
    json!({ "how": how })
}

/// A desk beside a fresh account, with a profile that is not ours.
fn with_profile() -> Stage {
    let stage = with_account(Seed::Fresh);
    let folder = stage.home.path().join(".aws");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config"), "[default]\nregion = eu-central-1\n").unwrap();
    stage
}
