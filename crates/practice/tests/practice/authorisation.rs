//! Who may do what.

use firstday_practice::{MfaDevice, MfaHolder, Practice, Secret, Seed};

use crate::client::{Client, still};

async fn ann() -> Practice {
    let practice = still(Seed::Fresh);
    Client::owner(&practice)
        .iam("CreateUser", &[("UserName", "ann")])
        .await
        .ok();
    practice
}

#[tokio::test]
async fn a_new_user_may_do_nothing() {
    let practice = ann().await;
    let client = Client::user(&practice, "ann");
    let refused = client
        .iam("CreateUser", &[("UserName", "bob")])
        .await
        .refused(403, "AccessDenied");
    assert_eq!(
        refused.element("Message"),
        "User: arn:aws:iam::111122223333:user/ann is not authorized to perform: iam:CreateUser on resource: \
         arn:aws:iam::111122223333:user/bob because no identity-based policy allows the iam:CreateUser action"
    );
    client
        .account("/listRegions", serde_json::json!({}))
        .await
        .refused(403, "AccessDeniedException");
    client.whoami().await.ok();
}

#[tokio::test]
async fn rights_come_with_the_group_and_go_with_it() {
    let practice = ann().await;
    let root = Client::owner(&practice);
    let policy = "arn:aws:iam::aws:policy/AdministratorAccess";
    root.iam("CreateGroup", &[("GroupName", "Administrators")])
        .await
        .ok();
    root.iam(
        "AttachGroupPolicy",
        &[("GroupName", "Administrators"), ("PolicyArn", policy)],
    )
    .await
    .ok();
    let membership = [("GroupName", "Administrators"), ("UserName", "ann")];
    root.iam("AddUserToGroup", &membership).await.ok();
    let ann = Client::user(&practice, "ann");
    ann.iam("CreateUser", &[("UserName", "bob")]).await.ok();
    root.iam("RemoveUserFromGroup", &membership).await.ok();
    ann.iam("CreateUser", &[("UserName", "eve")])
        .await
        .refused(403, "AccessDenied");
}

#[tokio::test]
async fn an_explicit_deny_without_mfa_holds_until_there_is_mfa() {
    let practice = ann().await;
    let root = Client::owner(&practice);
    let deny = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","NotAction":"iam:EnableMFADevice","Resource":"*",
        "Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}"#;
    let policy = "arn:aws:iam::aws:policy/AdministratorAccess";
    root.iam(
        "AttachUserPolicy",
        &[("UserName", "ann"), ("PolicyArn", policy)],
    )
    .await
    .ok();
    root.iam(
        "PutUserPolicy",
        &[
            ("UserName", "ann"),
            ("PolicyName", "mfa"),
            ("PolicyDocument", deny),
        ],
    )
    .await
    .ok();
    let refused = Client::user(&practice, "ann")
        .iam("ListUsers", &[])
        .await
        .refused(403, "AccessDenied");
    assert!(
        refused
            .element("Message")
            .ends_with("with an explicit deny in an identity-based policy")
    );
    let device = MfaDevice {
        seed: Secret::new("A".repeat(64)),
        holder: Some(MfaHolder::User("ann".into())),
        enabled: None,
        last_step: 0,
    };
    practice
        .edit(|world| world.state.iam.mfa_devices.insert("device".into(), device))
        .unwrap();
    Client::user(&practice, "ann")
        .iam("ListUsers", &[])
        .await
        .ok();
    let key = root
        .iam("CreateAccessKey", &[("UserName", "ann")])
        .await
        .ok();
    Client::with_key(&practice, &key)
        .iam("ListUsers", &[])
        .await
        .refused(403, "AccessDenied");
}

#[tokio::test]
async fn an_organization_decides_over_a_project_account() {
    let practice = still(Seed::Project);
    let owner = Client::owner(&practice);
    owner.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    let login = [("UserName", "ann"), ("Password", "Long-enough-42")];
    let refused = owner
        .iam("CreateLoginProfile", &login)
        .await
        .refused(403, "AccessDenied");
    assert!(
        refused
            .element("Message")
            .contains("with an explicit deny in a service control policy")
    );
    let summary = owner.iam("GetAccountSummary", &[]).await.ok();
    assert!(
        summary
            .body
            .contains("<key>AccountPasswordPresent</key><value>0</value>")
    );
    let organization = owner.json(
        "organizations",
        "AWSOrganizationsV20161128.DescribeOrganization",
        serde_json::json!({}),
    );
    assert_eq!(
        organization.await.ok().value()["Organization"]["MasterAccountId"],
        "999988887777"
    );
}

#[tokio::test]
async fn the_simulator_agrees_with_what_happens() {
    let practice = ann().await;
    let root = Client::owner(&practice);
    let policy = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";
    root.iam(
        "AttachUserPolicy",
        &[("UserName", "ann"), ("PolicyArn", policy)],
    )
    .await
    .ok();
    let answer = root
        .iam(
            "SimulatePrincipalPolicy",
            &[
                ("PolicySourceArn", "arn:aws:iam::111122223333:user/ann"),
                ("ActionNames.member.1", "iam:ListUsers"),
                ("ActionNames.member.2", "iam:CreateUser"),
            ],
        )
        .await
        .ok();
    assert_eq!(answer.elements("EvalDecision"), ["allowed", "implicitDeny"]);
    let ann = Client::user(&practice, "ann");
    ann.iam("ListUsers", &[]).await.ok();
    ann.iam("CreateUser", &[("UserName", "bob")])
        .await
        .refused(403, "AccessDenied");
}
