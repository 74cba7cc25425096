//! Access keys.

use firstday_practice::{Practice, Seed};

use crate::client::{Answer, Client, still};

async fn with_key() -> (Practice, Client, Answer) {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    let key = root
        .iam("CreateAccessKey", &[("UserName", "ann")])
        .await
        .ok();
    (practice, root, key)
}

#[tokio::test]
async fn a_new_key_has_awss_form_and_works() {
    let (practice, _, key) = with_key().await;
    let id = key.element("AccessKeyId");
    assert!(
        id.len() == 20 && id.starts_with("AKIA") && id == id.to_uppercase(),
        "{id}"
    );
    assert_eq!(key.element("SecretAccessKey").len(), 40);
    let arn = Client::with_key(&practice, &key)
        .whoami()
        .await
        .ok()
        .element("Arn");
    assert_eq!(arn, "arn:aws:iam::111122223333:user/ann");
}

#[tokio::test]
async fn a_new_key_is_refused_for_some_seconds() {
    let (practice, root, _) = with_key().await;
    practice
        .edit(|world| world.settings.key_lag_seconds = 10)
        .unwrap();
    let key = root
        .iam("CreateAccessKey", &[("UserName", "ann")])
        .await
        .ok();
    let ann = Client::with_key(&practice, &key);
    ann.whoami().await.refused(403, "InvalidClientTokenId");
    practice.advance(10).unwrap();
    ann.whoami().await.ok();
}

#[tokio::test]
async fn a_third_key_is_refused() {
    let (_, root, _) = with_key().await;
    root.iam("CreateAccessKey", &[("UserName", "ann")])
        .await
        .ok();
    root.iam("CreateAccessKey", &[("UserName", "ann")])
        .await
        .refused(409, "LimitExceeded");
}

#[tokio::test]
async fn inactive_and_deleted_keys_stop_working() {
    let (practice, root, key) = with_key().await;
    let ann = Client::with_key(&practice, &key);
    let id = key.element("AccessKeyId");
    let of_ann = [("UserName", "ann"), ("AccessKeyId", id.as_str())];
    root.iam(
        "UpdateAccessKey",
        &[of_ann[0], of_ann[1], ("Status", "Inactive")],
    )
    .await
    .ok();
    ann.whoami().await.refused(403, "InvalidClientTokenId");
    root.iam(
        "UpdateAccessKey",
        &[of_ann[0], of_ann[1], ("Status", "Active")],
    )
    .await
    .ok();
    ann.whoami().await.ok();
    root.iam("DeleteAccessKey", &of_ann).await.ok();
    ann.whoami().await.refused(403, "InvalidClientTokenId");
    root.iam("DeleteAccessKey", &of_ann)
        .await
        .refused(404, "NoSuchEntity");
}

#[tokio::test]
async fn the_last_use_is_told() {
    let (practice, root, key) = with_key().await;
    let id = key.element("AccessKeyId");
    let parameters = [("AccessKeyId", id.as_str())];
    let last_used = || root.iam("GetAccessKeyLastUsed", &parameters);
    assert_eq!(last_used().await.ok().element("ServiceName"), "N/A");
    Client::with_key(&practice, &key).whoami().await.ok();
    let used = last_used().await.ok();
    assert_eq!(used.element("ServiceName"), "sts");
    assert_eq!(used.element("LastUsedDate"), "2026-11-23T12:00:00Z");
}

#[tokio::test]
async fn root_without_a_user_name_makes_a_root_key() {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    let key = root.iam("CreateAccessKey", &[]).await.ok();
    let summary = root.iam("GetAccountSummary", &[]).await.ok();
    assert!(
        summary
            .body
            .contains("<key>AccountAccessKeysPresent</key><value>1</value>")
    );
    let arn = Client::with_key(&practice, &key)
        .whoami()
        .await
        .ok()
        .element("Arn");
    assert_eq!(arn, "arn:aws:iam::111122223333:root");
}
