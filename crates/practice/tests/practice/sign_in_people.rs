//! Who may sign in on the page, and what they have to show.

use firstday_practice::{MfaDevice, MfaHolder, Practice, Secret, Seed};

use crate::client::{Client, NOON, still};
use crate::program::{Program, caller};

const GO_ON: (&str, &str) = ("answer", "continue");

/// A user with a console password and this managed policy.
async fn user(practice: &Practice, name: &str, policy: Option<&str>) {
    let root = Client::owner(practice);
    root.iam("CreateUser", &[("UserName", name)]).await.ok();
    let password = [("UserName", name), ("Password", "Correct-horse-1")];
    root.iam("CreateLoginProfile", &password).await.ok();
    if let Some(policy) = policy {
        let arn = format!("arn:aws:iam::aws:policy/{policy}");
        let attached = [("UserName", name), ("PolicyArn", arn.as_str())];
        root.iam("AttachUserPolicy", &attached).await.ok();
    }
}

/// Gives a user a virtual device, and waits until its codes are new.
async fn device(practice: &Practice, name: &str) -> String {
    let root = Client::owner(practice);
    let made = [("VirtualMFADeviceName", name)];
    let made = root.iam("CreateVirtualMFADevice", &made).await.ok();
    let serial = made.element("SerialNumber");
    let (first, second) = practice.authenticator_codes(&serial).unwrap();
    let enabled = [
        ("UserName", name),
        ("SerialNumber", &serial),
        ("AuthenticationCode1", &first),
        ("AuthenticationCode2", &second),
    ];
    root.iam("EnableMFADevice", &enabled).await.ok();
    practice.advance(30).unwrap();
    serial
}

#[tokio::test]
async fn whoever_has_a_console_password_is_listed_and_nobody_else_gets_in() {
    let practice = still(Seed::Neglected);
    let program = Program::new(&practice);
    let page = program.page().await;
    assert_eq!(
        page.choices(),
        ["root", "user/boss", "user/former-colleague"]
    );
    for who in ["user/deploy", "user/nobody", "role", "other", "", "boss"] {
        let page = program.page().await.submit(&[("who", who), GO_ON]).await;
        page.refused(403);
        let says = "No user with this name has a console password.";
        assert!(page.answer.body.contains(says), "{who}");
    }
    assert_eq!(
        practice
            .read(|world| world.state.iam.users["boss"].password_last_used)
            .unwrap()
            .map(|at| at.as_second() < NOON),
        Some(true)
    );
    program.code("user/boss").await;
    let used = practice.read(|world| world.state.iam.users["boss"].password_last_used);
    assert_eq!(used.unwrap().unwrap().as_second(), NOON);
}

#[tokio::test]
async fn in_a_large_account_a_name_is_typed() {
    let practice = still(Seed::Large);
    let program = Program::new(&practice);
    let page = program.page().await;
    assert_eq!(
        page.choices().len(),
        22,
        "root, twenty users and another one"
    );
    let page = page
        .submit(&[("who", "other"), ("name", "user-4998"), GO_ON])
        .await;
    assert_eq!(page.answer.status, 200);
    assert!(
        page.hidden()
            .contains(&("who", "user/user-4998".to_owned())),
        "asked for MFA"
    );
}

#[tokio::test]
async fn in_a_project_account_it_is_the_role() {
    let practice = still(Seed::Project);
    let program = Program::new(&practice);
    assert_eq!(program.page().await.choices(), ["role"]);
    program
        .page()
        .await
        .submit(&[("who", "root"), GO_ON])
        .await
        .refused(403);
    let answer = program.sign_in("role").await;
    let who = caller(&practice, &answer).whoami().await.ok();
    assert_eq!(
        who.element("Arn"),
        "arn:aws:sts::555566667777:assumed-role/AccountFullAccessRole/owner@example.com"
    );
}

#[tokio::test]
async fn a_passkey_of_root_is_asked_for() {
    let practice = still(Seed::Fresh);
    practice.set_root_mfa(true).unwrap();
    let program = Program::new(&practice);
    let root = [("who", "root"), GO_ON];
    let page = program.page().await.submit(&root).await;
    assert_eq!(page.answer.status, 200);
    assert!(
        page.answer.body.contains("Use the passkey") && !page.answer.body.contains("name=\"code\"")
    );
    let again = page.submit(&[("code", "000000")]).await;
    again.refused(403);
    again
        .submit(&[("passkey", "used")])
        .await
        .sent_with("code")
        .unwrap();
    let cancelled = program.page().await.submit(&root).await;
    let cancelled = cancelled.submit(&[("answer", "cancel")]).await;
    assert_eq!(
        cancelled.sent_with("error").as_deref(),
        Some("access_denied")
    );
}

#[tokio::test]
async fn root_shows_the_passkey_or_the_code_of_a_virtual_device() {
    let practice = still(Seed::Fresh);
    let serial = "arn:aws:iam::111122223333:mfa/root";
    let device = MfaDevice {
        seed: Secret::new("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned()),
        holder: Some(MfaHolder::Root),
        enabled: None,
        last_step: 0,
    };
    practice
        .edit(|world| {
            world
                .state
                .iam
                .mfa_devices
                .insert(serial.to_owned(), device)
        })
        .unwrap();
    let (_, code) = practice.authenticator_codes(serial).unwrap();
    let program = Program::new(&practice);
    let root = ("who", "root");
    let page = program.page().await.submit(&[root, GO_ON]).await;
    let page = page.submit(&[("passkey", "used")]).await;
    let page = page.submit(&[("code", "000000"), GO_ON]).await;
    page.refused(403);
    assert!(
        page.answer
            .body
            .contains(&format!("id=\"phone-code\">{code}<"))
    );
    page.submit(&[("code", &code), GO_ON]).await.sent_to();
    // The phone on the page shows a code that counts, though the present one was used.
    let page = program.page().await.submit(&[root, GO_ON]).await;
    let shown = page.answer.body.split("id=\"phone-code\">").nth(1).unwrap();
    let shown = shown[..6].to_owned();
    assert_ne!(shown, code);
    page.submit(&[("code", &shown), GO_ON]).await.sent_to();
    practice.set_root_mfa(true).unwrap();
    let page = program.page().await.submit(&[root, GO_ON]).await;
    assert!(page.answer.body.contains("name=\"code\""));
    page.submit(&[("passkey", "used")]).await.sent_to();
}

#[tokio::test]
async fn codes_are_really_checked_and_taken_once() {
    let practice = still(Seed::Fresh);
    for name in ["ann", "bob"] {
        user(&practice, name, Some("SignInLocalDevelopmentAccess")).await;
    }
    let (anns, bobs) = (
        device(&practice, "ann").await,
        device(&practice, "bob").await,
    );
    let program = Program::new(&practice);
    let page = program
        .page()
        .await
        .submit(&[("who", "user/ann"), GO_ON])
        .await;
    assert!(page.answer.body.contains("name=\"code\"") && !page.answer.body.contains("passkey"));
    let (_, bob) = practice.authenticator_codes(&bobs).unwrap();
    let (_, right) = practice.authenticator_codes(&anns).unwrap();
    let mut page = page;
    for wrong in ["", "000000", &bob] {
        page = page.submit(&[("code", wrong), GO_ON]).await;
        assert!(page.answer.headers.get("location").is_none(), "{wrong}");
        page = page.submit(&[("passkey", "used")]).await;
        assert!(page.answer.headers.get("location").is_none(), "no passkey");
    }
    page.submit(&[("code", &right), GO_ON])
        .await
        .sent_with("code")
        .unwrap();
    let page = program.page().await;
    let replayed = [("who", "user/ann"), ("code", right.as_str()), GO_ON];
    let page = page.submit(&replayed).await;
    page.refused(403);
    practice.advance(30).unwrap();
    let (_, next) = practice.authenticator_codes(&anns).unwrap();
    page.submit(&[("code", &next), GO_ON])
        .await
        .sent_with("code")
        .unwrap();
}

#[tokio::test]
async fn a_session_has_mfa_if_it_was_shown() {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    user(&practice, "ann", Some("AdministratorAccess")).await;
    let document = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:ListUsers","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}]}"#;
    let policy = [
        ("UserName", "ann"),
        ("PolicyName", "mfa"),
        ("PolicyDocument", document),
    ];
    root.iam("PutUserPolicy", &policy).await.ok();
    let program = Program::new(&practice);
    let without = program.sign_in("user/ann").await;
    let ann = caller(&practice, &without);
    ann.iam("ListUsers", &[]).await.refused(403, "AccessDenied");
    let serial = device(&practice, "ann").await;
    let (_, code) = practice.authenticator_codes(&serial).unwrap();
    let page = program
        .page()
        .await
        .submit(&[("who", "user/ann"), ("code", &code), GO_ON])
        .await;
    let code = page.sent_with("code").unwrap();
    let with = program.ask(program.redemption(&code)).await.ok().value();
    let ann = caller(&practice, &with);
    ann.iam("ListUsers", &[]).await.ok();
}

#[tokio::test]
async fn a_user_needs_the_right_to_sign_in_a_program() {
    let practice = still(Seed::Fresh);
    user(&practice, "ann", Some("job-function/ViewOnlyAccess")).await;
    user(&practice, "bob", Some("SignInLocalDevelopmentAccess")).await;
    user(&practice, "eve", None).await;
    let document = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"signin:*","Resource":"arn:aws:signin:us-east-1:111122223333:oauth2/public-client/localhost"}]}"#;
    let policy = [
        ("UserName", "eve"),
        ("PolicyName", "here"),
        ("PolicyDocument", document),
    ];
    Client::owner(&practice)
        .iam("PutUserPolicy", &policy)
        .await
        .ok();
    let here = Program::new(&practice);
    let abroad = Program::at(here.way.clone(), "https://eu-west-1.signin.aws.amazon.com");
    for (who, program, allowed) in [
        ("user/ann", &here, false),
        ("user/bob", &here, true),
        ("user/bob", &here.clone().elsewhere(), true),
        ("user/eve", &here, true),
        ("user/eve", &here.clone().elsewhere(), false),
        ("user/eve", &abroad, false),
    ] {
        let page = program.page().await.submit(&[("who", who), GO_ON]).await;
        assert_eq!(page.sent_with("code").is_some(), allowed, "{who}");
        let refused = page.sent_with("error");
        let expected = (!allowed).then_some("INSUFFICIENT_PERMISSIONS");
        assert_eq!(refused.as_deref(), expected, "{who}");
        assert!(page.sent_with("state").is_some());
    }
}
