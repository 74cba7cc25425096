//! Console passwords and the password policy.

use firstday_practice::{Practice, Seed};

use crate::client::{Answer, Client, still};

async fn ann() -> (Practice, Client) {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    (practice, root)
}

async fn create(root: &Client, password: &str) -> Answer {
    root.iam(
        "CreateLoginProfile",
        &[
            ("UserName", "ann"),
            ("Password", password),
            ("PasswordResetRequired", "true"),
        ],
    )
    .await
}

#[tokio::test]
async fn the_default_policy_is_held_to() {
    let (_, root) = ann().await;
    root.iam("GetAccountPasswordPolicy", &[])
        .await
        .refused(404, "NoSuchEntity");
    for weak in [
        "Sh0rt",
        "onlysmallletters",
        "small and 1",
        "owner@example.com",
    ] {
        create(&root, weak)
            .await
            .refused(400, "PasswordPolicyViolation");
    }
    let made = create(&root, "Small and 1").await.ok();
    assert_eq!(made.element("PasswordResetRequired"), "true");
    create(&root, "Small and 1")
        .await
        .refused(409, "EntityAlreadyExists");
}

#[tokio::test]
async fn a_policy_of_ones_own_takes_the_place_of_the_default() {
    let (_, root) = ann().await;
    let policy = [
        ("MinimumPasswordLength", "14"),
        ("PasswordReusePrevention", "24"),
        ("RequireSymbols", "true"),
    ];
    root.iam("UpdateAccountPasswordPolicy", &policy).await.ok();
    let told = root.iam("GetAccountPasswordPolicy", &[]).await.ok();
    assert_eq!(
        (
            told.element("MinimumPasswordLength"),
            told.element("ExpirePasswords")
        ),
        ("14".into(), "false".into())
    );
    let refused = create(&root, "Sh0rt!")
        .await
        .refused(400, "PasswordPolicyViolation");
    assert_eq!(
        refused.element("Message"),
        "Password should have a minimum length of 14"
    );
    create(&root, "longenoughbutplain")
        .await
        .refused(400, "PasswordPolicyViolation");
    create(&root, "long enough, and_more").await.ok();
    root.iam(
        "UpdateAccountPasswordPolicy",
        &[("MinimumPasswordLength", "5")],
    )
    .await
    .refused(400, "ValidationError");
}

#[tokio::test]
async fn users_change_their_own_password_if_the_policy_lets_them() {
    let (practice, root) = ann().await;
    create(&root, "First-one-1").await.ok();
    let ann = Client::user(&practice, "ann");
    let change = |old: &'static str, new: &'static str| {
        let ann = ann.clone();
        async move {
            ann.iam(
                "ChangePassword",
                &[("OldPassword", old), ("NewPassword", new)],
            )
            .await
        }
    };
    change("First-one-1", "Second-one-2")
        .await
        .refused(403, "AccessDenied");
    let policy = [
        ("AllowUsersToChangePassword", "true"),
        ("PasswordReusePrevention", "2"),
    ];
    root.iam("UpdateAccountPasswordPolicy", &policy).await.ok();
    change("wrong", "Second-one-2")
        .await
        .refused(403, "AccessDenied");
    change("First-one-1", "Second-one-2").await.ok();
    change("Second-one-2", "First-one-1")
        .await
        .refused(400, "PasswordPolicyViolation");
    let profile = root
        .iam("GetLoginProfile", &[("UserName", "ann")])
        .await
        .ok();
    assert_eq!(profile.element("PasswordResetRequired"), "false");
}

#[tokio::test]
async fn no_password_is_kept_in_clear() {
    let (practice, root) = ann().await;
    create(&root, "Find-me-if-you-can-1").await.ok();
    let saved = practice
        .read(|world| serde_json::to_string(world).unwrap())
        .unwrap();
    assert!(!saved.contains("Find-me"));
    let shown = practice.read(|world| format!("{world:?}")).unwrap();
    assert!(!shown.contains("$") && shown.contains("Secret(hidden)"));
}
