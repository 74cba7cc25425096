//! A policy that asks for MFA: the first sign-in gets through under it, and little else.

use firstday_practice::{Practice, Seed};

use crate::client::{Client, still};

const SESSIONS: &str = include_str!("../../../checklist/src/mfa_rule/sessions.json");
const ACCESS_KEYS: &str = include_str!("../../../checklist/src/mfa_rule/access_keys.json");
const ACCOUNT: &str = "111122223333";

/// `ann`, with a temporary password, in a group that may do everything or may only look.
async fn ann(policy: &str) -> (Practice, Client) {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    let password = [
        ("UserName", "ann"),
        ("Password", "Small and 1"),
        ("PasswordResetRequired", "true"),
    ];
    root.iam("CreateLoginProfile", &password).await.ok();
    root.iam("CreateGroup", &[("GroupName", "team")]).await.ok();
    let member = [("GroupName", "team"), ("UserName", "ann")];
    root.iam("AddUserToGroup", &member).await.ok();
    attach(&root, &format!("arn:aws:iam::aws:policy/{policy}")).await;
    (practice, root)
}

async fn attach(root: &Client, arn: &str) {
    let parameters = [("GroupName", "team"), ("PolicyArn", arn)];
    root.iam("AttachGroupPolicy", &parameters).await.ok();
}

async fn require(root: &Client, name: &str, document: &str) -> String {
    let parameters = [("PolicyName", name), ("PolicyDocument", document)];
    let arn = root.iam("CreatePolicy", &parameters).await.ok();
    let arn = arn.element("Arn");
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:policy/{name}"));
    attach(root, &arn).await;
    arn
}

#[tokio::test]
async fn a_new_user_changes_the_password_and_sets_up_mfa_and_can_do_the_rest_only_then() {
    for (group, looks) in [
        ("AdministratorAccess", true),
        ("job-function/ViewOnlyAccess", true),
        ("job-function/Billing", false),
    ] {
        let (practice, root) = ann(group).await;
        require(&root, "FirstdayRequireMfa", SESSIONS).await;
        let first = Client::user(&practice, "ann");
        let denied = first.iam("ListUsers", &[]).await;
        let denied = denied.refused(403, "AccessDenied").element("Message");
        assert!(denied.ends_with("with an explicit deny in an identity-based policy"));
        let password = [
            ("OldPassword", "Small and 1"),
            ("NewPassword", "Another and 2"),
        ];
        first.iam("ChangePassword", &password).await.ok();
        let device = [("VirtualMFADeviceName", "ann")];
        let device = first.iam("CreateVirtualMFADevice", &device).await.ok();
        let serial = device.element("SerialNumber");
        let codes = practice.authenticator_codes(&serial).unwrap();
        let pair = [
            ("UserName", "ann"),
            ("SerialNumber", serial.as_str()),
            ("AuthenticationCode1", &codes.0),
            ("AuthenticationCode2", &codes.1),
        ];
        first.iam("EnableMFADevice", &pair).await.ok();
        let remove = [("UserName", "ann"), ("SerialNumber", serial.as_str())];
        let refused = first.iam("DeactivateMFADevice", &remove).await;
        refused.refused(403, "AccessDenied");
        let list = first.iam("ListUsers", &[]).await;
        list.refused(403, "AccessDenied");
        let second = Client::user(&practice, "ann");
        if looks {
            second.iam("ListUsers", &[]).await.ok();
        }
        second.iam("DeactivateMFADevice", &remove).await.ok();
    }
}

/// Long-term keys go on, unless they are stopped too; root is reached by neither.
#[tokio::test]
async fn access_keys_stop_only_where_they_are_meant_to() {
    let (practice, root) = ann("AdministratorAccess").await;
    require(&root, "FirstdayRequireMfa", SESSIONS).await;
    let key = [("UserName", "ann")];
    let key = root.iam("CreateAccessKey", &key).await.ok();
    let program = Client::with_key(&practice, &key);
    program.iam("ListUsers", &[]).await.ok();
    require(&root, "FirstdayRequireMfaForAccessKeys", ACCESS_KEYS).await;
    let refused = program.iam("ListUsers", &[]).await;
    refused.refused(403, "AccessDenied");
    let device = [("VirtualMFADeviceName", "thief")];
    let refused = program
        .iam(
            "EnableMFADevice",
            &[
                ("UserName", "ann"),
                ("SerialNumber", "x"),
                ("AuthenticationCode1", "123456"),
                ("AuthenticationCode2", "234567"),
            ],
        )
        .await;
    refused.refused(403, "AccessDenied");
    let refused = program.iam("CreateVirtualMFADevice", &device).await;
    refused.refused(403, "AccessDenied");
    root.iam("ListUsers", &[]).await.ok();
}

#[tokio::test]
async fn a_policy_goes_only_once_nothing_has_it() {
    let (practice, root) = ann("AdministratorAccess").await;
    let arn = require(&root, "FirstdayRequireMfa", SESSIONS).await;
    let again = [
        ("PolicyName", "firstdayrequiremfa"),
        ("PolicyDocument", SESSIONS),
    ];
    let again = root.iam("CreatePolicy", &again).await;
    again.refused(409, "EntityAlreadyExists");
    for (name, document, code) in [
        ("a b", SESSIONS, "ValidationError"),
        ("own", "{}", "MalformedPolicyDocument"),
    ] {
        let made = [("PolicyName", name), ("PolicyDocument", document)];
        root.iam("CreatePolicy", &made).await.refused(400, code);
    }
    let delete = [("PolicyArn", arn.as_str())];
    let refused = root.iam("DeletePolicy", &delete).await;
    refused.refused(409, "DeleteConflict");
    let detach = [("GroupName", "team"), ("PolicyArn", arn.as_str())];
    root.iam("DetachGroupPolicy", &detach).await.ok();
    Client::user(&practice, "ann")
        .iam("ListUsers", &[])
        .await
        .ok();
    root.iam("DeletePolicy", &delete).await.ok();
    let gone = root.iam("DeletePolicy", &delete).await;
    gone.refused(404, "NoSuchEntity");
    let attach = root.iam("AttachGroupPolicy", &detach).await;
    attach.refused(404, "NoSuchEntity");
}

/// The simulator says of a user and of a group, with a policy that is not attached, what comes of
/// it once it is.
#[tokio::test]
async fn the_simulator_takes_in_what_is_not_attached_yet() {
    let (_, root) = ann("AdministratorAccess").await;
    let simulate = async |source: &str, mfa: Option<&str>| {
        let source = format!("arn:aws:iam::{ACCOUNT}:{source}");
        let mut asked = vec![
            ("PolicySourceArn", source.as_str()),
            ("PolicyInputList.member.1", SESSIONS),
            ("ActionNames.member.1", "s3:ListAllMyBuckets"),
            ("ActionNames.member.2", "sts:GetSessionToken"),
        ];
        if let Some(mfa) = mfa {
            asked.extend([
                (
                    "ContextEntries.member.1.ContextKeyName",
                    "aws:MultiFactorAuthPresent",
                ),
                ("ContextEntries.member.1.ContextKeyType", "boolean"),
                ("ContextEntries.member.1.ContextKeyValues.member.1", mfa),
            ]);
        }
        let answer = root.iam("SimulatePrincipalPolicy", &asked).await.ok();
        answer.elements("EvalDecision")
    };
    for source in ["user/ann", "group/team"] {
        assert_eq!(simulate(source, Some("true")).await, ["allowed", "allowed"]);
        assert_eq!(
            simulate(source, Some("false")).await,
            ["explicitDeny", "allowed"]
        );
        assert_eq!(simulate(source, None).await, ["allowed", "allowed"]);
    }
    let nobody = [
        ("PolicySourceArn", "arn:aws:iam::111122223333:group/nobody"),
        ("ActionNames.member.1", "s3:ListAllMyBuckets"),
    ];
    let nobody = root.iam("SimulatePrincipalPolicy", &nobody).await;
    nobody.refused(404, "NoSuchEntity");
}
