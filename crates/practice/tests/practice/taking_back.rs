//! The operations that take back what others made, and what they refuse.

use firstday_practice::Seed;
use serde_json::{Value, json};

use crate::client::{Client, still};

const SERIAL: &str = "arn:aws:iam::111122223333:mfa/ann";

fn with_budget_name(more: Value) -> Value {
    let mut body = json!({ "AccountId": "222233334444", "BudgetName": "My budget" });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

fn alert() -> Value {
    json!({ "NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": 80.0 })
}

#[tokio::test]
async fn an_alias_is_deleted_by_its_name() {
    let root = Client::owner(&still(Seed::Neglected));
    root.iam("DeleteAccountAlias", &[("AccountAlias", "new-shop")])
        .await
        .refused(404, "NoSuchEntity");
    root.iam("DeleteAccountAlias", &[("AccountAlias", "old-shop")])
        .await
        .ok();
    let left = root.iam("ListAccountAliases", &[]).await.ok();
    assert_eq!(left.element("AccountAliases"), "");
}

#[tokio::test]
async fn a_password_policy_is_deleted_once() {
    let root = Client::owner(&still(Seed::Neglected));
    root.iam("DeleteAccountPasswordPolicy", &[]).await.ok();
    root.iam("GetAccountPasswordPolicy", &[])
        .await
        .refused(404, "NoSuchEntity");
    root.iam("DeleteAccountPasswordPolicy", &[])
        .await
        .refused(404, "NoSuchEntity");
}

#[tokio::test]
async fn a_user_goes_only_when_nothing_hangs_on_it() {
    let practice = still(Seed::Neglected);
    let root = Client::owner(&practice);
    let ann = ("UserName", "ann");
    root.iam("CreateUser", &[ann]).await.ok();
    let document = r#"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
    let policy = ("PolicyName", "own");
    root.iam(
        "PutUserPolicy",
        &[ann, policy, ("PolicyDocument", document)],
    )
    .await
    .ok();
    let managed = ("PolicyArn", "arn:aws:iam::aws:policy/AmazonS3FullAccess");
    root.iam("AttachUserPolicy", &[ann, managed]).await.ok();
    let key = root.iam("CreateAccessKey", &[ann]).await.ok();
    let key = ("AccessKeyId", key.element("AccessKeyId"));
    let clean_up = [
        ("DeleteAccessKey", vec![ann, (key.0, &key.1)]),
        ("DetachUserPolicy", vec![ann, managed]),
        ("DeleteUserPolicy", vec![ann, policy]),
    ];
    for (operation, parameters) in clean_up {
        root.iam("DeleteUser", &[ann])
            .await
            .refused(409, "DeleteConflict");
        root.iam(operation, &parameters).await.ok();
        root.iam(operation, &parameters)
            .await
            .refused(404, "NoSuchEntity");
    }
    root.iam("DeleteUser", &[ann]).await.ok();
    root.iam("DeleteUser", &[ann])
        .await
        .refused(404, "NoSuchEntity");
}

#[tokio::test]
async fn a_device_in_use_is_deactivated_before_it_goes() {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    let (ann, serial) = (("UserName", "ann"), ("SerialNumber", SERIAL));
    root.iam("CreateUser", &[ann]).await.ok();
    root.iam("CreateVirtualMFADevice", &[("VirtualMFADeviceName", "ann")])
        .await
        .ok();
    let (first, second) = practice.authenticator_codes(SERIAL).unwrap();
    let codes = [
        ("AuthenticationCode1", first.as_str()),
        ("AuthenticationCode2", second.as_str()),
    ];
    root.iam("EnableMFADevice", &[ann, serial, codes[0], codes[1]])
        .await
        .ok();
    root.iam("DeleteVirtualMFADevice", &[serial])
        .await
        .refused(409, "DeleteConflict");
    root.iam("DeleteUser", &[ann])
        .await
        .refused(409, "DeleteConflict");
    root.iam("DeactivateMFADevice", &[ann, serial]).await.ok();
    root.iam("DeactivateMFADevice", &[ann, serial])
        .await
        .refused(404, "NoSuchEntity");
    root.iam("DeleteVirtualMFADevice", &[serial]).await.ok();
    root.iam("DeleteUser", &[ann]).await.ok();
}

#[tokio::test]
async fn an_alert_is_deleted_with_its_subscribers() {
    let root = Client::owner(&still(Seed::HalfDone));
    let subscriber = json!([{ "SubscriptionType": "EMAIL", "Address": "owner@example.com" }]);
    let made = with_budget_name(json!({ "Notification": alert(), "Subscribers": subscriber }));
    root.budgets("CreateNotification", made).await.ok();
    let named = with_budget_name(json!({ "Notification": alert() }));
    root.budgets("DeleteNotification", named.clone()).await.ok();
    for gone in ["DeleteNotification", "DescribeSubscribersForNotification"] {
        root.budgets(gone, named.clone())
            .await
            .refused(400, "NotFoundException");
    }
}

/// Who may look at budgets and cannot change them takes nothing back either.
#[tokio::test]
async fn taking_back_needs_the_same_right_as_making() {
    let practice = still(Seed::HalfDone);
    let root = Client::owner(&practice);
    let viewer = ("UserName", "viewer");
    root.iam("CreateUser", &[viewer]).await.ok();
    let document = r#"{"Statement":[{"Effect":"Allow","Action":["budgets:View*","iam:Get*"],"Resource":"*"}]}"#;
    let policy = [("PolicyName", "view"), ("PolicyDocument", document)];
    root.iam("PutUserPolicy", &[viewer, policy[0], policy[1]])
        .await
        .ok();
    let viewer = Client::user(&practice, "viewer");
    viewer
        .budgets("DescribeBudget", with_budget_name(json!({})))
        .await
        .ok();
    viewer
        .budgets("DeleteBudget", with_budget_name(json!({})))
        .await
        .refused(400, "AccessDeniedException");
    for operation in ["DeleteAccountPasswordPolicy", "DeleteAccountAlias"] {
        let parameters = [("AccountAlias", "any-alias")];
        viewer
            .iam(operation, &parameters)
            .await
            .refused(403, "AccessDenied");
    }
}
