//! The next credentials of a session.

use firstday_practice::{Practice, Seed};

use crate::client::{Client, still};
use crate::program::{CHANGED, DENIED, INVALID, OVER, Program, caller, key, refresh_token};

/// A program that ann signed in to, and her refresh token.
async fn ann() -> (Practice, Program, String) {
    let practice = still(Seed::Fresh);
    let root = Client::owner(&practice);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
    let password = [("UserName", "ann"), ("Password", "Correct-horse-1")];
    root.iam("CreateLoginProfile", &password).await.ok();
    let policy = "arn:aws:iam::aws:policy/AdministratorAccess";
    let attached = [("UserName", "ann"), ("PolicyArn", policy)];
    root.iam("AttachUserPolicy", &attached).await.ok();
    let program = Program::new(&practice);
    let answer = program.sign_in("user/ann").await;
    let token = refresh_token(&answer).to_owned();
    (practice, program, token)
}

#[tokio::test]
async fn the_token_rotates_and_the_one_before_stays_good_for_a_while() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let first = program.sign_in("root").await;
    let second = program.refresh(refresh_token(&first)).await.ok().value();
    practice.advance(299).unwrap();
    let again = program.refresh(refresh_token(&first)).await.ok().value();
    assert_eq!(refresh_token(&again), refresh_token(&second));
    assert_ne!(
        again["accessToken"]["accessKeyId"],
        second["accessToken"]["accessKeyId"]
    );
    practice.advance(1).unwrap();
    program.refresh(refresh_token(&first)).await.not_given(OVER);
    let third = program.refresh(refresh_token(&second)).await.ok().value();
    let fourth = program.refresh(refresh_token(&third)).await.ok().value();
    program
        .refresh(refresh_token(&second))
        .await
        .not_given(OVER);
    caller(&practice, &fourth).whoami().await.ok();
}

#[tokio::test]
async fn a_session_is_bound_to_its_key_its_client_and_its_region() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let first = program.sign_in("root").await;
    let token = refresh_token(&first);
    let other_key = Program {
        key: key(8),
        ..program.clone()
    };
    let other_client = program.clone().elsewhere();
    let abroad = Program::at(
        program.way.clone(),
        "https://eu-west-1.signin.aws.amazon.com",
    );
    for wrong in [other_key, other_client, abroad] {
        wrong.refresh(token).await.not_given(INVALID);
    }
    program.refresh(token).await.ok();
}

#[tokio::test]
async fn a_token_that_was_never_given_is_refused() {
    let (_, program, token) = ann().await;
    let [id, seal, secret] = token.split('.').collect::<Vec<_>>()[..] else {
        panic!("{token}");
    };
    for wrong in [
        "",
        "token",
        "a.b.c",
        &format!("other.{seal}.{secret}"),
        &format!("{id}.{secret}.{seal}"),
    ] {
        program.refresh(wrong).await.not_given(INVALID);
    }
    program
        .refresh(&format!("{id}.{seal}.other"))
        .await
        .not_given(OVER);
    program.refresh(&"t".repeat(2049)).await.not_given(INVALID);
    let mut body = program.renewal(&token);
    body["refreshToken"] = serde_json::Value::Null;
    program.ask(body).await.not_given(INVALID);
    program.refresh(&token).await.ok();
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_and_its_credentials_with_it() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let first = program.sign_in("root").await;
    practice.advance(12 * 60 * 60 - 60).unwrap();
    let last = program.refresh(refresh_token(&first)).await.ok().value();
    assert_eq!(last["expiresIn"], 60);
    let root = caller(&practice, &last);
    root.whoami().await.ok();
    practice.advance(60).unwrap();
    root.whoami().await.refused(403, "ExpiredToken");
    program.refresh(refresh_token(&last)).await.not_given(OVER);
    practice.advance(30 * 24 * 60 * 60).unwrap();
    program.refresh(refresh_token(&last)).await.not_given(OVER);
}

#[tokio::test]
async fn a_change_of_the_password_ends_it() {
    for (action, password) in [
        ("UpdateLoginProfile", Some("Another-horse-2")),
        ("DeleteLoginProfile", None),
    ] {
        let (practice, program, token) = ann().await;
        let mut parameters = vec![("UserName", "ann")];
        parameters.extend(password.map(|password| ("Password", password)));
        Client::owner(&practice).iam(action, &parameters).await.ok();
        program.refresh(&token).await.not_given(CHANGED);
    }
    let (practice, program, token) = ann().await;
    let parameters = [
        ("OldPassword", "Correct-horse-1"),
        ("NewPassword", "Another-horse-2"),
    ];
    Client::user(&practice, "ann")
        .iam("ChangePassword", &parameters)
        .await
        .ok();
    program.refresh(&token).await.not_given(CHANGED);
    let answer = program.sign_in("user/ann").await;
    program.refresh(refresh_token(&answer)).await.ok();
}

#[tokio::test]
async fn it_ends_with_the_user_also_where_the_name_comes_back() {
    let (practice, program, token) = ann().await;
    let user = practice
        .edit(|world| world.state.iam.users.remove("ann").unwrap())
        .unwrap();
    program.refresh(&token).await.not_given(CHANGED);
    let mut other = user.clone();
    other.id = "AIDAANOTHERANNANOTHER".to_owned();
    practice
        .edit(|world| world.state.iam.users.insert("ann".to_owned(), other))
        .unwrap();
    program.refresh(&token).await.not_given(CHANGED);
    practice
        .edit(|world| world.state.iam.users.insert("ann".to_owned(), user))
        .unwrap();
    program.refresh(&token).await.ok();
}

#[tokio::test]
async fn the_right_to_it_can_be_taken_away_and_given_back() {
    let (practice, program, token) = ann().await;
    let root = Client::owner(&practice);
    let policy = "arn:aws:iam::aws:policy/AdministratorAccess";
    let attached = [("UserName", "ann"), ("PolicyArn", policy)];
    root.iam("DetachUserPolicy", &attached).await.ok();
    program.refresh(&token).await.not_given(DENIED);
    root.iam("AttachUserPolicy", &attached).await.ok();
    let next = program.refresh(&token).await.ok().value();
    let who = caller(&practice, &next).whoami().await.ok();
    assert_eq!(who.element("Arn"), "arn:aws:iam::111122223333:user/ann");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_get_the_same_token() {
    let practice = still(Seed::Fresh);
    let program = Program::new(&practice);
    let first = program.sign_in("root").await;
    let mut asked = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (program, token) = (program.clone(), refresh_token(&first).to_owned());
        asked.spawn(async move { program.refresh(&token).await.ok().value() });
    }
    let mut answers = asked.join_all().await;
    answers.dedup_by(|one, other| refresh_token(one) == refresh_token(other));
    assert_eq!(answers.len(), 1);
}
