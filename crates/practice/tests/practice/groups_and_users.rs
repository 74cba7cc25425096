//! Groups, users, paging and the account's alias.

use firstday_practice::Seed;

use crate::client::{Client, still};

#[tokio::test]
async fn names_are_unique_without_regard_to_case() {
    let root = Client::owner(&still(Seed::Fresh));
    root.iam("CreateUser", &[("UserName", "Ann")]).await.ok();
    root.iam("CreateUser", &[("UserName", "ann")])
        .await
        .refused(409, "EntityAlreadyExists");
    root.iam("CreateGroup", &[("GroupName", "Administrators")])
        .await
        .ok();
    root.iam("CreateGroup", &[("GroupName", "ADMINISTRATORS")])
        .await
        .refused(409, "EntityAlreadyExists");
    root.iam("CreateUser", &[("UserName", "a b")])
        .await
        .refused(400, "ValidationError");
    root.iam("CreateUser", &[])
        .await
        .refused(400, "ValidationError");
    root.iam("GetUser", &[("UserName", "nobody")])
        .await
        .refused(404, "NoSuchEntity");
}

#[tokio::test]
async fn five_thousand_users_come_in_pages() {
    let root = Client::owner(&still(Seed::Large));
    let mut names: Vec<String> = Vec::new();
    let mut marker = String::new();
    loop {
        let mut parameters = vec![("MaxItems", "999")];
        if !marker.is_empty() {
            parameters.push(("Marker", &marker));
        }
        let page = root.iam("ListUsers", &parameters).await.ok();
        names.extend(page.elements("UserName"));
        if page.element("IsTruncated") == "false" {
            break;
        }
        marker = page.element("Marker");
    }
    assert_eq!(names.len(), 5000);
    names.dedup();
    assert_eq!(names.len(), 5000, "no user twice");
    assert_eq!(
        root.iam("ListUsers", &[])
            .await
            .ok()
            .elements("UserName")
            .len(),
        100,
        "the default page"
    );
}

#[tokio::test]
async fn the_authorization_details_filter_and_page_over_all_lists() {
    let root = Client::owner(&still(Seed::Neglected));
    let all = root.iam("GetAccountAuthorizationDetails", &[]).await.ok();
    assert_eq!(
        all.elements("UserName"),
        ["boss", "deploy", "former-colleague"]
    );
    assert_eq!(all.element("GroupDetailList"), "");
    let policies = root
        .iam(
            "GetAccountAuthorizationDetails",
            &[("Filter.member.1", "AWSManagedPolicy")],
        )
        .await
        .ok();
    assert!(policies.elements("UserName").is_empty());
    assert!(
        policies
            .body
            .contains("<PolicyName>AmazonS3FullAccess</PolicyName>")
    );
    let page = root
        .iam("GetAccountAuthorizationDetails", &[("MaxItems", "2")])
        .await
        .ok();
    assert_eq!(page.elements("UserName").len(), 2);
    let marker = page.element("Marker");
    let rest = root
        .iam("GetAccountAuthorizationDetails", &[("Marker", &marker)])
        .await
        .ok();
    assert_eq!(rest.elements("UserName"), ["former-colleague"]);
}

#[tokio::test]
async fn what_is_in_use_is_not_deleted() {
    let root = Client::owner(&still(Seed::HalfDone));
    let group = [("GroupName", "Administrators")];
    root.iam("DeleteGroup", &group)
        .await
        .refused(409, "DeleteConflict");
    root.iam("DeleteUser", &[("UserName", "admin")])
        .await
        .refused(409, "DeleteConflict");
    root.iam("DeleteLoginProfile", &[("UserName", "admin")])
        .await
        .ok();
    root.iam("RemoveUserFromGroup", &[group[0], ("UserName", "admin")])
        .await
        .ok();
    root.iam("DeleteUser", &[("UserName", "admin")]).await.ok();
    root.iam("DeleteGroup", &group)
        .await
        .refused(409, "DeleteConflict");
    let policy = ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess");
    root.iam("DetachGroupPolicy", &[group[0], policy])
        .await
        .ok();
    root.iam("DeleteGroup", &group).await.ok();
}

#[tokio::test]
async fn an_account_has_one_alias_and_some_are_taken() {
    let root = Client::owner(&still(Seed::Fresh));
    root.iam("CreateAccountAlias", &[("AccountAlias", "test")])
        .await
        .refused(409, "EntityAlreadyExists");
    root.iam("CreateAccountAlias", &[("AccountAlias", "My Company")])
        .await
        .refused(400, "ValidationError");
    for alias in ["my-company", "my-firm"] {
        root.iam("CreateAccountAlias", &[("AccountAlias", alias)])
            .await
            .ok();
    }
    let aliases = root.iam("ListAccountAliases", &[]).await.ok();
    assert_eq!(
        aliases.element("AccountAliases"),
        "<member>my-firm</member>"
    );
}

#[tokio::test]
async fn inline_policies_are_checked_and_given_back_encoded() {
    let root = Client::owner(&still(Seed::HalfDone));
    let put = |document: &'static str| {
        let root = root.clone();
        async move {
            root.iam(
                "PutUserPolicy",
                &[
                    ("UserName", "admin"),
                    ("PolicyName", "p"),
                    ("PolicyDocument", document),
                ],
            )
            .await
        }
    };
    put("not json")
        .await
        .refused(400, "MalformedPolicyDocument");
    put(r#"{"Statement":[{"Effect":"Allow"}]}"#)
        .await
        .refused(400, "MalformedPolicyDocument");
    put(r#"{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#)
        .await
        .ok();
    let users = [("Filter.member.1", "User")];
    let got = root
        .iam("GetAccountAuthorizationDetails", &users)
        .await
        .ok();
    assert!(
        got.element("PolicyDocument")
            .starts_with("%7B%22Statement%22%3A%5B")
    );
}
