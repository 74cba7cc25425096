//! Who a request comes from, and what is refused at the door.

use bytes::Bytes;
use firstday_practice::{Clock, Practice, Seed, World};
use http::Request;

use crate::client::{Client, still};

#[tokio::test]
async fn the_owner_of_each_account_is_who_they_are() {
    let root = Client::owner(&still(Seed::Fresh)).whoami().await.ok();
    assert_eq!(root.element("Arn"), "arn:aws:iam::111122223333:root");
    assert_eq!(root.element("UserId"), "111122223333");
    let project = Client::owner(&still(Seed::Project)).whoami().await.ok();
    assert!(
        project
            .element("Arn")
            .starts_with("arn:aws:sts::555566667777:assumed-role/AccountFullAccessRole/")
    );
}

#[tokio::test]
async fn every_answer_carries_the_worlds_date_and_an_id_of_its_own() {
    let client = Client::owner(&still(Seed::Fresh));
    let (one, other) = (client.whoami().await, client.whoami().await);
    assert_eq!(one.headers["date"], "Mon, 23 Nov 2026 12:00:00 GMT");
    assert_eq!(
        one.headers["x-amzn-requestid"],
        one.element("RequestId").as_str()
    );
    assert_ne!(
        one.headers["x-amzn-requestid"],
        other.headers["x-amzn-requestid"]
    );
}

#[tokio::test]
async fn wrong_secrets_tokens_and_keys_are_refused() {
    let client = Client::owner(&still(Seed::Fresh));
    let changed = |change: fn(&mut Client)| {
        let mut client = client.clone();
        change(&mut client);
        client
    };
    changed(|client| client.secret.push('x'))
        .whoami()
        .await
        .refused(403, "SignatureDoesNotMatch");
    changed(|client| client.token = None)
        .whoami()
        .await
        .refused(403, "InvalidClientTokenId");
    changed(|client| client.key_id = "ASIAUNKNOWNUNKNOWN00".into())
        .whoami()
        .await
        .refused(403, "InvalidClientTokenId");
    changed(|client| {
        client.token = client
            .token
            .take()
            .map(|token| token.replacen('.', "x.", 1))
    })
    .whoami()
    .await
    .refused(403, "InvalidClientTokenId");
    changed(|client| client.secret.push('x'))
        .budgets(
            "DescribeBudgets",
            serde_json::json!({"AccountId": "111122223333"}),
        )
        .await
        .refused(400, "InvalidSignatureException");
}

#[tokio::test]
async fn a_changed_body_is_noticed() {
    let client = Client::owner(&still(Seed::Fresh));
    let mut request = client.form("iam", "CreateUser", &[("UserName", "ann")]);
    *request.body_mut() = Bytes::from("Action=CreateUser&Version=2010-05-08&UserName=eve");
    client
        .send(request)
        .await
        .unwrap()
        .refused(403, "SignatureDoesNotMatch");
    assert!(
        client
            .practice
            .read(|world| world.state.iam.users.is_empty())
            .unwrap()
    );
}

#[tokio::test]
async fn what_is_no_signed_call_is_refused_in_form() {
    let client = Client::owner(&still(Seed::Fresh));
    for path in ["/", "/favicon.ico", "/%00"] {
        let request = Request::get(path)
            .body(Bytes::from_static(b"\xff\x00"))
            .unwrap();
        assert_eq!(client.send(request).await.unwrap().status, 403);
    }
    let half = Request::get("/")
        .header("authorization", "AWS4-HMAC-SHA256 Credential=a/b")
        .body(Bytes::new());
    client
        .send(half.unwrap())
        .await
        .unwrap()
        .refused(400, "IncompleteSignature");
    client
        .iam("ListServerCertificates", &[])
        .await
        .refused(400, "InvalidAction");
    client
        .json(
            "organizations",
            "AWSOrganizationsV20161128.LeaveOrganization",
            serde_json::json!({}),
        )
        .await
        .refused(400, "UnknownOperationException");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours() {
    let client = Client::owner(&still(Seed::Fresh));
    client.practice.advance(12 * 3600 - 1).unwrap();
    client.whoami().await.ok();
    client.practice.advance(1).unwrap();
    client.whoami().await.refused(403, "ExpiredToken");
    Client::owner(&client.practice).whoami().await.ok();
}

#[tokio::test]
async fn a_computer_whose_clock_is_wrong_is_told_so_and_a_moved_clock_is_not_taken_for_one() {
    let now = || {
        jiff::Timestamp::now()
            .strftime("%Y%m%dT%H%M%SZ")
            .to_string()
    };
    let running = |offset_seconds| {
        Practice::in_memory(World::seeded(
            Seed::Fresh,
            Clock::Running { offset_seconds },
        ))
    };
    let mut wrong = Client::owner(&running(600));
    wrong.date = now();
    let refused = wrong.whoami().await.refused(403, "SignatureDoesNotMatch");
    assert!(
        refused
            .element("Message")
            .starts_with("Signature expired: "),
        "{}",
        refused.body
    );
    let mut right = Client::owner(&running(0));
    right.date = now();
    right.practice.advance(600).unwrap();
    right.whoami().await.ok();
}
